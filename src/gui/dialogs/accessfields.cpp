// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/accessfields.h"

#include "ui_accessfields.h"

#include <QEvent>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

/// What is wrong with one of a client's settings, the others being sound.
QString problemOf(const QString &clientId, const QString &scope)
{
    const Result<void> checked = validate(OAuthClient { QUrl(u"https://example.com/"_s), clientId, scope }, false);
    return checked ? QString() : checked.error().detail;
}

} // namespace

AccessFields::AccessFields(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::AccessFields>())
{
    m_ui->setupUi(this);
    m_ui->tokenUrlLabel->setBuddy(m_ui->tokenUrlEdit->field());
    m_ui->tokenUrlEdit->field()->setObjectName("tokenUrlLineEdit"); // beside another address
    m_ui->tokenUrlEdit->findChild<ProblemLabel *>(u"addressProblemLabel"_s)->setObjectName("tokenUrlProblemLabel");
    m_ui->clientIdProblemLabel->setField(m_ui->clientIdEdit);
    m_ui->scopeProblemLabel->setField(m_ui->scopeEdit);
    connectFields();
    showAccess();
    retranslate();
}

AccessFields::~AccessFields() = default;

void AccessFields::connectFields()
{
    connect(m_ui->accessBox, &QComboBox::currentIndexChanged, this, &AccessFields::showAccess);
    connect(m_ui->accessBox, &QComboBox::activated, this, &AccessFields::changed);
    connect(m_ui->tokenUrlEdit, &AddressEdit::changed, this, &AccessFields::changed);
    connect(m_ui->clientIdEdit, &QLineEdit::textEdited, this, &AccessFields::checkClientId);
    connect(m_ui->clientIdEdit, &QLineEdit::textEdited, this, &AccessFields::changed);
    connect(m_ui->scopeEdit, &QLineEdit::textEdited, this, &AccessFields::checkScope);
    connect(m_ui->scopeEdit, &QLineEdit::textEdited, this, &AccessFields::changed);
}

AccessFields::Access AccessFields::access() const
{
    return static_cast<Access>(m_ui->accessBox->currentIndex());
}

void AccessFields::fill(const Source &source)
{
    const bool isStored = !source.publicId.isEmpty();
    const Access access = source.oauth.isUsed() ? Access::Client
        : isStored && !source.hasToken          ? Access::Open
                                                : Access::Token;
    m_ui->accessBox->setCurrentIndex(static_cast<int>(access));
    m_ui->tokenUrlEdit->setAddress(source.oauth.tokenUrl, source.isPlainHttpAccepted);
    m_ui->clientIdEdit->setText(source.oauth.clientId);
    m_ui->scopeEdit->setText(source.oauth.scope);
    m_ui->clientIdProblemLabel->setProblem({});
    m_ui->scopeProblemLabel->setProblem({});
}

void AccessFields::write(Source &source) const
{
    source.oauth = {};
    if (access() != Access::Client)
        return;
    source.oauth.tokenUrl = m_ui->tokenUrlEdit->address();
    source.oauth.clientId = m_ui->clientIdEdit->text().trimmed();
    source.oauth.scope = m_ui->scopeEdit->text().simplified();
    source.isPlainHttpAccepted = source.isPlainHttpAccepted || m_ui->tokenUrlEdit->isPlainHttpAccepted();
}

QWidget *AccessFields::firstWrong()
{
    if (access() != Access::Client)
        return nullptr;
    const bool isScopeRight = checkScope();
    const bool isIdRight = checkClientId();
    if (!m_ui->tokenUrlEdit->check())
        return m_ui->tokenUrlEdit->field();
    return !isIdRight ? m_ui->clientIdEdit : isScopeRight ? nullptr : m_ui->scopeEdit;
}

bool AccessFields::checkClientId()
{
    const QString problem = problemOf(m_ui->clientIdEdit->text(), {});
    m_ui->clientIdProblemLabel->setProblem(problem);
    return problem.isEmpty();
}

bool AccessFields::checkScope()
{
    const QString problem = problemOf(u"x"_s, m_ui->scopeEdit->text().simplified());
    m_ui->scopeProblemLabel->setProblem(problem);
    return problem.isEmpty();
}

void AccessFields::showAccess()
{
    m_ui->clientPart->setVisible(access() == Access::Client);
}

void AccessFields::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void AccessFields::retranslate()
{
    m_ui->retranslateUi(this);
    m_ui->tokenUrlEdit->field()->setAccessibleName(tr("Token address"));
    m_ui->tokenUrlEdit->field()->setPlaceholderText(u"https://login.example.com/oauth2/token"_s);
    m_ui->tokenUrlEdit->setWhat(tr("The token address"));
}

} // namespace postrider
