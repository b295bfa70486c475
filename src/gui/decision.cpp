// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/decision.h"

#include "gui/preferences.h"

#include <algorithm>

namespace postrider {

namespace {

/// Whether a reason lies with one Feed's events, not with the Consumer as a whole.
bool isOfOneFeed(SuspendReason reason)
{
    switch (reason) {
    case SuspendReason::EventRefused:
    case SuspendReason::EventTooLarge: return true;
    case SuspendReason::TokenMissing:
    case SuspendReason::TokenRejected:
    case SuspendReason::EndpointGone:
    case SuspendReason::EndpointMoved:
    case SuspendReason::Certificate:
    case SuspendReason::TooManyFailures: return false;
    }
    Q_UNREACHABLE();
}

/// The decision that a Feed is part of, alone.
std::optional<Decision> decisionOf(const FeedStatus &feed, const Preferences &preferences, TimePoint now)
{
    const ConsumerId consumer = feed.consumer.id;
    if (const auto &suspension = feed.stored.progress.suspension) {
        const FeedId cause = isOfOneFeed(suspension->reason) ? feed.stored.feed.id : FeedId {};
        return Decision { { Decision::Kind::Suspension, consumer, suspension->reason, cause }, { feed },
            suspension->since };
    }
    if (feed.state.kind != FeedState::Kind::Throttled || !feed.standing.hasLongHold(now))
        return std::nullopt;
    Decision decision { { Decision::Kind::LongWait, consumer, {}, {} }, { feed },
        feed.standing.holdSince.value_or(now) };
    // A wait that has become longer since is a new one to decide on; a clock that was set moves it a little.
    const auto kept = preferences.keptWait(feed.consumer.publicId);
    decision.isKept = kept && decision.until() <= *kept + std::chrono::hours(1);
    return decision;
}

} // namespace

qint64 Decision::waiting() const
{
    qint64 waiting = 0;
    for (const FeedStatus &feed : feeds)
        waiting += feed.stored.progress.waiting;
    return waiting;
}

QList<Decision> decisions(const Status &status, const Preferences &preferences, TimePoint now)
{
    QList<Decision> decisions;
    for (const FeedStatus &feed : status.feeds) {
        const auto one = decisionOf(feed, preferences, now);
        if (!one)
            continue;
        const auto same = std::ranges::find(decisions, one->key, &Decision::key);
        if (same == decisions.end()) {
            decisions.append(*one);
        } else {
            same->feeds.append(feed);
            same->since = std::min(same->since, one->since);
        }
    }
    for (Decision &decision : decisions) {
        std::ranges::sort(decision.feeds, [](const FeedStatus &one, const FeedStatus &other) {
            return one.stored.feed.name.localeAwareCompare(other.stored.feed.name) < 0;
        });
    }
    std::ranges::stable_sort(decisions, {}, &Decision::since);
    return decisions;
}

int undecided(const QList<Decision> &decisions)
{
    return static_cast<int>(
        std::ranges::count_if(decisions, [](const Decision &decision) { return !decision.isKept; }));
}

} // namespace postrider
