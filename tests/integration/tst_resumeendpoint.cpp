// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/newresumetoken.h"
#include "integration/scenario.h"
#include "resume/resumeendpoint.h"
#include "support/certificates.h"
#include "support/rawcall.h"
#include "support/waituntil.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QJsonObject bodyOf(const QByteArray &answer)
{
    return QJsonDocument::fromJson(answer.mid(answer.indexOf("\r\n\r\n") + 4)).object();
}

QByteArray rewind(qint64 sequence)
{
    return QJsonDocument(QJsonObject { { u"EntityEventSequence"_s, sequence } }).toJson(QJsonDocument::Compact);
}

} // namespace

/// A whole engine with its resume endpoint, called over sockets as Consumers call it.
class tst_ResumeEndpoint final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void resumesASuspendedFeed();
    void rewindsARunningFeed();
    void doesNotUndoAPause();
    void keepsTheHold();
    void whoHasNoTokenLearnsNothing();
    void anExpiredTokenIsNone();
    void hammeringHasToWait();
    void nothingElseAnswers_data();
    void nothingElseAnswers();
    void listensAsItIsSet();
    void speaksTls();
    void saysWhyItCannotListen();
    void putsRefusalsOnRecord();

private:
    [[nodiscard]] quint16 port() const { return m_endpoint->port(); }
    [[nodiscard]] QString idOf(const QString &feed)
    {
        return m_scenario->engine.ask(u"feed.show"_s, { { u"name"_s, feed } })["public_id"_L1].toString();
    }
    /// Gives the Feed a new token, as the window does.
    QByteArray makeToken(const QString &feed, const QJsonObject &more = {});
    [[nodiscard]] QByteArray call(const QString &feed, const QByteArray &token, const QByteArray &body = {})
    {
        return exchange(port(), resumePost(idOf(feed), token, body));
    }
    QJsonObject set(const QJsonObject &settings) { return m_scenario->engine.ask(u"endpoint.set"_s, settings); }
    /// Adds a Feed of 20 events whose Consumer answers 410 to all, and waits until it is suspended.
    Receiver &addSuspended(const QString &feed);
    [[nodiscard]] QJsonArray activity()
    {
        return m_scenario->engine.ask(u"activity"_s, { { u"limit"_s, 1000 } })["activity"_L1].toArray();
    }

    const Certificates m_certificates;
    QTemporaryDir m_folder;
    int m_profiles = 0;
    const SystemClock m_clock;
    std::unique_ptr<Scenario> m_scenario;
    std::unique_ptr<ResumeEndpoint> m_endpoint;
};

void tst_ResumeEndpoint::initTestCase()
{
    QVERIFY2(m_certificates.error().isEmpty(), qPrintable(m_certificates.error()));
}

void tst_ResumeEndpoint::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_scenario = std::make_unique<Scenario>(m_folder.filePath(QString::number(++m_profiles)), 20);
    QCOMPARE(m_scenario->start(), QString());
    m_endpoint = std::make_unique<ResumeEndpoint>(m_scenario->engine.engine(), m_clock);
    const QJsonObject shown = set({ { u"on"_s, true }, { u"port"_s, freePort() } });
    QVERIFY2(shown["listening"_L1].toBool(), QJsonDocument(shown).toJson().constData());
}

void tst_ResumeEndpoint::cleanup()
{
    m_endpoint.reset();
    if (m_scenario)
        QCOMPARE(m_scenario->engine.whatIsWrong(), QString());
    m_scenario.reset();
}

QByteArray tst_ResumeEndpoint::makeToken(const QString &feed, const QJsonObject &more)
{
    QFuture<Result<NewResumeToken>> future = makeResumeToken();
    if (!waitUntil([&future] { return future.isFinished(); }) || !future.result())
        qFatal("No token was made");
    QJsonObject args { { u"name"_s, feed }, { u"hash"_s, future.result()->hash } };
    for (auto entry = more.begin(); entry != more.end(); ++entry)
        args.insert(entry.key(), entry.value());
    const QJsonObject shown = m_scenario->engine.ask(u"feed.resume_token"_s, args);
    if (!shown["has_token"_L1].toBool())
        qFatal("%s", QJsonDocument(shown).toJson().constData());
    return future.result()->token.reveal();
}

Receiver &tst_ResumeEndpoint::addSuspended(const QString &feed)
{
    Receiver &receiver = m_scenario->addFeed(feed);
    receiver.setManner([](const Delivery &) { return response(410); });
    if (!m_scenario->waitForState(feed, u"suspended"_s))
        qFatal("%s is not suspended", qPrintable(feed));
    receiver.setManner({});
    return receiver;
}

