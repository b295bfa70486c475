// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/stop.h"
#include "store/transaction.h"

#include <QList>

namespace postrider {

/// The record of when Feeds stood still, and why.
namespace stops {

/// Writes what became of a Feed at `at`: ends a stop that is over and begins the one that
/// `progress` tells of. A suspension hides a pause. Nothing is written when nothing changed.
/// Belongs into the transaction that saves `progress`; `who` paused the Feed.
void follow(Transaction &transaction, FeedId feed, const FeedProgress &progress, TimePoint at, const QString &who = {});

/// The stops that touch the time from `from` to `to`, of one Feed or, with an id that is not
/// valid, of all; in the order in which they began.
[[nodiscard]] Result<QList<Stop>> between(Database &database, FeedId feed, TimePoint from, TimePoint to);

} // namespace stops
} // namespace postrider
