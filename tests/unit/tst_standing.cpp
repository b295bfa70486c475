// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/replies.h"

#include <QRegularExpression>
#include <QTest>

using namespace postrider;
using namespace postrider::replies;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_Standing final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void failuresGrowTheDelay();
    void jitterIsOnlyAdded();
    void lastFailureSuspends_data();
    void lastFailureSuspends();
    void throttlingNeverCountsAsFailure();
    void throttleWithoutRetryAfterDoubles();
    void holdIsNeverShortened_data();
    void holdIsNeverShortened();
    void expiredHoldStartsAnew();
    void acceptanceResetsCounters();
    void refusalOfEventsResetsFailures();
    void slowStartDoubles_data();
    void slowStartDoubles();
    void holdStartsSlowlyAgain();
    void tooLargeSetsCeiling();
    void throttleHalvesPace();
    void acceptanceRaisesPace();
};

void tst_Standing::failuresGrowTheDelay()
{
    Standing standing;
    for (const int seconds : { 5, 15, 45, 135, 405, 1215, 3600, 3600, 3600, 3600, 3600 }) {
        const Judgement result = judged(answer(500), 10, standing);
        QCOMPARE(secondsFromNow(result.standing.retryAt), seconds);
        standing = result.standing;
    }
    QCOMPARE(int(judged(answer(500), 10, standing).consequence), int(Consequence::Suspend));
}

void tst_Standing::jitterIsOnlyAdded()
{
    const Judgement result = judge(answer(500), 10, {}, {}, Now, 1);
    QCOMPARE(*result.standing.retryAt - Now, Milliseconds(6s));
}

void tst_Standing::lastFailureSuspends_data()
{
    QTest::addColumn<int>("allowed");
    QTest::newRow("1") << 1;
    QTest::newRow("12") << 12;
    QTest::newRow("100") << 100;
}

void tst_Standing::lastFailureSuspends()
{
    QFETCH(int, allowed);
    Consumer consumer;
    consumer.failuresAllowed = allowed;
    Standing standing;
    for (int i = 1; i < allowed; ++i) {
        const Judgement result = judged(answer(500), 10, standing, consumer);
        QCOMPARE(int(result.consequence), int(Consequence::TryAgain));
        standing = result.standing;
    }
    const Judgement last = judged(noAnswer(TransportError::Closed), 10, standing, consumer);
    QCOMPARE(toName(last.outcome), u"failed"_s);
    QCOMPARE(int(last.consequence), int(Consequence::Suspend));
    QCOMPARE(last.suspendReason, SuspendReason::TooManyFailures);
    QCOMPARE(last.suspendScope, SuspendScope::Consumer);
    QCOMPARE(last.standing.failures, allowed);
}

void tst_Standing::throttlingNeverCountsAsFailure()
{
    Standing standing;
    standing.failures = 11;
    for (int i = 0; i < 50; ++i) {
        const Judgement result = judged(answer(429), 10, standing);
        QCOMPARE(int(result.consequence), int(Consequence::Wait));
        standing = result.standing;
    }
    QCOMPARE(standing.failures, 11);
    QCOMPARE(standing.throttles, 50);
}

void tst_Standing::throttleWithoutRetryAfterDoubles()
{
    Standing standing;
    for (const int seconds : { 30, 60, 120, 240, 480, 900, 900 }) {
        const Judgement result = judged(answer(429), 10, standing);
        QCOMPARE(secondsFromNow(result.standing.holdUntil), seconds);
        standing = result.standing;
        standing.holdUntil.reset();
    }
    standing = judged(answer(200), 10, standing).standing;
    QCOMPARE(secondsFromNow(judged(answer(429), 10, standing).standing.holdUntil), 30);
}

void tst_Standing::holdIsNeverShortened_data()
{
    QTest::addColumn<Reply>("reply");
    QTest::newRow("429 without Retry-After") << answer(429);
    QTest::newRow("429 with a shorter one") << answer(429, retryAfter("5"));
    QTest::newRow("503 with a shorter one") << answer(503, retryAfter("5"));
    QTest::newRow("200") << answer(200);
    QTest::newRow("200 with a shorter one") << answer(200, retryAfter("5"));
    QTest::newRow("500") << answer(500);
    QTest::newRow("401") << answer(401);
}

