// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/timelines.h"
#include "gui/widgets/timelinelayout.h"

#include <QRegularExpression>
#include <QTest>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Lane = TimelineLayout::Lane;

class tst_TimelineLayout final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void timesAndPlacesAgree();
    void everySpanIsFoundWhereItIsDrawn();
    void nothingIsFoundElsewhere();
    void narrowSpansCanBeHit();
    void everythingLiesOnDevicePixels();
    void barsCountEveryEvent();
    void noEndOfSpansMakesNoEndOfBlocks();
    void curveStaysFlatUntilEventsCome();
    void curveRisesWhileSendingStandsStill();
    void ticksAreRound_data();
    void ticksAreRound();
    void ticksFollowSummerTime();

private:
    const TimePoint m_now = TestClock::Start;
    const QRectF m_plot { 120, 0, 900, 300 };
};

void tst_TimelineLayout::timesAndPlacesAgree()
{
    const TimelineLayout layout(someDay(m_now), { m_now - 6h, m_now }, m_now, m_plot);
    QCOMPARE(layout.xOf(m_now - 6h), 120.0);
    QCOMPARE(layout.xOf(m_now), 1020.0);
    QCOMPARE(layout.xOf(m_now - 3h), 570.0);
    QCOMPARE(layout.timeAt(570), m_now - 3h);
}

void tst_TimelineLayout::everySpanIsFoundWhereItIsDrawn()
{
    const TimelineLayout layout(someDay(m_now), { m_now - 6h, m_now }, m_now, m_plot);
    QCOMPARE(layout.blocks().size(), 5);
    for (const TimelineLayout::Block &block : layout.blocks()) {
        QCOMPARE(layout.spanAt(block.rect.center()), block.span);
        QVERIFY(layout.frame(block.span).contains(block.rect));
    }
}

void tst_TimelineLayout::nothingIsFoundElsewhere()
{
    const TimelineLayout layout(someDay(m_now), { m_now - 6h, m_now }, m_now, m_plot);
    for (const Lane lane : { Lane::Sent, Lane::Waiting })
        QCOMPARE(layout.spanAt(layout.laneRect(lane).center()), -1);
    const QRectF block = layout.blocks().first().rect;
    QCOMPARE(layout.spanAt({ block.left() - 10, block.center().y() }), -1);
}

void tst_TimelineLayout::narrowSpansCanBeHit()
{
    FeedTimeline feed;
    TimelineSpan span;
    span.from = m_now - 1h;
    span.until = span.from + 1s;
    feed.calls = { span };
    const TimelineLayout layout(feed, { m_now - 168h, m_now }, m_now, m_plot);
    const QRectF block = layout.blocks().value(0).rect;
    QVERIFY(block.width() >= 3);
    QCOMPARE(layout.spanAt({ block.center().x() + 3, block.center().y() }), 0);
}

void tst_TimelineLayout::everythingLiesOnDevicePixels()
{
    for (const double ratio : { 1.0, 1.5, 2.0 }) {
        const TimelineLayout layout(someDay(m_now), { m_now - 5h, m_now }, m_now, { 120, 0, 907, 300 }, ratio);
        for (const TimelineLayout::Block &block : layout.blocks())
            QVERIFY(qAbs(block.rect.left() * ratio - qRound(block.rect.left() * ratio)) < 1e-6);
        for (const TimelineLayout::Bar &bar : layout.bars())
            QVERIFY(qAbs(bar.rect.left() * ratio - qRound(bar.rect.left() * ratio)) < 1e-6);
    }
}

void tst_TimelineLayout::barsCountEveryEvent()
{
    const FeedTimeline feed = someDay(m_now);
    qint64 events = 0;
    for (const TimelineBucket &bucket : feed.buckets)
        events += bucket.accepted;
    const TimelineLayout layout(feed, { m_now - 25h, m_now + 1h }, m_now, m_plot);
    qint64 counted = 0;
    for (const TimelineLayout::Bar &bar : layout.bars()) {
        counted += bar.events;
        QCOMPARE(layout.barAt(bar.rect.center())->events, bar.events);
        QVERIFY(bar.rect.width() >= 3);
    }
    QCOMPARE(counted, events);
}

