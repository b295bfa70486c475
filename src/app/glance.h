// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/queries.h"

namespace postrider {

/// How everything is, in one sign and one sentence.
struct Glance
{
    std::optional<FeedState::Kind> kind; ///< none while there is nothing to deliver
    QString sentence;

    bool operator==(const Glance &) const = default;
};

/// The worst state of all Feeds and what it says; `trouble` is why delivery waits altogether, if it
/// does. Paused counts only when nothing else does: a person wanted it. A pure function.
[[nodiscard]] Glance glance(const Status &status, const QString &trouble);

} // namespace postrider
