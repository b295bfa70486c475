// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/feedcommands.h"
#include "engine/resendcommands.h"
#include "engine/resendplan.h"
#include "store/eventlog.h"
#include "store/ledger.h"
#include "store/resends.h"
#include "store/setasides.h"
#include "store/verifier.h"
#include "support/desk.h"

#include <QRegularExpression>
#include <QTest>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

ResendRequest rangeOf(qint64 first, qint64 last)
{
    ResendRequest request;
    request.resend.first = { first };
    request.resend.last = { last };
    return request;
}

} // namespace

class tst_ResendCommands final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void newestOfEachRecord();
    void chosenEvents();
    void whatWasAcceptedInAPeriod();
    void pausesGoesOnAndSurvives();
    void isCancelled();
    void whatCameLateGoesOn();
    void beforeWhatIsNew();
    void newerEventsSupersede();
    void marksAsSettled();
    void setsBack();
    void plansForSeveralFeeds();
    void tellsWhatCannotBe();
};

void tst_ResendCommands::newestOfEachRecord()
{
    Desk desk(10);
    desk.deliver();
    const qsizetype before = desk.world.posts();
    ResendRequest request = rangeOf(2, 9);
    request.resend.isNewestOnly = true;
    const ResendPlan plan = must(desk.plan(request));
    QCOMPARE(plan.events, 8);
    QCOMPARE(plan.records, 3);
    QCOMPARE(plan.resend.events, 3);
    desk.begin(request);
    desk.deliver();
    QCOMPARE(desk.posted(before), (QList<qint64> { 7, 8, 9 }));
    QVERIFY(must(resends::waiting(desk.world.store.database())).isEmpty());
    QVERIFY(desk.account(8).again.isValid());
    QVERIFY(!desk.account(5).again.isValid()); // within its ends, but not sent
    QCOMPARE(desk.world.store.feed(desk.feed).progress.position, Sequence { 10 });
}

void tst_ResendCommands::chosenEvents()
{
    Desk desk(10);
    desk.deliver();
    const qsizetype before = desk.world.posts();
    ResendRequest request;
    request.resend.selection = Resend::Selection::Chosen;
    request.resend.chosen = { { { 2 }, { 2 } }, { { 5 }, { 6 } }, { { 9 }, { 30 } } };
    desk.begin(request);
    desk.restart(); // what was chosen is kept
    desk.deliver();
    const QList<qint64> sent = desk.posted(before);
    QCOMPARE(QList<qint64>(sent.last(5)), (QList<qint64> { 2, 5, 6, 9, 10 }));
    QVERIFY(desk.account(5).again.isValid());
    QVERIFY(!desk.account(4).again.isValid());
}

void tst_ResendCommands::whatWasAcceptedInAPeriod()
{
    Desk desk(9, 3);
    QList<TimePoint> ends;
    for (int round = 0; !desk.world.dispatcher->isIdle() && round < 50; ++round) {
        for (const qsizetype open : desk.world.sender.open())
            desk.world.sender.answer(open, replies::answer(204));
        desk.world.turn();
        ends.append(desk.world.clock.now());
        desk.world.advance(1h);
    }
    const QList<Attempt> attempts = must(ledger::attempts(desk.world.store.database(), desk.feed, 99));
    QVERIFY(attempts.size() >= 4);
    const Attempt &second = attempts.at(attempts.size() - 2);
    const Attempt &third = attempts.at(attempts.size() - 3);
    ResendRequest request;
    request.acceptedIn = { second.startedAt + 1ms, third.startedAt + third.duration + 1ms };
    const ResendPlan plan = must(desk.plan(request));
    QCOMPARE(plan.resend.first, second.first);
    QCOMPARE(plan.resend.last, third.last);
    QCOMPARE(plan.events, second.events + third.events);
    QCOMPARE(plan.resend.chosen.size(), 1); // one range, for nothing lies between the two
    request.acceptedIn = { second.startedAt + second.duration + 1ms, third.startedAt + third.duration };
    QVERIFY(!desk.plan(request)); // it ended just outside
}

