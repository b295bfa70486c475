// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/feed.h"

namespace postrider {

class Database;

/// What a Feed of a Source can choose from, as its log has been seen to carry it.
struct FeedChoices
{
    QStringList resources;
    QStringList feedTypes; ///< none where the Source does not give them

    bool operator==(const FeedChoices &) const = default;
};

/// How many of the newest events of a Source a filter lets through.
struct Passing
{
    qint64 passing = 0;
    qint64 all = 0; ///< that were looked at, 1000 at most
};

namespace queries {

[[nodiscard]] Result<FeedChoices> feedChoices(Database &database, SourceId source);
[[nodiscard]] Result<Passing> passing(Database &database, SourceId source, const FeedFilter &filter);

} // namespace queries
} // namespace postrider
