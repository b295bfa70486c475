// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/eventkinds.h"
#include "store/eventlog.h"
#include "support/storefixture.h"
#include "support/testclock.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_EventLog final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void keepsEvents();
    void takesNoSequenceTwice();
    void between_data();
    void between();
    void ofRecord();
    void newestOfRecord();
    void byTime();
    void countsWhatIsCarried_data();
    void countsWhatIsCarried();
    void countsByFeedTypes_data();
    void countsByFeedTypes();

private:
    static QList<qint64> numbers(const QList<EntityEvent> &events)
    {
        QList<qint64> list;
        for (const EntityEvent &event : events)
            list.append(event.sequence.value);
        return list;
    }
};

void tst_EventLog::keepsEvents()
{
    StoreFixture store;
    const SourceId source = store.addSource(0);
    const QList<EntityEvent> events {
        { { 0 }, u"Property"_s, u"235021"_s, {}, {}, TestClock::Start, false },
        { { 638059481020000000 }, u"Médiä"_s, u"a'b?"_s, u"https://mls.example/Property('1')"_s, { u"A"_s, u"B"_s },
            TestClock::Start + 1ms, true },
        { Sequence::max(), u"Member"_s, {}, {}, {}, TestClock::Start, false },
    };
    Transaction transaction(store.database(), Durability::Synced);
    eventlog::append(transaction, source, events);
    must(transaction.commit());
    QCOMPARE(must(eventlog::between(store.database(), source, Sequence::none(), Sequence::max(), 9)), events);
    for (const EntityEvent &event : events)
        QCOMPARE(must(eventlog::at(store.database(), source, event.sequence)), event);
    QVERIFY(!must(eventlog::at(store.database(), source, { 1 })));
    QVERIFY(!must(eventlog::at(store.database(), source, Sequence::none())));
}

void tst_EventLog::takesNoSequenceTwice()
{
    StoreFixture store;
    const SourceId source = store.addSource(5);
    const SourceId other = store.addSource(5, u"Other"_s); // has sequences of its own
    QVERIFY(other.isValid());
    {
        Transaction transaction(store.database(), Durability::Progress);
        eventlog::append(transaction, source, someEvents({ 4 }, 4));
        QVERIFY(!transaction.commit());
    }
    QCOMPARE(store.count(u"events"_s), 10);
}

void tst_EventLog::between_data()
{
    QTest::addColumn<qint64>("above");
    QTest::addColumn<qint64>("upTo");
    QTest::addColumn<int>("limit");
    QTest::addColumn<QList<qint64>>("found");
    const auto row = [](const char *name, qint64 above, qint64 upTo, int limit, const QList<qint64> &found) {
        QTest::newRow(name) << above << upTo << limit << found;
    };
    row("all", -1, Sequence::max().value, 99, { 1, 2, 3, 4, 5 });
    row("from zero", 0, 5, 99, { 1, 2, 3, 4, 5 });
    row("above", 3, 99, 99, { 4, 5 });
    row("up to", -1, 2, 99, { 1, 2 });
    row("one", 2, 3, 99, { 3 });
    row("none", 3, 3, 99, {});
    row("backwards", 4, 2, 99, {});
    row("limited", 1, 99, 2, { 2, 3 });
}

void tst_EventLog::between()
{
    QFETCH(const qint64, above);
    QFETCH(const qint64, upTo);
    QFETCH(const int, limit);
    StoreFixture store;
    const SourceId source = store.addSource(5);
    (void)store.addSource(9, u"Other"_s);
    QTEST(numbers(must(eventlog::between(store.database(), source, { above }, { upTo }, limit))), "found");
}

