// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/stored.h"

#include "domain/entityevent.h"

namespace postrider {

const FeedFilter &StoredFeed::filterAt(Sequence sequence) const
{
    for (auto step = filters.crbegin(); step != filters.crend(); ++step) {
        if (step->above < sequence)
            return step->filter;
    }
    return filters.first().filter;
}

bool StoredFeed::carries(const EntityEvent &event) const
{
    return filterAt(event.sequence).matches(event.resourceName, event.feedTypes);
}

} // namespace postrider
