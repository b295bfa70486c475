// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/tokendialog.h"

#include "gui/look.h"
#include "gui/tokenwords.h"
#include "gui/words.h"
#include "ui_tokendialog.h"

#include <QEvent>
#include <QLineEdit>
#include <QPushButton>

namespace postrider {

TokenDialog::TokenDialog(const PageContext &context, ConsumerId consumer, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_ui(std::make_unique<Ui::TokenDialog>())
    , m_consumer(consumer)
{
    prepare();
}

TokenDialog::TokenDialog(const PageContext &context, SourceId source, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_ui(std::make_unique<Ui::TokenDialog>())
    , m_source(source)
{
    prepare();
}

TokenDialog::~TokenDialog() = default;

void TokenDialog::prepare()
{
    m_ui->setupUi(this);
    m_ui->headingLabel->setTextFormat(Qt::PlainText);
    m_ui->headingLabel->setFont(look::headingFont(font()));
    look::makeExplanation(m_ui->presentLabel);
    look::makeExplanation(m_ui->keptLabel);
    m_ui->tokenLabel->setBuddy(m_ui->tokenEdit->field());
    m_ui->tokenEdit->setClock(m_context.clock);
    if (const StoredSource *source = m_context.live.source(m_source)) {
        m_ui->tokenEdit->setReading(
            [source = source->source](const QByteArray &pasted) { return secretFromPasted(source, pasted); });
    }
    m_ui->buttonBox->button(QDialogButtonBox::Save)->setObjectName("saveButton");
    m_ui->buttonBox->button(QDialogButtonBox::Cancel)->setObjectName("cancelButton");
    retranslate();
    m_ui->tokenEdit->setFocus();
}

void TokenDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    QDialog::changeEvent(event);
}

void TokenDialog::retranslate()
{
    const StoredConsumer *consumer = m_context.live.consumer(m_consumer);
    const StoredSource *source = m_context.live.source(m_source);
    const bool hasToken = consumer ? consumer->consumer.hasToken : source && source->source.hasToken;
    const QString name = consumer ? consumer->consumer.name : source ? source->source.name : QString();
    const QString secret = source ? words::secretName(source->source) : tr("Token");
    setWindowTitle(secret);
    m_ui->headingLabel->setText(tr("%1 for %2", "what is kept secret, whose").arg(secret, name));
    m_ui->tokenLabel->setText(u'&' + secret);
    m_ui->tokenEdit->setName(source ? secret : QString());
    const auto expiry = consumer ? consumer->consumer.tokenExpiry : std::nullopt;
    const TimePoint now = m_context.clock.now();
    if (!hasToken)
        m_ui->presentLabel->setText(tr("Nothing is saved yet."));
    else if (expiry && *expiry <= now)
        m_ui->presentLabel->setText(tr("The present token ended %1.").arg(words::time(expiry, now)));
    else if (expiry)
        m_ui->presentLabel->setText(tr("The present token ends %1.").arg(words::time(expiry, now)));
    else
        m_ui->presentLabel->setText(tr("Until you save, nothing changes."));
    m_ui->keptLabel->setText(TokenEntry(m_context.engine, m_context.vault, m_context.user).whereKept());
}

void TokenDialog::accept()
{
    m_ui->problemLabel->setProblem({});
    if (!m_ui->tokenEdit->check(true)) {
        m_ui->tokenEdit->setFocus();
        return;
    }
    const TokenEntry entry(m_context.engine, m_context.vault, m_context.user);
    const auto done = [this](const Result<void> &stored) { onStored(stored); };
    const Token token = m_ui->tokenEdit->token().value();
    if (const StoredConsumer *consumer = m_context.live.consumer(m_consumer))
        entry.replace(consumer->consumer, token, this, done);
    else if (const StoredSource *source = m_context.live.source(m_source))
        entry.replace(source->source, token, this, done);
    else
        return m_ui->problemLabel->setProblem(tr("It was removed meanwhile. Close this window."));
    setBusy(true);
}

void TokenDialog::reject()
{
    m_ui->tokenEdit->clear();
    QDialog::reject();
}

void TokenDialog::onStored(const Result<void> &stored)
{
    setBusy(false);
    if (!stored) {
        m_ui->problemLabel->setProblem(tr("It was not saved. %1").arg(stored.error().detail));
        m_ui->tokenEdit->setFocus();
        return;
    }
    m_ui->tokenEdit->clear();
    QDialog::accept();
}

void TokenDialog::setBusy(bool isBusy)
{
    m_ui->tokenEdit->setReadOnly(isBusy);
    m_ui->buttonBox->button(QDialogButtonBox::Save)->setEnabled(!isBusy);
}

} // namespace postrider
