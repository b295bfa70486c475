// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lists.h"
#include "store/activity.h"
#include "store/ledger.h"
#include "store/setasides.h"
#include "support/storefixture.h"
#include "support/testclock.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// One attempt a second from the clock's start on: every tenth is throttled, every other one is
/// of the second Feed.
class ManyAttempts final
{
public:
    explicit ManyAttempts(int count)
    {
        const SourceId source = store.addSource(1);
        consumer = store.addConsumer();
        for (FeedId &feed : feeds)
            feed = store.addFeed(source, consumer);
        Transaction transaction(store.database(), Durability::Progress);
        for (int i = 0; i < count; ++i)
            add(transaction, feeds[i % 2], TestClock::Start + i * 1s, i % 10 == 9);
        must(transaction.commit());
    }

    void add(Transaction &transaction, FeedId feed, TimePoint at, bool isThrottled)
    {
        Attempt attempt;
        attempt.feed = feed;
        attempt.consumer = consumer;
        attempt.first = attempt.last = { 1 };
        attempt.events = 3;
        attempt.startedAt = at;
        attempt.duration = 20ms;
        attempt.status = isThrottled ? 429 : 204;
        attempt.outcome = isThrottled ? Outcome::Throttled : Outcome::Accepted;
        attempt.responseHeaders = u"Content-Length: 0\nDate: Mon, 23 Nov 2026 14:40:00 GMT\n"_s;
        (void)ledger::record(transaction, attempt);
    }

    /// The ids of everything that the filter lets through, asked for seven at a time.
    [[nodiscard]] QList<qint64> ids(const AttemptFilter &filter) const
    {
        QList<qint64> ids;
        for (;;) {
            const AttemptId before { ids.isEmpty() ? 0 : ids.last() };
            const QList<Attempt> page = must(queries::attempts(store.database(), filter, 7, before));
            for (const Attempt &attempt : page)
                ids.append(attempt.id.value);
            if (page.size() < 7)
                return ids;
        }
    }

    StoreFixture store;
    ConsumerId consumer;
    FeedId feeds[2];
};

QList<qint64> sequencesOf(const QList<EntityEvent> &events)
{
    QList<qint64> sequences;
    for (const EntityEvent &event : events)
        sequences.append(event.sequence.value);
    return sequences;
}

/// `count` events of which every hundredth is Media, and a Feed that carries only that.
FeedId addSparseFeed(StoreFixture &store, int count)
{
    QList<EntityEvent> events = someEvents({ 1 }, count);
    for (qsizetype i = 99; i < count; i += 100)
        events[i].resourceName = u"Media"_s;
    const SourceId source = store.addSource(0);
    store.addEvents(source, events);
    return store.addFeed(source, store.addConsumer(), { { u"Media"_s } });
}

} // namespace

class tst_Lists final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void attemptsPageByPage_data();
    void attemptsPageByPage();
    void attemptThatTookLongIsFoundByItsStart();
    void firstRowsAreFast();
    void waitingBeginsAboveThePosition();
    void waitingLooksABoundedWay();
    void setAsideGivesEveryEventAndItsReason();
    void setAsideOfManyRanges();
    void activity_data();
    void activity();
    void figuresCountWhatWasAccepted();
    void figuresGoOnFromEarlierOnes();
    void removedFeedIsNotFound();
};

void tst_Lists::attemptsPageByPage_data()
{
    using Ids = QList<qint64>;
    QTest::addColumn<int>("feed"); // 0 for all
    QTest::addColumn<QList<Outcome>>("outcomes");
    QTest::addColumn<int>("from"); // seconds after the start; -1 for none
    QTest::addColumn<int>("to");
    QTest::addColumn<QList<qint64>>("expected");

    Ids all;
    for (qint64 id = 40; id > 0; --id)
        all.append(id);
    const auto some = [&all](auto isWanted) {
        Ids ids;
        std::ranges::copy_if(all, std::back_inserter(ids), isWanted);
        return ids;
    };
    const QList<Outcome> none;
    QTest::newRow("all") << 0 << none << -1 << -1 << all;
    QTest::newRow("feed 1") << 1 << none << -1 << -1 << some([](qint64 id) { return id % 2 == 1; });
    QTest::newRow("feed 2") << 2 << none << -1 << -1 << some([](qint64 id) { return id % 2 == 0; });
    const QList<Outcome> throttled { Outcome::Throttled };
    QTest::newRow("throttled") << 0 << throttled << -1 << -1 << Ids { 40, 30, 20, 10 };
    QTest::newRow("throttled of feed 1") << 1 << throttled << -1 << -1 << Ids {};
    QTest::newRow("throttled of feed 2") << 2 << throttled << 10 << 39 << Ids { 30, 20 };
    QTest::newRow("accepted") << 2 << QList { Outcome::Accepted } << 30 << -1 << Ids { 38, 36, 34, 32 };
    const QList<Outcome> both { Outcome::Accepted, Outcome::Throttled };
    QTest::newRow("accepted or throttled") << 0 << both << -1 << 3 << Ids { 3, 2, 1 };
    QTest::newRow("failed or refused") << 0 << QList { Outcome::Failed, Outcome::Refused } << -1 << -1 << Ids {};
    QTest::newRow("from and to") << 0 << none << 5 << 9 << Ids { 9, 8, 7, 6 };
    QTest::newRow("no time at all") << 0 << none << 5 << 5 << Ids {};
    QTest::newRow("later than all") << 0 << none << 100 << -1 << Ids {};
    QTest::newRow("earlier than all") << 0 << none << -1 << 0 << Ids {};
}

