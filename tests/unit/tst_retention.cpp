// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/measures.h"
#include "engine/pruner.h"
#include "engine/retentioncommands.h"
#include "store/activity.h"
#include "store/eventfinder.h"
#include "store/resends.h"
#include "store/retention.h"
#include "store/setasides.h"
#include "store/stops.h"
#include "support/desk.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int Events = 100;

/// After event `sequence` of a Desk, and before the next one.
constexpr TimePoint after(qint64 sequence)
{
    return TestClock::Start + sequence * 1min + 1s;
}

/// Removes all that is older, in steps of a few rows; what became of the Feeds that it passed.
PrunePass::Step prune(Database &database, TimePoint before, int rows = 7)
{
    PrunePass pass(database, before);
    PrunePass::Step all;
    for (bool hasMore = true; hasMore;) {
        const auto step = must(pass.step(rows));
        all.looked += step.looked;
        all.passed += step.passed;
        all.overtaken += step.overtaken;
        hasMore = step.hasMore;
    }
    return all;
}

/// The sequences that are still in the log.
QList<qint64> onRecord(const Desk &desk)
{
    QList<qint64> sequences;
    for (const EntityEvent &event :
        must(eventlog::between(desk.world.store.database(), desk.source, Sequence::none(), Sequence::max(), 10'000)))
        sequences.append(event.sequence.value);
    return sequences;
}

QList<qint64> numbers(qint64 first, qint64 last)
{
    return DeliveryFixture::upTo(last).sliced(first - 1);
}

/// A Desk of which everything was delivered and then became old: 100 days have passed.
class OldDesk final
{
public:
    explicit OldDesk(const QList<qint64> &refused = {})
        : desk(Events)
    {
        desk.deliver(refused);
        desk.world.clock.advance(24h * 100);
    }
    [[nodiscard]] Database &database() const { return desk.world.store.database(); }
    PrunePass::Step prune(qint64 upTo) { return ::prune(database(), after(upTo)); }
    [[nodiscard]] Pruned pruned() const { return must(retention::pruned(database(), desk.source)); }

    /// Another Feed of the same events, which stood still from the beginning.
    FeedId addStopped(bool isSuspended, const FeedFilter &filter = {})
    {
        Consumer settings;
        settings.name = u"Sleepy"_s;
        const ConsumerId consumer = desk.world.store.addConsumer(settings);
        const FeedId id = desk.world.store.addFeed(desk.source, consumer, filter);
        FeedProgress progress = desk.world.store.feed(id).progress;
        if (isSuspended)
            progress.suspension = Suspension { SuspendReason::TooManyFailures, u"It is down"_s, TestClock::Start };
        else
            progress.isPaused = true;
        Transaction transaction(database(), Durability::Progress);
        feeds::saveProgress(transaction, id, progress);
        stops::follow(transaction, id, progress, TestClock::Start);
        must(transaction.commit());
        desk.restart();
        return id;
    }

    Desk desk;
};

} // namespace

class tst_Retention final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void removesWhatIsOldAndSettled();
    void keepsWhatAFeedHasStillToSend();
    void keepsWhatIsSetAside();
    void keepsWhatWasSettledOfLate();
    void keepsWhatIsBeingSentAgain();
    void goesOnWithoutAFeedThatStoodStill_data();
    void goesOnWithoutAFeedThatStoodStill();
    void movesAlongWhatHadNothingToSend();
    void beginsNewFeedsWhereTheRecordBegins();
    void saysWhatIsNoLongerOnRecord();
    void keepsAttemptsOfWhatIsKept();
    void goesOnAfterAFailure();
    void countsFromTheLastRead();
    void takesOnlyDaysThatMakeSense_data();
    void takesOnlyDaysThatMakeSense();
    void makesTheFileSmaller();
    void prunesBesideDelivery();
};

void tst_Retention::removesWhatIsOldAndSettled()
{
    OldDesk old;
    const qint64 attempts = old.desk.world.store.count(u"attempts"_s);
    QCOMPARE(::prune(old.database(), TestClock::Start).looked, 2); // two stages do not count their rows
    QCOMPARE(onRecord(old.desk), numbers(1, Events));
    QCOMPARE(old.desk.world.store.count(u"attempts"_s), attempts);
    QVERIFY(!old.pruned().isAny());

    old.prune(60);
    QCOMPARE(onRecord(old.desk), numbers(61, Events));
    QCOMPARE(old.pruned(), (Pruned { { 60 }, TestClock::Start + 60min }));
    QCOMPARE(old.desk.world.store.problems(), QString());
    QCOMPARE(old.desk.account(61).fate, Fate::Accepted);
    QVERIFY(old.desk.account(61).attempt.isValid());

    old.prune(1'000);
    QCOMPARE(onRecord(old.desk), {});
    QCOMPARE(old.pruned().upTo, Sequence { Events });
    QCOMPARE(old.desk.world.store.problems(), QString());
    QCOMPARE(old.desk.world.store.count(u"attempts"_s), 0);
}

void tst_Retention::keepsWhatAFeedHasStillToSend()
{
    Desk desk(Events);
    const FeedId slow = desk.world.store.addFeed(desk.source, desk.world.store.addConsumer(), {}, { 40 });
    desk.world.store.pause(slow); // not for long
    desk.restart();
    desk.deliver();
    const auto step = prune(desk.world.store.database(), after(1'000));
    QCOMPARE(onRecord(desk), numbers(41, Events));
    QCOMPARE(step.passed, {});
    QCOMPARE(desk.world.store.feed(slow).progress.waiting, 60);
    QCOMPARE(desk.world.store.problems(), QString());
}

void tst_Retention::keepsWhatIsSetAside()
{
    OldDesk old({ 10, 20 });
    const FeedId other = old.desk.world.store.addFeed(old.desk.source, old.desk.world.store.addConsumer());
    old.desk.restart();
    old.desk.deliver({ 10, 20, 30 }); // a Consumer that suspends at the first
    must(FeedCommands(*old.desk.context).remove(old.desk.world.store.feed(other).feed.name));
    const FeedId third = old.desk.world.store.addFeed(old.desk.source, old.desk.world.store.addConsumer());
    old.desk.restart();
    old.desk.deliver();

    old.prune(60);
    QCOMPARE(onRecord(old.desk), QList<qint64>({ 10, 20 }) + numbers(61, Events));
    QCOMPARE(old.desk.account(10).fate, Fate::SetAside);
    QCOMPARE(old.desk.world.store.problems(), QString());
    const EntityEvent kept = must(eventlog::at(old.database(), old.desk.source, { 10 })).value();
    ::prune(old.database(), old.desk.world.clock.now() + 1h); // attempts too
    QCOMPARE(must(ledger::account(old.database(), old.desk.world.store.feed(third), kept)).fate, Fate::Pruned);
    QCOMPARE(onRecord(old.desk), QList<qint64>({ 10, 20 }));
    const auto verified = must(verify(old.database()));
    QCOMPARE(verified.at(1).noLongerOnRecord, 2);
    QCOMPARE(verified.at(1).pruned.upTo, Sequence { Events });
    QCOMPARE(old.desk.world.store.problems(), QString());
}

void tst_Retention::keepsWhatWasSettledOfLate()
{
    OldDesk old({ 10, 20 });
    ResendRequest request;
    request.resend.selection = Resend::Selection::SetAside;
    request.resend.first = { 0 };
    request.resend.last = { 15 };
    old.desk.begin(request);
    old.desk.world.turn();
    old.desk.deliver();
    must(FeedCommands(*old.desk.context).markSettled(old.desk.name(), { { 20 }, { 20 } }, u"By telephone"_s));
    old.prune(60);
    QCOMPARE(onRecord(old.desk), QList<qint64>({ 10, 20 }) + numbers(61, Events));
    QCOMPARE(old.desk.account(10).fate, Fate::Accepted);
    QVERIFY(old.desk.account(20).isMarked);
    QCOMPARE(old.desk.world.store.problems(), QString());

    old.desk.world.clock.advance(24h);
    ::prune(old.database(), old.desk.world.clock.now());
    QCOMPARE(onRecord(old.desk), {});
    QCOMPARE(old.desk.world.store.count(u"set_asides"_s), 0);
    QCOMPARE(old.desk.world.store.count(u"resends"_s), 0);
    QCOMPARE(old.desk.world.store.problems(), QString());
}

void tst_Retention::keepsWhatIsBeingSentAgain()
{
    OldDesk old;
    ResendRequest request;
    request.resend.first = { 31 };
    request.resend.last = { 50 };
    const ResendId id = old.desk.begin(request);
    must(ResendCommands(*old.desk.context).pause(id));
    old.desk.world.turn();
    old.prune(60);
    const QList<qint64> kept = onRecord(old.desk);
    QVERIFY(kept.first() <= 32); // one may be under way
    must(ResendCommands(*old.desk.context).resume(id));
    old.desk.world.turn();
    old.desk.deliver();
    old.prune(60);
    QCOMPARE(onRecord(old.desk), numbers(61, Events));
    QCOMPARE(old.desk.world.store.problems(), QString());
}

void tst_Retention::goesOnWithoutAFeedThatStoodStill_data()
{
    QTest::addColumn<bool>("isSuspended");
    QTest::newRow("suspended") << true;
    QTest::newRow("paused") << false;
}

void tst_Retention::goesOnWithoutAFeedThatStoodStill()
{
    QFETCH(const bool, isSuspended);
    OldDesk old;
    const FeedId id = old.addStopped(isSuspended);
    const QString name = old.desk.world.store.feed(id).feed.name;
    const auto step = old.prune(60);
    QCOMPARE(onRecord(old.desk), numbers(61, Events));
    QCOMPARE(step.overtaken.size(), 1); // once, however many steps passed it
    QCOMPARE(step.overtaken.first().name, name);
    QCOMPARE(old.desk.world.store.feed(id).progress.waiting, 40);
    QCOMPARE(old.desk.world.store.problems(), QString());
    QVERIFY(must(queries::feed(old.database(), name, old.desk.world.clock.now())).needsNewStart());
    QVERIFY(must(queries::resumeMeasure(old.database(), id)).needsNewStart);
    old.desk.restart();

    FeedCommands feeds(*old.desk.context);
    const auto refused = feeds.resume(name, {});
    QVERIFY(!refused);
    QVERIFY2(refused.error().detail.contains("up to sequence 60"_L1), qPrintable(refused.error().detail));
    QVERIFY(!feeds.resume(name, { ResumeFrom::Kind::Sequence, { 60 } }));
    QVERIFY(!queries::eventsFrom(old.database(), id, { 60 }));
    QCOMPARE(must(feeds.resumeAll()), 0);

    const qsizetype posts = old.desk.world.posts();
    QCOMPARE(must(feeds.resume(name, { ResumeFrom::Kind::Sequence, { 71 } })).waiting, 30);
    QCOMPARE(old.desk.world.store.feed(id).progress.setAside, 10); // 61 to 70 are still there
    old.desk.world.turn();
    old.desk.deliver();
    QCOMPARE(old.desk.posted(posts), numbers(71, Events));
    QVERIFY(!must(queries::feed(old.database(), name, old.desk.world.clock.now())).needsNewStart());
    QCOMPARE(old.desk.world.store.problems(), QString());
}

void tst_Retention::movesAlongWhatHadNothingToSend()
{
    OldDesk old;
    const FeedId id = old.addStopped(true, { { u"Media"_s } });
    const auto step = old.prune(60);
    QCOMPARE(step.overtaken.size(), 0);
    QCOMPARE(old.desk.world.store.feed(id).progress.position, Sequence { 60 });
    QVERIFY(!must(queries::resumeMeasure(old.database(), id)).needsNewStart);
    QCOMPARE(old.desk.world.store.problems(), QString());
}

void tst_Retention::beginsNewFeedsWhereTheRecordBegins()
{
    OldDesk old({ 10 });
    old.prune(60);
    Feed feed;
    feed.publicId = u"new"_s;
    feed.name = u"New"_s;
    feed.source = old.desk.source;
    feed.consumer = old.desk.world.store.addConsumer();
    feed.start = { Start::Kind::Beginning, {} };
    QCOMPARE(must(queries::startMeasure(old.database(), feed, { 5 })).fromBeginning, 40);
    QCOMPARE(must(queries::startMeasure(old.database(), feed, { 5 })).fromSequence, 40);
    old.desk.restart();
    const FeedId id = must(FeedCommands(*old.desk.context).add(feed));
    QCOMPARE(old.desk.world.store.feed(id).progress.startedAbove, Sequence { 60 });
    QCOMPARE(old.desk.world.store.feed(id).progress.waiting, 40);
    QCOMPARE(old.desk.world.store.problems(), QString());
}

void tst_Retention::saysWhatIsNoLongerOnRecord()
{
    OldDesk old;
    old.prune(60);
    const QString name = old.desk.name();
    const auto rewind = [&](std::optional<Sequence> next, std::optional<TimePoint> since) {
        return queries::planRewind(old.database(), name, next, since, old.desk.world.clock.now());
    };
    QVERIFY(rewind(Sequence { 61 }, {}));
    QVERIFY(!rewind(Sequence { 60 }, {}));
    QVERIFY(rewind({}, after(60)));
    const auto tooFar = rewind({}, after(59));
    QVERIFY(!tooFar);
    QVERIFY2(tooFar.error().detail.contains("2026-11-23T15:40:00.000Z"_L1), qPrintable(tooFar.error().detail));
    QVERIFY(!FeedCommands(*old.desk.context).rewind(name, { 60 }, {}));

    ResendRequest request;
    request.resend.last = Sequence::max();
    request.since = after(10);
    const ResendPlan reaches = must(old.desk.plan(request));
    QVERIFY(reaches.reachesPruned);
    QCOMPARE(reaches.events, 40);
    request.since = after(70);
    QVERIFY(!must(old.desk.plan(request)).reachesPruned);
    request.since.reset();
    request.resend.first = { 1 };
    request.resend.last = { 50 };
    const auto nothing = old.desk.plan(request);
    QVERIFY(!nothing);
    QVERIFY2(nothing.error().detail.contains("no longer there"_L1), qPrintable(nothing.error().detail));
}

void tst_Retention::keepsAttemptsOfWhatIsKept()
{
    Desk desk(Events);
    const FeedId slow = desk.world.store.addFeed(desk.source, desk.world.store.addConsumer(), {}, { 40 });
    desk.world.store.pause(slow);
    desk.restart();
    desk.deliver();
    const TimePoint later = desk.world.clock.now() + 24h * 100;
    prune(desk.world.store.database(), later);
    for (const qint64 sequence : numbers(41, Events))
        QCOMPARE(desk.account(sequence).fate, Fate::Accepted);
    QCOMPARE(desk.world.store.problems(), QString());
    QVERIFY(desk.world.store.attempts(desk.feed).first().last > Sequence { 40 });
}

void tst_Retention::goesOnAfterAFailure()
{
    OldDesk old;
    PrunePass pass(old.database(), after(60));
    must(pass.step(7));
    const QList<qint64> before = onRecord(old.desk);
    const auto failed = pass.step(7, [](Transaction &transaction, const PrunePass::Step &) {
        transaction.fail({ Error::Kind::StorageFull, u"The disk is full."_s });
    });
    QVERIFY(!failed);
    QCOMPARE(onRecord(old.desk), before);
    while (must(pass.step(7)).hasMore) { }
    QCOMPARE(onRecord(old.desk), numbers(61, Events));
    QCOMPARE(old.desk.world.store.problems(), QString());
}

void tst_Retention::countsFromTheLastRead()
{
    OldDesk old;
    const TimePoint now = old.desk.world.clock.now();
    QVERIFY(!must(retention::cutoff(old.database(), now))); // nothing was ever read
    SourceProgress progress = old.desk.pollers.at(old.desk.source)->progress();
    progress.lastReadAt = now - 24h;
    Transaction transaction(old.database(), Durability::Progress);
    sources::saveProgress(transaction, old.desk.source, progress);
    must(transaction.commit());
    QCOMPARE(must(retention::cutoff(old.database(), now)), now - 24h * 91);
    QCOMPARE(must(retention::cutoff(old.database(), now + 24h * 3'650)), now - 24h * 91); // a wrong clock
    QCOMPARE(must(retention::cutoff(old.database(), now - 48h)), now - 24h * 92);
    must(RetentionCommands(*old.desk.context).set({ Retention::Days(7) }));
    QCOMPARE(must(retention::cutoff(old.database(), now)), now - 24h * 8);
    must(RetentionCommands(*old.desk.context).set({ std::nullopt }));
    QVERIFY(!must(retention::cutoff(old.database(), now)));
    QCOMPARE(must(activity::newest(old.database(), 1)).first().effect, u"Events and attempts are kept for ever."_s);
}

void tst_Retention::takesOnlyDaysThatMakeSense_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("none") << 0 << false;
    QTest::newRow("too few") << 6 << false;
    QTest::newRow("fewest") << 7 << true;
    QTest::newRow("most") << 3'650 << true;
    QTest::newRow("too many") << 3'651 << false;
    QTest::newRow("negative") << -90 << false;
}

void tst_Retention::takesOnlyDaysThatMakeSense()
{
    QFETCH(const int, days);
    QFETCH(const bool, isGood);
    Desk desk(1);
    const Retention wanted { Retention::Days(days) };
    QCOMPARE(RetentionCommands(*desk.context).set(wanted).has_value(), isGood);
    QCOMPARE(must(retention::get(desk.world.store.database())), isGood ? wanted : Retention());
}

void tst_Retention::makesTheFileSmaller()
{
    OldDesk old;
    QList<EntityEvent> events = someEvents({ Events + 1 }, 50'000);
    for (EntityEvent &event : events)
        event.resourceRecordUrl = QString(100, u'u');
    Transaction transaction(old.database(), Durability::Synced);
    eventlog::append(transaction, old.desk.source, events);
    transaction.run("UPDATE feed_progress SET position = ?", Sequence { 60'000 });
    must(transaction.commit());
    const auto size = [&old] {
        must(old.database().selectOnce(u"PRAGMA wal_checkpoint(TRUNCATE)"_s, {}, [](const Row &) {}));
        return QFileInfo(old.desk.world.store.path()).size();
    };
    const qint64 before = size();
    ::prune(old.database(), after(1'000), 5'000);
    QCOMPARE(onRecord(old.desk), {});
    int turns = 0;
    for (; must(old.database().shrink(100)); ++turns) { }
    QVERIFY(turns > 10);
    QVERIFY2(size() < before / 2, qPrintable(u"%1 of %2"_s.arg(size()).arg(before)));
}

void tst_Retention::prunesBesideDelivery()
{
    OldDesk old;
    const FeedId id = old.addStopped(true);
    SourceProgress progress = old.desk.pollers.at(old.desk.source)->progress();
    progress.lastReadAt = old.desk.world.clock.now();
    Transaction transaction(old.database(), Durability::Progress);
    sources::saveProgress(transaction, old.desk.source, progress);
    must(transaction.commit());
    old.desk.restart();

    Pruner pruner(old.database(), *old.desk.world.dispatcher, old.desk.world.clock);
    QSignalSpy pruned(&pruner, &Pruner::pruned);
    QSignalSpy rested(&pruner, &Pruner::rested);
    pruner.wake();
    QTRY_COMPARE(rested.size(), 1);
    QVERIFY(pruned.size() > 0);
    QCOMPARE(onRecord(old.desk), {});
    QCOMPARE(
        old.desk.world.dispatcher->lane(old.desk.world.store.feed(id).feed.consumer)->feed(id)->progress().waiting, 0);
    const auto lines = must(activity::newest(old.database(), 1));
    QCOMPARE(lines.first().action, u"feed.overtaken"_s);
    QCOMPARE(lines.first().subject, old.desk.world.store.feed(id).feed.name);
    QCOMPARE(old.desk.world.store.problems(), QString());
}

QTEST_GUILESS_MAIN(tst_Retention)
#include "tst_retention.moc"
