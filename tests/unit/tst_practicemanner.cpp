// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/practicemanner.h"

#include "../support/testclock.h"
#include "domain/retryafter.h"

#include <QRegularExpression>
#include <QTest>

#include <optional>

using namespace postrider;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Behavior = PracticeHabits::Behavior;
using Response = PracticeListener::Response;

class tst_PracticeManner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void delays_data();
    void delays();
    void wellBehavedAcceptsAlways();
    void throttlesInTurnAsSecondsAndAsDate();
    void countsEarlyCalls();
    void obeyedRetryAfterIsNeverEarly_data();
    void obeyedRetryAfterIsNeverEarly();
    void settingTheClockEndsNoHold();
    void failsInEveryWay();
    void isNeverSuspendedForFailures();
    void isSameForSameSeed();
    void rejectsTokenAfterPosts();
    void rejectsTokenAfterTime();
    void acceptsRenewedTokenForGood();

private:
    [[nodiscard]] Response answer(PracticeManner &manner) const
    {
        return manner.answer(m_clock->elapsed(), m_clock->now());
    }

    std::optional<TestClock> m_clock;
};

void tst_PracticeManner::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_clock.emplace();
}

void tst_PracticeManner::delays_data()
{
    QTest::addColumn<Behavior>("behavior");
    QTest::addColumn<int>("shortest");
    QTest::addColumn<int>("longest");

    QTest::newRow("well behaved") << Behavior::WellBehaved << 2 << 12;
    QTest::newRow("throttles") << Behavior::Throttles << 2 << 12;
    QTest::newRow("slow") << Behavior::SlowAndFailing << 300 << 1500;
    QTest::newRow("rejects token") << Behavior::RejectsToken << 2 << 12;
}

void tst_PracticeManner::delays()
{
    QFETCH(const Behavior, behavior);
    QFETCH(const int, shortest);
    QFETCH(const int, longest);
    PracticeManner manner(PracticeHabits::usual(behavior), 1);
    Milliseconds least = 1h, most { 0 };
    for (int i = 0; i < 400; ++i) {
        const Milliseconds delay = answer(manner).delay;
        least = std::min(least, delay);
        most = std::max(most, delay);
    }
    const qint64 tenth = (longest - shortest) / 10;
    QVERIFY(least.count() >= shortest && least.count() <= shortest + tenth);
    QVERIFY(most.count() <= longest && most.count() >= longest - tenth);
}

void tst_PracticeManner::wellBehavedAcceptsAlways()
{
    PracticeManner manner(PracticeHabits::usual(Behavior::WellBehaved), 1);
    for (int i = 0; i < 500; ++i) {
        const Response response = answer(manner);
        QCOMPARE(response.status, 204);
        QVERIFY(!response.isLost);
        QVERIFY(response.headers.isEmpty());
        m_clock->advance(1min);
    }
    QCOMPARE(manner.calledEarly(), 0);
}

void tst_PracticeManner::throttlesInTurnAsSecondsAndAsDate()
{
    const PracticeHabits habits = PracticeHabits::usual(Behavior::Throttles);
    PracticeManner manner(habits, 1);
    QList<RetryAfter::Form> forms;
    for (int hold = 0; hold < 4; ++hold) {
        for (int i = 0; i < habits.postsAccepted; ++i)
            QCOMPARE(answer(manner).status, 204);
        const Response response = answer(manner);
        QCOMPARE(response.status, 429);
        const RetryAfter asked = readRetryAfter(response.headers, m_clock->now());
        QVERIFY(asked.delay);
        QCOMPARE(*asked.delay, Milliseconds(8s));
        forms.append(asked.form);
        m_clock->advance(8s);
    }
    using Form = RetryAfter::Form;
    const QList<Form> inTurn { Form::Seconds, Form::Date, Form::Seconds, Form::Date };
    QCOMPARE(forms, inTurn);
    QCOMPARE(manner.calledEarly(), 0);
}

void tst_PracticeManner::countsEarlyCalls()
{
    PracticeHabits habits = PracticeHabits::usual(Behavior::Throttles);
    habits.postsAccepted = 1;
    PracticeManner manner(habits, 1);
    QCOMPARE(answer(manner).status, 204);
    QCOMPARE(answer(manner).status, 429);
    QCOMPARE(manner.calledEarly(), 0);

    m_clock->advance(2500ms);
    Response early = answer(manner);
    QCOMPARE(early.status, 429);
    QCOMPARE(headerValue(early.headers, "Retry-After"), "6"); // of 5.5 s that are left
    m_clock->advance(5499ms);
    early = answer(manner);
    QCOMPARE(early.status, 429);
    QCOMPARE(headerValue(early.headers, "Retry-After"), "1");
    QCOMPARE(manner.calledEarly(), 2);

    m_clock->advance(1ms);
    QCOMPARE(answer(manner).status, 204);
    QCOMPARE(manner.calledEarly(), 2);
}

void tst_PracticeManner::obeyedRetryAfterIsNeverEarly_data()
{
    QTest::addColumn<Milliseconds>("fraction"); // how far into a second the 429 is
    QTest::addColumn<bool>("hasDate");

    for (const bool hasDate : { true, false }) {
        const char *with = hasDate ? "with Date" : "without Date";
        QTest::addRow("on the second, %s", with) << 0ms << hasDate;
        QTest::addRow("just after, %s", with) << 1ms << hasDate;
        QTest::addRow("in the middle, %s", with) << 500ms << hasDate;
        QTest::addRow("just before the next, %s", with) << 999ms << hasDate;
    }
}

