// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/pace.h"

#include <algorithm>
#include <cmath>

namespace postrider {

namespace {

using Minutes = std::chrono::duration<double, std::ratio<60>>;

constexpr double Slowest = 1; // POSTs a minute
constexpr double Fastest = 60'000; // above this there is nothing left to limit
constexpr double RisePerMinute = 0.1;
constexpr Milliseconds Window = std::chrono::minutes(1);

} // namespace

void Pace::count(TimePoint sentAt)
{
    if (sentAt - countedSince > Window) {
        // Keep the last half minute's share, so that the measure follows the present.
        const bool isRecent = sentAt - countedSince < 2 * Window;
        counted = isRecent ? counted / 2 : 0;
        countedSince = isRecent ? sentAt - Window / 2 : sentAt;
    }
    ++counted;
}

void Pace::halve(TimePoint now)
{
    const double minutes = std::max(Minutes(now - countedSince).count(), 1.0 / 60);
    const double got = limit > 0 ? std::min(limit, counted / minutes) : counted / minutes;
    limit = std::max(Slowest, got / 2);
    raisedAt = now;
    countedSince = now;
    counted = 0;
}

void Pace::raise(TimePoint now)
{
    if (limit <= 0)
        return;
    const double minutes = std::clamp(Minutes(now - raisedAt).count(), 0.0, 1.0);
    limit *= 1 + RisePerMinute * minutes;
    raisedAt = now;
    if (limit >= Fastest)
        limit = 0;
}

Milliseconds Pace::interval(int perMinute) const
{
    double most = limit;
    if (perMinute > 0)
        most = most > 0 ? std::min(most, double(perMinute)) : perMinute;
    if (most <= 0)
        return Milliseconds::zero();
    return Milliseconds(qint64(std::ceil(60'000 / most)));
}

} // namespace postrider
