// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/eventfinder.h"

#include "store/eventkinds.h"
#include "store/eventlog.h"
#include "store/sources.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace postrider::eventfinder {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int RowsAtOnce = 500;
constexpr int MostRows = 20'000; // looked at in one call; some 50 ms
constexpr auto Columns = "sequence, resource_name, record_key, record_url, feed_types, read_at, is_late, source_id"_L1;
constexpr char32_t LastCharacter = 0x10ffff; // above every text that begins alike

/// The sequences of one Source that a search can find.
struct Span
{
    SourceId source;
    Sequence first; ///< none() for all
    Sequence last = Sequence::max();
};

bool fits(const EventSearch &search, const EntityEvent &event)
{
    return (!search.first || event.sequence >= *search.first) && (!search.last || event.sequence <= *search.last)
        && (!search.from || event.readAt >= *search.from) && (!search.to || event.readAt < *search.to)
        && (search.resourceName.isEmpty() || event.resourceName == search.resourceName);
}

Result<Span> spanOf(Database &database, SourceId source, const EventSearch &search)
{
    constexpr auto Slack = 1min; // a clock that was set back a little
    Span span { source, search.first.value_or(Sequence::none()), search.last.value_or(Sequence::max()) };
    if (search.from) {
        const auto first = eventlog::firstReadSince(database, source, *search.from - Slack);
        if (!first)
            return tl::unexpected(first.error());
        span.first = first->isNone() ? Sequence::max() : std::max(span.first, *first);
    }
    if (search.to) {
        const auto beyond = eventlog::firstReadSince(database, source, *search.to + Slack);
        if (!beyond)
            return tl::unexpected(beyond.error());
        if (!beyond->isNone())
            span.last = std::min(span.last, beyond->before());
    }
    return span;
}

Result<QList<EventRow>> select(Database &database, const QString &where, const QVariantList &args)
{
    QList<EventRow> rows;
    const QString sql = u"SELECT "_s + Columns + u" FROM events WHERE "_s + where;
    const auto done = database.selectOnce(sql, args, [&rows](const Row &row) {
        rows.append({ row.id<SourceId>(7), eventlog::readEvent(row) });
    });
    if (!done)
        return tl::unexpected(done.error());
    return rows;
}

/// The newest rows of one Source below `below`.
Result<QList<EventRow>> newestOf(
    Database &database, const Span &span, Sequence below, const QString &resource, int limit)
{
    const QVariantList range { span.source.value, span.first.value, std::min(span.last, below.before()).value };
    if (resource.isEmpty()) {
        return select(database, u"source_id = ? AND sequence >= ? AND sequence <= ? ORDER BY sequence DESC LIMIT ?"_s,
            range + QVariantList { limit });
    }
    // Which of them are the resource's, the index alone tells, however few there are.
    return select(database,
        u"source_id = ? AND sequence IN (SELECT sequence FROM events WHERE source_id = ? AND sequence >= ? AND "
        "sequence <= ? AND resource_name = ? ORDER BY sequence DESC LIMIT ?) ORDER BY sequence DESC"_s,
        QVariantList { span.source.value } + range + QVariantList { resource, limit });
}

/// All but searches by key: the Sources side by side, what was read last first.
Result<EventPage> findNewest(Database &database, const EventSearch &search, const EventCursor &from,
    const QList<StoredSource> &sources, int limit)
{
    EventPage page { {}, from, true };
    QList<EventRow> candidates;
    for (const StoredSource &source : sources) {
        const SourceId id = source.source.id;
        const auto span = spanOf(database, id, search);
        if (!span)
            return tl::unexpected(span.error());
        const Sequence above { std::numeric_limits<qint64>::max() };
        Sequence below = from.below.value(id, above);
        if (!from.below.contains(id) && span->last == above) { // the highest sequence there can be has nothing above it
            const auto top = eventlog::at(database, id, above);
            if (!top)
                return tl::unexpected(top.error());
            if (*top && fits(search, **top))
                candidates.append({ id, **top });
        }
        QList<EventRow> mine;
        for (int looked = 0; mine.size() < limit && below > span->first && looked < MostRows; looked += RowsAtOnce) {
            const auto rows = newestOf(database, *span, below, search.resourceName, std::min(limit, RowsAtOnce));
            if (!rows)
                return tl::unexpected(rows.error());
            below = rows->size() < std::min(limit, RowsAtOnce) ? Sequence { 0 } : rows->last().event.sequence;
            for (const EventRow &row : *rows) {
                if (fits(search, row.event))
                    mine.append(row);
            }
            if (below.value == 0)
                break;
        }
        page.isEnd = page.isEnd && (below.value == 0 || below <= span->first);
        page.next.below.insert(id, below);
        candidates += mine;
    }
    std::ranges::stable_sort(candidates, [](const EventRow &a, const EventRow &b) {
        return std::tuple(b.event.readAt, a.source, b.event.sequence)
            < std::tuple(a.event.readAt, b.source, a.event.sequence);
    });
    // What does not fit on the page is found again by the next one.
    for (qsizetype i = limit; i < candidates.size(); ++i) {
        Sequence &below = page.next.below[candidates.at(i).source];
        below = std::max(below, Sequence { candidates.at(i).event.sequence.value + 1 });
        page.isEnd = false;
    }
    page.rows = candidates.first(std::min<qsizetype>(limit, candidates.size()));
    return page;
}

