// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/estimate.h"

#include <algorithm>

namespace postrider {

Speed Speed::of(const Consumer &consumer, const Standing &standing, Milliseconds perPost)
{
    const int ceiling = standing.sizeCeiling > 0 ? standing.sizeCeiling : consumer.batchSize;
    return { perPost, standing.pace.interval(consumer.perMinute), std::max(1, std::min(ceiling, consumer.batchSize)) };
}

Milliseconds Speed::timeFor(qint64 events) const
{
    const qint64 posts = events / eventsPerPost + (events % eventsPerPost > 0 ? 1 : 0);
    return posts * std::max(perPost, interval);
}

} // namespace postrider
