// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

namespace postrider::benchmark {

using Report = std::function<void(const QString &what, double measured, const QString &wanted)>;

/// Asks the profile of makeLargeLog() in `folder` what people ask, and proves it.
void measureLargeLog(const QString &folder, const Report &report);

/// Proves that profile in this process, and prints the seconds and the most memory that it took.
void verifyLargeLog(const QString &folder);

} // namespace postrider::benchmark
