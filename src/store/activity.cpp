// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/activity.h"

#include "logging/categories.h"

#include <limits>

namespace postrider::activity {

void record(Transaction &transaction, const ActivityEntry &entry)
{
    transaction.run("INSERT INTO activity (at, who, action, subject, effect) VALUES (?, ?, ?, ?, ?)", entry.at,
        entry.who, entry.action, entry.subject, entry.effect);
    qCInfo(logStore).noquote().nospace() << entry.who << ", " << entry.action << ' ' << entry.subject << ": "
                                         << entry.effect;
}

Result<QList<ActivityEntry>> newest(Database &database, int limit, const ActivityFilter &filter, qint64 before)
{
    QList<ActivityEntry> list;
    // Databases disagree on the case of letters beyond ASCII, so texts are compared here.
    const auto done = database.select(
        "SELECT id, at, who, action, subject, effect FROM activity WHERE id < ? AND at >= ? AND at < ? "
        "ORDER BY id DESC",
        [&](const Row &row) {
            const ActivityEntry entry { row.integer(0), row.time(1), row.text(2), row.text(3), row.text(4),
                row.text(5) };
            if (list.size() < limit && filter.matches(entry))
                list.append(entry);
            return list.size() < limit;
        },
        before > 0 ? before : std::numeric_limits<qint64>::max(), filter.from.value_or(TimePoint::min()),
        filter.to.value_or(TimePoint::max()));
    if (!done)
        return tl::unexpected(done.error());
    return list;
}

Result<QStringList> people(Database &database)
{
    QStringList people;
    const auto done =
        database.select("SELECT DISTINCT who FROM activity", [&people](const Row &row) { people.append(row.text(0)); });
    if (!done)
        return tl::unexpected(done.error());
    people.sort(Qt::CaseInsensitive);
    return people;
}

} // namespace postrider::activity
