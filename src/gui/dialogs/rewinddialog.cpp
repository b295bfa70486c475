// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/rewinddialog.h"

#include "engine/commands.h"
#include "gui/localtime.h"
#include "gui/look.h"
#include "gui/words.h"
#include "ui_rewinddialog.h"

#include <QPushButton>

namespace postrider {

using namespace std::chrono_literals;

RewindDialog::RewindDialog(const PageContext &context, FeedId feed, QWidget *parent)
    : DecisionDialog(context, parent)
    , m_feed(feed)
    , m_ui(std::make_unique<Ui::RewindDialog>())
    , m_counting(context)
{
    m_ui->setupUi(this);
    look::makeExplanation(m_ui->explanationLabel);
    m_ui->explanationLabel->setWordWrap(true);
    m_ui->meaningLabel->setTextFormat(Qt::PlainText);
    localtime::prepare(m_ui->timeEdit, context.clock.now() - 24h);
    m_ui->buttonBox->button(QDialogButtonBox::Ok)->setObjectName("goBackButton");
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &RewindDialog::accept);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &RewindDialog::reject);
    connect(m_ui->sequenceButton, &QRadioButton::toggled, this, &RewindDialog::changed);
    connect(m_ui->sequenceEdit, &QLineEdit::textEdited, this, [this] {
        m_ui->sequenceButton->setChecked(true);
        changed();
    });
    connect(m_ui->timeEdit, &QDateTimeEdit::dateTimeChanged, this, [this] {
        m_ui->timeButton->setChecked(true);
        changed();
    });
    m_ui->sequenceEdit->setFocus();
    begin(m_ui->sentenceLabel, m_ui->problemLabel);
}

RewindDialog::~RewindDialog() = default;

/// Another place is meant now.
void RewindDialog::changed()
{
    m_plan.reset();
    m_counting.giveUp();
    count();
    update();
}

void RewindDialog::measure()
{
    if (m_plan && *m_plan && !m_counting.isAsking() && !isActing())
        count();
    update();
}

void RewindDialog::count()
{
    const bool isSequence = m_ui->sequenceButton->isChecked();
    std::optional<Sequence> next;
    std::optional<TimePoint> since;
    if (isSequence && m_ui->sequenceEdit->text().trimmed().isEmpty())
        return;
    if (isSequence) {
        const auto typed = sequenceFromText(m_ui->sequenceEdit->text());
        if (!typed) {
            m_plan = tl::unexpected(typed.error());
            return;
        }
        next = *typed;
    } else {
        since = localtime::of(m_ui->timeEdit);
    }
    const auto question = [name = m_name, next, since, now = m_context.clock.now()](Database &database,
                              const queries::GoOn &) { return queries::planRewind(database, name, next, since, now); };
    m_counting.ask(this, question, [this](const Result<queries::Rewind> &plan) {
        m_plan = plan;
        update();
    });
}

QString RewindDialog::meaning(const FeedStatus *feed) const
{
    if (!m_plan)
        return m_counting.isAsking() ? tr("Counting…") : tr("Say which event is to be the next one.");
    if (!*m_plan)
        return m_plan->error().detail;
    const queries::Rewind &plan = **m_plan;
    QStringList parts { tr("Event %1 is sent next. Then %2 wait, of which %3 were settled before and go once more.")
                            .arg(QString::number(plan.next.value), words::events(plan.waiting),
                                words::number(plan.again)) };
    parts.append(
        tr("At its pace that takes about %1.").arg(words::duration(std::max<Milliseconds>(plan.duration, 1s))));
    if (feed && feed->stored.progress.setAside > 0)
        parts.append(tr("What was set aside from there on waits again."));
    if (feed && feed->stored.progress.suspension)
        parts.append(tr("The feed stays suspended: nothing is sent until it is resumed."));
    else if (feed && feed->stored.progress.isPaused)
        parts.append(tr("The feed stays paused: nothing is sent until it is resumed."));
    return parts.join(u' ');
}

void RewindDialog::update()
{
    const FeedStatus *feed = m_context.live.feed(m_feed);
    if (feed)
        m_name = feed->stored.feed.name;
    const bool isGood = m_plan && *m_plan;
    setWindowTitle(tr("Go back with %1").arg(m_name));
    m_ui->sentenceLabel->setText(isGood
            ? tr("This sets %1 back and sends %2 again.").arg(m_name, words::events((*m_plan)->again))
            : tr("Set %1 back to an earlier event").arg(m_name));
    m_ui->sequenceEdit->setPlaceholderText(feed && !feed->stored.progress.position.isNone()
            ? tr("%1 or lower").arg(feed->stored.progress.position.value)
            : QString());
    m_ui->meaningLabel->setText(meaning(feed));
    QPushButton *button = m_ui->buttonBox->button(QDialogButtonBox::Ok);
    button->setText(tr("&Go back"));
    button->setEnabled(feed && isGood && !isActing());
    grow();
}

void RewindDialog::accept()
{
    if (!m_plan || !*m_plan || isActing())
        return;
    startActing();
    m_context.perform(
        this,
        [name = m_name, next = (*m_plan)->next, reason = m_ui->reasonLineEdit->text()](
            Commands &commands) { return commands.feeds.rewind(name, next, reason); },
        [this](const Result<FeedProgress> &done) {
            if (isDone(done))
                QDialog::accept();
        });
}

void RewindDialog::retranslateForm()
{
    m_ui->retranslateUi(this);
}

} // namespace postrider
