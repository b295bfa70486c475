// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/stored.h"
#include "store/transaction.h"

#include <QList>

namespace postrider {

/// The table of Feeds, their filters and how far each has come.
namespace feeds {

[[nodiscard]] Result<QList<StoredFeed>> all(Database &database);
/// NotFound when there is none of this id any more.
[[nodiscard]] Result<StoredFeed> get(Database &database, FeedId id);
FeedId insert(Transaction &transaction, const Feed &feed, const FeedProgress &progress);
void update(Transaction &transaction, const Feed &feed);
/// Gives a Feed another name and public id, for another one takes those over.
void retire(Transaction &transaction, const Feed &feed);
/// Makes `filter` hold above `above`; steps that began above it are gone.
void saveFilter(Transaction &transaction, FeedId id, Sequence above, const FeedFilter &filter);
void remove(Transaction &transaction, FeedId id);
void saveProgress(Transaction &transaction, FeedId id, const FeedProgress &progress);
/// Only what an accepted batch moves, for the hot path.
void advance(Transaction &transaction, FeedId id, const FeedProgress &progress);

} // namespace feeds
} // namespace postrider
