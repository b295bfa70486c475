// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/timeline.h"

#include <QHash>

namespace postrider {

/// Makes timelines of attempts, which are given to it in the order of their ids. Any thread.
class TimelineBuilder final
{
public:
    /// Goes on with what is in `timeline`, which has to outlive it.
    explicit TimelineBuilder(Timeline &timeline);

    void add(const Attempt &attempt);
    /// Puts the stops of all Feeds in the place of those that are known.
    void setStops(const QList<Stop> &stops);
    /// Forgets what had ended before the beginning of the request.
    void trim();

private:
    void addToConsumer(FeedTimeline &feed, const Attempt &attempt);
    void endHold(FeedTimeline &feed, const Attempt &attempt);
    void followRetry(FeedTimeline &feed, const Attempt &attempt);
    void count(FeedTimeline &feed, const Attempt &attempt);
    void noteWaiting(FeedTimeline &feed, const Attempt &attempt);

    Timeline &m_timeline;
    QHash<ConsumerId, QList<qsizetype>> m_byConsumer; ///< indexes into the timeline's Feeds
};

} // namespace postrider
