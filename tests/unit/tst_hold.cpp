// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/deliveryfixture.h"
#include "support/replies.h"

#include <QRegularExpression>
#include <QTest>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using replies::answer;

/// "Never early": no POST leaves before its Consumer's hold has ended, and none much later.
class tst_Hold final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void endsWhenItsLengthHasPassed_data();
    void endsWhenItsLengthHasPassed();
    void clockSetWhileUnderWay_data();
    void clockSetWhileUnderWay();
    void clockSetInTheSameTurn();
    void clockSetInSmallSteps_data();
    void clockSetInSmallSteps();
    void outlivesARestart();
    void outlivesARestartWithTheClockSet_data();
    void outlivesARestartWithTheClockSet();
    void isOfTheWholeConsumer();
    void refusesATest();
    void testAnswersWhoAsked();
    void testWaitsForWhatIsUnderWay();
    void testOfARemovedConsumer();

private:
    /// Nothing leaves until `left` has passed, and then something does.
    void expectNextAfter(DeliveryFixture &world, Milliseconds left)
    {
        const qsizetype before = world.posts();
        world.turn();
        QCOMPARE(world.posts(), before);
        for (const Milliseconds step : { left / 2, left - left / 2 - 1ms }) {
            world.advance(step);
            QCOMPARE(world.posts(), before);
        }
        world.advance(1ms);
        QCOMPARE(world.posts(), before + 1);
    }
};

void tst_Hold::endsWhenItsLengthHasPassed_data()
{
    QTest::addColumn<Reply>("reply");
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<qint64>("jump"); // of the wall clock, in seconds, in the middle
    const Reply named = answer(429, replies::retryAfter("120"));
    QTest::newRow("429") << named << qint64(120) << qint64(0);
    QTest::newRow("429 without Retry-After") << answer(429) << qint64(30) << qint64(0);
    QTest::newRow("503") << answer(503, replies::retryAfter("7")) << qint64(7) << qint64(0);
    QTest::newRow("204 with Retry-After") << answer(204, replies::retryAfter("60")) << qint64(60) << qint64(0);
    QTest::newRow("500 with Retry-After") << answer(500, replies::retryAfter("60")) << qint64(60) << qint64(0);
    QTest::newRow("a day") << answer(429, replies::retryAfter("86400")) << qint64(86400) << qint64(0);
    for (const qint64 jump : { -3600, 3600, -86400 * 365, 86400 * 365, -60, 60 })
        QTest::addRow("clock set by %lld s", jump) << named << qint64(120) << jump;
    QTest::newRow("clock set back, date") << answer(
        429, { { "Date", "Mon, 23 Nov 2026 10:00:00 GMT" }, { "Retry-After", "Mon, 23 Nov 2026 10:02:00 GMT" } })
                                          << qint64(120) << qint64(-3600);
}

void tst_Hold::endsWhenItsLengthHasPassed()
{
    QFETCH(const Reply, reply);
    QFETCH(const qint64, seconds);
    QFETCH(const qint64, jump);
    DeliveryFixture world;
    (void)world.addFeed(10);
    world.start();
    world.turn();
    world.sender.answer(0, reply);
    world.turn();
    world.advance(1s);
    world.clock.setWall(world.clock.now() + std::chrono::seconds(jump));
    expectNextAfter(world, std::chrono::seconds(seconds - 1));
}

void tst_Hold::clockSetWhileUnderWay_data()
{
    QTest::addColumn<qint64>("jump");
    QTest::newRow("back") << qint64(-3600);
    QTest::newRow("forward") << qint64(3600);
}

void tst_Hold::clockSetWhileUnderWay()
{
    // The answer comes by the new clock, before anything else has noticed.
    QFETCH(const qint64, jump);
    DeliveryFixture world;
    (void)world.addFeed(10);
    world.start();
    world.turn();
    world.clock.setWall(world.clock.now() + std::chrono::seconds(jump));
    world.sender.answer(0, answer(429, replies::retryAfter("120")));
    expectNextAfter(world, 120s);
}

