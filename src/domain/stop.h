// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/feed.h"

#include <optional>

namespace postrider {

/// A time in which a Feed stood still: suspended by Postrider or paused by a person.
struct Stop
{
    FeedId feed;
    std::optional<SuspendReason> reason; ///< none: a person paused it
    QString detail; ///< what the Consumer said, or who paused it
    TimePoint beganAt {};
    std::optional<TimePoint> endedAt; ///< none while it lasts
    qint64 waitingAtStart = 0; ///< events of the Feed
    std::optional<qint64> waitingAtEnd;

    bool operator==(const Stop &) const = default;
};

} // namespace postrider
