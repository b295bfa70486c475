// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"

#include <atomic>

namespace postrider {

/// A clock that stands still until a test moves it. Any thread may read it.
class TestClock final : public Clock
{
public:
    explicit TestClock(TimePoint start = Start)
        : m_wall(toStored(start))
    {
    }

    [[nodiscard]] TimePoint now() const override { return fromStored(m_wall); }
    [[nodiscard]] Milliseconds elapsed() const override { return Milliseconds(m_elapsed); }

    /// Lets time pass.
    void advance(Milliseconds by)
    {
        m_wall += by.count();
        m_elapsed += by.count();
    }

    /// Sets the wall clock, as a person or NTP does; no time passes.
    void setWall(TimePoint wall) { m_wall = toStored(wall); }

    /// 2026-11-23T14:40:00Z, a Monday.
    static constexpr TimePoint Start { Milliseconds(1'795'444'800'000) };

private:
    std::atomic<qint64> m_wall;
    std::atomic<qint64> m_elapsed = 0;
};

} // namespace postrider
