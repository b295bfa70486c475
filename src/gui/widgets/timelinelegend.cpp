// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/timelinelegend.h"

#include "gui/look.h"

#include <QEvent>
#include <QPainter>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

constexpr int SignSide = 10;
constexpr int SignSpacing = 6;
constexpr int EntrySpacing = 24;

QList<std::pair<FeedState::Kind, QString>> entries()
{
    return {
        { FeedState::Kind::Delivering, TimelineLegend::tr("sending") },
        { FeedState::Kind::Throttled, TimelineLegend::tr("asked to wait (429)") },
        { FeedState::Kind::Retrying, TimelineLegend::tr("trying again") },
        { FeedState::Kind::Suspended, TimelineLegend::tr("suspended") },
        { FeedState::Kind::Paused, TimelineLegend::tr("paused") },
    };
}

} // namespace

TimelineLegend::TimelineLegend(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    retranslate();
}

QSize TimelineLegend::sizeHint() const
{
    const QFontMetrics metrics(look::smallFont(font()));
    int width = 0;
    for (const auto &[kind, text] : entries())
        width += SignSide + SignSpacing + metrics.horizontalAdvance(text) + EntrySpacing;
    return { width, metrics.height() + 4 };
}

void TimelineLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(look::smallFont(font()));
    double left = 0;
    for (const auto &[kind, text] : entries()) {
        const QRectF sign(left, (height() - SignSide) / 2.0, SignSide, SignSide);
        look::drawSign(painter, sign, kind, look::stateText(kind, palette()));
        left += SignSide + SignSpacing;
        painter.setPen(look::dim(palette()));
        painter.drawText(QRectF(left, 0, width() - left, height()), Qt::AlignLeft | Qt::AlignVCenter, text);
        left += painter.fontMetrics().horizontalAdvance(text) + EntrySpacing;
    }
}

void TimelineLegend::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    update();
    QWidget::changeEvent(event);
}

void TimelineLegend::retranslate()
{
    QStringList texts;
    for (const auto &[kind, text] : entries())
        texts.append(text);
    setAccessibleName(tr("Legend: %1").arg(texts.join(u", "_s)));
    updateGeometry();
}

} // namespace postrider