void tst_ResumeEndpoint::resumesASuspendedFeed()
{
    const Receiver &receiver = addSuspended(u"Acme"_s);
    const QByteArray token = makeToken(u"Acme"_s);
    const QByteArray answer = call(u"Acme"_s, token);
    QVERIFY2(statusOf(answer) == 202, answer.constData());
    QCOMPARE(bodyOf(answer)["waiting"_L1].toInteger(), 20);
    QVERIFY(bodyOf(answer)["message"_L1].toString().contains("20 events follow"_L1));
    QVERIFY(m_scenario->waitUntilSettled(u"Acme"_s));
    QCOMPARE(receiver.distinct(), upTo(1101, 1120));
    const QJsonValue entry = activity().first();
    QCOMPARE(entry["who"_L1].toString(), u"Acme (by the resume endpoint, 127.0.0.1)"_s);
    QCOMPARE(entry["action"_L1].toString(), u"feed.resume"_s);
    QCOMPARE(entry["subject"_L1].toString(), u"Acme"_s);
    QVERIFY(entry["effect"_L1].toString().contains("20 events wait"_L1));
}

void tst_ResumeEndpoint::rewindsARunningFeed()
{
    const Receiver &receiver = m_scenario->addFeed(u"Acme"_s);
    QVERIFY(m_scenario->waitUntilSettled(u"Acme"_s));
    const QByteArray token = makeToken(u"Acme"_s);
    const QByteArray ahead = call(u"Acme"_s, token, rewind(1122));
    QCOMPARE(statusOf(ahead), 422);
    QVERIFY(bodyOf(ahead)["error"_L1].toString().contains("1122 lies ahead"_L1));
    QCOMPARE(statusOf(call(u"Acme"_s, token, rewind(9'223'372'036'854'775'807))), 422);
    QCOMPARE(statusOf(call(u"Acme"_s, token, "{\"EntityEventSequence\": \"soon\"}")), 400);
    QCOMPARE(receiver.sequences(), upTo(1101, 1120)); // nothing of that changed anything

    const QByteArray answer = call(u"Acme"_s, token, rewind(1111));
    QCOMPARE(statusOf(answer), 202);
    QCOMPARE(bodyOf(answer)["position"_L1].toInteger(), 1110);
    QCOMPARE(bodyOf(answer)["waiting"_L1].toInteger(), 10);
    QVERIFY(m_scenario->waitUntilSettled(u"Acme"_s));
    QCOMPARE(receiver.sequences(), joined(upTo(1101, 1120), upTo(1111, 1120)));
}

void tst_ResumeEndpoint::doesNotUndoAPause()
{
    (void)m_scenario->addFeed(u"Acme"_s);
    QVERIFY(m_scenario->waitUntilSettled(u"Acme"_s));
    const QByteArray token = makeToken(u"Acme"_s);
    m_scenario->perform(u"feed.pause"_s, { { u"name"_s, u"Acme"_s } });
    const QByteArray answer = call(u"Acme"_s, token, rewind(1101));
    QCOMPARE(statusOf(answer), 409);
    QVERIFY(bodyOf(answer)["error"_L1].toString().contains("paused this feed"_L1));
    QCOMPARE(m_scenario->engine.state(u"Acme"_s), u"paused"_s);
    QCOMPARE(activity().first()["action"_L1].toString(), u"feed.resume_refused"_s);
}

void tst_ResumeEndpoint::keepsTheHold()
{
    Receiver &receiver = m_scenario->addFeed(u"Acme"_s);
    QVERIFY(m_scenario->waitUntilSettled(u"Acme"_s));
    receiver.setManner([](const Delivery &) { return response(429, { { "Retry-After", "3600" } }); });
    m_scenario->publish(1);
    QVERIFY(m_scenario->waitForState(u"Acme"_s, u"throttled"_s));
    receiver.setManner({});
    const qsizetype posts = receiver.deliveries().size();
    const QByteArray answer = call(u"Acme"_s, makeToken(u"Acme"_s), rewind(1101));
    QCOMPARE(statusOf(answer), 202);
    QVERIFY(fromIso8601(bodyOf(answer)["not_before"_L1].toString()) > m_clock.now() + 50min);
    QCOMPARE(m_scenario->engine.state(u"Acme"_s), u"throttled"_s);
    QCOMPARE(receiver.deliveries().size(), posts);
}

