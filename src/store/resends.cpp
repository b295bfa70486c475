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
constexpr auto Columns = "id, feed_id, selection, first_sequence, last_sequence, resource_name, record_key, position, "
                         "retry_last, suspect_last, events, waiting, asked_at, ended_at, is_newest_only, goes_first, "
                         "is_paused, is_cancelled, who, reason, record_url, feed_types, refusal"_L1;

QString toName(Resend::Selection selection)
{
    switch (selection) {
    case Resend::Selection::Range: return u"range"_s;
    case Resend::Selection::Record: return u"record"_s;
    case Resend::Selection::SetAside: return u"set_aside"_s;
    case Resend::Selection::Chosen: return u"chosen"_s;
    case Resend::Selection::Late: return u"late"_s;
    case Resend::Selection::ByHand: return u"by_hand"_s;
    }
    Q_UNREACHABLE();
}

Resend::Selection selectionFromName(const QString &name)
{
    using enum Resend::Selection;
    for (const auto selection : { Record, SetAside, Chosen, Late, ByHand }) {
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
    resend.endedAt = row.optionalTime(13);
    resend.isNewestOnly = row.flag(14);
    resend.goesFirst = row.flag(15);
    resend.isPaused = row.flag(16);
    resend.isCancelled = row.flag(17);
    resend.who = row.text(18);
    resend.reason = row.text(19);
    resend.recordUrl = row.text(20);
    resend.feedTypes = row.text(21).split(u',', Qt::SkipEmptyParts);
    resend.refusal = row.text(22);
    return resend;
}

/// All resends for which `where` holds, with their ranges.
Result<QList<Resend>> list(Database &database, const QString &where, const QVariantList &args)
{
    QList<Resend> list;
    auto done = database.selectOnce(u"SELECT "_s + Columns + u" FROM resends WHERE "_s + where, args,
        [&list](const Row &row) { list.append(read(row)); });
    for (Resend &resend : list) {
        if (!done || !resend.isOfChosen())
            continue;
        done = database.select(
            "SELECT first_sequence, last_sequence FROM resend_ranges WHERE resend_id = ? ORDER BY first_sequence",
            [&resend](const Row &row) {
                resend.chosen.append({ row.sequence(0), row.sequence(1) });
            },
            resend.id);
    }
    if (!done)
        return tl::unexpected(done.error());
    return list;
}

/// The events of ascending ranges above `above`.
Result<QList<EntityEvent>> rangesPage(
    Database &database, SourceId source, const QList<SequenceRange> &ranges, Sequence above, Sequence upTo, int limit)
{
    QList<EntityEvent> events;
    const auto first = std::ranges::upper_bound(ranges, above, {}, &SequenceRange::last);
    for (auto range = first; range != ranges.end() && range->first <= upTo && events.size() < limit; ++range) {
        const auto part = eventlog::between(database, source, std::max(above, range->first.before()),
            std::min(upTo, range->last), limit - int(events.size()));
        if (!part)
            return part;
        events += *part;
    }
    return events;
}

/// What is set aside above `above`, range by range.
Result<QList<EntityEvent>> setAsidePage(
    Database &database, const StoredFeed &feed, Sequence above, Sequence upTo, int limit)
{
    const auto unsettled = setasides::unsettledAbove(database, feed.feed.id, above, limit);
    if (!unsettled)
        return tl::unexpected(unsettled.error());
    QList<SequenceRange> ranges;
    for (const SetAside &range : *unsettled)
        ranges.append({ range.first, range.last });
    return rangesPage(database, feed.feed.source, ranges, above, upTo, limit);
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
    case Resend::Selection::Chosen:
    case Resend::Selection::Late: return rangesPage(database, source, resend.chosen, above, resend.last, limit);
    case Resend::Selection::ByHand: return QList<EntityEvent>();
    }
    Q_UNREACHABLE();
}

/// Whether the resend is about the event, newest or not.
Result<bool> selects(Database &database, const StoredFeed &feed, const Resend &resend, const EntityEvent &event)
{
    if (event.sequence < resend.first || event.sequence > resend.last || !feed.carries(event))
        return false;
    switch (resend.selection) {
    case Resend::Selection::Range: return true;
    case Resend::Selection::Record:
        return event.resourceName == resend.resourceName && event.resourceRecordKey == resend.recordKey;
    case Resend::Selection::SetAside: {
        const auto ranges = setasides::unsettledAbove(database, feed.feed.id, event.sequence.before(), 1);
        if (!ranges)
            return tl::unexpected(ranges.error());
        return !ranges->isEmpty() && ranges->first().first <= event.sequence;
    }
    case Resend::Selection::Chosen:
    case Resend::Selection::Late: {
        const auto range = std::ranges::lower_bound(resend.chosen, event.sequence, {}, &SequenceRange::last);
        return range != resend.chosen.end() && range->first <= event.sequence;
    }
    case Resend::Selection::ByHand: return false;
    }
    Q_UNREACHABLE();
}

/// Whether no newer event of the same record is sent with it.
Result<bool> isNewest(Database &database, const StoredFeed &feed, const Resend &resend, const EntityEvent &event)
{
    constexpr int Few = 20;
    Sequence above = event.sequence;
    while (true) {
        const auto newer = eventlog::ofRecord(
            database, feed.feed.source, event.resourceName, event.resourceRecordKey, above, resend.last, Few);
        if (!newer)
            return tl::unexpected(newer.error());
        for (const EntityEvent &other : *newer) {
            const auto isSelected = selects(database, feed, resend, other);
            if (!isSelected || *isSelected)
                return isSelected.map([](bool) { return false; });
        }
        if (newer->size() < Few)
            return true;
        above = newer->last().sequence;
    }
}

