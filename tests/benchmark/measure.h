// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <functional>

namespace postrider::benchmark {

/// Runs both by turns, `rounds` times each, and returns the median of a/b: what else the machine
/// does hits both alike.
[[nodiscard]] double medianRatio(int rounds, const std::function<double()> &a, const std::function<double()> &b);

/// The most memory that this process has had resident so far, in MiB; 0 where that is not known.
[[nodiscard]] double peakMemory();

} // namespace postrider::benchmark
