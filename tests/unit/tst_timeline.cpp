// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/timeline.h"
#include "store/history.h"
#include "store/ledger.h"
#include "store/stops.h"
#include "support/storefixture.h"
#include "support/testclock.h"

#include <QRegularExpression>
#include <QTest>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_Timeline final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void findsTheFirstOfATime();
    void countsWhatWasAccepted();
    void tellsWhereTheRecordBegins();
    void tellsAHold();
    void holdShowsOnAllFeedsOfItsConsumer();
    void holdThatRanOutEnds();
    void holdFromBeforeIsThere();
    void tellsRetries();
    void tellsStops();
    void stopEndsRetries();
    void drawsTheCurve();
    void pastTimesAreComplete();
    void extendingGivesTheSameAsReading();
    void extendingForgetsWhatIsOld();
    void bucketLengths_data();
    void bucketLengths();
};

namespace {

constexpr TimePoint Began = TestClock::Start;

/// A Feed and what is recorded of it.
class History final
{
public:
    History()
        : source(store.addSource(5))
        , consumer(store.addConsumer())
        , feed(store.addFeed(source, consumer))
    {
    }

    Attempt attempt(Milliseconds at, Outcome outcome, int events, qint64 waiting) const
    {
        Attempt attempt;
        attempt.feed = feed;
        attempt.consumer = consumer;
        attempt.first = attempt.last = { 1 };
        attempt.startedAt = Began + at;
        attempt.duration = 200ms;
        attempt.outcome = outcome;
        attempt.status = outcome == Outcome::Accepted ? 200 : outcome == Outcome::Throttled ? 429 : 503;
        attempt.events = events;
        attempt.waiting = waiting;
        return attempt;
    }
    AttemptId add(const Attempt &attempt)
    {
        Transaction transaction(store.database(), Durability::Progress);
        const AttemptId id = ledger::record(transaction, attempt);
        must(transaction.commit());
        return id;
    }
    AttemptId add(Milliseconds at, Outcome outcome, int events, qint64 waiting)
    {
        return add(attempt(at, outcome, events, waiting));
    }
    AttemptId hold(Milliseconds at, Milliseconds length, qint64 waiting)
    {
        Attempt throttled = attempt(at, Outcome::Throttled, 1, waiting);
        throttled.retryAfter = QString::number(length / 1s);
        throttled.holdUntil = Began + at + throttled.duration + length;
        return add(throttled);
    }
    void stop(Milliseconds at, std::optional<SuspendReason> reason, bool isOver = false)
    {
        FeedProgress progress = store.feed(feed).progress;
        if (reason)
            progress.suspension = Suspension { *reason, u"what it said"_s, Began + at };
        progress.isPaused = !reason && !isOver;
        Transaction transaction(store.database(), Durability::Progress);
        stops::follow(transaction, feed, progress, Began + at, u"ann"_s);
        must(transaction.commit());
    }

    [[nodiscard]] Timeline read(Milliseconds from, Milliseconds to, Milliseconds now, FeedId of = {}) const
    {
        return must(timelines::read(store.database(), { of, Began + from, Began + to, 1min }, Began + now));
    }
    [[nodiscard]] FeedTimeline one(Milliseconds from, Milliseconds to, Milliseconds now) const
    {
        return read(from, to, now, feed).feeds.value(0);
    }

    StoreFixture store;
    SourceId source;
    ConsumerId consumer;
    FeedId feed;
};

} // namespace

void tst_Timeline::findsTheFirstOfATime()
{
    History history;
    QCOMPARE(must(history::firstSince(history.store.database(), Began)).value, 0);
    QList<AttemptId> ids;
    for (int i = 0; i < 100; ++i)
        ids.append(history.add(i * 1min, Outcome::Accepted, 1, 1));
    must(history.store.database().run("DELETE FROM attempts WHERE id % 3 = 0"));
    for (int i = 0; i < 100; ++i) {
        const AttemptId found = must(history::firstSince(history.store.database(), Began + i * 1min));
        const AttemptId expected = ids.at(i).value % 3 == 0 ? AttemptId { ids.at(i).value + 1 } : ids.at(i);
        QVERIFY(found == expected || (found < expected && found > AttemptId { expected.value - 2 }));
    }
    QVERIFY(must(history::firstSince(history.store.database(), Began + 24h)) > ids.last());
}

