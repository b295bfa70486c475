// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace postrider::benchmark {

/// How long a page of the window kept the GUI thread from its events, at the longest.
struct PageStall
{
    QString page;
    double longest = 0; ///< ms between two turns that were to be 1 ms apart
    double own = 0; ///< ms of processor time that the GUI thread spent in any such gap, at the longest
};

/// Opens the window on a profile with 1,000,000 events waiting and 500,000 attempts, has 64 Feeds
/// deliver at full speed to an nginx on this machine, and shows every page for a while.
[[nodiscard]] QList<PageStall> measureStalls();

} // namespace postrider::benchmark
