// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace postrider {

struct RestorePlan;

/// What restoring a backup means, for people. GUI thread.
namespace restorewords {

/// Before it is done, in sentences.
[[nodiscard]] QString question(const RestorePlan &plan);
/// A line for each Feed that gets something again; some of them when there are many.
[[nodiscard]] QString feeds(const RestorePlan &plan);
/// Afterwards.
[[nodiscard]] QString outcome(const RestorePlan &plan);

} // namespace restorewords
} // namespace postrider
