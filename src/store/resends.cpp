// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/resends.h"

#include "store/eventlog.h"

namespace postrider::resends {

using namespace Qt::StringLiterals;

namespace {

QString toName(Resend::Selection selection)
{
    switch (selection) {
    case Resend::Selection::Range: return u"range"_s;
    case Resend::Selection::Record: return u"record"_s;
    case Resend::Selection::SetAside: return u"set_aside"_s;
    }
    Q_UNREACHABLE();
}

Resend::Selection selectionFromName(const QString &name)
{
    for (const auto selection : { Resend::Selection::Record, Resend::Selection::SetAside }) {
        if (toName(selection) == name)
            return selection;
    }
    return Resend::Selection::Range;
}

Resend read(const Row &row)
{
    Resend resend;
    resend.id = row.id<ResendId>(0);
    resend.feed = row.id<FeedId>(1);
    resend.selection = selectionFromName(row.text(2));
    resend.first = row.sequence(3);
    resend.last = row.sequence(4);
    resend.resourceName = row.text(5);
    resend.recordKey = row.text(6);
    resend.position = row.sequence(7);
    resend.retryLast = row.sequence(8);
    resend.suspectLast = row.sequence(9);
    resend.events = row.integer(10);
    resend.waiting = row.integer(11);
    resend.askedAt = row.time(12);
    return resend;
}

Result<QList<EntityEvent>> page(
    Database &database, const StoredFeed &feed, const Resend &resend, Sequence above, int limit)
{
    const SourceId source = feed.feed.source;
    switch (resend.selection) {
    case Resend::Selection::Range: return eventlog::between(database, source, above, resend.last, limit);
    case Resend::Selection::Record:
        return eventlog::ofRecord(database, source, resend.resourceName, resend.recordKey, above, resend.last, limit);
    case Resend::Selection::SetAside: break;
    }
    QList<EntityEvent> events;
    const auto done = database.select(
        "SELECT e.sequence, e.resource_name, e.record_key, e.record_url, e.feed_types, e.read_at, e.is_late "
        "FROM set_asides s JOIN events e ON e.source_id = ? AND e.sequence >= s.first_sequence "
        "AND e.sequence <= s.last_sequence WHERE s.feed_id = ? AND s.settled_attempt_id IS NULL "
        "AND e.sequence > ? AND e.sequence <= ? ORDER BY e.sequence LIMIT ?",
        [&events](const Row &row) { events.append(eventlog::readEvent(row)); }, source, feed.feed.id, above,
        resend.last, limit);
    if (!done)
        return tl::unexpected(done.error());
    return events;
}

} // namespace

ResendId insert(Transaction &transaction, const Resend &resend)
{
    transaction.run(
        "INSERT INTO resends (feed_id, selection, first_sequence, last_sequence, resource_name, record_key, "
        "position, retry_last, suspect_last, events, waiting, asked_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        resend.feed, toName(resend.selection), resend.first, resend.last, resend.resourceName, resend.recordKey,
        resend.position, resend.retryLast, resend.suspectLast, resend.events, resend.waiting, resend.askedAt);
    return { transaction.lastInsertId() };
}

void save(Transaction &transaction, const Resend &resend)
{
    transaction.run(
        "UPDATE resends SET position = ?, retry_last = ?, suspect_last = ?, waiting = ?, ended_at = ? WHERE id = ?",
        resend.position, resend.retryLast, resend.suspectLast, resend.waiting, resend.endedAt, resend.id);
}

Result<QList<Resend>> waiting(Database &database)
{
    QList<Resend> list;
    const auto done =
        database.select("SELECT id, feed_id, selection, first_sequence, last_sequence, resource_name, record_key, "
                        "position, retry_last, "
                        "suspect_last, events, waiting, asked_at FROM resends WHERE ended_at IS NULL ORDER BY id",
            [&list](const Row &row) { list.append(read(row)); });
    if (!done)
        return tl::unexpected(done.error());
    return list;
}

Result<QList<EntityEvent>> next(
    Database &database, const StoredFeed &feed, const Resend &resend, Sequence above, int limit)
{
    QList<EntityEvent> carried;
    while (carried.size() < limit) {
        const auto events = page(database, feed, resend, above, limit);
        if (!events)
            return events;
        for (const EntityEvent &event : *events) {
            if (carried.size() < limit && feed.carries(event.sequence, event.resourceName))
                carried.append(event);
        }
        if (events->size() < limit)
            break;
        above = events->last().sequence;
    }
    return carried;
}

} // namespace postrider::resends