void tst_Timeline::countsWhatWasAccepted()
{
    History history;
    history.add(10s, Outcome::Accepted, 100, 130);
    history.add(20s, Outcome::Accepted, 30, 30);
    history.add(30s, Outcome::Failed, 7, 7);
    history.add(61s, Outcome::Accepted, 7, 7);
    history.add(10min, Outcome::Accepted, 1, 1);
    const FeedTimeline feed = history.one(0min, 5min, 20min);
    QList<std::pair<Milliseconds, qint64>> counts;
    for (const TimelineBucket &bucket : feed.buckets) {
        if (bucket.from < Began + 5min)
            counts.append({ bucket.from - Began, bucket.accepted });
    }
    QCOMPARE(counts, (QList<std::pair<Milliseconds, qint64>> { { 0min, 130 }, { 1min, 7 } }));
}

void tst_Timeline::tellsWhereTheRecordBegins()
{
    History history;
    QCOMPARE(history.one(0min, 60min, 60min).begin, std::nullopt);
    history.add(5min, Outcome::Failed, 1, 3);
    history.add(50min, Outcome::Accepted, 1, 2);
    const std::optional<TimePoint> begin = Began + 5min;
    QCOMPARE(history.one(0min, 60min, 60min).begin, begin);
    QCOMPARE(history.one(40min, 60min, 60min).begin, begin); // before the time that was asked for
}

void tst_Timeline::tellsAHold()
{
    History history;
    Attempt throttled = history.attempt(10s, Outcome::Throttled, 1, 40);
    throttled.retryAfter = u"Mon, 23 Nov 2026 14:42:00 GMT"_s;
    throttled.retryAfterForm = RetryAfter::Form::Date;
    throttled.holdUntil = Began + 2min;
    throttled.note = u"odd"_s;
    const AttemptId id = history.add(throttled);
    const TimelineSpan open = history.one(0min, 1h, 1min).spans().value(0);
    QVERIFY(!open.until);
    QVERIFY(open.isOpen(Began + 1min));
    QCOMPARE(open.endAt(Began + 1min), Began + 1min);
    const AttemptId again = history.add(120800ms, Outcome::Accepted, 1, 1912);
    history.add(3min, Outcome::Accepted, 1911, 1911);
    const QList<TimelineSpan> spans = history.one(0min, 1h, 10min).spans();
    QCOMPARE(spans.size(), 1);
    const TimelineSpan &span = spans.first();
    QCOMPARE(span.kind, TimelineSpan::Kind::AskedToWait);
    QCOMPARE(span.attempt, id);
    QCOMPARE(span.status, 429);
    QCOMPARE(span.duration, 200ms);
    QCOMPARE(span.from, Began + 10200ms);
    QCOMPARE(span.until, Began + 120800ms);
    QCOMPARE(span.retryAfter, throttled.retryAfter);
    QCOMPARE(span.retryAfterForm, RetryAfter::Form::Date);
    QCOMPARE(span.holdUntil, throttled.holdUntil);
    QCOMPARE(span.note, u"odd"_s);
    QCOMPARE(span.calledAgain, (TimelineCall { again, Began + 120800ms, Outcome::Accepted, 200 }));
    QCOMPARE(span.waitingAtStart, 40);
    QCOMPARE(span.waitingAtEnd, 1912);
    QCOMPARE(span.caughtUpAt, Began + 3min + 200ms);
}

void tst_Timeline::holdShowsOnAllFeedsOfItsConsumer()
{
    History history;
    const FeedId sister = history.store.addFeed(history.source, history.consumer);
    const FeedId stranger = history.store.addFeed(history.source, history.store.addConsumer());
    history.hold(0min, 5min, 3);
    Attempt again = history.attempt(5min + 300ms, Outcome::Accepted, 1, 8);
    again.feed = sister;
    history.add(again);
    const Timeline all = history.read(0min, 1h, 10min);
    for (const FeedTimeline &feed : all.feeds) {
        QCOMPARE(feed.spans().size(), feed.feed == stranger ? 0 : 1);
        // Asked for alone, a Feed tells the same.
        QCOMPARE(history.read(0min, 1h, 10min, feed.feed).feeds, (QList<FeedTimeline> { feed }));
    }
    const FeedTimeline other = history.read(0min, 1h, 10min, sister).feeds.value(0);
    const TimelineSpan span = other.spans().value(0);
    QCOMPARE(span.until, again.startedAt);
    QVERIFY(!span.waitingAtStart); // unknown: it was another Feed's attempt
    QCOMPARE(span.waitingAtEnd, 8);
}

