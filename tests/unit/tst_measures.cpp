// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/measures.h"
#include "store/consumers.h"
#include "store/ledger.h"
#include "store/setasides.h"
#include "support/storefixture.h"
#include "support/testclock.h"

#include <QRegularExpression>
#include <QTest>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// 30 events, of which every fifth is Media, and a Feed of the others that has settled up to 20.
class HalfWay final
{
public:
    HalfWay()
    {
        QList<EntityEvent> events = someEvents({ 1 }, 30);
        for (qsizetype i = 4; i < 30; i += 5)
            events[i].resourceName = u"Media"_s;
        source = store.addSource(0);
        store.addEvents(source, events);
        consumer = store.addConsumer();
        feed = store.addFeed(source, consumer, { { u"Property"_s } }, { 20 });
    }

    void hold(std::optional<TimePoint> until)
    {
        Transaction transaction(store.database(), Durability::Progress);
        Standing standing;
        standing.holdUntil = until;
        standing.retryAt = TestClock::Start + 5h;
        consumers::saveStanding(transaction, consumer, standing);
        must(transaction.commit());
    }

    void attempt(FeedId of, int times)
    {
        Transaction transaction(store.database(), Durability::Progress);
        Attempt attempt;
        attempt.feed = of;
        attempt.consumer = consumer;
        for (int i = 0; i < times; ++i)
            (void)ledger::record(transaction, attempt);
        must(transaction.commit());
    }

    void setAside(qint64 first, qint64 last, qint64 events)
    {
        Transaction transaction(store.database(), Durability::Progress);
        setasides::insert(transaction, feed, { { first }, { last }, events, u"Refused."_s, TestClock::Start });
        must(transaction.commit());
    }

    StoreFixture store;
    SourceId source;
    ConsumerId consumer;
    FeedId feed;
};

} // namespace

class tst_Measures final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void resume();
    void resumeWaitsForTheHold();
    void eventsFrom_data();
    void eventsFrom();
    void eventsFromGoesByThePresentFilter();
    void beyondTheHeadIsRefused();
    void start();
    void removal();
    void whatIsGoneIsNotFound();
};

void tst_Measures::resume()
{
    HalfWay half;
    half.setAside(3, 4, 2);
    const ResumeMeasure measure = must(queries::resumeMeasure(half.store.database(), half.feed));
    QCOMPARE(measure.whereItStopped, 8);
    QCOMPARE(measure.fromNow, 8);
    QCOMPARE(measure.setAside, 2);
    QCOMPARE(measure.position.value, 20);
    QCOMPARE(measure.head.value, 30);
    QVERIFY(!measure.holdUntil);
}

void tst_Measures::resumeWaitsForTheHold()
{
    HalfWay half;
    const auto holdUntil = [&half](std::optional<TimePoint> hold) {
        half.hold(hold);
        return must(queries::resumeMeasure(half.store.database(), half.feed)).holdUntil;
    };
    QCOMPARE(holdUntil(TestClock::Start + 1h), std::optional(TestClock::Start + 1h));
    QCOMPARE(holdUntil({}), std::nullopt);
}

void tst_Measures::eventsFrom_data()
{
    QTest::addColumn<qint64>("first");
    QTest::addColumn<qint64>("waiting");
    QTest::addColumn<qint64>("sentAgain");
    QTest::addColumn<qint64>("passedOver");

    QTest::newRow("where it stopped") << 21LL << 8LL << 0LL << 0LL;
    QTest::newRow("one forth") << 22LL << 7LL << 0LL << 1LL;
    QTest::newRow("forth over what it does not carry") << 26LL << 4LL << 0LL << 4LL;
    QTest::newRow("to the newest") << 30LL << 0LL << 0LL << 8LL;
    QTest::newRow("to the next to come") << 31LL << 0LL << 0LL << 8LL;
    QTest::newRow("one back that it does not carry") << 20LL << 8LL << 0LL << 0LL;
    QTest::newRow("two back") << 19LL << 9LL << 1LL << 0LL;
    QTest::newRow("the first") << 1LL << 24LL << 16LL << 0LL;
    QTest::newRow("zero") << 0LL << 24LL << 16LL << 0LL;
}

