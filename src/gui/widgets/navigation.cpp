// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/navigation.h"

#include "gui/look.h"
#include "gui/words.h"

#include <QPainter>
#include <QStyledItemDelegate>

namespace postrider {

namespace {

enum Role { BadgeRole = Qt::UserRole, SeparatedRole };

constexpr int EntryHeight = 36;
constexpr int SeparatorHeight = 20;

class EntryDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        QRectF area = option.rect;
        if (index.data(SeparatedRole).toBool()) {
            const double y = area.top() + SeparatorHeight / 2.0;
            painter->setPen(look::line(option.palette));
            painter->drawLine(QPointF(area.left() + 10, y), QPointF(area.right() - 10, y));
            area.setTop(area.top() + SeparatorHeight);
        }
        area.adjust(0, 1, 0, -1);
        const bool isChosen = option.state & QStyle::State_Selected;
        painter->setPen(option.state & QStyle::State_HasFocus && option.state & QStyle::State_KeyboardFocusChange
                ? QPen(look::accent(option.palette), 1.5)
                : QPen(Qt::NoPen));
        painter->setBrush(isChosen ? QBrush(look::selection(option.palette)) : QBrush(Qt::NoBrush));
        painter->drawRoundedRect(area.adjusted(1, 0, -1, 0), 6, 6);
        QFont font = option.font;
        font.setWeight(isChosen ? QFont::DemiBold : QFont::Normal);
        painter->setFont(font);
        painter->setPen(isChosen ? look::accent(option.palette) : option.palette.color(QPalette::Text));
        painter->drawText(area.adjusted(10, 0, -10, 0), Qt::AlignLeft | Qt::AlignVCenter, index.data().toString());
        if (const int badge = index.data(BadgeRole).toInt(); badge > 0)
            paintBadge(*painter, area, option, badge);
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const int height = std::max(EntryHeight, option.fontMetrics.height() + 16);
        return { 80, height + (index.data(SeparatedRole).toBool() ? SeparatorHeight : 0) };
    }

private:
    static void paintBadge(QPainter &painter, const QRectF &area, const QStyleOptionViewItem &option, int badge)
    {
        const QFont font = look::smallFont(option.font);
        const QString text = badge > 99 ? QStringLiteral("99+") : words::number(badge);
        const QFontMetricsF metrics(font);
        const double height = metrics.height() + 2;
        const double width = std::max(height, metrics.horizontalAdvance(text) + 10);
        const QRectF box(area.right() - 10 - width, area.center().y() - height / 2, width, height);
        painter.setPen(Qt::NoPen);
        painter.setBrush(look::stateText(FeedState::Kind::Suspended, option.palette));
        painter.drawRoundedRect(box, height / 2, height / 2);
        painter.setFont(font);
        painter.setPen(option.palette.color(QPalette::Base));
        painter.drawText(box, Qt::AlignCenter, text);
    }
};

} // namespace

Navigation::Navigation(QWidget *parent)
    : QListWidget(parent)
{
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(new EntryDelegate(this));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setBackgroundRole(QPalette::Window);
    setAccessibleName(tr("Pages"));
}

void Navigation::setPage(int row, const QString &title, int badge)
{
    while (count() <= row)
        addItem(QString());
    item(row)->setText(title);
    item(row)->setData(BadgeRole, badge);
    item(row)->setData(Qt::AccessibleTextRole, badge > 0 ? tr("%1, %n need you", nullptr, badge).arg(title) : title);
}

void Navigation::setSeparatedAbove(int row)
{
    item(row)->setData(SeparatedRole, true);
}

QSize Navigation::sizeHint() const
{
    return { 188, 400 };
}

} // namespace postrider
