// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/settingsfields.h"

#include "gui/look.h"
#include "gui/tokenwords.h"
#include "ui_settingsfields.h"
#include "ui_settingstoken.h"

#include <QEvent>
#include <QToolButton>

namespace postrider {

SettingsFields::SettingsFields(const PageContext &context, TokenNeed need, QWidget *place, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_ui(std::make_unique<Ui::SettingsFields>())
    , m_tokenUi(std::make_unique<Ui::SettingsToken>())
    , m_needsTokenToTest(need == TokenNeed::NeededToTest)
    , m_place(place)
    , m_tokenPart(new QWidget)
{
    m_ui->setupUi(this);
    m_tokenUi->setupUi(m_tokenPart);
    m_ui->partsLayout->addWidget(m_place);
    m_ui->partsLayout->addWidget(m_tokenPart);
    m_ui->nameEdit->setMaxLength(80);
    m_ui->nameProblemLabel->setField(m_ui->nameEdit);
    m_tokenUi->tokenLabel->setBuddy(token().field());
    token().setClock(context.clock);
    setFocusProxy(m_ui->nameEdit);
    connect(m_ui->nameEdit, &QLineEdit::textEdited, this, &SettingsFields::checkEnteredName);
    connect(m_ui->nameEdit, &QLineEdit::textEdited, this, &SettingsFields::changed);
    connect(&token(), &TokenEdit::changed, this, &SettingsFields::changed);
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
    m_ui->nameProblemLabel->setProblem({});
    retranslate();
}

TokenEdit &SettingsFields::token() const
{
    return *m_tokenUi->tokenEdit;
}

void SettingsFields::setTokenServes(bool serves)
{
    m_doesTokenServe = serves;
}

void SettingsFields::setTokenNeeded(bool isNeeded)
{
    m_isTokenNeeded = isNeeded;
}

void SettingsFields::setTokenShown(bool isShown)
{
    m_tokenPart->setVisible(isShown);
}

bool SettingsFields::isTokenEntered() const
{
    return hasTokenField() && !token().isEmpty();
}

Token SettingsFields::enteredToken() const
{
    return isTokenEntered() ? token().token().value_or(Token()) : Token();
}

bool SettingsFields::isTokenRight(bool isNeeded)
{
    return !hasTokenField() || token().check(isNeeded);
}

QString SettingsFields::name() const
{
    return m_ui->nameEdit->text().trimmed();
}

bool SettingsFields::isChanged() const
{
    return isEdited() || isTokenEntered();
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
    const bool isTokenRight = this->isTokenRight(m_isTokenNeeded && !hasStoredToken());
    QWidget *wrongPlace = firstWrongOfPlace();
    const bool isNameRight = checkEnteredName();
    QWidget *first = !isNameRight ? m_ui->nameEdit
        : wrongPlace              ? wrongPlace
        : !isTokenRight           ? token().field()
                                  : wrongPart;
    if (first)
        first->setFocus();
    return !first;
}

void SettingsFields::test()
{
    QWidget *wrongPart = firstWrongPart();
    const bool isTokenRight = this->isTokenRight((m_needsTokenToTest || m_isTokenNeeded) && !hasStoredToken());
    if (QWidget *wrongPlace = firstWrongOfPlace())
        return wrongPlace->setFocus();
    if (!isTokenRight)
        return focusToken();
    if (wrongPart)
        return wrongPart->setFocus();
    Q_EMIT testingChanged(true);
    Q_EMIT reported({ FeedState::Kind::Delivering, busyText(), {}, {} });
    withToken([this](const Result<Token> &token) {
        if (token)
            send(*token);
        else
            showReport({ FeedState::Kind::Suspended, tr("The test was not sent."), token.error().detail, {} });
    });
}

void SettingsFields::withToken(const std::function<void(const Result<Token> &)> &then)
{
    if (isTokenEntered())
        then(token().token());
    else if (!hasStoredToken())
        then(Token());
    else
        entry().read(m_stored.publicId, this, then);
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
    store(entry(), enteredToken(), [this](const Result<void> &result) {
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
    token().clear();
}

void SettingsFields::focusToken()
{
    token().setFocus();
}

void SettingsFields::focusPlace()
{
    m_place->setFocus();
    if (auto *edit = qobject_cast<QLineEdit *>(focusWidget()))
        edit->selectAll();
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
    m_tokenUi->retranslateUi(m_tokenPart);
    if (m_moreButton)
        m_moreButton->setText(tr("&More"));
}

void SettingsFields::setTokenWords(const QString &placeholder, const QString &hint)
{
    token().setPlaceholderText(hasStoredToken() ? tr("Stays as it is unless you paste another") : placeholder);
    const QString kept = words::whereTokensAreKept(entry().isKeychain());
    token().setHint(hasStoredToken() ? kept : hint.arg(kept));
}

void SettingsFields::setTokenName(const QString &label, const QString &name)
{
    m_tokenUi->tokenLabel->setText(label);
    token().setName(name);
}

void SettingsFields::setExampleName(const QString &name)
{
    m_ui->nameEdit->setPlaceholderText(name);
}

} // namespace postrider
