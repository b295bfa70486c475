// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/feedstimelineview.h"

#include "gui/look.h"
#include "gui/widgets/spanwords.h"
#include "gui/widgets/timelinepainter.h"

#include <QHelpEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextDocument>
#include <QToolTip>

#include <algorithm>

namespace postrider {

namespace {

constexpr int NameSpacing = 16; // px between a name and its strip
constexpr int WidestName = 150;
constexpr int RowsByDefault = 8;

} // namespace

FeedsTimelineView::FeedsTimelineView(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    viewport()->setBackgroundRole(QPalette::Base);
    tellCurrent();
}

void FeedsTimelineView::setTimelines(const QList<FeedTimeline> &feeds, const TimeRange &range, TimePoint now)
{
    const bool isOtherCount = feeds.size() != m_feeds.size();
    m_feeds = feeds;
    m_range = range;
    m_now = now;
    updateScrollBar();
    tellCurrent();
    viewport()->update();
    if (isOtherCount) {
        updateGeometry();
        Q_EMIT rowCountChanged();
    }
}

int FeedsTimelineView::currentRow() const
{
    const auto feed = std::ranges::find(m_feeds, m_current, &FeedTimeline::feed);
    return feed == m_feeds.end() ? -1 : int(feed - m_feeds.begin());
}

void FeedsTimelineView::setCurrentFeed(FeedId feed)
{
    m_current = feed;
    if (const int row = currentRow(); row >= 0) {
        const int page = verticalScrollBar()->pageStep();
        const int top = row * RowHeight;
        const int value = verticalScrollBar()->value();
        verticalScrollBar()->setValue(std::clamp(value, top + RowHeight - page, top));
    }
    tellCurrent();
    viewport()->update();
}

void FeedsTimelineView::tellCurrent()
{
    const int row = currentRow();
    QString name = tr("Timeline of all feeds");
    QString description;
    if (row >= 0) {
        const FeedTimeline &feed = m_feeds.at(row);
        name = tr("%1: %2", "a list, the row in it").arg(name, feed.name);
        for (const TimelineSpan &span : feed.spans()) {
            if (span.endAt(m_now) >= m_range.from)
                description += spanwords::title(span, m_now) + u'\n';
        }
    }
    if (name != accessibleName())
        setAccessibleName(name);
    if (description != accessibleDescription())
        setAccessibleDescription(description);
}

QRect FeedsTimelineView::rowRect(int row) const
{
    return { 0, row * RowHeight - verticalScrollBar()->value(), viewport()->width(), RowHeight };
}

int FeedsTimelineView::rowAt(const QPoint &point) const
{
    const int row = (point.y() + verticalScrollBar()->value()) / RowHeight;
    const bool isRow = point.y() < viewport()->height() - TimelineLayout::AxisHeight && row < m_feeds.size();
    return isRow ? row : -1;
}

int FeedsTimelineView::nameWidth() const
{
    return std::min(WidestName, viewport()->width() / 4);
}

QRect FeedsTimelineView::strip(const QRect &row) const
{
    const int left = nameWidth() + NameSpacing;
    return { left, row.bottom() - StripHeight, std::max(1, row.width() - left - 4), StripHeight };
}

void FeedsTimelineView::updateScrollBar()
{
    const int page = std::max(0, viewport()->height() - TimelineLayout::AxisHeight);
    verticalScrollBar()->setPageStep(page);
    verticalScrollBar()->setSingleStep(RowHeight);
    verticalScrollBar()->setRange(0, std::max(0, int(m_feeds.size()) * RowHeight - page));
}

QSize FeedsTimelineView::sizeHint() const
{
    const int rows = std::clamp(int(m_feeds.size()), 1, RowsByDefault);
    return { 800, rows * RowHeight + TimelineLayout::AxisHeight };
}

QSize FeedsTimelineView::minimumSizeHint() const
{
    return { 320, std::min(2, std::max(1, int(m_feeds.size()))) * RowHeight + TimelineLayout::AxisHeight };
}

void FeedsTimelineView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), palette().color(QPalette::Base));
    const QRect rows = viewport()->rect().adjusted(0, 0, 0, -TimelineLayout::AxisHeight);
    painter.setClipRect(rows);
    for (int row = verticalScrollBar()->value() / RowHeight;
         row < m_feeds.size() && rowRect(row).top() <= rows.bottom(); ++row)
        paintRow(painter, row);
    painter.setClipping(false);
    QRectF axis = strip(rows);
    axis.setTop(rows.bottom() + 1);
    axis.setHeight(TimelineLayout::AxisHeight);
    const TimelineLayout layout({}, m_range, m_now, axis, devicePixelRatioF());
    timelinepainter::paintAxis(painter, layout.ticks(), axis, palette(), font());
}

