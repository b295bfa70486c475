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
/// The next events of a resend that its Feed carries, above `above`, at most `limit`.
[[nodiscard]] Result<QList<EntityEvent>> next(
    Database &database, const StoredFeed &feed, const Resend &resend, Sequence above, int limit);

} // namespace resends
} // namespace postrider
