// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/exchangeplan.h"

#include "engine/exchangeplanner.h"
#include "store/consumers.h"
#include "store/feeds.h"
#include "store/sources.h"

#include <algorithm>

namespace postrider::exchange {

qsizetype Plan::consumersThat(Change change) const
{
    return std::ranges::count(consumers, change, &Planned<Consumer>::change);
}

qsizetype Plan::feedsThat(Change change) const
{
    return std::ranges::count(feeds, change, &PlannedFeed::change);
}

bool Plan::changesAnything() const
{
    const auto changes = [](const auto &planned) { return planned.change != Change::Unchanged; };
    return std::ranges::any_of(consumers, changes) || std::ranges::any_of(feeds, changes);
}

QStringList Plan::needToken() const
{
    QStringList names;
    for (const Planned<Consumer> &planned : consumers) {
        if (!planned.after.hasToken)
            names.append(planned.after.name);
    }
    return names;
}

Result<Inventory> inventory(Database &database)
{
    auto sources = sources::all(database);
    if (!sources)
        return tl::unexpected(sources.error());
    auto consumers = consumers::all(database);
    if (!consumers)
        return tl::unexpected(consumers.error());
    auto feeds = feeds::all(database);
    if (!feeds)
        return tl::unexpected(feeds.error());
    return Inventory { *sources, *consumers, *feeds };
}

Plan plan(const Document &document, const Inventory &inventory)
{
    return Planner(document, inventory).plan();
}

Result<Plan> planFile(Database &database, const QString &path)
{
    const auto document = read(path);
    if (!document)
        return tl::unexpected(document.error());
    const auto there = inventory(database);
    if (!there)
        return tl::unexpected(there.error());
    return plan(*document, *there);
}

} // namespace postrider::exchange
