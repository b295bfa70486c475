// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/pace.h"
#include "domain/time.h"

#include <algorithm>
#include <optional>

namespace postrider {

/// Where a Consumer stands with us: everything that says when it may be called again and how
/// gently. It belongs to the Consumer, not to one Feed, and is stored with each outcome.
struct Standing
{
    int failures = 0; ///< failed attempts in a row
    int refusals = 0; ///< 404 or TLS refusals in a row
    int throttles = 0; ///< throttled attempts since one was last accepted
    std::optional<TimePoint> holdSince;
    std::optional<TimePoint> holdUntil; ///< not called before this, whatever a person clicks
    std::optional<TimePoint> retryAt; ///< not called before this, after a failure
    bool wantsFreshConnection = false; ///< the last answer was 421 (RFC 9110 §15.5.20)
    int sizeLimit = 1; ///< events in the next POST at most, while starting slowly
    int sizeCeiling = 0; ///< the Consumer said 413 above this many events; 0 is not known
    Pace pace;

    /// The instant before which nothing may be sent; the epoch when there is none.
    [[nodiscard]] TimePoint notBefore() const
    {
        return std::max(holdUntil.value_or(TimePoint {}), retryAt.value_or(TimePoint {}));
    }
    /// Whether a hold is on that asks for more than a day: the one kind that a person may end early.
    [[nodiscard]] bool hasLongHold(TimePoint now) const
    {
        // In whole minutes: a little is added to a hold for a clock that drifts.
        return holdUntil && *holdUntil > now
            && std::chrono::floor<std::chrono::minutes>(*holdUntil - holdSince.value_or(now)) > LongHold;
    }
    static constexpr std::chrono::hours LongHold { 24 };
    /// The same, but sending starts slowly: there may be a backlog now.
    [[nodiscard]] Standing slowly() const
    {
        Standing standing = *this;
        standing.sizeLimit = 1;
        return standing;
    }

    bool operator==(const Standing &) const = default;
};

} // namespace postrider
