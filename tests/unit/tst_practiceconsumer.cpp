// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/practiceconsumer.h"

#include "../support/testclock.h"
#include "domain/consumer.h"
#include "domain/eventbody.h"
#include "domain/retryafter.h"
#include "practiceclient.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

#include <thread>

using namespace postrider;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Behavior = PracticeHabits::Behavior;

namespace {

constexpr auto Path = "/events";

QByteArray body(std::initializer_list<qint64> sequences)
{
    QList<EntityEvent> events;
    for (const qint64 sequence : sequences) {
        EntityEvent event;
        event.sequence = { sequence };
        event.resourceName = u"Property"_s;
        event.resourceRecordKey = u"235021"_s;
        events.append(event);
    }
    return eventBody(events, Consumer {});
}

/// The usual habits, but without making the test wait.
PracticeHabits promptHabits(Behavior behavior)
{
    PracticeHabits habits = PracticeHabits::usual(behavior);
    habits.shortestDelay = 0ms;
    habits.longestDelay = 0ms;
    return habits;
}

Token token(const QByteArray &text)
{
    return Token::fromPasted(text).value();
}

} // namespace

class tst_PracticeConsumer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void checksRequest_data();
    void checksRequest();
    void wellBehaved();
    void readsEitherLabel();
    void takesConnectionTest();
    void throttles();
    void failsNowAndThen();
    void lostAnswerMeansThatEventsCameThrough();
    void rejectsTokenUntilAnotherIsKnown();
    void changesTokenBeforeItIsRejected();
    void refusesEmptyToken();
    void stopsWhileSlow();
    void takesManyPosts();
    void takesPostsAtOnce();

private:
    void make(const PracticeHabits &habits);
    [[nodiscard]] PracticeClient::Answer post(const QByteArray &text, const QByteArray &label = "acme");

    std::unique_ptr<TestClock> m_clock;
    std::unique_ptr<PracticeConsumer> m_consumer;
    std::unique_ptr<PracticeClient> m_client;
    Token m_token;
};

void tst_PracticeConsumer::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_clock = std::make_unique<TestClock>();
    m_token = token("f1rst-token");
}

void tst_PracticeConsumer::cleanup()
{
    m_client.reset();
    m_consumer.reset();
    m_clock.reset();
}

void tst_PracticeConsumer::make(const PracticeHabits &habits)
{
    m_consumer = std::make_unique<PracticeConsumer>(*m_clock, u"Acme IDX"_s, m_token, habits, 1);
    QVERIFY(m_consumer->start());
    m_client = std::make_unique<PracticeClient>(m_consumer->endpoint());
}

PracticeClient::Answer tst_PracticeConsumer::post(const QByteArray &text, const QByteArray &label)
{
    if (m_client->socket().state() == QAbstractSocket::UnconnectedState)
        m_client = std::make_unique<PracticeClient>(m_consumer->endpoint());
    Headers headers = bearer(m_token);
    headers.emplaceBack("Content-Type", "application/json");
    headers.emplaceBack("EntityEventSource", label);
    return m_client->send("POST", Path, headers, text);
}

void tst_PracticeConsumer::checksRequest_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("authorization");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("posts"); // POSTs to the endpoint count, whatever becomes of them

    const QByteArray json = "application/json", right = "Bearer f1rst-token", good = body({ 1101 });
    const auto row = [](const char *name, const QByteArray &method, const QByteArray &target, const QByteArray &type,
                         const QByteArray &authorization, const QByteArray &text, int status, int posts) {
        QTest::newRow(name) << method << target << type << authorization << text << status << posts;
    };
    row("right", "POST", Path, json, right, good, 204, 1);
    row("GET", "GET", Path, json, right, {}, 405, 0);
    row("PUT", "PUT", Path, json, right, {}, 405, 0);
    row("other path", "POST", "/", json, right, good, 404, 0);
    row("path goes on", "POST", "/events/1", json, right, good, 404, 0);
    row("charset", "POST", Path, "application/json; charset=utf-8", right, good, 415, 1);
    row("other type", "POST", Path, "text/json", right, good, 415, 1);
    row("no type", "POST", Path, {}, right, good, 415, 1);
    row("no token", "POST", Path, json, {}, good, 401, 1);
    row("empty token", "POST", Path, json, "Bearer ", good, 401, 1);
    row("wrong token", "POST", Path, json, "Bearer f1rst-tokem", good, 401, 1);
    row("longer token", "POST", Path, json, "Bearer f1rst-token1", good, 401, 1);
    row("no body", "POST", Path, json, right, {}, 400, 1);
    row("no JSON", "POST", Path, json, right, "hello", 400, 1);
}