void tst_Lists::attemptsPageByPage()
{
    QFETCH(int, feed);
    QFETCH(QList<Outcome>, outcomes);
    QFETCH(int, from);
    QFETCH(int, to);
    const ManyAttempts many(40);
    AttemptFilter filter { {}, outcomes, {}, {} };
    if (feed > 0)
        filter.feed = many.feeds[feed - 1];
    if (from >= 0)
        filter.from = TestClock::Start + from * 1s;
    if (to >= 0)
        filter.to = TestClock::Start + to * 1s;
    QTEST(many.ids(filter), "expected");
}

void tst_Lists::attemptThatTookLongIsFoundByItsStart()
{
    ManyAttempts many(20);
    Attempt slow = many.store.attempts(many.feeds[0]).first();
    slow.startedAt = TestClock::Start + 500ms;
    slow.duration = 300s;
    Transaction transaction(many.store.database(), Durability::Progress);
    for (int i = 20; i < 320; ++i)
        many.add(transaction, many.feeds[1], TestClock::Start + i * 1s, false);
    const AttemptId id = ledger::record(transaction, slow);
    must(transaction.commit());
    QCOMPARE(many.ids({ {}, {}, TestClock::Start + 1ms, TestClock::Start + 1s }), QList { id.value });
    QCOMPARE(many.ids({ many.feeds[0], {}, TestClock::Start, TestClock::Start + 1s }), (QList { id.value, 1LL }));
}

void tst_Lists::firstRowsAreFast()
{
    constexpr int Attempts = 500'000;
    const ManyAttempts many(Attempts);
    const auto newest = [](const QList<Outcome> &outcomes) { return AttemptFilter { {}, outcomes, {}, {} }; };
    QList<AttemptFilter> filters { newest({}), newest({ Outcome::Throttled }), newest({ Outcome::Refused }) };
    for (AttemptFilter filter : QList(filters)) {
        filter.feed = many.feeds[0];
        filters.append(filter);
    }
    filters.append({ many.feeds[1], {}, {}, TestClock::Start + 60s });
    filters.append({ {}, { Outcome::Failed }, TestClock::Start + 60s, TestClock::Start + 600s });
    for (const AttemptFilter &filter : std::as_const(filters)) {
        QElapsedTimer timer;
        timer.start();
        (void)must(queries::attempts(many.store.database(), filter, 100));
        QVERIFY2(timer.elapsed() < 100, qPrintable(u"%1 ms"_s.arg(timer.elapsed())));
    }
    QElapsedTimer timer;
    timer.start();
    const Figures hour = must(queries::figures(many.store.database(), TestClock::Start + (Attempts - 3600) * 1s));
    QVERIFY2(timer.elapsed() < 100, qPrintable(u"%1 ms"_s.arg(timer.elapsed())));
    QCOMPARE(hour.delivered, 3600 * 9 / 10 * 3);
}

void tst_Lists::waitingBeginsAboveThePosition()
{
    StoreFixture store;
    const SourceId source = store.addSource(10);
    const FeedId feed = store.addFeed(source, store.addConsumer(), {}, { 4 });
    SequencePage<EntityEvent> page = must(queries::waiting(store.database(), feed, 4));
    QCOMPARE(sequencesOf(page.rows), (QList<qint64> { 5, 6, 7, 8 }));
    QVERIFY(!page.isEnd);
    page = must(queries::waiting(store.database(), feed, 4, page.lookedUpTo));
    QCOMPARE(sequencesOf(page.rows), (QList<qint64> { 9, 10 }));
    QVERIFY(page.isEnd);
    page = must(queries::waiting(store.database(), feed, 6));
    QCOMPARE(page.rows.size(), 6);
    page = must(queries::waiting(store.database(), feed, 6, page.lookedUpTo));
    QVERIFY(page.rows.isEmpty() && page.isEnd);
    page = must(queries::waiting(store.database(), store.addFeed(source, store.addConsumer(), {}, { 10 }), 6));
    QVERIFY(page.rows.isEmpty() && page.isEnd);
}

