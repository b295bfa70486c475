// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/timeline.h"

#include "engine/timelinebuilder.h"
#include "store/consumers.h"
#include "store/feeds.h"
#include "store/history.h"
#include "store/stops.h"

#include <algorithm>
#include <array>
#include <limits>

namespace postrider {

using namespace std::chrono_literals;

TimePoint TimelineSpan::endAt(TimePoint now) const
{
    if (until)
        return *until;
    if (kind == Kind::AskedToWait && holdUntil)
        return std::max(from, std::min(*holdUntil, now));
    return std::max(from, now);
}

QList<TimelineSpan> FeedTimeline::spans() const
{
    if (stops.isEmpty())
        return calls;
    QList<TimelineSpan> all = calls;
    for (TimelineSpan &span : all) {
        if (span.kind != TimelineSpan::Kind::BackingOff)
            continue;
        for (const TimelineSpan &stop : stops) {
            if (stop.from >= span.from && (!span.until || stop.from < *span.until))
                span.until = stop.from;
        }
    }
    all += stops;
    std::ranges::stable_sort(all, {}, &TimelineSpan::from);
    return all;
}

QList<WaitingPoint> FeedTimeline::curve(TimePoint now) const
{
    QList<WaitingPoint> points;
    for (const TimelineBucket &bucket : buckets) {
        if (bucket.most.at != TimePoint() && bucket.most.at < bucket.last.at)
            points.append(bucket.most);
        if (bucket.last.at != TimePoint())
            points.append(bucket.last);
    }
    if (points.isEmpty() || points.last().at < now)
        points.append({ now, waiting });
    return points;
}

namespace timelines {

namespace {

constexpr AttemptId Newest { std::numeric_limits<qint64>::max() };
constexpr qsizetype MostFeedsApart = 64; // beyond that the whole ledger is read at once

Result<void> readBegin(Database &database, FeedTimeline &feed)
{
    if (feed.begin)
        return {};
    const auto first = history::firstOfFeed(database, feed.feed, {});
    if (!first)
        return tl::unexpected(first.error());
    if (*first)
        feed.begin = (*first)->startedAt;
    return {};
}

/// Takes over which Feeds there are, and how many of their events wait.
Result<void> readFeeds(Database &database, Timeline &timeline)
{
    const auto stored = feeds::all(database);
    if (!stored)
        return tl::unexpected(stored.error());
    const auto consumers = consumers::all(database);
    if (!consumers)
        return tl::unexpected(consumers.error());
    QHash<ConsumerId, QString> names;
    for (const StoredConsumer &consumer : *consumers)
        names.insert(consumer.consumer.id, consumer.consumer.name);
    QHash<FeedId, FeedTimeline> known;
    for (const FeedTimeline &feed : std::as_const(timeline.feeds))
        known.insert(feed.feed, feed);
    timeline.feeds.clear();
    for (const StoredFeed &one : *stored) {
        if (timeline.request.feed.isValid() && timeline.request.feed != one.feed.id)
            continue;
        FeedTimeline feed = known.take(one.feed.id);
        feed.feed = one.feed.id;
        feed.consumer = one.feed.consumer;
        feed.name = one.feed.name;
        feed.consumerName = names.value(feed.consumer);
        feed.waiting = one.progress.waiting;
        if (const auto done = readBegin(database, feed); !done)
            return done;
        timeline.feeds.append(feed);
    }
    std::ranges::stable_sort(
        timeline.feeds, [](const QString &a, const QString &b) { return a.compare(b, Qt::CaseInsensitive) < 0; },
        &FeedTimeline::name);
    return {};
}

Result<history::Scope> scopeOf(Database &database, const Timeline &timeline)
{
    history::Scope scope;
    if (!timeline.request.feed.isValid() || timeline.feeds.isEmpty())
        return scope;
    const auto stored = feeds::all(database);
    if (!stored)
        return tl::unexpected(stored.error());
    scope.consumer = timeline.feeds.first().consumer;
    for (const StoredFeed &one : *stored) {
        if (one.feed.consumer == scope.consumer)
            scope.feeds.append(one.feed.id);
    }
    return scope.feeds.size() > MostFeedsApart ? history::Scope() : scope;
}

using Seeds = QList<Attempt>;

Result<void> addSeed(Seeds &seeds, const Result<std::optional<Attempt>> &found)
{
    if (!found)
        return tl::unexpected(found.error());
    if (*found)
        seeds.append(**found);
    return {};
}

void addInOrder(TimelineBuilder &builder, Seeds seeds)
{
    std::ranges::sort(seeds, {}, &Attempt::id);
    const auto [first, last] = std::ranges::unique(seeds, {}, &Attempt::id);
    seeds.erase(first, last);
    for (const Attempt &attempt : std::as_const(seeds))
        builder.add(attempt);
}

/// What had begun before the first attempt: a hold, a failure, and how many events waited.
Result<Seeds> before(Database &database, const Timeline &timeline, AttemptId first)
{
    Seeds seeds;
    for (const FeedTimeline &feed : timeline.feeds) {
        if (auto done = addSeed(seeds, history::lastOfFeed(database, feed.feed, first)); !done)
            return tl::unexpected(done.error());
        if (auto done = addSeed(seeds, history::lastHold(database, feed.consumer, first)); !done)
            return tl::unexpected(done.error());
    }
    return seeds;
}

/// What came of the spans that had not ended where the time ends.
Result<Seeds> after(Database &database, const Timeline &timeline, AttemptId end)
{
    Seeds seeds;
    for (const FeedTimeline &feed : timeline.feeds) {
        if (auto done = addSeed(seeds, history::firstOfFeed(database, feed.feed, end)); !done)
            return tl::unexpected(done.error());
    }
    return seeds;
}

Result<void> readStops(Database &database, Timeline &timeline, TimelineBuilder &builder)
{
    const TimelineRequest &request = timeline.request;
    const auto stops = stops::between(database, request.feed, request.from, request.to);
    if (!stops)
        return tl::unexpected(stops.error());
    builder.setStops(*stops);
    return {};
}

} // namespace

Milliseconds bucketFor(Milliseconds time, int most)
{
    constexpr std::array<Milliseconds, 18> Lengths { 1s, 2s, 5s, 10s, 15s, 30s, 1min, 2min, 5min, 10min, 15min, 30min,
        1h, 2h, 3h, 6h, 12h, 24h };
    const auto length =
        std::ranges::find_if(Lengths, [time, most](Milliseconds candidate) { return candidate * most >= time; });
    return length == Lengths.end() ? Lengths.back() : *length;
}

Result<Timeline> read(Database &database, const TimelineRequest &request, TimePoint now)
{
    Timeline timeline { request, now, {}, {} };
    TimePoint &from = timeline.request.from;
    from -= from.time_since_epoch() % request.bucket;
    if (const auto done = readFeeds(database, timeline); !done)
        return tl::unexpected(done.error());
    const auto first = history::firstSince(database, from);
    if (!first)
        return tl::unexpected(first.error());
    const bool isPast = request.to < now;
    const auto end = isPast ? history::firstSince(database, request.to) : Result<AttemptId>(Newest);
    if (!end)
        return tl::unexpected(end.error());
    const auto scope = scopeOf(database, timeline);
    if (!scope)
        return tl::unexpected(scope.error());
    const auto early = before(database, timeline, *first);
    if (!early)
        return tl::unexpected(early.error());
    TimelineBuilder builder(timeline);
    addInOrder(builder, *early);
    timeline.end = std::max(timeline.end, *first);
    auto done =
        history::walk(database, *scope, *first, *end, [&builder](const Attempt &attempt) { builder.add(attempt); });
    if (done && isPast) {
        const auto late = after(database, timeline, *end);
        if (!late)
            return tl::unexpected(late.error());
        addInOrder(builder, *late);
        timeline.end = *end;
    }
    if (done)
        done = readStops(database, timeline, builder);
    if (!done)
        return tl::unexpected(done.error());
    builder.trim();
    return timeline;
}

Result<Timeline> extend(Database &database, Timeline timeline, TimePoint from, TimePoint now)
{
    timeline.request.from = std::max(timeline.request.from, from - from.time_since_epoch() % timeline.request.bucket);
    timeline.request.to = std::max(timeline.request.to, now);
    timeline.at = now;
    if (const auto done = readFeeds(database, timeline); !done)
        return tl::unexpected(done.error());
    const auto scope = scopeOf(database, timeline);
    if (!scope)
        return tl::unexpected(scope.error());
    TimelineBuilder builder(timeline);
    auto done = history::walk(
        database, *scope, timeline.end, Newest, [&builder](const Attempt &attempt) { builder.add(attempt); });
    if (done)
        done = readStops(database, timeline, builder);
    if (!done)
        return tl::unexpected(done.error());
    builder.trim();
    return timeline;
}

} // namespace timelines
} // namespace postrider
