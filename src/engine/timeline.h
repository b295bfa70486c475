// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/attempt.h"
#include "domain/stop.h"

#include <QList>

namespace postrider {

class Database;

/// How many events of a Feed waited at an instant.
struct WaitingPoint
{
    TimePoint at {};
    qint64 waiting = 0;

    bool operator==(const WaitingPoint &) const = default;
};

/// What happened to a Feed in one piece of the time.
struct TimelineBucket
{
    TimePoint from {};
    qint64 accepted = 0; ///< events
    WaitingPoint most; ///< when most events waited
    WaitingPoint last; ///< how it ended

    bool operator==(const TimelineBucket &) const = default;
};

/// How a POST ended that left after a span.
struct TimelineCall
{
    AttemptId attempt;
    TimePoint at {};
    Outcome outcome = Outcome::Accepted;
    std::optional<int> status;

    bool operator==(const TimelineCall &) const = default;
};

/// A time in which a Feed could not be sent to, and why.
struct TimelineSpan
{
    enum class Kind {
        AskedToWait, ///< a hold: the Consumer asked for it
        BackingOff, ///< attempts failed and are made again
        Suspended,
        Paused,
    };

    Kind kind = Kind::AskedToWait;
    TimePoint from {};
    std::optional<TimePoint> until; ///< none while it lasts; see endAt()
    AttemptId attempt; ///< the one whose answer began it; none for a stop
    std::optional<int> status; ///< of that answer; of the latest one for BackingOff
    Milliseconds duration {}; ///< how long that answer took
    std::optional<QString> retryAfter; ///< word for word
    RetryAfter::Form retryAfterForm = RetryAfter::Form::Seconds;
    std::optional<TimePoint> holdUntil;
    int tries = 0; ///< failed attempts in a row, for BackingOff
    QString note; ///< what went wrong, what a Consumer said, or who paused; plain text from outside
    std::optional<SuspendReason> reason;
    std::optional<TimelineCall> calledAgain; ///< the Consumer's next POST; for BackingOff the first that did not fail
    std::optional<qint64> waitingAtStart;
    std::optional<qint64> waitingAtEnd;
    std::optional<TimePoint> caughtUpAt; ///< when nothing of the Feed waited any more

    /// Where it ends as seen from `now`: a hold that has run out ends where it ran out, though
    /// nothing was sent since.
    [[nodiscard]] TimePoint endAt(TimePoint now) const;
    [[nodiscard]] bool isOpen(TimePoint now) const { return endAt(now) >= now; }
    bool operator==(const TimelineSpan &) const = default;
};

/// What became of one Feed over a time.
struct FeedTimeline
{
    FeedId feed;
    ConsumerId consumer;
    QString name;
    QString consumerName;
    qint64 waiting = 0; ///< events that wait now
    std::optional<TimePoint> begin; ///< when the first attempt that is on record left; none when there is none
    QList<TimelineBucket> buckets; ///< ascending, without those in which nothing happened
    QList<TimelineSpan> calls; ///< holds and retries, in the order in which they began
    QList<TimelineSpan> stops; ///< suspensions and pauses, in the order in which they began
    qsizetype openHold = -1; ///< among the calls; -1 is none
    qsizetype openRetry = -1;
    qsizetype toldCalls = 0; ///< the first of the calls of which it is not known how many events waited
    qsizetype settledCalls = 0; ///< the first of the calls after which the Feed has not caught up

    /// All spans in the order in which they began. Trying again ends where the Feed was stopped.
    [[nodiscard]] QList<TimelineSpan> spans() const;
    /// The curve of the waiting events up to `now`, ascending in time.
    [[nodiscard]] QList<WaitingPoint> curve(TimePoint now) const;
    bool operator==(const FeedTimeline &) const = default;
};

struct TimelineRequest
{
    FeedId feed; ///< not valid: all Feeds
    TimePoint from {};
    TimePoint to {}; ///< in the future: up to now
    Milliseconds bucket {}; ///< greater than 0; see timelines::bucketFor()
};

struct Timeline
{
    TimelineRequest request;
    TimePoint at {}; ///< the instant for which it holds
    AttemptId end; ///< attempts below this id are in it
    QList<FeedTimeline> feeds; ///< by name; one when one was asked for and is there
};

/// Questions about times, as in queries: they run in the reader's thread.
namespace timelines {

/// The length of the pieces into which a time is best cut, so that there are at most `most`: a
/// round number of seconds, minutes or hours.
[[nodiscard]] Milliseconds bucketFor(Milliseconds time, int most = 1000);

[[nodiscard]] Result<Timeline> read(Database &database, const TimelineRequest &request, TimePoint now);
/// Brings an earlier answer up to `now` and forgets what lies before `from`. The effort follows
/// from what happened since, not from what is in it.
[[nodiscard]] Result<Timeline> extend(Database &database, Timeline timeline, TimePoint from, TimePoint now);

} // namespace timelines
} // namespace postrider
