// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/evidence.h"

#include "store/eventkinds.h"

#include <algorithm>

namespace postrider::evidence {

namespace {

constexpr qint64 MostInABatch = ConsumerBounds::BatchSize.most;

/// Adds rows of columns id, first_sequence, last_sequence that reach into `range`.
auto adder(QList<Carrier> &carriers, const SequenceRange &range)
{
    return [&carriers, range](const Row &row) {
        const SequenceRange carried { row.sequence(1), row.sequence(2) };
        if (carried.first <= range.last && carried.last >= range.first)
            carriers.append({ row.id<AttemptId>(0), carried });
    };
}

/// The same among what passes a filter by FeedTypes.
Result<Sequence> batchOfKindsAbove(Database &database, SourceId source, const FeedFilter &filter, Sequence above)
{
    const auto kinds = eventkinds::passing(database, source, filter);
    if (!kinds)
        return tl::unexpected(kinds.error());
    Sequence lowest = Sequence::max();
    for (const auto &[feedTypes, resourceName] : *kinds) {
        const auto done = database.select(
            "SELECT sequence FROM events WHERE source_id = ? AND feed_types <> '' AND feed_types = ? "
            "AND resource_name = ? AND sequence > ? AND is_late = 0 ORDER BY sequence LIMIT 1 OFFSET ?",
            [&lowest](const Row &row) { lowest = std::min(lowest, row.sequence(0)); }, source, feedTypes, resourceName,
            above, MostInABatch - 1);
        if (!done)
            return tl::unexpected(done.error());
    }
    return lowest;
}

/// The sequence that is as many events above `above` as a batch can hold; max() when there are fewer. What came late
/// does not count: it may not have been there when the batch was made.
Result<Sequence> batchAbove(Database &database, SourceId source, const FeedFilter &filter, Sequence above)
{
    Sequence lowest = Sequence::max();
    const auto take = [&lowest](const Row &row) { lowest = std::min(lowest, row.sequence(0)); };
    if (filter.isAll()) {
        const auto done = database.select(
            "SELECT sequence FROM events WHERE source_id = ? AND sequence > ? AND is_late = 0 ORDER BY sequence "
            "LIMIT 1 OFFSET ?",
            take, source, above, MostInABatch - 1);
        return done ? Result<Sequence>(lowest) : tl::unexpected(done.error());
    }
    if (!filter.feedTypes.isEmpty())
        return batchOfKindsAbove(database, source, filter, above);
    for (const QString &resource : filter.resources) {
        const auto done =
            database.select("SELECT sequence FROM events WHERE source_id = ? AND resource_name = ? AND sequence > ? "
                            "AND is_late = 0 ORDER BY sequence LIMIT 1 OFFSET ?",
                take, source, resource, above, MostInABatch - 1);
        if (!done)
            return tl::unexpected(done.error());
    }
    return lowest;
}

} // namespace

Result<Sequence> farthest(Database &database, const StoredFeed &feed, Sequence sequence)
{
    for (qsizetype i = 0; i < feed.filters.size(); ++i) {
        const bool isLastStep = i + 1 == feed.filters.size();
        const Sequence end = isLastStep ? Sequence::max() : feed.filters.at(i + 1).above;
        if (end <= sequence)
            continue;
        const Sequence above = std::max(sequence, feed.filters.at(i).above);
        const auto reached = batchAbove(database, feed.feed.source, feed.filters.at(i).filter, above);
        if (!reached || *reached <= end)
            return reached;
    }
    return Sequence::max();
}

Result<QList<Carrier>> live(Database &database, FeedId feed, const SequenceRange &range, Sequence farthest)
{
    QList<Carrier> carriers;
    auto done = database.select(
        "SELECT id, first_sequence, last_sequence FROM attempts WHERE feed_id = ? AND outcome = 'accepted' "
        "AND last_sequence >= ? AND last_sequence <= ? AND resend_id IS NULL",
        adder(carriers, range), feed, range.first, farthest);
    if (done) {
        done = database.select(
            "SELECT id, first_sequence, last_sequence FROM attempts WHERE feed_id = ? AND resend_id IS NULL "
            "AND last_sequence >= ? AND last_sequence <= ? AND outcome <> 'accepted'",
            adder(carriers, range), feed, range.first, farthest);
    }
    if (!done)
        return tl::unexpected(done.error());
    return carriers;
}

Result<QList<ResendId>> resends(Database &database, FeedId feed, const SequenceRange &range)
{
    QList<ResendId> ids;
    const auto done = database.select(
        "SELECT id FROM resends WHERE feed_id = ? AND first_sequence <= ? AND last_sequence >= ? "
        "AND selection <> 'by_hand' ORDER BY id",
        [&ids](const Row &row) { ids.append(row.id<ResendId>(0)); }, feed, range.last, range.first);
    if (!done)
        return tl::unexpected(done.error());
    return ids;
}

Result<QList<Carrier>> ofResend(Database &database, FeedId feed, ResendId resend, const SequenceRange &range)
{
    QList<Carrier> carriers;
    const auto add = adder(carriers, range);
    auto done = database.select(
        "SELECT id, first_sequence, last_sequence FROM attempts WHERE resend_id = ? AND outcome = 'accepted' "
        "AND last_sequence >= ? ORDER BY last_sequence",
        [&add, &range](const Row &row) { // what a resend brings ascends
            add(row);
            return row.sequence(1) <= range.last;
        },
        resend, range.first);
    if (done) {
        done = database.select(
            "SELECT id, first_sequence, last_sequence FROM attempts WHERE feed_id = ? AND resend_id = ? "
            "AND last_sequence >= ? AND outcome <> 'accepted'",
            add, feed, resend, range.first);
    }
    if (!done)
        return tl::unexpected(done.error());
    return carriers;
}

} // namespace postrider::evidence
