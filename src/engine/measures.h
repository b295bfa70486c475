// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/ids.h"
#include "domain/retention.h"
#include "domain/time.h"

#include <optional>

namespace postrider {

class Database;
struct Feed;

/// What the ways of resuming a Feed mean, in events.
struct ResumeMeasure
{
    qint64 whereItStopped = 0; ///< sent, when it goes on where it stopped
    qint64 fromNow = 0; ///< set aside, when it goes on with what is still to come
    qint64 setAside = 0; ///< set aside already
    Sequence position; ///< the highest sequence that is settled
    Sequence head; ///< the highest sequence that was read
    std::optional<TimePoint> holdUntil; ///< the Consumer is not called before then in any case; may be past
    Pruned pruned {}; ///< what is no longer in the log
    bool needsNewStart = false; ///< it cannot go on where it stopped
};

/// What resuming a Feed with one sequence as the next means, in events.
struct ResumeFromMeasure
{
    qint64 waiting = 0; ///< sent in all
    qint64 sentAgain = 0; ///< of these, settled before and sent once more
    qint64 passedOver = 0; ///< set aside, for they wait below that sequence
};

/// What a Feed that is still to be added would send of what was read.
struct StartMeasure
{
    qint64 fromBeginning = 0; ///< events that its filter lets through
    qint64 fromSequence = 0; ///< of these, from a sequence on
    bool isCaughtUp = false; ///< the Source was read to its end, so that these are all there are
};

/// What goes when something is removed.
struct RemovalMeasure
{
    qint64 attempts = 0; ///< of the ledger
    qint64 waiting = 0; ///< events that are still to be sent
    qint64 setAside = 0; ///< events that were not delivered and still could be
    qint64 events = 0; ///< of the event log; for a Source
    int feeds = 0; ///< Feeds that have to go first; for a Consumer and a Source
};

/// Numbers that a person sees before deciding. They read what is stored and nothing else, in the
/// reader's thread. NotFound: it was removed meanwhile.
namespace queries {

[[nodiscard]] Result<ResumeMeasure> resumeMeasure(Database &database, FeedId feed);
/// InvalidInput when `first` is beyond the event that comes next.
[[nodiscard]] Result<ResumeFromMeasure> eventsFrom(Database &database, FeedId feed, Sequence first);

/// By the Source and the filter of `feed`; `first` is the first sequence wanted.
[[nodiscard]] Result<StartMeasure> startMeasure(Database &database, const Feed &feed, Sequence first);

[[nodiscard]] Result<RemovalMeasure> removalMeasure(Database &database, FeedId feed);
[[nodiscard]] Result<RemovalMeasure> removalMeasure(Database &database, ConsumerId consumer);
[[nodiscard]] Result<RemovalMeasure> removalMeasure(Database &database, SourceId source);

} // namespace queries
} // namespace postrider
