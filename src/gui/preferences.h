// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"
#include "gui/look.h"
#include "logging/level.h"

#include <QObject>

#include <memory>

class QSettings;

namespace postrider {

/// How a person likes the window to be. Kept in preferences.ini of the profile, written at once, and
/// never the place of anything that delivery depends on. GUI thread.
class Preferences final : public QObject
{
    Q_OBJECT

public:
    /// Those of the profile in `folder`. Values that mean nothing are taken as not there.
    explicit Preferences(const QString &folder, QObject *parent = nullptr);
    ~Preferences() override;

    [[nodiscard]] look::Scheme scheme() const;
    void setScheme(look::Scheme scheme);
    /// A language as in "es" or "pt_BR"; empty follows the system.
    [[nodiscard]] QString language() const;
    void setLanguage(const QString &language);

    /// Whether the program is wanted from the start of the session on. Whoever listens to changed()
    /// sees to it and says with setStartAtLoginProblem() why it could not.
    [[nodiscard]] bool startsAtLogin() const;
    void setStartsAtLogin(bool isWanted);
    /// A sentence; empty when all is well. Not stored.
    [[nodiscard]] QString startAtLoginProblem() const { return m_startAtLoginProblem; }
    void setStartAtLoginProblem(const QString &problem);
    /// Whether closing the window leaves the program running in the tray. True unless changed.
    [[nodiscard]] bool keepsRunningInTray() const;
    void setKeepsRunningInTray(bool isWanted);
    /// Whether it was said once that the program keeps running in the tray.
    [[nodiscard]] bool isTrayExplained() const;
    void setTrayExplained();
    /// Whether to notify when a Feed is suspended or resumes. True unless changed.
    [[nodiscard]] bool notifies() const;
    void setNotifies(bool isWanted);

    /// How much the log says. Usual unless changed; whoever listens to changed() sees to it.
    [[nodiscard]] LogLevel logLevel() const;
    void setLogLevel(LogLevel level);

    /// How often a Source that is added from now on is read, unless said otherwise; 1 s to 1 day.
    [[nodiscard]] std::chrono::seconds newSourceInterval() const;
    void setNewSourceInterval(std::chrono::seconds interval);

    /// Until when a person decided to keep a long wait that the Consumer with this public id asked for.
    [[nodiscard]] std::optional<TimePoint> keptWait(const QString &consumer) const;
    void keepWait(const QString &consumer, TimePoint until);

    /// Why the file cannot be written, in a sentence; empty when it can.
    [[nodiscard]] QString problem() const;

Q_SIGNALS:
    /// One of the values is another one.
    void changed();

private:
    void set(const QString &key, const QVariant &value);

    const std::unique_ptr<QSettings> m_settings;
    QString m_startAtLoginProblem;
};

} // namespace postrider
