// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/timeline.h"
#include "support/testclock.h"

#include <QString>

namespace postrider::test {

/// A day as in the life of a Feed, ending at `now`: sent to in bursts, asked to wait three times,
/// the last time still, tried again once and paused once.
[[nodiscard]] inline FeedTimeline someDay(
    TimePoint now = TestClock::Start, const QString &name = QStringLiteral("HomeFinder"))
{
    using namespace std::chrono_literals;
    using Kind = TimelineSpan::Kind;
    FeedTimeline feed;
    feed.feed = { 1 };
    feed.consumer = { 1 };
    feed.name = feed.consumerName = name;
    feed.waiting = 2104;
    const auto hold = [&](qint64 id, Milliseconds before, Milliseconds asked, Milliseconds waited, qint64 events) {
        TimelineSpan span;
        span.kind = Kind::AskedToWait;
        span.from = now - before;
        span.attempt = { id };
        span.status = 429;
        span.duration = 210ms;
        span.retryAfter = QString::number(asked / 1s);
        span.holdUntil = span.from + asked;
        span.waitingAtStart = 12;
        if (waited > 0ms) {
            span.until = span.from + waited;
            span.calledAgain = TimelineCall { { id + 1 }, *span.until, Outcome::Accepted, 200 };
            span.waitingAtEnd = events;
            span.caughtUpAt = *span.until + 11min;
        }
        feed.calls.append(span);
    };
    hold(100, 4h + 9min, 17min + 50s, 17min + 50s + 800ms, 1912);
    feed.calls.last().retryAfter = QStringLiteral("Mon, 23 Nov 2026 10:48:50 GMT");
    feed.calls.last().retryAfterForm = RetryAfter::Form::Date;
    TimelineSpan retry;
    retry.kind = Kind::BackingOff;
    retry.from = now - 3h;
    retry.until = now - 2h - 40min;
    retry.attempt = { 150 };
    retry.status = 503;
    retry.tries = 4;
    retry.calledAgain = TimelineCall { { 155 }, *retry.until, Outcome::Accepted, 200 };
    feed.calls.append(retry);
    hold(200, 2h + 24min, 7min, 7min, 640);
    hold(300, 18min, 23min, 0ms, 0);
    TimelineSpan pause;
    pause.kind = Kind::Paused;
    pause.from = now - 90min;
    pause.until = now - 75min;
    pause.note = QStringLiteral("ann");
    pause.waitingAtEnd = 300;
    feed.stops.append(pause);
    const QList<TimelineSpan> spans = feed.spans();
    qint64 waiting = 0;
    for (TimePoint at = now - 24h; at < now; at += 30s) {
        const bool isQuiet =
            std::ranges::any_of(spans, [&](const TimelineSpan &s) { return s.from <= at && at < s.endAt(now); });
        const qint64 busy = (toStored(at) / 30000 * 7919) % 23;
        waiting = isQuiet ? waiting + 50 : std::max<qint64>(0, waiting - 40);
        if (!isQuiet)
            feed.buckets.append({ at, 3 + busy, { at, waiting }, { at + 20s, waiting } });
    }
    return feed;
}

} // namespace postrider::test