void tst_Lists::waitingLooksABoundedWay()
{
    constexpr int Events = 50'000;
    StoreFixture store;
    const FeedId feed = addSparseFeed(store, Events);
    SequencePage<EntityEvent> page;
    QList<qint64> found;
    int calls = 0;
    while (!page.isEnd && calls < 100) {
        page = must(queries::waiting(store.database(), feed, 1000, page.lookedUpTo));
        QVERIFY(page.rows.size() <= 200);
        found += sequencesOf(page.rows);
        ++calls;
    }
    QCOMPARE(calls, 3);
    QCOMPARE(found.size(), Events / 100);
    QCOMPARE(found.first(), 100);
    QCOMPARE(found.last(), Events);
    page = must(queries::waiting(store.database(), feed, 3));
    QCOMPARE(sequencesOf(page.rows), (QList<qint64> { 100, 200, 300 }));
    page = must(queries::waiting(store.database(), feed, 1, page.lookedUpTo));
    QCOMPARE(sequencesOf(page.rows), QList<qint64> { 400 });
}

void tst_Lists::setAsideGivesEveryEventAndItsReason()
{
    StoreFixture store;
    const FeedId feed = addSparseFeed(store, 3000);
    Transaction transaction(store.database(), Durability::Progress);
    setasides::insert(transaction, feed, { { 150 }, { 2100 }, 20, u"Passed over by Ana."_s, TestClock::Start });
    setasides::insert(transaction, feed, { { 2500 }, { 2500 }, 1, u"It answered 422."_s, TestClock::Start + 1s });
    setasides::insert(transaction, feed, { { 2700 }, { 2700 }, 1, u"Long since sent."_s, TestClock::Start });
    QCOMPARE(setasides::settle(transaction, store.feed(feed), { 2700 }, { 2700 }, { 1 }), 1);
    must(transaction.commit());
    QList<SetAsideEvent> found;
    SequencePage<SetAsideEvent> page;
    while (!page.isEnd && found.size() < 100) {
        page = must(queries::setAside(store.database(), feed, 7, page.lookedUpTo));
        QVERIFY(page.rows.size() <= 7);
        found += page.rows;
    }
    QCOMPARE(found.size(), 21);
    QCOMPARE(found.first().event.sequence.value, 200);
    QCOMPARE(found.first().reason, u"Passed over by Ana."_s);
    QCOMPARE(found.at(19).event.sequence.value, 2100);
    QCOMPARE(found.last().event.sequence.value, 2500);
    QCOMPARE(found.last().reason, u"It answered 422."_s);
    QCOMPARE(found.last().at, TestClock::Start + 1s);
}

void tst_Lists::setAsideOfManyRanges()
{
    StoreFixture store;
    const FeedId feed = store.addFeed(store.addSource(100), store.addConsumer());
    Transaction transaction(store.database(), Durability::Progress);
    for (qint64 sequence = 2; sequence <= 100; sequence += 2)
        setasides::insert(transaction, feed, { { sequence }, { sequence }, 1, u"Refused."_s, TestClock::Start });
    must(transaction.commit());
    QList<qint64> found;
    SequencePage<SetAsideEvent> page;
    while (!page.isEnd && found.size() < 100) {
        page = must(queries::setAside(store.database(), feed, 10, page.lookedUpTo));
        for (const SetAsideEvent &row : std::as_const(page.rows))
            found.append(row.event.sequence.value);
    }
    QCOMPARE(found.size(), 50);
    QVERIFY(std::ranges::is_sorted(found) && found.first() == 2 && found.last() == 100);
}

