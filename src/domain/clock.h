// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"

#include <algorithm>
#include <optional>

namespace postrider {

/// Tells the time. Injected everywhere, so that tests of hours take milliseconds.
/// Implementations may be called from any thread.
class Clock
{
public:
    Clock() = default;
    virtual ~Clock() = default;
    Q_DISABLE_COPY_MOVE(Clock)

    /// The wall clock. It can be set forward and back by people and by NTP.
    [[nodiscard]] virtual TimePoint now() const = 0;
    /// Time that only ever passes. Where the system can tell, it passes while the machine sleeps.
    [[nodiscard]] virtual Milliseconds elapsed() const = 0;
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] TimePoint now() const override;
    [[nodiscard]] Milliseconds elapsed() const override;
};

/// Notices that the wall clock was set. A hold is a length of time, so what is stored as a wall
/// time has to move along when the wall clock is set forward or back. Small steps, such as NTP's,
/// are not worth it, but they add up: until they are taken as a jump, two times are right, the one
/// that the wall clock shows and the one that it would show without them. What begins by the later
/// one and ends by the earlier one is never too short. Not thread-safe.
class ClockWatch final
{
public:
    explicit ClockWatch(const Clock &clock);

    /// By how much the wall clock was moved since the last call, to be added to every stored
    /// "not before"; zero unless it is more than `Tolerance`.
    [[nodiscard]] Milliseconds takeJump();

    /// Ends what is held.
    [[nodiscard]] TimePoint earliestNow() const { return std::min(m_clock.now(), unmoved()); }
    /// Begins what is held.
    [[nodiscard]] TimePoint latestNow() const { return std::max(m_clock.now(), unmoved()); }

    static constexpr Milliseconds Tolerance { 500 };

private:
    /// What the wall clock would show, had it not been moved since the last jump.
    [[nodiscard]] TimePoint unmoved() const { return m_wall + (m_clock.elapsed() - m_elapsed); }

    const Clock &m_clock;
    TimePoint m_wall;
    Milliseconds m_elapsed;
};

/// Fits a hold that was stored to the wall clock of today. A hold is a length of time: if the clock
/// was set back while the program did not run, it starts over rather than growing by hours. What a
/// clock was set forward too little to be noticed before the program ended is made up for.
void anchorHold(std::optional<TimePoint> &since, std::optional<TimePoint> &until, TimePoint now);

} // namespace postrider
