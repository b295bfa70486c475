// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/timelinewidget.h"

#include "gui/look.h"
#include "gui/widgets/spanwords.h"
#include "gui/widgets/timelinepainter.h"

#include <QEvent>
#include <QImage>
#include <QPainter>

namespace postrider {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int NameSpacing = 24; // px between the names of the lanes and the plot
constexpr int Margin = 6; // px beside the plot, for what is framed at its ends

/// The same span, though more may be known of it by now.
bool isSame(const TimelineSpan &one, const TimelineSpan &other)
{
    return one.kind == other.kind && one.from == other.from && one.attempt == other.attempt;
}

} // namespace

TimelineWidget::TimelineWidget(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setBackgroundRole(QPalette::Base);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_OpaquePaintEvent);
    tellSelection();
}

void TimelineWidget::setTimeline(const FeedTimeline &feed, TimePoint now)
{
    const bool isOther = feed.feed != m_feed.feed;
    m_feed = feed;
    m_now = now;
    if (isOther)
        m_selected.reset();
    if (m_chosenLength > 0ms)
        m_range = TimeRange::last(m_chosenLength, now, feed.begin);
    else if (m_isFollowing)
        m_range = { now - m_range.length(), now };
    relayout();
    if (m_selected) {
        const qsizetype index = selectedIndex();
        m_selected = index < 0 ? std::optional<TimelineSpan>() : layoutOfSpans().spans().at(index);
    }
    tellSelection();
}

void TimelineWidget::setRange(const TimeRange &range)
{
    m_range = range;
    m_chosenLength = {};
    m_isFollowing = range.to >= m_now;
    relayout();
}

void TimelineWidget::showLast(Milliseconds length)
{
    m_range = TimeRange::last(length, m_now, m_feed.begin);
    m_isFollowing = true;
    m_chosenLength = length;
    relayout();
    Q_EMIT rangeChanged(m_range);
}

Milliseconds TimelineWidget::followedLength() const
{
    if (m_chosenLength > 0ms)
        return m_chosenLength;
    return m_isFollowing ? m_range.length() : 0ms;
}

void TimelineWidget::moveTo(TimeRange range)
{
    // There is nothing to see in the future.
    m_isFollowing = range.to >= m_now;
    if (m_isFollowing)
        range = range.moved(m_now - range.to);
    if (range == m_range)
        return;
    m_range = range;
    m_chosenLength = {};
    relayout();
    Q_EMIT rangeChanged(m_range);
}

void TimelineWidget::zoom(double factor, TimePoint around)
{
    moveTo(m_range.zoomed(factor, around));
}

std::optional<TimelineSpan> TimelineWidget::selectedSpan() const
{
    return m_selected;
}

void TimelineWidget::select(const std::optional<TimelineSpan> &span)
{
    if (span == m_selected)
        return;
    m_selected = span;
    if (span) {
        const bool isInView = span->from < m_range.to && span->endAt(m_now) > m_range.from;
        const TimePoint middle = span->from + (span->endAt(m_now) - span->from) / 2;
        if (!isInView)
            moveTo({ middle - m_range.length() / 2, middle + m_range.length() / 2 });
    }
    tellSelection();
    update();
    Q_EMIT spanSelected(m_selected);
}

qsizetype TimelineWidget::selectedIndex() const
{
    const QList<TimelineSpan> &spans = layoutOfSpans().spans();
    for (qsizetype i = 0; m_selected && i < spans.size(); ++i) {
        if (isSame(spans.at(i), *m_selected))
            return i;
    }
    return -1;
}

bool TimelineWidget::selectBeside(int step)
{
    const QList<TimelineSpan> &spans = layoutOfSpans().spans();
    qsizetype next = selectedIndex() + step;
    if (!m_selected) { // begin with what is on the screen
        const auto isShown = [this](const TimelineSpan &span) {
            return span.endAt(m_now) >= m_range.from && span.from <= m_range.to;
        };
        const auto first = std::ranges::find_if(spans, isShown);
        const auto last = std::find_if(spans.rbegin(), spans.rend(), isShown);
        next = step > 0 ? first - spans.begin() : spans.rend() - last - 1;
    }
    if (next < 0 || next >= spans.size())
        return false;
    select(spans.at(next));
    return true;
}

