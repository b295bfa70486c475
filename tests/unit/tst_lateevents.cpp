// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/holewatch.h"
#include "engine/intake.h"
#include "store/eventlog.h"
#include "store/ledger.h"
#include "store/resends.h"
#include "store/setasides.h"
#include "store/sources.h"
#include "store/verifier.h"
#include "support/deliveryfixture.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QList<EntityEvent> numbered(const QList<qint64> &sequences)
{
    QList<EntityEvent> events;
    for (const qint64 sequence : sequences)
        events += someEvents({ sequence }, 1);
    return events;
}

QString textOf(const HoleWatch &watch)
{
    QStringList parts;
    for (const Hole &hole : watch.holes()) {
        parts.append(hole.range.first == hole.range.last
                ? QString::number(hole.range.first.value)
                : u"%1-%2"_s.arg(hole.range.first.value).arg(hole.range.last.value));
    }
    return parts.join(u' ');
}

/// Two Feeds of one Source whose numbers leave out 3, 5 and 8: one has sent all up to 7, the other stands still.
class Desk final
{
public:
    Desk()
    {
        source = world.store.addSource(0);
        world.store.addEvents(source, numbered({ 1, 2, 4, 6, 7 }));
        quick = world.store.addFeed(source, world.store.addConsumer());
        slow = world.store.addFeed(source, world.store.addConsumer());
        world.store.pause(slow);
        world.sender.handler = [this](const Posted &) { return isAnswering ? std::optional(answer) : std::nullopt; };
        answer.status = 204;
        world.start();
        intake = std::make_unique<Intake>(world.store.database(), *world.dispatcher, world.clock, source);
        turn();
    }

    void turn()
    {
        for (int i = 0; i < 20; ++i) {
            world.advance(1s);
        }
        must(world.dispatcher->flush());
    }
    QList<qint64> take(const QList<qint64> &sequences)
    {
        QList<qint64> taken;
        for (const EntityEvent &event : must(intake->takeLate(numbered(sequences), [](auto &, const auto &) {})))
            taken.append(event.sequence.value);
        return taken;
    }
    void resume(FeedId id)
    {
        for (const auto &[consumer, lane] : world.dispatcher->lanes()) {
            if (LaneFeed *feed = lane->feed(id)) {
                FeedProgress progress = feed->progress();
                progress.isPaused = false;
                Transaction transaction(world.store.database(), Durability::Synced);
                feeds::saveProgress(transaction, id, progress);
                must(transaction.commit());
                feed->takeProgress(progress);
            }
        }
        turn();
    }
    [[nodiscard]] Account account(FeedId feed, qint64 sequence)
    {
        const auto event = must(eventlog::at(world.store.database(), source, { sequence }));
        return must(ledger::account(world.store.database(), world.store.feed(feed), *event));
    }
    [[nodiscard]] QList<qint64> sent(FeedId feed) const
    {
        return world.sequences(world.store.feed(feed).feed.consumer);
    }

    DeliveryFixture world;
    SourceId source;
    FeedId quick;
    FeedId slow;
    Reply answer;
    bool isAnswering = true;
    std::unique_ptr<Intake> intake;
};

} // namespace

class tst_LateEvents final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void notesHoles_data();
    void notesHoles();
    void manyHolesBecomeOne();
    void oldHolesAreGivenUp();
    void aLookGoesFromTheLowestToTheHighest();
    void holesAreWatchedForTenMinutes();
    void isSentAfterwardsOrInItsPlace();
    void waitsForWhatIsInFlight();
    void waitsForWhatIsBeingSentAgain();
    void aRetriedBatchWithOneMoreIsAnother();
    void isSetAsideWithTheRest();
    void isRefusedLikeAnyOther();
    void survivesARestart();
    void filteredFeedsDoNotGetIt();
    void damageIsFound_data();
    void damageIsFound();
};

void tst_LateEvents::notesHoles_data()
{
    QTest::addColumn<qint64>("above");
    QTest::addColumn<QList<qint64>>("sequences");
    QTest::addColumn<QString>("holes");
    QTest::newRow("none") << qint64(10) << QList<qint64> { 11, 12 } << QString();
    QTest::newRow("before the first ever") << qint64(-1) << QList<qint64> { 11, 12 } << QString();
    QTest::newRow("after the head") << qint64(10) << QList<qint64> { 12 } << u"11"_s;
    QTest::newRow("several") << qint64(10) << QList<qint64> { 12, 13, 20 } << u"11 14-19"_s;
    QTest::newRow("up to the highest") << qint64(9223372036854775805) << QList<qint64> { 9223372036854775807 }
                                       << u"9223372036854775806"_s;
    QList<qint64> sparse;
    for (qint64 i = 1; i <= 30; ++i)
        sparse.append(638059481020000000 + i * 10);
    QTest::newRow("sparse by nature") << qint64(638059481020000000) << sparse
                                      << u"638059481020000001-638059481020000299"_s;
}

