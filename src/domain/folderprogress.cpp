// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/folderprogress.h"

namespace postrider {

void FolderProgress::take(const FolderNews &news, TimePoint at)
{
    waiting = news.waiting;
    if (!news.taken.isEmpty()) {
        takenFile = news.taken;
        takenEvents = news.events;
        takenAt = at;
    }
    if (!news.rejected.isEmpty()) {
        rejectedFile = news.rejected;
        rejectedReason = news.reason;
        rejectedAt = at;
    }
}

} // namespace postrider
