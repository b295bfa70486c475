// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/timeline.h"
#include "gui/widgets/timeaxis.h"

#include <QPolygonF>
#include <QRectF>

namespace postrider {

/// Where on a screen the parts of a Feed's timeline lie. A pure value: it is asked and never drawn.
class TimelineLayout final
{
public:
    enum class Lane { Sent, AskedToWait, TryingAgain, Stopped, Waiting };
    static constexpr int LaneCount = 5;
    static constexpr int LaneHeight = 36;
    static constexpr int BarHeight = 20; ///< of the bars and blocks in a lane
    static constexpr int CurveHeight = 60;
    static constexpr int AxisHeight = 28;
    static constexpr int Height = 4 * LaneHeight + CurveHeight + AxisHeight;

    /// Events that were accepted in one piece of the time.
    struct Bar
    {
        QRectF rect;
        TimeRange time;
        qint64 events = 0;
    };
    /// A span, or several that are too close to be told apart at this scale.
    struct Block
    {
        QRectF rect;
        TimelineSpan::Kind kind = TimelineSpan::Kind::AskedToWait;
        qsizetype span = 0; ///< index into spans()
    };
    struct Tick
    {
        double x = 0;
        TimeTick time;
    };

    TimelineLayout() = default;
    /// `plot` is the area right of the names of the lanes; `ratio` the device pixels in a pixel.
    TimelineLayout(
        const FeedTimeline &feed, const TimeRange &range, TimePoint now, const QRectF &plot, double ratio = 1);

    [[nodiscard]] const TimeRange &range() const { return m_range; }
    [[nodiscard]] const QRectF &plot() const { return m_plot; }
    [[nodiscard]] const QList<TimelineSpan> &spans() const { return m_spans; }
    [[nodiscard]] const QList<Bar> &bars() const { return m_bars; }
    [[nodiscard]] const QList<Block> &blocks() const { return m_blocks; }
    /// The curve of the waiting events, from left to right; empty when nothing is known.
    [[nodiscard]] const QPolygonF &curve() const { return m_curve; }
    [[nodiscard]] qint64 mostWaiting() const { return m_mostWaiting; }
    [[nodiscard]] const QList<Tick> &ticks() const { return m_ticks; }

    [[nodiscard]] static Lane laneOf(TimelineSpan::Kind kind);
    [[nodiscard]] QRectF laneRect(Lane lane) const;
    /// On a device pixel.
    [[nodiscard]] double xOf(TimePoint time) const;
    [[nodiscard]] TimePoint timeAt(double x) const;
    /// The span under a point of its lane, or nearest to it within a few pixels; −1 for none.
    [[nodiscard]] qsizetype spanAt(const QPointF &point) const;
    [[nodiscard]] const Bar *barAt(const QPointF &point) const;
    /// The frame of a chosen span over all lanes.
    [[nodiscard]] QRectF frame(qsizetype span) const;

private:
    void layBars(const FeedTimeline &feed);
    void layBlocks();
    void layCurve(const FeedTimeline &feed);
    void layTicks();
    void findStill();
    [[nodiscard]] bool isStoodStill(TimePoint before) const;
    [[nodiscard]] QRectF blockRect(const TimelineSpan &span) const;
    [[nodiscard]] double exactX(TimePoint time) const;
    [[nodiscard]] double snapped(double value) const;

    TimeRange m_range;
    TimePoint m_now {};
    QRectF m_plot;
    double m_ratio = 1;
    QList<TimelineSpan> m_spans;
    QList<TimeRange> m_still; ///< when nothing was sent: the spans, joined where they touch
    QList<Bar> m_bars;
    QList<Block> m_blocks;
    QPolygonF m_curve;
    qint64 m_mostWaiting = 0;
    QList<Tick> m_ticks;
};

/// How events are counted together so that each bar is some pixels wide: by round lengths of time,
/// counted from the epoch, so that bars do not change while time goes on.
[[nodiscard]] QList<TimelineLayout::Bar> barsIn(
    const FeedTimeline &feed, const TimeRange &range, const QRectF &area, double ratio);

} // namespace postrider
