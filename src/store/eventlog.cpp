// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/eventlog.h"

#include "store/eventkinds.h"
#include "store/feeds.h"

#include <algorithm>

namespace postrider::eventlog {

using namespace Qt::StringLiterals;

namespace {

Result<QList<EntityEvent>> collected(const Result<void> &done, const QList<EntityEvent> &events)
{
    if (!done)
        return tl::unexpected(done.error());
    return events;
}

/// By the index of FeedTypes, kind by kind.
Result<qint64> countKinds(
    Database &database, SourceId source, const FeedFilter &filter, Sequence above, Sequence upTo, qint64 most)
{
    const auto kinds = eventkinds::passing(database, source, filter);
    if (!kinds)
        return tl::unexpected(kinds.error());
    qint64 count = 0;
    for (const auto &[feedTypes, resourceName] : *kinds) {
        if (count >= most)
            break;
        const auto done = database.select(
            "SELECT count(*) FROM (SELECT 1 FROM events WHERE source_id = ? AND feed_types <> '' AND feed_types = ? "
            "AND resource_name = ? AND sequence > ? AND sequence <= ? LIMIT ?) AS carried",
            [&count](const Row &row) { count += row.integer(0); }, source, feedTypes, resourceName, above, upTo,
            most - count);
        if (!done)
            return tl::unexpected(done.error());
    }
    return count;
}

Result<qint64> countBetween(
    Database &database, SourceId source, const FeedFilter &filter, Sequence above, Sequence upTo, qint64 most)
{
    if (!filter.feedTypes.isEmpty())
        return countKinds(database, source, filter, above, upTo, most);
    qint64 count = 0;
    const QStringList &resources = filter.resources;
    QString sql =
        u"SELECT count(*) FROM (SELECT 1 FROM events WHERE source_id = ? AND sequence > ? AND sequence <= ?"_s;
    if (!resources.isEmpty())
        sql += u" AND resource_name IN (?"_s + u", ?"_s.repeated(resources.size() - 1) + u')';
    QVariantList args { source.value, above.value, upTo.value };
    args += QVariantList(resources.begin(), resources.end());
    sql += u" LIMIT ?) AS carried"_s;
    args.append(most);
    const auto done = database.selectOnce(sql, args, [&count](const Row &row) { count = row.integer(0); });
    if (!done)
        return tl::unexpected(done.error());
    return count;
}

} // namespace

void append(Transaction &transaction, SourceId source, const QList<EntityEvent> &events)
{
    for (const EntityEvent &event : events) {
        transaction.run("INSERT INTO events (source_id, sequence, resource_name, record_key, record_url, feed_types, "
                        "read_at, is_late) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            source, event.sequence, event.resourceName, event.resourceRecordKey, event.resourceRecordUrl,
            event.feedTypes.join(u','), event.readAt, event.isLate);
    }
}

EntityEvent readEvent(const Row &row)
{
    EntityEvent event;
    event.sequence = row.sequence(0);
    event.resourceName = row.text(1);
    event.resourceRecordKey = row.text(2);
    event.resourceRecordUrl = row.text(3);
    if (const QString feedTypes = row.text(4); !feedTypes.isEmpty())
        event.feedTypes = feedTypes.split(u',');
    event.readAt = row.time(5);
    event.isLate = row.flag(6);
    return event;
}

Result<QList<EntityEvent>> between(Database &database, SourceId source, Sequence above, Sequence upTo, int limit)
{
    QList<EntityEvent> events;
    const auto done = database.select(
        "SELECT sequence, resource_name, record_key, record_url, feed_types, read_at, is_late FROM events "
        "WHERE source_id = ? AND sequence > ? AND sequence <= ? ORDER BY sequence LIMIT ?",
        [&events](const Row &row) { events.append(readEvent(row)); }, source, above, upTo, limit);
    return collected(done, events);
}

// The sequences of a record are taken from events_by_record alone: asked for whole rows in the order of sequences, the
// database would rather walk through the log of the Source.

Result<QList<EntityEvent>> ofRecord(Database &database, SourceId source, const QString &resourceName,
    const QString &recordKey, Sequence above, Sequence upTo, int limit)
{
    QList<EntityEvent> events;
    const auto done = database.select(
        "SELECT sequence, resource_name, record_key, record_url, feed_types, read_at, is_late FROM events "
        "WHERE source_id = ? AND sequence IN (SELECT sequence FROM events WHERE record_key = ? AND resource_name = ? "
        "AND source_id = ? AND sequence > ? AND sequence <= ? ORDER BY sequence LIMIT ?) ORDER BY sequence",
        [&events](const Row &row) { events.append(readEvent(row)); }, source, recordKey, resourceName, source, above,
        upTo, limit);
    return collected(done, events);
}

Result<QList<EntityEvent>> newestOfRecord(
    Database &database, SourceId source, const QString &resourceName, const QString &recordKey, int limit)
{
    QList<EntityEvent> events;
    const auto done = database.select(
        "SELECT sequence, resource_name, record_key, record_url, feed_types, read_at, is_late FROM events "
        "WHERE source_id = ? AND sequence IN (SELECT sequence FROM events WHERE record_key = ? AND resource_name = ? "
        "AND source_id = ? ORDER BY sequence DESC LIMIT ?) ORDER BY sequence DESC",
        [&events](const Row &row) { events.append(readEvent(row)); }, source, recordKey, resourceName, source, limit);
    return collected(done, events);
}

Result<QList<EntityEvent>> latest(Database &database, SourceId source, int limit)
{
    QList<EntityEvent> events;
    const auto done = database.select(
        "SELECT sequence, resource_name, record_key, record_url, feed_types, read_at, is_late FROM events "
        "WHERE source_id = ? ORDER BY sequence DESC LIMIT ?",
        [&events](const Row &row) { events.append(readEvent(row)); }, source, limit);
    return collected(done, events);
}

Result<std::optional<EntityEvent>> at(Database &database, SourceId source, Sequence sequence)
{
    const auto found = between(database, source, sequence.before(), sequence, 1);
    if (!found)
        return tl::unexpected(found.error());
    if (found->isEmpty())
        return std::optional<EntityEvent>();
    return found->first();
}

Result<QList<EntityEvent>> atEach(Database &database, SourceId source, const QList<Sequence> &sequences)
{
    constexpr qsizetype AtOnce = 200; // a statement may have 256 parameters, see Database
    QList<EntityEvent> events;
    for (qsizetype from = 0; from < sequences.size(); from += AtOnce) {
        const QList<Sequence> some = sequences.sliced(from, std::min(AtOnce, sequences.size() - from));
        QVariantList args { source.value };
        for (const Sequence sequence : some)
            args.append(sequence.value);
        const auto done = database.selectOnce(
            u"SELECT sequence, resource_name, record_key, record_url, feed_types, read_at, is_late FROM events "
            "WHERE source_id = ? AND sequence IN (?"_s
                + u", ?"_s.repeated(some.size() - 1) + u") ORDER BY sequence"_s,
            args, [&events](const Row &row) { events.append(readEvent(row)); });
        if (!done)
            return tl::unexpected(done.error());
    }
    return events;
}

Result<Sequence> newest(Database &database, SourceId source, qint64 newer)
{
    Sequence newest;
    const auto done = database.select(
        "SELECT sequence FROM events WHERE source_id = ? ORDER BY sequence DESC LIMIT 1 OFFSET ?",
        [&newest](const Row &row) { newest = row.sequence(0); }, source, newer);
    if (!done)
        return tl::unexpected(done.error());
    return newest;
}

Result<qint64> count(Database &database, SourceId source)
{
    qint64 count = 0;
    const auto done = database.select(
        "SELECT count(*) FROM events WHERE source_id = ?", [&count](const Row &row) { count = row.integer(0); },
        source);
    if (!done)
        return tl::unexpected(done.error());
    return count;
}

Result<Sequence> firstReadSince(Database &database, SourceId source, TimePoint time)
{
    qint64 low = 0;
    const auto top = newest(database, source);
    if (!top || top->isNone())
        return top;
    qint64 high = top->value; // nothing from `low` up to here was looked at; above it all came since
    Sequence first;
    while (low <= high) {
        const qint64 middle = low + (high - low) / 2;
        Sequence found;
        bool isSince = true; // when there is none, as above the newest
        const auto done = database.select(
            "SELECT sequence, read_at FROM events WHERE source_id = ? AND sequence >= ? AND is_late = 0 "
            "ORDER BY sequence LIMIT 1",
            [&](const Row &row) {
                found = row.sequence(0);
                isSince = row.time(1) >= time;
            },
            source, Sequence { middle });
        if (!done)
            return tl::unexpected(done.error());
        if (isSince) {
            first = found.isNone() ? first : found;
            high = middle - 1;
        } else {
            low = found.value + 1;
        }
    }
    return first;
}

Result<std::optional<TimePoint>> firstReadAbove(Database &database, SourceId source, Sequence above)
{
    std::optional<TimePoint> time;
    const auto done = database.select(
        "SELECT read_at FROM events WHERE source_id = ? AND sequence > ? ORDER BY sequence LIMIT 1",
        [&time](const Row &row) { time = row.time(0); }, source, above);
    if (!done)
        return tl::unexpected(done.error());
    return time;
}

Result<qint64> countBetween(Database &database, SourceId source, Sequence above, Sequence upTo, qint64 most)
{
    return countBetween(database, source, FeedFilter(), above, upTo, most);
}

Result<qint64> countCarried(Database &database, const StoredFeed &feed, Sequence above, Sequence upTo, qint64 most)
{
    qint64 count = 0;
    for (qsizetype i = 0; i < feed.filters.size(); ++i) {
        const bool isLast = i == feed.filters.size() - 1;
        const Sequence from = i == 0 ? above : std::max(above, feed.filters.at(i).above);
        const Sequence to = isLast ? upTo : std::min(upTo, feed.filters.at(i + 1).above);
        if (from >= to || count >= most)
            continue;
        const auto part = countBetween(database, feed.feed.source, feed.filters.at(i).filter, from, to, most - count);
        if (!part)
            return part;
        count += *part;
    }
    return count;
}

} // namespace postrider::eventlog
