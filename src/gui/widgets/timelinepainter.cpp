// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/timelinepainter.h"

#include "gui/look.h"
#include "gui/widgets/spanwords.h"
#include "gui/words.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>

namespace postrider::timelinepainter {

using namespace std::chrono_literals;
using Lane = TimelineLayout::Lane;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Timeline)
};

constexpr std::array AllLanes { Lane::Sent, Lane::AskedToWait, Lane::TryingAgain, Lane::Stopped, Lane::Waiting };
constexpr double Rounding = 2; // px, of a block's corners
constexpr double SignSide = 10; // px
constexpr double SignRoom = 20; // px that a block needs for its sign

QString nameOf(Lane lane)
{
    switch (lane) {
    case Lane::Sent: return Text::tr("Sent");
    case Lane::AskedToWait: return Text::tr("Asked to wait");
    case Lane::TryingAgain: return Text::tr("Trying again");
    case Lane::Stopped: return Text::tr("Stopped");
    case Lane::Waiting: return Text::tr("Waiting events");
    }
    Q_UNREACHABLE();
}

void paintBars(QPainter &painter, const QList<TimelineLayout::Bar> &bars, const QColor &color)
{
    for (const TimelineLayout::Bar &bar : bars)
        painter.fillRect(bar.rect, color);
}