void tst_LateEvents::notesHoles()
{
    QFETCH(const qint64, above);
    QFETCH(const QList<qint64>, sequences);
    HoleWatch watch;
    watch.note({ above }, numbered(sequences), TestClock::Start);
    QTEST(textOf(watch), "holes");
}

void tst_LateEvents::manyHolesBecomeOne()
{
    HoleWatch watch;
    for (qint64 i = 0; i < HoleWatch::Most + 5; ++i)
        watch.note({ 2 * i }, numbered({ 2 * i + 2 }), TestClock::Start + std::chrono::seconds(i));
    QCOMPARE(watch.holes().size(), HoleWatch::Most);
    QCOMPARE(watch.holes().first().range, (SequenceRange { { 1 }, { 11 } }));
    QCOMPARE(watch.holes().first().noticedAt, TestClock::Start + 5s); // the lowest is watched a little longer
    QCOMPARE(watch.holes().at(1).range, (SequenceRange { { 13 }, { 13 } }));
    QCOMPARE(watch.holes().last().range.last, (Sequence { 2 * HoleWatch::Most + 9 }));
}

void tst_LateEvents::oldHolesAreGivenUp()
{
    HoleWatch watch;
    QVERIFY(!watch.lowest());
    watch.note({ 10 }, numbered({ 13, 20, 22 }), TestClock::Start);
    QCOMPARE(watch.lowest(), Sequence { 11 });
    watch.giveUpBelow({ 13 });
    QCOMPARE(textOf(watch), u"14-19 21"_s);
    watch.giveUpBelow({ 16 });
    QCOMPARE(textOf(watch), u"16-19 21"_s);
    watch.giveUpBelow({ 22 });
    QCOMPARE(textOf(watch), QString());
}

void tst_LateEvents::aLookGoesFromTheLowestToTheHighest()
{
    HoleWatch watch;
    QVERIFY(!watch.next());
    watch.note({ 10 }, numbered({ 13, 20, 22 }), TestClock::Start);
    QCOMPARE(watch.next(), (SequenceRange { { 11 }, { 21 } }));
    watch.moveOn({ 15 }, numbered({ 12, 15 }));
    QCOMPARE(textOf(watch), u"11 14 16-19 21"_s);
    QCOMPARE(watch.next(), (SequenceRange { { 16 }, { 21 } }));
    watch.moveOn({ 21 }, numbered({ 21 }));
    QVERIFY(!watch.next());
    watch.startAgain();
    QCOMPARE(watch.next(), (SequenceRange { { 11 }, { 19 } }));
}

void tst_LateEvents::holesAreWatchedForTenMinutes()
{
    HoleWatch watch;
    watch.note({ 1 }, numbered({ 3 }), TestClock::Start);
    watch.note({ 3 }, numbered({ 5, 7 }), TestClock::Start + 1s);
    watch.finish(TestClock::Start + 10min - 1ms, {});
    QCOMPARE(textOf(watch), u"2 4 6"_s);
    watch.finish(TestClock::Start + 10min, {});
    QCOMPARE(textOf(watch), u"4 6"_s);
    watch.finish(TestClock::Start + 11min, numbered({ 6 })); // what has turned up and could not be taken yet
    QCOMPARE(textOf(watch), u"6"_s);
    watch.shift(1h);
    watch.finish(TestClock::Start + 1h, {});
    QCOMPARE(textOf(watch), u"6"_s);
}

