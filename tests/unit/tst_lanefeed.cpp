// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery/lanefeed.h"
#include "support/storefixture.h"
#include "support/testclock.h"

#include <QRegularExpression>
#include <QTest>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;

class tst_LaneFeed final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void takesBatchesInOrder();
    void readsNoFurtherThanItsHead();
    void keepsTheBoundariesOfABatch();
    void halvesWhatIsSuspect();
    void movesOverWhatTheFilterLeavesOut();
    void passesOverMuchInSteps();
    void waitsForItsStart();
    void stopsWhenPausedOrSuspended();
    void sendsAgainAfterWhatIsLive();
    void looksForASparseResendInSteps();
    void replacedWhileUnderWay();
    void wrongCountHarmsNothing();

private:
    /// A Feed as it is read from the database.
    LaneFeed load(const StoreFixture &store, FeedId id, Sequence head)
    {
        LaneFeed feed(store.feed(id));
        feed.setHead(head);
        return feed;
    }
};

namespace {

/// First and last sequence of the next batch; none for no batch.
QPair<qint64, qint64> next(LaneFeed &feed, const StoreFixture &store, int limit, Batch *batch = nullptr)
{
    const auto taken = must(feed.nextBatch(store.database(), limit));
    if (!taken)
        return { -1, -1 };
    if (batch)
        *batch = *taken;
    return { taken->first().value, taken->last().value };
}

using Range = QPair<qint64, qint64>;
const Range None { -1, -1 };

} // namespace

void tst_LaneFeed::takesBatchesInOrder()
{
    StoreFixture store;
    const FeedId id = store.addFeed(store.addSource(25), store.addConsumer());
    LaneFeed feed = load(store, id, { 25 });
    QList<qint64> seen;
    while (feed.hasWork()) {
        Batch batch;
        QVERIFY(next(feed, store, 10, &batch) != None);
        QCOMPARE(batch.kind, AttemptKind::Live);
        for (const EntityEvent &event : batch.events)
            seen.append(event.sequence.value);
        feed.advance(batch, TestClock::Start, true);
        QCOMPARE(feed.progress().position, batch.last());
        QCOMPARE(feed.progress().waiting, 25 - seen.size());
    }
    QCOMPARE(seen.size(), 25);
    QVERIFY(std::ranges::is_sorted(seen));
    QCOMPARE(next(feed, store, 10), None);
    QCOMPARE(feed.progress().lastAcceptedAt, TestClock::Start);
}

void tst_LaneFeed::readsNoFurtherThanItsHead()
{
    StoreFixture store;
    const FeedId id = store.addFeed(store.addSource(20), store.addConsumer());
    LaneFeed feed = load(store, id, { 7 });
    QCOMPARE(next(feed, store, 100), Range(1, 7));
    feed.setHead({ 20 });
    QCOMPARE(next(feed, store, 100), Range(1, 20));
}

void tst_LaneFeed::keepsTheBoundariesOfABatch()
{
    StoreFixture store;
    const FeedId id = store.addFeed(store.addSource(2000), store.addConsumer());
    LaneFeed feed = load(store, id, { 2000 });
    Batch batch;
    QCOMPARE(next(feed, store, 1000, &batch), Range(1, 1000));
    feed.retry(batch);
    QCOMPARE(next(feed, store, 1), Range(1, 1000));
    {
        Transaction transaction(store.database(), Durability::Progress);
        feeds::saveProgress(transaction, id, feed.progress());
        must(transaction.commit());
    }
    LaneFeed again = load(store, id, { 2000 });
    QCOMPARE(next(again, store, 1), Range(1, 1000));
    again.advance(batch, TestClock::Start, true);
    QCOMPARE(next(again, store, 3), Range(1001, 1003));
}

void tst_LaneFeed::halvesWhatIsSuspect()
{
    StoreFixture store;
    const FeedId id = store.addFeed(store.addSource(40), store.addConsumer());
    LaneFeed feed = load(store, id, { 40 });
    Batch batch;
    QCOMPARE(next(feed, store, 16, &batch), Range(1, 16));
    feed.suspect(batch);
    QCOMPARE(next(feed, store, 16, &batch), Range(1, 8));
    feed.advance(batch, TestClock::Start, true);
    QCOMPARE(next(feed, store, 16, &batch), Range(9, 12)); // half of what is left of the sixteen
    feed.suspect(batch);
    QCOMPARE(next(feed, store, 16, &batch), Range(9, 10));
    feed.suspect(batch);
    QCOMPARE(next(feed, store, 16, &batch), Range(9, 9));
    feed.retry(batch);
    QCOMPARE(next(feed, store, 16, &batch), Range(9, 9));
    feed.advance(batch, TestClock::Start, false);
    QCOMPARE(next(feed, store, 16, &batch), Range(10, 10));
    feed.advance(batch, TestClock::Start, true);
    QCOMPARE(feed.progress().suspectLast, Sequence::none());
    QCOMPARE(next(feed, store, 16), Range(11, 26));
}

