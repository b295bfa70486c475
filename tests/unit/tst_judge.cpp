// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/replies.h"

#include <QRegularExpression>
#include <QTest>

using namespace postrider;
using namespace postrider::replies;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_Judge final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void designTable_data();
    void designTable();
    void transport_data();
    void transport();
    void statusWinsOverTransportError();
    void suspension_data();
    void suspension();
    void refusedEvents_data();
    void refusedEvents();
    void conflictOfOneEventIsNoted();
    void misdirectedTriesFreshOnceThenBacksOff();
    void misdirectedAmongFailuresBacksOff();
    void endpointIsGivenThreeTries_data();
    void endpointIsGivenThreeTries();
    void failureBreaksTheRowOfRefusals();
    void redirectShowsNewAddress();
    void retryAfterIsObeyedOnAnyStatus_data();
    void retryAfterIsObeyedOnAnyStatus();
    void nonsenseRetryAfterIsNotedAndAbsent();
};

void tst_Judge::designTable_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("wait");
    QTest::addColumn<int>("events");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<Consequence>("consequence");
    QTest::addColumn<int>("hold");
    QTest::addColumn<int>("retry");

    using enum Outcome;
    using enum Consequence;
    for (const int status : { 200, 201, 202, 204, 299 })
        QTest::addRow("%d", status) << status << QByteArray() << 10 << Accepted << Advance << None << None;
    QTest::newRow("2xx with Retry-After") << 200 << QByteArray("90") << 10 << Accepted << Advance << 90 << None;
    QTest::newRow("429 with Retry-After") << 429 << QByteArray("120") << 10 << Throttled << Wait << 120 << None;
    QTest::newRow("429 without") << 429 << QByteArray() << 10 << Throttled << Wait << 30 << None;
    QTest::newRow("503 with Retry-After") << 503 << QByteArray("60") << 10 << Throttled << Wait << 60 << None;
    QTest::newRow("503 without") << 503 << QByteArray() << 10 << Failed << TryAgain << None << 5;
    QTest::newRow("503 with nonsense") << 503 << QByteArray("soon") << 10 << Failed << TryAgain << None << 5;
    QTest::newRow("421") << 421 << QByteArray() << 10 << Failed << TryAgain << None << None;
    for (const int status : { 408, 425, 500, 501, 502, 504, 505, 507, 599 })
        QTest::addRow("%d", status) << status << QByteArray() << 10 << Failed << TryAgain << None << 5;
    for (const int status : { 100, 199, 600, 999 })
        QTest::addRow("%d, unheard of", status) << status << QByteArray() << 10 << Failed << TryAgain << None << 5;
    for (const int status : { 401, 403, 410, 300, 301, 302, 303, 304, 307, 308 })
        QTest::addRow("%d", status) << status << QByteArray() << 10 << Refused << Suspend << None << None;
    QTest::newRow("404, first") << 404 << QByteArray() << 10 << Refused << TryAgain << None << 5;
    for (const int status : { 413, 409, 400, 402, 405, 406, 411, 415, 418, 422, 451, 499 }) {
        QTest::addRow("%d, many events", status) << status << QByteArray() << 10 << Refused << Halve << None << None;
    }
    QTest::newRow("413, one event") << 413 << QByteArray() << 1 << Refused << Suspend << None << None;
    QTest::newRow("409, one event") << 409 << QByteArray() << 1 << Accepted << Advance << None << None;
    QTest::newRow("422, one event") << 422 << QByteArray() << 1 << Refused << Suspend << None << None;
}

void tst_Judge::designTable()
{
    QFETCH(int, status);
    QFETCH(QByteArray, wait);
    QFETCH(int, events);
    QFETCH(Outcome, outcome);
    QFETCH(Consequence, consequence);

    const Judgement result = judged(answer(status, wait.isEmpty() ? Headers() : retryAfter(wait)), events);

    QCOMPARE(toName(result.outcome), toName(outcome));
    QCOMPARE(int(result.consequence), int(consequence));
    QTEST(int(secondsFromNow(result.standing.holdUntil)), "hold");
    QTEST(int(secondsFromNow(result.standing.retryAt)), "retry");
    const bool isPlain = status >= 200 && status < 300;
    QCOMPARE(result.note.isEmpty(), isPlain);
}

