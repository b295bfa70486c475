// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"

#include <algorithm>
#include <optional>

namespace postrider {

/// The time that a timeline shows.
struct TimeRange
{
    TimePoint from {};
    TimePoint to {};

    static constexpr Milliseconds Shortest = std::chrono::seconds(10);
    static constexpr Milliseconds Longest = std::chrono::days(31);

    static constexpr Milliseconds ShortestRecord = std::chrono::minutes(10);

    /// The last `length` up to `now`. Where the record began later it begins there, so that little is
    /// not squeezed into a corner, but shows ten minutes at least.
    [[nodiscard]] static TimeRange last(Milliseconds length, TimePoint now, const std::optional<TimePoint> &begin)
    {
        const TimePoint latest = begin ? std::min(*begin, now - ShortestRecord) : now - length;
        return { std::max(now - length, latest), now };
    }
    [[nodiscard]] Milliseconds length() const { return to - from; }
    [[nodiscard]] TimeRange moved(Milliseconds by) const { return { from + by, to + by }; }
    /// `factor` below 1 shows less; `around` stays where it is on the screen.
    [[nodiscard]] TimeRange zoomed(double factor, TimePoint around) const
    {
        const double share = length().count() > 0 ? double((around - from).count()) / double(length().count()) : 0.5;
        const auto wanted = Milliseconds(qint64(double(length().count()) * factor));
        const Milliseconds length = std::clamp(wanted, Shortest, Longest);
        const TimePoint start = around - Milliseconds(qint64(double(length.count()) * share));
        return { start, start + length };
    }
    bool operator==(const TimeRange &) const = default;
};

} // namespace postrider