void tst_LaneFeed::movesOverWhatTheFilterLeavesOut()
{
    StoreFixture store;
    const SourceId source = store.addSource(0);
    const FeedId id = store.addFeed(source, store.addConsumer(), { { u"Media"_s } });
    qint64 last = 0;
    for (int i = 0; i < 10; ++i) {
        store.addEvents(source, someEvents({ last + 1 }, 299));
        store.addEvents(source, someEvents({ last + 300 }, 1, u"Media"_s));
        last += 300;
    }
    store.addEvents(source, someEvents({ last + 1 }, 250));
    QCOMPARE(store.feed(id).progress.waiting, 10);
    LaneFeed feed = load(store, id, { 3250 });
    int sent = 0;
    while (feed.hasWork()) {
        Batch batch;
        if (next(feed, store, 1, &batch) == None)
            continue;
        QCOMPARE(batch.first().value, ++sent * 300);
        feed.advance(batch, TestClock::Start, true);
    }
    QCOMPARE(sent, 10);
    QCOMPARE(feed.progress().position, Sequence { 3250 });
    QCOMPARE(feed.progress().waiting, 0);
}

void tst_LaneFeed::passesOverMuchInSteps()
{
    StoreFixture store;
    const FeedId id = store.addFeed(store.addSource(5000), store.addConsumer(), { { u"Media"_s } });
    LaneFeed feed = load(store, id, { 5000 });
    int steps = 0;
    for (; feed.hasWork(); ++steps) {
        QCOMPARE(next(feed, store, 100), None);
        QVERIFY(feed.hasSkipped());
        feed.clearSkipped();
    }
    QCOMPARE(feed.progress().position, Sequence { 5000 });
    QVERIFY2(steps >= 2 && steps <= 10, qPrintable(QString::number(steps)));
}

void tst_LaneFeed::waitsForItsStart()
{
    StoreFixture store;
    const FeedId id = store.addFeed(store.addSource(10), store.addConsumer());
    StoredFeed stored = store.feed(id);
    stored.progress.isStartPending = true;
    stored.progress.waiting = 0;
    LaneFeed feed(stored);
    feed.setHead({ 10 });
    QVERIFY(!feed.hasWork());
    QCOMPARE(next(feed, store, 10), None);
    stored.progress.isStartPending = false;
    stored.progress.startedAbove = stored.progress.position = { 8 };
    feed.takeProgress(stored.progress);
    feed.setHead({ 10 });
    QVERIFY(feed.hasWork());
    QCOMPARE(next(feed, store, 10), Range(9, 10));
}

void tst_LaneFeed::stopsWhenPausedOrSuspended()
{
    StoreFixture store;
    const FeedId id = store.addFeed(store.addSource(10), store.addConsumer());
    LaneFeed feed = load(store, id, { 10 });
    QVERIFY(feed.hasWork());
    FeedProgress progress = feed.progress();
    progress.isPaused = true;
    feed.takeProgress(progress);
    QVERIFY(!feed.hasWork());
    progress.isPaused = false;
    feed.takeProgress(progress);
    QVERIFY(feed.hasWork());
    feed.suspend({ SuspendReason::TokenRejected, u"first"_s, TestClock::Start });
    feed.suspend({ SuspendReason::EndpointGone, u"second"_s, TestClock::Start });
    QVERIFY(!feed.hasWork());
    QCOMPARE(feed.progress().suspension->detail, u"first"_s);
}

