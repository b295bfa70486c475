// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/time.h"

namespace postrider {

/// Sequences that are kept in sight although the position has passed them.
struct SetAside
{
    Sequence first;
    Sequence last;
    qint64 events = 0; ///< how many events that the Feed carries lie in the range
    QString reason; ///< a sentence: what the Consumer said, or who passed them over
    TimePoint at {};
};

} // namespace postrider