void tst_Hold::clockSetInTheSameTurn()
{
    // Between the answer and its commit.
    DeliveryFixture world;
    (void)world.addFeed(10);
    world.start();
    world.turn();
    world.sender.answer(0, answer(429, replies::retryAfter("120")));
    world.clock.setWall(world.clock.now() - 1h);
    QVERIFY(world.dispatcher->flush());
    expectNextAfter(world, 120s);
    QCOMPARE(world.store.consumer(world.consumer).standing.holdUntil, world.clock.now());
}

void tst_Hold::clockSetInSmallSteps_data()
{
    QTest::addColumn<QList<int>>("before"); // the answer, in ms
    QTest::addColumn<QList<int>>("after");
    QTest::addColumn<bool>("isRestarted");
    const QList<int> forward { 200, 200 };
    const QList<int> back { -200, -200 };
    const QList<int> far { 200, 200, 200, 200, 200, 200, 200 };
    const QList<int> farBack { -200, -200, -200, -200, -200, -200, -200 };
    for (const bool isRestarted : { false, true }) {
        const char *name = isRestarted ? "%s, restarted" : "%s";
        QTest::addRow(name, "forward") << QList<int>() << forward << isRestarted;
        QTest::addRow(name, "forward, beyond the tolerance") << QList<int>() << far << isRestarted;
        QTest::addRow(name, "back") << QList<int>() << back << isRestarted;
        QTest::addRow(name, "back, beyond the tolerance") << QList<int>() << farBack << isRestarted;
        QTest::addRow(name, "forward before") << forward << QList<int>() << isRestarted;
        QTest::addRow(name, "back before") << back << QList<int>() << isRestarted;
        QTest::addRow(name, "forward, then back") << forward << back << isRestarted;
        QTest::addRow(name, "back, then forward") << back << forward << isRestarted;
        QTest::addRow(name, "to and fro") << QList<int>() << forward + back + back + forward << isRestarted;
    }
}

void tst_Hold::clockSetInSmallSteps()
{
    QFETCH(const QList<int>, before);
    QFETCH(const QList<int>, after);
    QFETCH(const bool, isRestarted);
    DeliveryFixture world;
    (void)world.addFeed(10);
    const auto set = [&world](const QList<int> &steps) {
        for (const int step : steps) {
            world.advance(5s);
            world.clock.setWall(world.clock.now() + Milliseconds(step));
        }
        world.turn();
    };
    world.start();
    world.turn();
    set(before);
    world.sender.answer(0, answer(429, replies::retryAfter("120")));
    world.turn();
    const Milliseconds end = world.clock.elapsed() + 120s;
    set(after);
    if (isRestarted)
        world.start();
    world.advance(end - world.clock.elapsed() - 1ms);
    QCOMPARE(world.posts(), 1);
    world.advance(1ms + 4 * ClockWatch::Tolerance);
    QCOMPARE(world.posts(), 2);
}

void tst_Hold::outlivesARestart()
{
    DeliveryFixture world;
    (void)world.addFeed(10);
    world.start();
    world.turn();
    world.sender.answer(0, answer(429, replies::retryAfter("120")));
    world.turn();
    world.clock.advance(50s);
    world.start();
    expectNextAfter(world, 70s + ClockWatch::Tolerance);
}

void tst_Hold::outlivesARestartWithTheClockSet_data()
{
    QTest::addColumn<qint64>("jump");
    QTest::addColumn<qint64>("left"); // seconds after the start
    QTest::newRow("set back before the hold: it starts over") << qint64(-3600) << qint64(120);
    QTest::newRow("set back by years") << qint64(-86400 * 1000) << qint64(120);
    QTest::newRow("set back within the hold") << qint64(-10) << qint64(120 - 50 + 10);
}

void tst_Hold::outlivesARestartWithTheClockSet()
{
    // Nobody can know how long the program did not run; never early, and not by hours late.
    QFETCH(const qint64, jump);
    QFETCH(const qint64, left);
    DeliveryFixture world;
    (void)world.addFeed(10);
    world.start();
    world.turn();
    world.sender.answer(0, answer(429, replies::retryAfter("120")));
    world.turn();
    world.clock.advance(50s);
    world.clock.setWall(world.clock.now() + std::chrono::seconds(jump));
    world.start();
    expectNextAfter(world, std::chrono::seconds(left) + ClockWatch::Tolerance);
}

