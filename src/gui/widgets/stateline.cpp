// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/stateline.h"

#include "gui/look.h"

#include <QPainter>

namespace postrider {

namespace {

constexpr int SignSide = 12;

} // namespace

void StateLine::setState(FeedState::Kind kind, const QString &word, const QString &explanation)
{
    m_kind = kind;
    m_word = word.simplified();
    m_explanation = explanation.simplified();
    setAccessibleName(
        m_explanation.isEmpty() ? m_word : tr("%1, %2", "a state and more on it").arg(m_word, m_explanation));
    updateGeometry();
    update();
}

QFont StateLine::wordFont() const
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    return bold;
}

QSize StateLine::sizeHint() const
{
    const QFontMetrics metrics(wordFont());
    return { SignSide + look::ControlSpacing + metrics.horizontalAdvance(m_word), metrics.height() + 4 };
}

QSize StateLine::minimumSizeHint() const
{
    constexpr int FewLetters = 120;
    return { FewLetters, sizeHint().height() };
}

void StateLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor color = look::stateText(m_kind, palette());
    look::drawSign(painter, QRectF(0, (height() - SignSide) / 2.0, SignSide, SignSide), m_kind, color);
    QRect area = rect().adjusted(SignSide + look::ControlSpacing, 0, 0, 0);
    painter.setFont(wordFont());
    painter.setPen(color);
    const QFontMetrics metrics(wordFont());
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
        metrics.elidedText(m_word, Qt::ElideRight, area.width()));
    area.setLeft(area.left() + metrics.horizontalAdvance(m_word) + look::ControlSpacing);
    painter.setFont(look::smallFont(font()));
    painter.setPen(look::dim(palette()));
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, m_explanation);
}

} // namespace postrider
