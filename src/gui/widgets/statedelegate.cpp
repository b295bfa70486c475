// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/statedelegate.h"

#include "gui/look.h"

#include <QPainter>

namespace postrider {

void StateDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    paintRow(painter, option);
    const auto kind = static_cast<FeedState::Kind>(index.data(KindRole).toInt());
    const QColor color = look::stateText(kind, option.palette);
    QRect area = option.rect.adjusted(Padding, 0, -Padding, 0);
    look::drawSign(
        *painter, QRectF(area.left(), area.top() + (area.height() - SignSide) / 2.0, SignSide, SignSide), kind, color);
    area.setLeft(area.left() + SignSide + 8);

    QFont bold = option.font;
    bold.setWeight(QFont::Medium);
    const QFontMetrics metrics(bold);
    const QString word = index.data().toString().simplified();
    painter->setFont(bold);
    painter->setPen(color);
    painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
        metrics.elidedText(word, Qt::ElideRight, area.width()));

    const QString explanation = index.data(ExplanationRole).toString().simplified();
    area.setLeft(area.left() + metrics.horizontalAdvance(word) + 6);
    if (explanation.isEmpty() || area.width() < 24)
        return;
    const QFont small = look::smallFont(option.font);
    painter->setFont(small);
    painter->setPen(look::dim(option.palette));
    painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
        QFontMetrics(small).elidedText(explanation, Qt::ElideRight, area.width()));
}

QSize StateDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize size = RowDelegate::sizeHint(option, index);
    const int explanation =
        QFontMetrics(look::smallFont(option.font)).horizontalAdvance(index.data(ExplanationRole).toString());
    return { size.width() + SignSide + 16 + explanation, size.height() };
}

} // namespace postrider
