// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"

#include <QStringList>

#include <optional>

namespace postrider {

struct ActivityEntry;

/// Which entries of Activity are wanted. What is empty does not matter.
struct ActivityFilter
{
    QString subject; ///< this name and no other
    QString who; ///< this one and no other
    QString text; ///< somewhere in action, subject or effect, whatever its case
    QStringList actions; ///< with a text: these match as well, as words on the screen hold it
    std::optional<TimePoint> from; ///< done then or later
    std::optional<TimePoint> to; ///< done before then

    [[nodiscard]] bool matches(const ActivityEntry &entry) const;
    bool operator==(const ActivityFilter &) const = default;
};

} // namespace postrider
