// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/setasides.h"
#include "support/storefixture.h"
#include "support/testclock.h"

#include <QRegularExpression>
#include <QTest>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;

namespace {

/// "10-20:11" for each range that is not settled: first, last and how many events.
QString textOf(const QList<SetAside> &list)
{
    QStringList parts;
    for (const SetAside &one : list)
        parts.append(u"%1-%2:%3"_s.arg(one.first.value).arg(one.last.value).arg(one.events));
    return parts.join(u' ');
}

/// 30 events, of which 5, 10, 15 … are Media, which the Feed does not carry; 6–14 and 20 are set aside.
class Ranges final
{
public:
    Ranges()
    {
        QList<EntityEvent> events = someEvents({ 1 }, 30);
        for (qsizetype i = 4; i < 30; i += 5)
            events[i].resourceName = u"Media"_s;
        const SourceId source = store.addSource(0);
        store.addEvents(source, events);
        feed = store.addFeed(source, store.addConsumer(), { { u"Property"_s } });
        Transaction transaction(store.database(), Durability::Progress);
        setasides::insert(transaction, feed, { { 6 }, { 14 }, 8, u"Passed over."_s, TestClock::Start });
        setasides::insert(transaction, feed, { { 21 }, { 21 }, 1, u"Refused."_s, TestClock::Start });
        must(transaction.commit());
    }

    qint64 settle(qint64 first, qint64 last, qint64 attempt = 7)
    {
        Transaction transaction(store.database(), Durability::Progress);
        const qint64 settled = setasides::settle(transaction, store.feed(feed), { first }, { last }, { attempt });
        must(transaction.commit());
        return settled;
    }

    [[nodiscard]] QString left() const { return textOf(must(setasides::unsettled(store.database(), feed))); }

    StoreFixture store;
    FeedId feed;
};

} // namespace

class tst_SetAsides final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void listsWhatIsLeft();
    void settles_data();
    void settles();
    void settlesPieceByPiece();
    void keepsToItsFeed();
    void forgetsAbove_data();
    void forgetsAbove();
};

void tst_SetAsides::listsWhatIsLeft()
{
    Ranges ranges;
    QCOMPARE(ranges.left(), u"6-14:8 21-21:1"_s);
    const SetAside first = must(setasides::unsettled(ranges.store.database(), ranges.feed)).first();
    QCOMPARE(first.reason, u"Passed over."_s);
    QCOMPARE(first.at, TestClock::Start);
    QCOMPARE(ranges.store.feed(ranges.feed).progress.setAside, 9);
}

void tst_SetAsides::settles_data()
{
    QTest::addColumn<qint64>("first");
    QTest::addColumn<qint64>("last");
    QTest::addColumn<qint64>("settled");
    QTest::addColumn<QString>("left");
    const auto row = [](const char *name, qint64 first, qint64 last, qint64 settled, const QString &left) {
        QTest::newRow(name) << first << last << settled << left;
    };
    row("nothing below", 1, 5, 0, u"6-14:8 21-21:1"_s);
    row("nothing between", 15, 20, 0, u"6-14:8 21-21:1"_s);
    row("a range", 6, 14, 8, u"21-21:1"_s);
    row("more than a range", 1, 20, 8, u"21-21:1"_s);
    row("its beginning", 1, 7, 2, u"8-14:6 21-21:1"_s);
    row("its end", 12, 20, 3, u"6-11:5 21-21:1"_s);
    row("its middle", 9, 11, 2, u"6-8:3 12-14:3 21-21:1"_s);
    row("one of it", 8, 8, 1, u"6-7:2 9-14:5 21-21:1"_s);
    row("one event", 21, 21, 1, u"6-14:8"_s);
    row("all", 1, 30, 9, QString());
    row("to the end of the world", 1, Sequence::max().value, 9, QString());
    row("from zero", 0, 6, 1, u"7-14:7 21-21:1"_s);
}

void tst_SetAsides::settles()
{
    QFETCH(const qint64, first);
    QFETCH(const qint64, last);
    Ranges ranges;
    QTEST(ranges.settle(first, last), "settled");
    QTEST(ranges.left(), "left");
    QCOMPARE(ranges.settle(first, last), 0);
}

void tst_SetAsides::settlesPieceByPiece()
{
    Ranges ranges;
    qint64 settled = 0;
    for (const qint64 sequence : { 9, 6, 14, 21, 12, 7, 8, 11, 13, 10, 5 })
        settled += ranges.settle(sequence, sequence);
    QCOMPARE(settled, 9);
    QCOMPARE(ranges.left(), QString());
}

void tst_SetAsides::keepsToItsFeed()
{
    Ranges ranges;
    const FeedId other = ranges.store.addFeed(ranges.store.feed(ranges.feed).feed.source, ranges.store.addConsumer());
    Transaction transaction(ranges.store.database(), Durability::Progress);
    QCOMPARE(setasides::settle(transaction, ranges.store.feed(other), { 1 }, { 30 }, { 7 }), 0);
    setasides::forgetAbove(transaction, ranges.store.feed(other), Sequence::none());
    must(transaction.commit());
    QCOMPARE(ranges.left(), u"6-14:8 21-21:1"_s);
}

void tst_SetAsides::forgetsAbove_data()
{
    QTest::addColumn<qint64>("position");
    QTest::addColumn<qint64>("forgotten");
    QTest::addColumn<QString>("left");
    QTest::newRow("nothing") << qint64(21) << qint64(0) << u"6-14:8 21-21:1"_s;
    QTest::newRow("one") << qint64(20) << qint64(1) << u"6-14:8"_s;
    QTest::newRow("at the end of a range") << qint64(14) << qint64(1) << u"6-14:8"_s;
    QTest::newRow("within a range") << qint64(10) << qint64(5) << u"6-10:4"_s;
    QTest::newRow("before a range") << qint64(5) << qint64(9) << QString();
    QTest::newRow("all") << qint64(-1) << qint64(9) << QString();
}

void tst_SetAsides::forgetsAbove()
{
    QFETCH(const qint64, position);
    Ranges ranges;
    Transaction transaction(ranges.store.database(), Durability::Progress);
    const qint64 forgotten = setasides::forgetAbove(transaction, ranges.store.feed(ranges.feed), { position });
    must(transaction.commit());
    QTEST(forgotten, "forgotten");
    QCOMPARE(ranges.store.feed(ranges.feed).progress.setAside, 9 - forgotten);
    QTEST(ranges.left(), "left");
}

QTEST_APPLESS_MAIN(tst_SetAsides)
#include "tst_setasides.moc"
