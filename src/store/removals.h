// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/transaction.h"

namespace postrider {

/// What a removed Feed, Consumer or Source leaves behind: up to millions of rows, which nothing shows
/// any more. They are deleted some at a time, so that no other Consumer waits for it, and the rest
/// after a restart.
namespace removals {

/// Notes in the transaction that removes the owner that its rows are to be deleted: of a Feed its
/// attempts, stops and what was set aside; of a Consumer the attempts that belong to no Feed; of a
/// Source its events.
void add(Transaction &transaction, FeedId id);
void add(Transaction &transaction, ConsumerId id);
void add(Transaction &transaction, SourceId id);

/// A condition on attempts that lists put into their statements: leaves out what was removed.
inline constexpr QLatin1StringView AttemptIsThere {
    "(feed_id IS NULL OR feed_id NOT IN (SELECT owner_id FROM removals WHERE kind = 'feed')) "
    "AND consumer_id NOT IN (SELECT owner_id FROM removals WHERE kind = 'consumer')"
};

/// Deletes about `rows` of what is left, in a transaction of its own. Whether there may be more.
[[nodiscard]] Result<bool> purge(Database &database, int rows);

} // namespace removals
} // namespace postrider
