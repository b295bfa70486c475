// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/activityentry.h"
#include "store/transaction.h"

#include <QList>

namespace postrider {

namespace activity {

void record(Transaction &transaction, const ActivityEntry &entry);
/// Newest first.
[[nodiscard]] Result<QList<ActivityEntry>> newest(Database &database, int limit);

} // namespace activity
} // namespace postrider