void tst_Measures::eventsFrom()
{
    QFETCH(qint64, first);
    const HalfWay half;
    const ResumeFromMeasure measure = must(queries::eventsFrom(half.store.database(), half.feed, { first }));
    QTEST(measure.waiting, "waiting");
    QTEST(measure.sentAgain, "sentAgain");
    QTEST(measure.passedOver, "passedOver");
}

void tst_Measures::eventsFromGoesByThePresentFilter()
{
    HalfWay half;
    Transaction transaction(half.store.database(), Durability::Progress);
    feeds::saveFilter(transaction, half.feed, { 20 }, {});
    must(transaction.commit());
    ResumeFromMeasure measure = must(queries::eventsFrom(half.store.database(), half.feed, { 11 }));
    QCOMPARE(measure.sentAgain, 10);
    QCOMPARE(measure.waiting, 20);
    measure = must(queries::eventsFrom(half.store.database(), half.feed, { 26 }));
    QCOMPARE(measure.passedOver, 5);
    QCOMPARE(measure.waiting, 5);
}

void tst_Measures::beyondTheHeadIsRefused()
{
    const HalfWay half;
    const auto beyond = queries::eventsFrom(half.store.database(), half.feed, { 32 });
    QVERIFY(!beyond);
    QCOMPARE(beyond.error().kind, Error::Kind::InvalidInput);
    QVERIFY(beyond.error().detail.contains("30"_L1));
}

void tst_Measures::start()
{
    HalfWay half;
    Feed feed;
    feed.source = half.source;
    const StartMeasure all = must(queries::startMeasure(half.store.database(), feed, { 0 }));
    QCOMPARE(all.fromBeginning, 30);
    QCOMPARE(all.fromSequence, 30);
    feed.filter = { { u"Property"_s } };
    const StartMeasure some = must(queries::startMeasure(half.store.database(), feed, { 21 }));
    QCOMPARE(some.fromBeginning, 24);
    QCOMPARE(some.fromSequence, 8);
    QCOMPARE(must(queries::startMeasure(half.store.database(), feed, { 31 })).fromSequence, 0);
    feed.source = { 99 };
    QCOMPARE(queries::startMeasure(half.store.database(), feed, { 0 }).error().kind, Error::Kind::NotFound);
}

void tst_Measures::removal()
{
    HalfWay half;
    const FeedId other = half.store.addFeed(half.store.addSource(5, u"Other"_s), half.consumer);
    half.attempt(half.feed, 3);
    half.attempt(other, 4);
    half.attempt({}, 2);
    half.setAside(3, 4, 2);
    Database &database = half.store.database();

    const RemovalMeasure feed = must(queries::removalMeasure(database, half.feed));
    QCOMPARE(feed.attempts, 3);
    QCOMPARE(feed.waiting, 8);
    QCOMPARE(feed.setAside, 2);
    QCOMPARE(feed.events, 0);
    QCOMPARE(feed.feeds, 0);

    const RemovalMeasure consumer = must(queries::removalMeasure(database, half.consumer));
    QCOMPARE(consumer.attempts, 9);
    QCOMPARE(consumer.waiting, 13);
    QCOMPARE(consumer.setAside, 2);
    QCOMPARE(consumer.feeds, 2);

    const RemovalMeasure source = must(queries::removalMeasure(database, half.source));
    QCOMPARE(source.attempts, 3);
    QCOMPARE(source.waiting, 8);
    QCOMPARE(source.events, 30);
    QCOMPARE(source.feeds, 1);

    const RemovalMeasure unused = must(queries::removalMeasure(database, half.store.addConsumer()));
    QCOMPARE(unused.attempts, 0);
    QCOMPARE(unused.feeds, 0);
}

void tst_Measures::whatIsGoneIsNotFound()
{
    StoreFixture store;
    const auto isNotFound = [](const auto &result) { return !result && result.error().kind == Error::Kind::NotFound; };
    QVERIFY(isNotFound(queries::resumeMeasure(store.database(), { 7 })));
    QVERIFY(isNotFound(queries::eventsFrom(store.database(), { 7 }, { 1 })));
    QVERIFY(isNotFound(queries::removalMeasure(store.database(), FeedId { 7 })));
    QVERIFY(isNotFound(queries::removalMeasure(store.database(), ConsumerId { 7 })));
    QVERIFY(isNotFound(queries::removalMeasure(store.database(), SourceId { 7 })));
}

QTEST_APPLESS_MAIN(tst_Measures)
#include "tst_measures.moc"
