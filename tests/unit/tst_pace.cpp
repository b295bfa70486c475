// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/pace.h"
#include "support/testclock.h"

#include <QRegularExpression>
#include <QTest>

using namespace postrider;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr TimePoint Start = TestClock::Start;

/// Sends `posts`, one every `apart`, and returns the instant after the last.
TimePoint send(Pace &pace, int posts, Milliseconds apart)
{
    TimePoint now = Start;
    for (int i = 0; i < posts; ++i) {
        pace.count(now);
        now += apart;
    }
    return now;
}

} // namespace

class tst_Pace final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void isUnlimitedAtFirst();
    void halvesWhatTheConsumerGot_data();
    void halvesWhatTheConsumerGot();
    void halvesAgain();
    void neverFallsBelowOneAMinute();
    void measureFollowsThePresent();
    void risesByATenthAMinute();
    void idleTimeDoesNotRaiseIt();
    void dropsTheLimitFarAbove();
    void interval_data();
    void interval();
    void clockSetBack();
};

void tst_Pace::isUnlimitedAtFirst()
{
    Pace pace;
    pace.raise(send(pace, 1000, 1ms));
    QCOMPARE(pace.limit, 0.0);
    QCOMPARE(pace.interval(0), 0ms);
}

void tst_Pace::halvesWhatTheConsumerGot_data()
{
    QTest::addColumn<int>("posts");
    QTest::addColumn<int>("apart");
    QTest::addColumn<double>("limit");

    QTest::newRow("60 in a minute") << 60 << 1000 << 30.0;
    QTest::newRow("120 in half a minute") << 120 << 250 << 120.0;
    QTest::newRow("6 in a minute") << 6 << 10'000 << 3.0;
    QTest::newRow("the very first") << 1 << 10 << 30.0;
}

void tst_Pace::halvesWhatTheConsumerGot()
{
    QFETCH(int, posts);
    QFETCH(int, apart);
    Pace pace;
    const TimePoint now = send(pace, posts, Milliseconds(apart));
    pace.halve(now);
    QTEST(pace.limit, "limit");
    QCOMPARE(pace.raisedAt, now);
    QCOMPARE(pace.counted, 0);
}

void tst_Pace::halvesAgain()
{
    Pace pace;
    pace.limit = 20;
    pace.halve(send(pace, 600, 100ms)); // a burst measures more than the limit that was set
    QCOMPARE(pace.limit, 10.0);
}

void tst_Pace::neverFallsBelowOneAMinute()
{
    Pace pace;
    for (int i = 0; i < 20; ++i)
        pace.halve(Start + i * 1min);
    QCOMPARE(pace.limit, 1.0);
    QCOMPARE(pace.interval(0), Milliseconds(1min));
}

void tst_Pace::measureFollowsThePresent()
{
    Pace pace;
    TimePoint now = Start;
    for (int i = 0; i < 6000; ++i, now += 10ms) // a minute of 100 a second
        pace.count(now);
    for (int i = 0; i < 300; ++i, now += 1s) // five minutes of one a second
        pace.count(now);
    pace.halve(now);
    QVERIFY2(pace.limit > 25 && pace.limit < 40, qPrintable(QString::number(pace.limit)));
}

void tst_Pace::risesByATenthAMinute()
{
    Pace pace;
    pace.limit = 100;
    pace.raisedAt = Start;
    pace.raise(Start + 1min);
    QCOMPARE(pace.limit, 110.0);
    pace.raise(Start + 90s);
    QCOMPARE(pace.limit, 115.5);
}

void tst_Pace::idleTimeDoesNotRaiseIt()
{
    Pace pace;
    pace.limit = 100;
    pace.raisedAt = Start;
    pace.raise(Start + 24h);
    QCOMPARE(pace.limit, 110.0);
}

void tst_Pace::dropsTheLimitFarAbove()
{
    Pace pace;
    pace.limit = 1;
    TimePoint now = Start;
    pace.raisedAt = now;
    int minutes = 0;
    for (; pace.limit > 0 && minutes < 1000; ++minutes) {
        now += 1min;
        pace.raise(now);
    }
    QCOMPARE(pace.limit, 0.0);
    QVERIFY2(minutes > 60 && minutes < 200, qPrintable(QString::number(minutes)));
}

void tst_Pace::interval_data()
{
    QTest::addColumn<double>("limit");
    QTest::addColumn<int>("perMinute");
    QTest::addColumn<qint64>("milliseconds");

    QTest::newRow("no limit") << 0.0 << 0 << qint64(0);
    QTest::newRow("the Consumer's limit") << 0.0 << 60 << qint64(1000);
    QTest::newRow("ours") << 30.0 << 0 << qint64(2000);
    QTest::newRow("ours is lower") << 30.0 << 60 << qint64(2000);
    QTest::newRow("theirs is lower") << 60.0 << 30 << qint64(2000);
    QTest::newRow("rounded up, never early") << 7.0 << 0 << qint64(8572);
    QTest::newRow("fastest") << 0.0 << 60'000 << qint64(1);
}

void tst_Pace::interval()
{
    QFETCH(double, limit);
    QFETCH(int, perMinute);
    Pace pace;
    pace.limit = limit;
    QTEST(qint64(pace.interval(perMinute).count()), "milliseconds");
}

void tst_Pace::clockSetBack()
{
    Pace pace;
    pace.limit = 50;
    pace.raisedAt = Start;
    pace.countedSince = Start;
    pace.raise(Start - 1h);
    QCOMPARE(pace.limit, 50.0);
    pace.count(Start - 1h);
    pace.halve(Start - 1h);
    QVERIFY(pace.limit >= 1 && pace.limit <= 25);
}

QTEST_GUILESS_MAIN(tst_Pace)
#include "tst_pace.moc"