void tst_LateEvents::isSentAfterwardsOrInItsPlace()
{
    Desk desk;
    QCOMPARE(desk.sent(desk.quick), (QList<qint64> { 1, 2, 4, 6, 7 }));
    QCOMPARE(desk.take({ 3, 5 }), (QList<qint64> { 3, 5 }));
    QCOMPARE(desk.account(desk.quick, 3).fate, Fate::Waiting);
    QCOMPARE(desk.world.store.problems(), QString());
    desk.turn();
    QCOMPARE(desk.sent(desk.quick), (QList<qint64> { 1, 2, 4, 6, 7, 3, 5 }));
    const Attempt last = desk.world.store.attempts(desk.quick).last();
    QCOMPARE(last.kind, AttemptKind::Late);
    QCOMPARE(desk.account(desk.quick, 3).fate, Fate::Accepted);
    QCOMPARE(desk.account(desk.quick, 5).attempt, last.id);
    QCOMPARE(desk.world.store.feed(desk.slow).progress.waiting, 7);
    QCOMPARE(desk.account(desk.slow, 3).fate, Fate::Waiting);
    desk.resume(desk.slow);
    QCOMPARE(desk.sent(desk.slow), (QList<qint64> { 1, 2, 3, 4, 5, 6, 7 }));
    QCOMPARE(desk.account(desk.slow, 3).fate, Fate::Accepted);
    QCOMPARE(desk.world.store.problems(), QString());
}

void tst_LateEvents::waitsForWhatIsInFlight()
{
    Desk desk;
    desk.isAnswering = false;
    desk.world.store.addEvents(desk.source, {});
    Intake &intake = *desk.intake;
    SourceProgress progress = must(sources::all(desk.world.store.database())).first().progress;
    progress.head = { 12 };
    must(intake.append(numbered({ 9, 12 }), progress));
    desk.turn(); // 9 or both are on their way
    QCOMPARE(desk.world.sender.open().size(), 1);
    const qint64 last = desk.sent(desk.quick).last();
    QCOMPARE(desk.take({ 8 }), (QList<qint64> {}));
    desk.world.sender.answer(desk.world.sender.open().first(), desk.answer);
    desk.isAnswering = true;
    QCOMPARE(desk.take({ 8 }), (QList<qint64> { 8 }));
    desk.turn();
    QVERIFY(last >= 9);
    QCOMPARE(desk.sent(desk.quick).count(8), 1);
    QCOMPARE(desk.account(desk.quick, 8).fate, Fate::Accepted);
    QCOMPARE(desk.world.store.problems(), QString());
}

void tst_LateEvents::waitsForWhatIsBeingSentAgain()
{
    Desk desk;
    desk.isAnswering = false;
    Resend resend;
    resend.feed = desk.quick;
    resend.first = { 1 };
    resend.last = { 7 };
    resend.events = resend.waiting = 5;
    {
        Transaction transaction(desk.world.store.database(), Durability::Synced);
        resend.id = resends::insert(transaction, resend);
        must(transaction.commit());
    }
    for (const auto &[consumer, lane] : desk.world.dispatcher->lanes()) {
        if (LaneFeed *feed = lane->feed(desk.quick))
            feed->resends().append(resend);
    }
    desk.world.dispatcher->wake();
    desk.turn();
    QCOMPARE(desk.world.sender.open().size(), 1);
    const Posted posted = desk.world.sender.posts().last();
    QCOMPARE(posted.sequences, (QList<qint64> { 1, 2, 4, 6, 7 }));
    QCOMPARE(desk.take({ 3, 5 }), (QList<qint64> {})); // of them the reply says nothing
    QCOMPARE(desk.world.store.problems(), QString());
    desk.isAnswering = true;
    desk.world.sender.answer(desk.world.sender.open().first(), desk.answer);
    QCOMPARE(desk.take({ 3, 5 }), (QList<qint64> { 3, 5 }));
    desk.turn();
    QCOMPARE(desk.account(desk.quick, 3).fate, Fate::Accepted);
    QCOMPARE(desk.world.store.problems(), QString());
}

void tst_LateEvents::aRetriedBatchWithOneMoreIsAnother()
{
    Desk desk;
    desk.answer.status = 500;
    SourceProgress progress = must(sources::all(desk.world.store.database())).first().progress;
    progress.head = { 12 };
    must(desk.intake->append(numbered({ 9, 12 }), progress));
    desk.world.advance(1s);
    must(desk.world.dispatcher->flush());
    const Posted failed = desk.world.sender.posts().last();
    QCOMPARE(desk.take({ 8 }), (QList<qint64> { 8 }));
    desk.answer.status = 204;
    desk.turn();
    desk.turn();
    QList<qint64> after;
    for (const Posted &posted : desk.world.sender.posts()) {
        if (posted.at > failed.at) {
            QVERIFY(posted.key() != failed.key());
            after += posted.sequences;
        }
    }
    QCOMPARE(after, (QList<qint64> { 8, 9, 12 }));
    QCOMPARE(desk.world.store.problems(), QString());
}

