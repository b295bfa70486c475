// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/backup.h"

#include <QList>
#include <QStringList>

namespace postrider {

/// What a restore means for one Feed.
struct RestoredFeed
{
    QString name;
    QString consumer;
    qint64 waiting = 0; ///< in the backup already
    /// What its Consumer accepted since, and gets again; nothing when nobody knows.
    std::optional<qint64> sentAgain;
    /// What its Consumer accepted since, and gets again only when the files are moved back into the Source's folder.
    qint64 byFile = 0;
    bool isStopped = false; ///< paused or suspended
};

/// What a restore would do, or did.
struct RestorePlan
{
    BackupManifest manifest;
    bool replaces = false; ///< there is a profile in that place
    bool isKnown = false; ///< and it is the one that the backup was made of, and could be read
    QList<RestoredFeed> feeds;
    QStringList problems; ///< the ledger in the backup is wrong, in sentences
    QStringList folders; ///< Sources that give each file once, by name
    QString keptIn; ///< where what was there is kept; after a restore

    [[nodiscard]] qint64 waiting() const;
    /// Over all Feeds; nothing when it is not known.
    [[nodiscard]] std::optional<qint64> sentAgain() const;
    [[nodiscard]] qint64 byFile() const;
    [[nodiscard]] QJsonObject toJson() const;
};

/// Puts a backup in the place of a profile. Any thread but the GUI's; it may take minutes.
namespace restore {

/// Checks a backup from end to end: that it is whole, by its checksum and SQLite's own check; that this program knows
/// it, and it can be brought up to date; that the ledger in it is right. Tells what restoring it would mean for a profile,
/// of which an engine may be running. Changes nothing. Errors: NotFound, Damaged, NewerVersion, ReadOnly, StorageFull,
/// Cancelled.
[[nodiscard]] Result<RestorePlan> plan(const Profile &profile, const QString &file, WorkProgress &progress);

struct Order
{
    QString file;
    QString who;
    TimePoint now {};
    bool acceptsWrongLedger = false;
};

/// Checks it the same way, then puts it in the profile's place; whoever calls holds the profile's lock. What was there
/// is kept beside it, in a folder "before restore …". It is either wholly done or not at all, also when the program or
/// the computer stops. Errors: as plan(), and Conflict for a wrong ledger that is not accepted.
[[nodiscard]] Result<RestorePlan> run(const Profile &profile, const Order &order, WorkProgress &progress);

} // namespace restore
} // namespace postrider
