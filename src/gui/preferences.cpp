// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/preferences.h"

#include <QDir>
#include <QFile>
#include <QSettings>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds UsualInterval { 30 };
constexpr std::chrono::seconds LongestInterval { std::chrono::days(1) };

QString toName(look::Scheme scheme)
{
    switch (scheme) {
    case look::Scheme::System: return u"system"_s;
    case look::Scheme::Light: return u"light"_s;
    case look::Scheme::Dark: return u"dark"_s;
    }
    Q_UNREACHABLE();
}

QString keptWaitKey(const QString &consumer)
{
    return u"kept_waits/"_s + consumer;
}

} // namespace

Preferences::Preferences(const QString &folder, QObject *parent)
    : QObject(parent)
    , m_settings(std::make_unique<QSettings>(QDir(folder).filePath(u"preferences.ini"_s), QSettings::IniFormat))
{
}

Preferences::~Preferences() = default;

look::Scheme Preferences::scheme() const
{
    const QString name = m_settings->value(u"scheme"_s).toString();
    for (const auto scheme : { look::Scheme::Light, look::Scheme::Dark }) {
        if (name == toName(scheme))
            return scheme;
    }
    return look::Scheme::System;
}

void Preferences::setScheme(look::Scheme scheme)
{
    set(u"scheme"_s, toName(scheme));
}

QString Preferences::language() const
{
    return m_settings->value(u"language"_s).toString();
}

void Preferences::setLanguage(const QString &language)
{
    set(u"language"_s, language);
}

bool Preferences::startsAtLogin() const
{
    return m_settings->value(u"start_at_login"_s, false).toBool();
}

void Preferences::setStartsAtLogin(bool isWanted)
{
    set(u"start_at_login"_s, isWanted);
}

void Preferences::setStartAtLoginProblem(const QString &problem)
{
    if (m_startAtLoginProblem == problem)
        return;
    m_startAtLoginProblem = problem;
    Q_EMIT changed();
}

bool Preferences::keepsRunningInTray() const
{
    return m_settings->value(u"keep_running_in_tray"_s, true).toBool();
}

void Preferences::setKeepsRunningInTray(bool isWanted)
{
    set(u"keep_running_in_tray"_s, isWanted);
}

bool Preferences::isTrayExplained() const
{
    return m_settings->value(u"tray_explained"_s, false).toBool();
}

void Preferences::setTrayExplained()
{
    set(u"tray_explained"_s, true);
}

bool Preferences::notifies() const
{
    return m_settings->value(u"notifications"_s, true).toBool();
}

void Preferences::setNotifies(bool isWanted)
{
    set(u"notifications"_s, isWanted);
}

LogLevel Preferences::logLevel() const
{
    return logLevelFromName(m_settings->value(QLatin1StringView(LogLevelKey)).toString()).value_or(LogLevel::Usual);
}

void Preferences::setLogLevel(LogLevel level)
{
    set(QLatin1StringView(LogLevelKey), toName(level));
}

std::chrono::seconds Preferences::newSourceInterval() const
{
    const std::chrono::seconds stored(m_settings->value(u"new_source_interval"_s).toLongLong());
    return stored < std::chrono::seconds(1) || stored > LongestInterval ? UsualInterval : stored;
}

void Preferences::setNewSourceInterval(std::chrono::seconds interval)
{
    set(u"new_source_interval"_s, static_cast<qint64>(interval.count()));
}

std::optional<TimePoint> Preferences::keptWait(const QString &consumer) const
{
    return fromIso8601(m_settings->value(keptWaitKey(consumer)).toString());
}

void Preferences::keepWait(const QString &consumer, TimePoint until)
{
    set(keptWaitKey(consumer), toIso8601(until));
}

QString Preferences::problem() const
{
    if (m_settings->status() == QSettings::NoError)
        return {};
    return tr("The settings cannot be written to %1. They hold until Postrider is closed.")
        .arg(QDir::toNativeSeparators(m_settings->fileName()));
}

void Preferences::set(const QString &key, const QVariant &value)
{
    if (m_settings->value(key).toString() == value.toString())
        return;
    m_settings->setValue(key, value);
    m_settings->sync();
    QFile::setPermissions(m_settings->fileName(), QFile::ReadOwner | QFile::WriteOwner);
    Q_EMIT changed();
}

} // namespace postrider
