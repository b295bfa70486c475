// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/feed.h"
#include "domain/standing.h"

namespace postrider {

/// The state of a Feed, as screen, command line and engine show it.
struct FeedState
{
    enum class Kind { UpToDate, Delivering, Throttled, Retrying, Suspended, Paused };

    Kind kind = Kind::UpToDate;
    /// When the Consumer may be called again; for Throttled and Retrying.
    std::optional<TimePoint> notBefore;

    bool operator==(const FeedState &) const = default;
};

/// The one function that says in which state a Feed is, from nothing but what is stored.
/// `hasResends` says whether a resend waits for this Feed.
[[nodiscard]] FeedState feedState(const FeedProgress &feed, const Standing &consumer, bool hasResends, TimePoint now);

/// Stable names: up_to_date, delivering, throttled, retrying, suspended, paused.
[[nodiscard]] QString toName(FeedState::Kind kind);

} // namespace postrider
