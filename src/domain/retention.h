// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/time.h"

#include <optional>

namespace postrider {

/// How long events and attempts stay on record once every Feed has settled them.
struct Retention
{
    using Days = std::chrono::duration<int, std::ratio<86'400>>;
    static constexpr Days Least { 7 };
    static constexpr Days Most { 3'650 };
    static constexpr Days Usual { 90 };

    std::optional<Days> keep = Usual; ///< none: for ever

    bool operator==(const Retention &) const = default;
};

/// What is no longer in the log of a Source because of its age.
struct Pruned
{
    Sequence upTo; ///< none() while everything is there. A few events below stay: those set aside for a Feed
    std::optional<TimePoint> readUntil; ///< when the newest of them had been read

    [[nodiscard]] bool isAny() const { return !upTo.isNone(); }
    bool operator==(const Pruned &) const = default;
};

} // namespace postrider
