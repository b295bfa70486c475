// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/activity.h"
#include "store/consumers.h"
#include "store/eventlog.h"
#include "store/removals.h"
#include "store/sources.h"
#include "support/storefixture.h"
#include "support/testclock.h"

#include <QRegularExpression>
#include <QTest>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Sources, Consumers and the activity: what goes in comes out.
class tst_StoredLists final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void source();
    void sourceGoesWithItsEvents();
    void consumer();
    void standing();
    void consumerWithFeedsStays();
    void namesAreTakenOnce();
    void activityIsNewestFirst();
};

void tst_StoredLists::source()
{
    StoreFixture store;
    Source source;
    source.publicId = u"9f"_s;
    source.name = u"Größe"_s;
    source.url = QUrl(u"https://mls.example/odata?x=1"_s);
    source.start = { Start::Kind::Sequence, Sequence::max() };
    source.every = 77s;
    source.pageSize = 123;
    source.authority = u"-----BEGIN CERTIFICATE-----\n"_s;
    source.isPlainHttpAccepted = true;
    source.hasToken = true;
    Transaction transaction(store.database(), Durability::Synced);
    source.id = sources::insert(transaction, source);
    must(transaction.commit());
    StoredSource read = must(sources::all(store.database())).first();
    QCOMPARE(read.source, source);
    QCOMPARE(read.progress, SourceProgress());
    source.name = u"Other"_s;
    source.start = {};
    source.hasToken = false;
    const SourceProgress progress { Sequence::max(), true, true, TestClock::Start, TestClock::Start + 1ms, 3, 4,
        TestClock::Start + 2ms, TestClock::Start + 3ms, u"Sie schläft."_s,
        NumberingQuestion { { 9 }, { 4 }, u"Anew?"_s, TestClock::Start }, Sequence { 4 } };
    Transaction update(store.database(), Durability::Synced);
    sources::update(update, source);
    sources::saveProgress(update, source.id, progress);
    must(update.commit());
    read = must(sources::all(store.database())).first();
    QCOMPARE(read.source, source);
    QCOMPARE(read.progress, progress);
}

void tst_StoredLists::sourceGoesWithItsEvents()
{
    StoreFixture store;
    const SourceId one = store.addSource(5);
    (void)store.addSource(7, u"Other"_s);
    Transaction transaction(store.database(), Durability::Synced);
    sources::remove(transaction, one);
    must(transaction.commit());
    QVERIFY(must(removals::purge(store.database(), 100)));
    QCOMPARE(store.count(u"events"_s), 7);
    QCOMPARE(must(sources::all(store.database())).size(), 1);
    const SourceId next = store.addSource(0, u"Next"_s);
    QVERIFY(next > one);
}

void tst_StoredLists::consumer()
{
    StoreFixture store;
    Consumer consumer;
    consumer.publicId = u"4c"_s;
    consumer.name = u"Société \"X\""_s;
    consumer.endpoint = QUrl(u"https://consumer.example/a%20b?q=ä"_s);
    consumer.format = EventFormat::Webapi028;
    consumer.batchSize = 7;
    consumer.alwaysList = true;
    consumer.sendUrl = false;
    consumer.sendFeedTypes = true;
    consumer.labelHeaders = LabelHeaders::EntityEventSource;
    consumer.fixedHeaders = { { "X-One", "1" }, { "X-Two", "a, b" } };
    consumer.deadline = 99s;
    consumer.connectDeadline = 9s;
    consumer.perMinute = 30;
    consumer.failuresAllowed = 3;
    consumer.onRefusedEvent = OnRefusedEvent::SetAside;
    consumer.authority = u"-----BEGIN CERTIFICATE-----\n"_s;
    consumer.isPlainHttpAccepted = true;
    consumer.tokenExpiry = TestClock::Start;
    consumer.hasToken = true;
    consumer.businessContact = u"Ana, 555"_s;
    consumer.technicalContact = u"Bob"_s;
    consumer.notes = u"Line\nline"_s;
    Transaction transaction(store.database(), Durability::Synced);
    consumer.id = consumers::insert(transaction, consumer);
    must(transaction.commit());
    QCOMPARE(store.consumer(consumer.id).consumer, consumer);
    QCOMPARE(store.consumer(consumer.id).standing, Standing());
    consumer.name = u"Other"_s;
    consumer.tokenExpiry.reset();
    consumer.fixedHeaders.clear();
    Transaction update(store.database(), Durability::Synced);
    consumers::update(update, consumer);
    must(update.commit());
    QCOMPARE(store.consumer(consumer.id).consumer, consumer);
}

void tst_StoredLists::standing()
{
    StoreFixture store;
    const ConsumerId id = store.addConsumer();
    Standing standing;
    standing.failures = 3;
    standing.refusals = 2;
    standing.throttles = 1;
    standing.holdSince = TestClock::Start;
    standing.holdUntil = TestClock::Start + 1h;
    standing.retryAt = TestClock::Start + 1ms;
    standing.wantsFreshConnection = true;
    standing.sizeLimit = 64;
    standing.sizeCeiling = 13;
    standing.pace.limit = 0.1;
    standing.pace.raisedAt = TestClock::Start + 7ms;
    const auto save = [&](const Standing &value) {
        Transaction transaction(store.database(), Durability::Synced);
        consumers::saveStanding(transaction, id, value);
        must(transaction.commit());
        store.reopen();
        return store.consumer(id).standing;
    };
    QCOMPARE(save(standing), standing);
    QCOMPARE(save({}), Standing());
}

void tst_StoredLists::consumerWithFeedsStays()
{
    StoreFixture store;
    const ConsumerId id = store.addConsumer();
    const SourceId source = store.addSource(1);
    (void)store.addFeed(source, id);
    {
        Transaction transaction(store.database(), Durability::Synced);
        consumers::remove(transaction, id);
        QVERIFY(!transaction.commit());
    }
    {
        Transaction transaction(store.database(), Durability::Synced);
        sources::remove(transaction, source);
        QVERIFY(!transaction.commit());
    }
    QCOMPARE(must(consumers::all(store.database())).size(), 1);
    QCOMPARE(store.count(u"events"_s), 1);
}

void tst_StoredLists::namesAreTakenOnce()
{
    StoreFixture store;
    Consumer consumer;
    consumer.name = u"Same"_s;
    (void)store.addConsumer(consumer);
    Transaction transaction(store.database(), Durability::Synced);
    (void)consumers::insert(transaction, consumer);
    QVERIFY(!transaction.commit());
}

void tst_StoredLists::activityIsNewestFirst()
{
    StoreFixture store;
    Transaction transaction(store.database(), Durability::Synced);
    for (int i = 1; i <= 5; ++i)
        activity::record(
            transaction, { 0, TestClock::Start + i * 1s, u"Ana"_s, u"feed.pause"_s, u"Feed %1"_s.arg(i), u"Ö"_s });
    must(transaction.commit());
    const QList<ActivityEntry> newest = must(activity::newest(store.database(), 2));
    QCOMPARE(newest.size(), 2);
    QCOMPARE(newest.first().subject, u"Feed 5"_s);
    QCOMPARE(newest.last().subject, u"Feed 4"_s);
    QCOMPARE(newest.last().at, TestClock::Start + 4s);
    QCOMPARE(newest.last().who, u"Ana"_s);
    QCOMPARE(newest.last().action, u"feed.pause"_s);
    QCOMPARE(newest.last().effect, u"Ö"_s);
    QVERIFY(newest.first().id > newest.last().id);
}

QTEST_APPLESS_MAIN(tst_StoredLists)
#include "tst_storedlists.moc"
