// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/time.h"

namespace postrider {

/// Numbers that a Source left out while it gave higher ones: databases make numbers visible out of order, so events may
/// turn up there yet.
struct Hole
{
    static constexpr std::chrono::minutes Watched { 10 };

    SequenceRange range; ///< in a Source that leaves out many numbers, with events among them
    TimePoint noticedAt {};

    [[nodiscard]] TimePoint watchedUntil() const { return noticedAt + Watched; }
    bool operator==(const Hole &) const = default;
};

} // namespace postrider
