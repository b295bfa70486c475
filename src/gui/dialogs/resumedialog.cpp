// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/resumedialog.h"

#include "gui/look.h"
#include "gui/words.h"
#include "ui_resumedialog.h"

#include <QPushButton>

namespace postrider {

ResumeDialog::ResumeDialog(const PageContext &context, FeedId feed, QWidget *parent)
    : DecisionDialog(context, parent)
    , m_feed(feed)
    , m_ui(std::make_unique<Ui::ResumeDialog>())
{
    m_ui->setupUi(this);
    for (QLabel *label : { m_ui->stoppedLabel, m_ui->sequenceLabel, m_ui->nowLabel }) {
        look::makeExplanation(label);
        label->setWordWrap(true);
        label->setContentsMargins(24, 0, 0, 8);
    }
    look::makeExplanation(m_ui->holdLabel);
    m_ui->holdLabel->setWordWrap(true);
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &ResumeDialog::accept);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &ResumeDialog::reject);
    connectChoices();
    begin(m_ui->sentenceLabel, m_ui->problemLabel);
}

ResumeDialog::~ResumeDialog() = default;

void ResumeDialog::connectChoices()
{
    for (const QRadioButton *button : { m_ui->stoppedButton, m_ui->sequenceButton, m_ui->nowButton })
        connect(button, &QRadioButton::toggled, this, &ResumeDialog::update);
    connect(m_ui->sequenceEdit, &QLineEdit::textEdited, this, [this] {
        m_ui->sequenceButton->setChecked(true);
        m_sequenceMeasure.reset();
        measureSequence();
        update();
    });
    connect(m_ui->sequenceButton, &QRadioButton::clicked, m_ui->sequenceEdit, qOverload<>(&QWidget::setFocus));
}

void ResumeDialog::setChoice(ResumeFrom::Kind kind)
{
    switch (kind) {
    case ResumeFrom::Kind::WhereItStopped: m_ui->stoppedButton->setChecked(true); break;
    case ResumeFrom::Kind::Sequence:
        m_ui->sequenceButton->setChecked(true);
        m_ui->sequenceEdit->setFocus();
        break;
    case ResumeFrom::Kind::Now: m_ui->nowButton->setChecked(true); break;
    }
}

void ResumeDialog::measure()
{
    measureBy([feed = m_feed](Database &database) { return queries::resumeMeasure(database, feed); },
        [this](const ResumeMeasure &measure) { m_measure = measure; });
    measureSequence();
}

void ResumeDialog::measureSequence()
{
    const QString text = m_ui->sequenceEdit->text();
    const auto first = sequenceFromText(text);
    if (!first) {
        m_sequenceMeasure = tl::unexpected(first.error());
        return;
    }
    m_context.ask(
        this,
        [feed = m_feed, first = *first](Database &database) { return queries::eventsFrom(database, feed, first); },
        [this, text](const Result<ResumeFromMeasure> &measure) {
            if (m_ui->sequenceEdit->text() != text)
                return; // something else was typed since
            m_sequenceMeasure = measure;
            update();
        });
}

void ResumeDialog::update()
{
    const FeedStatus *feed = m_context.live.feed(m_feed);
    if (feed)
        m_name = feed->stored.feed.name;
    setWindowTitle(tr("Resume %1").arg(m_name));
    m_ui->sentenceLabel->setText(tr("From where does %1 go on?").arg(m_name));
    m_ui->buttonBox->button(QDialogButtonBox::Ok)->setText(tr("&Resume"));
    const bool isSequence = m_ui->sequenceButton->isChecked();
    const bool isSequenceGood = m_sequenceMeasure && *m_sequenceMeasure;
    m_ui->buttonBox->button(QDialogButtonBox::Ok)
        ->setEnabled(feed && !isActing() && m_measure && (!isSequence || isSequenceGood));
    updateSequence();
    if (!m_measure)
        return;
    m_ui->stoppedButton->setEnabled(!m_measure->needsNewStart);
    if (m_measure->needsNewStart && m_ui->stoppedButton->isChecked())
        m_ui->nowButton->setChecked(true);
    const QString nothingWaits = tr("Nothing waits. New events are sent as they are read.");
    m_ui->stoppedLabel->setText(m_measure->needsNewStart && feed ? words::newStart(*feed, m_context.live.now())
            : m_measure->whereItStopped == 0
            ? nothingWaits
            : tr("Sends %1, in order. Nothing is left out.").arg(words::events(m_measure->whereItStopped)));
    m_ui->nowLabel->setText(m_measure->fromNow == 0
            ? (m_measure->needsNewStart ? nothingWaits : tr("The same, as nothing waits."))
            : tr("Sets %1 aside: they are not sent, but stay in sight and can be sent later.")
                  .arg(words::events(m_measure->fromNow)));
    const TimePoint now = m_context.live.now();
    const bool isHeld = m_measure->holdUntil && *m_measure->holdUntil > now;
    m_ui->holdLabel->setVisible(isHeld && feed);
    if (isHeld && feed) {
        m_ui->holdLabel->setText(tr("%1 asked us to wait until %2. Nothing is sent before.")
                                     .arg(feed->consumer.name, words::time(m_measure->holdUntil, now)));
    }
}

void ResumeDialog::updateSequence()
{
    m_ui->sequenceEdit->setPlaceholderText(
        m_measure && !m_measure->position.isNone() ? QString::number(m_measure->position.value) : QString());
    m_ui->sequenceLabel->setText(sequenceMeaning());
}

QString ResumeDialog::sequenceMeaning() const
{
    const QString text = m_ui->sequenceEdit->text().trimmed();
    if (text.isEmpty())
        return tr("The event with this number is the next one; lower than before sends events again.");
    if (!m_sequenceMeasure)
        return {};
    if (!*m_sequenceMeasure)
        return m_sequenceMeasure->error().detail;
    const ResumeFromMeasure &measure = **m_sequenceMeasure;
    QStringList parts { tr("Sends %1.").arg(words::events(measure.waiting)) };
    if (measure.sentAgain > 0)
        parts.append(tr("%1 of them were settled before and are sent again.").arg(words::number(measure.sentAgain)));
    if (measure.passedOver > 0)
        parts.append(tr("Sets %1 aside.").arg(words::events(measure.passedOver)));
    return parts.join(u' ');
}

void ResumeDialog::accept()
{
    ResumeFrom from;
    if (m_ui->sequenceButton->isChecked()) {
        const auto sequence = sequenceFromText(m_ui->sequenceEdit->text());
        if (!sequence)
            return;
        from = { ResumeFrom::Kind::Sequence, *sequence };
    } else if (m_ui->nowButton->isChecked()) {
        from.kind = ResumeFrom::Kind::Now;
    }
    startActing();
    m_context.perform(
        this, [name = m_name, from](Commands &commands) { return commands.feeds.resume(name, from); },
        [this](const Result<FeedProgress> &result) {
            if (!isDone(result))
                return;
            Q_EMIT resumed(m_feed);
            QDialog::accept();
        });
}

void ResumeDialog::retranslateForm()
{
    m_ui->retranslateUi(this);
}

} // namespace postrider
