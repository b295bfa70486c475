// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/timelinelayout.h"

class QPainter;
class QPalette;
class QFont;

namespace postrider {

/// Paints timelines in the colours of a palette: on the screen, into a table's cell, into a picture.
/// GUI thread.
namespace timelinepainter {

/// A Feed's timeline as `layout` has it, with the names of the lanes from `left` to the plot.
void paint(QPainter &painter, const TimelineLayout &layout, double left, const QPalette &palette, const QFont &font);
/// The frame of a chosen span.
void paintFrame(QPainter &painter, const TimelineLayout &layout, qsizetype span, const QPalette &palette);
/// The times below a plot, centred at their places and kept within it.
void paintAxis(QPainter &painter, const QList<TimelineLayout::Tick> &ticks, const QRectF &area, const QPalette &palette,
    const QFont &font);
/// How wide the names of the lanes are.
[[nodiscard]] int laneNameWidth(const QFont &font);

/// One Feed in one row: bars of what was sent and, over them, the spans as blocks.
void paintRow(QPainter &painter, const QRectF &area, const FeedTimeline &feed, const TimeRange &range, TimePoint now,
    const QPalette &palette);
/// The last hour in a cell of a table: bars alone, as high as the cell where a span lies, in its colour.
void paintLastHour(
    QPainter &painter, const QRectF &area, const FeedTimeline &feed, TimePoint now, const QPalette &palette);

} // namespace timelinepainter
} // namespace postrider
