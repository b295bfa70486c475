// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "logging/level.h"

#include <QString>

namespace postrider {

class LogFile;

/// What the program says of itself, in logs/postrider.log of a profile, while this exists. Takes what is written to
/// any QLoggingCategory, Qt's own too, from any thread; what is not of Postrider's categories goes besides to where it
/// went before. At most one exists, and it outlives the threads that log. Lives in the main thread.
class Log final
{
public:
    /// For the profile in `folder`, to which this process alone writes a log. `moreRules` for QLoggingCategory come after
    /// those of the level.
    Log(const QString &folder, LogLevel level, const QString &moreRules = {});
    ~Log();
    Q_DISABLE_COPY_MOVE(Log)

    /// Takes effect at once. `moreRules` stay as they are.
    static void setLevel(LogLevel level, const QString &moreRules = {});
    /// Where the profile in `folder` has its log.
    [[nodiscard]] static QString pathIn(const QString &folder);
    /// One line as it is written: when, how grave, which area, which thread, and the message, redacted and without
    /// what could make two lines of it.
    [[nodiscard]] static QByteArray lineOf(QtMsgType type, const char *category, const QString &message);
};

} // namespace postrider
