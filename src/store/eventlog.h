// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entityevent.h"
#include "store/transaction.h"

#include <QList>

#include <limits>

namespace postrider {

struct StoredFeed;

/// Every EntityEvent read from a Source, in sequence order, append-only.
namespace eventlog {

/// Adds events that are not in the log of their Source yet: above everything in it, but for those that came late.
void append(Transaction &transaction, SourceId source, const QList<EntityEvent> &events);

/// The next events above `above`, up to and with `upTo`, ascending, at most `limit`.
[[nodiscard]] Result<QList<EntityEvent>> between(
    Database &database, SourceId source, Sequence above, Sequence upTo, int limit);
/// All events of one record, ascending.
[[nodiscard]] Result<QList<EntityEvent>> ofRecord(Database &database, SourceId source, const QString &resourceName,
    const QString &recordKey, Sequence above, Sequence upTo, int limit);
/// The newest events of one record, newest first.
[[nodiscard]] Result<QList<EntityEvent>> newestOfRecord(
    Database &database, SourceId source, const QString &resourceName, const QString &recordKey, int limit);
[[nodiscard]] Result<std::optional<EntityEvent>> at(Database &database, SourceId source, Sequence sequence);
/// Those of these sequences that are in the log, ascending.
[[nodiscard]] Result<QList<EntityEvent>> atEach(Database &database, SourceId source, const QList<Sequence> &sequences);
/// The newest events of a Source, newest first.
[[nodiscard]] Result<QList<EntityEvent>> latest(Database &database, SourceId source, int limit);
/// The highest sequence in the log that has `newer` events above it; none() when there are fewer.
[[nodiscard]] Result<Sequence> newest(Database &database, SourceId source, qint64 newer = 0);
[[nodiscard]] Result<qint64> count(Database &database, SourceId source);
/// The first sequence that was read at `time` or later; none() when there is none. By binary search: sequences
/// ascend with the time when they were read, but for what came late, which does not count.
[[nodiscard]] Result<Sequence> firstReadSince(Database &database, SourceId source, TimePoint time);
/// When the first event above `above` was read.
[[nodiscard]] Result<std::optional<TimePoint>> firstReadAbove(Database &database, SourceId source, Sequence above);

/// How many events there are above `above`, up to and with `upTo`; counting stops at `most`.
[[nodiscard]] Result<qint64> countBetween(
    Database &database, SourceId source, Sequence above, Sequence upTo, qint64 most);
/// How many events from above `above` up to `upTo` the Feed carries; counting stops at `most`.
[[nodiscard]] Result<qint64> countCarried(Database &database, const StoredFeed &feed, Sequence above, Sequence upTo,
    qint64 most = std::numeric_limits<qint64>::max());

/// Makes an event from a row of columns sequence, resource_name, record_key, record_url,
/// feed_types, read_at, is_late.
[[nodiscard]] EntityEvent readEvent(const Row &row);

} // namespace eventlog
} // namespace postrider
