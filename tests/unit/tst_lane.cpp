// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ledger.h"
#include "support/lanedriver.h"
#include "support/replies.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <numeric>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using replies::answer;

namespace {

constexpr TimePoint Now = replies::Now;

QList<qint64> upTo(qint64 last)
{
    QList<qint64> list(last);
    std::iota(list.begin(), list.end(), 1);
    return list;
}

QByteArray keyOf(Lane &lane, const Batch &batch)
{
    return headerValue(lane.headers(batch), "Idempotency-Key");
}

} // namespace

class tst_Lane final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void startsSlowly();
    void startsSlowlyAfterAHold();
    void triesAgainWithTheSameBoundaries();
    void isDueAfterHoldRetryAndPace();
    void carriesOneOf300();
    void feedsTakeTurns();
    void sendsAgainWhatWasAskedFor();
    void disownedOutcomeMovesNothing();
    void removedFeedTakesItsBatchAlong();
    void keysTellBatchesApart();
    void movesWithTheClock();
    void testChangesNothingButTheHold();
};

void tst_Lane::startsSlowly()
{
    StoreFixture store;
    const ConsumerId consumer = store.addConsumer();
    const FeedId feed = store.addFeed(store.addSource(500), consumer);
    Driver driver(store, consumer);
    QList<int> sizes;
    driver.run([&sizes](const Batch &batch) {
        sizes.append(int(batch.events.size()));
        return answer(204);
    });
    QCOMPARE(sizes, (QList<int> { 1, 2, 4, 8, 16, 32, 64, 100, 100, 100, 73 }));
    QCOMPARE(store.feed(feed).progress.position, Sequence { 500 });
    QCOMPARE(store.problems(), QString());
}

void tst_Lane::startsSlowlyAfterAHold()
{
    StoreFixture store;
    const ConsumerId consumer = store.addConsumer();
    (void)store.addFeed(store.addSource(500), consumer);
    Driver driver(store, consumer);
    QList<int> sizes;
    driver.run([&sizes](const Batch &batch) {
        sizes.append(int(batch.events.size()));
        return sizes.size() == 5 ? answer(429, replies::retryAfter("60")) : answer(204);
    });
    QCOMPARE(sizes.first(9), (QList<int> { 1, 2, 4, 8, 16, 1, 2, 4, 8 }));
    QCOMPARE(store.problems(), QString());
}

void tst_Lane::triesAgainWithTheSameBoundaries()
{
    StoreFixture store;
    const ConsumerId consumer = store.addConsumer();
    (void)store.addFeed(store.addSource(500), consumer);
    QList<qint64> failed;
    QByteArray key;
    {
        Driver driver(store, consumer);
        for (int i = 0; i < 4; ++i) {
            QVERIFY(driver.take());
            driver.settle(answer(204));
        }
        const auto batch = driver.take();
        failed = sequencesOf(*batch);
        key = keyOf(*driver.lane, *batch);
        QCOMPARE(failed.size(), 16);
        driver.settle(replies::noAnswer(TransportError::Deadline));
        QCOMPARE(sequencesOf(*driver.take()), failed);
        driver.settle(answer(500));
    }
    store.reopen();
    Driver again(store, consumer);
    const auto batch = again.take();
    QCOMPARE(sequencesOf(*batch), failed);
    QCOMPARE(keyOf(*again.lane, *batch), key);
    again.settle(answer(429));
    QCOMPARE(sequencesOf(*again.take()), failed);
}

void tst_Lane::isDueAfterHoldRetryAndPace()
{
    StoreFixture store;
    Consumer settings;
    settings.perMinute = 60;
    const ConsumerId consumer = store.addConsumer(settings);
    (void)store.addFeed(store.addSource(5), consumer);
    const auto lane = store.lane(consumer);
    QVERIFY(lane->dueAt() <= Now);
    lane->countSent(Now);
    QCOMPARE(lane->dueAt(), Now + 1s);
    Standing standing = lane->standing();
    standing.retryAt = Now + 5s;
    lane->setStanding(standing);
    QCOMPARE(lane->dueAt(), Now + 5s);
    standing.holdUntil = Now + 3s;
    lane->setStanding(standing);
    QCOMPARE(lane->dueAt(), Now + 5s);
    standing.holdUntil = Now + 9s;
    lane->setStanding(standing);
    QCOMPARE(lane->dueAt(), Now + 9s);
    QVERIFY(must(lane->take(store.database())));
    QVERIFY(lane->isBusy());
    QVERIFY(!lane->dueAt());
}

