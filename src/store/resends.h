// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entityevent.h"
#include "domain/resend.h"
#include "store/feeds.h"
#include "store/transaction.h"

#include <QList>

namespace postrider {

namespace resends {

ResendId insert(Transaction &transaction, const Resend &resend);
void save(Transaction &transaction, const Resend &resend);
/// What has not ended, in the order in which it was asked for.
[[nodiscard]] Result<QList<Resend>> waiting(Database &database);
/// One resend, ended or not; NotFound when there is none of this id.
[[nodiscard]] Result<Resend> get(Database &database, ResendId id);

/// The newest first, ended or not; of one Feed or, with an id that is not valid, of all.
[[nodiscard]] Result<QList<Resend>> newest(Database &database, FeedId feed, int limit);
/// Those of a Feed that may have sent this sequence, for they have passed it; the newest first.
[[nodiscard]] Result<QList<Resend>> passed(Database &database, FeedId feed, Sequence sequence);
/// What sends a late event to a Feed whose position had moved past it; nothing when it came in time for that Feed.
[[nodiscard]] Result<std::optional<Resend>> lateOf(Database &database, FeedId feed, Sequence sequence);
/// What was sent of a record to a Feed by hand, oldest first.
[[nodiscard]] Result<QList<Resend>> byHand(
    Database &database, FeedId feed, const QString &resourceName, const QString &recordKey);
/// Whether an event is among those that the resend sends. Of what was set aside: as long as it is.
[[nodiscard]] Result<bool> includes(
    Database &database, const StoredFeed &feed, const Resend &resend, const EntityEvent &event);

/// What one look into the log for a resend brought.
struct Found
{
    QList<EntityEvent> events; ///< ascending; few or none where few are carried
    Sequence scanned; ///< up to here there is nothing to send but `events`
};
/// The next events of a resend that its Feed carries, above `above`, at most `limit`. Looks through
/// a few thousand events at most, so there is more as long as `scanned` is below the resend's last.
[[nodiscard]] Result<Found> next(
    Database &database, const StoredFeed &feed, const Resend &resend, Sequence above, int limit);

} // namespace resends
} // namespace postrider
