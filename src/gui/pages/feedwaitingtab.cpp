// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/feedwaitingtab.h"

#include "engine/lists.h"
#include "gui/look.h"
#include "gui/models/waitingmodel.h"
#include "gui/widgets/emptystate.h"
#include "gui/widgets/tabletools.h"
#include "gui/words.h"
#include "ui_feedwaitingtab.h"

#include <QAction>
#include <QEvent>
#include <QHeaderView>
#include <QScrollBar>

namespace postrider {

using namespace std::chrono_literals;

FeedWaitingTab::FeedWaitingTab(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_ui(std::make_unique<Ui::FeedWaitingTab>())
    , m_model(new WaitingModel(context.engine, context.clock, this))
{
    m_ui->setupUi(this);
    m_ui->sentenceLabel->setTextFormat(Qt::PlainText);
    prepareTable();
    connect(&context.live, &Live::changed, this, &FeedWaitingTab::refresh);
}

FeedWaitingTab::~FeedWaitingTab() = default;

void FeedWaitingTab::prepareTable()
{
    QTableView *table = m_ui->waitingTable;
    look::prepareTable(table);
    table->setModel(m_model);
    const int em = fontMetrics().averageCharWidth();
    const std::array widths { 26, 10, 24, 40 };
    for (int column = 0; column < static_cast<int>(widths.size()); ++column)
        table->horizontalHeader()->resizeSection(column, widths[static_cast<std::size_t>(column)] * em);
    table->horizontalHeader()->setStretchLastSection(true);
    m_empty = new EmptyState(table);
    m_tools = new TableTools(table, tr("Waiting"));
    connect(m_ui->exportButton, &QPushButton::clicked, m_tools->exportAction(), &QAction::trigger);
    connect(m_model, &PagedModel::loaded, this, &FeedWaitingTab::update);
    connect(m_model, &PagedModel::failed, m_ui->sentenceLabel, &QLabel::setText);
    connect(m_model, &QAbstractItemModel::rowsAboutToBeRemoved, this,
        [this](const QModelIndex &, int first, int last) { keepInPlace(first, last); });
}

void FeedWaitingTab::setFeed(FeedId feed)
{
    if (m_feed == feed)
        return;
    m_feed = feed;
    m_accepted.clear();
    const FeedStatus *status = m_context.live.feed(feed);
    m_tools->setFileName(status ? tr("Waiting %1").arg(status->stored.feed.name) : tr("Waiting"));
    m_empty->setText({});
    m_model->setFeed(feed);
    askForPace();
}

void FeedWaitingTab::refresh()
{
    if (!isVisible() || !m_feed.isValid())
        return;
    m_model->refresh();
    askForPace();
    update();
}

void FeedWaitingTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void FeedWaitingTab::askForPace()
{
    if (std::exchange(m_isAsking, true))
        return;
    constexpr int Latest = 50;
    const AttemptFilter filter { m_feed, { Outcome::Accepted }, {}, {} };
    const auto question = [filter](Database &database) { return queries::attempts(database, filter, Latest); };
    m_context.ask(this, question, [this, feed = m_feed](const Result<QList<Attempt>> &attempts) {
        m_isAsking = false;
        if (feed != m_feed)
            askForPace();
        else if (attempts)
            m_accepted = *attempts;
        update();
    });
}

std::optional<Milliseconds> FeedWaitingTab::timeFor(qint64 events, const QList<Attempt> &accepted)
{
    constexpr Milliseconds LongestGap = 30s;
    Milliseconds busy {};
    qint64 sent = 0;
    int gaps = 0;
    for (qsizetype i = 1; i < accepted.size(); ++i) {
        const Milliseconds gap = accepted[i - 1].startedAt - accepted[i].startedAt;
        if (gap < 0ms || gap > LongestGap)
            continue;
        busy += gap;
        sent += accepted[i].events;
        ++gaps;
    }
    if (gaps < 3 || busy < 1s || sent == 0)
        return {};
    return Milliseconds(static_cast<qint64>(
        static_cast<double>(events) * static_cast<double>(busy.count()) / static_cast<double>(sent)));
}

void FeedWaitingTab::update()
{
    m_ui->sentenceLabel->setText(sentence());
    if (m_model->isLoaded())
        m_empty->setText(tr("Nothing waits."), tr("New events are sent as soon as they are read."));
}

QString FeedWaitingTab::sentence() const
{
    const FeedStatus *feed = m_context.live.feed(m_feed);
    if (!feed)
        return {};
    const qint64 waiting = feed->stored.progress.waiting;
    const QString count =
        tr("%1 wait(s).", "%1 is a count of events", static_cast<int>(std::min<qint64>(waiting, 1'000'000)))
            .arg(words::events(waiting));
    const TimePoint now = m_context.live.now();
    const auto needed = timeFor(waiting, m_accepted);
    switch (feed->state.kind) {
    case FeedState::Kind::Delivering:
        return needed && waiting > 0
            ? tr("%1 At its pace it is up to date by about %2.").arg(count, words::time(now + *needed, now))
            : count;
    case FeedState::Kind::Throttled: {
        const TimePoint from = feed->state.notBefore.value_or(now);
        if (needed && waiting > 0)
            return tr("%1 We call again at %2; at its usual pace it is up to date by about %3.")
                .arg(count, words::time(from, now), words::time(from + *needed, now));
        return tr("%1 We call again at %2.").arg(count, words::time(from, now));
    }
    case FeedState::Kind::Retrying: return tr("%1 They are tried again by themselves.").arg(count);
    case FeedState::Kind::Suspended:
    case FeedState::Kind::Paused: return tr("%1 Nothing is sent until somebody resumes the feed.").arg(count);
    case FeedState::Kind::UpToDate: return waiting > 0 ? count : tr("Nothing waits.");
    }
    Q_UNREACHABLE();
}

/// What was sent leaves at the top: what a person reads further below stays where it is.
void FeedWaitingTab::keepInPlace(int first, int last)
{
    QScrollBar *bar = m_ui->waitingTable->verticalScrollBar();
    const int above = m_ui->waitingTable->rowAt(0);
    if (bar->value() == 0 || first >= above)
        return;
    const int rows = std::min(last, above - 1) - first + 1;
    const int target = bar->value() - rows * m_ui->waitingTable->rowHeight(first);
    connect(
        m_model, &QAbstractItemModel::rowsRemoved, bar, [bar, target] { bar->setValue(target); },
        Qt::SingleShotConnection);
}

void FeedWaitingTab::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        m_model->retranslate();
        update();
    }
    QWidget::changeEvent(event);
}

} // namespace postrider