/// A block tells its state by its colour and, where there is room, by its sign.
void paintBlock(QPainter &painter, const QRectF &rect, TimelineSpan::Kind kind, const QPalette &palette)
{
    const FeedState::Kind state = spanwords::stateOf(kind);
    const QColor fill = look::stateFill(state, palette);
    if (rect.width() < 3 * Rounding) {
        painter.fillRect(rect, fill);
        return;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(rect, Rounding, Rounding);
    painter.restore();
    if (rect.width() < SignRoom)
        return;
    const QRectF sign(rect.left() + 5, rect.center().y() - SignSide / 2, SignSide, SignSide);
    look::drawSign(painter, sign, state, palette.color(QPalette::Base));
}

/// Fills the area below a curve that turns at every other pixel, one rectangle from point to point:
/// a polygon of it takes many times longer.
void fillDense(QPainter &painter, const QPolygonF &curve, double bottom, const QColor &color)
{
    const double ratio = painter.device()->devicePixelRatioF();
    const auto snapped = [ratio](double x) { return std::round(x * ratio) / ratio; };
    for (qsizetype i = 0; i + 1 < curve.size(); ++i) {
        const double left = snapped(curve.at(i).x());
        const double top = snapped((curve.at(i).y() + curve.at(i + 1).y()) / 2);
        painter.fillRect(QRectF(left, top, snapped(curve.at(i + 1).x()) - left, bottom - top), color);
    }
}

void fillSmooth(QPainter &painter, const QPolygonF &curve, double bottom, const QColor &color)
{
    QPolygonF area = curve;
    area.append({ curve.last().x(), bottom });
    area.append({ curve.first().x(), bottom });
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPolygon(area);
}

void paintCurve(QPainter &painter, const TimelineLayout &layout, const QPalette &palette)
{
    const QPolygonF &curve = layout.curve();
    if (curve.size() < 2)
        return;
    const QRectF lane = layout.laneRect(Lane::Waiting);
    const QColor line = look::stateFill(FeedState::Kind::Throttled, palette);
    QColor fill = line;
    fill.setAlphaF(0.25F);
    painter.save();
    painter.setClipRect(lane.adjusted(0, -2, 0, 2));
    // A line that turns at every other pixel gains nothing from being smooth, and takes long.
    const bool isDense = double(curve.size()) > layout.plot().width() / 8;
    painter.setRenderHint(QPainter::Antialiasing, !isDense);
    (isDense ? fillDense : fillSmooth)(painter, curve, lane.bottom(), fill);
    painter.setPen(QPen(line, isDense ? 0 : 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(curve);
    painter.restore();
}

void paintMostWaiting(QPainter &painter, const TimelineLayout &layout, const QPalette &palette, const QFont &font)
{
    if (layout.mostWaiting() == 0)
        return;
    const auto highest = std::ranges::min_element(layout.curve(), {}, [](const QPointF &point) { return point.y(); });
    const QString text = words::number(layout.mostWaiting());
    painter.setFont(look::smallFont(font));
    painter.setPen(look::dim(palette));
    const double width = painter.fontMetrics().horizontalAdvance(text);
    const double right = layout.plot().right();
    // Above the peak, and left of it when there is no room at its right.
    const bool hasRoom = highest->x() + width <= right;
    const double left = hasRoom ? highest->x() : std::max(layout.plot().left(), highest->x() - width);
    painter.drawText(QPointF(left, highest->y() - 2), text);
}

} // namespace

int laneNameWidth(const QFont &font)
{
    const QFontMetrics metrics(look::smallFont(font));
    int width = 0;
    for (const Lane lane : AllLanes)
        width = std::max(width, metrics.horizontalAdvance(nameOf(lane)));
    return width;
}

void paint(QPainter &painter, const TimelineLayout &layout, double left, const QPalette &palette, const QFont &font)
{
    painter.setFont(look::smallFont(font));
    for (const Lane lane : AllLanes) {
        const QRectF area = layout.laneRect(lane);
        const double top = lane == Lane::Waiting ? area.top() + 12 : area.bottom() - TimelineLayout::BarHeight;
        painter.setPen(palette.color(QPalette::Text));
        painter.drawText(
            QRectF(left, top, area.left() - left, area.bottom() - top), Qt::AlignLeft | Qt::AlignVCenter, nameOf(lane));
        painter.fillRect(QRectF(area.left(), area.bottom(), area.width(), 1), look::line(palette));
    }
    paintBars(painter, layout.bars(), look::stateFill(FeedState::Kind::Delivering, palette));
    for (const TimelineLayout::Block &block : layout.blocks())
        paintBlock(painter, block.rect, block.kind, palette);
    paintCurve(painter, layout, palette);
    paintMostWaiting(painter, layout, palette, font);
    const QRectF plot = layout.plot();
    paintAxis(painter, layout.ticks(),
        QRectF(plot.left(), layout.laneRect(Lane::Waiting).bottom(), plot.width(), TimelineLayout::AxisHeight), palette,
        font);
}

void paintFrame(QPainter &painter, const TimelineLayout &layout, qsizetype span, const QPalette &palette)
{
    const QRectF frame = layout.frame(span);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(look::accent(palette), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(frame, Rounding, Rounding);
    painter.restore();
}

void paintAxis(QPainter &painter, const QList<TimelineLayout::Tick> &ticks, const QRectF &area, const QPalette &palette,
    const QFont &font)
{
    QFont plain = look::smallFont(font);
    QFont strong = plain;
    strong.setWeight(QFont::DemiBold);
    double end = area.left() - 8;
    for (const TimelineLayout::Tick &tick : ticks) {
        painter.setFont(tick.time.isDay ? strong : plain);
        painter.setPen(tick.time.isDay ? palette.color(QPalette::Text) : look::dim(palette));
        const double width = QFontMetricsF(painter.font()).horizontalAdvance(tick.time.label) + 2;
        const double left = std::clamp(tick.x - width / 2, area.left(), std::max(area.left(), area.right() - width));
        if (left < end + 8)
            continue;
        painter.fillRect(QRectF(tick.x, area.top() + 1, 1, 4), look::line(palette));
        painter.drawText(QRectF(left, area.top() + 6, width, area.height() - 6), Qt::AlignHCenter | Qt::AlignVCenter,
            tick.time.label);
        end = left + width;
    }
}

void paintRow(QPainter &painter, const QRectF &area, const FeedTimeline &feed, const TimeRange &range, TimePoint now,
    const QPalette &palette)
{
    const double ratio = painter.device()->devicePixelRatioF();
    const QRectF lane(area.left(), area.bottom() - TimelineLayout::LaneHeight, area.width(), area.height());
    const TimelineLayout layout(feed, range, now, lane, ratio);
    painter.fillRect(QRectF(area.left(), area.bottom(), area.width(), 1), look::line(palette));
    paintBars(painter, barsIn(feed, range, area, ratio), look::stateFill(FeedState::Kind::Delivering, palette));
    for (const TimelineLayout::Block &block : layout.blocks()) {
        const QRectF rect(block.rect.left(), area.top(), block.rect.width(), area.height());
        painter.fillRect(rect, palette.color(QPalette::Base)); // no bar shows at its corners
        paintBlock(painter, rect, block.kind, palette);
    }
}

void paintLastHour(
    QPainter &painter, const QRectF &area, const FeedTimeline &feed, TimePoint now, const QPalette &palette)
{
    const TimeRange range { now - 1h, now };
    const double ratio = painter.device()->devicePixelRatioF();
    const TimelineLayout layout(feed, range, now, area, ratio);
    paintBars(painter, barsIn(feed, range, area, ratio), look::stateFill(FeedState::Kind::Delivering, palette));
    constexpr double Pitch = 4;
    for (const TimelineLayout::Block &block : layout.blocks()) {
        const double first = area.left() + std::floor((block.rect.left() - area.left()) / Pitch) * Pitch;
        const QColor color = look::stateFill(spanwords::stateOf(block.kind), palette);
        painter.save();
        painter.setClipRect(area);
        for (double left = first; left < block.rect.right(); left += Pitch) {
            painter.fillRect(QRectF(left, area.top(), Pitch, area.height()), palette.color(QPalette::Base));
            painter.fillRect(QRectF(left, area.top(), Pitch - 1, area.height()), color);
        }
        painter.restore();
    }
}

} // namespace postrider::timelinepainter
