// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/stops.h"
#include "support/deliveryfixture.h"
#include "support/replies.h"

#include <QRegularExpression>
#include <QTest>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_Stops final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void followsAFeed();
    void writesNothingTwice();
    void givesWhatTouchesATime();
    void suspensionIsRecordedWithItsOutcome();
};

namespace {

constexpr TimePoint Began = TestClock::Start;

void follow(StoreFixture &store, FeedId feed, const FeedProgress &progress, TimePoint at)
{
    Transaction transaction(store.database(), Durability::Progress);
    stops::follow(transaction, feed, progress, at, u"ann"_s);
    must(transaction.commit());
}

QList<Stop> all(StoreFixture &store, FeedId feed = {})
{
    return must(stops::between(store.database(), feed, TimePoint(), Began + 24h));
}

} // namespace

void tst_Stops::followsAFeed()
{
    StoreFixture store;
    const FeedId feed = store.addFeed(store.addSource(3), store.addConsumer());
    FeedProgress progress = store.feed(feed).progress;
    progress.isPaused = true;
    follow(store, feed, progress, Began);
    progress.suspension = Suspension { SuspendReason::TokenRejected, u"401"_s, Began + 2min };
    progress.waiting = 5;
    follow(store, feed, progress, Began + 2min);
    progress.isPaused = false;
    progress.suspension.reset();
    progress.waiting = 9;
    follow(store, feed, progress, Began + 3min);
    const QList<Stop> expected {
        { feed, {}, u"ann"_s, Began, Began + 2min, 3, 5 },
        { feed, SuspendReason::TokenRejected, u"401"_s, Began + 2min, Began + 3min, 5, 9 },
    };
    QCOMPARE(all(store), expected);
}

void tst_Stops::writesNothingTwice()
{
    StoreFixture store;
    const FeedId feed = store.addFeed(store.addSource(3), store.addConsumer());
    FeedProgress progress = store.feed(feed).progress;
    follow(store, feed, progress, Began);
    QCOMPARE(store.count(u"stops"_s), 0);
    progress.isPaused = true;
    follow(store, feed, progress, Began);
    follow(store, feed, progress, Began + 1min);
    QCOMPARE(all(store), (QList<Stop> { { feed, {}, u"ann"_s, Began, {}, 3, {} } }));
}

void tst_Stops::givesWhatTouchesATime()
{
    StoreFixture store;
    const SourceId source = store.addSource(1);
    const FeedId one = store.addFeed(source, store.addConsumer());
    const FeedId two = store.addFeed(source, store.addConsumer());
    FeedProgress progress = store.feed(one).progress;
    for (int minute = 0; minute < 4; ++minute) { // paused from 0 to 1 and from 2 to 3
        progress.isPaused = minute % 2 == 0;
        follow(store, one, progress, Began + std::chrono::minutes(minute));
    }
    progress.isPaused = true;
    follow(store, two, progress, Began + 1min);
    const auto found = [&](FeedId feed, Milliseconds from, Milliseconds to) {
        return must(stops::between(store.database(), feed, Began + from, Began + to)).size();
    };
    QCOMPARE(found({}, 0min, 10min), 3);
    QCOMPARE(found(one, 0min, 10min), 2);
    QCOMPARE(found(two, 5min, 10min), 1); // it lasts
    QCOMPARE(found(one, 90s, 119s), 0);
    QCOMPARE(found(one, 3min, 10min), 0);
    QCOMPARE(found(one, 170s, 10min), 1);
}

void tst_Stops::suspensionIsRecordedWithItsOutcome()
{
    DeliveryFixture delivery;
    const FeedId feed = delivery.addFeed(3);
    delivery.sender.handler = [](const Posted &) { return replies::answer(401); };
    delivery.start();
    delivery.turn();
    const QList<Stop> stops = all(delivery.store, feed);
    QCOMPARE(stops.size(), 1);
    QCOMPARE(stops.first().reason, SuspendReason::TokenRejected);
    QCOMPARE(stops.first().beganAt, delivery.store.feed(feed).progress.suspension->since);
    QCOMPARE(stops.first().waitingAtStart, 3);
    QVERIFY(!stops.first().endedAt);
    const QList<Attempt> attempts = delivery.store.attempts(feed);
    QCOMPARE(attempts.size(), 1);
    QCOMPARE(attempts.first().waiting, 3);
}

QTEST_GUILESS_MAIN(tst_Stops)
#include "tst_stops.moc"
