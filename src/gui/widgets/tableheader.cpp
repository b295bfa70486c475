// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/tableheader.h"

#include "gui/look.h"
#include "gui/widgets/rowdelegate.h"

#include <QPainter>

#include <array>

namespace postrider {

namespace {

constexpr int Height = 32;
constexpr int ArrowSide = 6;
constexpr int ArrowRoom = ArrowSide + 6;

} // namespace

TableHeader::TableHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setMinimumSectionSize(48);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setFont(look::smallFont(font()));
}

QSize TableHeader::sizeHint() const
{
    return { QHeaderView::sizeHint().width(), std::max(Height, fontMetrics().height() + 12) };
}

QSize TableHeader::sectionSizeFromContents(int section) const
{
    const QString text = model()->headerData(section, Qt::Horizontal).toString();
    return { fontMetrics().horizontalAdvance(text) + 2 * RowDelegate::Padding + ArrowRoom, sizeHint().height() };
}

void TableHeader::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), palette().color(QPalette::Base));
    painter.setPen(look::line(palette()));
    painter.drawLine(viewport()->rect().bottomLeft(), viewport()->rect().bottomRight());
    painter.end();
    QHeaderView::paintEvent(event);
}

void TableHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const QVariant alignment = model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole);
    const auto sides = alignment.isValid() ? Qt::Alignment(alignment.toInt()) : defaultAlignment();
    const bool isSorted = isSortIndicatorShown() && sortIndicatorSection() == section;
    const QString text = model()->headerData(section, Qt::Horizontal).toString();
    QRect area = rect.adjusted(RowDelegate::Padding, 0, -RowDelegate::Padding, 0);
    if (isSorted && sides.testFlag(Qt::AlignRight))
        area.setLeft(area.left() + ArrowRoom);
    else if (isSorted)
        area.setRight(area.right() - ArrowRoom);
    const QString shown = fontMetrics().elidedText(text, Qt::ElideRight, area.width());
    painter->setFont(font());
    painter->setPen(look::dim(palette()));
    painter->drawText(area, static_cast<int>(sides | Qt::AlignVCenter | Qt::TextSingleLine), shown);
    if (!isSorted)
        return;
    const int width = fontMetrics().horizontalAdvance(shown);
    const double left = sides.testFlag(Qt::AlignRight) ? area.right() - width - ArrowRoom : area.left() + width + 6;
    const double top = rect.center().y() - ArrowSide / 4.0;
    const double tip = sortIndicatorOrder() == Qt::AscendingOrder ? -1 : 1;
    const double base = top + (tip < 0 ? ArrowSide / 2.0 : 0);
    const std::array points { QPointF(left, base), QPointF(left + ArrowSide, base),
        QPointF(left + ArrowSide / 2.0, base + tip * ArrowSide * 0.7) };
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(look::dim(palette()));
    painter->drawPolygon(points.data(), static_cast<int>(points.size()));
    painter->restore();
}

} // namespace postrider
