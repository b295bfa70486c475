// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QString>

namespace postrider {

/// What became of a sequence for a Feed: exactly one of these.
enum class Fate {
    Accepted, ///< in `attempt`
    Waiting, ///< above the position
    Filtered, ///< the Feed does not carry its resource
    SetAside, ///< refused, or passed over by a person
    BeforeStart, ///< this Feed began above it
    Unknown, ///< no record: the ledger is damaged
};

struct Account
{
    Fate fate = Fate::Unknown;
    AttemptId attempt; ///< for Accepted
    QString detail; ///< for SetAside: why
};

} // namespace postrider
