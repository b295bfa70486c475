// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/feedstate.h"

namespace postrider {

using namespace Qt::StringLiterals;

FeedState feedState(const FeedProgress &feed, const Standing &consumer, bool hasResends, TimePoint now)
{
    using Kind = FeedState::Kind;
    if (feed.suspension)
        return { Kind::Suspended, std::nullopt };
    if (feed.isPaused)
        return { Kind::Paused, std::nullopt };
    if (consumer.holdUntil && *consumer.holdUntil > now)
        return { Kind::Throttled, consumer.notBefore() };
    if (feed.waiting == 0 && !hasResends)
        return { Kind::UpToDate, std::nullopt };
    if (consumer.failures > 0 || consumer.refusals > 0)
        return { Kind::Retrying, consumer.retryAt };
    return { Kind::Delivering, std::nullopt };
}

QString toName(FeedState::Kind kind)
{
    switch (kind) {
    case FeedState::Kind::UpToDate: return u"up_to_date"_s;
    case FeedState::Kind::Delivering: return u"delivering"_s;
    case FeedState::Kind::Throttled: return u"throttled"_s;
    case FeedState::Kind::Retrying: return u"retrying"_s;
    case FeedState::Kind::Suspended: return u"suspended"_s;
    case FeedState::Kind::Paused: return u"paused"_s;
    }
    Q_UNREACHABLE();
}

} // namespace postrider
