// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/primarybutton.h"

#include <QProxyStyle>
#include <QStyleOptionButton>
#include <QStylePainter>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

bool isFusion(const QStyle &style)
{
    const auto *proxy = qobject_cast<const QProxyStyle *>(&style);
    return (proxy ? proxy->baseStyle() : &style)->name() == "fusion"_L1;
}

} // namespace

PrimaryButton::PrimaryButton(QWidget *parent)
    : QPushButton(parent)
{
    setDefault(true); // how macOS and Windows draw such a button
}

void PrimaryButton::paintEvent(QPaintEvent *event)
{
    // Fusion mixes the colour of a button with light, until white letters on it cannot be read.
    if (!isFusion(*style()) || !isEnabled())
        return QPushButton::paintEvent(event);
    QStyleOptionButton option;
    initStyleOption(&option);
    QStylePainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor color = palette().color(QPalette::Highlight);
    if (option.state & QStyle::State_Sunken)
        color = color.darker(120);
    painter.setPen(color.darker(115));
    painter.setBrush(color);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
    option.palette.setColor(QPalette::ButtonText, palette().color(QPalette::HighlightedText));
    painter.drawControl(QStyle::CE_PushButtonLabel, option);
    if (option.state & QStyle::State_HasFocus && option.state & QStyle::State_KeyboardFocusChange) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(palette().color(QPalette::HighlightedText));
        painter.drawRoundedRect(QRectF(rect()).adjusted(2.5, 2.5, -2.5, -2.5), 1, 1);
    }
}

} // namespace postrider