void tst_PracticeManner::obeyedRetryAfterIsNeverEarly()
{
    QFETCH(const Milliseconds, fraction);
    QFETCH(const bool, hasDate);
    PracticeHabits habits = PracticeHabits::usual(Behavior::Throttles);
    habits.postsAccepted = 0;
    PracticeManner manner(habits, 1);
    for (int hold = 0; hold < 4; ++hold) {
        m_clock->setWall(TestClock::Start + fraction);
        Response response = answer(manner);
        QCOMPARE(response.status, 429);
        if (hasDate)
            response.headers.emplaceBack("Date", toHttpDate(m_clock->now()));
        const auto delay = readRetryAfter(response.headers, m_clock->now()).delay;
        QVERIFY(delay && *delay >= 8s && *delay <= 9s);
        m_clock->advance(*delay);
    }
    QCOMPARE(manner.calledEarly(), 0);
}

void tst_PracticeManner::settingTheClockEndsNoHold()
{
    PracticeHabits habits = PracticeHabits::usual(Behavior::Throttles);
    habits.postsAccepted = 0;
    PracticeManner manner(habits, 1);
    QCOMPARE(answer(manner).status, 429);
    m_clock->setWall(TestClock::Start + 24h);
    QCOMPARE(answer(manner).status, 429);
    QCOMPARE(manner.calledEarly(), 1);
}

void tst_PracticeManner::failsInEveryWay()
{
    PracticeManner manner(PracticeHabits::usual(Behavior::SlowAndFailing), 1);
    QList<int> failures; // 0 is a lost answer
    int accepted = 0;
    while (failures.size() < 9) {
        const Response response = answer(manner);
        QVERIFY(headerValues(response.headers, "Retry-After").isEmpty());
        if (response.status == 204 && !response.isLost)
            ++accepted;
        else
            failures.append(response.isLost ? 0 : response.status);
        QVERIFY(accepted < 200);
    }
    const QList<int> expected { 500, 503, 0, 500, 503, 0, 500, 503, 0 };
    QCOMPARE(failures, expected);
    QVERIFY(accepted >= 9 * 3 && accepted <= 9 * 9);
}

void tst_PracticeManner::isNeverSuspendedForFailures()
{
    for (quint32 seed = 0; seed < 20; ++seed) {
        PracticeManner manner(PracticeHabits::usual(Behavior::SlowAndFailing), seed);
        bool hasFailed = false;
        for (int i = 0; i < 500; ++i) {
            const Response response = answer(manner);
            const bool fails = response.isLost || response.status != 204;
            QVERIFY(!(fails && hasFailed));
            hasFailed = fails;
        }
    }
}

void tst_PracticeManner::isSameForSameSeed()
{
    const PracticeHabits habits = PracticeHabits::usual(Behavior::SlowAndFailing);
    PracticeManner one(habits, 5), same(habits, 5), other(habits, 6);
    bool isOtherSame = true;
    for (int i = 0; i < 50; ++i) {
        const Response a = answer(one), b = answer(same), c = answer(other);
        QCOMPARE(a.status, b.status);
        QCOMPARE(a.isLost, b.isLost);
        QCOMPARE(a.delay, b.delay);
        isOtherSame = isOtherSame && a.delay == c.delay;
    }
    QVERIFY(!isOtherSame);
}

void tst_PracticeManner::rejectsTokenAfterPosts()
{
    PracticeManner manner(PracticeHabits::usual(Behavior::RejectsToken), 1);
    for (int i = 0; i < 40; ++i)
        QCOMPARE(answer(manner).status, 204);
    QVERIFY(!manner.hasRejectedToken());
    QCOMPARE(answer(manner).status, 401);
    QVERIFY(manner.hasRejectedToken());
}

void tst_PracticeManner::rejectsTokenAfterTime()
{
    PracticeManner manner(PracticeHabits::usual(Behavior::RejectsToken), 1);
    m_clock->advance(1h); // counts from the first POST only
    QCOMPARE(answer(manner).status, 204);
    m_clock->advance(19'999ms);
    QCOMPARE(answer(manner).status, 204);
    m_clock->advance(1ms);
    const Response response = answer(manner);
    QCOMPARE(response.status, 401);
    QVERIFY(headerValue(response.headers, "WWW-Authenticate").startsWith("Bearer"));
    m_clock->advance(24h);
    QCOMPARE(answer(manner).status, 401);
}

void tst_PracticeManner::acceptsRenewedTokenForGood()
{
    PracticeManner manner(PracticeHabits::usual(Behavior::RejectsToken), 1);
    QCOMPARE(answer(manner).status, 204);
    m_clock->advance(20s);
    QCOMPARE(answer(manner).status, 401);
    manner.renewToken();
    for (int i = 0; i < 100; ++i) {
        QCOMPARE(answer(manner).status, 204);
        m_clock->advance(1min);
    }
    QVERIFY(manner.hasRejectedToken());
}

QTEST_GUILESS_MAIN(tst_PracticeManner)
#include "tst_practicemanner.moc"
