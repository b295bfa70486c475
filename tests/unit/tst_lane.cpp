// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery/lane.h"
#include "store/ledger.h"
#include "store/setasides.h"
#include "support/replies.h"
#include "support/storefixture.h"

#include <QRandomGenerator>
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

/// Drives one Lane by hand, as the Dispatcher does: every outcome is stored before the next POST.
class Driver final
{
public:
    Driver(StoreFixture &fixture, ConsumerId consumer)
        : store(fixture)
        , lane(fixture.lane(consumer))
    {
    }

    /// The next batch; none when nothing was left but what the filter leaves out.
    std::optional<Batch> take()
    {
        auto batch = must(lane->take(store.database()));
        for (const Settlement &settlement : lane->takeSkipped(now))
            store.store(settlement);
        return batch;
    }

    Settlement settle(const Reply &reply)
    {
        const Settlement settlement = lane->settle(reply, now);
        store.store(settlement);
        lane->release();
        return settlement;
    }

    /// Sends until nothing is due any more; `reply` says what comes back.
    void run(const std::function<Reply(const Batch &)> &reply)
    {
        for (int turn = 0; turn < 5000; ++turn) {
            const auto due = lane->dueAt();
            if (!due)
                return;
            now = std::max(now, *due);
            if (const auto batch = take()) {
                lane->countSent(now);
                settle(reply(*batch));
            }
        }
        qFatal("It does not come to an end.");
    }

    StoreFixture &store;
    std::unique_ptr<Lane> lane;
    TimePoint now = Now;
};

QList<qint64> sequences(const Batch &batch)
{
    QList<qint64> list;
    for (const EntityEvent &event : batch.events)
        list.append(event.sequence.value);
    return list;
}

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
    void findsRefusedEvents_data();
    void findsRefusedEvents();
    void findsTheSizeThatFits();
    void suspendsAtARefusedEvent();
    void carriesOneOf300();
    void feedsTakeTurns();
    void sendsAgainWhatWasAskedFor();
    void resendOfARecordSettlesNothingElse();
    void suspendsOneFeedOrAll_data();
    void suspendsOneFeedOrAll();
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
        failed = sequences(*batch);
        key = keyOf(*driver.lane, *batch);
        QCOMPARE(failed.size(), 16);
        driver.settle(replies::noAnswer(TransportError::Deadline));
        QCOMPARE(sequences(*driver.take()), failed);
        driver.settle(answer(500));
    }
    store.reopen();
    Driver again(store, consumer);
    const auto batch = again.take();
    QCOMPARE(sequences(*batch), failed);
    QCOMPARE(keyOf(*again.lane, *batch), key);
    again.settle(answer(429));
    QCOMPARE(sequences(*again.take()), failed);
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

void tst_Lane::findsRefusedEvents_data()
{
    QTest::addColumn<int>("batchSize");
    QTest::addColumn<int>("refused");
    QTest::addColumn<int>("status");
    for (const int batchSize : { 1, 2, 3, 7, 10, 33, 64, 100 }) {
        for (const int refused : { 0, 1, 2, 25 })
            QTest::addRow("batches of %d, %d refused", batchSize, refused) << batchSize << refused << 422;
    }
    QTest::newRow("all refused") << 100 << 500 << 400;
    QTest::newRow("already there") << 50 << 20 << 409;
}

void tst_Lane::findsRefusedEvents()
{
    QFETCH(const int, batchSize);
    QFETCH(const int, refused);
    QFETCH(const int, status);
    QRandomGenerator random(quint32(batchSize * 1000 + refused));
    QSet<qint64> bad;
    while (bad.size() < refused)
        bad.insert(random.bounded(1, 501));
    StoreFixture store;
    Consumer settings;
    settings.batchSize = batchSize;
    settings.onRefusedEvent = OnRefusedEvent::SetAside;
    const ConsumerId consumer = store.addConsumer(settings);
    const FeedId feed = store.addFeed(store.addSource(500), consumer);
    Driver driver(store, consumer);
    QList<qint64> accepted;
    driver.run([&](const Batch &batch) {
        const QList<qint64> carried = sequences(batch);
        if (carried.size() > batchSize)
            qFatal("A batch is too large.");
        const bool isBad = std::ranges::any_of(carried, [&bad](qint64 sequence) { return bad.contains(sequence); });
        if (isBad)
            return answer(status);
        accepted += carried;
        return answer(204);
    });
    QList<qint64> good = upTo(500);
    good.removeIf([&bad](qint64 sequence) { return bad.contains(sequence); });
    QCOMPARE(accepted, good); // each once, in order
    QSet<qint64> setAside;
    for (const SetAside &one : must(setasides::unsettled(store.database(), feed))) {
        QCOMPARE(one.first, one.last);
        QCOMPARE(one.events, 1);
        setAside.insert(one.first.value);
    }
    QCOMPARE(setAside, status == 409 ? QSet<qint64>() : bad);
    QCOMPARE(store.feed(feed).progress.position, Sequence { 500 });
    QCOMPARE(store.feed(feed).progress.waiting, 0);
    QCOMPARE(store.problems(), QString());
}

