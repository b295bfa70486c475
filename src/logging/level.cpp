// SPDX-License-Identifier: GPL-3.0-or-later
#include "logging/level.h"

#include <QDir>
#include <QFile>
#include <QSettings>

namespace postrider {

using namespace Qt::StringLiterals;

QString toName(LogLevel level)
{
    switch (level) {
    case LogLevel::Usual: return u"usual"_s;
    case LogLevel::More: return u"more"_s;
    case LogLevel::Everything: return u"everything"_s;
    }
    Q_UNREACHABLE();
}

std::optional<LogLevel> logLevelFromName(const QString &name)
{
    for (const LogLevel level : { LogLevel::Usual, LogLevel::More, LogLevel::Everything }) {
        if (name == toName(level))
            return level;
    }
    return std::nullopt;
}

QString filterRules(LogLevel level)
{
    const QString usual = u"postrider.*=true\npostrider.*.debug=false\npostrider.post=false\n"_s;
    switch (level) {
    case LogLevel::Usual: return usual;
    case LogLevel::More: return usual + u"postrider.*.debug=true\npostrider.post=false\n"_s;
    case LogLevel::Everything: return u"postrider.*=true\nqt.network.*.debug=true\n"_s;
    }
    Q_UNREACHABLE();
}

LogLevel storedLogLevel(const QString &folder)
{
    const QString path = QDir(folder).filePath(u"preferences.ini"_s);
    if (!QFile::exists(path))
        return LogLevel::Usual;
    const QSettings settings(path, QSettings::IniFormat);
    return logLevelFromName(settings.value(QLatin1StringView(LogLevelKey)).toString()).value_or(LogLevel::Usual);
}

} // namespace postrider
