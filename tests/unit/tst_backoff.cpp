// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/backoff.h"
#include "support/testclock.h"

#include <QRegularExpression>
#include <QTest>

using namespace postrider;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_Backoff final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void failures_data();
    void failures();
    void throttles_data();
    void throttles();
    void twelveFailuresTakeAboutSixHours();
    void forecast_data();
    void forecast();
    void forecastIsNeverTooEarly();
};

void tst_Backoff::failures_data()
{
    QTest::addColumn<int>("failures");
    QTest::addColumn<double>("jitter");
    QTest::addColumn<qint64>("milliseconds");

    QTest::newRow("1") << 1 << 0.0 << qint64(5'000);
    QTest::newRow("2") << 2 << 0.0 << qint64(15'000);
    QTest::newRow("3") << 3 << 0.0 << qint64(45'000);
    QTest::newRow("4") << 4 << 0.0 << qint64(135'000);
    QTest::newRow("5") << 5 << 0.0 << qint64(405'000);
    QTest::newRow("6") << 6 << 0.0 << qint64(1'215'000);
    QTest::newRow("7, an hour at most") << 7 << 0.0 << qint64(3'600'000);
    QTest::newRow("a million") << 1'000'000 << 0.0 << qint64(3'600'000);
    QTest::newRow("half the jitter") << 1 << 0.5 << qint64(5'500);
    QTest::newRow("all the jitter") << 1 << 1.0 << qint64(6'000);
    QTest::newRow("jitter on the hour") << 7 << 1.0 << qint64(4'320'000);
    QTest::newRow("nothing is subtracted") << 1 << -1.0 << qint64(5'000);
    QTest::newRow("no more than a fifth") << 1 << 9.0 << qint64(6'000);
}

void tst_Backoff::failures()
{
    QFETCH(int, failures);
    QFETCH(double, jitter);
    QTEST(qint64(failureDelay(failures, jitter).count()), "milliseconds");
}

void tst_Backoff::throttles_data()
{
    QTest::addColumn<int>("throttles");
    QTest::addColumn<int>("seconds");

    QTest::newRow("1") << 1 << 30;
    QTest::newRow("2") << 2 << 60;
    QTest::newRow("3") << 3 << 120;
    QTest::newRow("4") << 4 << 240;
    QTest::newRow("5") << 5 << 480;
    QTest::newRow("6, a quarter of an hour at most") << 6 << 900;
    QTest::newRow("a million") << 1'000'000 << 900;
}

void tst_Backoff::throttles()
{
    QFETCH(int, throttles);
    QFETCH(int, seconds);
    QCOMPARE(throttleDelay(throttles), Milliseconds(seconds * 1000));
}

void tst_Backoff::twelveFailuresTakeAboutSixHours()
{
    Milliseconds least {};
    Milliseconds most {};
    for (int n = 1; n < 12; ++n) {
        least += failureDelay(n, 0);
        most += failureDelay(n, 1);
    }
    QVERIFY(least > 5h);
    QVERIFY(most < 7h);
}

void tst_Backoff::forecast_data()
{
    QTest::addColumn<int>("failures");
    QTest::addColumn<int>("allowed");
    QTest::addColumn<int>("seconds"); // from the next try to the suspension

    QTest::newRow("the next failure is the last") << 11 << 12 << 0;
    QTest::newRow("past the last") << 20 << 12 << 0;
    QTest::newRow("two to go") << 10 << 12 << 4320;
    QTest::newRow("one of three") << 1 << 3 << 18;
    QTest::newRow("none of three") << 0 << 3 << 6 + 18;
}

void tst_Backoff::forecast()
{
    QFETCH(int, failures);
    QFETCH(int, allowed);
    QFETCH(int, seconds);
    const TimePoint at = suspensionForecast(failures, allowed, TestClock::Start);
    QCOMPARE(at - TestClock::Start, Milliseconds(seconds * 1000));
}

void tst_Backoff::forecastIsNeverTooEarly()
{
    TimePoint now = TestClock::Start;
    TimePoint nextTry = now + failureDelay(1, 1);
    const TimePoint forecast = suspensionForecast(1, 12, nextTry);
    for (int failures = 2; failures < 12; ++failures) {
        now = nextTry;
        nextTry = now + failureDelay(failures, 1);
    }
    QCOMPARE(forecast, nextTry); // the twelfth failure
}

QTEST_GUILESS_MAIN(tst_Backoff)
#include "tst_backoff.moc"
