// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QString>
#include <QStringList>

namespace postrider {

/// What starts the program with the user's session: an XDG autostart file, a LaunchAgent on macOS,
/// a value of the Run key on Windows.
class Autostart final
{
public:
    /// An entry `name`, of letters, digits and dashes, that runs `program` with `arguments`.
    /// `place` is where entries go: a folder, on Windows a key of the registry.
    Autostart(QString name, QString program, QStringList arguments, QString place = standardPlace());

    [[nodiscard]] static QString standardPlace();
    [[nodiscard]] bool isOn() const;
    /// Writes or removes the entry. Removing what is not there is no error.
    [[nodiscard]] Result<void> setOn(bool isOn) const;

    /// The three forms of an entry, for any system.
    [[nodiscard]] QString desktopEntry() const;
    [[nodiscard]] QString launchAgent() const;
    [[nodiscard]] QString runCommand() const;

private:
    [[nodiscard]] QString path() const;
    [[nodiscard]] Result<void> write(const QString &text) const;

    const QString m_name;
    const QString m_program;
    const QStringList m_arguments;
    const QString m_place;
};

} // namespace postrider
