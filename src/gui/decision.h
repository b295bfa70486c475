// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/queries.h"

namespace postrider {

class Preferences;

/// Something that a person has to decide: what to do about Feeds that are suspended, or about a
/// Consumer that asked for more than a day of patience.
struct Decision
{
    enum class Kind { Suspension, LongWait };

    /// What makes it the same decision while all else changes.
    struct Key
    {
        Kind kind = Kind::Suspension;
        ConsumerId consumer;
        SuspendReason reason = SuspendReason::TokenMissing; ///< of a suspension
        FeedId feed; ///< of a suspension for which the Feed alone is the cause

        bool operator==(const Key &) const = default;
    };

    Key key;
    QList<FeedStatus> feeds; ///< never empty; by name
    TimePoint since {};
    bool isKept = false; ///< somebody decided to keep a long wait

    [[nodiscard]] const Consumer &consumer() const { return feeds.first().consumer; }
    [[nodiscard]] qint64 waiting() const;
    /// Until when a long wait lasts.
    [[nodiscard]] TimePoint until() const { return feeds.first().standing.holdUntil.value_or(TimePoint {}); }
};

/// All that a person has to decide, the oldest first. Feeds of one Consumer that are suspended for
/// the same reason are one decision, unless it is about their own events.
[[nodiscard]] QList<Decision> decisions(const Status &status, const Preferences &preferences, TimePoint now);

/// How many of them still wait for somebody.
[[nodiscard]] int undecided(const QList<Decision> &decisions);

} // namespace postrider
