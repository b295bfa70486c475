// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/clock.h"
#include "support/testclock.h"

#include <QRegularExpression>
#include <QTest>

using namespace postrider;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_Clock final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void systemClockRuns();
    void passingTimeIsNoJump();
    void jumps_data();
    void jumps();
    void jumpIsTakenOnce();
    void slowDriftAddsUp();
    void jumpWhileTimePasses();
    void knowsBothTimes();
};

void tst_Clock::systemClockRuns()
{
    const SystemClock clock;
    const TimePoint before = std::chrono::floor<Milliseconds>(std::chrono::system_clock::now());
    const Milliseconds elapsed = clock.elapsed();
    QVERIFY(clock.now() >= before);
    QVERIFY(clock.elapsed() >= elapsed);
    QVERIFY(elapsed > 0ms);
}

void tst_Clock::passingTimeIsNoJump()
{
    TestClock clock;
    ClockWatch watch(clock);
    QCOMPARE(watch.takeJump(), 0ms);
    for (int day = 0; day < 1000; ++day) {
        clock.advance(24h);
        QCOMPARE(watch.takeJump(), 0ms);
    }
}

void tst_Clock::jumps_data()
{
    QTest::addColumn<qint64>("by");
    QTest::addColumn<qint64>("taken");

    QTest::newRow("an hour forward") << qint64(3'600'000) << qint64(3'600'000);
    QTest::newRow("an hour back") << qint64(-3'600'000) << qint64(-3'600'000);
    QTest::newRow("years back") << qint64(-1'000'000'000'000) << qint64(-1'000'000'000'000);
    QTest::newRow("the tolerance") << qint64(500) << qint64(0);
    QTest::newRow("the tolerance, back") << qint64(-500) << qint64(0);
    QTest::newRow("just over it") << qint64(501) << qint64(501);
    QTest::newRow("just over it, back") << qint64(-501) << qint64(-501);
}

void tst_Clock::jumps()
{
    QFETCH(qint64, by);
    TestClock clock;
    ClockWatch watch(clock);
    clock.advance(10min);
    clock.setWall(clock.now() + Milliseconds(by));
    QTEST(qint64(watch.takeJump().count()), "taken");
}

void tst_Clock::jumpIsTakenOnce()
{
    TestClock clock;
    ClockWatch watch(clock);
    clock.setWall(clock.now() - 1h);
    QCOMPARE(watch.takeJump(), Milliseconds(-1h));
    QCOMPARE(watch.takeJump(), 0ms);
    clock.setWall(clock.now() + 1h);
    QCOMPARE(watch.takeJump(), Milliseconds(1h));
}

void tst_Clock::slowDriftAddsUp()
{
    TestClock clock;
    ClockWatch watch(clock);
    Milliseconds total {};
    for (int i = 0; i < 100; ++i) {
        clock.advance(1min);
        clock.setWall(clock.now() + 20ms);
        total += watch.takeJump();
    }
    QVERIFY(total > 1s);
    QVERIFY(total <= 2s);
}

void tst_Clock::jumpWhileTimePasses()
{
    TestClock clock;
    ClockWatch watch(clock);
    clock.advance(8h);
    clock.setWall(TestClock::Start - 24h);
    QCOMPARE(watch.takeJump(), Milliseconds(-32h));
}

void tst_Clock::knowsBothTimes()
{
    TestClock clock;
    ClockWatch watch(clock);
    clock.advance(10s);
    QCOMPARE(watch.earliestNow(), TestClock::Start + 10s);
    QCOMPARE(watch.latestNow(), TestClock::Start + 10s);
    clock.setWall(clock.now() + 300ms);
    QCOMPARE(watch.takeJump(), 0ms);
    QCOMPARE(watch.earliestNow(), TestClock::Start + 10s);
    QCOMPARE(watch.latestNow(), TestClock::Start + 10s + 300ms);
    clock.setWall(clock.now() - 600ms);
    QCOMPARE(watch.earliestNow(), TestClock::Start + 10s - 300ms);
    QCOMPARE(watch.latestNow(), TestClock::Start + 10s);
    clock.setWall(clock.now() - 600ms);
    QCOMPARE(watch.takeJump(), -900ms);
    QCOMPARE(watch.earliestNow(), TestClock::Start + 10s - 900ms);
    QCOMPARE(watch.latestNow(), TestClock::Start + 10s - 900ms);
}

QTEST_GUILESS_MAIN(tst_Clock)
#include "tst_clock.moc"
