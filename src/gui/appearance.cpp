// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/appearance.h"

#include "gui/calmstyle.h"
#include "gui/preferences.h"

#include <QApplication>
#include <QStyle>

namespace postrider {

using namespace Qt::StringLiterals;

Appearance::Appearance(const Preferences &preferences, QObject *parent)
    : QObject(parent)
    , m_preferences(preferences)
    , m_systemStyle(qobject_cast<CalmStyle *>(QApplication::style()) ? u"fusion"_s : QApplication::style()->name())
    , m_isSystemDark(look::isDark(QApplication::palette()))
{
    connect(&preferences, &Preferences::changed, this, &Appearance::update);
    update();
}

void Appearance::update()
{
    const look::Scheme scheme = m_preferences.scheme();
    const bool isDark = scheme == look::Scheme::System ? m_isSystemDark : scheme == look::Scheme::Dark;
    const QString style = isDark == m_isSystemDark ? m_systemStyle : u"fusion"_s;
    const bool isOurs = style == "fusion"_L1;
    if (isOurs && !qobject_cast<CalmStyle *>(QApplication::style()))
        QApplication::setStyle(new CalmStyle);
    else if (!isOurs && QApplication::style()->name() != style)
        QApplication::setStyle(style);
    const QPalette palette = isOurs ? look::palette(isDark) : QPalette();
    if (QApplication::palette() != palette)
        QApplication::setPalette(palette);
}

} // namespace postrider
