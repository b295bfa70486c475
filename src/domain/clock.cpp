// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/clock.h"

#include <QtGlobal>

#ifdef Q_OS_LINUX
#include <ctime>
#endif

namespace postrider {

using std::chrono::duration_cast;

TimePoint SystemClock::now() const
{
    return std::chrono::floor<Milliseconds>(std::chrono::system_clock::now());
}

Milliseconds SystemClock::elapsed() const
{
#ifdef Q_OS_LINUX
    // steady_clock stands still while the machine sleeps; this one does not.
    timespec time {};
    if (clock_gettime(CLOCK_BOOTTIME, &time) == 0) {
        return duration_cast<Milliseconds>(std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec));
    }
#endif
    return duration_cast<Milliseconds>(std::chrono::steady_clock::now().time_since_epoch());
}

ClockWatch::ClockWatch(const Clock &clock)
    : m_clock(clock)
    , m_wall(clock.now())
    , m_elapsed(clock.elapsed())
{
}

Milliseconds ClockWatch::takeJump()
{
    const TimePoint wall = m_clock.now();
    const Milliseconds elapsed = m_clock.elapsed();
    const Milliseconds jump = (wall - m_wall) - (elapsed - m_elapsed);
    if (jump >= -Tolerance && jump <= Tolerance)
        return Milliseconds::zero();
    m_wall = wall;
    m_elapsed = elapsed;
    return jump;
}

void anchorHold(std::optional<TimePoint> &since, std::optional<TimePoint> &until, TimePoint now)
{
    if (since && until && *since > now) {
        until = now + (*until - *since);
        since = now;
    }
    if (until && *until > now)
        *until += ClockWatch::Tolerance;
}

} // namespace postrider