void tst_Lists::activity_data()
{
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("who");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::addColumn<QList<int>>("expected");

    QTest::newRow("all") << u""_s << u""_s << u""_s << -1 << -1 << QList { 4, 3, 2, 1 };
    QTest::newRow("subject") << u"Acme"_s << u""_s << u""_s << -1 << -1 << QList { 4, 1 };
    QTest::newRow("who") << u""_s << u"Bob"_s << u""_s << -1 << -1 << QList { 3 };
    QTest::newRow("text in the action") << u""_s << u""_s << u"RESUME"_s << -1 << -1 << QList { 4 };
    QTest::newRow("text in the subject") << u""_s << u""_s << u"media"_s << -1 << -1 << QList { 2 };
    QTest::newRow("text in the effect") << u""_s << u""_s << u"öffnet"_s << -1 << -1 << QList { 1 };
    QTest::newRow("text that LIKE would take") << u""_s << u""_s << u"%"_s << -1 << -1 << QList<int> {};
    QTest::newRow("from") << u""_s << u""_s << u""_s << 3 << -1 << QList { 4, 3 };
    QTest::newRow("to") << u""_s << u""_s << u""_s << -1 << 3 << QList { 2, 1 };
    QTest::newRow("text in the words of an action")
        << u""_s << u""_s << u"took a break"_s << -1 << -1 << QList { 3, 2, 1 };
    QTest::newRow("all at once") << u"Acme"_s << u"Ana"_s << u"pause"_s << 1 << 2 << QList { 1 };
}

void tst_Lists::activity()
{
    QFETCH(QString, subject);
    QFETCH(QString, who);
    QFETCH(QString, text);
    QFETCH(int, from);
    QFETCH(int, to);
    StoreFixture store;
    Transaction transaction(store.database(), Durability::Progress);
    const auto record = [&](int second, const QString &person, const QString &action, const QString &name) {
        activity::record(transaction,
            { 0, TestClock::Start + second * 1s, person, action, name, second == 1 ? u"GEÖFFNET"_s : u"Done."_s });
    };
    record(1, u"Ana"_s, u"feed.pause"_s, u"Acme"_s);
    record(2, u"Ana"_s, u"feed.pause"_s, u"Acme Media"_s);
    record(3, u"Bob"_s, u"feed.pause"_s, u"Zeta"_s);
    record(4, u"Ana"_s, u"feed.resume"_s, u"Acme"_s);
    must(transaction.commit());
    ActivityFilter filter;
    filter.subject = subject;
    filter.who = who;
    filter.text = text;
    if (text == "took a break"_L1)
        filter.actions = { u"feed.pause"_s }; // as the screen would word it
    if (from >= 0)
        filter.from = TestClock::Start + from * 1s;
    if (to >= 0)
        filter.to = TestClock::Start + to * 1s;
    QList<int> found;
    qint64 before = 0;
    for (int i = 0; i < 10; ++i) {
        const QList<ActivityEntry> page = must(queries::activity(store.database(), filter, 1, before));
        if (page.isEmpty())
            break;
        QCOMPARE(page.size(), 1);
        found.append(int((page.first().at - TestClock::Start) / 1s));
        before = page.first().id;
    }
    QTEST(found, "expected");
}

void tst_Lists::figuresCountWhatWasAccepted()
{
    const ManyAttempts many(40);
    const auto since = [&many](Milliseconds after) {
        return must(queries::figures(many.store.database(), TestClock::Start + after)).delivered;
    };
    QCOMPARE(since(-1h), 36 * 3);
    QCOMPARE(since(35s), 4 * 3); // 36 to 39; 40 was throttled
    QCOMPARE(since(38s + 20ms), 3);
    QCOMPARE(since(38s + 21ms), 0);
    QCOMPARE(since(1h), 0);
    QCOMPARE(must(queries::figures(StoreFixture().database(), TestClock::Start)).delivered, 0);
}

void tst_Lists::figuresGoOnFromEarlierOnes()
{
    ManyAttempts many(40);
    const TimePoint since = TestClock::Start + 20s;
    Figures figures = must(queries::figures(many.store.database(), since));
    QCOMPARE(figures.delivered, 18 * 3);
    QCOMPARE(must(queries::figures(many.store.database(), since, figures)).delivered, 18 * 3);
    Transaction transaction(many.store.database(), Durability::Progress);
    many.add(transaction, many.feeds[0], TestClock::Start + 50s, false);
    must(transaction.commit());
    figures = must(queries::figures(many.store.database(), since, figures));
    QCOMPARE(figures.delivered, 19 * 3);
    QCOMPARE(
        must(queries::figures(many.store.database(), TestClock::Start + 39s, figures)).delivered, 3); // another day
}

void tst_Lists::removedFeedIsNotFound()
{
    StoreFixture store;
    const auto waiting = queries::waiting(store.database(), { 7 }, 10);
    QVERIFY(!waiting);
    QCOMPARE(waiting.error().kind, Error::Kind::NotFound);
    const auto setAside = queries::setAside(store.database(), { 7 }, 10);
    QVERIFY(!setAside);
    QCOMPARE(setAside.error().kind, Error::Kind::NotFound);
}

QTEST_APPLESS_MAIN(tst_Lists)
#include "tst_lists.moc"
