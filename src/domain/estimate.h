// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/consumer.h"
#include "domain/standing.h"

namespace postrider {

/// How fast a Consumer takes events, for sentences such as "about 4 minutes". Never a promise.
struct Speed
{
    Milliseconds perPost {}; ///< what one of its latest POSTs took
    Milliseconds interval {}; ///< from one POST to the next at least
    int eventsPerPost = 1;

    [[nodiscard]] static Speed of(const Consumer &consumer, const Standing &standing, Milliseconds perPost);
    /// How long it takes to send `events` at this speed once nothing holds it up.
    [[nodiscard]] Milliseconds timeFor(qint64 events) const;
};

} // namespace postrider
