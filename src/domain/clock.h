// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"

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
/// time has to move along when the wall clock is set forward or back. Not thread-safe.
class ClockWatch final
{
public:
    explicit ClockWatch(const Clock &clock);

    /// By how much the wall clock was moved since the last call, to be added to every stored
    /// "not before"; zero unless it is more than `Tolerance`.
    [[nodiscard]] Milliseconds takeJump();

    static constexpr Milliseconds Tolerance { 500 };

private:
    const Clock &m_clock;
    TimePoint m_wall;
    Milliseconds m_elapsed;
};

} // namespace postrider
