// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/consumerdialog.h"

#include "engine/tokenentry.h"
#include "gui/tryout.h"
#include "gui/webaddress.h"
#include "gui/whilealive.h"
#include "ui_consumerdialog.h"

#include <QPushButton>

namespace postrider {

using namespace Qt::StringLiterals;

ConsumerDialog::ConsumerDialog(const PageContext &context, QWidget *parent)
    : ConsumerDialog(context, Consumer(), parent)
{
}

ConsumerDialog::ConsumerDialog(const PageContext &context, const Consumer &consumer, QWidget *parent)
    : EditDialog(parent)
    , m_context(context)
    , m_ui(std::make_unique<Ui::ConsumerDialog>())
    , m_original(consumer)
{
    m_ui->setupUi(this);
    prepare();
    fill();
    connectFields();
    retranslate();
    m_ui->nameEdit->setFocus();
    resize(620, 560);
}

ConsumerDialog::~ConsumerDialog() = default;

void ConsumerDialog::prepare()
{
    m_ui->nameEdit->setMaxLength(80);
    m_ui->tokenLabel->setBuddy(m_ui->tokenEdit->field());
    m_ui->tokenEdit->setClock(m_context.clock);
    m_ui->nameProblemLabel->setField(m_ui->nameEdit);
    m_ui->endpointProblemLabel->setField(m_ui->endpointEdit);
    m_ui->buttonBox->button(QDialogButtonBox::Save)->setObjectName("saveButton");
    m_ui->buttonBox->button(QDialogButtonBox::Cancel)->setObjectName("cancelButton");
    fold(m_ui->moreButton, m_ui->moreFields);
}

void ConsumerDialog::connectFields()
{
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &ConsumerDialog::accept);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &ConsumerDialog::reject);
    connect(m_ui->nameEdit, &QLineEdit::textEdited, this, &ConsumerDialog::checkName);
    connect(m_ui->endpointEdit, &QLineEdit::textEdited, this, &ConsumerDialog::checkEndpoint);
    connect(m_ui->plainHttpCheckBox, &QCheckBox::toggled, this, &ConsumerDialog::checkEndpoint);
    connect(m_ui->testButton, &QPushButton::clicked, this, &ConsumerDialog::test);
}

void ConsumerDialog::fill()
{
    m_ui->nameEdit->setText(m_original.name);
    m_ui->endpointEdit->setText(m_original.endpoint.toString());
    m_ui->plainHttpCheckBox->setChecked(m_original.isPlainHttpAccepted);
    m_ui->plainHttpCheckBox->setVisible(isInTheOpen(m_original.endpoint));
    m_ui->businessEdit->setText(m_original.businessContact);
    m_ui->technicalEdit->setText(m_original.technicalContact);
    m_ui->notesEdit->setPlainText(m_original.notes);
    m_ui->moreFields->setConsumer(m_original);
}

Consumer ConsumerDialog::entered() const
{
    Consumer consumer = m_original;
    consumer.name = m_ui->nameEdit->text().trimmed();
    consumer.endpoint = webaddress::fromText(m_ui->endpointEdit->text());
    consumer.isPlainHttpAccepted = isInTheOpen(consumer.endpoint) && m_ui->plainHttpCheckBox->isChecked();
    consumer.businessContact = m_ui->businessEdit->text().trimmed();
    consumer.technicalContact = m_ui->technicalEdit->text().trimmed();
    consumer.notes = m_ui->notesEdit->toPlainText();
    m_ui->moreFields->apply(consumer);
    return consumer;
}

bool ConsumerDialog::isChanged() const
{
    return entered() != m_original || !m_ui->tokenEdit->isEmpty();
}

bool ConsumerDialog::checkName()
{
    const QString name = m_ui->nameEdit->text().trimmed();
    Result<void> checked = postrider::checkName(tr("The Consumer"), name);
    for (const StoredConsumer &other : m_context.live.status().consumers) {
        if (other.consumer.name == name && other.consumer.id != m_original.id)
            checked = fail(Error::Kind::AlreadyExists, tr("There is already a Consumer of this name."));
    }
    m_ui->nameProblemLabel->setProblem(checked ? QString() : checked.error().detail);
    return checked.has_value();
}

