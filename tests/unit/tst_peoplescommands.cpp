// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/commands.h"
#include "store/consumers.h"
#include "store/stops.h"
#include "support/deliveryfixture.h"

#include <QRegularExpression>
#include <QTest>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// What a person decides on an engine of one Consumer and its Feeds.
class Office final
{
public:
    explicit Office(int count)
    {
        Consumer acme;
        acme.name = u"Acme"_s;
        acme.batchSize = 100;
        feeds.append(world.addFeed(10, {}, acme));
        for (int i = 1; i < count; ++i)
            feeds.append(world.addFeed(10, world.consumer));
    }

    void set(const Standing &standing)
    {
        Transaction transaction(world.store.database(), Durability::Progress);
        consumers::saveStanding(transaction, world.consumer, standing);
        must(transaction.commit());
    }

    void suspend(FeedId feed)
    {
        FeedProgress progress = world.store.feed(feed).progress;
        progress.suspension = Suspension { SuspendReason::TokenRejected, u"401"_s, TestClock::Start };
        Transaction transaction(world.store.database(), Durability::Progress);
        postrider::feeds::saveProgress(transaction, feed, progress);
        must(transaction.commit());
    }

    void start()
    {
        world.start();
        purger = std::make_unique<Purger>(world.store.database());
        context.reset(new EngineContext {
            world.store.database(), *world.dispatcher, *purger, world.clock, pollers, {}, sourceTryOuts, u"Ana"_s });
        commands = std::make_unique<Commands>(*context);
    }

    /// "who action subject" of what was done, oldest first.
    [[nodiscard]] QStringList activity() const
    {
        QStringList list;
        for (const ActivityEntry &entry : must(activity::newest(world.store.database(), 100)))
            list.prepend(entry.who + u' ' + entry.action + u' ' + entry.subject);
        return list;
    }

    [[nodiscard]] Standing standing() const { return world.store.consumer(world.consumer).standing; }
    [[nodiscard]] QString nameOf(FeedId feed) const { return world.store.feed(feed).feed.name; }

    DeliveryFixture world;
    QList<FeedId> feeds;
    std::map<SourceId, std::unique_ptr<SourcePoller>> pollers;
    SourceTryOuts sourceTryOuts { {}, world.clock };
    std::unique_ptr<Purger> purger;
    std::unique_ptr<EngineContext> context;
    std::unique_ptr<Commands> commands;
};

/// A hold of this length that began an hour ago, and a retry time after it.
Standing held(Milliseconds length)
{
    Standing standing;
    standing.holdSince = TestClock::Start - 1h;
    standing.holdUntil = TestClock::Start - 1h + length;
    standing.sizeLimit = 64;
    return standing;
}

} // namespace

class tst_PeoplesCommands final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void longHoldIsEndedByAPerson();
    void endedHoldLeavesTheRetryTime();
    void onlyALongHoldIsEnded_data();
    void onlyALongHoldIsEnded();
    void pausesAllAndResumesAll();
    void resumedFeedsWaitForTheHold();
    void triesOutAConsumerThatIsNotStored();
    void triesOutAnEditedConsumerByItsRules();
};

void tst_PeoplesCommands::longHoldIsEndedByAPerson()
{
    Office office(1);
    office.set(held(48h));
    office.start();
    office.world.turn();
    QCOMPARE(office.world.posts(), 0);
    must(office.commands->consumers.endHold(u"Acme"_s));
    office.world.turn();
    QCOMPARE(office.world.posts(), 1);
    QCOMPARE(office.world.sequences(), QList<qint64> { 1 }); // slowly
    QVERIFY(!office.standing().holdUntil);
    QCOMPARE(office.activity(), QStringList { u"Ana consumer.end_hold Acme"_s });
    const QString effect = must(activity::newest(office.world.store.database(), 1)).first().effect;
    QVERIFY2(effect.contains("2026-11-25T13:40:00"_L1), qPrintable(effect));
    QVERIFY(!office.commands->consumers.endHold(u"Acme"_s));
}

