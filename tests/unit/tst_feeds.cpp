// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/feeds.h"
#include "store/removals.h"
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

EntityEvent of(Sequence sequence, const QString &resource)
{
    EntityEvent event;
    event.sequence = sequence;
    event.resourceName = resource;
    return event;
}

} // namespace

class tst_Feeds final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void keepsAFeed();
    void keepsProgress();
    void advanceMovesOnlyWhatABatchMoves();
    void everySuspension();
    void filterHoldsFromItsStep_data();
    void filterHoldsFromItsStep();
    void savesFilterSteps();
    void removesAllOfAFeed();

private:
    void save(StoreFixture &store, FeedId id, const FeedProgress &progress)
    {
        Transaction transaction(store.database(), Durability::Progress);
        feeds::saveProgress(transaction, id, progress);
        must(transaction.commit());
    }
};

void tst_Feeds::keepsAFeed()
{
    StoreFixture store;
    Feed feed;
    feed.publicId = u"4c1b"_s;
    feed.name = u"Müller & Söhne"_s;
    feed.source = store.addSource(5);
    feed.consumer = store.addConsumer();
    feed.label = u"acme idx"_s;
    feed.filter.resources = { u"Property"_s, u"Mé\"dia"_s };
    feed.filter.feedTypes = { u"IDX"_s, u"VOW\\"_s };
    feed.start = { Start::Kind::Sequence, { 3 } };
    Transaction transaction(store.database(), Durability::Synced);
    feed.id = feeds::insert(transaction, feed, {});
    must(transaction.commit());
    QCOMPARE(store.feed(feed.id).feed, feed);
    QCOMPARE(store.feed(feed.id).progress, FeedProgress());
    QCOMPARE(store.feed(feed.id).filters.size(), 1);
    feed.name = u"Other"_s;
    feed.label.clear();
    Transaction update(store.database(), Durability::Synced);
    feeds::update(update, feed);
    must(update.commit());
    QCOMPARE(store.feed(feed.id).feed, feed);
}

void tst_Feeds::keepsProgress()
{
    StoreFixture store;
    const FeedId id = store.addFeed(store.addSource(5), store.addConsumer());
    FeedProgress progress;
    progress.startedAbove = { 1 };
    progress.isStartPending = true;
    progress.position = Sequence::max();
    progress.retryLast = { 3 };
    progress.suspectLast = { 4 };
    progress.waiting = 1'000'000'000'000;
    progress.isPaused = true;
    progress.suspension = Suspension { SuspendReason::EndpointMoved, u"Ö"_s, TestClock::Start };
    progress.lastAcceptedAt = TestClock::Start + 1ms;
    progress.rewinds = 2;
    save(store, id, progress);
    store.reopen();
    QCOMPARE(store.feed(id).progress, progress);
    save(store, id, {});
    QCOMPARE(store.feed(id).progress, FeedProgress());
}

void tst_Feeds::advanceMovesOnlyWhatABatchMoves()
{
    StoreFixture store;
    const FeedId id = store.addFeed(store.addSource(5), store.addConsumer());
    FeedProgress progress;
    progress.isPaused = true;
    progress.rewinds = 1;
    save(store, id, progress);
    FeedProgress moved = progress;
    moved.isPaused = false; // what a batch knows of it is not the newest
    moved.position = { 4 };
    moved.waiting = 1;
    moved.retryLast = { 5 };
    moved.suspectLast = { 5 };
    moved.lastAcceptedAt = TestClock::Start;
    Transaction transaction(store.database(), Durability::Progress);
    feeds::advance(transaction, id, moved);
    must(transaction.commit());
    moved.isPaused = true;
    QCOMPARE(store.feed(id).progress, moved);
}