void tst_Lane::carriesOneOf300()
{
    StoreFixture store;
    const SourceId source = store.addSource(0);
    const ConsumerId consumer = store.addConsumer();
    const FeedId feed = store.addFeed(source, consumer, { { u"Media"_s } });
    for (qint64 first = 1; first < 6000; first += 300) {
        store.addEvents(source, someEvents({ first }, 299));
        store.addEvents(source, someEvents({ first + 299 }, 1, u"Media"_s));
    }
    store.addEvents(source, someEvents({ 6001 }, 700));
    Driver driver(store, consumer);
    QList<qint64> accepted;
    driver.run([&accepted](const Batch &batch) {
        accepted += sequencesOf(batch);
        return answer(204);
    });
    QCOMPARE(accepted.size(), 20);
    for (qsizetype i = 0; i < accepted.size(); ++i)
        QCOMPARE(accepted.at(i), 300 * (i + 1));
    QCOMPARE(store.feed(feed).progress.position, Sequence { 6700 });
    QCOMPARE(store.problems(), QString());
}

void tst_Lane::feedsTakeTurns()
{
    StoreFixture store;
    Consumer settings;
    settings.batchSize = 1;
    const ConsumerId consumer = store.addConsumer(settings);
    const SourceId source = store.addSource(50);
    const FeedId one = store.addFeed(source, consumer);
    const FeedId two = store.addFeed(source, consumer);
    Driver driver(store, consumer);
    QList<FeedId> turns;
    driver.run([&turns](const Batch &batch) {
        turns.append(batch.feed);
        return answer(204);
    });
    QCOMPARE(turns.size(), 100);
    for (qsizetype i = 0; i < turns.size(); ++i)
        QCOMPARE(turns.at(i), i % 2 == 0 ? one : two);
}

void tst_Lane::sendsAgainWhatWasAskedFor()
{
    StoreFixture store;
    const ConsumerId consumer = store.addConsumer();
    const FeedId feed = store.addFeed(store.addSource(30), consumer);
    Driver before(store, consumer);
    before.run([](const Batch &) { return answer(204); });
    Resend resend;
    resend.feed = feed;
    resend.first = { 5 };
    resend.last = { 20 };
    resend.position = { 4 };
    resend.events = resend.waiting = 16;
    (void)store.addResend(resend);
    Driver driver(store, consumer);
    QList<qint64> again;
    driver.run([&again](const Batch &batch) {
        if (batch.kind == AttemptKind::Resend)
            again += sequencesOf(batch);
        return answer(204);
    });
    QCOMPARE(again, upTo(20).mid(4));
    QVERIFY(must(resends::waiting(store.database())).isEmpty());
    QCOMPARE(store.feed(feed).progress.position, Sequence { 30 });
    QCOMPARE(store.problems(), QString());
}

void tst_Lane::disownedOutcomeMovesNothing()
{
    StoreFixture store;
    const ConsumerId consumer = store.addConsumer();
    const FeedId feed = store.addFeed(store.addSource(30), consumer);
    FeedProgress progress = store.feed(feed).progress;
    progress.rewinds = 1; // as when a person sets it back while a POST is under way
    Transaction transaction(store.database(), Durability::Progress);
    feeds::saveProgress(transaction, feed, progress);
    must(transaction.commit());
    Driver driver(store, consumer);
    QVERIFY(driver.take());
    QCOMPARE(driver.lane->inHand(feed), Sequence { 1 });
    driver.lane->disown(feed);
    const Settlement settlement = driver.settle(answer(204));
    QCOMPARE(settlement.attempt->outcome, Outcome::Accepted);
    QCOMPARE(driver.lane->inHand(feed), Sequence::none());
    QCOMPARE(store.feed(feed).progress.position, Sequence::none());
    QCOMPARE(store.feed(feed).progress.waiting, 30);
    QCOMPARE(driver.take()->first(), Sequence { 1 });
    QCOMPARE(store.problems(), QString());
}

