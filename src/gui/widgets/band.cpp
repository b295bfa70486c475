// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/band.h"

#include "gui/look.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace postrider {

namespace {

constexpr int SignSide = 12;

} // namespace

Band::Band(FeedState::Kind kind, QWidget *parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_label(new QLabel)
{
    m_label->setTextFormat(Qt::PlainText);
    m_label->setWordWrap(true);
    m_label->setObjectName("bandLabel");
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(look::PageMargin + SignSide + look::ControlSpacing, 8, look::PageMargin, 8);
    layout->addWidget(m_label);
    hide();
}

void Band::setText(const QString &text)
{
    m_label->setText(text);
    setVisible(!text.isEmpty());
}

void Band::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor color = look::stateText(m_kind, palette());
    QColor back = color;
    back.setAlphaF(0.1F);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    painter.fillRect(rect(), back);
    painter.setPen(look::line(palette()));
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
    look::drawSign(painter, QRectF(look::PageMargin, (height() - SignSide) / 2.0, SignSide, SignSide), m_kind, color);
}

} // namespace postrider
