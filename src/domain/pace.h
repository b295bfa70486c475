// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"

namespace postrider {

/// How many POSTs a minute a Consumer gets. Unlimited until it says 429; then half of what it got
/// is the limit, which rises by a tenth each minute in which POSTs are accepted.
struct Pace
{
    double limit = 0; ///< POSTs a minute; 0 is no limit
    TimePoint raisedAt {}; ///< when the limit was last set or raised
    TimePoint countedSince {}; ///< POSTs are counted from here
    int counted = 0;

    /// Counts a POST that was sent at this instant.
    void count(TimePoint sentAt);
    /// A 429 came: halves the pace that the Consumer has been getting.
    void halve(TimePoint now);
    /// A POST was accepted: raises the limit little by little, and drops it once it is far above
    /// anything that can be sent.
    void raise(TimePoint now);
    /// The time from one POST to the next, with the Consumer's own upper limit (0 is none).
    [[nodiscard]] Milliseconds interval(int perMinute) const;

    bool operator==(const Pace &) const = default;
};

} // namespace postrider