void tst_LateEvents::isSetAsideWithTheRest()
{
    Desk desk;
    {
        Transaction transaction(desk.world.store.database(), Durability::Synced);
        setasides::insert(transaction, desk.slow, { { 1 }, { 7 }, 5, u"Passed over."_s, TestClock::Start });
        FeedProgress progress = desk.world.store.feed(desk.slow).progress;
        progress.position = { 7 };
        progress.waiting = 0;
        feeds::saveProgress(transaction, desk.slow, progress);
        must(transaction.commit());
    }
    desk.world.start();
    desk.intake =
        std::make_unique<Intake>(desk.world.store.database(), *desk.world.dispatcher, desk.world.clock, desk.source);
    QCOMPARE(desk.take({ 3 }), (QList<qint64> { 3 }));
    QCOMPARE(desk.account(desk.slow, 3).fate, Fate::SetAside);
    QCOMPARE(desk.world.store.feed(desk.slow).progress.setAside, 6);
    QCOMPARE(desk.world.store.problems(), QString());
}

void tst_LateEvents::isRefusedLikeAnyOther()
{
    Desk desk;
    Consumer consumer = desk.world.store.consumer(desk.world.store.feed(desk.quick).feed.consumer).consumer;
    consumer.onRefusedEvent = OnRefusedEvent::SetAside;
    desk.world.dispatcher->lane(consumer.id)->setConsumer(consumer);
    desk.answer.status = 422;
    QCOMPARE(desk.take({ 3 }), (QList<qint64> { 3 }));
    desk.turn();
    QCOMPARE(desk.account(desk.quick, 3).fate, Fate::SetAside);
    QCOMPARE(desk.world.store.feed(desk.quick).progress.setAside, 1);
    QCOMPARE(desk.world.store.problems(), QString());
}

void tst_LateEvents::survivesARestart()
{
    Desk desk;
    desk.isAnswering = false;
    QCOMPARE(desk.take({ 3, 5 }), (QList<qint64> { 3, 5 }));
    desk.turn();
    for (const qsizetype open : desk.world.sender.open())
        desk.world.sender.forget(open);
    desk.isAnswering = true;
    desk.world.start();
    desk.turn();
    QCOMPARE(desk.account(desk.quick, 3).fate, Fate::Accepted);
    QCOMPARE(desk.account(desk.quick, 5).fate, Fate::Accepted);
    QCOMPARE(desk.world.store.problems(), QString());
}

void tst_LateEvents::filteredFeedsDoNotGetIt()
{
    Desk desk;
    const FeedId media = desk.world.store.addFeed(desk.source, desk.world.store.addConsumer(), { { u"Media"_s } });
    desk.world.start();
    desk.intake =
        std::make_unique<Intake>(desk.world.store.database(), *desk.world.dispatcher, desk.world.clock, desk.source);
    desk.turn();
    QCOMPARE(desk.take({ 3 }), (QList<qint64> { 3 }));
    desk.turn();
    QCOMPARE(desk.sent(media), (QList<qint64> {}));
    QCOMPARE(desk.account(media, 3).fate, Fate::Filtered);
    QCOMPARE(desk.world.store.problems(), QString());
}

void tst_LateEvents::damageIsFound_data()
{
    QTest::addColumn<QString>("damage");
    QTest::addColumn<qint64>("wrong");
    QTest::newRow("its attempt is gone") << u"DELETE FROM attempts WHERE kind = 'late'"_s << qint64(3);
    QTest::newRow("its attempt carried more") << u"UPDATE attempts SET events = 9 WHERE kind = 'late'"_s << qint64(3);
    QTest::newRow("what asked for it is gone") << u"DELETE FROM resends WHERE selection = 'late'"_s << qint64(1);
    QTest::newRow("the event is gone") << u"DELETE FROM events WHERE sequence = 5"_s << qint64(3);
}

void tst_LateEvents::damageIsFound()
{
    QFETCH(const QString, damage);
    QFETCH(const qint64, wrong);
    Desk desk;
    QCOMPARE(desk.take({ 3, 5 }), (QList<qint64> { 3, 5 }));
    desk.turn();
    desk.resume(desk.slow);
    QCOMPARE(desk.world.store.problems(), QString());
    must(desk.world.store.database().runText(damage));
    const auto results = must(verify(desk.world.store.database()));
    const auto found =
        std::ranges::find_if(results, [](const Verification &result) { return result.wrong.has_value(); });
    QVERIFY(found != results.end());
    QVERIFY2(found->wrong->value <= std::max<qint64>(wrong, 4), qPrintable(found->problem));
}

QTEST_GUILESS_MAIN(tst_LateEvents)

#include "tst_lateevents.moc"
