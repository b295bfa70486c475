// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/setasides.h"

#include "store/eventlog.h"

#include <algorithm>
#include <limits>

namespace postrider::setasides {

namespace {

struct StoredRange
{
    qint64 id = 0;
    SetAside range;
};

QList<StoredRange> overlapping(Transaction &transaction, FeedId feed, Sequence first, Sequence last)
{
    QList<StoredRange> rows;
    transaction.select(
        "SELECT id, first_sequence, last_sequence, events, reason, at FROM set_asides WHERE feed_id = ? "
        "AND settled_as IS NULL AND first_sequence <= ? AND last_sequence >= ? ORDER BY first_sequence",
        [&rows](const Row &row) {
            rows.append(
                { row.integer(0), { row.sequence(1), row.sequence(2), row.integer(3), row.text(4), row.time(5) } });
        },
        feed, last, first);
    return rows;
}

/// Cuts a range down to [first, last] and leaves what lies outside as ranges of their own. Returns by
/// how much fewer events the ranges outside have than the whole one had.
qint64 cut(Transaction &transaction, const StoredFeed &feed, const StoredRange &row, Sequence first, Sequence last)
{
    const auto part = [&](Sequence from, Sequence to) {
        SetAside piece = row.range;
        piece.first = from;
        piece.last = to;
        const auto count = eventlog::countCarried(transaction.database(), feed, from.before(), to);
        if (!count)
            transaction.fail(count.error());
        piece.events = count.value_or(0);
        return piece;
    };
    qint64 fallen = row.range.events;
    const auto leave = [&](const SetAside &piece) {
        insert(transaction, feed.feed.id, piece);
        fallen -= piece.events;
    };
    if (row.range.first < first)
        leave(part(row.range.first, first.before()));
    if (row.range.last > last)
        leave(part({ last.value + 1 }, row.range.last));
    const SetAside inside = part(std::max(first, row.range.first), std::min(last, row.range.last));
    transaction.run("UPDATE set_asides SET first_sequence = ?, last_sequence = ?, events = ? WHERE id = ?",
        inside.first, inside.last, inside.events, row.id);
    return fallen;
}

/// Cuts out what is set aside in a range, and lets `settle` write how each part was settled.
template <typename Settle>
qint64 settleEach(Transaction &transaction, const StoredFeed &feed, const SequenceRange &range, Settle settle)
{
    qint64 settled = 0;
    const QList<StoredRange> rows = overlapping(transaction, feed.feed.id, range.first, range.last);
    for (const StoredRange &row : rows) {
        settled += cut(transaction, feed, row, range.first, range.last);
        settle(row.id);
    }
    return settled;
}

} // namespace

bool extend(Transaction &transaction, FeedId feed, Sequence sequence)
{
    const QList<StoredRange> ranges = overlapping(transaction, feed, sequence, sequence);
    if (ranges.isEmpty())
        return false;
    transaction.run("UPDATE set_asides SET events = events + 1 WHERE id = ?", ranges.first().id);
    return true;
}

void insert(Transaction &transaction, FeedId feed, const SetAside &setAside)
{
    transaction.run("INSERT INTO set_asides (feed_id, first_sequence, last_sequence, events, reason, at) "
                    "VALUES (?, ?, ?, ?, ?, ?)",
        feed, setAside.first, setAside.last, setAside.events, setAside.reason, setAside.at);
}

Result<QList<SetAside>> unsettled(Database &database, FeedId feed)
{
    return unsettledAbove(database, feed, Sequence::none(), std::numeric_limits<int>::max());
}

Result<QList<SetAside>> unsettledAbove(Database &database, FeedId feed, Sequence above, int limit)
{
    QList<SetAside> list;
    const auto done = database.select(
        "SELECT first_sequence, last_sequence, events, reason, at FROM set_asides "
        "WHERE feed_id = ? AND settled_as IS NULL AND last_sequence > ? ORDER BY last_sequence LIMIT ?",
        [&list](const Row &row) {
            list.append({ row.sequence(0), row.sequence(1), row.integer(2), row.text(3), row.time(4) });
        },
        feed, above, limit);
    if (!done)
        return tl::unexpected(done.error());
    return list;
}

Result<QList<SetAside>> everWithin(Database &database, FeedId feed, Sequence first, Sequence last)
{
    QList<SetAside> ranges;
    const auto done = database.select(
        "SELECT first_sequence, last_sequence, events, reason, at FROM set_asides WHERE feed_id = ? "
        "AND first_sequence <= ? AND last_sequence >= ? ORDER BY first_sequence",
        [&ranges](const Row &row) {
            ranges.append({ row.sequence(0), row.sequence(1), row.integer(2), row.text(3), row.time(4) });
        },
        feed, last, first);
    if (!done)
        return tl::unexpected(done.error());
    return ranges;
}

qint64 settle(Transaction &transaction, const StoredFeed &feed, Sequence first, Sequence last, AttemptId attempt)
{
    return settleEach(transaction, feed, { first, last }, [&](qint64 id) {
        transaction.run(
            "UPDATE set_asides SET settled_as = 'accepted', settled_attempt_id = ? WHERE id = ?", attempt, id);
    });
}

qint64 supersede(
    Transaction &transaction, const StoredFeed &feed, Sequence first, const EntityEvent &newer, AttemptId attempt)
{
    qint64 settled = 0;
    const auto ranges =
        unsettledAbove(transaction.database(), feed.feed.id, first.before(), std::numeric_limits<int>::max());
    const auto older = eventlog::ofRecord(transaction.database(), feed.feed.source, newer.resourceName,
        newer.resourceRecordKey, first.before(), newer.sequence.before(), std::numeric_limits<int>::max());
    if (!ranges || !older) {
        transaction.fail(ranges ? older.error() : ranges.error());
        return 0;
    }
    for (const EntityEvent &event : *older) {
        const auto range = std::ranges::lower_bound(*ranges, event.sequence, {}, &SetAside::last);
        if (range == ranges->end() || range->first > event.sequence)
            continue;
        settled += settleEach(transaction, feed, { event.sequence, event.sequence }, [&](qint64 id) {
            transaction.run("UPDATE set_asides SET settled_as = 'superseded', superseded_by = ?, "
                            "settled_attempt_id = ? WHERE id = ?",
                newer.sequence, attempt, id);
        });
    }
    return settled;
}

qint64 mark(
    Transaction &transaction, const StoredFeed &feed, const SequenceRange &range, const QString &reason, TimePoint now)
{
    return settleEach(transaction, feed, range, [&](qint64 id) {
        transaction.run("UPDATE set_asides SET settled_as = 'marked', settled_reason = ?, settled_at = ? WHERE id = ?",
            reason, now, id);
    });
}

qint64 forgetAbove(Transaction &transaction, const StoredFeed &feed, Sequence position)
{
    qint64 forgotten = 0;
    const Sequence first { position.value + 1 };
    const QList<StoredRange> rows = overlapping(transaction, feed.feed.id, first, Sequence::max());
    for (const StoredRange &row : rows) {
        forgotten += cut(transaction, feed, row, first, Sequence::max());
        transaction.run("DELETE FROM set_asides WHERE id = ?", row.id);
    }
    // Settled ranges up there will be settled anew by live attempts.
    transaction.run("DELETE FROM set_asides WHERE feed_id = ? AND first_sequence > ?", feed.feed.id, position);
    return forgotten;
}

} // namespace postrider::setasides