void FeedsTimelineView::paintRow(QPainter &painter, int row) const
{
    const FeedTimeline &feed = m_feeds.at(row);
    const QRect area = rowRect(row);
    const QRect drawn = strip(area);
    if (row == currentRow() && hasFocus())
        painter.fillRect(QRect(0, drawn.top() - 4, 2, drawn.height() + 4), look::accent(palette()));
    painter.setFont(look::smallFont(font()));
    painter.setPen(palette().color(QPalette::Text));
    const QRect name(8, drawn.top(), nameWidth() - 8, drawn.height());
    painter.drawText(name, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
        painter.fontMetrics().elidedText(feed.name.simplified(), Qt::ElideRight, name.width()));
    timelinepainter::paintRow(painter, drawn, feed, m_range, m_now, palette());
}

QString FeedsTimelineView::tipAt(const QPoint &point) const
{
    const int row = rowAt(point);
    if (row < 0)
        return {};
    const FeedTimeline &feed = m_feeds.at(row);
    const TimelineLayout layout(feed, m_range, m_now, strip(rowRect(row)), devicePixelRatioF());
    for (const TimelineLayout::Block &block : layout.blocks()) {
        if (point.x() >= block.rect.left() - 2 && point.x() <= block.rect.right() + 2)
            return feed.name + u'\n' + spanwords::description(layout.spans().at(block.span), feed.consumerName, m_now);
    }
    return feed.name;
}

bool FeedsTimelineView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QString text = tipAt(help->pos());
        QToolTip::showText(help->globalPos(), text.isEmpty() ? text : Qt::convertFromPlainText(text), this);
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void FeedsTimelineView::resizeEvent(QResizeEvent *event)
{
    updateScrollBar();
    QAbstractScrollArea::resizeEvent(event);
}

void FeedsTimelineView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        tellCurrent();
    viewport()->update();
    QAbstractScrollArea::changeEvent(event);
}

void FeedsTimelineView::keyPressEvent(QKeyEvent *event)
{
    const int last = int(m_feeds.size()) - 1;
    const int row = currentRow();
    int next = row;
    switch (event->key()) {
    case Qt::Key_Up: next = std::max(0, row - 1); break;
    case Qt::Key_Down: next = std::min(last, row + 1); break;
    case Qt::Key_Home: next = 0; break;
    case Qt::Key_End: next = last; break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (row >= 0)
            Q_EMIT feedActivated(m_current);
        return;
    default: QAbstractScrollArea::keyPressEvent(event); return;
    }
    if (next >= 0 && next <= last)
        setCurrentFeed(m_feeds.at(next).feed);
}

void FeedsTimelineView::mousePressEvent(QMouseEvent *event)
{
    if (const int row = rowAt(event->pos()); row >= 0 && event->button() == Qt::LeftButton)
        setCurrentFeed(m_feeds.at(row).feed);
}

void FeedsTimelineView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const int row = rowAt(event->pos()); row >= 0 && event->button() == Qt::LeftButton)
        Q_EMIT feedActivated(m_feeds.at(row).feed);
}

} // namespace postrider
