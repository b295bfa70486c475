// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/odatafields.h"

#include "gui/dialogs/accessfields.h"
#include "gui/words.h"
#include "ui_odatafields.h"
#include "ui_odatamore.h"

#include <QEvent>
#include <QLineEdit>

namespace postrider {

using namespace Qt::StringLiterals;

OdataFields::OdataFields(QWidget *parent)
    : SourcePart(parent)
    , m_ui(std::make_unique<Ui::OdataFields>())
    , m_more(std::make_unique<Ui::OdataMore>())
    , m_access(new AccessFields)
    , m_morePart(new QWidget)
{
    m_ui->setupUi(this);
    m_more->setupUi(m_morePart);
    m_ui->form->addRow(m_access);
    m_ui->addressLabel->setBuddy(m_ui->addressEdit->field());
    setFocusProxy(m_ui->addressEdit);
    connect(m_ui->addressEdit, &AddressEdit::changed, this, &OdataFields::changed);
    connect(m_access, &AccessFields::changed, this, &OdataFields::changed);
    connect(m_more->authorityEdit, &AuthorityEdit::changed, this, &OdataFields::changed);
    retranslate();
}

OdataFields::~OdataFields() = default;

QString OdataFields::kindName() const
{
    return words::name(SourceKind::OData);
}

QString OdataFields::exampleName() const
{
    return tr("Lakeside MLS");
}

std::optional<SourcePart::SecretWords> OdataFields::secretWords() const
{
    switch (m_access->access()) {
    case AccessFields::Access::Token:
        return SecretWords { tr("&Token"), tr("Token"), tr("Paste the Producer's token"),
            tr("Leave it empty when the Source wants none. %1") };
    case AccessFields::Access::Client:
        return SecretWords { tr("Client se&cret"), tr("Client secret"), tr("Paste the client's secret"), u"%1"_s,
            true };
    case AccessFields::Access::Open: return std::nullopt;
    }
    Q_UNREACHABLE();
}

QString OdataFields::busyText() const
{
    return tr("Asking %1 for its newest event…").arg(m_ui->addressEdit->address().host());
}

void OdataFields::fill(const Source &source)
{
    m_ui->addressEdit->setAddress(source.url, source.isPlainHttpAccepted);
    m_access->fill(source);
    m_more->authorityEdit->setAuthority(source.authority);
}

void OdataFields::write(Source &source) const
{
    source.url = m_ui->addressEdit->address();
    source.isPlainHttpAccepted = m_ui->addressEdit->isPlainHttpAccepted();
    m_access->write(source);
    source.authority = m_more->authorityEdit->authority();
}

QWidget *OdataFields::firstWrong()
{
    QWidget *wrongAccess = m_access->firstWrong();
    return m_ui->addressEdit->check() ? wrongAccess : m_ui->addressEdit->field();
}

void OdataFields::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    SourcePart::changeEvent(event);
}

void OdataFields::retranslate()
{
    m_ui->retranslateUi(this);
    m_more->retranslateUi(m_morePart);
    m_ui->addressEdit->field()->setAccessibleName(tr("Service root"));
    m_ui->addressEdit->field()->setPlaceholderText(u"https://lakeside.example.com/odata"_s);
    m_ui->addressEdit->setWhat(tr("The service root"));
}

} // namespace postrider
