// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look.h"

#include "gui/widgets/rowdelegate.h"
#include "gui/widgets/tableheader.h"

#include <QHeaderView>
#include <QLabel>
#include <QLayout>
#include <QPainter>
#include <QPainterPath>
#include <QTableView>

#include <array>

namespace postrider::look {

namespace {

struct StateColors
{
    QRgb lightText;
    QRgb darkText;
    QRgb lightFill;
    QRgb darkFill;
};

StateColors colors(FeedState::Kind kind)
{
    switch (kind) {
    case FeedState::Kind::Delivering: return { 0xff1a5fd0, 0xff6cb0ff, 0xff5b93ea, 0xff4a86cf };
    case FeedState::Kind::UpToDate: return { 0xff1a7033, 0xff4cc264, 0xff4fae6a, 0xff3d9a54 };
    case FeedState::Kind::Throttled: return { 0xff855600, 0xffdfae50, 0xffdfa43f, 0xffbd923c };
    case FeedState::Kind::Retrying: return { 0xffad4500, 0xfff29a5a, 0xffd99a70, 0xffb36b3a };
    case FeedState::Kind::Suspended: return { 0xffc4202c, 0xffff8a82, 0xffd8434b, 0xffdd6c64 };
    case FeedState::Kind::Paused: return { 0xff59626d, 0xffa3adb8, 0xff9aa2ac, 0xff6f7883 };
    }
    Q_UNREACHABLE();
}

QColor mixed(const QColor &one, const QColor &other, double share)
{
    const auto part = [share](float a, float b) { return static_cast<float>(a * (1 - share) + b * share); };
    return QColor::fromRgbF(
        part(one.redF(), other.redF()), part(one.greenF(), other.greenF()), part(one.blueF(), other.blueF()));
}

QFont scaled(const QFont &base, double factor, QFont::Weight weight)
{
    QFont font = base;
    if (base.pixelSize() > 0)
        font.setPixelSize(qRound(base.pixelSize() * factor));
    else
        font.setPointSizeF(base.pointSizeF() * factor);
    font.setWeight(weight);
    return font;
}

} // namespace

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Base).lightness() < 128;
}

QPalette palette(bool isDark)
{
    const auto pick = [isDark](QRgb light, QRgb dark) { return QColor(isDark ? dark : light); };
    const QColor ink = pick(0xff1c2128, 0xffe6e9ed);
    const QColor base = pick(0xffffffff, 0xff1e2227);
    const QColor window = pick(0xfff4f5f7, 0xff171a1e);
    const QColor dim = pick(0xff5b6470, 0xff9aa4b0);
    QPalette palette(ink, pick(0xfff4f5f7, 0xff2a3037), pick(0xffffffff, 0xff3b434d), pick(0xffb4bac2, 0xff0e1013),
        pick(0xffcfd4da, 0xff323840), ink, pick(0xffffffff, 0xffffffff), base, window);
    palette.setColor(QPalette::AlternateBase, window);
    palette.setColor(QPalette::Midlight, pick(0xffe2e5e9, 0xff323840));
    palette.setColor(QPalette::Highlight, pick(0xff1f6feb, 0xff2f6fbf));
    palette.setColor(QPalette::HighlightedText, QColor(0xffffffff));
    palette.setColor(QPalette::Link, pick(0xff1a5fd0, 0xff6cb0ff));
    palette.setColor(QPalette::LinkVisited, pick(0xff1a5fd0, 0xff6cb0ff));
    palette.setColor(QPalette::ToolTipBase, base);
    palette.setColor(QPalette::ToolTipText, ink);
    palette.setColor(QPalette::PlaceholderText, dim);
    for (const auto role : { QPalette::Text, QPalette::WindowText, QPalette::ButtonText })
        palette.setColor(QPalette::Disabled, role, pick(0xff8b929b, 0xff6d7680));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, pick(0xffcfd4da, 0xff323840));
    return palette;
}

QColor accent(const QPalette &palette)
{
    return palette.color(QPalette::Link);
}

QColor dim(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Text), palette.color(QPalette::Base), isDark(palette) ? 0.35 : 0.3);
}

QColor line(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Text), palette.color(QPalette::Base), 0.87);
}

QColor selection(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Base), palette.color(QPalette::Highlight), isDark(palette) ? 0.25 : 0.1);
}