/// What events_by_record tells of an event without a look at the event itself.
struct RecordRow
{
    QString recordKey;
    QString resourceName;
    SourceId source;
    Sequence sequence;
};

/// Rows from the cursor on, in the order of the index events_by_record and from it alone.
Result<QList<RecordRow>> recordsFrom(Database &database, const EventSearch &search, const EventCursor &from, int limit)
{
    const char32_t last = LastCharacter;
    const QString end = search.recordKey + QString::fromUcs4(&last, 1);
    const bool isBegun = from.source.isValid();
    QList<RecordRow> rows;
    const auto add = [&](const QString &where, const QVariantList &args) {
        return database.selectOnce(u"SELECT record_key, resource_name, source_id, sequence FROM events WHERE "_s + where
                + u" ORDER BY record_key, resource_name, source_id, sequence DESC LIMIT ?"_s,
            args + QVariantList { limit - int(rows.size()) }, [&rows](const Row &row) {
                rows.append({ row.text(0), row.text(1), row.id<SourceId>(2), row.sequence(3) });
            });
    };
    const QVariantList record { from.recordKey, from.resourceName, from.source.value };
    Result<void> done;
    if (isBegun) { // two steps: the same record of the same Source, then what comes after it
        done = add(u"record_key = ? AND resource_name = ? AND source_id = ? AND sequence < ?"_s,
            record + QVariantList { from.sequence.value });
    }
    QString where = u"record_key = ?"_s;
    QVariantList args { search.recordKey };
    if (!search.isWholeKey) {
        where = u"record_key >= ? AND record_key < ?"_s;
        args = { isBegun ? from.recordKey : search.recordKey, end };
    } else if (!search.resourceName.isEmpty()) {
        where += u" AND resource_name = ?"_s;
        args.append(search.resourceName);
    }
    if (isBegun) {
        where += u" AND (record_key, resource_name, source_id) > (?, ?, ?)"_s;
        args += record;
    }
    if (done && rows.size() < limit)
        done = add(where, args);
    if (!done)
        return tl::unexpected(done.error());
    return rows;
}

/// The order of events_by_record: texts by their bytes, a record's newest event first.
auto inOrderOfRecords(const SourceId &source, const EntityEvent &event)
{
    return std::tuple(event.resourceRecordKey.toUtf8(), event.resourceName.toUtf8(), source, -event.sequence.value);
}

/// All that a search by the beginning of a key can find, in the order of the keys, when the rest of it leaves only few
/// events whatever their key: among very many keys they would be looked for for long.
Result<std::optional<QList<EventRow>>> few(Database &database, const EventSearch &search, const QList<Span> &spans)
{
    constexpr int Few = 1'000; // some 10 ms
    const bool isOfResource = !search.resourceName.isEmpty();
    if (search.isWholeKey || (!isOfResource && !search.first && !search.last && !search.from && !search.to))
        return std::optional<QList<EventRow>>();
    QList<EventRow> rows;
    for (const Span &span : spans) {
        QVariantList args { span.source.value, span.first.value, span.last.value };
        QString where = u"source_id = ? AND sequence >= ? AND sequence <= ?"_s;
        if (isOfResource) {
            where += u" AND resource_name = ?"_s;
            args.append(search.resourceName);
        }
        args.append(Few + 1 - rows.size());
        const auto found = select(database,
            u"source_id = ? AND sequence IN (SELECT sequence FROM events WHERE "_s + where + u" LIMIT ?)"_s,
            QVariantList { span.source.value } + args);
        if (!found)
            return tl::unexpected(found.error());
        rows += *found;
        if (rows.size() > Few)
            return std::optional<QList<EventRow>>();
    }
    rows.removeIf([&search](const EventRow &row) {
        return !fits(search, row.event) || !row.event.resourceRecordKey.startsWith(search.recordKey);
    });
    std::ranges::sort(rows, {}, [](const EventRow &row) { return inOrderOfRecords(row.source, row.event); });
    return rows;
}

