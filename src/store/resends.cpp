// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/resends.h"

#include "store/eventlog.h"
#include "store/setasides.h"

#include <algorithm>

namespace postrider::resends {

using namespace Qt::StringLiterals;

namespace {

constexpr int SmallestPage = 500; // rows of the log read at a time, however few are wanted
constexpr int PagesAtOnce = 4; // then others have their turn

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

/// What is set aside above `above`, range by range.
Result<QList<EntityEvent>> setAsidePage(
    Database &database, const StoredFeed &feed, Sequence above, Sequence upTo, int limit)
{
    QList<EntityEvent> events;
    const auto ranges = setasides::unsettledAbove(database, feed.feed.id, above, limit);
    if (!ranges)
        return tl::unexpected(ranges.error());
    for (const SetAside &range : *ranges) {
        const int wanted = limit - int(events.size());
        if (wanted == 0 || range.first > upTo)
            break;
        const auto part = eventlog::between(
            database, feed.feed.source, std::max(above, range.first.before()), std::min(upTo, range.last), wanted);
        if (!part)
            return part;
        events += *part;
    }
    return events;
}

Result<QList<EntityEvent>> page(
    Database &database, const StoredFeed &feed, const Resend &resend, Sequence above, int limit)
{
    const SourceId source = feed.feed.source;
    switch (resend.selection) {
    case Resend::Selection::Range: return eventlog::between(database, source, above, resend.last, limit);
    case Resend::Selection::Record:
        return eventlog::ofRecord(database, source, resend.resourceName, resend.recordKey, above, resend.last, limit);
    case Resend::Selection::SetAside: return setAsidePage(database, feed, above, resend.last, limit);
    }
    Q_UNREACHABLE();
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

Result<Resend> get(Database &database, ResendId id)
{
    std::optional<Resend> found;
    const auto done = database.select(
        "SELECT id, feed_id, selection, first_sequence, last_sequence, resource_name, record_key, "
        "position, retry_last, suspect_last, events, waiting, asked_at FROM resends WHERE id = ?",
        [&found](const Row &row) { found = read(row); }, id);
    if (!done)
        return tl::unexpected(done.error());
    if (!found)
        return fail(Error::Kind::NotFound, u"This resend is no longer on record."_s);
    return *found;
}

Result<Found> next(Database &database, const StoredFeed &feed, const Resend &resend, Sequence above, int limit)
{
    const int pageSize = std::max(limit, SmallestPage);
    Found found { {}, above };
    for (int i = 0; i < PagesAtOnce && found.scanned < resend.last; ++i) {
        const auto events = page(database, feed, resend, found.scanned, pageSize);
        if (!events)
            return tl::unexpected(events.error());
        for (const EntityEvent &event : *events) {
            if (!feed.carries(event.sequence, event.resourceName))
                continue;
            found.events.append(event);
            if (found.events.size() == limit) {
                found.scanned = event.sequence;
                return found;
            }
        }
        found.scanned = events->size() < pageSize ? resend.last : events->last().sequence;
    }
    return found;
}

} // namespace postrider::resends
