// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/resends.h"
#include "store/setasides.h"
#include "support/storefixture.h"
#include "support/testclock.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_Resends final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void keepsItsPlace();
    void endsOnce();
    void selects_data();
    void selects();
    void looksOnBehindWhatIsNotCarried();
    void findsWhatIsSetAsideAmongMuch();
};

void tst_Resends::keepsItsPlace()
{
    StoreFixture store;
    const FeedId feed = store.addFeed(store.addSource(10), store.addConsumer());
    for (const auto selection : { Resend::Selection::Range, Resend::Selection::Record, Resend::Selection::SetAside }) {
        Resend resend;
        resend.feed = feed;
        resend.selection = selection;
        resend.first = { 2 };
        resend.last = { 8 };
        resend.resourceName = u"Property"_s;
        resend.recordKey = u"R2"_s;
        resend.position = { 1 };
        resend.events = 7;
        resend.waiting = 7;
        resend.askedAt = TestClock::Start;
        resend.id = store.addResend(resend);
        resend.position = { 4 };
        resend.retryLast = { 6 };
        resend.suspectLast = { 7 };
        resend.waiting = 4;
        Transaction transaction(store.database(), Durability::Progress);
        resends::save(transaction, resend);
        must(transaction.commit());
        const Resend read = must(resends::waiting(store.database())).last();
        QCOMPARE(read.id, resend.id);
        QCOMPARE(read.feed, feed);
        QCOMPARE(read.selection, selection);
        QCOMPARE(read.first, resend.first);
        QCOMPARE(read.last, resend.last);
        QCOMPARE(read.resourceName, resend.resourceName);
        QCOMPARE(read.recordKey, resend.recordKey);
        QCOMPARE(read.position, resend.position);
        QCOMPARE(read.retryLast, resend.retryLast);
        QCOMPARE(read.suspectLast, resend.suspectLast);
        QCOMPARE(read.events, 7);
        QCOMPARE(read.waiting, 4);
        QCOMPARE(read.askedAt, TestClock::Start);
        QVERIFY(!read.endedAt);
    }
}

void tst_Resends::endsOnce()
{
    StoreFixture store;
    Resend resend;
    resend.feed = store.addFeed(store.addSource(10), store.addConsumer());
    resend.id = store.addResend(resend);
    const ResendId second = store.addResend(resend);
    resend.endedAt = TestClock::Start;
    Transaction transaction(store.database(), Durability::Progress);
    resends::save(transaction, resend);
    must(transaction.commit());
    const QList<Resend> waiting = must(resends::waiting(store.database()));
    QCOMPARE(waiting.size(), 1);
    QCOMPARE(waiting.first().id, second);
}

void tst_Resends::selects_data()
{
    QTest::addColumn<int>("selection");
    QTest::addColumn<qint64>("above");
    QTest::addColumn<qint64>("last");
    QTest::addColumn<int>("limit");
    QTest::addColumn<QList<qint64>>("found");
    const auto row = [](const char *name, Resend::Selection selection, qint64 above, qint64 last, int limit,
                         const QList<qint64> &found) {
        QTest::newRow(name) << int(selection) << above << last << limit << found;
    };
    // 5, 10, 15, 20 are not carried; 2 and 12 are of one record; 4–6 and 18 are set aside.
    row("range", Resend::Selection::Range, 3, 8, 99, { 4, 6, 7, 8 });
    row("range, limited", Resend::Selection::Range, 3, 20, 3, { 4, 6, 7 });
    row("range, one at a time", Resend::Selection::Range, 4, 20, 1, { 6 });
    row("range, nothing carried", Resend::Selection::Range, 4, 5, 99, {});
    row("record", Resend::Selection::Record, -1, 20, 99, { 2, 12 });
    row("record, above the first", Resend::Selection::Record, 2, 20, 99, { 12 });
    row("record, below the last", Resend::Selection::Record, -1, 11, 99, { 2 });
    row("set aside", Resend::Selection::SetAside, -1, 20, 99, { 4, 6, 18 });
    row("set aside, above", Resend::Selection::SetAside, 4, 20, 99, { 6, 18 });
    row("set aside, limited", Resend::Selection::SetAside, -1, 20, 2, { 4, 6 });
    row("set aside, below", Resend::Selection::SetAside, -1, 17, 99, { 4, 6 });
}

