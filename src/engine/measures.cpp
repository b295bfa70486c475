// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/measures.h"

#include "store/consumers.h"
#include "store/eventlog.h"
#include "store/feeds.h"
#include "store/ledger.h"
#include "store/sources.h"

#include <algorithm>

namespace postrider::queries {

using namespace Qt::StringLiterals;

namespace {

Result<StoredSource> sourceOf(Database &database, SourceId id)
{
    const auto all = sources::all(database);
    if (!all)
        return tl::unexpected(all.error());
    for (const StoredSource &stored : *all) {
        if (stored.source.id == id)
            return stored;
    }
    return fail(Error::Kind::NotFound, u"The Source was removed meanwhile."_s);
}

Result<Standing> standingOf(Database &database, ConsumerId id)
{
    const auto all = consumers::all(database);
    if (!all)
        return tl::unexpected(all.error());
    for (const StoredConsumer &stored : *all) {
        if (stored.consumer.id == id)
            return stored.standing;
    }
    return fail(Error::Kind::NotFound, u"The Consumer was removed meanwhile."_s);
}

/// The Feed as resuming it above `position` leaves its filters: what it goes back over goes through
/// the present one.
StoredFeed setBackTo(StoredFeed feed, Sequence position)
{
    if (position < feed.progress.position) {
        feed.filters.removeIf([position](const FilterStep &step) { return step.above >= position; });
        feed.filters.append({ position, feed.feed.filter });
    }
    return feed;
}

Result<void> addFeed(Database &database, const StoredFeed &feed, RemovalMeasure &measure)
{
    const auto attempts = ledger::countAttempts(database, feed.feed.id);
    if (!attempts)
        return tl::unexpected(attempts.error());
    measure.attempts += *attempts;
    measure.waiting += feed.progress.waiting;
    measure.setAside += feed.progress.setAside;
    return {};
}

/// The sum of what removing each of these Feeds removes, and how many they are.
template <typename IsMeant>
Result<RemovalMeasure> sumOf(Database &database, IsMeant isMeant)
{
    const auto feeds = feeds::all(database);
    if (!feeds)
        return tl::unexpected(feeds.error());
    RemovalMeasure measure;
    for (const StoredFeed &feed : *feeds) {
        if (!isMeant(feed.feed))
            continue;
        if (const auto added = addFeed(database, feed, measure); !added)
            return tl::unexpected(added.error());
        ++measure.feeds;
    }
    return measure;
}

} // namespace

Result<ResumeMeasure> resumeMeasure(Database &database, FeedId id)
{
    const auto feed = feeds::get(database, id);
    if (!feed)
        return tl::unexpected(feed.error());
    const auto source = sourceOf(database, feed->feed.source);
    if (!source)
        return tl::unexpected(source.error());
    const auto standing = standingOf(database, feed->feed.consumer);
    if (!standing)
        return tl::unexpected(standing.error());
    const FeedProgress &progress = feed->progress;
    return ResumeMeasure { progress.waiting, progress.waiting, progress.setAside, progress.position,
        source->progress.head, standing->holdUntil, source->pruned, needsNewStart(progress, source->pruned) };
}

Result<ResumeFromMeasure> eventsFrom(Database &database, FeedId id, Sequence first)
{
    const auto feed = feeds::get(database, id);
    if (!feed)
        return tl::unexpected(feed.error());
    const auto source = sourceOf(database, feed->feed.source);
    if (!source)
        return tl::unexpected(source.error());
    const Sequence position = first.before();
    const Sequence settled = feed->progress.position;
    const Sequence head = source->progress.head;
    if (position > head)
        return beyondHead(first, head);
    if (position < source->pruned.upTo)
        return noLongerOnRecord(first, source->pruned);
    const StoredFeed moved = setBackTo(*feed, position);
    const auto waiting = eventlog::countCarried(database, moved, position, head);
    if (!waiting)
        return tl::unexpected(waiting.error());
    const auto between =
        eventlog::countCarried(database, moved, std::min(position, settled), std::max(position, settled));
    if (!between)
        return tl::unexpected(between.error());
    if (position < settled)
        return ResumeFromMeasure { *waiting, *between, 0 };
    return ResumeFromMeasure { *waiting, 0, *between };
}

Result<StartMeasure> startMeasure(Database &database, const Feed &feed, Sequence first)
{
    const auto source = sourceOf(database, feed.source);
    if (!source)
        return tl::unexpected(source.error());
    const Sequence head = source->progress.head;
    const Sequence pruned = source->pruned.upTo;
    const StoredFeed stored { feed, {}, { { Sequence::none(), feed.filter } } };
    const auto all = eventlog::countCarried(database, stored, pruned, head);
    if (!all)
        return tl::unexpected(all.error());
    const auto some = eventlog::countCarried(database, stored, std::max(first.before(), pruned), head);
    if (!some)
        return tl::unexpected(some.error());
    return StartMeasure { *all, *some, source->progress.isCaughtUp };
}

Result<RemovalMeasure> removalMeasure(Database &database, FeedId id)
{
    const auto feed = feeds::get(database, id);
    if (!feed)
        return tl::unexpected(feed.error());
    RemovalMeasure measure;
    if (const auto added = addFeed(database, *feed, measure); !added)
        return tl::unexpected(added.error());
    return measure;
}

Result<RemovalMeasure> removalMeasure(Database &database, ConsumerId id)
{
    if (const auto standing = standingOf(database, id); !standing)
        return tl::unexpected(standing.error());
    auto measure = sumOf(database, [id](const Feed &feed) { return feed.consumer == id; });
    if (!measure)
        return measure;
    const auto tests = ledger::countTests(database, id);
    if (!tests)
        return tl::unexpected(tests.error());
    measure->attempts += *tests;
    return measure;
}

Result<RemovalMeasure> removalMeasure(Database &database, SourceId id)
{
    if (const auto source = sourceOf(database, id); !source)
        return tl::unexpected(source.error());
    auto measure = sumOf(database, [id](const Feed &feed) { return feed.source == id; });
    if (!measure)
        return measure;
    const auto events = eventlog::count(database, id);
    if (!events)
        return tl::unexpected(events.error());
    measure->events = *events;
    return measure;
}

} // namespace postrider::queries
