// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lists.h"

#include "store/activity.h"
#include "store/eventlog.h"
#include "store/ledger.h"
#include "store/setasides.h"

#include <algorithm>

namespace postrider::queries {

namespace {

constexpr int RowsAtOnce = 1000;
constexpr int MostRows = 20'000; // of the log looked through in one call; some 20 ms

/// Looks through the log above `page.lookedUpTo` up to `last` and gives what the Feed carries to
/// `append`, until the page has `limit` rows or `budget` rows of the log were seen. Whether `last`
/// was reached.
template <typename Page, typename Append>
Result<bool> scan(
    Database &database, const StoredFeed &feed, Sequence last, int limit, int &budget, Page &page, Append append)
{
    while (page.lookedUpTo < last) {
        if (page.rows.size() >= limit || budget <= 0)
            return false;
        const int wanted = feed.feed.filter.isAll() ? int(limit - page.rows.size()) : RowsAtOnce;
        const int size = std::clamp(wanted, 1, RowsAtOnce);
        const auto events = eventlog::between(database, feed.feed.source, page.lookedUpTo, last, size);
        if (!events)
            return tl::unexpected(events.error());
        budget -= size;
        const bool isAll = events->size() < size;
        for (const EntityEvent &event : *events) {
            if (page.rows.size() >= limit)
                return false;
            page.lookedUpTo = event.sequence;
            if (feed.carries(event))
                append(event);
        }
        if (isAll)
            page.lookedUpTo = last;
    }
    return true;
}

} // namespace

Result<QList<Attempt>> attempts(Database &database, const AttemptFilter &filter, int limit, AttemptId before)
{
    return ledger::matching(database, filter, limit, before);
}

Result<SequencePage<EntityEvent>> waiting(Database &database, FeedId id, int limit, Sequence above)
{
    const auto feed = feeds::get(database, id);
    if (!feed)
        return tl::unexpected(feed.error());
    SequencePage<EntityEvent> page;
    page.lookedUpTo = std::max(above, feed->progress.position);
    if (feed->progress.isStartPending || feed->progress.waiting == 0) {
        page.isEnd = true;
        return page;
    }
    const auto newest = eventlog::newest(database, feed->feed.source);
    if (!newest)
        return tl::unexpected(newest.error());
    int budget = MostRows;
    const auto isEnd = scan(
        database, *feed, *newest, limit, budget, page, [&page](const EntityEvent &event) { page.rows.append(event); });
    if (!isEnd)
        return tl::unexpected(isEnd.error());
    page.isEnd = *isEnd;
    return page;
}

Result<SequencePage<SetAsideEvent>> setAside(Database &database, FeedId id, int limit, Sequence above)
{
    const auto feed = feeds::get(database, id);
    if (!feed)
        return tl::unexpected(feed.error());
    SequencePage<SetAsideEvent> page;
    page.lookedUpTo = above;
    const int wanted = std::clamp(limit, 1, RowsAtOnce);
    const auto ranges = setasides::unsettledAbove(database, id, above, wanted);
    if (!ranges)
        return tl::unexpected(ranges.error());
    int budget = MostRows;
    for (const SetAside &range : *ranges) {
        page.lookedUpTo = std::max(page.lookedUpTo, range.first.before());
        const auto isDone = scan(database, *feed, range.last, limit, budget, page, [&](const EntityEvent &event) {
            page.rows.append({ event, range.reason, range.at });
        });
        if (!isDone)
            return tl::unexpected(isDone.error());
        if (!*isDone)
            return page;
    }
    page.isEnd = ranges->size() < wanted;
    return page;
}

Result<QList<ActivityEntry>> activity(Database &database, const ActivityFilter &filter, int limit, qint64 before)
{
    return activity::newest(database, limit, filter, before);
}

Result<QStringList> people(Database &database)
{
    return activity::people(database);
}

Result<Figures> figures(Database &database, TimePoint since, const Figures &earlier)
{
    Figures figures { since, 0, {} };
    if (earlier.since == since && earlier.upTo.isValid()) {
        figures = earlier;
    } else {
        const auto first = ledger::firstEndedSince(database, since);
        if (!first)
            return tl::unexpected(first.error());
        if (!first->isValid())
            return figures;
        figures.upTo.value = first->value - 1;
    }
    const auto delivered = ledger::deliveredAbove(database, figures.upTo);
    if (!delivered)
        return tl::unexpected(delivered.error());
    figures.delivered += delivered->events;
    figures.upTo = delivered->upTo;
    return figures;
}

} // namespace postrider::queries
