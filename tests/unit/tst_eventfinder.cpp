// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/eventfinder.h"
#include "support/storefixture.h"
#include "support/testclock.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_EventFinder final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void finds_data();
    void finds();
    void anEventIsFoundOnce_data();
    void anEventIsFoundOnce();
    void looksABoundedWay();
    void fewAmongManyKeys();
    void highestSequence();
    void resourceNames();

private:
    /// Two Sources: 1 to 40, of which each fourth is Media, read a minute apart; and 20 to 29 between them.
    static void fill(StoreFixture &store)
    {
        const SourceId one = store.addSource(0);
        const SourceId two = store.addSource(0, u"Other"_s);
        QList<EntityEvent> events = someEvents({ 1 }, 40);
        for (EntityEvent &event : events) {
            event.readAt = TestClock::Start + event.sequence.value * 1min;
            event.resourceName = event.sequence.value % 4 == 0 ? u"Media"_s : u"Property"_s;
            event.resourceRecordKey = u"K%1"_s.arg(event.sequence.value % 10);
        }
        store.addEvents(one, events);
        events = someEvents({ 20 }, 10, u"Member"_s);
        for (EntityEvent &event : events) {
            event.readAt = TestClock::Start + event.sequence.value * 1min + 30s;
            event.resourceRecordKey = u"20"_s;
        }
        store.addEvents(two, events);
    }
    /// All rows, page by page, as "source:sequence".
    static QString all(StoreFixture &store, const EventSearch &search, int limit)
    {
        QStringList rows;
        EventPage page;
        for (int pages = 0; !page.isEnd; ++pages) {
            if (pages > 1'000)
                return u"endless"_s;
            page = must(eventfinder::find(store.database(), search, page.next, limit));
            if (page.rows.size() > limit + 2)
                return u"too many"_s;
            for (const EventRow &row : page.rows)
                rows.append(u"%1:%2"_s.arg(row.source.value).arg(row.event.sequence.value));
        }
        return rows.join(u' ');
    }
};

void tst_EventFinder::finds_data()
{
    QTest::addColumn<EventSearch>("search");
    QTest::addColumn<QString>("rows");
    const auto at = [](int minute) { return TestClock::Start + minute * 1min; };
    QTest::newRow("range") << EventSearch { .first = Sequence { 28 }, .last = Sequence { 30 } }
                           << u"1:30 2:29 1:29 2:28 1:28"_s;
    QTest::newRow("from there on") << EventSearch { .first = Sequence { 39 } } << u"1:40 1:39"_s;
    QTest::newRow("up to there") << EventSearch { .last = Sequence { 2 } } << u"1:2 1:1"_s;
    QTest::newRow("nothing there") << EventSearch { .first = Sequence { 99 } } << QString();
    QTest::newRow("resource") << EventSearch { .resourceName = u"Media"_s }
                              << u"1:40 1:36 1:32 1:28 1:24 1:20 1:16 1:12 1:8 1:4"_s;
    QTest::newRow("unknown resource") << EventSearch { .resourceName = u"Teams"_s } << QString();
    QTest::newRow("time") << EventSearch { .from = at(28), .to = at(30) } << u"2:29 1:29 2:28 1:28"_s;
    QTest::newRow("since") << EventSearch { .from = at(39) } << u"1:40 1:39"_s;
    QTest::newRow("time, both ends exact") << EventSearch { .from = at(2), .to = at(3) } << u"1:2"_s;
    QTest::newRow("time and resource") << EventSearch { .resourceName = u"Member"_s, .from = at(27) }
                                       << u"2:29 2:28 2:27"_s;
    QTest::newRow("beginning of a key") << EventSearch { .recordKey = u"K7"_s } << u"1:37 1:27 1:17 1:7"_s;
    QTest::newRow("key and sequence") << EventSearch { .recordKey = u"20"_s, .orSequence = Sequence { 20 } }
                                      << u"1:20 2:20 2:29 2:28 2:27 2:26 2:25 2:24 2:23 2:22 2:21"_s;
    QTest::newRow("whole key only") << EventSearch { .recordKey = u"K"_s, .isWholeKey = true } << QString();
    QTest::newRow("whole key") << EventSearch { .recordKey = u"K4"_s, .isWholeKey = true } << u"1:24 1:4 1:34 1:14"_s;
    QTest::newRow("one resource's key") << EventSearch { .resourceName = u"Property"_s, .recordKey = u"K4"_s }
                                        << u"1:34 1:14"_s;
    QTest::newRow("key and range") << EventSearch {
        .recordKey = u"K3"_s, .first = Sequence { 10 }, .last = Sequence { 30 }
    } << u"1:23 1:13"_s;
    QTest::newRow("key and time") << EventSearch { .recordKey = u"K3"_s, .from = at(20) } << u"1:33 1:23"_s;
    QTest::newRow("keys like a pattern") << EventSearch { .recordKey = u"K%"_s } << QString();
}

