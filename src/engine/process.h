// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

/// What differs between systems about being a process of somebody's.
namespace postrider::process {

/// The name of the user who runs this program, by the system and not by the environment.
[[nodiscard]] QString userName();

/// Lets no other user into a folder, where the file system knows of such things. On Windows what is made in it later
/// inherits that.
void keepToOwner(const QString &folder);

/// Tells when the program is asked to end: Ctrl-C, SIGTERM, a closed console, WM_CLOSE. At most one exists.
/// Asking a second time ends the program at once.
class StopSignals final : public QObject
{
    Q_OBJECT

public:
    explicit StopSignals(QObject *parent = nullptr);
    ~StopSignals() override;
    Q_DISABLE_COPY_MOVE(StopSignals)

Q_SIGNALS:
    void requested();
};

} // namespace postrider::process
