// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/eventkinds.h"

#include "domain/feed.h"

namespace postrider::eventkinds {

namespace {

/// All that there are, from one to the next: as many looks into the index as there are kinds.
Result<QList<Kind>> all(Database &database, SourceId source)
{
    QList<Kind> kinds;
    Kind above;
    for (bool hasMore = true; hasMore;) {
        hasMore = false;
        const auto done = database.select(
            "SELECT feed_types, resource_name FROM events WHERE source_id = ? AND feed_types <> '' "
            "AND (feed_types, resource_name) > (?, ?) ORDER BY feed_types, resource_name LIMIT 1",
            [&](const Row &row) {
                above = { row.text(0), row.text(1) };
                hasMore = true;
            },
            source, above.feedTypes, above.resourceName);
        if (!done)
            return tl::unexpected(done.error());
        if (hasMore)
            kinds.append(above);
    }
    return kinds;
}

} // namespace

Result<QList<Kind>> passing(Database &database, SourceId source, const FeedFilter &filter)
{
    auto kinds = all(database, source);
    if (kinds) {
        kinds->removeIf(
            [&filter](const Kind &kind) { return !filter.matches(kind.resourceName, kind.feedTypes.split(u',')); });
    }
    return kinds;
}

Result<QStringList> resourceNames(Database &database, SourceId source)
{
    QStringList names;
    QString above;
    for (bool hasMore = true; hasMore;) {
        hasMore = false;
        const auto done = database.select(
            "SELECT resource_name FROM events WHERE source_id = ? AND resource_name > ? "
            "ORDER BY resource_name LIMIT 1",
            [&](const Row &row) {
                above = row.text(0);
                hasMore = true;
            },
            source, above);
        if (!done)
            return tl::unexpected(done.error());
        if (hasMore)
            names.append(above);
    }
    return names;
}

Result<QStringList> feedTypes(Database &database, SourceId source)
{
    const auto kinds = all(database, source);
    if (!kinds)
        return tl::unexpected(kinds.error());
    QStringList types;
    for (const Kind &kind : *kinds)
        types += kind.feedTypes.split(u',');
    types.sort();
    types.removeDuplicates();
    return types;
}

} // namespace postrider::eventkinds
