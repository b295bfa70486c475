// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/feeds.h"

#include <QList>

namespace postrider {

/// What was counted for one Feed, and the first thing that is wrong, if anything is.
struct Verification
{
    QString feed;
    qint64 accepted = 0;
    qint64 filteredOut = 0;
    qint64 setAside = 0;
    qint64 waiting = 0;
    qint64 beforeStart = 0;
    std::optional<Sequence> wrong; ///< the first sequence that is wrong
    QString problem; ///< a sentence; empty when all is well
};

/// Proves for every Feed that each event of its Source is exactly one of accepted, filtered out,
/// set aside or waiting, and that what is stored about it agrees. Reads one consistent state.
[[nodiscard]] Result<QList<Verification>> verify(Database &database);

} // namespace postrider