void tst_EventLog::ofRecord()
{
    StoreFixture store;
    const SourceId source = store.addSource(0);
    QList<EntityEvent> events = someEvents({ 1 }, 9);
    for (const int i : { 1, 4, 7 })
        events[i].resourceRecordKey = u"X"_s;
    events[4].resourceName = u"Media"_s; // 5: the same key of another resource
    store.addEvents(source, events);
    Database &database = store.database();
    const auto of = [&](const QString &resource, qint64 above, qint64 upTo, int limit) {
        return numbers(must(eventlog::ofRecord(database, source, resource, u"X"_s, { above }, { upTo }, limit)));
    };
    QCOMPARE(of(u"Property"_s, -1, 99, 9), (QList<qint64> { 2, 8 }));
    QCOMPARE(of(u"Property"_s, 2, 99, 9), (QList<qint64> { 8 }));
    QCOMPARE(of(u"Property"_s, -1, 7, 9), (QList<qint64> { 2 }));
    QCOMPARE(of(u"Property"_s, -1, 99, 1), (QList<qint64> { 2 }));
    QCOMPARE(of(u"Media"_s, -1, 99, 9), (QList<qint64> { 5 }));
    QCOMPARE(of(u"Member"_s, -1, 99, 9), QList<qint64>());
}

void tst_EventLog::newestOfRecord()
{
    StoreFixture store;
    const SourceId source = store.addSource(0);
    QList<EntityEvent> events = someEvents({ 1 }, 9);
    for (const int i : { 1, 4, 7 })
        events[i].resourceRecordKey = u"X"_s;
    events[4].resourceName = u"Media"_s;
    store.addEvents(source, events);
    const auto of = [&](const QString &resource, int limit) {
        return numbers(must(eventlog::newestOfRecord(store.database(), source, resource, u"X"_s, limit)));
    };
    QCOMPARE(of(u"Property"_s, 9), (QList<qint64> { 8, 2 }));
    QCOMPARE(of(u"Property"_s, 1), (QList<qint64> { 8 }));
    QCOMPARE(of(u"Media"_s, 9), (QList<qint64> { 5 }));
    QCOMPARE(of({}, 9), QList<qint64>());
}

void tst_EventLog::byTime()
{
    StoreFixture store;
    const SourceId source = store.addSource(0);
    QList<EntityEvent> events = someEvents({ 10 }, 3);
    for (qsizetype i = 0; i < 3; ++i)
        events[i].readAt = TestClock::Start + i * 1min;
    store.addEvents(source, events);
    Database &database = store.database();
    QCOMPARE(must(eventlog::firstReadSince(database, source, TestClock::Start - 1h)), Sequence { 10 });
    QCOMPARE(must(eventlog::firstReadSince(database, source, TestClock::Start + 1min)), Sequence { 11 });
    QCOMPARE(must(eventlog::firstReadSince(database, source, TestClock::Start + 61s)), Sequence { 12 });
    QVERIFY(must(eventlog::firstReadSince(database, source, TestClock::Start + 1h)).isNone());
    QCOMPARE(must(eventlog::firstReadAbove(database, source, { 10 })), TestClock::Start + 1min);
    QVERIFY(!must(eventlog::firstReadAbove(database, source, { 12 })));
}

void tst_EventLog::countsWhatIsCarried_data()
{
    QTest::addColumn<QList<FilterStep>>("filters");
    QTest::addColumn<qint64>("above");
    QTest::addColumn<qint64>("upTo");
    QTest::addColumn<qint64>("count");
    const FeedFilter all;
    const FeedFilter media { { u"Media"_s } };
    const FeedFilter both { { u"Media"_s, u"Property"_s } };
    const FeedFilter none { { u"Teams"_s } };
    const auto row = [](const char *name, const QList<FilterStep> &filters, qint64 above, qint64 upTo, qint64 count) {
        QTest::newRow(name) << filters << above << upTo << count;
    };
    row("all", { { {}, all } }, -1, 99, 20);
    row("some", { { {}, media } }, -1, 99, 10);
    row("two names", { { {}, both } }, -1, 99, 20);
    row("none", { { {}, none } }, -1, 99, 0);
    row("a range", { { {}, media } }, 8, 13, 3);
    row("nothing in the range", { { {}, all } }, 20, 99, 0);
    row("edited", { { {}, media }, { { 10 }, none } }, -1, 99, 0);
    row("edited back", { { {}, none }, { { 10 }, media } }, -1, 99, 10);
    row("edited twice", { { {}, all }, { { 5 }, none }, { { 18 }, all } }, -1, 99, 7);
    row("edited, a range", { { {}, all }, { { 5 }, none }, { { 18 }, all } }, 4, 19, 2);
}