void tst_EventFinder::finds()
{
    QFETCH(const EventSearch, search);
    StoreFixture store;
    fill(store);
    for (const int limit : { 1, 2, 3, 7, 100 })
        QTEST(all(store, search, limit), "rows");
}

void tst_EventFinder::anEventIsFoundOnce_data()
{
    QTest::addColumn<EventSearch>("search");
    QTest::addColumn<int>("count");
    QTest::newRow("all") << EventSearch {} << 50;
    QTest::newRow("every key") << EventSearch { .recordKey = u"K"_s } << 40;
}

void tst_EventFinder::anEventIsFoundOnce()
{
    QFETCH(const EventSearch, search);
    QFETCH(const int, count);
    StoreFixture store;
    fill(store);
    for (const int limit : { 1, 3, 49, 1000 }) {
        QStringList rows = all(store, search, limit).split(u' ');
        QCOMPARE(rows.size(), count);
        rows.removeDuplicates();
        QCOMPARE(rows.size(), count);
    }
}

void tst_EventFinder::looksABoundedWay()
{
    // All keys begin alike, and only the last events fit: the first call gives up before it comes to them.
    constexpr int Fitting = 1'500; // more than are looked at whatever their key
    StoreFixture store;
    const SourceId source = store.addSource(0);
    QList<EntityEvent> events = someEvents({ 1 }, 30'000);
    for (qsizetype i = events.size() - Fitting; i < events.size(); ++i)
        events[i].resourceRecordKey = u"RZ"_s;
    store.addEvents(source, events);
    const EventSearch search { .recordKey = u"R"_s, .first = Sequence { 30'001 - Fitting } };
    const EventPage page = must(eventfinder::find(store.database(), search, {}, 500));
    QVERIFY(page.rows.isEmpty());
    QVERIFY(!page.isEnd);
    const QStringList rows = all(store, search, 500).split(u' ');
    QCOMPARE(rows.size(), Fitting);
    QCOMPARE(rows.first(), u"1:30000"_s);
    QCOMPARE(rows.last(), u"1:28501"_s);
}

void tst_EventFinder::fewAmongManyKeys()
{
    // Few events of a resource, or of a time, are found at once among however many keys that begin alike; and just as
    // many as when they are many.
    StoreFixture store;
    const SourceId source = store.addSource(0);
    QList<EntityEvent> events = someEvents({ 1 }, 30'000);
    for (EntityEvent &event : events) {
        event.readAt = TestClock::Start + event.sequence.value * 1s;
        if (event.sequence.value % 10'000 == 0)
            event.resourceName = u"Teams"_s;
        else if (event.sequence.value % 2 == 0)
            event.resourceName = u"Media"_s;
    }
    store.addEvents(source, events);
    const auto firstPage = [&store](const EventSearch &search) {
        QStringList rows;
        for (const EventRow &row : must(eventfinder::find(store.database(), search, {}, 500)).rows)
            rows.append(QString::number(row.event.sequence.value));
        return rows.join(u' ');
    };
    QCOMPARE(firstPage({ .resourceName = u"Teams"_s, .recordKey = u"R"_s }), u"10000 20000 30000"_s);
    QCOMPARE(firstPage({ .recordKey = u"R"_s, .first = Sequence { 29'998 } }), u"29998 29999 30000"_s);
    QCOMPARE(firstPage({ .recordKey = u"R"_s, .from = TestClock::Start + 29'999s }), u"29999 30000"_s);
    QCOMPARE(firstPage({ .recordKey = u"R"_s, .to = TestClock::Start }), QString());
    for (const int limit : { 7, 499, 1000 }) {
        const QStringList media = all(store, { .resourceName = u"Media"_s, .recordKey = u"R1"_s }, limit).split(u' ');
        QCOMPARE(media.size(), 5'554); // every second of 1, 10 to 19, …, 10000 to 19999, but for 10000
        QCOMPARE(QSet<QString>(media.begin(), media.end()).size(), media.size());
    }
}

void tst_EventFinder::highestSequence()
{
    StoreFixture store;
    const SourceId source = store.addSource(0);
    QList<EntityEvent> events = someEvents({ 0 }, 2);
    events.last().sequence = Sequence::max();
    store.addEvents(source, events);
    for (const int limit : { 1, 9 })
        QCOMPARE(all(store, {}, limit), u"1:9223372036854775807 1:0"_s);
}

void tst_EventFinder::resourceNames()
{
    StoreFixture store;
    QVERIFY(must(eventfinder::resourceNames(store.database())).isEmpty());
    fill(store);
    QCOMPARE(
        must(eventfinder::resourceNames(store.database())), (QStringList { u"Media"_s, u"Member"_s, u"Property"_s }));
}

QTEST_APPLESS_MAIN(tst_EventFinder)
#include "tst_eventfinder.moc"