void tst_LaneFeed::sendsAgainAfterWhatIsLive()
{
    StoreFixture store;
    const FeedId id = store.addFeed(store.addSource(20), store.addConsumer(), {}, { 15 });
    Resend resend;
    resend.feed = id;
    resend.first = { 2 };
    resend.last = { 6 };
    resend.position = { 1 };
    resend.events = resend.waiting = 5;
    resend.id = store.addResend(resend);
    LaneFeed feed = load(store, id, { 20 });
    feed.resends().append(resend);
    Batch batch;
    QCOMPARE(next(feed, store, 10, &batch), Range(16, 20));
    feed.advance(batch, TestClock::Start, true);
    QVERIFY(feed.hasWork());
    QCOMPARE(next(feed, store, 4, &batch), Range(2, 5));
    QCOMPARE(batch.kind, AttemptKind::Resend);
    QCOMPARE(batch.resend, resend.id);
    feed.retry(batch);
    QCOMPARE(next(feed, store, 1), Range(2, 5));
    feed.suspect(batch);
    QCOMPARE(next(feed, store, 4, &batch), Range(2, 3));
    feed.advance(batch, TestClock::Start, true);
    while (next(feed, store, 4, &batch) != None && !feed.resends().first().endedAt)
        feed.advance(batch, TestClock::Start, true);
    QCOMPARE(batch.last(), Sequence { 6 });
    QCOMPARE(feed.resends().first().waiting, 0);
    QCOMPARE(feed.progress().position, Sequence { 20 });
}

void tst_LaneFeed::looksForASparseResendInSteps()
{
    StoreFixture store;
    const SourceId source = store.addSource(20'000);
    store.addEvents(source, someEvents({ 20'001 }, 3, u"Media"_s));
    const FeedId id = store.addFeed(source, store.addConsumer(), { { u"Media"_s } }, { 20'003 });
    Resend resend;
    resend.feed = id;
    resend.first = { 1 };
    resend.last = { 20'003 };
    resend.position = { 0 };
    resend.events = resend.waiting = 3;
    resend.id = store.addResend(resend);
    LaneFeed feed = load(store, id, { 20'003 });
    feed.resends().append(resend);
    Batch batch;
    Sequence position = resend.position;
    int steps = 0;
    for (; next(feed, store, 1, &batch) == None; ++steps) {
        QVERIFY(feed.skippedResend());
        QVERIFY(feed.skippedResend()->position > position);
        QVERIFY(feed.skippedResend()->position.value <= position.value + 5000);
        QCOMPARE(feed.skippedResend()->waiting, 3);
        position = feed.skippedResend()->position;
        feed.clearSkipped();
        QVERIFY(feed.hasWork());
    }
    QVERIFY(steps > 3);
    QCOMPARE(batch.first(), Sequence { 20'001 });
    QVERIFY(!feed.skippedResend());
    // What is tried again has the same boundaries, though others would fit.
    feed.retry(batch);
    QCOMPARE(next(feed, store, 100), Range(20'001, 20'001));
    feed.advance(batch, TestClock::Start, true);
    QCOMPARE(next(feed, store, 100), Range(20'002, 20'003));
}

void tst_LaneFeed::replacedWhileUnderWay()
{
    // A filter is edited while a batch is under way: what comes back still counts, once.
    StoreFixture store;
    const FeedId id = store.addFeed(store.addSource(30), store.addConsumer());
    LaneFeed feed = load(store, id, { 30 });
    Batch batch;
    QCOMPARE(next(feed, store, 10, &batch), Range(1, 10));
    StoredFeed edited = feed.stored();
    edited.filters.append({ { 10 }, { { u"Property"_s } } });
    feed.replace(edited);
    feed.advance(batch, TestClock::Start, true);
    QCOMPARE(feed.progress().position, Sequence { 10 });
    QCOMPARE(feed.progress().waiting, 20);
    QCOMPARE(next(feed, store, 100), Range(11, 30));
}

void tst_LaneFeed::wrongCountHarmsNothing()
{
    StoreFixture store;
    const FeedId id = store.addFeed(store.addSource(10), store.addConsumer());
    for (const qint64 waiting : { 0, 3, 99 }) {
        StoredFeed stored = store.feed(id);
        stored.progress.waiting = waiting;
        LaneFeed feed(stored);
        feed.setHead({ 10 });
        int batches = 0;
        for (; feed.hasWork() && batches < 20; ++batches) {
            Batch batch;
            if (next(feed, store, 4, &batch) != None)
                feed.advance(batch, TestClock::Start, true);
        }
        QCOMPARE(batches, 3);
        QCOMPARE(feed.progress().position, Sequence { 10 });
        QCOMPARE(feed.progress().waiting, 0);
    }
}

QTEST_APPLESS_MAIN(tst_LaneFeed)
#include "tst_lanefeed.moc"