/// Goes through the keys from the page's cursor on, and adds to it what fits.
Result<void> addByKeys(
    Database &database, const EventSearch &search, const QList<Span> &spans, int limit, EventPage &page)
{
    const auto canFit = [&](const RecordRow &row) {
        const auto span = std::ranges::find(spans, row.source, &Span::source);
        return span != spans.end() && row.sequence >= span->first && row.sequence <= span->last
            && (search.resourceName.isEmpty() || row.resourceName == search.resourceName)
            && row.sequence != search.orSequence;
    };
    for (int looked = 0; page.rows.size() < limit && !page.isEnd && looked < MostRows; looked += RowsAtOnce) {
        const auto rows = recordsFrom(database, search, page.next, RowsAtOnce);
        if (!rows)
            return tl::unexpected(rows.error());
        page.isEnd = rows->size() < RowsAtOnce;
        for (const RecordRow &row : *rows) {
            if (page.rows.size() >= limit) {
                page.isEnd = false;
                break;
            }
            page.next = { true, {}, row.recordKey, row.resourceName, row.source, row.sequence };
            if (!canFit(row))
                continue;
            const auto event = eventlog::at(database, row.source, row.sequence);
            if (!event)
                return tl::unexpected(event.error());
            if (*event && fits(search, **event))
                page.rows.append({ row.source, **event });
        }
    }
    return {};
}

/// The part of `rows` that comes after the page's cursor.
void addRows(QList<EventRow> rows, Sequence except, int limit, EventPage &page)
{
    const EventCursor from = page.next;
    rows.removeIf([&](const EventRow &row) {
        const EntityEvent last { from.sequence, from.resourceName, from.recordKey, {}, {}, {}, false };
        const bool isBefore =
            from.source.isValid() && inOrderOfRecords(row.source, row.event) <= inOrderOfRecords(from.source, last);
        return isBefore || row.event.sequence == except;
    });
    const qsizetype count = std::clamp<qsizetype>(limit - page.rows.size(), 0, rows.size());
    page.isEnd = count == rows.size();
    page.rows += rows.first(count);
    if (count > 0) {
        const auto &[source, event] = page.rows.last();
        page.next = { true, {}, event.resourceRecordKey, event.resourceName, source, event.sequence };
    }
}

Result<EventPage> findRecords(Database &database, const EventSearch &search, const EventCursor &from,
    const QList<StoredSource> &sources, int limit)
{
    EventPage page { {}, from, false };
    QList<Span> spans;
    for (const StoredSource &source : sources) {
        const auto span = spanOf(database, source.source.id, search);
        if (!span)
            return tl::unexpected(span.error());
        spans.append(*span);
        if (from.isStarted || !search.orSequence)
            continue;
        const auto event = eventlog::at(database, source.source.id, *search.orSequence);
        if (!event)
            return tl::unexpected(event.error());
        if (*event && fits(search, **event))
            page.rows.append({ source.source.id, **event });
    }
    page.next.isStarted = true;
    const auto rows = few(database, search, spans);
    if (!rows)
        return tl::unexpected(rows.error());
    if (*rows)
        addRows(**rows, search.orSequence.value_or(Sequence::none()), limit, page);
    else if (const auto done = addByKeys(database, search, spans, limit, page); !done)
        return tl::unexpected(done.error());
    return page;
}

} // namespace

Result<EventPage> find(Database &database, const EventSearch &search, const EventCursor &from, int limit)
{
    const auto sources = sources::all(database);
    if (!sources)
        return tl::unexpected(sources.error());
    const int rows = std::clamp(limit, 1, 1000);
    return search.recordKey.isEmpty() ? findNewest(database, search, from, *sources, rows)
                                      : findRecords(database, search, from, *sources, rows);
}

Result<QStringList> resourceNames(Database &database)
{
    const auto sources = sources::all(database);
    if (!sources)
        return tl::unexpected(sources.error());
    QStringList names;
    for (const StoredSource &source : *sources) {
        const auto some = eventkinds::resourceNames(database, source.source.id);
        if (!some)
            return some;
        names += *some;
    }
    names.sort();
    names.removeDuplicates();
    return names;
}

} // namespace postrider::eventfinder
