// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/deliveryfixture.h"
#include "support/replies.h"

#include "domain/backoff.h"
#include "store/activity.h"
#include "store/ledger.h"
#include "store/setasides.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using replies::answer;

class tst_Dispatcher final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void setAsideFallsWhenItIsAccepted();
    void sendsEverythingInOrder();
    void sendsNothingBeforeStartAndAfterStop();
    void keepsOneInFlight();
    void postLeavesAfterTheCommit();
    void outcomesShareACommit();
    void commandsSeeWhatIsStored();
    void hangingConsumersDelayNobody();
    void sparseResendDelaysNobody();
    void suspendsAfterTwelveFailures();
    void storeFails_data();
    void storeFails();
    void syncThatFailsIsTriedAgain();
    void logCannotBeRead();
    void storeIsTriedAgainWhenTheClockWasSetBack();
};

void tst_Dispatcher::sendsEverythingInOrder()
{
    DeliveryFixture world;
    const FeedId feed = world.addFeed(500);
    world.sender.handler = [](const Posted &) { return answer(204); };
    world.start();
    QSignalSpy idle(world.dispatcher.get(), &Dispatcher::idle);
    world.turn();
    QCOMPARE(world.sequences(), world.upTo(500));
    QCOMPARE(world.store.feed(feed).progress.position, Sequence { 500 });
    QVERIFY(world.dispatcher->isIdle());
    QVERIFY(!idle.isEmpty());
    QCOMPARE(world.store.problems(), QString());
}

void tst_Dispatcher::sendsNothingBeforeStartAndAfterStop()
{
    DeliveryFixture world;
    const FeedId feed = world.addFeed(50);
    world.makeDispatcher();
    world.turn();
    QCOMPARE(world.posts(), 0);
    world.dispatcher->start();
    world.turn();
    QCOMPARE(world.posts(), 1);
    world.dispatcher->stop();
    world.sender.answer(0, answer(204));
    world.turn();
    QCOMPARE(world.posts(), 1);
    QCOMPARE(world.store.feed(feed).progress.position, Sequence { 1 });
}

void tst_Dispatcher::keepsOneInFlight()
{
    DeliveryFixture world;
    (void)world.addFeed(500);
    (void)world.addFeed(500, world.consumer);
    world.start();
    for (int i = 0; i < 10; ++i) {
        world.turn();
        QCOMPARE(world.posts(), i + 1);
        QCOMPARE(world.dispatcher->inFlight(), 1);
        world.sender.answer(i, answer(204));
    }
}

void tst_Dispatcher::postLeavesAfterTheCommit()
{
    DeliveryFixture world;
    const FeedId one = world.addFeed(60);
    const FeedId two = world.addFeed(60);
    const auto reader = world.store.another();
    QMap<qint64, qsizetype> answered;
    int looked = 0;
    world.sender.onPost = [&](const Posted &posted) {
        const FeedId feed = posted.consumer == world.store.feed(one).feed.consumer ? one : two;
        QCOMPARE(must(ledger::attempts(*reader, feed, 1000)).size(), answered[feed.value]++);
        ++looked;
    };
    world.sender.handler = [](const Posted &) { return answer(204); };
    world.start();
    world.turn();
    QCOMPARE(looked, 12);
    QCOMPARE(world.store.problems(), QString());
}

void tst_Dispatcher::outcomesShareACommit()
{
    DeliveryFixture world;
    for (int i = 0; i < 10; ++i)
        (void)world.addFeed(5);
    world.start();
    world.turn();
    QCOMPARE(world.posts(), 10);
    QSignalSpy recorded(world.dispatcher.get(), &Dispatcher::recorded);
    for (int i = 0; i < 10; ++i)
        world.sender.answer(i, answer(204));
    QCOMPARE(world.posts(), 10); // not before the commit
    world.turn();
    QCOMPARE(recorded.size(), 1);
    QCOMPARE(recorded.first().first().value<QSet<FeedId>>().size(), 10);
    QCOMPARE(world.posts(), 20);
}

void tst_Dispatcher::commandsSeeWhatIsStored()
{
    // The first event's answer lets the Lane look on, over a thousand that it does not carry.
    DeliveryFixture world;
    const SourceId source = world.store.addSource(0);
    world.store.addEvents(source, someEvents({ 1 }, 1, u"Media"_s));
    world.store.addEvents(source, someEvents({ 2 }, 5000));
    world.store.addEvents(source, someEvents({ 5002 }, 1, u"Media"_s));
    const FeedId feed = world.store.addFeed(source, world.store.addConsumer(), { { u"Media"_s } });
    world.start();
    world.turn();
    QCOMPARE(world.posts(), 1);
    world.sender.answer(0, answer(204));
    QVERIFY(world.dispatcher->flush());
    const LaneFeed *driven = world.dispatcher->lane(world.store.feed(feed).feed.consumer)->feed(feed);
    QVERIFY(driven->progress().position > Sequence { 1000 });
    QCOMPARE(world.store.feed(feed).progress, driven->progress());
}

