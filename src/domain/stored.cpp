// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/stored.h"

namespace postrider {

bool StoredFeed::carries(Sequence sequence, const QString &resourceName) const
{
    for (auto step = filters.crbegin(); step != filters.crend(); ++step) {
        if (step->above < sequence)
            return step->filter.matches(resourceName);
    }
    return filters.first().filter.matches(resourceName);
}

} // namespace postrider