/// A screen reader tells a change of the name of what has the focus.
void TimelineWidget::tellSelection()
{
    const QString title = tr("Timeline of %1").arg(m_feed.name);
    const QString chosen = m_selected ? spanwords::title(*m_selected, m_now) : QString();
    const QString name = m_selected ? tr("%1: %2", "a timeline, a part of it").arg(title, chosen) : title;
    const QString description = m_selected
        ? spanwords::description(*m_selected, m_feed.consumerName, m_now)
        : tr("%n time(s) in which nothing was sent. Shift and the arrows go from one to the next; arrows, plus and "
             "minus move the time.",
            nullptr, int(layoutOfSpans().spans().size()));
    if (name != accessibleName())
        setAccessibleName(name);
    if (description != accessibleDescription())
        setAccessibleDescription(description);
}

void TimelineWidget::relayout()
{
    m_isLaidOut = false;
    update();
}

QRectF TimelineWidget::plot(const QSizeF &size) const
{
    const int left = timelinepainter::laneNameWidth(font()) + NameSpacing;
    return { double(left), 0, std::max(1.0, size.width() - left - Margin), size.height() };
}

const TimelineLayout &TimelineWidget::layoutOfSpans() const
{
    if (!m_isLaidOut)
        m_layout = TimelineLayout(m_feed, m_range, m_now, plot(size()), devicePixelRatioF());
    m_isLaidOut = true;
    return m_layout;
}

QSize TimelineWidget::sizeHint() const
{
    return { 800, TimelineLayout::Height };
}

QSize TimelineWidget::minimumSizeHint() const
{
    return { 400, TimelineLayout::Height };
}

QImage TimelineWidget::picture(const QStringList &title, const QSize &size, double scale) const
{
    constexpr int Border = 24;
    constexpr int TitleLine = 22;
    const int top = Border + int(title.size()) * TitleLine + Border / 2;
    const QSize whole(size.width() + 2 * Border, top + TimelineLayout::Height + Border);
    QImage image(whole * scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    const QPalette light = look::palette(false); // it is printed, or sent to others
    image.fill(light.color(QPalette::Base));
    QPainter painter(&image);
    for (qsizetype i = 0; i < title.size(); ++i) {
        painter.setFont(i == 0 ? look::headingFont(font()) : look::smallFont(font()));
        painter.setPen(i == 0 ? light.color(QPalette::Text) : look::dim(light));
        painter.drawText(QRectF(Border, Border + double(i) * TitleLine, size.width(), TitleLine),
            Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, title.at(i));
    }
    painter.translate(Border, top);
    const TimelineLayout layout(m_feed, m_range, m_now, plot(size), scale);
    timelinepainter::paint(painter, layout, 0, light, font());
    return image;
}

void TimelineWidget::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    const TimelineLayout &layout = layoutOfSpans();
    timelinepainter::paint(painter, layout, 0, palette(), font());
    if (const qsizetype selected = selectedIndex(); selected >= 0) {
        const TimelineSpan &span = layout.spans().at(selected);
        if (span.endAt(m_now) >= m_range.from && span.from <= m_range.to)
            timelinepainter::paintFrame(painter, layout, selected, palette());
    }
    if (hasFocus() && !m_selected) {
        painter.setPen(QPen(look::accent(palette()), 1, Qt::DotLine));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void TimelineWidget::resizeEvent(QResizeEvent *event)
{
    relayout();
    QWidget::resizeEvent(event);
}

void TimelineWidget::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        tellSelection();
    relayout(); // palette, font, style, language
    QWidget::changeEvent(event);
}

} // namespace postrider
