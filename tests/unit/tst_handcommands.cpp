// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/handcommands.h"
#include "engine/sentbody.h"
#include "engine/statement.h"
#include "store/resends.h"
#include "support/desk.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>
#include <QUuid>

#include <algorithm>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const HandEvent Given { u"Property"_s, u"K/9"_s, u"https://mls.example/Property('K9')"_s, {} };

Resend stored(Desk &desk, ResendId id)
{
    return must(resends::get(desk.world.store.database(), id));
}

HandResult send(Desk &desk, const HandRequest &request)
{
    return must(HandCommands(*desk.context).send(request, u" asked  for by telephone "_s));
}

HandRequest toFeed(Desk &desk, const HandEvent &event = Given)
{
    return { event, desk.name(), {} };
}

HandRequest toAll(const HandEvent &event = Given)
{
    return { event, {}, u"MLS 1"_s };
}

QString refusal(Desk &desk, const HandRequest &request)
{
    const auto plan = queries::planHand(desk.world.store.database(), request, TestClock::Start);
    const auto sent = HandCommands(*desk.context).send(request, {});
    if (plan || sent)
        return u"it was not refused"_s;
    return plan.error().detail == sent.error().detail ? sent.error().detail : plan.error().detail + u" | "_s;
}

/// Another Feed of the Desk's Source, which begins where it stands.
QString addFeed(Desk &desk, const FeedFilter &filter)
{
    Feed feed;
    feed.publicId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    feed.name = u"Other %1"_s.arg(desk.world.store.count(u"feeds"_s));
    feed.source = desk.source;
    feed.consumer = desk.world.store.feed(desk.feed).feed.consumer;
    feed.filter = filter;
    must(FeedCommands(*desk.context).add(feed).map([](FeedId) {}));
    return feed.name;
}

} // namespace

class tst_HandCommands final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void goesToOneFeedAndMovesNothing();
    void settlesNothingThatIsSetAside();
    void waitsForItsFeed();
    void aRefusalIsSaidAndSentAgain_data();
    void aRefusalIsSaidAndSentAgain();
    void isInTheStatement();
    void toAllFeedsThatCarryIt();
    void isAppendedWherePostriderNumbers();
    void tellsWhatCannotBe_data();
    void tellsWhatCannotBe();
};

void tst_HandCommands::goesToOneFeedAndMovesNothing()
{
    Desk desk(10);
    desk.deliver();
    const qsizetype before = desk.world.posts();
    const HandPlan plan = must(queries::planHand(desk.world.store.database(), toFeed(desk), TestClock::Start));
    QCOMPARE(plan.feeds.size(), 1);
    QVERIFY(!plan.isAppended && !plan.newest && plan.leftOut.isEmpty());
    const HandResult result = send(desk, toFeed(desk));
    QVERIFY(!result.appendedAs);
    QCOMPARE(result.jobs.first().sequence, Sequence { 10 });
    desk.restart(); // it is kept
    desk.deliver();
    QCOMPARE(desk.posted(before).last(), 10);
    const Resend sent = stored(desk, result.jobs.first().id);
    QVERIFY(sent.endedAt && sent.refusal.isEmpty());
    QCOMPARE(sent.reason, u"asked for by telephone"_s);
    const FeedProgress progress = desk.world.store.feed(desk.feed).progress;
    QCOMPARE(progress.position, Sequence { 10 });
    QCOMPARE(progress.waiting, 0);
    const Attempt attempt = desk.world.store.attempts(desk.feed).last();
    QCOMPARE(attempt.kind, AttemptKind::Resend);
    const SentBody body = must(queries::sentBody(desk.world.store.database(), attempt));
    QCOMPARE(QJsonDocument::fromJson(body.json).object(),
        (QJsonObject { { u"@reso.context"_s, u"urn:reso:metadata:2.0:resource:entityevent"_s },
            { u"EntityEventSequence"_s, 10 }, { u"ResourceName"_s, u"Property"_s },
            { u"ResourceRecordKey"_s, u"K/9"_s }, { u"ResourceRecordUrl"_s, Given.recordUrl } }));
    QVERIFY(body.isCertain && body.missing == 0);
    QVERIFY(!desk.account(10).again.isValid()); // it was another event
    QCOMPARE(desk.problem(), QString());
    desk.world.store.addEvents(desk.source, someEvents({ 11 }, 1));
    desk.restart();
    desk.deliver();
    QCOMPARE(desk.world.sender.posts().last().sequences, QList<qint64> { 11 });
}

