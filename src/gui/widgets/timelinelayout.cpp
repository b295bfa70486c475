// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/timelinelayout.h"

#include <algorithm>
#include <cmath>

namespace postrider {

namespace {

constexpr double BarPitch = 4; // px, at least, from one bar to the next
constexpr double NarrowestBlock = 3; // px
constexpr double CurvePitch = 2; // px, at least, between points of the curve
constexpr double Reach = 4; // px beside a span that still mean it
constexpr double LabelWidth = 96; // px that a time on the axis needs

/// Where a time lies in an area that shows a range.
double place(TimePoint time, const TimeRange &range, const QRectF &area)
{
    if (range.length().count() <= 0)
        return area.left();
    return area.left() + area.width() * double((time - range.from).count()) / double(range.length().count());
}

double snap(double value, double ratio)
{
    return std::round(value * ratio) / ratio;
}

} // namespace

QList<TimelineLayout::Bar> barsIn(const FeedTimeline &feed, const TimeRange &range, const QRectF &area, double ratio)
{
    QList<TimelineLayout::Bar> bars;
    const int most = std::max(1, int(area.width() / BarPitch));
    const Milliseconds length = timelines::bucketFor(range.length(), most);
    const auto first = std::ranges::lower_bound(feed.buckets, range.from - length, {}, &TimelineBucket::from);
    qint64 highest = 1;
    for (auto bucket = first; bucket != feed.buckets.end() && bucket->from < range.to; ++bucket) {
        if (bucket->accepted == 0)
            continue;
        const TimePoint start = bucket->from - bucket->from.time_since_epoch() % length;
        if (bars.isEmpty() || bars.last().time.from != start)
            bars.append({ {}, { start, start + length }, 0 });
        bars.last().events += bucket->accepted;
        highest = std::max(highest, bars.last().events);
    }
    bars.removeIf([&range](const TimelineLayout::Bar &bar) { return bar.time.to <= range.from; });
    for (TimelineLayout::Bar &bar : bars) {
        const double left = snap(std::max(area.left(), place(bar.time.from, range, area)), ratio);
        const double right = snap(std::min(area.right(), place(bar.time.to, range, area)), ratio);
        const double height = std::max(2.0, snap(area.height() * double(bar.events) / double(highest), ratio));
        bar.rect = QRectF(left, area.bottom() - height, std::max(1 / ratio, right - left - 1), height);
    }
    return bars;
}

TimelineLayout::TimelineLayout(
    const FeedTimeline &feed, const TimeRange &range, TimePoint now, const QRectF &plot, double ratio)
    : m_range(range)
    , m_now(now)
    , m_plot(plot)
    , m_ratio(ratio)
    , m_spans(feed.spans())
{
    layBars(feed);
    layBlocks();
    findStill();
    layCurve(feed);
    layTicks();
}

TimelineLayout::Lane TimelineLayout::laneOf(TimelineSpan::Kind kind)
{
    switch (kind) {
    case TimelineSpan::Kind::AskedToWait: return Lane::AskedToWait;
    case TimelineSpan::Kind::BackingOff: return Lane::TryingAgain;
    case TimelineSpan::Kind::Suspended:
    case TimelineSpan::Kind::Paused: return Lane::Stopped;
    }
    Q_UNREACHABLE();
}

QRectF TimelineLayout::laneRect(Lane lane) const
{
    const double height = lane == Lane::Waiting ? CurveHeight : LaneHeight;
    return { m_plot.left(), m_plot.top() + int(lane) * LaneHeight, m_plot.width(), height };
}

double TimelineLayout::exactX(TimePoint time) const
{
    return place(time, m_range, m_plot);
}

double TimelineLayout::snapped(double value) const
{
    return snap(value, m_ratio);
}

double TimelineLayout::xOf(TimePoint time) const
{
    return snapped(exactX(time));
}

TimePoint TimelineLayout::timeAt(double x) const
{
    const double share = m_plot.width() > 0 ? (x - m_plot.left()) / m_plot.width() : 0;
    return m_range.from + Milliseconds(qint64(double(m_range.length().count()) * share));
}

QRectF TimelineLayout::blockRect(const TimelineSpan &span) const
{
    const double left = std::clamp(xOf(span.from), m_plot.left(), m_plot.right());
    const double right = std::clamp(xOf(span.endAt(m_now)), m_plot.left(), m_plot.right());
    const double width = std::max(NarrowestBlock, right - left);
    const QRectF lane = laneRect(laneOf(span.kind));
    const double start = std::min(left, m_plot.right() - width);
    return { start, lane.bottom() - BarHeight, width, BarHeight };
}

void TimelineLayout::layBars(const FeedTimeline &feed)
{
    const QRectF lane = laneRect(Lane::Sent);
    m_bars = barsIn(feed, m_range, lane.adjusted(0, lane.height() - BarHeight, 0, 0), m_ratio);
}

void TimelineLayout::layBlocks()
{
    QList<qsizetype> last(LaneCount, -1);
    for (qsizetype i = 0; i < m_spans.size(); ++i) {
        const TimelineSpan &span = m_spans.at(i);
        if (span.endAt(m_now) < m_range.from || span.from > m_range.to)
            continue;
        const QRectF rect = blockRect(span);
        qsizetype &before = last[int(laneOf(span.kind))];
        if (before >= 0 && m_blocks.at(before).kind == span.kind) {
            QRectF &other = m_blocks[before].rect;
            const bool isSmall = rect.width() <= NarrowestBlock || other.width() <= NarrowestBlock;
            if (rect.left() < other.right() || (isSmall && rect.left() < other.right() + 1)) {
                other.setRight(std::max(other.right(), rect.right()));
                continue;
            }
        }
        before = m_blocks.size();
        m_blocks.append({ rect, span.kind, i });
    }
}

void TimelineLayout::layCurve(const FeedTimeline &feed)
{
    const QList<WaitingPoint> points = feed.curve(m_now);
    const auto isBefore = [this](const WaitingPoint &point) { return point.at < m_range.from; };
    const auto isWithin = [this](const WaitingPoint &point) { return point.at <= m_range.to; };
    auto first = std::ranges::find_if_not(points, isBefore);
    auto end = std::find_if_not(first, points.end(), isWithin);
    if (first != points.begin())
        --first;
    if (end != points.end())
        ++end;
    for (auto point = first; point != end; ++point)
        m_mostWaiting = std::max(m_mostWaiting, point->waiting);
    const QRectF lane = laneRect(Lane::Waiting).adjusted(0, 12, 0, 0);
    for (auto point = first; point != end; ++point) {
        const double share = m_mostWaiting > 0 ? double(point->waiting) / double(m_mostWaiting) : 0;
        const QPointF here(exactX(point->at), lane.bottom() - share * lane.height());
        // Unless sending stopped, what waits now came just before: nothing waited until then.
        const bool isRising = !m_curve.isEmpty() && m_curve.last().y() >= lane.bottom() && here.y() < lane.bottom();
        if (isRising && !isStoodStill(point->at))
            m_curve.append({ here.x(), lane.bottom() });
        // Of what falls on one place, the most is seen.
        if (m_curve.size() > 1 && here.x() - m_curve.at(m_curve.size() - 2).x() < CurvePitch && !isRising) {
            if (here.y() < m_curve.last().y())
                m_curve.last() = here;
            continue;
        }
        m_curve.append(here);
    }
}

bool TimelineLayout::isStoodStill(TimePoint before) const
{
    const auto next = std::ranges::lower_bound(m_still, before, {}, &TimeRange::from);
    return next != m_still.begin() && before <= (next - 1)->to + Milliseconds(1);
}

void TimelineLayout::findStill()
{
    for (const TimelineSpan &span : std::as_const(m_spans)) {
        const TimePoint end = span.endAt(m_now);
        if (m_still.isEmpty() || span.from > m_still.last().to)
            m_still.append({ span.from, end });
        else
            m_still.last().to = std::max(m_still.last().to, end);
    }
}

void TimelineLayout::layTicks()
{
    const int most = std::max(1, int(m_plot.width() / LabelWidth));
    for (const TimeTick &tick : timeTicks(m_range, most))
        m_ticks.append({ xOf(tick.at), tick });
}

qsizetype TimelineLayout::spanAt(const QPointF &point) const
{
    qsizetype found = -1;
    double nearest = Reach;
    for (qsizetype i = 0; i < m_spans.size(); ++i) {
        const TimelineSpan &span = m_spans.at(i);
        if (span.endAt(m_now) < m_range.from || span.from > m_range.to)
            continue;
        const QRectF lane = laneRect(laneOf(span.kind));
        if (point.y() < lane.top() || point.y() > lane.bottom())
            continue;
        const QRectF block = blockRect(span);
        const double distance = std::max({ 0.0, block.left() - point.x(), point.x() - block.right() });
        if (distance < nearest || (distance == 0 && nearest == 0)) {
            nearest = distance;
            found = i;
        }
    }
    return found;
}

const TimelineLayout::Bar *TimelineLayout::barAt(const QPointF &point) const
{
    if (!laneRect(Lane::Sent).contains(point))
        return nullptr;
    const TimePoint time = timeAt(point.x());
    const auto bar = std::ranges::find_if(
        m_bars, [time](const Bar &candidate) { return candidate.time.from <= time && time < candidate.time.to; });
    return bar == m_bars.end() ? nullptr : &*bar;
}

QRectF TimelineLayout::frame(qsizetype span) const
{
    const QRectF block = blockRect(m_spans.at(span));
    const double top = laneRect(Lane::Sent).bottom() - BarHeight;
    const double bottom = laneRect(Lane::Waiting).bottom() + 5;
    return QRectF(block.left(), top - 5, block.width(), bottom - top + 5).adjusted(-1, 0, 1, 0);
}

} // namespace postrider
