// SPDX-License-Identifier: GPL-3.0-or-later
// How a person moves in a timeline: wheel, touchpad, keys and mouse.
#include "gui/widgets/spanwords.h"
#include "gui/widgets/timelinewidget.h"
#include "gui/words.h"

#include <QApplication>
#include <QHelpEvent>
#include <QTextDocument>
#include <QToolTip>

#include <cmath>

namespace postrider {

using namespace std::chrono_literals;

namespace {

constexpr double KeyStep = 0.1; // of the range, for an arrow key
constexpr double KeyZoom = 0.5;
constexpr double WheelZoom = 0.8; // for one notch
constexpr double NotchAngle = 120; // eighths of a degree
constexpr double PixelsPerNotch = 60;

Milliseconds share(Milliseconds length, double part)
{
    return Milliseconds(qint64(double(length.count()) * part));
}

} // namespace

bool TimelineWidget::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        showTip(static_cast<QHelpEvent *>(event));
        return true;
    }
    if (event->type() == QEvent::NativeGesture) {
        const auto *gesture = static_cast<QNativeGestureEvent *>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) {
            zoom(1 / std::max(0.1, 1 + gesture->value()), layoutOfSpans().timeAt(gesture->position().x()));
            return true;
        }
    }
    return QWidget::event(event);
}

void TimelineWidget::wheelEvent(QWheelEvent *event)
{
    const TimelineLayout &layout = layoutOfSpans();
    const bool isTouchpad = !event->pixelDelta().isNull() && event->phase() != Qt::NoScrollPhase;
    const QPoint delta = isTouchpad ? event->pixelDelta() : event->angleDelta();
    const bool isZoom = std::abs(delta.y()) >= std::abs(delta.x()) && !(event->modifiers() & Qt::ShiftModifier);
    // Two fingers up and down scroll the page, as everywhere; with Ctrl they zoom.
    if (delta.isNull() || (isTouchpad && isZoom && !(event->modifiers() & Qt::ControlModifier))) {
        event->ignore();
        return;
    }
    const double notch = isTouchpad ? PixelsPerNotch : NotchAngle;
    if (isZoom) {
        zoom(std::pow(WheelZoom, delta.y() / notch), layout.timeAt(event->position().x()));
    } else {
        const int along = std::abs(delta.x()) > std::abs(delta.y()) ? delta.x() : delta.y();
        const double part = isTouchpad ? along / layout.plot().width() : KeyStep * along / notch;
        moveTo(m_range.moved(-share(m_range.length(), part)));
    }
    event->accept();
}

TimePoint TimelineWidget::zoomCentre() const
{
    if (m_isFollowing && !m_selected)
        return m_range.to;
    const bool isInView = m_selected && m_selected->from >= m_range.from && m_selected->from <= m_range.to;
    return isInView ? m_selected->from : m_range.from + m_range.length() / 2;
}

void TimelineWidget::keyPressEvent(QKeyEvent *event)
{
    const bool hasShift = event->modifiers() & Qt::ShiftModifier;
    const bool isRight = event->key() == Qt::Key_Right;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (hasShift)
            (void)selectBeside(isRight ? 1 : -1);
        else
            moveTo(m_range.moved(share(m_range.length(), isRight ? KeyStep : -KeyStep)));
        return;
    case Qt::Key_PageUp: moveTo(m_range.moved(-m_range.length())); return;
    case Qt::Key_PageDown: moveTo(m_range.moved(m_range.length())); return;
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoom(KeyZoom, zoomCentre()); return;
    case Qt::Key_Minus: zoom(1 / KeyZoom, zoomCentre()); return;
    case Qt::Key_Home:
        if (const QList<TimelineSpan> &spans = layoutOfSpans().spans(); !spans.isEmpty())
            select(spans.first());
        return;
    case Qt::Key_End: moveTo({ m_now - m_range.length(), m_now }); return;
    case Qt::Key_Escape:
        if (m_selected) {
            select(std::nullopt);
            return;
        }
        break;
    }
    QWidget::keyPressEvent(event);
}

bool TimelineWidget::focusNextPrevChild(bool isNext)
{
    // At the last span, and where there is none, Tab leaves as everywhere.
    return hasFocus() && selectBeside(isNext ? 1 : -1) ? true : QWidget::focusNextPrevChild(isNext);
}

void TimelineWidget::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) {
        QWidget::mousePressEvent(event);
        return;
    }
    m_pressedAt = event->position();
    m_pressedRange = m_range;
    m_isDragging = false;
}

void TimelineWidget::mouseMoveEvent(QMouseEvent *event)
{
    if (!(event->buttons() & Qt::LeftButton))
        return;
    const double moved = event->position().x() - m_pressedAt.x();
    if (!m_isDragging && std::abs(moved) < QApplication::startDragDistance())
        return;
    if (!std::exchange(m_isDragging, true))
        setCursor(Qt::ClosedHandCursor);
    moveTo(m_pressedRange.moved(-share(m_pressedRange.length(), moved / layoutOfSpans().plot().width())));
}

void TimelineWidget::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (std::exchange(m_isDragging, false)) {
        unsetCursor();
        return;
    }
    const qsizetype span = layoutOfSpans().spanAt(event->position());
    select(span < 0 ? std::optional<TimelineSpan>() : layoutOfSpans().spans().at(span));
}

void TimelineWidget::mouseDoubleClickEvent(QMouseEvent *event)
{
    const qsizetype index = layoutOfSpans().spanAt(event->position());
    if (event->button() != Qt::LeftButton || index < 0)
        return;
    const TimelineSpan span = layoutOfSpans().spans().at(index);
    const Milliseconds length = std::max<Milliseconds>(span.endAt(m_now) - span.from, TimeRange::Shortest);
    moveTo({ span.from - length / 2, span.from + length + length / 2 });
}

void TimelineWidget::showTip(QHelpEvent *event)
{
    const TimelineLayout &layout = layoutOfSpans();
    const QPointF point = event->pos();
    QString text;
    if (const qsizetype span = layout.spanAt(point); span >= 0) {
        text = spanwords::description(layout.spans().at(span), m_feed.consumerName, m_now);
    } else if (const TimelineLayout::Bar *bar = layout.barAt(point)) {
        text = tr("%1 accepted, %2 to %3", "a count of events, two times")
                   .arg(words::events(bar->events), words::timeWithSeconds(bar->time.from, m_now),
                       words::timeWithSeconds(bar->time.to, m_now));
    }
    // What a Consumer said is shown as it is.
    QToolTip::showText(
        event->globalPos(), text.isEmpty() ? text : Qt::convertFromPlainText(text, Qt::WhiteSpaceNormal), this);
}

} // namespace postrider
