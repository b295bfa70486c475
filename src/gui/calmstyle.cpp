// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/calmstyle.h"

#include "gui/look.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QStyleOptionTab>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

constexpr int ControlHeight = 32; // px; that of a button and of the field beside it
constexpr int ButtonPadding = 8; // px at each side, besides Fusion's own
constexpr int FieldPadding = 4;
constexpr int TabPadding = 24; // px, of both sides
constexpr int Underline = 2; // px

bool isField(const QWidget *widget)
{
    return qobject_cast<const QComboBox *>(widget) || qobject_cast<const QLineEdit *>(widget)
        || qobject_cast<const QAbstractSpinBox *>(widget);
}

/// A circle that is seen in the dark, where Fusion's is all but the ground's colour.
void drawRadioButton(const QStyleOption &option, QPainter &painter)
{
    const double side = std::min(option.rect.width(), option.rect.height()) - 1.0;
    QRectF circle(0, 0, side, side);
    circle.moveCenter(QRectF(option.rect).center());
    const bool isOn = option.state & QStyle::State_On;
    const bool isEnabled = option.state & QStyle::State_Enabled;
    const QColor color = isOn && isEnabled ? look::accent(option.palette) : look::dim(option.palette);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1.2));
    painter.setBrush(option.palette.base());
    painter.drawEllipse(circle.adjusted(1, 1, -1, -1));
    if (isOn) {
        const double inset = side * 0.28;
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(circle.adjusted(inset, inset, -inset, -inset));
    }
    painter.restore();
}

} // namespace

CalmStyle::CalmStyle()
    : QProxyStyle(u"fusion"_s)
{
}

/// A form gives a name at most the height of a line and a half: this makes it that of its field.
void CalmStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    auto *label = qobject_cast<QLabel *>(widget);
    if (!label)
        return;
    // A form that is still being set up names the buddies of its labels last.
    const auto align = [label] {
        if (isField(label->buddy()))
            label->setMinimumHeight(ControlHeight);
    };
    QMetaObject::invokeMethod(label, align, Qt::QueuedConnection);
}

int CalmStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_TabBarTabHSpace: return TabPadding;
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabOverlap: return 0;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

QSize CalmStyle::sizeFromContents(
    ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    QSize room = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_TabBarTab: room.setHeight(ControlHeight); break;
    case CT_PushButton: room.rwidth() += 2 * ButtonPadding; [[fallthrough]];
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox: room.setHeight(std::max(room.height(), ControlHeight)); break;
    default: break; // every other control is as Fusion has it
    }
    return room;
}

QRect CalmStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    return element == SE_LineEditContents ? rect.adjusted(FieldPadding, 0, -FieldPadding, 0) : rect;
}

void CalmStyle::drawControl(
    ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option);
    if (!tab)
        return QProxyStyle::drawControl(element, option, painter, widget);
    const bool isSelected = tab->state.testFlag(State_Selected);
    if (element == CE_TabBarTabShape) {
        if (isSelected) {
            const QRect rect = tab->rect;
            painter->fillRect(
                rect.left(), rect.bottom() + 1 - Underline, rect.width(), Underline, look::accent(tab->palette));
        }
        return;
    }
    QStyleOptionTab named(*tab);
    if (!isSelected && !tab->state.testFlag(State_MouseOver))
        named.palette.setColor(QPalette::WindowText, look::dim(tab->palette));
    QProxyStyle::drawControl(element, &named, painter, widget);
}

void CalmStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    if (element == PE_IndicatorRadioButton)
        return drawRadioButton(*option, *painter);
    if (element != PE_FrameTabBarBase)
        return QProxyStyle::drawPrimitive(element, option, painter, widget);
    painter->fillRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1, look::line(option->palette));
}

} // namespace postrider
