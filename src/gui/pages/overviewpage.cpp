// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/overviewpage.h"

#include "gui/decision.h"
#include "gui/headline.h"
#include "gui/look.h"
#include "gui/widgets/feedstimeline.h"
#include "gui/words.h"
#include "ui_overviewpage.h"

#include <QDateTime>
#include <QEvent>

namespace postrider {

namespace {

/// When the day began that it is on the screen.
TimePoint startOfDay(TimePoint now)
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(toStored(now)).toLocalTime().date();
    return fromStored(today.startOfDay().toMSecsSinceEpoch());
}

/// Whether a Feed is meant to be on its way: the lag of a stopped one says nothing.
bool isLive(const FeedStatus &feed)
{
    return feed.state.kind != FeedState::Kind::Suspended && feed.state.kind != FeedState::Kind::Paused;
}

} // namespace

OverviewPage::OverviewPage(const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_ui(std::make_unique<Ui::OverviewPage>())
    , m_timeline(new FeedsTimeline(context))
{
    m_ui->setupUi(this);
    m_ui->timelineLayout->addWidget(m_timeline);
    m_timeline->hide(); // until there is a Feed
    look::makeSentence(m_ui->sentenceLabel);
    for (QLabel *label : { m_ui->deliveredCaption, m_ui->waitingCaption, m_ui->lagCaption, m_ui->needsCaption })
        look::makeExplanation(label);
    for (QLabel *label : { m_ui->deliveredLabel, m_ui->waitingLabel, m_ui->lagLabel, m_ui->needsLabel }) {
        label->setTextFormat(Qt::PlainText);
        label->setFont(look::figureFont(label->font()));
    }
    m_ui->startLabel->setTextFormat(Qt::PlainText);
    m_ui->startLabel->setWordWrap(true);
    m_ui->feedTable->setLive(context.live);
    m_ui->feedTable->showLastHours([this](FeedId feed) { return m_timeline->timelineOf(feed); },
        [this](FeedId feed) { return m_timeline->lastHourOf(feed); });
    connect(m_timeline, &FeedsTimeline::changed, m_ui->feedTable, &FeedTable::updateLastHours);
    connect(m_ui->feedTable, &FeedTable::feedActivated, this, &Page::feedRequested);
    connect(m_timeline, &FeedsTimeline::feedActivated, this, &Page::feedRequested);
    connect(m_ui->setUpButton, &QPushButton::clicked, this, &OverviewPage::assistantRequested);
    connect(m_ui->practiceButton, &QPushButton::clicked, this, &OverviewPage::practiceRequested);
    connect(&context.live, &Live::changed, this, &OverviewPage::update);
    update();
}

OverviewPage::~OverviewPage() = default;

QString OverviewPage::title() const
{
    return tr("Overview");
}

void OverviewPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        update();
    } else if (event->type() == QEvent::PaletteChange) {
        showFigures();
    }
    Page::changeEvent(event);
}

void OverviewPage::update()
{
    const Live &live = m_context.live;
    const bool hasFeeds = !live.status().feeds.isEmpty();
    m_ui->sentenceLabel->setText(
        live.hasStatus() ? words::headline(live.status(), m_context.clock.now()) : tr("One moment…"));
    m_ui->startLabel->setText(
        tr("A feed brings the events of one Source to one Consumer. Say where the events come from and who wants "
           "them, and it begins."));
    m_ui->startPanel->setVisible(live.hasStatus() && !hasFeeds);
    m_ui->practiceButton->setVisible(!m_context.isPractice);
    m_ui->feedTable->setVisible(hasFeeds);
    m_timeline->setVisible(hasFeeds);
    for (QLabel *label : { m_ui->deliveredCaption, m_ui->waitingCaption, m_ui->lagCaption, m_ui->needsCaption,
             m_ui->deliveredLabel, m_ui->waitingLabel, m_ui->lagLabel, m_ui->needsLabel })
        label->setVisible(hasFeeds);
    showFigures();
    askFigures();
}

void OverviewPage::showFigures()
{
    qint64 waiting = 0;
    std::optional<Milliseconds> lag;
    for (const FeedStatus &feed : m_context.live.status().feeds) {
        waiting += feed.stored.progress.waiting;
        if (isLive(feed) && feed.lag)
            lag = std::max(lag.value_or(Milliseconds::zero()), *feed.lag);
    }
    const int needing = undecided(decisions(m_context.live.status(), m_context.preferences, m_context.live.now()));
    m_ui->deliveredLabel->setText(words::number(m_figures.delivered));
    m_ui->waitingLabel->setText(words::number(waiting));
    m_ui->lagLabel->setText(lag ? words::duration(*lag) : tr("–", "no lag"));
    m_ui->needsLabel->setText(words::number(needing));
    QPalette colors = palette();
    if (needing > 0)
        colors.setColor(QPalette::Text, look::stateText(FeedState::Kind::Suspended, colors));
    m_ui->needsLabel->setPalette(colors);
}

void OverviewPage::askFigures()
{
    if (m_isAsking)
        return;
    m_isAsking = true;
    const TimePoint since = startOfDay(m_context.live.now());
    m_context.ask(
        this,
        [since, earlier = m_figures](Database &database) {
            return queries::figures(database, since, earlier.since == since ? earlier : Figures {});
        },
        [this](const Result<Figures> &figures) {
            m_isAsking = false;
            if (!figures)
                return; // the status line tells of trouble with the store
            m_figures = *figures;
            showFigures();
        });
}

} // namespace postrider
