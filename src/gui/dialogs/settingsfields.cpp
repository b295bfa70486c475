// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/settingsfields.h"

#include "gui/look.h"
#include "ui_settingsfields.h"

#include <QEvent>
#include <QToolButton>

namespace postrider {

SettingsFields::SettingsFields(const PageContext &context, TokenNeed need, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_ui(std::make_unique<Ui::SettingsFields>())
    , m_needsTokenToTest(need == TokenNeed::NeededToTest)
{
    m_ui->setupUi(this);
    m_ui->nameEdit->setMaxLength(80);
    m_ui->nameProblemLabel->setField(m_ui->nameEdit);
    m_ui->addressLabel->setBuddy(m_ui->addressEdit->field());
    m_ui->tokenLabel->setBuddy(m_ui->tokenEdit->field());
    m_ui->tokenEdit->setClock(context.clock);
    setFocusProxy(m_ui->nameEdit);
    connect(m_ui->nameEdit, &QLineEdit::textEdited, this, &SettingsFields::checkEnteredName);
    connect(m_ui->nameEdit, &QLineEdit::textEdited, this, &SettingsFields::changed);
    connect(m_ui->addressEdit, &AddressEdit::changed, this, &SettingsFields::changed);
    connect(m_ui->tokenEdit, &TokenEdit::changed, this, &SettingsFields::changed);
}

SettingsFields::~SettingsFields() = default;

void SettingsFields::addPart(QWidget *part)
{
    m_ui->partsLayout->addWidget(part);
}

void SettingsFields::addFoldedPart(QWidget *part)
{
    if (!m_folded) {
        m_moreButton = new QToolButton(this);
        m_moreButton->setObjectName("moreButton");
        m_moreButton->setCheckable(true);
        m_moreButton->setAutoRaise(true);
        m_moreButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        m_moreButton->setArrowType(Qt::RightArrow);
        m_folded = new QWidget(this);
        auto *layout = new QVBoxLayout(m_folded);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(m_ui->partsLayout->spacing());
        m_folded->hide();
        m_ui->partsLayout->addWidget(m_moreButton, 0, Qt::AlignLeft);
        m_ui->partsLayout->addWidget(m_folded);
        connect(m_moreButton, &QToolButton::toggled, m_folded, [this](bool isShown) {
            m_moreButton->setArrowType(isShown ? Qt::DownArrow : Qt::RightArrow);
            m_folded->setVisible(isShown);
        });
    }
    m_folded->layout()->addWidget(part);
}

void SettingsFields::unfold()
{
    m_moreButton->setChecked(true);
}

void SettingsFields::showStored(const Stored &stored)
{
    m_stored = stored;
    m_ui->nameEdit->setText(stored.name);
    m_ui->addressEdit->setAddress(stored.url, stored.isPlainHttpAccepted);
    m_ui->nameProblemLabel->setProblem({});
    retranslate();
}

AddressEdit &SettingsFields::address() const
{
    return *m_ui->addressEdit;
}

QString SettingsFields::name() const
{
    return m_ui->nameEdit->text().trimmed();
}

bool SettingsFields::isChanged() const
{
    return isEdited() || !m_ui->tokenEdit->isEmpty();
}

bool SettingsFields::checkEnteredName()
{
    const QString problem = nameProblem(name());
    m_ui->nameProblemLabel->setProblem(problem);
    return problem.isEmpty();
}

bool SettingsFields::check()
{
    QWidget *wrongPart = firstWrongPart();
    const bool isTokenRight = m_ui->tokenEdit->check(false);
    const bool isAddressRight = m_ui->addressEdit->check();
    const bool isNameRight = checkEnteredName();
    QWidget *first = !isNameRight ? m_ui->nameEdit
        : !isAddressRight         ? m_ui->addressEdit->field()
        : !isTokenRight           ? m_ui->tokenEdit->field()
                                  : wrongPart;
    if (first)
        first->setFocus();
    return !first;
}

void SettingsFields::test()
{
    QWidget *wrongPart = firstWrongPart();
    const bool isTokenRight = m_ui->tokenEdit->check(m_needsTokenToTest && !m_stored.hasToken);
    if (!m_ui->addressEdit->check())
        return focusAddress();
    if (!isTokenRight)
        return focusToken();
    if (wrongPart)
        return wrongPart->setFocus();
    Q_EMIT testingChanged(true);
    Q_EMIT reported({ FeedState::Kind::Delivering, busyText(), {}, {} });
    if (!m_ui->tokenEdit->isEmpty() || !m_stored.hasToken)
        return send(m_ui->tokenEdit->token().value());
    entry().read(m_stored.publicId, this, [this](const Result<Token> &token) {
        if (token)
            send(*token);
        else
            showReport({ FeedState::Kind::Suspended, tr("The test was not sent."), token.error().detail, {} });
    });
}

void SettingsFields::showReport(const TestReport &report)
{
    Q_EMIT testingChanged(false);
    Q_EMIT reported(report);
}

void SettingsFields::save()
{
    if (!check())
        return;
    setEnabled(false);
    Q_EMIT savingChanged(true);
    store(entry(), m_ui->tokenEdit->token().value(), [this](const Result<void> &result) {
        setEnabled(true);
        Q_EMIT savingChanged(false);
        if (result)
            Q_EMIT saved(name());
        else
            Q_EMIT refused(tr("Nothing was saved. %1").arg(result.error().detail));
    });
}

void SettingsFields::forgetToken()
{
    m_ui->tokenEdit->clear();
}

void SettingsFields::focusToken()
{
    m_ui->tokenEdit->setFocus();
}

void SettingsFields::focusAddress()
{
    m_ui->addressEdit->field()->selectAll();
    m_ui->addressEdit->setFocus();
}

void SettingsFields::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SettingsFields::retranslate()
{
    m_ui->retranslateUi(this);
    if (m_moreButton)
        m_moreButton->setText(tr("&More"));
}

void SettingsFields::setTokenWords(const QString &placeholder, const QString &hint)
{
    m_ui->tokenEdit->setPlaceholderText(
        m_stored.hasToken ? tr("Stays as it is unless you paste another") : placeholder);
    const QString kept = entry().whereKept();
    m_ui->tokenEdit->setHint(m_stored.hasToken ? kept : hint.arg(kept));
}

void SettingsFields::setAddressWords(const QString &label, const QString &name, const QString &what)
{
    m_ui->addressLabel->setText(label);
    m_ui->addressEdit->field()->setAccessibleName(name);
    m_ui->addressEdit->setWhat(what);
}

void SettingsFields::setExamples(const QString &name, const QString &address)
{
    m_ui->nameEdit->setPlaceholderText(name);
    m_ui->addressEdit->field()->setPlaceholderText(address);
}

} // namespace postrider
