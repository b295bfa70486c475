// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/consumerfields.h"

#include "gui/tryout.h"
#include "gui/widgets/addressedit.h"
#include "gui/widgets/consumermore.h"
#include "ui_consumercontacts.h"
#include "ui_consumerendpoint.h"

#include <QLineEdit>

#include <algorithm>

namespace postrider {

using namespace Qt::StringLiterals;

ConsumerFields::ConsumerFields(const PageContext &context, QWidget *instead, QWidget *parent)
    : ConsumerFields(context, new QWidget, instead, parent)
{
}

ConsumerFields::ConsumerFields(const PageContext &context, QWidget *endpointPart, QWidget *instead, QWidget *parent)
    : SettingsFields(context, TokenNeed::NeededToTest, endpointPart, parent)
    , m_endpoint(std::make_unique<Ui::ConsumerEndpoint>())
    , m_contacts(std::make_unique<Ui::ConsumerContacts>())
    , m_endpointPart(endpointPart)
    , m_contactsPart(new QWidget)
    , m_more(new ConsumerMore)
{
    m_endpoint->setupUi(m_endpointPart);
    m_endpoint->addressLabel->setBuddy(m_endpoint->addressEdit->field());
    m_endpointPart->setFocusProxy(m_endpoint->addressEdit);
    m_contacts->setupUi(m_contactsPart);
    m_more->setObjectName("moreFields");
    if (instead) {
        addPart(instead);
        addFoldedPart(m_contactsPart);
    } else {
        addPart(m_contactsPart);
    }
    addFoldedPart(m_more);
    fill();
    connect(m_endpoint->addressEdit, &AddressEdit::changed, this, &ConsumerFields::changed);
    for (const QLineEdit *edit : { m_contacts->businessEdit, m_contacts->technicalEdit })
        connect(edit, &QLineEdit::textEdited, this, &ConsumerFields::changed);
    connect(m_contacts->notesEdit, &QPlainTextEdit::textChanged, this, &ConsumerFields::changed);
    connect(m_more, &ConsumerMore::changed, this, &ConsumerFields::changed);
}

ConsumerFields::~ConsumerFields() = default;

void ConsumerFields::setConsumer(const Consumer &consumer)
{
    m_original = consumer;
    fill();
}

void ConsumerFields::fill()
{
    showStored({ m_original.publicId, m_original.name, m_original.hasToken });
    m_endpoint->addressEdit->setAddress(m_original.endpoint, m_original.isPlainHttpAccepted);
    m_contacts->businessEdit->setText(m_original.businessContact);
    m_contacts->technicalEdit->setText(m_original.technicalContact);
    m_contacts->notesEdit->setPlainText(m_original.notes);
    m_more->setConsumer(m_original);
}

Consumer ConsumerFields::entered() const
{
    Consumer consumer = m_original;
    consumer.name = name();
    consumer.endpoint = m_endpoint->addressEdit->address();
    consumer.isPlainHttpAccepted = m_endpoint->addressEdit->isPlainHttpAccepted();
    consumer.businessContact = m_contacts->businessEdit->text().trimmed();
    consumer.technicalContact = m_contacts->technicalEdit->text().trimmed();
    consumer.notes = m_contacts->notesEdit->toPlainText();
    m_more->apply(consumer);
    return consumer;
}

bool ConsumerFields::isEdited() const
{
    return entered() != m_original;
}

QString ConsumerFields::nameProblem(const QString &name) const
{
    if (const Result<void> checked = postrider::checkName(tr("The Consumer"), name); !checked)
        return checked.error().detail;
    const auto &consumers = context().live.status().consumers;
    const bool isTaken = std::ranges::any_of(consumers, [this, &name](const StoredConsumer &other) {
        return other.consumer.name == name && other.consumer.id != m_original.id;
    });
    return isTaken ? tr("There is already a Consumer of this name.") : QString();
}

QWidget *ConsumerFields::firstWrongOfPlace()
{
    return m_endpoint->addressEdit->check() ? nullptr : m_endpoint->addressEdit->field();
}

QWidget *ConsumerFields::firstWrongPart()
{
    if (m_more->check())
        return nullptr;
    unfold();
    return m_more;
}

void ConsumerFields::store(const TokenEntry &entry, const Token &token, const TokenEntry::Done &done)
{
    if (isNew())
        entry.add(entered(), token, this, done);
    else
        entry.edit(m_original.name, entered(), token, this, done);
}

void ConsumerFields::send(const Token &token)
{
    Consumer consumer = entered();
    if (consumer.name.isEmpty())
        consumer.name = consumer.endpoint.host(); // a test needs none
    tryOut(context().engine, consumer, token)
        .then(&context().engine, whileAlive(this, [this](const Result<Attempt> &attempt) {
            showReport(words::testReport(name(), attempt, context().clock.now()));
        }));
}

QString ConsumerFields::busyText() const
{
    return tr("Sending an empty list to %1, which changes nothing there…").arg(entered().endpoint.host());
}

QString ConsumerFields::title() const
{
    return isNew() ? tr("Add Consumer") : tr("Edit %1").arg(m_original.name);
}

void ConsumerFields::retranslate()
{
    SettingsFields::retranslate();
    m_endpoint->retranslateUi(m_endpointPart);
    m_contacts->retranslateUi(m_contactsPart);
    m_endpoint->addressEdit->field()->setAccessibleName(tr("Endpoint"));
    m_endpoint->addressEdit->field()->setPlaceholderText(u"https://acme.example.com/events"_s);
    m_endpoint->addressEdit->setWhat(tr("The endpoint"));
    setExampleName(tr("Acme IDX"));
    setTokenName(tr("&Token"), tr("Token"));
    setTokenWords(tr("Paste the token that the Consumer gave you"),
        tr("Without a token nothing is sent; it can be added later. %1"));
}

} // namespace postrider