void tst_TimelineLayout::noEndOfSpansMakesNoEndOfBlocks()
{
    FeedTimeline feed;
    for (int i = 0; i < 20'000; ++i) {
        TimelineSpan span;
        span.attempt = { i + 1 };
        span.from = m_now - 168h + i * 30s;
        span.until = span.from + 5s;
        feed.calls.append(span);
    }
    const TimelineLayout layout(feed, { m_now - 168h, m_now }, m_now, m_plot);
    QVERIFY(layout.blocks().size() < 900);
}

void tst_TimelineLayout::curveStaysFlatUntilEventsCome()
{
    FeedTimeline feed;
    feed.buckets = { { m_now - 2h, 1, { m_now - 2h, 0 }, { m_now - 2h, 0 } },
        { m_now - 1h, 1, { m_now - 1h, 50 }, { m_now - 1h, 50 } } };
    const TimelineLayout layout(feed, { m_now - 2h, m_now }, m_now, m_plot);
    QCOMPARE(layout.mostWaiting(), 50);
    const double floor = layout.laneRect(Lane::Waiting).bottom();
    QCOMPARE(layout.curve().at(1), QPointF(570, floor)); // nothing waited until just before
    QCOMPARE(layout.curve().at(2).x(), 570.0);
    QVERIFY(layout.curve().at(2).y() < floor);
}

void tst_TimelineLayout::curveRisesWhileSendingStandsStill()
{
    FeedTimeline feed;
    feed.buckets = { { m_now - 2h, 1, { m_now - 2h, 0 }, { m_now - 2h, 0 } },
        { m_now - 1h, 1, { m_now - 1h, 50 }, { m_now - 1h, 50 } } };
    TimelineSpan hold;
    hold.from = m_now - 2h;
    hold.until = m_now - 1h;
    feed.calls = { hold };
    const TimelineLayout layout(feed, { m_now - 2h, m_now }, m_now, m_plot);
    QCOMPARE(layout.curve().size(), 3);
    QVERIFY(layout.curve().at(1).y() < layout.laneRect(Lane::Waiting).bottom());
}

void tst_TimelineLayout::ticksAreRound_data()
{
    QTest::addColumn<qint64>("minutes");
    QTest::addColumn<QStringList>("labels");

    // It is 06:40 on Monday in Los Angeles.
    QTest::newRow("an hour") << qint64(
        60) << QStringList { u"05:40"_s, u"05:50"_s, u"06:00"_s, u"06:10"_s, u"06:20"_s, u"06:30"_s, u"06:40"_s };
    QTest::newRow("six hours") << qint64(
        360) << QStringList { u"01:00"_s, u"02:00"_s, u"03:00"_s, u"04:00"_s, u"05:00"_s, u"06:00"_s };
    QTest::newRow("a day") << qint64(1440) << QStringList { u"12:00"_s, u"18:00"_s, u"Mon 23 Nov"_s, u"06:00"_s };
    QTest::newRow("three days") << qint64(
        4320) << QStringList { u"12:00"_s, u"Sat 21 Nov"_s, u"12:00"_s, u"Sun 22 Nov"_s, u"12:00"_s, u"Mon 23 Nov"_s };
}

void tst_TimelineLayout::ticksAreRound()
{
    QFETCH(qint64, minutes);
    QFETCH(QStringList, labels);
    QLocale::setDefault(QLocale::c());
    const QTimeZone zone("America/Los_Angeles");
    QStringList found;
    for (const TimeTick &tick : timeTicks({ m_now - std::chrono::minutes(minutes), m_now }, 6, zone))
        found.append(tick.label);
    QCOMPARE(found, labels);
}

void tst_TimelineLayout::ticksFollowSummerTime()
{
    QLocale::setDefault(QLocale::c());
    const QTimeZone zone("America/Los_Angeles");
    // Summer time ended on 1 November 2026: that Sunday had 25 hours.
    const TimePoint from = *fromIso8601(u"2026-10-31T07:00:00.000Z"_s);
    const QList<TimeTick> ticks = timeTicks({ from, from + 97h }, 20, zone);
    int days = 0;
    for (const TimeTick &tick : ticks) {
        days += tick.isDay;
        QVERIFY2(tick.isDay || tick.label == "06:00"_L1 || tick.label == "12:00"_L1 || tick.label == "18:00"_L1,
            qPrintable(tick.label));
    }
    QCOMPARE(days, 5);
}

QTEST_MAIN(tst_TimelineLayout)
#include "tst_timelinelayout.moc"