void tst_HandCommands::settlesNothingThatIsSetAside()
{
    Desk desk(10, 1);
    desk.deliver({ 10 });
    QCOMPARE(desk.world.store.feed(desk.feed).progress.setAside, 1);
    send(desk, toFeed(desk));
    desk.deliver();
    QCOMPARE(desk.world.store.feed(desk.feed).progress.setAside, 1);
    QCOMPARE(desk.account(10).fate, Fate::SetAside);
    QCOMPARE(desk.problem(), QString());
}

void tst_HandCommands::waitsForItsFeed()
{
    Desk desk(3);
    desk.deliver();
    must(FeedCommands(*desk.context).pause(desk.name()));
    const qsizetype before = desk.world.posts();
    QVERIFY(send(desk, toFeed(desk)).jobs.first().waitsForResume);
    desk.deliver();
    QCOMPARE(desk.world.posts(), before);
    must(FeedCommands(*desk.context).resume(desk.name(), {}).map([](const FeedProgress &) {}));
    desk.deliver();
    QCOMPARE(desk.posted(before), QList<qint64> { 3 });
}

void tst_HandCommands::aRefusalIsSaidAndSentAgain_data()
{
    QTest::addColumn<bool>("suspends");
    QTest::addColumn<int>("status");
    QTest::newRow("set aside, 422") << false << 422;
    QTest::newRow("suspend, 422") << true << 422;
    QTest::newRow("suspend, 413") << true << 413;
}

void tst_HandCommands::aRefusalIsSaidAndSentAgain()
{
    QFETCH(const bool, suspends);
    QFETCH(const int, status);
    Desk desk(5);
    desk.deliver();
    Consumer consumer = desk.world.lane().consumer();
    consumer.onRefusedEvent = suspends ? OnRefusedEvent::Suspend : OnRefusedEvent::SetAside;
    desk.world.lane().setConsumer(consumer);
    const ResendId id = send(desk, toFeed(desk)).jobs.first().id;
    desk.world.turn();
    desk.world.sender.answer(desk.world.sender.open().first(), replies::answer(status));
    desk.world.turn();
    const Resend refused = stored(desk, id);
    QVERIFY2(refused.refusal.contains(QString::number(status)), qPrintable(refused.refusal));
    QVERIFY(refused.endedAt);
    const FeedProgress progress = desk.world.store.feed(desk.feed).progress;
    QVERIFY(!progress.suspension);
    QCOMPARE(progress.setAside, 0);
    QCOMPARE(desk.account(5).fate, Fate::Accepted);
    const ResendId again = must(HandCommands(*desk.context).again(id));
    QVERIFY(again != id);
    desk.deliver();
    QVERIFY(stored(desk, again).endedAt && stored(desk, again).refusal.isEmpty());
    QCOMPARE(stored(desk, again).byHand().resourceRecordKey, Given.recordKey);
    QVERIFY(desk.world.sender.posts().last().key() != desk.world.sender.posts().at(desk.world.posts() - 2).key());
    QCOMPARE(desk.problem(), QString());
}

void tst_HandCommands::isInTheStatement()
{
    Desk desk(5);
    desk.deliver();
    const HandEvent alsoInTheLog { u"Property"_s, u"K2"_s, {}, {} }; // of which events 2 and 5 are
    for (const HandEvent &event : { Given, alsoInTheLog })
        send(desk, toFeed(desk, event));
    desk.deliver();
    const QString consumer = desk.world.lane().consumer().name;
    const auto statement = [&](const HandEvent &event) {
        return must(queries::statement(desk.world.store.database(),
            { .consumer = consumer, .resourceName = event.resourceName, .recordKey = event.recordKey },
            desk.world.clock.now()));
    };
    const Statement alone = statement(Given);
    QCOMPARE(alone.items.size(), 1);
    QVERIFY(alone.items.first().byHand.isValid());
    QCOMPARE(Statement::best(alone.items.first()).fate.account.fate, Fate::Accepted);
    QCOMPARE(alone.posts.size(), 1);
    QVERIFY(alone.posts.first().isByHand);
    const Statement both = statement(alsoInTheLog);
    QCOMPARE(both.items.size(), 3);
    QCOMPARE(std::ranges::count_if(both.items, [](const Statement::Item &item) { return item.byHand.isValid(); }), 1);
    QCOMPARE(both.items.last().event.sequence, Sequence { 5 });
    QCOMPARE(std::ranges::count(both.posts, true, &Statement::Post::isByHand), 1);
    const auto posts = [](const Statement::Item &item) { return item.traces.first().posts.size(); };
    QVERIFY(std::ranges::all_of(both.items, [&posts](const Statement::Item &item) { return posts(item) == 1; }));
}