void tst_PeoplesCommands::endedHoldLeavesTheRetryTime()
{
    Office office(1);
    Standing standing = held(48h);
    standing.retryAt = TestClock::Start + 10min;
    standing.failures = 4;
    office.set(standing);
    office.start();
    must(office.commands->consumers.endHold(u"Acme"_s));
    office.world.turn();
    QCOMPARE(office.world.posts(), 0);
    QCOMPARE(office.standing().retryAt, standing.retryAt);
    QCOMPARE(office.standing().failures, 4);
    office.world.advance(10min);
    QCOMPARE(office.world.posts(), 1);
}

void tst_PeoplesCommands::onlyALongHoldIsEnded_data()
{
    QTest::addColumn<int>("hours"); // 0 for none
    QTest::addColumn<QString>("said");

    QTest::newRow("none") << 0 << u"has not asked"_s;
    QTest::newRow("over") << 1 << u"has not asked"_s;
    QTest::newRow("two hours") << 2 << u"2026-11-23T15:40:00"_s;
    QTest::newRow("a day") << 24 << u"24 hours"_s;
}

void tst_PeoplesCommands::onlyALongHoldIsEnded()
{
    QFETCH(int, hours);
    QFETCH(QString, said);
    Office office(1);
    Standing standing = hours > 0 ? held(hours * 1h) : Standing();
    standing.retryAt = TestClock::Start + 72h;
    office.set(standing);
    office.start();
    const auto ended = office.commands->consumers.endHold(u"Acme"_s);
    QVERIFY(!ended);
    QCOMPARE(ended.error().kind, Error::Kind::Conflict);
    QVERIFY2(ended.error().detail.contains(said), qPrintable(ended.error().detail));
    QCOMPARE(office.standing().holdUntil, standing.holdUntil);
    QCOMPARE(office.activity(), QStringList());
    const auto nobody = office.commands->consumers.endHold(u"Nobody"_s);
    QVERIFY(!nobody);
    QCOMPARE(nobody.error().kind, Error::Kind::NotFound);
}

void tst_PeoplesCommands::pausesAllAndResumesAll()
{
    Office office(4);
    office.suspend(office.feeds.at(1));
    office.world.store.pause(office.feeds.at(2));
    const QString first = office.nameOf(office.feeds.at(0));
    const QString third = office.nameOf(office.feeds.at(2));
    const QString last = office.nameOf(office.feeds.at(3));
    office.start();
    QCOMPARE(must(office.commands->feeds.pauseAll()), 2);
    QCOMPARE(must(office.commands->feeds.pauseAll()), 0);
    office.world.turn();
    QCOMPARE(office.world.posts(), 0);
    for (const int paused : { 0, 2, 3 })
        QVERIFY(office.world.store.feed(office.feeds.at(paused)).progress.isPaused);
    QVERIFY(!office.world.store.feed(office.feeds.at(1)).progress.isPaused);
    const auto pauses = [&office](int feed) {
        return must(
            stops::between(office.world.store.database(), office.feeds.at(feed), TimePoint(), TestClock::Start + 24h));
    };
    QCOMPARE(pauses(0).size(), 1);
    QVERIFY(!pauses(0).first().endedAt);

    office.start(); // it is stored
    QCOMPARE(must(office.commands->feeds.resumeAll()), 3);
    QCOMPARE(must(office.commands->feeds.resumeAll()), 0);
    office.world.turn();
    QCOMPARE(office.world.posts(), 1);
    for (const FeedId feed : std::as_const(office.feeds))
        QVERIFY(!office.world.store.feed(feed).progress.isPaused);
    QVERIFY(office.world.store.feed(office.feeds.at(1)).progress.suspension);
    QVERIFY(pauses(0).first().endedAt);
    QCOMPARE(office.activity(),
        (QStringList { u"Ana feed.pause "_s + first, u"Ana feed.pause "_s + last, u"Ana feed.resume "_s + first,
            u"Ana feed.resume "_s + third, u"Ana feed.resume "_s + last }));
}

void tst_PeoplesCommands::resumedFeedsWaitForTheHold()
{
    Office office(2);
    office.set(held(2h));
    office.start();
    QCOMPARE(must(office.commands->feeds.pauseAll()), 2);
    QCOMPARE(must(office.commands->feeds.resumeAll()), 2);
    office.world.turn();
    QCOMPARE(office.world.posts(), 0);
    office.world.advance(1h + 1s); // a little is added for a clock that drifts
    QCOMPARE(office.world.posts(), 1);
    QCOMPARE(office.world.sequences(), QList<qint64> { 1 }); // slowly
}

