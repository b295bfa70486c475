// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/feedstate.h"
#include "support/testclock.h"

#include <QRegularExpression>
#include <QTest>

using namespace postrider;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr TimePoint Now = TestClock::Start;

FeedProgress progress(qint64 waiting, bool isPaused = false, bool isSuspended = false)
{
    FeedProgress feed;
    feed.waiting = waiting;
    feed.isPaused = isPaused;
    if (isSuspended)
        feed.suspension = Suspension { SuspendReason::TokenRejected, {}, Now };
    return feed;
}

Standing standing(std::optional<TimePoint> holdUntil = {}, std::optional<TimePoint> retryAt = {})
{
    Standing result;
    result.holdUntil = holdUntil;
    result.retryAt = retryAt;
    result.failures = retryAt ? 1 : 0;
    return result;
}

} // namespace

class tst_FeedState final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void state_data();
    void state();
    void retryingAfterRefusals();
    void names();
};

void tst_FeedState::state_data()
{
    QTest::addColumn<FeedProgress>("feed");
    QTest::addColumn<Standing>("consumer");
    QTest::addColumn<bool>("hasResends");
    QTest::addColumn<QString>("state");
    QTest::addColumn<qint64>("notBefore"); // seconds from Now; -1 is none

    const auto row = [](const char *name, const FeedProgress &feed, const Standing &consumer, bool hasResends,
                         const QString &state, qint64 notBefore) {
        QTest::newRow(name) << feed << consumer << hasResends << state << notBefore;
    };
    const Standing held = standing(Now + 60s);
    const Standing failing = standing({}, Now + 5s);
    row("nothing to send", progress(0), standing(), false, u"up_to_date"_s, -1);
    row("events wait", progress(3), standing(), false, u"delivering"_s, -1);
    row("a resend waits", progress(0), standing(), true, u"delivering"_s, -1);
    row("held", progress(3), held, false, u"throttled"_s, 60);
    row("held with nothing to send", progress(0), held, false, u"throttled"_s, 60);
    row("the hold ends now", progress(3), standing(Now), false, u"delivering"_s, -1);
    row("the hold is over", progress(3), standing(Now - 1s), false, u"delivering"_s, -1);
    row("failed", progress(3), failing, false, u"retrying"_s, 5);
    row("failed, a resend waits", progress(0), failing, true, u"retrying"_s, 5);
    row("failed, nothing to send", progress(0), failing, false, u"up_to_date"_s, -1);
    row("held and failed", progress(3), standing(Now + 60s, Now + 90s), false, u"throttled"_s, 90);
    row("paused", progress(3, true), standing(), false, u"paused"_s, -1);
    row("paused while held", progress(3, true), held, false, u"paused"_s, -1);
    row("suspended", progress(3, false, true), standing(), false, u"suspended"_s, -1);
    row("suspended while held", progress(3, false, true), held, true, u"suspended"_s, -1);
    row("suspended and paused", progress(3, true, true), failing, false, u"suspended"_s, -1);
}

void tst_FeedState::state()
{
    QFETCH(FeedProgress, feed);
    QFETCH(Standing, consumer);
    QFETCH(bool, hasResends);
    QFETCH(qint64, notBefore);

    const FeedState result = feedState(feed, consumer, hasResends, Now);

    QTEST(toName(result.kind), "state");
    QCOMPARE(result.notBefore, notBefore < 0 ? std::nullopt : std::optional(Now + notBefore * 1s));
}

void tst_FeedState::retryingAfterRefusals()
{
    Standing consumer;
    consumer.refusals = 2;
    consumer.retryAt = Now + 15s;
    const FeedState expected { FeedState::Kind::Retrying, Now + 15s };
    QCOMPARE(feedState(progress(1), consumer, false, Now), expected);
}

void tst_FeedState::names()
{
    using enum FeedState::Kind;
    QStringList names;
    for (const auto kind : { UpToDate, Delivering, Throttled, Retrying, Suspended, Paused })
        names.append(toName(kind));
    QCOMPARE(names, u"up_to_date delivering throttled retrying suspended paused"_s.split(u' '));
}

QTEST_GUILESS_MAIN(tst_FeedState)
#include "tst_feedstate.moc"
