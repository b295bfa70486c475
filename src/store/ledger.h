// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/account.h"
#include "domain/attempt.h"
#include "domain/attemptfilter.h"
#include "domain/entityevent.h"
#include "store/feeds.h"
#include "store/transaction.h"

#include <QList>

namespace postrider {

/// The record from which "what became of sequence S for Feed F?" is answered.
namespace ledger {

AttemptId record(Transaction &transaction, const Attempt &attempt);
/// The id of what was sent besides the events and the token; stored once however many attempts
/// share it.
[[nodiscard]] Result<RequestHeadId> requestHead(Database &database, const QString &head);

/// Newest first, of one Feed or, with an id that is not valid, of all; below `before` when given.
[[nodiscard]] Result<QList<Attempt>> attempts(Database &database, FeedId feed, int limit, AttemptId before = {});
/// The same of those that the filter lets through.
[[nodiscard]] Result<QList<Attempt>> matching(
    Database &database, const AttemptFilter &filter, int limit, AttemptId before = {});
/// The first attempt that ended at `time` or later, by binary search: ids ascend with time, but for
/// what a clock that was set back repeats. Not valid when there is none.
[[nodiscard]] Result<AttemptId> firstEndedSince(Database &database, TimePoint time);
/// How many events the attempts above `above` brought to their Consumers, and the newest attempt.
struct Delivered
{
    qint64 events = 0;
    AttemptId upTo;
};
[[nodiscard]] Result<Delivered> deliveredAbove(Database &database, AttemptId above);
/// Like attempts(), but only those whose answer asked us to wait.
[[nodiscard]] Result<QList<Attempt>> holds(Database &database, FeedId feed, int limit);
[[nodiscard]] Result<std::optional<Attempt>> attempt(Database &database, AttemptId id);

[[nodiscard]] Result<qint64> countAttempts(Database &database, FeedId feed);
/// How many attempts of a Consumer belong to no Feed.
[[nodiscard]] Result<qint64> countTests(Database &database, ConsumerId consumer);

/// What became of an event of the Feed's Source.
[[nodiscard]] Result<Account> account(Database &database, const StoredFeed &feed, const EntityEvent &event);

/// Stable names, for JSON.
[[nodiscard]] QString toName(Fate fate);

} // namespace ledger
} // namespace postrider