void tst_Timeline::holdThatRanOutEnds()
{
    History history;
    history.hold(0min, 5min, 3);
    TimelineSpan span = history.one(0min, 1h, 30min).spans().value(0);
    QCOMPARE(span.endAt(Began + 30min), Began + 5min + 200ms);
    QVERIFY(!span.isOpen(Began + 30min));
    history.add(1h, Outcome::Accepted, 3, 3);
    span = history.one(0min, 2h, 2h).spans().value(0);
    QCOMPARE(span.until, Began + 5min + 200ms);
    QCOMPARE(span.calledAgain->at, Began + 1h);
}

void tst_Timeline::holdFromBeforeIsThere()
{
    History history;
    history.hold(0min, 3h, 3);
    QCOMPARE(history.one(1h, 2h, 2h).spans().size(), 1);
    QCOMPARE(history.read(1h, 2h, 2h).feeds.first().spans().size(), 1);
    history.add(3h + 1s, Outcome::Accepted, 1, 3);
    QCOMPARE(history.one(1h, 2h, 5h).spans().value(0).until, Began + 3h + 1s);
    QCOMPARE(history.one(4h, 5h, 5h).spans(), QList<TimelineSpan>());
}

void tst_Timeline::tellsRetries()
{
    History history;
    history.add(0s, Outcome::Accepted, 1, 2);
    history.add(10s, Outcome::Failed, 1, 1);
    history.add(20s, Outcome::Failed, 1, 4);
    history.add(40s, Outcome::Failed, 1, 9);
    const TimelineSpan open = history.one(0min, 1h, 50s).spans().value(0);
    QVERIFY(open.isOpen(Began + 50s));
    const AttemptId again = history.add(100s, Outcome::Accepted, 12, 12);
    const QList<TimelineSpan> spans = history.one(0min, 1h, 10min).spans();
    QCOMPARE(spans.size(), 1);
    QCOMPARE(spans.first().kind, TimelineSpan::Kind::BackingOff);
    QCOMPARE(spans.first().tries, 3);
    QCOMPARE(spans.first().from, Began + 10200ms);
    QCOMPARE(spans.first().until, Began + 100s);
    QCOMPARE(spans.first().calledAgain->attempt, again);
    QCOMPARE(spans.first().waitingAtStart, 1);
    QCOMPARE(spans.first().waitingAtEnd, 12);
    QCOMPARE(spans.first().caughtUpAt, Began + 100200ms);
}

void tst_Timeline::tellsStops()
{
    History history;
    history.stop(1min, {});
    history.stop(5min, {}, true);
    history.stop(10min, SuspendReason::EndpointGone);
    const QList<TimelineSpan> spans = history.one(0min, 1h, 20min).spans();
    QCOMPARE(spans.size(), 2);
    QCOMPARE(spans.at(0).kind, TimelineSpan::Kind::Paused);
    QCOMPARE(spans.at(0).until, Began + 5min);
    QCOMPARE(spans.at(0).note, u"ann"_s);
    QCOMPARE(spans.at(1).kind, TimelineSpan::Kind::Suspended);
    QCOMPARE(spans.at(1).reason, SuspendReason::EndpointGone);
    QVERIFY(spans.at(1).isOpen(Began + 20min));
}

void tst_Timeline::stopEndsRetries()
{
    History history;
    history.add(0s, Outcome::Failed, 1, 1);
    history.stop(1min, SuspendReason::TooManyFailures);
    const QList<TimelineSpan> spans = history.one(0min, 1h, 20min).spans();
    QCOMPARE(spans.size(), 2);
    QCOMPARE(spans.at(0).kind, TimelineSpan::Kind::BackingOff);
    QCOMPARE(spans.at(0).until, Began + 1min);
}