void tst_Judge::transport_data()
{
    QTest::addColumn<TransportError>("error");
    QTest::addColumn<Outcome>("outcome");

    QTest::newRow("DNS") << TransportError::HostNotFound << Outcome::Failed;
    QTest::newRow("no connection") << TransportError::NoConnection << Outcome::Failed;
    QTest::newRow("reset") << TransportError::Closed << Outcome::Failed;
    QTest::newRow("deadline") << TransportError::Deadline << Outcome::Failed;
    QTest::newRow("rubbish") << TransportError::Protocol << Outcome::Failed;
    QTest::newRow("TLS") << TransportError::Tls << Outcome::Refused;
}

void tst_Judge::transport()
{
    QFETCH(TransportError, error);
    QFETCH(Outcome, outcome);

    const Judgement result = judged(noAnswer(error));

    QCOMPARE(toName(result.outcome), toName(outcome));
    QCOMPARE(int(result.consequence), int(Consequence::TryAgain));
    QCOMPARE(secondsFromNow(result.standing.retryAt), 5);
    QCOMPARE(result.standing.failures, outcome == Outcome::Failed ? 1 : 0);
    QCOMPARE(result.standing.refusals, outcome == Outcome::Refused ? 1 : 0);
    QCOMPARE(result.note, u"It did not work."_s);
}

void tst_Judge::statusWinsOverTransportError()
{
    Reply reply = answer(200);
    reply.error = TransportError::Deadline;
    reply.errorText = u"The body was too slow."_s;
    QCOMPARE(toName(judged(reply).outcome), u"accepted"_s);

    reply.status = 429;
    QCOMPARE(toName(judged(reply).outcome), u"throttled"_s);
}

void tst_Judge::suspension_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("events");
    QTest::addColumn<SuspendReason>("reason");
    QTest::addColumn<SuspendScope>("scope");

    using enum SuspendReason;
    QTest::newRow("401") << 401 << 10 << TokenRejected << SuspendScope::Consumer;
    QTest::newRow("403") << 403 << 10 << TokenRejected << SuspendScope::Consumer;
    QTest::newRow("410") << 410 << 10 << EndpointGone << SuspendScope::Consumer;
    QTest::newRow("302") << 302 << 10 << EndpointMoved << SuspendScope::Consumer;
    QTest::newRow("308") << 308 << 1 << EndpointMoved << SuspendScope::Consumer;
    QTest::newRow("413") << 413 << 1 << EventTooLarge << SuspendScope::Feed;
    QTest::newRow("400") << 400 << 1 << EventRefused << SuspendScope::Feed;
    QTest::newRow("422") << 422 << 1 << EventRefused << SuspendScope::Feed;
}

void tst_Judge::suspension()
{
    QFETCH(int, status);
    QFETCH(int, events);

    const Judgement result = judged(answer(status), events);

    QCOMPARE(int(result.consequence), int(Consequence::Suspend));
    QTEST(result.suspendReason, "reason");
    QTEST(result.suspendScope, "scope");
    QVERIFY2(result.note.contains(QString::number(status)), qPrintable(result.note));
}

void tst_Judge::refusedEvents_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("events");
    QTest::addColumn<OnRefusedEvent>("setting");
    QTest::addColumn<Consequence>("consequence");

    for (const int status : { 400, 413, 422 }) {
        for (const auto setting : { OnRefusedEvent::Suspend, OnRefusedEvent::SetAside }) {
            const bool isSuspend = setting == OnRefusedEvent::Suspend;
            const char *name = isSuspend ? "suspend" : "set aside";
            QTest::addRow("%d, 100 events, %s", status, name) << status << 100 << setting << Consequence::Halve;
            QTest::addRow("%d, 2 events, %s", status, name) << status << 2 << setting << Consequence::Halve;
            QTest::addRow("%d, 1 event, %s", status, name)
                << status << 1 << setting << (isSuspend ? Consequence::Suspend : Consequence::SetAside);
        }
    }
    QTest::newRow("409, 2 events") << 409 << 2 << OnRefusedEvent::SetAside << Consequence::Halve;
    QTest::newRow("409, 1 event") << 409 << 1 << OnRefusedEvent::SetAside << Consequence::Advance;
}

void tst_Judge::refusedEvents()
{
    QFETCH(int, status);
    QFETCH(int, events);
    QFETCH(Consequence, consequence);
    QFETCH(OnRefusedEvent, setting);
    Consumer consumer;
    consumer.onRefusedEvent = setting;

    const Judgement result = judged(answer(status), events, {}, consumer);

    QCOMPARE(int(result.consequence), int(consequence));
    QVERIFY(!result.standing.retryAt);
    QCOMPARE(result.standing.failures, 0);
}

