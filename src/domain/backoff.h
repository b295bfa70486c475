// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"

namespace postrider {

/// The wait after the n-th failure in a row (n ≥ 1): 5 s, three times longer each time, at most an
/// hour, plus up to a fifth of it. `jitter` is from 0 to 1; nothing is ever subtracted.
[[nodiscard]] Milliseconds failureDelay(int failures, double jitter);

/// The hold after the n-th 429 in a row that named no time: 30 s, doubling to 15 min.
[[nodiscard]] Milliseconds throttleDelay(int throttles);

/// When a Consumer that goes on failing will be suspended, at the latest: for the sentence "next
/// try 10:41, suspended at 17:20 if it goes on". `nextTry` is the try after `failures` failures.
[[nodiscard]] TimePoint suspensionForecast(int failures, int failuresAllowed, TimePoint nextTry);

} // namespace postrider
