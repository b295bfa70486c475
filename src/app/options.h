// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace postrider {

/// What the desktop program was started with.
struct Options
{
    QString profileFolder; ///< empty: where the platform keeps such things for this user
    bool isPractice = false;
    QString screenshotFolder; ///< not empty: practice, a picture of every page, and the end
    bool isMinimized = false; ///< start in the tray, as at login
};

/// Reads the command line. Prints help, the version or what is wrong, and ends the program, where
/// that is what it asks for.
[[nodiscard]] Options readOptions(const QStringList &arguments);

} // namespace postrider
