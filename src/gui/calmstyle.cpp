// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/calmstyle.h"

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

constexpr int ControlHeight = 32; // px; that of a button and of the field beside it
constexpr int ButtonPadding = 8; // px at each side, besides Fusion's own
constexpr int FieldPadding = 4;

} // namespace

CalmStyle::CalmStyle()
    : QProxyStyle(u"fusion"_s)
{
}

QSize CalmStyle::sizeFromContents(
    ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    QSize room = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
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

} // namespace postrider