void tst_Dispatcher::hangingConsumersDelayNobody()
{
    DeliveryFixture world;
    QSet<ConsumerId> hanging;
    for (int i = 0; i < 50; ++i) {
        (void)world.addFeed(100);
        if (i % 10 == 3)
            hanging.insert(world.consumer);
    }
    world.sender.handler = [&hanging](const Posted &posted) {
        return hanging.contains(posted.consumer) ? std::nullopt : std::optional(answer(204));
    };
    world.start();
    world.turn(); // no time passes
    QCOMPARE(world.dispatcher->inFlight(), 5);
    int done = 0;
    for (const StoredFeed &feed : must(feeds::all(world.store.database()))) {
        const bool isHanging = hanging.contains(feed.feed.consumer);
        QCOMPARE(feed.progress.position, isHanging ? Sequence::none() : Sequence { 100 });
        done += isHanging ? 0 : 1;
    }
    QCOMPARE(done, 45);
    QCOMPARE(world.store.problems(), QString());
}

void tst_Dispatcher::sparseResendDelaysNobody()
{
    DeliveryFixture world;
    const SourceId source = world.store.addSource(20'000);
    world.store.addEvents(source, someEvents({ 20'001 }, 1, u"Media"_s));
    const ConsumerId sparse = world.store.addConsumer();
    Resend resend;
    resend.feed = world.store.addFeed(source, sparse, { { u"Media"_s } }, { 20'001 });
    resend.first = { 1 };
    resend.last = { 20'001 };
    resend.events = resend.waiting = 1;
    resend.id = world.store.addResend(resend);
    (void)world.addFeed(50);
    world.sender.handler = [](const Posted &) { return answer(204); };
    Sequence foundAfter; // how far the other Feed had come by then
    world.sender.onPost = [&](const Posted &posted) {
        if (posted.consumer == sparse)
            foundAfter = { world.sequences().value(world.sequences().size() - 1, 0) };
    };
    world.start();
    for (int turns = 0; turns < 20 && world.sequences(sparse).isEmpty(); ++turns)
        world.turn();
    QCOMPARE(world.sequences(sparse), (QList<qint64> { 20'001 }));
    QVERIFY(!foundAfter.isNone() && foundAfter.value > 0);
    world.turn();
    QVERIFY(must(resends::waiting(world.store.database())).isEmpty());
    QCOMPARE(world.sequences(), DeliveryFixture::upTo(50));
    QCOMPARE(world.store.problems(), QString());
}

void tst_Dispatcher::suspendsAfterTwelveFailures()
{
    DeliveryFixture world;
    const FeedId feed = world.addFeed(10);
    world.sender.handler = [](const Posted &) { return replies::noAnswer(TransportError::NoConnection); };
    world.start();
    world.turn();
    const TimePoint firstRetry = *world.lane().dueAt();
    TimePoint forecast = suspensionForecast(1, 12, firstRetry);
    for (int failures = 1; failures < 12; ++failures) {
        QCOMPARE(world.posts(), failures);
        QVERIFY(!world.store.feed(feed).progress.suspension);
        const TimePoint due = *world.lane().dueAt();
        const TimePoint later = suspensionForecast(failures, 12, due);
        QVERIFY(later <= forecast); // it only ever comes nearer
        forecast = later;
        world.advance(due - world.clock.now() - 1ms);
        QCOMPARE(world.posts(), failures);
        world.advance(1ms);
    }
    QCOMPARE(world.posts(), 12);
    const auto suspension = world.store.feed(feed).progress.suspension;
    QVERIFY(suspension);
    QCOMPARE(suspension->reason, SuspendReason::TooManyFailures);
    QCOMPARE(suspension->since, forecast);
    QVERIFY(forecast - TestClock::Start > 5h && forecast - TestClock::Start < 8h);
    world.advance(48h);
    QCOMPARE(world.posts(), 12);
    QCOMPARE(must(activity::newest(world.store.database(), 9)).size(), 1);
    QCOMPARE(world.store.problems(), QString());
}

void tst_Dispatcher::storeFails_data()
{
    QTest::addColumn<QString>("breaks");
    QTest::addColumn<QString>("mends");
    QTest::addColumn<Error::Kind>("kind");
    QTest::newRow("refused")
        << u"CREATE TRIGGER broken BEFORE INSERT ON attempts BEGIN SELECT RAISE(ABORT, 'broken'); END"_s
        << u"DROP TRIGGER broken"_s << Error::Kind::Storage;
    QTest::newRow("rolled back")
        << u"CREATE TRIGGER broken BEFORE INSERT ON attempts BEGIN SELECT RAISE(ROLLBACK, 'broken'); END"_s
        << u"DROP TRIGGER broken"_s << Error::Kind::Storage;
    QTest::newRow("full") << u"PRAGMA max_page_count = 1"_s << u"PRAGMA max_page_count = 1000000"_s
                          << Error::Kind::StorageFull;
}

void tst_Dispatcher::storeFails()
{
    QFETCH(const QString, breaks);
    QFETCH(const QString, mends);
    QFETCH(const Error::Kind, kind);
    DeliveryFixture world;
    const FeedId feed = world.addFeed(200);
    (void)world.addFeed(200);
    Reply large = answer(204);
    large.body = QByteArray(4096, 'x'); // so that a full disk shows at once
    world.start();
    world.turn();
    must(world.store.database().runText(breaks));
    world.sender.handler = [large](const Posted &) { return large; };
    world.sender.answer(0, large);
    world.sender.answer(1, large);
    world.turn();
    QCOMPARE(world.posts(), 2);
    QCOMPARE(world.troubles.size(), 1);
    QCOMPARE(world.troubleKinds.first(), kind);
    for (int i = 0; i < 5; ++i)
        world.advance(2s);
    QCOMPARE(world.posts(), 2);
    QCOMPARE(world.store.attempts(feed).size(), 0);
    must(world.store.database().runText(mends));
    world.advance(2s);
    QCOMPARE(world.troubles.size(), 2);
    QCOMPARE(world.troubles.last(), QString());
    QCOMPARE(world.sequences(world.store.feed(feed).feed.consumer), world.upTo(200)); // each once
    QCOMPARE(world.store.feed(feed).progress.position, Sequence { 200 });
    QCOMPARE(world.store.problems(), QString());
}

void tst_Dispatcher::syncThatFailsIsTriedAgain()
{
    DeliveryFixture world;
    (void)world.addFeed(2);
    world.start();
    world.turn();
    const auto syncs = [&world] {
        qint64 count = 0;
        must(world.store.database().select("SELECT count FROM syncs", [&count](const Row &row) { //
            count = row.integer(0);
        }));
        return count;
    };
    const qint64 before = syncs();
    must(world.store.database().runText(
        u"CREATE TRIGGER broken BEFORE UPDATE ON syncs BEGIN SELECT RAISE(ABORT, 'broken'); END"_s));
    world.clock.advance(99ms); // a commit that need not be synced itself, and is carried along later
    world.sender.answer(0, answer(204));
    world.turn();
    QTRY_COMPARE(world.troubles.size(), 1);
    QVERIFY2(world.troubles.first().contains(u"broken"_s), qPrintable(world.troubles.first()));
    QCOMPARE(world.posts(), 2); // what is committed counts: delivery goes on
    must(world.store.database().runText(u"DROP TRIGGER broken"_s));
    QTRY_COMPARE(world.troubles, QStringList({ world.troubles.first(), QString() }));
    QCOMPARE(syncs(), before + 1);
}

void tst_Dispatcher::logCannotBeRead()
{
    DeliveryFixture world;
    (void)world.addFeed(20);
    must(world.store.database().runText(u"ALTER TABLE events RENAME TO gone"_s));
    world.sender.handler = [](const Posted &) { return answer(204); };
    world.start();
    world.turn();
    QCOMPARE(world.posts(), 0);
    QCOMPARE(world.troubles.size(), 1);
    must(world.store.database().runText(u"ALTER TABLE gone RENAME TO events"_s));
    world.advance(2s);
    QCOMPARE(world.sequences(), world.upTo(20));
    QCOMPARE(world.troubles.size(), 2);
    QCOMPARE(world.troubles.last(), QString());
}

void tst_Dispatcher::storeIsTriedAgainWhenTheClockWasSetBack()
{
    DeliveryFixture world;
    (void)world.addFeed(20);
    world.start();
    world.turn();
    must(world.store.database().runText(
        u"CREATE TRIGGER broken BEFORE INSERT ON attempts BEGIN SELECT RAISE(ABORT, 'broken'); END"_s));
    world.sender.answer(0, answer(204));
    world.turn();
    QCOMPARE(world.troubles.size(), 1);
    must(world.store.database().runText(u"DROP TRIGGER broken"_s));
    world.clock.setWall(world.clock.now() - 1h);
    world.advance(2s);
    QCOMPARE(world.posts(), 2);
}

void tst_Dispatcher::setAsideFallsWhenItIsAccepted()
{
    DeliveryFixture world;
    const FeedId feed = world.addFeed(10);
    {
        FeedProgress progress = world.store.feed(feed).progress;
        progress.position = { 10 };
        progress.waiting = 0;
        Transaction transaction(world.store.database(), Durability::Progress);
        feeds::saveProgress(transaction, feed, progress);
        setasides::insert(transaction, feed, { { 1 }, { 10 }, 10, u"Passed over."_s, TestClock::Start });
        must(transaction.commit());
    }
    Resend resend;
    resend.feed = feed;
    resend.first = { 1 };
    resend.last = { 2 };
    resend.position = { 0 };
    resend.events = resend.waiting = 2;
    (void)world.store.addResend(resend);
    world.start();
    world.turn();
    const auto inMemory = [&world, feed] { return world.lane().feed(feed)->progress().setAside; };
    QCOMPARE(inMemory(), 10);
    world.sender.answer(0, answer(204));
    world.turn();
    QCOMPARE(world.store.feed(feed).progress.setAside, 9); // it starts slowly: one event
    QCOMPARE(inMemory(), 9);
}

QTEST_GUILESS_MAIN(tst_Dispatcher)
#include "tst_dispatcher.moc"
