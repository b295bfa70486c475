// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/feeds.h"

#include <QList>

#include <functional>

namespace postrider {

/// What was counted for one Feed, and the first thing that is wrong, if anything is.
struct Verification
{
    QString feed;
    qint64 accepted = 0;
    qint64 filteredOut = 0;
    qint64 superseded = 0; ///< set aside, and a newer event of the record was accepted instead
    qint64 setAside = 0; ///< of which `marked` were settled by a person
    qint64 marked = 0;
    qint64 waiting = 0;
    qint64 beforeStart = 0;
    qint64 noLongerOnRecord = 0; ///< below `pruned`, and still there for another Feed's sake
    Pruned pruned; ///< what is not in the log any more, and nothing is known of
    std::optional<Sequence> wrong; ///< the first sequence that is wrong
    QString problem; ///< a sentence; empty when all is well
};

/// Called several times a second with how many events were looked at, and of how many; gives up when it returns false.
using VerifyGoesOn = std::function<bool(qint64 checked, qint64 all)>;

/// Proves for every Feed that each event of its Source is exactly one of accepted, superseded, filtered out, set aside
/// or waiting, and that what is stored about it agrees. Reads one consistent state; keeps some 32 bytes in memory for
/// each accepted attempt. Cancelled when `goesOn` says so.
[[nodiscard]] Result<QList<Verification>> verify(Database &database, const VerifyGoesOn &goesOn = {});

} // namespace postrider
