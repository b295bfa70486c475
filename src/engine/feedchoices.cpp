// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/feedchoices.h"

#include "store/eventkinds.h"
#include "store/eventlog.h"

#include <algorithm>

namespace postrider::queries {

Result<FeedChoices> feedChoices(Database &database, SourceId source)
{
    const auto resources = eventkinds::resourceNames(database, source);
    const auto feedTypes = eventkinds::feedTypes(database, source);
    if (!resources || !feedTypes)
        return tl::unexpected(resources ? feedTypes.error() : resources.error());
    return FeedChoices { *resources, *feedTypes };
}

Result<Passing> passing(Database &database, SourceId source, const FeedFilter &filter)
{
    constexpr int Newest = 1000;
    const auto events = eventlog::latest(database, source, Newest);
    if (!events)
        return tl::unexpected(events.error());
    const auto passes = [&filter](
                            const EntityEvent &event) { return filter.matches(event.resourceName, event.feedTypes); };
    return Passing { std::ranges::count_if(*events, passes), events->size() };
}

} // namespace postrider::queries