void tst_Timeline::drawsTheCurve()
{
    History history;
    history.add(-5min, Outcome::Accepted, 2, 9);
    history.add(1min, Outcome::Accepted, 10, 30);
    history.add(70s, Outcome::Accepted, 20, 20);
    const QList<WaitingPoint> points = history.one(0min, 1h, 20min).curve(Began + 20min);
    const QList<WaitingPoint> expected { { Began - 5min, 9 }, { Began - 5min + 200ms, 7 }, { Began + 1min, 30 },
        { Began + 70200ms, 0 }, { Began + 20min, 5 } };
    QCOMPARE(points, expected);
}

void tst_Timeline::pastTimesAreComplete()
{
    History history;
    const FeedId sister = history.store.addFeed(history.source, history.consumer);
    history.hold(10min, 1h, 3);
    Attempt again = history.attempt(2h, Outcome::Accepted, 1, 3);
    history.add(again);
    again.startedAt += 1h;
    again.feed = sister;
    history.add(again);
    const TimelineSpan span = history.one(0min, 30min, 5h).spans().value(0);
    QVERIFY(span.calledAgain);
    QCOMPARE(span.calledAgain->at, Began + 2h);
    QCOMPARE(span.waitingAtEnd, 3);
}

void tst_Timeline::extendingGivesTheSameAsReading()
{
    History history;
    const FeedId sister = history.store.addFeed(history.source, history.consumer);
    (void)history.store.addFeed(history.source, history.store.addConsumer());
    Timeline all = history.read(0min, 0min, 0min);
    Timeline one = history.read(0min, 0min, 0min, sister);
    for (int step = 1; step < 60; ++step) {
        const Milliseconds at = step * 1min;
        Attempt attempt = history.attempt(at, Outcome::Accepted, step % 3, step % 7);
        attempt.feed = step % 4 == 0 ? sister : history.feed;
        if (step % 5 == 0) {
            attempt.outcome = Outcome::Throttled;
            attempt.holdUntil = attempt.startedAt + 50s;
        } else if (step % 11 < 3) {
            attempt.outcome = Outcome::Failed;
        }
        if (step % 13 == 0) {
            attempt.kind = AttemptKind::Test;
            attempt.feed = {};
            attempt.waiting.reset();
        }
        history.add(attempt);
        if (step % 17 == 0)
            history.stop(at, {}, step % 2 == 0);
        all = must(timelines::extend(history.store.database(), all, Began, Began + at));
        one = must(timelines::extend(history.store.database(), one, Began, Began + at));
        QCOMPARE(all.feeds, history.read(0min, 2h, at).feeds);
        QCOMPARE(one.feeds, history.read(0min, 2h, at, sister).feeds);
    }
    QVERIFY(all.feeds.first().spans().size() > 5);
}

void tst_Timeline::extendingForgetsWhatIsOld()
{
    History history;
    history.hold(0min, 1min, 3);
    history.add(61s, Outcome::Accepted, 3, 3);
    Timeline timeline = history.read(0min, 10h, 2min);
    for (int step = 1; step < 20; ++step) {
        history.hold(step * 30min, 1min, 2);
        history.add(step * 30min + 62s, Outcome::Accepted, 2, 2);
        const TimePoint now = Began + step * 30min + 5min;
        timeline = must(timelines::extend(history.store.database(), timeline, now - 2h, now));
    }
    const FeedTimeline feed = timeline.feeds.first();
    QCOMPARE(feed.spans().size(), 4);
    QVERIFY(feed.buckets.size() <= 10);
    QVERIFY(feed.buckets.first().from <= Began + 19 * 30min + 5min - 2h);
}

void tst_Timeline::bucketLengths_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<qint64>("bucket");

    QTest::newRow("a second") << qint64(1) << qint64(1);
    QTest::newRow("1 h") << qint64(3600) << qint64(5);
    QTest::newRow("6 h") << qint64(21600) << qint64(30);
    QTest::newRow("24 h") << qint64(86400) << qint64(120);
    QTest::newRow("7 d") << qint64(604800) << qint64(900);
    QTest::newRow("10 years") << qint64(315360000) << qint64(86400);
}

void tst_Timeline::bucketLengths()
{
    QFETCH(qint64, seconds);
    QFETCH(qint64, bucket);
    QCOMPARE(timelines::bucketFor(std::chrono::seconds(seconds)), Milliseconds(std::chrono::seconds(bucket)));
}

QTEST_GUILESS_MAIN(tst_Timeline)
#include "tst_timeline.moc"
