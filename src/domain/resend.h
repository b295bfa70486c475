// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/time.h"

#include <QString>

#include <optional>

namespace postrider {

/// Sending again what was already settled. The Feed's position never moves for it.
struct Resend
{
    enum class Selection { Range, Record, SetAside };

    ResendId id;
    FeedId feed;
    Selection selection = Selection::Range;
    Sequence first; ///< nothing below is sent
    Sequence last; ///< nothing above is sent
    QString resourceName; ///< for Selection::Record
    QString recordKey;
    Sequence position; ///< the highest sequence that is done
    Sequence retryLast; ///< as in FeedProgress
    Sequence suspectLast;
    qint64 events = 0; ///< how many there were when it was asked for
    qint64 waiting = 0; ///< how many are left
    TimePoint askedAt {};
    std::optional<TimePoint> endedAt;
};

} // namespace postrider