void tst_Judge::conflictOfOneEventIsNoted()
{
    const Judgement result = judged(answer(409), 1);
    QCOMPARE(toName(result.outcome), u"accepted"_s);
    QVERIFY2(result.note.contains(u"already has"_s), qPrintable(result.note));
}

void tst_Judge::misdirectedTriesFreshOnceThenBacksOff()
{
    const Judgement first = judged(answer(421));
    QVERIFY(first.standing.wantsFreshConnection);
    QVERIFY(!first.standing.retryAt);
    QCOMPARE(first.standing.failures, 1);

    const Judgement second = judged(answer(421), 10, first.standing);
    QCOMPARE(toName(second.outcome), u"failed"_s);
    QCOMPARE(secondsFromNow(second.standing.retryAt), 15);
    QCOMPARE(second.standing.failures, 2);

    const Judgement third = judged(answer(200), 10, second.standing);
    QVERIFY(!third.standing.wantsFreshConnection);
}

void tst_Judge::misdirectedAmongFailuresBacksOff()
{
    Standing before;
    before.failures = 3;
    const Judgement result = judged(answer(421), 10, before);
    QVERIFY(result.standing.wantsFreshConnection);
    QCOMPARE(secondsFromNow(result.standing.retryAt), 135);
}

void tst_Judge::endpointIsGivenThreeTries_data()
{
    QTest::addColumn<Reply>("reply");
    QTest::addColumn<SuspendReason>("reason");

    QTest::newRow("404") << answer(404) << SuspendReason::EndpointGone;
    QTest::newRow("TLS") << noAnswer(TransportError::Tls) << SuspendReason::Certificate;
}

void tst_Judge::endpointIsGivenThreeTries()
{
    QFETCH(Reply, reply);

    const Judgement first = judged(reply);
    QCOMPARE(int(first.consequence), int(Consequence::TryAgain));
    QCOMPARE(secondsFromNow(first.standing.retryAt), 5);
    const Judgement second = judged(reply, 10, first.standing);
    QCOMPARE(int(second.consequence), int(Consequence::TryAgain));
    QCOMPARE(secondsFromNow(second.standing.retryAt), 15);
    const Judgement third = judged(reply, 10, second.standing);
    QCOMPARE(int(third.consequence), int(Consequence::Suspend));
    QTEST(third.suspendReason, "reason");
    QCOMPARE(third.standing.failures, 0);
}

void tst_Judge::failureBreaksTheRowOfRefusals()
{
    Standing standing;
    for (const int status : { 404, 404, 500, 404, 404 }) {
        const Judgement result = judged(answer(status), 10, standing);
        QCOMPARE(int(result.consequence), int(Consequence::TryAgain));
        standing = result.standing;
    }
    QCOMPARE(int(judged(answer(404), 10, standing).consequence), int(Consequence::Suspend));
}

void tst_Judge::redirectShowsNewAddress()
{
    const Judgement result = judged(answer(307, { { "location", "https://new.example.com/events" } }));
    QVERIFY2(result.note.contains(u"https://new.example.com/events"_s), qPrintable(result.note));
    QVERIFY2(result.note.contains(u"never followed"_s), qPrintable(result.note));

    const Judgement huge = judged(answer(307, { { "Location", QByteArray(100'000, 'x') } }));
    QVERIFY(huge.note.size() < 1000);
}

void tst_Judge::retryAfterIsObeyedOnAnyStatus_data()
{
    QTest::addColumn<int>("status");
    for (const int status : { 200, 204, 302, 400, 401, 404, 408, 409, 410, 413, 421, 422, 429, 500, 502, 503 })
        QTest::addRow("%d", status) << status;
}

void tst_Judge::retryAfterIsObeyedOnAnyStatus()
{
    QFETCH(int, status);
    const Judgement result = judged(answer(status, retryAfter("3600")));
    QCOMPARE(secondsFromNow(result.standing.holdUntil), 3600);
    QCOMPARE(secondsFromNow(result.standing.holdSince), 0);
    QVERIFY(result.standing.notBefore() >= Now + 1h);
    QCOMPARE(result.retryAfter.text, u"3600"_s);
}

void tst_Judge::nonsenseRetryAfterIsNotedAndAbsent()
{
    const Judgement result = judged(answer(429, retryAfter("in a while")));
    QCOMPARE(secondsFromNow(result.standing.holdUntil), 30);
    QVERIFY2(result.note.contains(u"treated as absent"_s), qPrintable(result.note));
    QVERIFY2(result.note.contains(u"429"_s), qPrintable(result.note));
}

QTEST_GUILESS_MAIN(tst_Judge)
#include "tst_judge.moc"