QColor stateText(FeedState::Kind kind, const QPalette &palette)
{
    return QColor(isDark(palette) ? colors(kind).darkText : colors(kind).lightText);
}

QColor stateFill(FeedState::Kind kind, const QPalette &palette)
{
    return QColor(isDark(palette) ? colors(kind).darkFill : colors(kind).lightFill);
}

void drawSign(QPainter &painter, const QRectF &area, FeedState::Kind kind, const QColor &color)
{
    const double side = std::min(area.width(), area.height());
    const QRectF box(area.center() - QPointF(side / 2, side / 2), QSizeF(side, side));
    const QRectF inner = box.adjusted(side * 0.1, side * 0.1, -side * 0.1, -side * 0.1);
    const QPen pen(color, side * 0.15, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    switch (kind) {
    case FeedState::Kind::Delivering: painter.drawEllipse(inner); break;
    case FeedState::Kind::UpToDate: {
        const std::array points { inner.topLeft() + QPointF(0, inner.height() * 0.55),
            inner.topLeft() + QPointF(inner.width() * 0.38, inner.height() * 0.9),
            inner.topLeft() + QPointF(inner.width(), inner.height() * 0.15) };
        painter.setPen(pen);
        painter.drawPolyline(points.data(), static_cast<int>(points.size()));
        break;
    }
    case FeedState::Kind::Throttled:
        painter.drawPie(inner, 90 * 16, 180 * 16);
        painter.setPen(QPen(color, side * 0.1));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(inner.adjusted(side * 0.05, side * 0.05, -side * 0.05, -side * 0.05));
        break;
    case FeedState::Kind::Retrying: {
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        const QRectF ring = inner.adjusted(side * 0.08, side * 0.08, -side * 0.08, -side * 0.08);
        painter.drawArc(ring, 20 * 16, 290 * 16);
        const QPointF tip(ring.right(), ring.center().y() - ring.height() * 0.17);
        painter.drawLine(tip, tip + QPointF(-side * 0.26, 0));
        painter.drawLine(tip, tip + QPointF(0, -side * 0.26));
        break;
    }
    case FeedState::Kind::Suspended: painter.drawRect(inner); break;
    case FeedState::Kind::Paused:
        painter.drawRect(QRectF(inner.left() + side * 0.08, inner.top(), side * 0.22, inner.height()));
        painter.drawRect(QRectF(inner.right() - side * 0.3, inner.top(), side * 0.22, inner.height()));
        break;
    }
    painter.restore();
}

QIcon signIcon(FeedState::Kind kind, const QPalette &palette)
{
    QIcon icon;
    for (const int size : { 16, 32, 64 }) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        drawSign(
            painter, QRectF(0, 0, size, size).marginsRemoved(QMarginsF(2, 2, 2, 2)), kind, stateText(kind, palette));
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

QFont sentenceFont(const QFont &base)
{
    return scaled(base, 20.0 / 13, QFont::DemiBold);
}

QFont figureFont(const QFont &base)
{
    return scaled(base, 24.0 / 13, QFont::DemiBold);
}

QFont headingFont(const QFont &base)
{
    return scaled(base, 14.0 / 13, QFont::DemiBold);
}

QFont smallFont(const QFont &base)
{
    return scaled(base, 12.0 / 13, QFont::Normal);
}

void makeSentence(QLabel *label)
{
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setFont(sentenceFont(label->font()));
}

void makeExplanation(QLabel *label)
{
    label->setTextFormat(Qt::PlainText);
    label->setFont(smallFont(label->font()));
    label->setForegroundRole(QPalette::PlaceholderText);
}

void prepareTable(QTableView *table)
{
    table->setFrameShape(QFrame::NoFrame);
    table->setShowGrid(false);
    table->setAlternatingRowColors(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(RowHeight);
    table->setHorizontalHeader(new TableHeader(table));
    table->setItemDelegate(new RowDelegate(table));
}

void growToFit(QWidget &window)
{
    QLayout &layout = *window.layout();
    layout.activate();
    const int wanted =
        layout.hasHeightForWidth() ? layout.totalHeightForWidth(window.width()) : window.sizeHint().height();
    if (window.isVisible() && wanted > window.height())
        window.resize(window.width(), wanted);
}

} // namespace postrider::look