bool ConsumerDialog::checkEndpoint()
{
    const QUrl url = webaddress::fromText(m_ui->endpointEdit->text());
    const bool isOpen = isInTheOpen(url);
    m_ui->plainHttpCheckBox->setVisible(isOpen);
    const QString problem =
        webaddress::problem(tr("The endpoint"), m_ui->endpointEdit->text(), m_ui->plainHttpCheckBox->isChecked());
    if (problem.isEmpty() && isOpen)
        m_ui->endpointProblemLabel->setHint(webaddress::openWarning());
    else
        m_ui->endpointProblemLabel->setProblem(problem);
    return problem.isEmpty();
}

bool ConsumerDialog::checkAll()
{
    const bool isMoreRight = m_ui->moreFields->check();
    if (!isMoreRight)
        m_ui->moreButton->setChecked(true);
    const bool isTokenRight = m_ui->tokenEdit->check(false);
    const bool isEndpointRight = checkEndpoint();
    const bool isNameRight = checkName();
    QWidget *first = !isNameRight ? m_ui->nameEdit
        : !isEndpointRight        ? m_ui->endpointEdit
        : !isTokenRight           ? m_ui->tokenEdit->field()
                                  : nullptr;
    if (first)
        first->setFocus();
    return !first && isMoreRight;
}

void ConsumerDialog::save()
{
    m_ui->problemLabel->setProblem({});
    if (!checkAll())
        return;
    setBusy(true);
    const TokenEntry entry(m_context.engine, m_context.vault, m_context.user);
    const Token token = m_ui->tokenEdit->token().value();
    const auto done = [this](const Result<void> &saved) { onSaved(saved); };
    if (isNew())
        entry.add(entered(), token, this, done);
    else
        entry.edit(m_original.name, entered(), token, this, done);
}

void ConsumerDialog::onSaved(const Result<void> &saved)
{
    setBusy(false);
    if (saved)
        finish(entered().name);
    else
        m_ui->problemLabel->setProblem(tr("Nothing was saved. %1").arg(saved.error().detail));
}

void ConsumerDialog::forgetToken()
{
    m_ui->tokenEdit->clear();
}

void ConsumerDialog::test()
{
    const bool isTokenRight = m_ui->tokenEdit->check(!m_original.hasToken);
    if (!checkEndpoint() || !m_ui->moreFields->check()) {
        m_ui->endpointEdit->setFocus();
        return;
    }
    if (!isTokenRight) {
        m_ui->tokenEdit->setFocus();
        return;
    }
    m_ui->testResult->setBusy(
        tr("Sending an empty list to %1, which changes nothing there…").arg(entered().endpoint.host()));
    m_ui->testButton->setEnabled(false);
    if (!m_ui->tokenEdit->isEmpty())
        return sendTest(m_ui->tokenEdit->token());
    const TokenEntry entry(m_context.engine, m_context.vault, m_context.user);
    entry.read(m_original.publicId, this, [this](const Result<Token> &token) { sendTest(token); });
}

void ConsumerDialog::sendTest(const Result<Token> &token)
{
    const auto show = [this](const Result<Attempt> &attempt) {
        m_ui->testButton->setEnabled(true);
        m_ui->testResult->setReport(words::testReport(entered().name, attempt, m_context.clock.now()));
    };
    Consumer consumer = entered();
    if (consumer.name.isEmpty())
        consumer.name = consumer.endpoint.host(); // a test needs none
    if (token)
        tryOut(m_context.engine, consumer, *token).then(&m_context.engine, whileAlive(this, show));
    else
        show(tl::unexpected(token.error()));
}

void ConsumerDialog::setBusy(bool isBusy)
{
    m_ui->fieldsArea->setEnabled(!isBusy);
    m_ui->buttonBox->button(QDialogButtonBox::Save)->setEnabled(!isBusy);
}

void ConsumerDialog::retranslate()
{
    m_ui->retranslateUi(this);
    setWindowTitle(isNew() ? tr("Add Consumer") : tr("Edit %1").arg(m_original.name));
    const QString kept = TokenEntry(m_context.engine, m_context.vault, m_context.user).whereKept();
    if (m_original.hasToken) {
        m_ui->tokenEdit->setPlaceholderText(tr("Stays as it is unless you paste another"));
        m_ui->tokenEdit->setHint(kept);
    } else {
        m_ui->tokenEdit->setPlaceholderText(tr("Paste the token that the Consumer gave you"));
        m_ui->tokenEdit->setHint(tr("Without a token nothing is sent; it can be added later. %1").arg(kept));
    }
}

} // namespace postrider
