// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/activity.h"

namespace postrider::activity {

void record(Transaction &transaction, const ActivityEntry &entry)
{
    transaction.run("INSERT INTO activity (at, who, action, subject, effect) VALUES (?, ?, ?, ?, ?)", entry.at,
        entry.who, entry.action, entry.subject, entry.effect);
}

Result<QList<ActivityEntry>> newest(Database &database, int limit)
{
    QList<ActivityEntry> list;
    const auto done = database.select(
        "SELECT id, at, who, action, subject, effect FROM activity ORDER BY id DESC LIMIT ?",
        [&list](const Row &row) {
            list.append({ row.integer(0), row.time(1), row.text(2), row.text(3), row.text(4), row.text(5) });
        },
        limit);
    if (!done)
        return tl::unexpected(done.error());
    return list;
}

} // namespace postrider::activity
