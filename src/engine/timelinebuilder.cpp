// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/timelinebuilder.h"

#include <algorithm>

namespace postrider {

using namespace std::chrono_literals;

namespace {

/// A POST that leaves this soon after a hold waited for it alone; a pace may delay it a little.
constexpr Milliseconds Promptly = 1min;

TimePoint endOf(const Attempt &attempt)
{
    return attempt.startedAt + attempt.duration;
}

/// Whether the attempt is made again later, in the schedule of failures.
bool isTriedAgain(const Attempt &attempt)
{
    if (attempt.outcome == Outcome::Failed)
        return true;
    const bool isAboutEndpoint = !attempt.status || attempt.status == 404;
    return attempt.outcome == Outcome::Refused && isAboutEndpoint;
}

TimelineSpan spanOf(TimelineSpan::Kind kind, const FeedTimeline &feed, const Attempt &attempt)
{
    TimelineSpan span;
    span.kind = kind;
    span.from = endOf(attempt);
    span.attempt = attempt.id;
    span.status = attempt.status;
    span.duration = attempt.duration;
    span.retryAfter = attempt.retryAfter;
    span.retryAfterForm = attempt.retryAfterForm;
    span.holdUntil = attempt.holdUntil;
    span.note = attempt.note;
    if (attempt.feed == feed.feed)
        span.waitingAtStart = attempt.waiting;
    return span;
}

TimelineCall callOf(const Attempt &attempt)
{
    return { attempt.id, attempt.startedAt, attempt.outcome, attempt.status };
}

TimePoint bucketStart(TimePoint time, Milliseconds bucket)
{
    return time - time.time_since_epoch() % bucket;
}

void note(TimelineBucket &bucket, const WaitingPoint &point)
{
    if (bucket.most.at == TimePoint() || point.waiting > bucket.most.waiting)
        bucket.most = point;
    bucket.last = point;
}

TimelineSpan spanOf(const Stop &stop)
{
    TimelineSpan span;
    span.kind = stop.reason ? TimelineSpan::Kind::Suspended : TimelineSpan::Kind::Paused;
    span.from = stop.beganAt;
    span.until = stop.endedAt;
    span.note = stop.detail;
    span.reason = stop.reason;
    span.waitingAtStart = stop.waitingAtStart;
    span.waitingAtEnd = stop.waitingAtEnd;
    return span;
}

} // namespace

TimelineBuilder::TimelineBuilder(Timeline &timeline)
    : m_timeline(timeline)
{
    for (qsizetype i = 0; i < timeline.feeds.size(); ++i)
        m_byConsumer[timeline.feeds.at(i).consumer].append(i);
}

void TimelineBuilder::add(const Attempt &attempt)
{
    m_timeline.end = { std::max(m_timeline.end.value, attempt.id.value + 1) };
    const auto feeds = m_byConsumer.constFind(attempt.consumer);
    if (feeds == m_byConsumer.constEnd())
        return;
    const bool isPlain = attempt.outcome == Outcome::Accepted && !attempt.holdUntil;
    for (const qsizetype index : *feeds) {
        const FeedTimeline &known = std::as_const(m_timeline.feeds).at(index);
        const bool isOwn = known.feed == attempt.feed;
        if (isOwn || !isPlain || known.openHold >= 0 || known.openRetry >= 0)
            addToConsumer(m_timeline.feeds[index], attempt);
    }
}

void TimelineBuilder::addToConsumer(FeedTimeline &feed, const Attempt &attempt)
{
    endHold(feed, attempt);
    if (attempt.kind != AttemptKind::Test)
        followRetry(feed, attempt);
    if (attempt.feed == feed.feed) {
        noteWaiting(feed, attempt);
        count(feed, attempt);
    }
    if (attempt.holdUntil) {
        feed.openHold = feed.calls.size();
        feed.calls.append(spanOf(TimelineSpan::Kind::AskedToWait, feed, attempt));
    }
}

void TimelineBuilder::endHold(FeedTimeline &feed, const Attempt &attempt)
{
    if (feed.openHold < 0)
        return;
    TimelineSpan &hold = feed.calls[feed.openHold];
    const TimePoint asked = hold.holdUntil.value_or(attempt.startedAt);
    hold.calledAgain = callOf(attempt);
    hold.until = std::max(hold.from, attempt.startedAt <= asked + Promptly ? attempt.startedAt : asked);
    feed.openHold = -1;
}

void TimelineBuilder::followRetry(FeedTimeline &feed, const Attempt &attempt)
{
    if (feed.openRetry < 0) {
        if (!isTriedAgain(attempt) || attempt.holdUntil)
            return;
        feed.openRetry = feed.calls.size();
        feed.calls.append(spanOf(TimelineSpan::Kind::BackingOff, feed, attempt));
        feed.calls.last().tries = 1;
        return;
    }
    TimelineSpan &retry = feed.calls[feed.openRetry];
    if (isTriedAgain(attempt) && !attempt.holdUntil) {
        ++retry.tries;
        retry.status = attempt.status;
        retry.duration = attempt.duration;
        retry.note = attempt.note;
        return;
    }
    retry.calledAgain = callOf(attempt);
    retry.until = std::max(retry.from, attempt.startedAt);
    feed.openRetry = -1;
}

void TimelineBuilder::noteWaiting(FeedTimeline &feed, const Attempt &attempt)
{
    if (!attempt.waiting)
        return;
    const bool isSettled = attempt.outcome == Outcome::Accepted && attempt.kind == AttemptKind::Live;
    const qint64 left = std::max<qint64>(0, *attempt.waiting - (isSettled ? attempt.events : 0));
    for (qsizetype i = left == 0 ? feed.settledCalls : feed.toldCalls; i < feed.calls.size(); ++i) {
        if (!std::as_const(feed.calls).at(i).until)
            continue;
        TimelineSpan &span = feed.calls[i];
        if (!span.waitingAtEnd)
            span.waitingAtEnd = attempt.waiting;
        if (left == 0 && !span.caughtUpAt)
            span.caughtUpAt = endOf(attempt);
    }
    const auto isTold = [&calls = std::as_const(feed.calls)](
                            qsizetype i) { return calls.at(i).waitingAtEnd.has_value(); };
    const auto isSettledCall = [&calls = std::as_const(feed.calls)](
                                   qsizetype i) { return calls.at(i).caughtUpAt.has_value(); };
    while (feed.toldCalls < feed.calls.size() && isTold(feed.toldCalls))
        ++feed.toldCalls;
    while (feed.settledCalls < feed.calls.size() && isSettledCall(feed.settledCalls))
        ++feed.settledCalls;
}

void TimelineBuilder::count(FeedTimeline &feed, const Attempt &attempt)
{
    const TimePoint end = endOf(attempt);
    const TimePoint start = bucketStart(end, m_timeline.request.bucket);
    // Only after the clock was set back is it not the last one.
    auto place = feed.buckets.end();
    while (place != feed.buckets.begin() && (place - 1)->from >= start)
        --place;
    if (place == feed.buckets.end() || place->from != start)
        place = feed.buckets.insert(place, TimelineBucket { start, 0, {}, {} });
    if (attempt.outcome == Outcome::Accepted)
        place->accepted += attempt.events;
    if (!attempt.waiting)
        return;
    const bool isSettled = attempt.outcome == Outcome::Accepted && attempt.kind == AttemptKind::Live;
    note(*place, { attempt.startedAt, *attempt.waiting });
    note(*place, { end, std::max<qint64>(0, *attempt.waiting - (isSettled ? attempt.events : 0)) });
}

void TimelineBuilder::setStops(const QList<Stop> &stops)
{
    QHash<FeedId, QList<TimelineSpan>> byFeed;
    for (const Stop &stop : stops)
        byFeed[stop.feed].append(spanOf(stop));
    for (qsizetype i = 0; i < m_timeline.feeds.size(); ++i) {
        const FeedTimeline &feed = std::as_const(m_timeline.feeds).at(i);
        if (const QList<TimelineSpan> known = byFeed.value(feed.feed); known != feed.stops)
            m_timeline.feeds[i].stops = known;
    }
}

void TimelineBuilder::trim()
{
    const TimePoint from = m_timeline.request.from;
    for (FeedTimeline &feed : m_timeline.feeds) {
        // The last bucket before it says how many events waited then.
        while (feed.buckets.size() > 1 && std::as_const(feed.buckets).at(1).from < from)
            feed.buckets.removeFirst();
        while (!feed.calls.isEmpty() && feed.openHold != 0 && feed.openRetry != 0
            && std::as_const(feed.calls).first().endAt(m_timeline.at) < from) {
            feed.calls.removeFirst();
            feed.openHold = std::max<qsizetype>(-1, feed.openHold - 1);
            feed.openRetry = std::max<qsizetype>(-1, feed.openRetry - 1);
            feed.toldCalls = std::max<qsizetype>(0, feed.toldCalls - 1);
            feed.settledCalls = std::max<qsizetype>(0, feed.settledCalls - 1);
        }
    }
}

} // namespace postrider
