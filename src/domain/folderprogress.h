// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"

#include <QString>

#include <optional>

namespace postrider {

/// What one look into a folder of files changed.
struct FolderNews
{
    int waiting = 0; ///< files that lie there and are still to be taken
    QString taken; ///< the file that was taken to its end; empty when none was
    qint64 events = 0; ///< how many events it brought that were new
    QString rejected; ///< the last file that was rejected; empty when none was
    QString reason; ///< why, a sentence
};

/// What became of the files that were dropped into a folder, as stored.
struct FolderProgress
{
    int waiting = 0;
    QString takenFile; ///< the last one; empty before the first
    qint64 takenEvents = 0;
    std::optional<TimePoint> takenAt;
    QString rejectedFile; ///< the last one; empty before the first
    QString rejectedReason;
    std::optional<TimePoint> rejectedAt;

    void take(const FolderNews &news, TimePoint at);
    bool operator==(const FolderProgress &) const = default;
};

} // namespace postrider