void tst_EventLog::countsWhatIsCarried()
{
    QFETCH(const QList<FilterStep>, filters);
    QFETCH(const qint64, above);
    QFETCH(const qint64, upTo);
    StoreFixture store;
    StoredFeed feed;
    feed.feed.source = store.addSource(10);
    store.addEvents(feed.feed.source, someEvents({ 11 }, 10, u"Media"_s));
    feed.filters = filters;
    feed.feed.filter = filters.last().filter;
    QTEST(must(eventlog::countCarried(store.database(), feed, { above }, { upTo })), "count");
}

void tst_EventLog::countsByFeedTypes_data()
{
    QTest::addColumn<QStringList>("resources");
    QTest::addColumn<QStringList>("feedTypes");
    QTest::addColumn<qint64>("most");
    QTest::addColumn<qint64>("count");
    const auto row = [](const char *name, const QStringList &resources, const QStringList &feedTypes, qint64 most,
                         qint64 count) { QTest::newRow(name) << resources << feedTypes << most << count; };
    row("one", {}, { u"IDX"_s }, 99, 3);
    row("one among several", {}, { u"VOW"_s }, 99, 2);
    row("each event once, however many it names", {}, { u"IDX"_s, u"VOW"_s }, 99, 4);
    row("of a resource", { u"Media"_s }, { u"IDX"_s }, 99, 1);
    row("of two resources", { u"Media"_s, u"Property"_s }, { u"IDX"_s }, 99, 3);
    row("as RESO writes it", {}, { u"idx"_s }, 99, 0);
    row("no part of a name", {}, { u"ID"_s }, 99, 0);
    row("nothing is a wildcard", {}, { u"%"_s, u"ID_"_s, u"*"_s }, 99, 0);
    row("a longer name", {}, { u"IDXPlus"_s }, 99, 1);
    row("no more than wanted", {}, { u"IDX"_s, u"VOW"_s }, 3, 3);
}

/// The count in SQL and what the filter says of each event have to agree: else a Feed would wait for what never comes.
void tst_EventLog::countsByFeedTypes()
{
    QFETCH(const QStringList, resources);
    QFETCH(const QStringList, feedTypes);
    QFETCH(const qint64, most);
    QFETCH(const qint64, count);
    StoreFixture store;
    StoredFeed feed;
    feed.feed.source = store.addSource(3); // which name none
    QList<EntityEvent> events = someEvents({ 4 }, 6);
    const QList<QStringList> named { { u"IDX"_s }, { u"VOW"_s, u"IDX"_s }, { u"IDXPlus"_s }, { u"IDX"_s }, { u"VOW"_s },
        { u"BBO"_s } };
    for (qsizetype i = 0; i < events.size(); ++i)
        events[i].feedTypes = named.at(i);
    events[3].resourceName = u"Media"_s;
    store.addEvents(feed.feed.source, events);
    store.addEvents(store.addSource(0, u"Other"_s), events);
    feed.feed.filter = { resources, feedTypes };
    feed.filters = { { {}, feed.feed.filter } };
    QCOMPARE(must(eventlog::countCarried(store.database(), feed, {}, Sequence::max(), most)), count);
    const auto all = must(eventlog::between(store.database(), feed.feed.source, {}, Sequence::max(), 99));
    const auto carried = std::ranges::count_if(all, [&feed](const EntityEvent &event) { return feed.carries(event); });
    QCOMPARE(std::min<qint64>(carried, most), count);
    QCOMPARE(must(eventkinds::feedTypes(store.database(), feed.feed.source)),
        (QStringList { u"BBO"_s, u"IDX"_s, u"IDXPlus"_s, u"VOW"_s }));
    QCOMPARE(must(eventkinds::resourceNames(store.database(), feed.feed.source)),
        (QStringList { u"Media"_s, u"Property"_s }));
}

QTEST_APPLESS_MAIN(tst_EventLog)
#include "tst_eventlog.moc"
