// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entityevent.h"
#include "store/feeds.h"
#include "store/transaction.h"

#include <QList>

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

namespace resends {

ResendId insert(Transaction &transaction, const Resend &resend);
void save(Transaction &transaction, const Resend &resend);
/// What has not ended, in the order in which it was asked for.
[[nodiscard]] Result<QList<Resend>> waiting(Database &database);
/// The next events of a resend that its Feed carries, above `above`, at most `limit`.
[[nodiscard]] Result<QList<EntityEvent>> next(
    Database &database, const StoredFeed &feed, const Resend &resend, Sequence above, int limit);

} // namespace resends
} // namespace postrider