void tst_Hold::isOfTheWholeConsumer()
{
    DeliveryFixture world;
    const FeedId one = world.addFeed(10);
    (void)world.addFeed(10, world.consumer);
    Resend resend;
    resend.feed = one;
    resend.first = resend.last = { 1 };
    resend.events = resend.waiting = 1;
    (void)world.store.addResend(resend);
    world.start();
    world.turn();
    world.sender.answer(0, answer(429, replies::retryAfter("120")));
    expectNextAfter(world, 120s);
}

void tst_Hold::refusesATest()
{
    DeliveryFixture world;
    (void)world.addFeed(10);
    world.start();
    world.turn();
    world.sender.answer(0, answer(429, replies::retryAfter("120")));
    world.turn();
    QList<Result<Attempt>> results;
    const auto keep = [&results](const Result<Attempt> &result) { results.append(result); };
    world.advance(119s);
    world.dispatcher->test(world.consumer, keep);
    world.turn();
    QCOMPARE(world.posts(), 1);
    QCOMPARE(results.size(), 1);
    QCOMPARE(results.first().error().kind, Error::Kind::Conflict);
    world.clock.setWall(world.clock.now() + 1h);
    world.dispatcher->test(world.consumer, keep);
    world.turn();
    QCOMPARE(world.posts(), 1);
    QCOMPARE(results.size(), 2);
    world.clock.advance(1s);
    world.dispatcher->test(world.consumer, keep);
    world.turn();
    QCOMPARE(world.posts(), 2);
    QVERIFY(world.sender.posts().last().sequences.isEmpty());
}

void tst_Hold::testAnswersWhoAsked()
{
    DeliveryFixture world;
    const FeedId feed = world.addFeed(10);
    world.store.pause(feed);
    world.start();
    world.turn();
    QCOMPARE(world.posts(), 0);
    QList<Result<Attempt>> results;
    const auto keep = [&results](const Result<Attempt> &result) { results.append(result); };
    world.dispatcher->test(world.consumer, keep);
    world.dispatcher->test(world.consumer, keep);
    QCOMPARE(results.size(), 1);
    QCOMPARE(results.first().error().kind, Error::Kind::Cancelled);
    world.turn();
    QCOMPARE(world.posts(), 1);
    world.sender.answer(0, answer(401));
    QCOMPARE(results.size(), 1); // not before it is recorded
    world.turn();
    QCOMPARE(results.size(), 2);
    QCOMPARE(results.last()->outcome, Outcome::Refused);
    QCOMPARE(results.last()->status, 401);
    QCOMPARE(world.store.count(u"attempts"_s), 1);
    QVERIFY(!world.store.feed(feed).progress.suspension);
}

void tst_Hold::testWaitsForWhatIsUnderWay()
{
    DeliveryFixture world;
    (void)world.addFeed(10);
    world.start();
    world.turn();
    int answers = 0;
    world.dispatcher->test(world.consumer, [&answers](const Result<Attempt> &) { ++answers; });
    world.turn();
    QCOMPARE(world.posts(), 1);
    world.sender.answer(0, answer(204));
    world.turn();
    QCOMPARE(world.posts(), 2);
    QVERIFY(world.sender.posts().last().sequences.isEmpty());
    world.sender.answer(1, answer(204));
    world.turn();
    QCOMPARE(answers, 1);
    QCOMPARE(world.sender.posts().last().sequences, (QList<qint64> { 2, 3 }));
}

void tst_Hold::testOfARemovedConsumer()
{
    DeliveryFixture world;
    const ConsumerId consumer = world.store.addConsumer();
    world.start();
    QList<Result<Attempt>> results;
    const auto keep = [&results](const Result<Attempt> &result) { results.append(result); };
    world.dispatcher->test(consumer, keep);
    world.turn();
    QCOMPARE(world.posts(), 1);
    world.dispatcher->test(consumer, keep);
    world.dispatcher->removeLane(consumer);
    world.sender.answer(0, answer(204));
    world.turn();
    QCOMPARE(results.size(), 2);
    for (const Result<Attempt> &result : std::as_const(results))
        QCOMPARE(result.error().kind, Error::Kind::NotFound);
    QCOMPARE(world.dispatcher->inFlight(), 0);
}

QTEST_GUILESS_MAIN(tst_Hold)
#include "tst_hold.moc"
