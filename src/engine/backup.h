// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"
#include "engine/profile.h"
#include "engine/workprogress.h"

#include <QJsonObject>

namespace postrider {

class Database;

/// What a backup says of itself.
struct BackupManifest
{
    QString program; ///< the version that made it
    int schema = 0;
    TimePoint madeAt {};
    QString profile; ///< the folder that it was made of
    qint64 sources = 0;
    qint64 consumers = 0;
    qint64 feeds = 0;
    qint64 events = 0;
    qint64 databaseBytes = 0;
    QByteArray sha256; ///< of the database, in hex

    [[nodiscard]] QJsonObject toJson() const;
    bool operator==(const BackupManifest &) const = default;
};

/// A whole profile but its tokens in one file: a zip of manifest.json and the database. Any thread but the GUI's.
namespace backup {

inline constexpr QLatin1StringView Suffix { "postrider-backup" };
inline constexpr QLatin1StringView ManifestName { "manifest.json" };
inline constexpr QLatin1StringView DatabaseName { "postrider.sqlite" };

/// Writes a backup of the profile that `database` reads, as it is at this moment, while others go on writing; for
/// Engine::askAside(). It is there once it is whole and on the disk. Errors: AlreadyExists unless `mayReplace`; ReadOnly,
/// Storage, StorageFull, Cancelled.
[[nodiscard]] Result<BackupManifest> write(Database &database, const Profile &profile, const QString &file,
    bool mayReplace, TimePoint now, WorkProgress &progress);

/// Reads what a file says of itself. Errors: NotFound; Damaged, also when it is no backup; NewerVersion.
[[nodiscard]] Result<BackupManifest> manifestFrom(const QByteArray &json, const QString &file);

/// "Postrider-Office-2026-11-28", for a profile in a folder named Office; without suffix.
[[nodiscard]] QString proposedName(const Profile &profile, TimePoint now);

} // namespace backup
} // namespace postrider
