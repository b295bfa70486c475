// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QString>

namespace postrider {

/// What became of a sequence for a Feed: exactly one of these.
enum class Fate {
    Accepted, ///< in `attempt`
    Waiting, ///< above the position
    Superseded, ///< set aside, and a newer event of the record was accepted instead
    Filtered, ///< the Feed's filter at its sequence leaves it out
    SetAside, ///< refused, or passed over by a person
    BeforeStart, ///< this Feed began above it
    Pruned, ///< older than all that is kept; it is still there for another Feed's sake
    Unknown, ///< no record: the ledger is damaged
};

struct Account
{
    Fate fate = Fate::Unknown;
    AttemptId attempt {}; ///< for Accepted, and for Superseded that of the newer event
    QString detail {}; ///< for SetAside: why
    Sequence supersededBy {}; ///< for Superseded
    bool isMarked = false; ///< for SetAside: a person marked it as settled, for the reason in `detail`
    AttemptId again {}; ///< the newest accepted attempt that sent it once more; not valid when none did
};

} // namespace postrider
