// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/retention.h"

#include <QString>

#include <optional>

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
    Pruned pruned {}; ///< what is not in the log any more, and nothing is known of
    std::optional<Sequence> wrong; ///< the first sequence that is wrong
    QString problem; ///< a sentence; empty when all is well

    bool operator==(const Verification &) const = default;
};

} // namespace postrider