void tst_ResumeEndpoint::whoHasNoTokenLearnsNothing()
{
    addSuspended(u"Acme"_s);
    (void)m_scenario->addFeed(u"Tokenless"_s);
    const QByteArray replaced = makeToken(u"Acme"_s);
    const QByteArray present = makeToken(u"Acme"_s);
    const QByteArray wrong = call(u"Acme"_s, QByteArray(43, 'x'));
    QCOMPARE(statusOf(wrong), 401);
    QVERIFY(wrong.contains("WWW-Authenticate: Bearer"));
    const QByteArrayList others { call(u"Acme"_s, replaced), call(u"Acme"_s, {}), call(u"Acme"_s, present + 'x'),
        call(u"Tokenless"_s, present), exchange(port(), resumePost(u"no-such-feed"_s, present)),
        exchange(port(), resumePost(u"no-such-feed"_s, {}, "{")), call(u"Acme"_s, replaced, rewind(1)) };
    for (const QByteArray &other : others)
        QCOMPARE(withoutDate(other), withoutDate(wrong));
    QCOMPARE(m_scenario->engine.state(u"Acme"_s), u"suspended"_s);

    QVERIFY(!m_scenario->engine.ask(u"feed.resume_token"_s, { { u"name"_s, u"Acme"_s }, { u"revoke"_s, true } })
                 .contains("error"_L1));
    QCOMPARE(withoutDate(call(u"Acme"_s, present)), withoutDate(wrong));
}

void tst_ResumeEndpoint::anExpiredTokenIsNone()
{
    addSuspended(u"Acme"_s);
    const QByteArray token = makeToken(u"Acme"_s, { { u"expires_at"_s, toIso8601(m_clock.now() + 300ms) } });
    const TimePoint end = m_clock.now() + 300ms;
    QVERIFY(waitUntil([this, end] { return m_clock.now() > end; }));
    QCOMPARE(statusOf(call(u"Acme"_s, token)), 401);
    QCOMPARE(m_scenario->engine.state(u"Acme"_s), u"suspended"_s);
    QVERIFY(m_scenario->engine
                .refusal(u"feed.resume_token"_s,
                    { { u"name"_s, u"Acme"_s }, { u"hash"_s, u"$argon2id$"_s },
                        { u"expires_at"_s, u"2099-01-01T00:00:00Z"_s } })
                .contains("not the hash"_L1));
}

void tst_ResumeEndpoint::hammeringHasToWait()
{
    (void)m_scenario->addFeed(u"Acme"_s);
    const QByteArray token = makeToken(u"Acme"_s);
    QList<int> statuses;
    for (int i = 0; i < 15; ++i)
        statuses.append(statusOf(call(u"Acme"_s, i % 2 == 0 ? token : QByteArray("wrong"))));
    QCOMPARE(statuses.count(202) + statuses.count(401), CallLimiter::Rates().feed.burst);
    QCOMPARE(statuses.last(), 429); // with the right token, too
    const QByteArray answer = call(u"Acme"_s, token);
    static const QRegularExpression pattern(u"\r\nRetry-After: ([1-9][0-9]*)\r\n"_s);
    const int seconds = pattern.match(QString::fromLatin1(answer)).captured(1).toInt();
    QVERIFY2(seconds > 0 && seconds <= 60, answer.constData());
    QList<int> unknown;
    for (int i = 0; i < 11; ++i)
        unknown.append(statusOf(exchange(port(), resumePost(u"no-such-feed"_s, token))));
    QCOMPARE(unknown.count(401), CallLimiter::Rates().feed.burst); // as one that is there
}

