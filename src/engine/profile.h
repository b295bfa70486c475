// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QString>

#include <memory>

class QLockFile;

namespace postrider {

/// The folder that holds everything of one Postrider but the tokens.
class Profile final
{
public:
    explicit Profile(const QString &folder);
    /// Where the platform keeps such things for this user.
    [[nodiscard]] static Profile standard();

    [[nodiscard]] QString folder() const { return m_folder; }
    [[nodiscard]] QString databasePath() const;
    [[nodiscard]] QString lockPath() const;
    /// The file in which the engine that holds the profile says under which name it listens.
    [[nodiscard]] QString addressPath() const;
    /// A name for that local socket, short enough for every system and the same for every process
    /// of this user.
    [[nodiscard]] QString socketName() const;

    /// Makes the folder, readable by its owner alone.
    [[nodiscard]] Result<void> prepare() const;

private:
    QString m_folder;
};

/// Says that this process is the profile's one engine. Freed when it goes, also by a crash.
class ProfileLock final
{
public:
    /// Error::Kind::EngineElsewhere when another process has it.
    [[nodiscard]] static Result<std::unique_ptr<ProfileLock>> take(const Profile &profile);
    ~ProfileLock();

private:
    explicit ProfileLock(std::unique_ptr<QLockFile> file);

    std::unique_ptr<QLockFile> m_file;
};

} // namespace postrider
