// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/resumetokendialog.h"

#include "engine/newresumetoken.h"
#include "gui/look.h"
#include "gui/resumeinstructions.h"
#include "gui/words.h"
#include "ui_resumetokendialog.h"

#include <QClipboard>
#include <QEvent>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QMessageBox>
#include <QPushButton>

namespace postrider {

ResumeTokenDialog::ResumeTokenDialog(const PageContext &context, FeedId feed, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_feed(feed)
    , m_ui(std::make_unique<Ui::ResumeTokenDialog>())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->headingLabel->setTextFormat(Qt::PlainText);
    m_ui->headingLabel->setFont(look::headingFont(font()));
    for (QLabel *label : { m_ui->presentLabel, m_ui->onceLabel }) {
        label->setTextFormat(Qt::PlainText);
        look::makeExplanation(label);
    }
    const QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    m_ui->tokenLineEdit->setFont(fixed);
    m_ui->instructionsEdit->setFont(look::smallFont(fixed));
    m_ui->problemLabel->setField(m_ui->makeButton);
    for (QWidget *part :
        std::initializer_list<QWidget *> { m_ui->tokenLineEdit, m_ui->copyTokenButton, m_ui->onceLabel })
        part->hide();
    m_ui->buttonBox->button(QDialogButtonBox::Close)->setObjectName("closeButton");
    connectAll();
    retranslate();
}

ResumeTokenDialog::~ResumeTokenDialog() = default;

void ResumeTokenDialog::connectAll()
{
    connect(m_ui->makeButton, &QPushButton::clicked, this, [this] {
        const FeedStatus *feed = m_context.live.feed(m_feed);
        if (feed && feed->resumeKey)
            confirm(tr("The present token becomes void at once."), tr("Replace"), [this] { make(); });
        else
            make();
    });
    connect(m_ui->revokeButton, &QPushButton::clicked, this, [this] {
        confirm(tr("The token becomes void at once, and only people resume this feed."), tr("Revoke"),
            [this] { revoke(); });
    });
    connect(m_ui->copyTokenButton, &QPushButton::clicked, this,
        [this] { QGuiApplication::clipboard()->setText(m_ui->tokenLineEdit->text()); });
    connect(m_ui->copyInstructionsButton, &QPushButton::clicked, this,
        [this] { QGuiApplication::clipboard()->setText(m_ui->instructionsEdit->toPlainText()); });
    connect(&m_context.live, &Live::changed, this, &ResumeTokenDialog::update);
}

void ResumeTokenDialog::retranslate()
{
    const int row = std::max(0, m_ui->endsComboBox->currentIndex());
    m_ui->endsComboBox->clear();
    m_ui->endsComboBox->addItem(tr("never"), 0);
    for (const int days : { 30, 90, 365 })
        m_ui->endsComboBox->addItem(tr("after %n day(s)", nullptr, days), days);
    m_ui->endsComboBox->setCurrentIndex(row);
    update();
}

QString ResumeTokenDialog::present() const
{
    const TimePoint now = m_context.clock.now();
    const FeedStatus *feed = m_context.live.feed(m_feed);
    if (!feed)
        return tr("The feed was removed meanwhile.");
    if (!feed->resumeKey)
        return tr("There is no resume token: only people resume this feed.");
    const QString made = words::time(feed->resumeKey->madeAt, now);
    const auto &end = feed->resumeKey->expiresAt;
    if (!end)
        return tr("The present token was made %1 and does not end.").arg(made);
    return feed->resumeKey->hasExpired(now)
        ? tr("The present token was made %1 and ended %2.").arg(made, words::time(end, now))
        : tr("The present token was made %1 and ends %2.").arg(made, words::time(end, now));
}

void ResumeTokenDialog::update()
{
    const FeedStatus *feed = m_context.live.feed(m_feed);
    const bool hasToken = feed && feed->resumeKey;
    if (feed)
        m_ui->headingLabel->setText(
            tr("How %1 resumes %2", "a Consumer, its Feed").arg(feed->consumer.name, feed->stored.feed.name));
    m_ui->presentLabel->setText(present());
    m_ui->makeButton->setText(hasToken ? tr("&Replace the token…") : tr("&Make a token"));
    m_ui->makeButton->setEnabled(feed && !m_isBusy);
    m_ui->revokeButton->setEnabled(hasToken && !m_isBusy);
    const QString instructions = feed
        ? resumeInstructions(m_context.live.status().endpoint, feed->stored.feed, feed->stored.progress.position)
        : QString();
    if (m_ui->instructionsEdit->toPlainText() != instructions)
        m_ui->instructionsEdit->setPlainText(instructions);
    m_ui->endpointLabel->setHint(m_context.live.status().endpoint.isOn
            ? QString()
            : tr("Consumers are not listened to yet. Turn that on under Settings."));
}

void ResumeTokenDialog::make()
{
    setBusy(true);
    makeResumeToken().then(
        &m_context.engine, whileAlive(this, [this](const Result<NewResumeToken> &made) { onMade(made); }));
}

void ResumeTokenDialog::onMade(const Result<NewResumeToken> &made)
{
    const FeedStatus *feed = m_context.live.feed(m_feed);
    if (!made || !feed) {
        setBusy(false);
        m_ui->problemLabel->setProblem(made ? present() : made.error().detail);
        return;
    }
    const int days = m_ui->endsComboBox->currentData().toInt();
    const auto end =
        days > 0 ? std::optional<TimePoint>(m_context.clock.now() + std::chrono::days(days)) : std::nullopt;
    m_context.perform(
        this,
        [name = feed->stored.feed.name, hash = made->hash, end](
            Commands &commands) { return commands.endpoint.setKey(name, hash, end); },
        [this, token = made->token](const Result<void> &stored) {
            setBusy(false);
            m_ui->problemLabel->setProblem(stored ? QString() : stored.error().detail);
            if (!stored)
                return;
            m_ui->tokenLineEdit->setText(QString::fromLatin1(token.reveal()));
            for (QWidget *part :
                std::initializer_list<QWidget *> { m_ui->tokenLineEdit, m_ui->copyTokenButton, m_ui->onceLabel })
                part->show();
            m_ui->tokenLineEdit->selectAll();
            m_ui->copyTokenButton->setFocus();
        });
}

void ResumeTokenDialog::revoke()
{
    const FeedStatus *feed = m_context.live.feed(m_feed);
    if (!feed)
        return;
    setBusy(true);
    m_context.perform(
        this, [name = feed->stored.feed.name](Commands &commands) { return commands.endpoint.removeKey(name); },
        [this](const Result<void> &removed) {
            setBusy(false);
            m_ui->problemLabel->setProblem(removed ? QString() : removed.error().detail);
            for (QWidget *part :
                std::initializer_list<QWidget *> { m_ui->tokenLineEdit, m_ui->copyTokenButton, m_ui->onceLabel })
                part->hide();
            m_ui->tokenLineEdit->clear();
        });
}

void ResumeTokenDialog::confirm(const QString &question, const QString &act, const std::function<void()> &then)
{
    auto *box = new QMessageBox(QMessageBox::Question, windowTitle(), QString(), QMessageBox::Cancel, this);
    box->setObjectName("voidTokenMessageBox");
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setText(question);
    auto *button = box->addButton(act, QMessageBox::DestructiveRole);
    button->setObjectName("voidTokenButton");
    box->setDefaultButton(QMessageBox::Cancel);
    connect(button, &QPushButton::clicked, this, then);
    box->open();
}

void ResumeTokenDialog::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    update();
}

void ResumeTokenDialog::done(int result)
{
    m_ui->tokenLineEdit->clear();
    QDialog::done(result);
}

void ResumeTokenDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    QDialog::changeEvent(event);
}

} // namespace postrider
