// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entityevent.h"
#include "domain/setaside.h"
#include "store/feeds.h"
#include "store/transaction.h"

#include <QList>

namespace postrider {

namespace setasides {

void insert(Transaction &transaction, FeedId feed, const SetAside &setAside);
/// What is set aside and not yet settled, ascending.
[[nodiscard]] Result<QList<SetAside>> unsettled(Database &database, FeedId feed);
/// The same, but only what reaches above `above`, at most `limit` ranges.
[[nodiscard]] Result<QList<SetAside>> unsettledAbove(Database &database, FeedId feed, Sequence above, int limit);
/// Every range that reaches into the one from `first` to `last`, settled since or not.
[[nodiscard]] Result<QList<SetAside>> everWithin(Database &database, FeedId feed, Sequence first, Sequence last);
/// A late event turned up in a range that a person passed over: it is set aside with the rest. Whether there was one.
bool extend(Transaction &transaction, FeedId feed, Sequence sequence);
/// Marks what lies from `first` to `last` as settled by an accepted attempt; ranges that reach
/// beyond are split. Returns by how much fewer events are set aside.
qint64 settle(Transaction &transaction, const StoredFeed &feed, Sequence first, Sequence last, AttemptId attempt);
/// Like settle(), for older events of the record of `newer` from `first` on: the newer one was accepted instead.
qint64 supersede(
    Transaction &transaction, const StoredFeed &feed, Sequence first, const EntityEvent &newer, AttemptId attempt);
/// Like settle(), for what a person says is settled.
qint64 mark(
    Transaction &transaction, const StoredFeed &feed, const SequenceRange &range, const QString &reason, TimePoint now);
/// What lies above `position` waits again, because the Feed was set back to there. Returns by how
/// much fewer events are set aside.
qint64 forgetAbove(Transaction &transaction, const StoredFeed &feed, Sequence position);

} // namespace setasides
} // namespace postrider