void tst_ResendCommands::pausesGoesOnAndSurvives()
{
    Desk desk(10, 2);
    desk.deliver();
    const qsizetype before = desk.world.posts();
    const ResendId id = desk.begin(rangeOf(1, 10));
    must(ResendCommands(*desk.context).pause(id));
    desk.deliver();
    desk.restart();
    desk.deliver();
    const Resend paused = must(resends::get(desk.world.store.database(), id));
    QVERIFY(paused.isPaused);
    QVERIFY(!paused.endedAt);
    QVERIFY(paused.waiting > 0);
    QCOMPARE(must(queries::feed(desk.world.store.database(), desk.name(), desk.world.clock.now())).state.kind,
        FeedState::Kind::UpToDate);
    must(ResendCommands(*desk.context).resume(id));
    desk.deliver();
    QVERIFY(must(resends::get(desk.world.store.database(), id)).endedAt);
    QList<qint64> sent = desk.posted(before);
    sent.erase(std::unique(sent.begin(), sent.end()), sent.end()); // what was under way may come twice
    QVERIFY(std::ranges::is_sorted(sent));
    QCOMPARE(sent.last(), 10);
    QCOMPARE(desk.problem(), QString());
}

void tst_ResendCommands::isCancelled()
{
    Desk desk(10, 2);
    desk.deliver();
    const ResendId id = desk.begin(rangeOf(1, 10));
    must(ResendCommands(*desk.context).cancel(id));
    desk.deliver();
    const Resend ended = must(resends::get(desk.world.store.database(), id));
    QVERIFY(ended.isCancelled);
    QVERIFY(ended.endedAt);
    QVERIFY(!ResendCommands(*desk.context).cancel(id));
    QCOMPARE(ended.who, u"ann"_s);
}

void tst_ResendCommands::whatCameLateGoesOn()
{
    Desk desk(10);
    desk.deliver();
    ResendRequest request;
    request.resend.selection = Resend::Selection::Late;
    request.resend.chosen = { { { 4 }, { 4 } } };
    request.resend.first = request.resend.last = { 4 };
    request.resend.feed = desk.feed;
    const ResendId id = must(ResendCommands(*desk.context).begin({ request.resend })).first();
    for (const auto &refused : { ResendCommands(*desk.context).cancel(id), ResendCommands(*desk.context).pause(id) }) {
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Conflict);
    }
    QCOMPARE(must(resends::waiting(desk.world.store.database())).size(), 1);
}

void tst_ResendCommands::beforeWhatIsNew()
{
    for (const bool goesFirst : { false, true }) {
        Desk desk(4, 1);
        desk.deliver();
        must(FeedCommands(*desk.context).pause(desk.name()));
        desk.world.store.addEvents(desk.source, someEvents({ 5 }, 2));
        desk.restart();
        const qsizetype before = desk.world.posts();
        ResendRequest request = rangeOf(1, 2);
        request.resend.goesFirst = goesFirst;
        desk.begin(request);
        (void)must(FeedCommands(*desk.context).resume(desk.name(), {}));
        desk.deliver();
        const QList<qint64> expected = goesFirst ? QList<qint64> { 1, 2, 5, 6 } : QList<qint64> { 5, 6, 1, 2 };
        QCOMPARE(desk.posted(before), expected);
    }
}

void tst_ResendCommands::newerEventsSupersede()
{
    Desk desk(10);
    desk.deliver({ 2, 5, 8, 9 });
    QCOMPARE(desk.world.store.feed(desk.feed).progress.setAside, 4);
    ResendRequest request = rangeOf(0, 99);
    request.resend.selection = Resend::Selection::SetAside;
    request.resend.isNewestOnly = true;
    const qsizetype before = desk.world.posts();
    desk.begin(request);
    desk.deliver();
    QCOMPARE(desk.posted(before), (QList<qint64> { 8, 9 })); // 2 and 5 are of the record of 8
    QCOMPARE(desk.world.store.feed(desk.feed).progress.setAside, 0);
    QCOMPARE(desk.account(8).fate, Fate::Accepted);
    for (const qint64 older : { 2, 5 }) {
        QCOMPARE(desk.account(older).fate, Fate::Superseded);
        QCOMPARE(desk.account(older).supersededBy, Sequence { 8 });
    }
    QCOMPARE(desk.problem(), QString());
}