void tst_PracticeConsumer::checksRequest()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QByteArray, target);
    QFETCH(const QByteArray, type);
    QFETCH(const QByteArray, authorization);
    QFETCH(const QByteArray, text);
    QFETCH(const int, status);
    QFETCH(const int, posts);
    make(promptHabits(Behavior::WellBehaved));
    const auto answer =
        m_client->send(method, target, { { "Content-Type", type }, { "Authorization", authorization } }, text);
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.header("Allow"), QByteArray(status == 405 ? "POST" : ""));
    QCOMPARE(answer.header("WWW-Authenticate").startsWith("Bearer"), status == 401);
    QCOMPARE(answer.body.isEmpty(), status == 204);
    QVERIFY(!answer.body.contains("f1rst"));
    const PracticeTally tally = m_consumer->snapshot();
    QCOMPARE(tally.posts, posts);
    QCOMPARE(tally.accepted, status == 204 ? 1 : 0);
    QCOMPARE(tally.refused, status == 204 ? 0 : posts);
    QCOMPARE(tally.events, status == 204 ? 1 : 0);
}

void tst_PracticeConsumer::wellBehaved()
{
    make(PracticeHabits::usual(Behavior::WellBehaved));
    QCOMPARE(m_consumer->name(), u"Acme IDX"_s);
    QCOMPARE(post(body({ 1101 })).status, 204);
    QCOMPARE(post(body({ 1102, 1105 })).status, 204);
    QCOMPARE(post(body({ 1102, 1105 })).status, 204);
    QCOMPARE(post(body({ 1104 })).status, 204);
    PracticeTally expected;
    expected.posts = 4;
    expected.accepted = 4;
    expected.events = 6;
    expected.repeated = 2;
    expected.outOfOrder = 1;
    expected.highest = { 1105 };
    QVERIFY(m_consumer->snapshot() == expected);
}

void tst_PracticeConsumer::readsEitherLabel()
{
    make(promptHabits(Behavior::WellBehaved));
    const auto postWith = [&](const Headers &labels) {
        Headers headers = bearer(m_token) + labels;
        headers.emplaceBack("Content-Type", "application/json");
        return m_client->send("POST", Path, headers, body({ 1101 })).status;
    };
    QCOMPARE(postWith({ { "EntityEventSource", "east" } }), 204);
    QCOMPARE(postWith({ { "ConsumerLabel", "west" } }), 204);
    QCOMPARE(m_consumer->snapshot().repeated, 0);
    QCOMPARE(postWith({ { "ConsumerLabel", "east" } }), 204);
    QCOMPARE(postWith({ { "ConsumerLabel", "west" }, { "EntityEventSource", "west" } }), 204);
    QCOMPARE(m_consumer->snapshot().repeated, 2);
}

void tst_PracticeConsumer::takesConnectionTest()
{
    make(promptHabits(Behavior::WellBehaved));
    QCOMPARE(post(body({})).status, 204);
    const PracticeTally tally = m_consumer->snapshot();
    QCOMPARE(tally.accepted, 1);
    QCOMPARE(tally.events, 0);
    QVERIFY(tally.highest.isNone());
}

void tst_PracticeConsumer::throttles()
{
    make(promptHabits(Behavior::Throttles));
    qint64 sequence = 1101;
    for (const auto form : { RetryAfter::Form::Seconds, RetryAfter::Form::Date }) {
        for (int i = 0; i < 12; ++i)
            QCOMPARE(post(body({ sequence++ })).status, 204);
        const auto answer = post(body({ sequence }));
        QCOMPARE(answer.status, 429);
        const RetryAfter asked = readRetryAfter(answer.headers, m_clock->now());
        QCOMPARE(asked.form, form);
        QCOMPARE(asked.delay.value_or(0s), Milliseconds(8s));
        m_clock->advance(7999ms);
        QCOMPARE(post(body({ sequence })).status, 429);
        m_clock->advance(1ms);
    }
    const PracticeTally tally = m_consumer->snapshot();
    QCOMPARE(tally.posts, 28);
    QCOMPARE(tally.accepted, 24);
    QCOMPARE(tally.throttled, 4);
    QCOMPARE(tally.calledEarly, 2);
    QCOMPARE(tally.events, 24);
    QCOMPARE(tally.repeated, 0); // what was throttled was not taken in
}

void tst_PracticeConsumer::failsNowAndThen()
{
    make(promptHabits(Behavior::SlowAndFailing));
    QList<int> failures;
    for (qint64 i = 0; failures.size() < 3 && i < 100; ++i) {
        const int status = post(body({ 1101 + i })).status;
        if (status != 204)
            failures.append(status);
    }
    const QList<int> expected { 500, 503, 0 };
    QCOMPARE(failures, expected);
    QCOMPARE(m_consumer->snapshot().failed, 3);
}

void tst_PracticeConsumer::lostAnswerMeansThatEventsCameThrough()
{
    PracticeHabits habits = promptHabits(Behavior::SlowAndFailing);
    habits.postsAccepted = 0;
    make(habits);
    QCOMPARE(post(body({ 1101 })).status, 500);
    QCOMPARE(post(body({ 1101 })).status, 503);
    QCOMPARE(m_consumer->snapshot().events, 0);
    QCOMPARE(post(body({ 1101 })).status, 0);
    QCOMPARE(m_consumer->snapshot().events, 1);
    QCOMPARE(m_consumer->snapshot().accepted, 0);
}