void tst_HandCommands::toAllFeedsThatCarryIt()
{
    Desk desk(5);
    desk.deliver();
    const QString media = addFeed(desk, { { u"Media"_s }, {} });
    const QString idx = addFeed(desk, { {}, { u"IDX"_s } });
    desk.deliver();
    const HandResult none = send(desk, toAll());
    QCOMPARE(none.jobs.size(), 1);
    QCOMPARE(none.leftOut.size(), 2);
    HandEvent forIdx = Given;
    forIdx.feedTypes = { u"VOW"_s, u"IDX"_s };
    const HandPlan plan = must(queries::planHand(desk.world.store.database(), toAll(forIdx), TestClock::Start));
    QCOMPARE(plan.feeds.size(), 2);
    QCOMPARE(plan.leftOut.first().feed.stored.feed.name, media);
    const HandResult some = send(desk, toAll(forIdx));
    QCOMPARE(some.jobs.size(), 2);
    QCOMPARE(some.leftOut, QStringList { media });
    QCOMPARE(send(desk, { Given, media, {} }).jobs.size(), 1); // to one Feed whatever it carries
    desk.deliver();
    QVERIFY(must(resends::waiting(desk.world.store.database())).isEmpty());
    QCOMPARE(desk.problem(), QString());
}

void tst_HandCommands::isAppendedWherePostriderNumbers()
{
    Desk desk(5);
    desk.deliver();
    StoredSource source = must(sources::all(desk.world.store.database())).first();
    source.progress.isNumberedHere = true;
    Transaction transaction(desk.world.store.database(), Durability::Progress);
    sources::saveProgress(transaction, source.source.id, source.progress);
    must(transaction.commit());
    desk.restart();
    const QString media = addFeed(desk, { { u"Media"_s }, {} });
    const HandPlan plan = must(queries::planHand(desk.world.store.database(), toAll(), TestClock::Start));
    QVERIFY(plan.isAppended);
    QCOMPARE(plan.next, Sequence { 6 });
    const HandResult result = send(desk, toAll());
    QCOMPARE(result.appendedAs, Sequence { 6 });
    QCOMPARE(result.leftOut, QStringList { media });
    desk.deliver();
    QCOMPARE(desk.account(6).fate, Fate::Accepted);
    QCOMPARE(desk.world.store.feed(desk.feed).progress.position, Sequence { 6 });
    QCOMPARE(must(eventlog::at(desk.world.store.database(), desk.source, { 6 }))->resourceRecordUrl, Given.recordUrl);
    QVERIFY(!send(desk, toFeed(desk)).appendedAs); // to one Feed alone it cannot be of the log
    desk.deliver();
    QCOMPARE(desk.problem(), QString());
}

void tst_HandCommands::tellsWhatCannotBe_data()
{
    QTest::addColumn<HandEvent>("event");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("no resource") << HandEvent { u" "_s, u"1"_s } << u"Say of which resource the record is"_s;
    QTest::newRow("no key") << HandEvent { u"Property"_s, {} } << u"Say which record it is"_s;
    QTest::newRow("no name") << HandEvent { u"Pro perty"_s, u"1"_s } << u"is no name of a resource"_s;
    QTest::newRow("no address") << HandEvent { u"Property"_s, u"1"_s, u"ftp://mls.example"_s }
                                << u"is no address of a record"_s;
    QTest::newRow("no address at all") << HandEvent { u"Property"_s, u"1"_s, u"235021"_s }
                                       << u"is no address of a record"_s;
    QTest::newRow("no kind of feed") << HandEvent { u"Property"_s, u"1"_s, {}, { QString() } } << u"empty name"_s;
}

void tst_HandCommands::tellsWhatCannotBe()
{
    QFETCH(const HandEvent, event);
    QFETCH(const QString, sentence);
    Desk desk(1);
    QVERIFY(refusal(desk, toFeed(desk)).contains(u"has settled no event yet"_s));
    QVERIFY(refusal(desk, toAll()).contains(u"has settled an event yet"_s));
    desk.deliver();
    const QString said = refusal(desk, toFeed(desk, event));
    QVERIFY2(said.contains(sentence), qPrintable(said));
    Feed edited = desk.world.store.feed(desk.feed).feed;
    edited.filter.resources = { u"Media"_s };
    must(FeedCommands(*desk.context).edit(edited.name, edited));
    QVERIFY(refusal(desk, toAll()).contains(u"left out by every filter"_s));
}

QTEST_GUILESS_MAIN(tst_HandCommands)
#include "tst_handcommands.moc"
