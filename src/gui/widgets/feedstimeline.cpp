// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/feedstimeline.h"

#include "gui/look.h"
#include "gui/pagecontext.h"
#include "gui/widgets/feedstimelineview.h"
#include "gui/widgets/rangebuttons.h"
#include "gui/widgets/spanwords.h"
#include "gui/widgets/timelinelegend.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>

namespace postrider {

using namespace std::chrono_literals;

FeedsTimeline::FeedsTimeline(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_heading(new QLabel(this))
    , m_buttons(new RangeButtons(this))
    , m_view(new FeedsTimelineView(this))
    , m_live(context)
    , m_length(6h)
{
    m_heading->setObjectName("timelineHeadingLabel");
    m_view->setObjectName("feedsTimelineView");
    m_heading->setTextFormat(Qt::PlainText);
    m_heading->setFont(look::headingFont(font()));
    auto *header = new QHBoxLayout;
    header->addWidget(m_heading);
    header->addStretch();
    header->addWidget(m_buttons);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(look::ControlSpacing);
    column->addLayout(header);
    column->addWidget(m_view);
    column->addWidget(new TimelineLegend(this));
    m_live.setActive(false);
    connect(m_buttons, &RangeButtons::chosen, this, &FeedsTimeline::watch);
    connect(&m_live, &LiveTimeline::changed, this, &FeedsTimeline::update);
    connect(&context.live, &Live::ticked, this, [this] { watch(m_length); });
    connect(m_view, &FeedsTimelineView::feedActivated, this, &FeedsTimeline::feedActivated);
    retranslate();
    watch(m_length);
}

FeedTimeline FeedsTimeline::timelineOf(FeedId feed) const
{
    const QList<FeedTimeline> &feeds = m_live.timeline().feeds;
    const auto found = std::ranges::find(feeds, feed, &FeedTimeline::feed);
    return found == feeds.end() ? FeedTimeline() : *found;
}

QString FeedsTimeline::lastHourOf(FeedId feed) const
{
    const Timeline &timeline = m_live.timeline();
    return spanwords::lastHour(timelineOf(feed), timeline.request.bucket, m_context.live.now());
}

void FeedsTimeline::watch(Milliseconds length)
{
    m_length = length;
    m_buttons->setLength(length);
    update();
}

TimeRange FeedsTimeline::range() const
{
    std::optional<TimePoint> begin;
    for (const FeedTimeline &feed : m_live.timeline().feeds) {
        if (feed.begin)
            begin = std::min(begin.value_or(*feed.begin), *feed.begin);
    }
    return TimeRange::last(m_length, m_context.clock.now(), begin);
}

void FeedsTimeline::update()
{
    const TimeRange range = this->range();
    m_live.watch({}, range);
    m_view->setTimelines(m_live.timeline().feeds, range, range.to);
    Q_EMIT changed();
}

void FeedsTimeline::retranslate()
{
    m_heading->setText(tr("Timeline"));
}

void FeedsTimeline::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void FeedsTimeline::showEvent(QShowEvent *event)
{
    m_live.setActive(true);
    QWidget::showEvent(event);
}

void FeedsTimeline::hideEvent(QHideEvent *event)
{
    m_live.setActive(false);
    QWidget::hideEvent(event);
}

} // namespace postrider