void tst_Feeds::everySuspension()
{
    StoreFixture store;
    const FeedId id = store.addFeed(store.addSource(5), store.addConsumer());
    for (const auto reason : { SuspendReason::TokenMissing, SuspendReason::TokenRejected, SuspendReason::EndpointGone,
             SuspendReason::EndpointMoved, SuspendReason::Certificate, SuspendReason::EventRefused,
             SuspendReason::EventTooLarge, SuspendReason::TooManyFailures }) {
        FeedProgress progress;
        progress.suspension = Suspension { reason, {}, TestClock::Start };
        save(store, id, progress);
        QCOMPARE(store.feed(id).progress, progress);
    }
}

void tst_Feeds::filterHoldsFromItsStep_data()
{
    QTest::addColumn<qint64>("sequence");
    QTest::addColumn<QString>("resource");
    QTest::addColumn<bool>("isCarried");
    // All up to 10, Media up to 20, then Property and Media.
    QTest::newRow("the very first") << qint64(0) << u"Teams"_s << true;
    QTest::newRow("last of the first step") << qint64(10) << u"Teams"_s << true;
    QTest::newRow("first of the second") << qint64(11) << u"Teams"_s << false;
    QTest::newRow("first of the second, carried") << qint64(11) << u"Media"_s << true;
    QTest::newRow("last of the second") << qint64(20) << u"Property"_s << false;
    QTest::newRow("first of the third") << qint64(21) << u"Property"_s << true;
    QTest::newRow("the very last") << Sequence::max().value << u"Teams"_s << false;
    QTest::newRow("as RESO writes it") << qint64(15) << u"media"_s << false;
}

void tst_Feeds::filterHoldsFromItsStep()
{
    QFETCH(const qint64, sequence);
    QFETCH(const QString, resource);
    StoredFeed feed;
    feed.filters = { { {}, {} }, { { 10 }, { { u"Media"_s } } }, { { 20 }, { { u"Property"_s, u"Media"_s } } } };
    QTEST(feed.carries(of({ sequence }, resource)), "isCarried");
}

void tst_Feeds::savesFilterSteps()
{
    StoreFixture store;
    const FeedId id = store.addFeed(store.addSource(5), store.addConsumer());
    const auto save = [&](qint64 above, const QStringList &resources) {
        Transaction transaction(store.database(), Durability::Progress);
        feeds::saveFilter(transaction, id, { above }, { resources });
        must(transaction.commit());
        QList<qint64> steps;
        for (const FilterStep &step : store.feed(id).filters)
            steps.append(step.above.value);
        return steps;
    };
    QCOMPARE(save(10, { u"A"_s }), (QList<qint64> { -1, 10 }));
    QCOMPARE(save(20, { u"B"_s }), (QList<qint64> { -1, 10, 20 }));
    QCOMPARE(save(20, { u"C"_s }), (QList<qint64> { -1, 10, 20 }));
    QCOMPARE(store.feed(id).feed.filter.resources, (QStringList { u"C"_s }));
    QCOMPARE(save(5, { u"D"_s }), (QList<qint64> { -1, 5 }));
    QVERIFY(store.feed(id).carries(of({ 5 }, u"X"_s)));
    QVERIFY(!store.feed(id).carries(of({ 6 }, u"X"_s)));
    QCOMPARE(save(-1, {}), (QList<qint64> { -1 }));
}

void tst_Feeds::removesAllOfAFeed()
{
    StoreFixture store;
    const FeedId id = store.addFeed(store.addSource(5), store.addConsumer());
    Resend resend;
    resend.feed = id;
    (void)store.addResend(resend);
    Transaction transaction(store.database(), Durability::Progress);
    setasides::insert(transaction, id, { { 1 }, { 1 }, 1, {}, TestClock::Start });
    feeds::remove(transaction, id);
    must(transaction.commit());
    // What there can be much of goes bit by bit.
    while (must(removals::purge(store.database(), 500)))
        continue;
    for (const QString &table : { u"feeds"_s, u"feed_progress"_s, u"feed_filters"_s, u"resends"_s, u"set_asides"_s })
        QCOMPARE(store.count(table), 0);
    QCOMPARE(store.count(u"events"_s), 5);
}

QTEST_APPLESS_MAIN(tst_Feeds)
#include "tst_feeds.moc"