void tst_PeoplesCommands::triesOutAConsumerThatIsNotStored()
{
    Office office(1);
    office.world.store.pause(office.feeds.first());
    office.start();
    Consumer fresh;
    fresh.publicId = u"9f"_s;
    fresh.name = u"Fresh"_s;
    fresh.endpoint = QUrl(u"https://fresh.example/hook"_s);
    const Token token = Token::fromPasted("another").value();
    QList<Result<Attempt>> answers;
    const auto tryOut = [&] {
        office.commands->consumers.tryOut(
            fresh, token, [&answers](const Result<Attempt> &attempt) { answers.append(attempt); });
        office.world.turn();
    };
    tryOut();
    QCOMPARE(office.world.posts(), 1);
    QCOMPARE(office.world.sender.posts().first().token, "another");
    tryOut();
    QCOMPARE(office.world.posts(), 1); // one in flight
    QCOMPARE(answers.takeFirst().error().kind, Error::Kind::Conflict);
    Reply reply;
    reply.status = 429;
    reply.headers = { { "Retry-After", "60" } };
    reply.body = "slow down";
    office.world.sender.answer(0, reply);
    QCOMPARE(answers.size(), 1);
    const Attempt attempt = must(answers.takeFirst());
    QCOMPARE(attempt.outcome, Outcome::Throttled);
    QCOMPARE(attempt.status, 429);
    QCOMPARE(attempt.responseBody, u"slow down"_s);
    QVERIFY(attempt.requestHead.contains("Bearer ********"_L1) && !attempt.requestHead.contains("another"_L1));
    tryOut();
    QCOMPARE(office.world.posts(), 1); // held
    QCOMPARE(answers.takeFirst().error().kind, Error::Kind::Conflict);
    office.world.advance(60s);
    tryOut();
    QCOMPARE(office.world.posts(), 2);
    QCOMPARE(office.world.store.count(u"attempts"_s), 0);
    fresh.endpoint = QUrl(u"ftp://fresh.example"_s);
    tryOut();
    QCOMPARE(answers.takeFirst().error().kind, Error::Kind::InvalidInput);
}

void tst_PeoplesCommands::triesOutAnEditedConsumerByItsRules()
{
    Office office(1);
    office.start();
    office.world.turn();
    QCOMPARE(office.world.posts(), 1); // of the Feed, in flight
    Consumer edited = office.world.lane().consumer();
    edited.fixedHeaders = { { "X-Office", "7" } };
    QList<Result<Attempt>> answers;
    const auto tryOut = [&] {
        office.commands->consumers.tryOut(edited, Token::fromPasted("another").value(),
            [&answers](const Result<Attempt> &attempt) { answers.append(attempt); });
        office.world.turn();
    };
    tryOut();
    QCOMPARE(office.world.posts(), 1);
    Reply accepted;
    accepted.status = 204;
    office.world.sender.answer(0, accepted);
    office.world.turn();
    QCOMPARE(office.world.posts(), 2);
    QCOMPARE(office.world.sender.posts().at(1).token, "another");
    QCOMPARE(headerValue(office.world.sender.posts().at(1).headers, "X-Office"), "7");
    Reply throttled;
    throttled.status = 429;
    throttled.headers = { { "Retry-After", "60" } };
    office.world.sender.answer(1, throttled);
    office.world.turn();
    QCOMPARE(must(answers.takeFirst()).outcome, Outcome::Throttled);
    QVERIFY(office.standing().holdUntil); // obeyed, and so stored
    QCOMPARE(office.world.posts(), 2);
    QCOMPARE(office.world.store.count(u"attempts"_s), 1);
    tryOut();
    QCOMPARE(office.world.posts(), 2);
    QCOMPARE(answers.takeFirst().error().kind, Error::Kind::Conflict);
}

QTEST_GUILESS_MAIN(tst_PeoplesCommands)
#include "tst_peoplescommands.moc"