void tst_Lane::removedFeedTakesItsBatchAlong()
{
    // An answer that was under way for a Feed that is gone moves no other.
    StoreFixture store;
    const ConsumerId consumer = store.addConsumer();
    const SourceId source = store.addSource(30);
    const FeedId old = store.addFeed(source, consumer);
    Driver driver(store, consumer);
    QVERIFY(driver.take());
    {
        Transaction transaction(store.database(), Durability::Progress);
        feeds::remove(transaction, old);
        must(transaction.commit());
    }
    driver.lane->removeFeed(old);
    QVERIFY(driver.lane->feeds().empty());
    const FeedId fresh = store.addFeed(source, consumer);
    QVERIFY(fresh != old); // the store gives no number twice
    auto added = std::make_unique<LaneFeed>(store.feed(fresh));
    added->setHead({ 30 });
    driver.lane->feeds().push_back(std::move(added));
    const Settlement settlement = driver.settle(answer(204));
    QVERIFY(!settlement.attempt->feed.isValid());
    QCOMPARE(store.feed(fresh).progress.position, Sequence::none());
    QCOMPARE(driver.take()->first(), Sequence { 1 });
    QCOMPARE(store.problems(), QString());
}

void tst_Lane::keysTellBatchesApart()
{
    StoreFixture store;
    const ConsumerId consumer = store.addConsumer();
    const SourceId source = store.addSource(30);
    (void)store.addFeed(source, consumer);
    (void)store.addFeed(source, consumer);
    Driver driver(store, consumer);
    QSet<QByteArray> keys;
    int batches = 0;
    driver.run([&](const Batch &batch) {
        keys.insert(keyOf(*driver.lane, batch));
        ++batches;
        return answer(204);
    });
    QCOMPARE(keys.size(), batches);
    // Going back over what was sent makes new requests of the same batches.
    LaneFeed &feed = *driver.lane->feeds().front();
    StoredFeed back = feed.stored();
    back.progress.position = Sequence::none();
    back.progress.waiting = 30;
    ++back.progress.rewinds;
    feed.replace(back);
    const auto batch = driver.take();
    QCOMPARE(batch->first(), Sequence { 1 });
    QVERIFY(!keys.contains(keyOf(*driver.lane, *batch)));
    driver.settle(answer(204));
    must(driver.lane->takeTest(store.database()));
    QVERIFY(headerValue(driver.lane->headers({}), "Idempotency-Key").isEmpty());
}

void tst_Lane::movesWithTheClock()
{
    StoreFixture store;
    const ConsumerId consumer = store.addConsumer();
    (void)store.addFeed(store.addSource(3), consumer);
    Driver driver(store, consumer);
    QVERIFY(driver.take());
    driver.lane->countSent(Now);
    driver.settle(answer(429, replies::retryAfter("600")));
    driver.lane->shift(-1h);
    QCOMPARE(driver.lane->standing().holdUntil, Now + 600s - 1h);
    QCOMPARE(driver.lane->standing().holdSince, Now - 1h);
    QCOMPARE(driver.lane->dueAt(), Now + 600s - 1h);
}

void tst_Lane::testChangesNothingButTheHold()
{
    StoreFixture store;
    const ConsumerId consumer = store.addConsumer();
    const FeedId feed = store.addFeed(store.addSource(3), consumer);
    Driver driver(store, consumer);
    must(driver.lane->takeTest(store.database()));
    Settlement settlement = driver.settle(answer(401));
    QCOMPARE(settlement.attempt->kind, AttemptKind::Test);
    QCOMPARE(settlement.attempt->outcome, Outcome::Refused);
    QVERIFY(!store.feed(feed).progress.suspension);
    QCOMPARE(driver.lane->standing(), Standing());
    must(driver.lane->takeTest(store.database()));
    (void)driver.settle(answer(500));
    QCOMPARE(driver.lane->standing(), Standing());
    must(driver.lane->takeTest(store.database()));
    (void)driver.settle(answer(200, replies::retryAfter("30")));
    QCOMPARE(store.consumer(consumer).standing.holdUntil, Now + 30s);
    must(driver.lane->takeTest(store.database()));
    (void)driver.settle(answer(429, replies::retryAfter("90")));
    QCOMPARE(store.consumer(consumer).standing.holdUntil, Now + 90s);
    QCOMPARE(store.consumer(consumer).standing.throttles, 1);
    QCOMPARE(must(ledger::attempts(store.database(), {}, 9)).size(), 4);
}

QTEST_APPLESS_MAIN(tst_Lane)
#include "tst_lane.moc"