void tst_PracticeConsumer::rejectsTokenUntilAnotherIsKnown()
{
    make(promptHabits(Behavior::RejectsToken));
    QCOMPARE(post(body({ 1101 })).status, 204);
    m_clock->advance(20s);
    QCOMPARE(post(body({ 1102 })).status, 401);
    QCOMPARE(m_consumer->acceptToken(m_token).error().kind, Error::Kind::Conflict);
    QCOMPARE(post(body({ 1102 })).status, 401);

    const Token first = std::exchange(m_token, token("sec0nd.token/+=="));
    QCOMPARE(post(body({ 1102 })).status, 401); // not known yet
    QVERIFY(m_consumer->acceptToken(m_token));
    QCOMPARE(m_consumer->token().reveal(), m_token.reveal());
    QCOMPARE(post(body({ 1102 })).status, 204);
    m_clock->advance(24h);
    QCOMPARE(post(body({ 1103 })).status, 204);

    QCOMPARE(m_consumer->acceptToken(first).error().kind, Error::Kind::Conflict);
    m_token = first;
    QCOMPARE(post(body({ 1104 })).status, 401);
    QCOMPARE(m_consumer->snapshot().refused, 4);
    QCOMPARE(m_consumer->snapshot().highest.value, 1103);
}

void tst_PracticeConsumer::changesTokenBeforeItIsRejected()
{
    make(promptHabits(Behavior::RejectsToken));
    QVERIFY(m_consumer->acceptToken(m_token)); // nothing new
    m_token = token("sec0nd-token");
    QVERIFY(m_consumer->acceptToken(m_token));
    for (qint64 i = 0; i < 50; ++i)
        QCOMPARE(post(body({ 1101 + i })).status, 204);
}

void tst_PracticeConsumer::refusesEmptyToken()
{
    make(promptHabits(Behavior::WellBehaved));
    QCOMPARE(m_consumer->acceptToken(Token()).error().kind, Error::Kind::InvalidInput);
    QCOMPARE(post(body({ 1101 })).status, 204);
}

void tst_PracticeConsumer::stopsWhileSlow()
{
    PracticeHabits habits = PracticeHabits::usual(Behavior::SlowAndFailing);
    habits.shortestDelay = 1h;
    habits.longestDelay = 1h;
    make(habits);
    Headers headers = bearer(m_token);
    headers.emplaceBack("Content-Type", "application/json");
    m_client->begin("POST", Path, headers, body({ 1101 }));
    QTRY_COMPARE(m_consumer->snapshot().posts, 1);
    QElapsedTimer timer;
    timer.start();
    m_consumer->stop();
    QVERIFY2(timer.elapsed() < 2000, "stop() waited for the answer");
    QCOMPARE(m_client->end().status, 0);
}

void tst_PracticeConsumer::takesManyPosts()
{
    make(promptHabits(Behavior::WellBehaved));
    QVERIFY(m_client->isConnected());
    const quint16 localPort = m_client->socket().localPort();
    for (qint64 i = 0; i < 200; ++i)
        QCOMPARE(post(body({ 1101 + i })).status, 204);
    QCOMPARE(m_client->socket().localPort(), localPort);
    const PracticeTally tally = m_consumer->snapshot();
    QCOMPARE(tally.accepted, 200);
    QCOMPARE(tally.events, 200);
    QCOMPARE(tally.repeated + tally.outOfOrder, 0);
    QCOMPARE(tally.highest.value, 1300);
}

void tst_PracticeConsumer::takesPostsAtOnce()
{
    make(promptHabits(Behavior::WellBehaved));
    const QUrl endpoint = m_consumer->endpoint();
    const auto run = [&endpoint, this](const QByteArray &label) {
        PracticeClient client(endpoint);
        Headers headers = bearer(m_token);
        headers.emplaceBack("Content-Type", "application/json");
        headers.emplaceBack("EntityEventSource", label);
        for (qint64 i = 0; i < 50; ++i)
            std::ignore = client.send("POST", Path, headers, body({ 1101 + i, 2101 + i }));
    };
    {
        std::vector<std::jthread> threads;
        for (const char *label : { "a", "b", "c", "d" })
            threads.emplace_back(run, QByteArray(label));
        qint64 seen = 0;
        const QDeadlineTimer deadline(10s);
        while (seen < 200 && !deadline.hasExpired()) { // asked while POSTs come in
            const qint64 posts = m_consumer->snapshot().posts;
            QVERIFY(posts >= seen);
            seen = posts;
            std::this_thread::yield();
        }
    }
    const PracticeTally tally = m_consumer->snapshot();
    QCOMPARE(tally.accepted, 200);
    QCOMPARE(tally.events, 400);
    QCOMPARE(tally.repeated, 0);
    QCOMPARE(tally.outOfOrder, 4 * 49);
}

QTEST_GUILESS_MAIN(tst_PracticeConsumer)
#include "tst_practiceconsumer.moc"