void tst_Standing::holdIsNeverShortened()
{
    QFETCH(Reply, reply);
    Standing before;
    before.holdSince = Now - 1h;
    before.holdUntil = Now + 2h;
    const Judgement result = judged(reply, 10, before);
    QCOMPARE(result.standing.holdUntil, before.holdUntil);
    QCOMPARE(result.standing.holdSince, before.holdSince);

    const Judgement longer = judged(answer(429, retryAfter("10000")), 10, before);
    QCOMPARE(secondsFromNow(longer.standing.holdUntil), 10'000);
    QCOMPARE(longer.standing.holdSince, before.holdSince);
}

void tst_Standing::expiredHoldStartsAnew()
{
    Standing before;
    before.holdSince = Now - 2h;
    before.holdUntil = Now - 1h;
    const Judgement again = judged(answer(429), 10, before);
    QCOMPARE(secondsFromNow(again.standing.holdSince), 0);
    QCOMPARE(secondsFromNow(again.standing.holdUntil), 30);

    const Judgement accepted = judged(answer(200), 10, before);
    QVERIFY(!accepted.standing.holdUntil);
    QVERIFY(!accepted.standing.holdSince);
}

void tst_Standing::acceptanceResetsCounters()
{
    Standing before;
    before.failures = 7;
    before.refusals = 2;
    before.throttles = 4;
    before.retryAt = Now - 1s;
    before.wantsFreshConnection = true;
    const Standing after = judged(answer(204), 10, before).standing;
    QCOMPARE(after.failures, 0);
    QCOMPARE(after.refusals, 0);
    QCOMPARE(after.throttles, 0);
    QVERIFY(!after.retryAt);
    QVERIFY(!after.wantsFreshConnection);
    QCOMPARE(after.notBefore(), TimePoint {});
}

void tst_Standing::refusalOfEventsResetsFailures()
{
    Standing before;
    before.failures = 7;
    before.refusals = 2;
    before.retryAt = Now - 1s;
    const Standing after = judged(answer(422), 10, before).standing;
    QCOMPARE(after.failures, 0);
    QCOMPARE(after.refusals, 0);
    QVERIFY(!after.retryAt);
}

void tst_Standing::slowStartDoubles_data()
{
    QTest::addColumn<int>("batchSize");
    QTest::addColumn<int>("ceiling");
    QTest::addColumn<QList<int>>("sizes");

    QTest::newRow("up to the batch size") << 100 << 0 << QList { 1, 2, 4, 8, 16, 32, 64, 100, 100 };
    QTest::newRow("one event at a time") << 1 << 0 << QList { 1, 1, 1 };
    QTest::newRow("up to the ceiling") << 100 << 10 << QList { 1, 2, 4, 8, 10, 10 };
    QTest::newRow("ceiling above the batch size") << 3 << 10 << QList { 1, 2, 3, 3 };
}

void tst_Standing::slowStartDoubles()
{
    QFETCH(int, batchSize);
    QFETCH(int, ceiling);
    QFETCH(QList<int>, sizes);
    Consumer consumer;
    consumer.batchSize = batchSize;
    Standing standing;
    standing.sizeCeiling = ceiling;
    for (const int size : std::as_const(sizes)) {
        QCOMPARE(standing.sizeLimit, size);
        standing = judged(answer(200), size, standing, consumer).standing;
    }
}

void tst_Standing::holdStartsSlowlyAgain()
{
    Standing before;
    before.sizeLimit = 100;
    QCOMPARE(judged(answer(429), 10, before).standing.sizeLimit, 1);
    QCOMPARE(judged(answer(503, retryAfter("9")), 10, before).standing.sizeLimit, 1);
    QCOMPARE(judged(answer(200, retryAfter("9")), 10, before).standing.sizeLimit, 1);
    QCOMPARE(judged(answer(500, retryAfter("9")), 10, before).standing.sizeLimit, 1);
    QCOMPARE(judged(answer(500), 10, before).standing.sizeLimit, 100);
}

void tst_Standing::tooLargeSetsCeiling()
{
    Standing before;
    before.sizeLimit = 100;
    const Standing once = judged(answer(413), 100, before).standing;
    QCOMPARE(once.sizeCeiling, 50);
    QCOMPARE(once.sizeLimit, 50);
    const Standing twice = judged(answer(413), 50, once).standing;
    QCOMPARE(twice.sizeCeiling, 25);
    QCOMPARE(judged(answer(200), 25, twice).standing.sizeLimit, 25);
    QCOMPARE(judged(answer(413), 3, before).standing.sizeCeiling, 1);
    QCOMPARE(judged(answer(413), 1, before).standing.sizeCeiling, 0);
}

void tst_Standing::throttleHalvesPace()
{
    Standing before;
    before.pace.limit = 40;
    before.pace.countedSince = Now - 1min;
    before.pace.counted = 40;
    for (const Reply &reply : { answer(429), answer(429, retryAfter("7")), answer(503, retryAfter("7")) })
        QCOMPARE(judged(reply, 10, before).standing.pace.limit, 20.0);
    QCOMPARE(judged(answer(503), 10, before).standing.pace.limit, 40.0);
}

void tst_Standing::acceptanceRaisesPace()
{
    Standing before;
    before.pace.limit = 40;
    before.pace.raisedAt = Now - 1min;
    QCOMPARE(judged(answer(200), 10, before).standing.pace.limit, 44.0);
}

QTEST_GUILESS_MAIN(tst_Standing)
#include "tst_standing.moc"
