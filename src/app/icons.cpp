// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/icons.h"

#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

#include <array>

namespace postrider::icons {

using namespace Qt::StringLiterals;

namespace {

using Kind = FeedState::Kind;

/// What desktops ask for, times what their screens are scaled by. Pixmaps rather than an icon that draws itself: a
/// tray on D-Bus gets those that an icon says it has, and of the drawn ones it would shrink 22 pixels to 16.
constexpr std::array Sides { 16, 18, 20, 22, 24, 28, 30, 32, 33, 36, 39, 40, 42, 44, 48, 64, 66, 72, 96, 128, 256 };

constexpr int FirstLargeSide = 32; ///< below it the small drawing is clearer

QString stateFile(Kind kind)
{
    switch (kind) {
    case Kind::Delivering: return u":/icons/states/delivering.svg"_s;
    case Kind::UpToDate: return u":/icons/states/up-to-date.svg"_s;
    case Kind::Throttled: return u":/icons/states/throttled.svg"_s;
    case Kind::Retrying: return u":/icons/states/retrying.svg"_s;
    case Kind::Suspended: return u":/icons/states/suspended.svg"_s;
    case Kind::Paused: return u":/icons/states/paused.svg"_s;
    }
    Q_UNREACHABLE();
}

QString baseFile(int side, Ink ink)
{
    if (ink == Ink::Mask)
        return u":/icons/postrider-symbolic.svg"_s;
    return side < FirstLargeSide ? u":/icons/postrider-small.svg"_s : u":/icons/postrider.svg"_s;
}

void drawPart(QPainter &painter, QSvgRenderer &drawing, const QString &id, QPainter::CompositionMode mode)
{
    if (!drawing.elementExists(id))
        return;
    painter.setCompositionMode(mode);
    drawing.render(&painter, id, drawing.boundsOnElement(id));
}

/// A moat keeps the sign apart from the icon: trays are light or dark by no rule that a program can ask for, so the
/// sign brings no ground of its own. What is white in a sign is a hole in a mask.
void drawState(QPainter &painter, Kind kind, Ink ink)
{
    QSvgRenderer drawing(stateFile(kind));
    drawPart(painter, drawing, u"moat"_s, QPainter::CompositionMode_DestinationOut);
    drawPart(painter, drawing, u"shape"_s, QPainter::CompositionMode_SourceOver);
    drawPart(painter, drawing, u"glyph"_s,
        ink == Ink::Mask ? QPainter::CompositionMode_DestinationOut : QPainter::CompositionMode_SourceOver);
}

QPixmap drawn(int side, std::optional<Kind> kind, Ink ink)
{
    QPixmap picture(side, side);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    QSvgRenderer(baseFile(side, ink)).render(&painter, QRectF(0, 0, side, side));
    painter.resetTransform();
    painter.scale(side / 16.0, side / 16.0); // the signs are drawn on a grid of 16
    if (kind)
        drawState(painter, *kind, ink);
    return picture;
}

} // namespace

QIcon icon(std::optional<Kind> kind, Ink ink)
{
    QIcon sides;
    for (const int side : Sides)
        sides.addPixmap(drawn(side, kind, ink));
    sides.setIsMask(ink == Ink::Mask);
    return sides;
}

QIcon trayIcon(std::optional<Kind> kind)
{
#ifdef Q_OS_MACOS
    return icon(kind, Ink::Mask); // its menu bar is of one colour, which follows the picture behind it
#else
    return icon(kind);
#endif
}

} // namespace postrider::icons
