// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lists.h"
#include "engine/purger.h"
#include "store/consumers.h"
#include "store/ledger.h"
#include "store/removals.h"
#include "store/stops.h"
#include "support/storefixture.h"
#include "support/testclock.h"

#include <QRegularExpression>
#include <QTest>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int Attempts = 1200;

/// Two Feeds to two Consumers, each with attempts, tests, a stop and something set aside.
class Records final
{
public:
    Records()
    {
        source = store.addSource(Attempts);
        for (int i = 0; i < 2; ++i) {
            consumers.append(store.addConsumer());
            feeds.append(store.addFeed(source, consumers.last()));
            fill(feeds.last(), consumers.last());
        }
    }

    void fill(FeedId feed, ConsumerId consumer)
    {
        Transaction transaction(store.database(), Durability::Progress);
        for (int i = 0; i < Attempts; ++i) {
            Attempt attempt;
            attempt.feed = i % 10 == 0 ? FeedId {} : feed;
            attempt.consumer = consumer;
            attempt.kind = i % 10 == 0 ? AttemptKind::Test : AttemptKind::Live;
            attempt.events = i % 10 == 0 ? 0 : 1;
            attempt.first = attempt.last = { i + 1 };
            attempt.outcome = Outcome::Accepted;
            attempt.startedAt = TestClock::Start;
            newest = ledger::record(transaction, attempt);
        }
        FeedProgress progress;
        progress.isPaused = true;
        stops::follow(transaction, feed, progress, TestClock::Start);
        setasides::insert(transaction, feed, { { 6 }, { 14 }, 8, u"Passed over."_s, TestClock::Start });
        must(transaction.commit());
    }

    void removeFeed(qsizetype index)
    {
        Transaction transaction(store.database(), Durability::Synced);
        feeds::remove(transaction, feeds.at(index));
        must(transaction.commit());
    }
    void removeConsumer(qsizetype index)
    {
        Transaction transaction(store.database(), Durability::Synced);
        consumers::remove(transaction, consumers.at(index));
        must(transaction.commit());
    }

    [[nodiscard]] qint64 rows() const
    {
        return store.count(u"attempts"_s) + store.count(u"stops"_s) + store.count(u"set_asides"_s)
            + store.count(u"events"_s);
    }
    [[nodiscard]] qint64 listed() const { return must(queries::attempts(store.database(), {}, 10 * Attempts)).size(); }

    StoreFixture store;
    SourceId source;
    QList<ConsumerId> consumers;
    QList<FeedId> feeds;
    AttemptId newest;
};

} // namespace

/// What is removed is gone at once for everyone who looks, and deleted bit by bit.
class tst_Removals final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void deletesALittleAtATime();
    void goesOnAfterARestart();
    void removedIsNotListed();
    void consumerTakesItsTests();
    void sourceTakesItsEvents();
    void idsAreNotGivenAgain();
    void purgerDeletesEverything();
};

void tst_Removals::deletesALittleAtATime()
{
    Records records;
    const qint64 before = records.rows();
    records.removeFeed(0);
    QCOMPARE(records.rows(), before); // the command itself deletes none of them
    QVERIFY(must(removals::purge(records.store.database(), 500)));
    QCOMPARE(records.rows(), before - 500);
    QVERIFY(must(removals::purge(records.store.database(), 500)));
    QCOMPARE(records.rows(), before - 1000);
    QVERIFY(must(removals::purge(records.store.database(), 500)));
    constexpr int OfAFeed = Attempts - Attempts / 10 + 2;
    QCOMPARE(records.rows(), before - OfAFeed);
    QCOMPARE(records.store.count(u"removals"_s), 0);
    QVERIFY(!must(removals::purge(records.store.database(), 500)));
    QCOMPARE(must(ledger::countAttempts(records.store.database(), records.feeds.at(1))), Attempts - Attempts / 10);
}

void tst_Removals::goesOnAfterARestart()
{
    Records records;
    records.removeFeed(0);
    QVERIFY(must(removals::purge(records.store.database(), 500)));
    records.store.reopen();
    QCOMPARE(records.store.count(u"removals"_s), 1);
    while (must(removals::purge(records.store.database(), 500))) { }
    QCOMPARE(must(ledger::countAttempts(records.store.database(), records.feeds.at(0))), 0);
}

void tst_Removals::removedIsNotListed()
{
    Records records;
    QCOMPARE(records.listed(), 2 * Attempts);
    const auto delivered = [&records] { return must(ledger::deliveredAbove(records.store.database(), {})); };
    const qint64 all = delivered().events;
    const Attempt gone = records.store.attempts(records.feeds.at(0)).first();
    records.removeFeed(0);
    constexpr int OfNoFeed = Attempts / 10;
    QCOMPARE(records.listed(), Attempts + OfNoFeed);
    QCOMPARE(delivered().events, all / 2);
    QCOMPARE(delivered().upTo, records.newest);
    QVERIFY(!must(ledger::attempt(records.store.database(), gone.id)));
    records.removeConsumer(0);
    QCOMPARE(records.listed(), Attempts);
    while (must(removals::purge(records.store.database(), 500))) { }
    QCOMPARE(records.listed(), Attempts);
    QCOMPARE(delivered().events, all / 2);
}

void tst_Removals::consumerTakesItsTests()
{
    Records records;
    records.removeFeed(0);
    records.removeConsumer(0);
    while (must(removals::purge(records.store.database(), 50))) { }
    QCOMPARE(records.store.count(u"attempts"_s), Attempts);
    QCOMPARE(must(ledger::countTests(records.store.database(), records.consumers.at(1))), Attempts / 10);
}

void tst_Removals::sourceTakesItsEvents()
{
    Records records;
    const SourceId other = records.store.addSource(Attempts, u"Other"_s);
    Transaction transaction(records.store.database(), Durability::Synced);
    sources::remove(transaction, other);
    must(transaction.commit());
    QCOMPARE(records.store.count(u"events"_s), 2 * Attempts);
    QVERIFY(must(removals::purge(records.store.database(), 500)));
    QCOMPARE(records.store.count(u"events"_s), 2 * Attempts - 500);
    while (must(removals::purge(records.store.database(), 500))) { }
    QCOMPARE(records.store.count(u"events"_s), Attempts);
}

void tst_Removals::idsAreNotGivenAgain()
{
    Records records;
    records.removeFeed(1);
    records.removeConsumer(1);
    while (must(removals::purge(records.store.database(), 500))) { }
    const AttemptId newest = records.newest;
    const ConsumerId consumer = records.store.addConsumer();
    const FeedId feed = records.store.addFeed(records.source, consumer);
    QVERIFY(consumer > records.consumers.last());
    QVERIFY(feed > records.feeds.last());
    records.fill(feed, consumer);
    QVERIFY(records.store.attempts(feed).first().id > newest);
}

void tst_Removals::purgerDeletesEverything()
{
    Records records;
    records.removeFeed(0);
    records.removeConsumer(0);
    Purger purger(records.store.database());
    purger.wake();
    QTRY_COMPARE(records.store.count(u"removals"_s), 0);
    QCOMPARE(records.store.count(u"attempts"_s), Attempts);
}

QTEST_GUILESS_MAIN(tst_Removals)
#include "tst_removals.moc"