void tst_Lane::findsTheSizeThatFits()
{
    StoreFixture store;
    Consumer settings;
    settings.onRefusedEvent = OnRefusedEvent::SetAside;
    const ConsumerId consumer = store.addConsumer(settings);
    const FeedId feed = store.addFeed(store.addSource(500), consumer);
    Driver driver(store, consumer);
    QList<qint64> accepted;
    int tooLarge = 0;
    driver.run([&](const Batch &batch) {
        const QList<qint64> carried = sequences(batch);
        if (carried.size() > 13 || carried.contains(300))
            return ++tooLarge, answer(413);
        accepted += carried;
        return answer(204);
    });
    QList<qint64> good = upTo(500);
    good.removeOne(300);
    QCOMPARE(accepted, good);
    QVERIFY2(tooLarge < 20, qPrintable(QString::number(tooLarge)));
    QCOMPARE(must(setasides::unsettled(store.database(), feed)).size(), 1);
    QCOMPARE(store.problems(), QString());
}

void tst_Lane::suspendsAtARefusedEvent()
{
    StoreFixture store;
    const ConsumerId consumer = store.addConsumer();
    const SourceId source = store.addSource(40);
    const FeedId feed = store.addFeed(source, consumer);
    const FeedId other = store.addFeed(source, consumer);
    Driver driver(store, consumer);
    driver.run([feed](const Batch &batch) {
        return answer(batch.feed == feed && batch.first() <= Sequence { 21 } && batch.last() >= Sequence { 21 } ? 422 : 204);
    });
    const FeedProgress stopped = store.feed(feed).progress;
    QCOMPARE(stopped.position, Sequence { 20 });
    QCOMPARE(stopped.suspension->reason, SuspendReason::EventRefused);
    QCOMPARE(stopped.waiting, 20);
    QVERIFY(!store.feed(other).progress.suspension);
    QCOMPARE(store.feed(other).progress.position, Sequence { 40 });
    QCOMPARE(must(activity::newest(store.database(), 9)).size(), 1);
    QCOMPARE(store.problems(), QString());
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
        accepted += sequences(batch);
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
            again += sequences(batch);
        return answer(204);
    });
    QCOMPARE(again, upTo(20).mid(4));
    QVERIFY(must(resends::waiting(store.database())).isEmpty());
    QCOMPARE(store.feed(feed).progress.position, Sequence { 30 });
    QCOMPARE(store.problems(), QString());
}

void tst_Lane::resendOfARecordSettlesNothingElse()
{
    // 10 and 30 are of the record that is sent again; 20, set aside too, is of another.
    StoreFixture store;
    Consumer settings;
    settings.onRefusedEvent = OnRefusedEvent::SetAside;
    const ConsumerId consumer = store.addConsumer(settings);
    const SourceId source = store.addSource(0);
    QList<EntityEvent> events = someEvents({ 1 }, 40);
    events[9].resourceRecordKey = events[29].resourceRecordKey = u"A"_s;
    store.addEvents(source, events);
    const FeedId feed = store.addFeed(source, consumer);
    Driver refused(store, consumer);
    refused.run([](const Batch &batch) {
        const auto isBad = [](const EntityEvent &event) { return QList<qint64> { 10, 20, 30 }.contains(event.sequence.value); };
        return answer(std::ranges::any_of(batch.events, isBad) ? 422 : 204);
    });
    QCOMPARE(must(setasides::unsettled(store.database(), feed)).size(), 3);
    Resend resend;
    resend.feed = feed;
    resend.selection = Resend::Selection::Record;
    resend.resourceName = u"Property"_s;
    resend.recordKey = u"A"_s;
    resend.first = { 10 };
    resend.last = { 30 };
    resend.position = { 9 };
    resend.events = resend.waiting = 2;
    (void)store.addResend(resend);
    Driver driver(store, consumer);
    driver.run([](const Batch &) { return answer(204); });
    const QList<SetAside> left = must(setasides::unsettled(store.database(), feed));
    QCOMPARE(left.size(), 1);
    QCOMPARE(left.first().first, Sequence { 20 });
    QCOMPARE(store.feed(feed).progress.setAside, 1);
    QCOMPARE(store.problems(), QString());
}

void tst_Lane::suspendsOneFeedOrAll_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("isAll");
    QTest::newRow("token") << 401 << true;
    QTest::newRow("gone") << 410 << true;
    QTest::newRow("moved") << 301 << true;
    QTest::newRow("event") << 422 << false;
    QTest::newRow("too large") << 413 << false;
}

void tst_Lane::suspendsOneFeedOrAll()
{
    QFETCH(const int, status);
    QFETCH(const bool, isAll);
    StoreFixture store;
    const ConsumerId consumer = store.addConsumer();
    const SourceId source = store.addSource(5);
    const FeedId one = store.addFeed(source, consumer);
    const FeedId two = store.addFeed(source, consumer);
    Driver driver(store, consumer);
    QCOMPARE(driver.take()->feed, one);
    QVERIFY(driver.settle(answer(status)).isSynced);
    QVERIFY(store.feed(one).progress.suspension);
    QCOMPARE(store.feed(two).progress.suspension.has_value(), isAll);
    QCOMPARE(driver.lane->feed(two)->isStopped(), isAll);
    QCOMPARE(store.feed(one).progress.position, Sequence::none());
}

void tst_Lane::disownedOutcomeMovesNothing()
{
    StoreFixture store;
    const ConsumerId consumer = store.addConsumer();
    const FeedId feed = store.addFeed(store.addSource(30), consumer);
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
