// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/settledialog.h"

#include "gui/words.h"
#include "ui_settledialog.h"

#include <QPushButton>

namespace postrider {

SettleDialog::SettleDialog(
    const PageContext &context, FeedId feed, const QList<SequenceRange> &ranges, qint64 events, QWidget *parent)
    : DecisionDialog(context, parent)
    , m_feed(feed)
    , m_ranges(ranges.isEmpty() ? QList<SequenceRange> { { { 0 }, Sequence::max() } } : ranges)
    , m_events(events)
    , m_ui(std::make_unique<Ui::SettleDialog>())
{
    m_ui->setupUi(this);
    m_ui->meaningLabel->setTextFormat(Qt::PlainText);
    m_ui->buttonBox->button(QDialogButtonBox::Ok)->setObjectName("settleButton");
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &SettleDialog::accept);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &SettleDialog::reject);
    connect(m_ui->reasonLineEdit, &QLineEdit::textChanged, this, &SettleDialog::update);
    m_ui->reasonLineEdit->setFocus();
    begin(m_ui->sentenceLabel, m_ui->problemLabel);
}

SettleDialog::~SettleDialog() = default;

void SettleDialog::update()
{
    const FeedStatus *feed = m_context.live.feed(m_feed);
    const QString consumer = feed ? feed->consumer.name : QString();
    m_ui->sentenceLabel->setText(tr("Mark %1 as settled?", "a count of events").arg(words::events(m_events)));
    m_ui->meaningLabel->setText(tr("Nothing is sent, and %1 may never have them. They leave this list; the reason and "
                                   "your name stay on record with each of them. Say why they are settled.")
                                    .arg(consumer));
    QPushButton *settle = m_ui->buttonBox->button(QDialogButtonBox::Ok);
    settle->setText(tr("&Mark as settled"));
    settle->setEnabled(feed && !isActing() && !m_ui->reasonLineEdit->text().trimmed().isEmpty());
}

void SettleDialog::accept()
{
    const FeedStatus *feed = m_context.live.feed(m_feed);
    if (!feed || isActing() || m_ui->reasonLineEdit->text().trimmed().isEmpty())
        return;
    startActing();
    m_context.perform(
        this,
        [name = feed->stored.feed.name, ranges = m_ranges, reason = m_ui->reasonLineEdit->text()](
            Commands &commands) -> Result<void> {
            for (const SequenceRange &range : ranges) {
                const auto marked = commands.feeds.markSettled(name, range, reason);
                if (!marked)
                    return tl::unexpected(marked.error());
            }
            return {};
        },
        [this](const Result<void> &done) {
            if (!isDone(done))
                return;
            Q_EMIT settled(m_events);
            QDialog::accept();
        });
}

void SettleDialog::retranslateForm()
{
    m_ui->retranslateUi(this);
}

} // namespace postrider
