// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace postrider {

struct ActivityEntry;

/// Says in words what stands in Activity under stable names. Any thread.
namespace activitywords {

/// "Resumed the feed"; a name that has no words stands for itself.
[[nodiscard]] QString action(const QString &name);
/// The stable names whose words hold a text, whatever its case.
[[nodiscard]] QStringList actionsWith(const QString &text);
/// "ann resumed the feed HomeFinder", without a full stop.
[[nodiscard]] QString sentence(const ActivityEntry &entry);

} // namespace activitywords
} // namespace postrider
