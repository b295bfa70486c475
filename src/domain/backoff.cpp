// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/backoff.h"

#include <algorithm>

namespace postrider {

using namespace std::chrono_literals;

namespace {

/// `first` times `factor` to the power of n − 1, at most `longest`.
Milliseconds grown(Milliseconds first, int factor, int n, Milliseconds longest)
{
    Milliseconds delay = first;
    for (int i = 1; i < n && delay < longest; ++i)
        delay *= factor;
    return std::min(delay, longest);
}

} // namespace

Milliseconds failureDelay(int failures, double jitter)
{
    const Milliseconds delay = grown(5s, 3, failures, 1h);
    return delay + Milliseconds(qint64(double(delay.count()) * 0.2 * std::clamp(jitter, 0.0, 1.0)));
}

Milliseconds throttleDelay(int throttles)
{
    return grown(30s, 2, throttles, 15min);
}

TimePoint suspensionForecast(int failures, int failuresAllowed, TimePoint nextTry)
{
    TimePoint at = nextTry;
    for (int n = failures + 1; n < failuresAllowed; ++n)
        at += failureDelay(n, 1);
    return at;
}

} // namespace postrider
