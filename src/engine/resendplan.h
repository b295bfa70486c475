// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/queries.h"

#include <functional>

namespace postrider {

/// What a person wants to have sent again, before it is looked up for one Feed.
struct ResendRequest
{
    Resend resend; ///< its selection
    std::optional<TimePoint> since {}; ///< all that was read then or later
    /// All that the Consumer accepted from the first to before the second, such as since its last backup.
    std::optional<std::pair<TimePoint, TimePoint>> acceptedIn {};
};

/// What a resend would do to one Feed.
struct ResendPlan
{
    FeedStatus feed;
    Resend resend; ///< as it would be stored
    qint64 events = 0; ///< all that are selected and settled
    qint64 records = 0; ///< distinct records among them, which is how many the newest of each are
    Milliseconds duration {}; ///< at the Consumer's pace, for as many as would be sent
    bool reachesPruned = false; ///< some of what was asked for may be no longer on record
    Speed speed {};

    /// Only the newest event of each record, or all; nothing has to be counted anew for it.
    void setNewestOnly(bool isNewestOnly);
};

/// What one Feed is asked for.
struct FeedResendRequest
{
    QString feed; ///< its name
    ResendRequest request;
};

namespace queries {

/// Called now and then with how many events were seen; gives up, with Cancelled, when it returns false.
using GoOn = std::function<bool(qint64 seen)>;

/// Looks up what the request means for a Feed, bounded to what is settled. Conflict when nothing is left. Takes as
/// long as there are events to count: not for the reader's thread, but for Engine::askAside().
[[nodiscard]] Result<ResendPlan> planResend(
    Database &database, const QString &feedName, const ResendRequest &request, TimePoint now, const GoOn &goOn = {});
/// The same for several Feeds, without those that have nothing to send again. Feeds that carry the same and have come
/// as far are counted once.
[[nodiscard]] Result<QList<ResendPlan>> planResends(
    Database &database, const QList<FeedResendRequest> &requests, TimePoint now, const GoOn &goOn = {});

/// What setting a Feed's position back would do.
struct Rewind
{
    Sequence next; ///< is sent next
    qint64 waiting = 0; ///< what waits then
    qint64 again = 0; ///< of these, how many were settled before
    Milliseconds duration {}; ///< at the Consumer's pace
};
/// To a sequence, or to the first event read at a time or later. InvalidInput when the Feed is not as far.
[[nodiscard]] Result<Rewind> planRewind(Database &database, const QString &feedName, std::optional<Sequence> next,
    std::optional<TimePoint> since, TimePoint now);

} // namespace queries
} // namespace postrider
