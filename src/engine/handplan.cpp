// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/handplan.h"

#include "store/eventlog.h"

#include <algorithm>

namespace postrider {

using namespace Qt::StringLiterals;

std::optional<HandObstacle> obstacleOf(const HandEvent &event, const StoredFeed &feed, bool isForAll, bool isAppended)
{
    if (isForAll && !feed.feed.filter.matches(event.resourceName, event.feedTypes))
        return HandObstacle::NotCarried;
    const bool hasBegun = !feed.progress.isStartPending && (isAppended || !feed.progress.position.isNone());
    return hasBegun ? std::nullopt : std::optional(HandObstacle::NothingSettled);
}

tl::unexpected<Error> handRefusal(HandObstacle obstacle, const HandRequest &request)
{
    const bool isOne = !request.feed.isEmpty();
    if (obstacle == HandObstacle::NotCarried) {
        return fail(Error::Kind::Conflict,
            u"No Feed of \"%1\" carries this: %2 is left out by every filter. Send it to one Feed by its name, which needs no filter."_s
                .arg(request.source, request.event.resourceName));
    }
    return fail(Error::Kind::Conflict,
        isOne
            ? u"The Feed \"%1\" has settled no event yet, so there is no number that an event of yours could have. Send it once the first events were delivered."_s
                  .arg(request.feed)
            : u"No Feed of \"%1\" has settled an event yet, so there is no number that an event of yours could have. Send it once the first events were delivered."_s
                  .arg(request.source));
}

namespace {

bool isMeant(const FeedStatus &feed, const HandRequest &request)
{
    return request.feed.isEmpty() ? feed.sourceName == request.source : feed.stored.feed.name == request.feed;
}

tl::unexpected<Error> nobody(const Status &status, const HandRequest &request)
{
    if (!request.feed.isEmpty())
        return fail(Error::Kind::NotFound, u"There is no Feed named \"%1\"."_s.arg(request.feed));
    const bool isThere = std::ranges::any_of(
        status.sources, [&request](const StoredSource &stored) { return stored.source.name == request.source; });
    return isThere ? fail(Error::Kind::Conflict, u"The Source \"%1\" has no Feed to send it to."_s.arg(request.source))
                   : fail(Error::Kind::NotFound, u"There is no Source named \"%1\"."_s.arg(request.source));
}

} // namespace

Result<HandPlan> queries::planHand(Database &database, const HandRequest &request, TimePoint now)
{
    const auto event = checked(request.event);
    if (!event)
        return tl::unexpected(event.error());
    const auto status = queries::status(database, now);
    if (!status)
        return tl::unexpected(status.error());
    const auto first =
        std::ranges::find_if(status->feeds, [&request](const FeedStatus &feed) { return isMeant(feed, request); });
    if (first == status->feeds.end())
        return nobody(*status, request);
    HandPlan plan { *event, first->sourceName, false, {}, {}, {}, {} };
    const SourceId source = first->stored.feed.source;
    const bool isForAll = request.feed.isEmpty();
    for (const StoredSource &stored : status->sources) {
        if (stored.source.id != source)
            continue;
        plan.isAppended = isForAll && stored.progress.isNumberedHere;
        plan.next = { stored.progress.head.value + 1 };
    }
    for (const FeedStatus &feed : status->feeds) {
        if (!isMeant(feed, request))
            continue;
        if (const auto obstacle = obstacleOf(*event, feed.stored, isForAll, plan.isAppended))
            plan.leftOut.append({ feed, *obstacle });
        else
            plan.feeds.append(feed);
    }
    if (plan.feeds.isEmpty()) {
        const bool isBegun = std::ranges::all_of(
            plan.leftOut, [](const HandPlan::LeftOut &feed) { return feed.why == HandObstacle::NotCarried; });
        return handRefusal(isBegun ? HandObstacle::NotCarried : HandObstacle::NothingSettled, request);
    }
    const auto newest = eventlog::newestOfRecord(database, source, event->resourceName, event->recordKey, 1);
    if (!newest)
        return tl::unexpected(newest.error());
    if (!newest->isEmpty())
        plan.newest = newest->first();
    return plan;
}

} // namespace postrider
