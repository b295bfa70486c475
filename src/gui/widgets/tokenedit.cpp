// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/tokenedit.h"

#include "gui/look.h"
#include "gui/widgets/problemlabel.h"
#include "gui/words.h"

#include <QEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace postrider {

TokenEdit::TokenEdit(QWidget *parent)
    : QWidget(parent)
    , m_edit(new QLineEdit)
    , m_label(new ProblemLabel)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::ControlSpacing / 2);
    layout->addWidget(m_edit);
    layout->addWidget(m_label);
    m_edit->setObjectName("tokenLineEdit");
    m_edit->setEchoMode(QLineEdit::Password);
    m_edit->setInputMethodHints(
        Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_edit->setMaxLength(64 * 1024);
    m_label->setObjectName("tokenProblemLabel");
    m_label->setField(m_edit);
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::textEdited, this, &TokenEdit::onEdited);
    connect(m_edit, &QLineEdit::returnPressed, this, &TokenEdit::returnPressed);
    retranslate();
}

void TokenEdit::setReading(Reading reading)
{
    m_reading = std::move(reading);
    explain();
}

void TokenEdit::setName(const QString &name)
{
    m_name = name;
    retranslate();
}

void TokenEdit::setClock(const Clock &clock)
{
    m_clock = &clock;
}

void TokenEdit::setPlaceholderText(const QString &text)
{
    m_edit->setPlaceholderText(text);
}

void TokenEdit::setHint(const QString &hint)
{
    m_hint = hint;
    explain();
}

void TokenEdit::setReadOnly(bool isReadOnly)
{
    m_edit->setReadOnly(isReadOnly);
}

bool TokenEdit::isEmpty() const
{
    return m_edit->text().isEmpty();
}

Result<Token> TokenEdit::token() const
{
    if (isEmpty())
        return Token();
    return m_reading(m_edit->text().toUtf8());
}

bool TokenEdit::check(bool isNeeded)
{
    explain();
    if (!isNeeded || !isEmpty())
        return token().has_value();
    m_label->setProblem(m_name.isEmpty() ? tr("Paste the token here.") : tr("It is needed here."));
    return false;
}

void TokenEdit::clear()
{
    m_edit->clear();
    explain();
}

void TokenEdit::onEdited()
{
    // "Bearer" typed by hand is no token yet, and is left to grow into one.
    if (const Result<Token> token = this->token(); token && token->reveal() != m_edit->text().toUtf8())
        m_edit->setText(QString::fromUtf8(token->reveal()));
    explain();
    Q_EMIT changed();
}

void TokenEdit::explain()
{
    const Result<Token> token = this->token();
    if (!token)
        return m_label->setProblem(token.error().detail);
    const auto expiry = token->expiry();
    if (!expiry || !m_clock)
        return m_label->setHint(isEmpty() ? m_hint : QString());
    const TimePoint now = m_clock->now();
    if (*expiry <= now)
        m_label->setProblem(tr("This token ended %1.").arg(words::time(expiry, now)));
    else
        m_label->setHint(tr("This token ends %1.").arg(words::time(expiry, now)));
}

void TokenEdit::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void TokenEdit::retranslate()
{
    m_edit->setAccessibleName(m_name.isEmpty() ? tr("Token") : m_name);
    explain();
}

} // namespace postrider
