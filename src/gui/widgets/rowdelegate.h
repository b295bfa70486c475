// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace postrider {

/// Draws a cell of a calm table: a line below each row, a pale background for the chosen ones, room
/// at the sides, and text that is always plain. GUI thread.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    static constexpr int Padding = 10; ///< px at the left and right of a cell

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    /// What lies behind every cell; cells that draw themselves begin with it.
    static void paintRow(QPainter *painter, const QStyleOptionViewItem &option);
};

} // namespace postrider
