// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/handevent.h"
#include "engine/queries.h"

namespace postrider {

/// What a person wants to have sent: to one Feed, whatever its filter says, or to all Feeds of a Source that carry it.
struct HandRequest
{
    HandEvent event;
    QString feed {}; ///< its name; empty is all of `source`
    QString source {};
};

/// Why an event that is given by hand does not go to a Feed.
enum class HandObstacle {
    NotCarried, ///< its filter leaves it out; only when it is for all Feeds of a Source
    NothingSettled, ///< there is no number yet that it could have
};

/// What sending an event by hand would do.
struct HandPlan
{
    struct LeftOut
    {
        FeedStatus feed;
        HandObstacle why = HandObstacle::NotCarried;
    };

    HandEvent event; ///< as it would be sent
    QString sourceName;
    /// Added to the log of a Source that Postrider numbers, and delivered like any other; else a job of each Feed.
    bool isAppended = false;
    Sequence next; ///< its number then
    QList<FeedStatus> feeds; ///< to which it goes; never empty
    QList<LeftOut> leftOut;
    std::optional<EntityEvent> newest; ///< of the same record in the log: may be sent again instead
};

/// The rule, for the plan and for the act. `isForAll`: as one of all Feeds of its Source.
[[nodiscard]] std::optional<HandObstacle> obstacleOf(
    const HandEvent &event, const StoredFeed &feed, bool isForAll, bool isAppended);
/// Why it goes to no Feed.
[[nodiscard]] tl::unexpected<Error> handRefusal(HandObstacle obstacle, const HandRequest &request);

namespace queries {

/// InvalidInput for an event that cannot be sent, NotFound for a Feed or Source that is not there, Conflict when it
/// would go to no Feed.
[[nodiscard]] Result<HandPlan> planHand(Database &database, const HandRequest &request, TimePoint now);

} // namespace queries
} // namespace postrider