void tst_Resends::selects()
{
    QFETCH(const int, selection);
    QFETCH(const qint64, above);
    QFETCH(const qint64, last);
    QFETCH(const int, limit);
    StoreFixture store;
    QList<EntityEvent> events = someEvents({ 1 }, 20);
    for (qsizetype i = 4; i < 20; i += 5)
        events[i].resourceName = u"Media"_s;
    events[1].resourceRecordKey = events[11].resourceRecordKey = u"X"_s;
    const SourceId source = store.addSource(0);
    store.addEvents(source, events);
    const FeedId feed = store.addFeed(source, store.addConsumer(), { { u"Property"_s } });
    Transaction transaction(store.database(), Durability::Progress);
    setasides::insert(transaction, feed, { { 4 }, { 6 }, 2, {}, TestClock::Start });
    setasides::insert(transaction, feed, { { 18 }, { 18 }, 1, {}, TestClock::Start });
    setasides::insert(transaction, feed, { { 8 }, { 9 }, 2, {}, TestClock::Start });
    (void)setasides::settle(transaction, store.feed(feed), { 8 }, { 9 }, { 1 });
    must(transaction.commit());
    Resend resend;
    resend.selection = Resend::Selection(selection);
    resend.last = { last };
    resend.resourceName = u"Property"_s;
    resend.recordKey = u"X"_s;
    QList<qint64> found;
    const auto next = must(resends::next(store.database(), store.feed(feed), resend, { above }, limit));
    for (const EntityEvent &event : next.events)
        found.append(event.sequence.value);
    QCOMPARE(next.scanned, next.events.size() == limit ? next.events.last().sequence : resend.last);
    QTEST(found, "found");
}

void tst_Resends::looksOnBehindWhatIsNotCarried()
{
    StoreFixture store;
    const SourceId source = store.addSource(0);
    store.addEvents(source, someEvents({ 1 }, 30'000));
    store.addEvents(source, someEvents({ 30'001 }, 3, u"Media"_s));
    const FeedId feed = store.addFeed(source, store.addConsumer(), { { u"Media"_s } });
    Resend resend;
    resend.last = Sequence::max();
    resends::Found found;
    int looks = 0;
    for (; found.events.isEmpty(); ++looks) {
        const Sequence before = found.scanned;
        found = must(resends::next(store.database(), store.feed(feed), resend, before, 1));
        // Neither row by row nor all at once.
        QVERIFY(!found.events.isEmpty() || found.scanned.value >= before.value + 500);
        QVERIFY(found.scanned.value <= before.value + 5000);
    }
    QVERIFY(looks > 3);
    QCOMPARE(found.events.first().sequence, Sequence { 30'001 });
    QCOMPARE(found.scanned, Sequence { 30'001 });
}

void tst_Resends::findsWhatIsSetAsideAmongMuch()
{
    StoreFixture store;
    const FeedId feed = store.addFeed(store.addSource(9000), store.addConsumer());
    Transaction transaction(store.database(), Durability::Progress);
    for (qint64 sequence = 2; sequence <= 1400; sequence += 2)
        setasides::insert(transaction, feed, { { sequence }, { sequence }, 1, {}, TestClock::Start });
    setasides::insert(transaction, feed, { { 2001 }, { 8000 }, 6000, {}, TestClock::Start });
    must(transaction.commit());
    Resend resend;
    resend.selection = Resend::Selection::SetAside;
    resend.last = { 7000 };
    QList<qint64> found;
    for (Sequence above; above < resend.last;) {
        const auto next = must(resends::next(store.database(), store.feed(feed), resend, above, 100));
        for (const EntityEvent &event : next.events)
            found.append(event.sequence.value);
        above = next.scanned;
    }
    QCOMPARE(found.size(), 700 + 5000);
    QVERIFY(std::ranges::is_sorted(found));
    QCOMPARE(found.at(699), 1400);
    QCOMPARE(found.last(), 7000);
}

QTEST_APPLESS_MAIN(tst_Resends)
#include "tst_resends.moc"
