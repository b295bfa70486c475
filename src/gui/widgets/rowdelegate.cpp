// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/rowdelegate.h"

#include "gui/look.h"

#include <QPainter>

namespace postrider {

void RowDelegate::paintRow(QPainter *painter, const QStyleOptionViewItem &option)
{
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, look::selection(option.palette));
    painter->setPen(look::line(option.palette));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (option.state & QStyle::State_HasFocus)
        painter->fillRect(
            QRect(option.rect.left(), option.rect.top(), 2, option.rect.height() - 1), look::accent(option.palette));
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    paintRow(painter, option);
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    QRect area = cell.rect.adjusted(Padding, 0, -Padding, 0);
    if (!cell.icon.isNull()) {
        constexpr int Side = 16;
        cell.icon.paint(painter, area.left(), area.top() + (area.height() - Side) / 2, Side, Side);
        area.setLeft(area.left() + Side + 6);
    }
    const QVariant foreground = index.data(Qt::ForegroundRole);
    painter->setFont(cell.font);
    painter->setPen(
        foreground.isValid() ? qvariant_cast<QBrush>(foreground).color() : option.palette.color(QPalette::Text));
    const QString text = cell.fontMetrics.elidedText(cell.text.simplified(), cell.textElideMode, area.width());
    painter->drawText(area, static_cast<int>(cell.displayAlignment | Qt::TextSingleLine), text);
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    return { size.width() + 2 * Padding, std::max(size.height(), look::RowHeight) };
}

} // namespace postrider
