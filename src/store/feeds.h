// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/feed.h"
#include "store/transaction.h"

#include <QList>

namespace postrider {

/// The filter that holds for sequences above `above`, up to the next step.
struct FilterStep
{
    Sequence above;
    FeedFilter filter;
};

struct StoredFeed
{
    Feed feed; ///< its filter is the one of the last step
    FeedProgress progress;
    QList<FilterStep> filters; ///< ascending, never empty

    /// Whether the Feed carries an event, by the filter that holds at its sequence.
    [[nodiscard]] bool carries(Sequence sequence, const QString &resourceName) const;
};

/// The table of Feeds, their filters and how far each has come.
namespace feeds {

[[nodiscard]] Result<QList<StoredFeed>> all(Database &database);
FeedId insert(Transaction &transaction, const Feed &feed, const FeedProgress &progress);
void update(Transaction &transaction, const Feed &feed);
/// Makes `filter` hold above `above`; steps that began above it are gone.
void saveFilter(Transaction &transaction, FeedId id, Sequence above, const FeedFilter &filter);
void remove(Transaction &transaction, FeedId id);
void saveProgress(Transaction &transaction, FeedId id, const FeedProgress &progress);
/// Only what an accepted batch moves, for the hot path.
void advance(Transaction &transaction, FeedId id, const FeedProgress &progress);

} // namespace feeds
} // namespace postrider