/// What next() asks of an event that page() gave.
Result<bool> sends(Database &database, const StoredFeed &feed, const Resend &resend, const EntityEvent &event)
{
    if (!feed.carries(event))
        return false;
    return resend.isNewestOnly ? isNewest(database, feed, resend, event) : Result<bool>(true);
}

} // namespace

ResendId insert(Transaction &transaction, const Resend &resend)
{
    transaction.run(
        "INSERT INTO resends (feed_id, selection, first_sequence, last_sequence, resource_name, record_key, "
        "position, retry_last, suspect_last, events, waiting, asked_at, is_newest_only, goes_first, is_paused, who, "
        "reason, record_url, feed_types) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        resend.feed, toName(resend.selection), resend.first, resend.last, resend.resourceName, resend.recordKey,
        resend.position, resend.retryLast, resend.suspectLast, resend.events, resend.waiting, resend.askedAt,
        resend.isNewestOnly, resend.goesFirst, resend.isPaused, resend.who, resend.reason, resend.recordUrl,
        resend.feedTypes.join(u','));
    const ResendId id { transaction.lastInsertId() };
    for (const SequenceRange &range : resend.chosen) {
        transaction.run("INSERT INTO resend_ranges (resend_id, first_sequence, last_sequence) VALUES (?, ?, ?)", id,
            range.first, range.last);
    }
    return id;
}

void save(Transaction &transaction, const Resend &resend)
{
    transaction.run(
        "UPDATE resends SET position = ?, retry_last = ?, suspect_last = ?, waiting = ?, ended_at = ?, goes_first = ?, "
        "is_paused = ?, is_cancelled = ?, refusal = ? WHERE id = ?",
        resend.position, resend.retryLast, resend.suspectLast, resend.waiting, resend.endedAt, resend.goesFirst,
        resend.isPaused, resend.isCancelled, resend.refusal, resend.id);
}

Result<QList<Resend>> waiting(Database &database)
{
    return list(database, u"ended_at IS NULL ORDER BY id"_s, {});
}

Result<QList<Resend>> newest(Database &database, FeedId feed, int limit)
{
    if (feed.isValid())
        return list(database, u"feed_id = ? ORDER BY id DESC LIMIT ?"_s, { feed.value, limit });
    return list(database, u"1 = 1 ORDER BY id DESC LIMIT ?"_s, { limit });
}

Result<QList<Resend>> passed(Database &database, FeedId feed, Sequence sequence)
{
    return list(database,
        u"feed_id = ? AND first_sequence <= ? AND last_sequence >= ? AND position >= ? ORDER BY id DESC"_s,
        { feed.value, sequence.value, sequence.value, sequence.value });
}

Result<std::optional<Resend>> lateOf(Database &database, FeedId feed, Sequence sequence)
{
    const auto found = list(database,
        u"feed_id = ? AND selection = 'late' AND first_sequence <= ? AND last_sequence >= ? AND EXISTS (SELECT 1 FROM "
        "resend_ranges r WHERE r.resend_id = resends.id AND r.first_sequence <= ? AND r.last_sequence >= ?)"_s,
        { feed.value, sequence.value, sequence.value, sequence.value, sequence.value });
    if (!found)
        return tl::unexpected(found.error());
    return found->isEmpty() ? std::nullopt : std::optional(found->first());
}

Result<QList<Resend>> byHand(Database &database, FeedId feed, const QString &resourceName, const QString &recordKey)
{
    return list(database,
        u"feed_id = ? AND selection = 'by_hand' AND resource_name = ? AND record_key = ? ORDER BY id"_s,
        { feed.value, resourceName, recordKey });
}

Result<Resend> get(Database &database, ResendId id)
{
    const auto found = list(database, u"id = ?"_s, { id.value });
    if (!found)
        return tl::unexpected(found.error());
    if (found->isEmpty())
        return fail(Error::Kind::NotFound, u"This resend is no longer on record."_s);
    return found->first();
}

Result<bool> includes(Database &database, const StoredFeed &feed, const Resend &resend, const EntityEvent &event)
{
    const auto isSelected = selects(database, feed, resend, event);
    if (!isSelected || !*isSelected || !resend.isNewestOnly)
        return isSelected;
    return isNewest(database, feed, resend, event);
}

Result<Found> next(Database &database, const StoredFeed &feed, const Resend &resend, Sequence above, int limit)
{
    if (resend.isByHand()) // whatever the filter says
        return Found { above < resend.last ? QList<EntityEvent> { resend.byHand() } : QList<EntityEvent>(),
            resend.last };
    const int pageSize = std::max(limit, SmallestPage);
    Found found { {}, above };
    for (int i = 0; i < PagesAtOnce && found.scanned < resend.last; ++i) {
        const auto events = page(database, feed, resend, found.scanned, pageSize);
        if (!events)
            return tl::unexpected(events.error());
        for (const EntityEvent &event : *events) {
            const auto isSent = sends(database, feed, resend, event);
            if (!isSent)
                return tl::unexpected(isSent.error());
            if (!*isSent)
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