void tst_ResendCommands::marksAsSettled()
{
    Desk desk(10);
    desk.deliver({ 4, 6 });
    FeedCommands feeds(*desk.context);
    QVERIFY(!feeds.markSettled(desk.name(), { { 4 }, { 4 } }, u"  "_s));
    QVERIFY(!feeds.markSettled(desk.name(), { { 5 }, { 5 } }, u"Why?"_s));
    QCOMPARE(must(feeds.markSettled(desk.name(), { { 4 }, { 5 } }, u"Told by telephone"_s)).setAside, 1);
    QCOMPARE(desk.account(4).fate, Fate::SetAside);
    QVERIFY(desk.account(4).isMarked);
    QCOMPARE(desk.account(4).detail, u"ann: Told by telephone"_s);
    QVERIFY(!desk.account(6).isMarked);
    QCOMPARE(desk.problem(), QString());
}

void tst_ResendCommands::setsBack()
{
    Desk desk(10);
    desk.deliver();
    const auto plan = must(queries::planRewind(
        desk.world.store.database(), desk.name(), {}, TestClock::Start + 7min, desk.world.clock.now()));
    QCOMPARE(plan.next, Sequence { 7 });
    QCOMPARE(plan.again, 4);
    const qsizetype before = desk.world.posts();
    QCOMPARE(must(FeedCommands(*desk.context).rewind(desk.name(), plan.next, u"New database"_s)).waiting, 4);
    desk.deliver();
    QCOMPARE(desk.posted(before), (QList<qint64> { 7, 8, 9, 10 }));
    QCOMPARE(desk.problem(), QString());
}

void tst_ResendCommands::plansForSeveralFeeds()
{
    Desk desk(3000);
    desk.deliver();
    const auto plan = [&desk](const QList<FeedResendRequest> &requests, const queries::GoOn &goOn = {}) {
        return queries::planResends(desk.world.store.database(), requests, desk.world.clock.now(), goOn);
    };
    const FeedResendRequest all { desk.name(), rangeOf(1, 3000) };
    int looks = 0;
    auto plans = must(plan({ all, { desk.name(), rangeOf(9000, 9001) }, all }, [&looks](qint64) {
        ++looks;
        return true;
    }));
    QCOMPARE(plans.size(), 2); // without what there is nothing of
    QCOMPARE(plans.last().events, 3000);
    QCOMPARE(plans.last().resend.last, Sequence { 3000 });
    QVERIFY2(looks < 8, "the same is counted once");
    plans.last().setNewestOnly(true);
    QCOMPARE(plans.last().resend.events, 3);
    QCOMPARE(plans.last().resend.waiting, 3);
    QVERIFY(plans.last().duration <= plans.first().duration);
    const auto cancelled = plan({ all }, [](qint64 seen) { return seen < 1000; });
    QVERIFY(!cancelled);
    QCOMPARE(cancelled.error().kind, Error::Kind::Cancelled);
    QVERIFY(!plan({ { u"nobody"_s, rangeOf(1, 2) } }));
}

void tst_ResendCommands::tellsWhatCannotBe()
{
    Desk desk(10);
    desk.deliver();
    QVERIFY(!FeedCommands(*desk.context).rewind(desk.name(), { 11 }, {}));
    QVERIFY(!queries::planRewind(desk.world.store.database(), desk.name(), Sequence { 11 }, {}, TestClock::Start));
    QVERIFY(
        !queries::planRewind(desk.world.store.database(), desk.name(), {}, TestClock::Start + 24h, TestClock::Start));
    QVERIFY(!ResendCommands(*desk.context).pause({ 99 }));
    QVERIFY(!desk.plan(rangeOf(11, 12)));
    const auto cancelled = queries::planResend(
        desk.world.store.database(), desk.name(), rangeOf(1, 10), desk.world.clock.now(), [](qint64) { return false; });
    QVERIFY(!cancelled);
    QCOMPARE(cancelled.error().kind, Error::Kind::Cancelled);
}

QTEST_GUILESS_MAIN(tst_ResendCommands)
#include "tst_resendcommands.moc"
