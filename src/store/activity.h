// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/activityentry.h"
#include "domain/activityfilter.h"
#include "store/transaction.h"

#include <QList>

namespace postrider {

namespace activity {

void record(Transaction &transaction, const ActivityEntry &entry);
/// Newest first; below the id `before` when it is given.
[[nodiscard]] Result<QList<ActivityEntry>> newest(
    Database &database, int limit, const ActivityFilter &filter = {}, qint64 before = 0);
/// Everybody who ever did something, each once, in the order of the alphabet.
[[nodiscard]] Result<QStringList> people(Database &database);

} // namespace activity
} // namespace postrider
