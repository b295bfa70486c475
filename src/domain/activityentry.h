// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"

namespace postrider {

/// One thing that somebody did, with its effect. Never changed once written.
struct ActivityEntry
{
    qint64 id = 0;
    TimePoint at {};
    QString who; ///< the user's name, or "Postrider" for what it did by itself
    QString action; ///< a stable name, such as feed.resume
    QString subject; ///< the name of what it was done to
    QString effect; ///< a sentence
};

} // namespace postrider
