// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/attempt.h"
#include "store/database.h"

#include <QList>

#include <functional>

namespace postrider {

/// The ledger in the order of time, as a timeline reads it. Attempts come without what was sent
/// and answered in full. Ids ascend with the time at which attempts ended, so no index on time is
/// needed.
namespace history {

/// The Feeds and the Consumer whose attempts are read; without a Consumer all attempts are.
struct Scope
{
    ConsumerId consumer;
    QList<FeedId> feeds; ///< all Feeds of the Consumer
};

using Each = std::function<void(const Attempt &)>;

/// The first attempt that ended at `time` or later, by a binary search on the primary key; the id
/// that the next attempt will have, or a higher one, when there is none.
[[nodiscard]] Result<AttemptId> firstSince(Database &database, TimePoint time);

/// Calls `each` with every attempt from `first` up to, not including, `end`, oldest first.
[[nodiscard]] Result<void> walk(
    Database &database, const Scope &scope, AttemptId first, AttemptId end, const Each &each);

/// The last attempt of a Feed below `before`.
[[nodiscard]] Result<std::optional<Attempt>> lastOfFeed(Database &database, FeedId feed, AttemptId before);
/// The first attempt of a Feed from `from` on.
[[nodiscard]] Result<std::optional<Attempt>> firstOfFeed(Database &database, FeedId feed, AttemptId from);
/// The last attempt below `before` with which a Consumer asked us to wait.
[[nodiscard]] Result<std::optional<Attempt>> lastHold(Database &database, ConsumerId consumer, AttemptId before);

} // namespace history
} // namespace postrider