void tst_ResumeEndpoint::nothingElseAnswers_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    for (const QByteArray path : { "/", "/feeds", "/feeds/FEED", "/feeds/FEED/pause", "/resume", "/status", "/.env",
             "/feeds/FEED/resume/", "/feeds/../resume", "/feeds//resume", "/feeds/a/b/resume", "*" }) {
        const int status = path == "/feeds/../resume" ? 401 : 404;
        QTest::addRow("%s", path.constData()) << "POST " + path + " HTTP/1.1\r\nHost: a\r\n\r\n" << status;
    }
    for (const QByteArray method : { "GET", "HEAD", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW", "post" })
        QTest::addRow("%s", method.constData()) << method + " /feeds/FEED/resume HTTP/1.1\r\nHost: a\r\n\r\n" << 405;
    QTest::newRow("GET elsewhere") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\n\r\n") << 404;
    QTest::newRow("too large") << QByteArray(
        "POST /feeds/FEED/resume HTTP/1.1\r\nHost: a\r\nContent-Length: 4097\r\n\r\n")
                               << 413;
    QTest::newRow("too large in pieces")
        << "POST /feeds/FEED/resume HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n1001\r\n"
            + QByteArray(4'097, ' ') + "\r\n0\r\n\r\n"
        << 413;
}

void tst_ResumeEndpoint::nothingElseAnswers()
{
    QFETCH(QByteArray, request);
    QFETCH(const int, status);
    (void)m_scenario->addFeed(u"Acme"_s);
    request.replace("FEED", idOf(u"Acme"_s).toLatin1());
    const QByteArray answer = exchange(port(), request);
    QVERIFY2(statusOf(answer) == status, answer.constData());
    QVERIFY(!answer.contains("Acme"));
}

void tst_ResumeEndpoint::listensAsItIsSet()
{
    const quint16 before = port();
    QVERIFY(before > 0);
    const quint16 after = freePort();
    QCOMPARE(set({ { u"port"_s, after } })["listening"_L1].toBool(), true);
    QCOMPARE(port(), after);
    QCOMPARE(exchange(before, "GET / HTTP/1.1\r\nHost: a\r\n\r\n"), QByteArray()); // nobody is there
    QCOMPARE(statusOf(exchange(after, "GET / HTTP/1.1\r\nHost: a\r\n\r\n")), 404);
    QCOMPARE(set({ { u"on"_s, false } })["listening"_L1].toBool(), false);
    QCOMPARE(exchange(after, "GET / HTTP/1.1\r\nHost: a\r\n\r\n"), QByteArray());
    QVERIFY(
        m_scenario->engine.refusal(u"endpoint.set"_s, { { u"address"_s, u"0.0.0.0"_s } }).contains("TLS is needed"_L1));
    QVERIFY(!m_scenario->engine.refusal(u"endpoint.set"_s, { { u"colour"_s, u"red"_s } }).isEmpty());
}

void tst_ResumeEndpoint::speaksTls()
{
    const QByteArray authority = m_certificates.authority().toLatin1();
    (void)m_scenario->addFeed(u"Acme"_s);
    const QByteArray token = makeToken(u"Acme"_s);
    const QJsonObject shown = set({ { u"certificate"_s, m_certificates.path(u"server.pem"_s) },
        { u"key"_s, m_certificates.path(u"server.key"_s) } });
    QVERIFY2(shown["listening"_L1].toBool(), qPrintable(shown["problem"_L1].toString()));
    QCOMPARE(shown["base"_L1].toString(), u"https://127.0.0.1:%1"_s.arg(port()));
    QCOMPARE(statusOf(exchange(port(), resumePost(idOf(u"Acme"_s), token), authority)), 202);
    QCOMPARE(statusOf(exchange(port(), resumePost(idOf(u"Acme"_s), "wrong"), authority)), 401);
    QCOMPARE(statusOf(call(u"Acme"_s, token)), 0); // in the open nothing is said
}

void tst_ResumeEndpoint::saysWhyItCannotListen()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    QJsonObject shown = set({ { u"port"_s, other.serverPort() } });
    QCOMPARE(shown["listening"_L1].toBool(), false);
    QVERIFY2(shown["problem"_L1].toString().contains("in use"_L1), qPrintable(shown["problem"_L1].toString()));
    const auto problemWith = [this](const QString &certificate, const QString &key) {
        const QJsonObject set =
            this->set({ { u"port"_s, freePort() }, { u"certificate"_s, certificate }, { u"key"_s, key } });
        return set["listening"_L1].toBool() ? u"It listens."_s : set["problem"_L1].toString();
    };
    const QString certificate = m_certificates.path(u"server.pem"_s);
    QVERIFY(problemWith(u"/nowhere/c.pem"_s, certificate).contains("cannot be read"_L1));
    QVERIFY(problemWith(certificate, m_certificates.path(u"openssl.cnf"_s)).contains("is not PEM"_L1));
    for (const QString &key : { u"server.pem"_s, u"other.key"_s }) {
        const QString problem = problemWith(certificate, m_certificates.path(key));
        QVERIFY2(problem.contains("belong together"_L1), qPrintable(problem));
    }
    QCOMPARE(problemWith(certificate, m_certificates.path(u"server.key"_s)), u"It listens."_s);
    QCOMPARE(m_scenario->engine.ask(u"endpoint.show"_s)["problem"_L1], QJsonValue());
}

void tst_ResumeEndpoint::putsRefusalsOnRecord()
{
    (void)m_scenario->addFeed(u"Acme"_s);
    (void)makeToken(u"Acme"_s);
    for (int i = 0; i < 4; ++i)
        QCOMPARE(statusOf(call(u"Acme"_s, "wrong")), 401);
    QCOMPARE(statusOf(exchange(port(), "GET / HTTP/1.1\r\nHost: a\r\n\r\n")), 404);
    m_endpoint.reset(); // says what it has gathered
    const auto effects = [this] {
        QStringList found;
        for (const QJsonValue &entry : activity()) {
            if (entry["action"_L1] == "endpoint.refuse"_L1)
                found.prepend(entry["subject"_L1].toString() + u": "_s + entry["effect"_L1].toString());
        }
        return found;
    };
    QVERIFY(waitUntil([&] { return effects().size() == 2; }));
    QCOMPARE(effects().at(0), u"Acme: 4 calls without a valid token within a minute, from 127.0.0.1."_s);
    QCOMPARE(effects().at(1), u": 1 call for something else within a minute, from 127.0.0.1."_s);
}

QTEST_GUILESS_MAIN(tst_ResumeEndpoint)
#include "tst_resumeendpoint.moc"
