// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/httpclient.h"

#include "domain/clock.h"
#include "domain/version.h"
#include "httpasking.h"
#include "support/testclock.h"

#include <QElapsedTimer>
#include <QNetworkProxyFactory>
#include <QTest>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(postrider::test::Answer)

class HttpClientTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void sendsWhatWasAsked();
    void sendsNoAuthorizationWithoutToken();
    void reportsStatusWithoutError_data();
    void reportsStatusWithoutError();
    void doesNotFollowRedirects_data();
    void doesNotFollowRedirects();
    void sendsNoCookiesBack();
    void answersNoChallenge_data();
    void answersNoChallenge();
    void passesOverInterimResponses();
    void readsNoMoreThanLimit_data();
    void readsNoMoreThanLimit();
    void breaksOffEndlessBody();
    void hangingRequestsDelayNoOne();
    void reusesConnections();
    void survivesClosedConnection();
    void sendsAgainOnceWhenReusedConnectionCloses_data();
    void sendsAgainOnceWhenReusedConnectionCloses();
    void makesFreshConnection();
    void takesTimesFromClock();
    void callsBackFromEventLoop();
    void abortsAll();
    void abortKeepsWhatHadEnded();
    void destructorCallsNobody();
    void callbackMayStartExchange();
    void callbackMayDestroyClient();
    void callbackMayAbortAll();

private:
    SystemClock m_clock;
};

void HttpClientTest::initTestCase()
{
    QNetworkProxyFactory::setUseSystemConfiguration(false);
}

void HttpClientTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
}

void HttpClientTest::sendsWhatWasAsked()
{
    TcpServer server(always(response(200, { { "X-One", "1" } }, "hello")));
    HttpClient client(m_clock);
    HttpRequest request = post(server.url(u"/feed?$top=1"_s));
    request.headers.append({ { "Idempotency-Key", "k1" }, { "User-Agent", "Test/1" } });
    request.token = *Token::fromPasted("secret");

    const Reply reply = ask(client, request);
    QCOMPARE(reply.error, TransportError::None);
    QCOMPARE(reply.status, 200);
    QCOMPARE(headerValue(reply.headers, "X-One"), "1");
    QCOMPARE(reply.body, "hello");
    QCOMPARE(reply.errorText, QString());

    QCOMPARE(server.requests().size(), 1);
    const Request seen = server.requests().first();
    QCOMPARE(seen.method, "POST");
    QCOMPARE(seen.path, "/feed?$top=1");
    QCOMPARE(seen.body, request.body);
    QCOMPARE(seen.header("Content-Type"), "application/json");
    QCOMPARE(seen.header("Idempotency-Key"), "k1");
    QCOMPARE(seen.header("User-Agent"), "Test/1");
    QCOMPARE(seen.header("Accept-Encoding"), "identity");
    QCOMPARE(headerValues(seen.headers, "Authorization"), QList<QByteArray> { "Bearer secret" });
    QCOMPARE(headerValues(seen.headers, "Content-Length").size(), 1);
}

void HttpClientTest::sendsNoAuthorizationWithoutToken()
{
    TcpServer server;
    HttpClient client(m_clock);
    QCOMPARE(ask(client, get(server.url())).status, 204);
    const Request seen = server.requests().first();
    QCOMPARE(seen.method, "GET");
    QVERIFY(headerValues(seen.headers, "Authorization").isEmpty());
    QCOMPARE(seen.header("User-Agent"), "Postrider/" POSTRIDER_VERSION);
}

void HttpClientTest::reportsStatusWithoutError_data()
{
    QTest::addColumn<int>("status");
    for (const int status : { 200, 201, 202, 204, 206, 299, 300, 304, 306, 399, 400, 401, 402, 403, 404, 405, 407, 408,
             409, 410, 413, 415, 418, 421, 422, 425, 429, 431, 451, 499, 500, 501, 502, 503, 504, 511, 599 })
        QTest::addRow("%d", status) << status;
}

void HttpClientTest::reportsStatusWithoutError()
{
    QFETCH(int, status);
    const QByteArray body = status == 204 || status == 304 ? "" : "why";
    TcpServer server(always(response(status, { { "Retry-After", "7" } }, body)));
    HttpClient client(m_clock);
    const Reply reply = ask(client, post(server.url()));
    QCOMPARE(reply.status, status);
    QCOMPARE(reply.error, TransportError::None);
    QCOMPARE(reply.errorText, QString());
    QCOMPARE(reply.body, body);
    QCOMPARE(headerValue(reply.headers, "retry-after"), "7");
    QCOMPARE(server.requests().size(), 1);
}

void HttpClientTest::doesNotFollowRedirects_data()
{
    QTest::addColumn<int>("status");
    for (const int status : { 301, 302, 303, 307, 308 })
        QTest::addRow("%d", status) << status;
}

void HttpClientTest::doesNotFollowRedirects()
{
    QFETCH(int, status);
    TcpServer other;
    const QByteArray target = other.url(u"/new"_s).toEncoded();
    TcpServer server(always(response(status, { { "Location", target } })));
    HttpClient client(m_clock);
    HttpRequest request = post(server.url());
    request.token = *Token::fromPasted("secret");
    const Reply reply = ask(client, request);
    QCOMPARE(reply.status, status);
    QCOMPARE(reply.error, TransportError::None);
    QCOMPARE(headerValue(reply.headers, "Location"), target);
    QCOMPARE(ask(client, request).status, status);
    QCOMPARE(other.connectionCount(), 0);
}

void HttpClientTest::sendsNoCookiesBack()
{
    TcpServer server(always(response(200, { { "Set-Cookie", "a=b; Path=/" } })));
    HttpClient client(m_clock);
    QCOMPARE(ask(client, get(server.url())).status, 200);
    QCOMPARE(ask(client, get(server.url())).status, 200);
    QCOMPARE(server.requests().size(), 2);
    QVERIFY(headerValues(server.requests().last().headers, "Cookie").isEmpty());
}

void HttpClientTest::answersNoChallenge_data()
{
    QTest::addColumn<QByteArray>("challenge");
    for (const QByteArray challenge :
        { R"(Basic realm="x")", R"(Digest realm="x", nonce="1")", "Negotiate", "NTLM", "Bearer" })
        QTest::addRow("%s", challenge.constData()) << challenge;
}

void HttpClientTest::answersNoChallenge()
{
    QFETCH(QByteArray, challenge);
    TcpServer server(always(response(401, { { "WWW-Authenticate", challenge } }, "no")));
    HttpClient client(m_clock);
    HttpRequest request = post(server.url());
    request.token = *Token::fromPasted("secret");
    const Reply reply = ask(client, request);
    QCOMPARE(reply.status, 401);
    QCOMPARE(reply.error, TransportError::None);
    QCOMPARE(server.requests().size(), 1);
}

void HttpClientTest::passesOverInterimResponses()
{
    TcpServer server(always(raw("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")));
    HttpClient client(m_clock);
    const Reply reply = ask(client, post(server.url()));
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.error, TransportError::None);
    QCOMPARE(reply.body, "ok");
}

void HttpClientTest::readsNoMoreThanLimit_data()
{
    QTest::addColumn<int>("bodySize");
    QTest::addColumn<int>("readLimit");
    QTest::addColumn<int>("keepLimit");
    QTest::addColumn<int>("kept");
    QTest::newRow("short") << 100 << 1000 << 500 << 100;
    QTest::newRow("longer than what is kept") << 800 << 1000 << 500 << 500;
    QTest::newRow("one short of the limit") << 999 << 1000 << 1000 << 999;
    QTest::newRow("at the limit") << 1000 << 1000 << 1000 << 1000;
    QTest::newRow("above the limit") << 100'000 << 1000 << 500 << 500;
    QTest::newRow("keeps all it reads") << 100'000 << 1000 << 2000 << 1000;
    QTest::newRow("nothing kept") << 100 << 1000 << 0 << 0;
    QTest::newRow("a million") << 1'000'000 << 2'000'000 << 2'000'000 << 1'000'000;
}

void HttpClientTest::readsNoMoreThanLimit()
{
    QFETCH(int, bodySize);
    QFETCH(int, readLimit);
    QFETCH(int, keepLimit);
    QFETCH(int, kept);
    TcpServer server(always(response(200, {}, QByteArray(bodySize, 'x'))));
    HttpClient client(m_clock);
    HttpRequest request = get(server.url());
    request.readLimit = readLimit;
    request.keepLimit = keepLimit;
    const Reply reply = ask(client, request);
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.error, TransportError::None);
    QCOMPARE(reply.body, QByteArray(kept, 'x'));
}

void HttpClientTest::breaksOffEndlessBody()
{
    constexpr qint64 size = 1024 * 1024 * 1024;
    TcpServer server(always(flood(200, size)));
    HttpClient client(m_clock);
    QElapsedTimer timer;
    timer.start();
    const Reply reply = ask(client, post(server.url()));
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.error, TransportError::None);
    QCOMPARE(reply.body.size(), 4 * 1024);
    QCOMPARE(headerValue(reply.headers, "Content-Length"), QByteArray::number(size));
    QVERIFY(timer.elapsed() < 2000);
    QTRY_COMPARE(server.openConnectionCount(), 0);
    // What was sent lay in the buffers of client and system, and was never more than they hold.
    QVERIFY2(server.bytesSent() < 32 * 1024 * 1024, qPrintable(QString::number(server.bytesSent())));
}

void HttpClientTest::hangingRequestsDelayNoOne()
{
    TcpServer server([](const Request &request) { return request.path == "/hang" ? silence() : response(204); });
    HttpClient client(m_clock);
    int hung = 0;
    for (int i = 0; i < 12; ++i)
        client.exchange(post(server.url(u"/hang"_s)), [&hung](const Reply &) { ++hung; });
    HttpRequest request = post(server.url(u"/healthy"_s));
    request.deadline = 5s;
    QCOMPARE(ask(client, request).status, 204);
    QCOMPARE(client.inFlight(), 12);
    QTRY_COMPARE(server.requests().size(), 13);
    QCOMPARE(hung, 0);
    client.abortAll();
    QCOMPARE(hung, 12);
    QCOMPARE(ask(client, request).status, 204);
}

void HttpClientTest::reusesConnections()
{
    TcpServer server(always(response(200, {}, "hello")));
    HttpClient client(m_clock);
    for (int i = 0; i < 20; ++i)
        QCOMPARE(ask(client, post(server.url())).status, 200);
    QCOMPARE(server.connectionCount(), 1);
    QCOMPARE(server.requestsOf(0).size(), 20);
}

void HttpClientTest::survivesClosedConnection()
{
    TcpServer server;
    HttpClient client(m_clock);
    QCOMPARE(ask(client, post(server.url())).status, 204);
    server.closeConnections();
    QCOMPARE(ask(client, post(server.url())).status, 204);
    QTRY_COMPARE(server.openConnectionCount(), 1);
    server.setHandler(always(response(204).closing()));
    QCOMPARE(ask(client, post(server.url())).status, 204);
    QCOMPARE(ask(client, post(server.url())).status, 204);
    QCOMPARE(server.requests().size(), 4);
}

void HttpClientTest::sendsAgainOnceWhenReusedConnectionCloses_data()
{
    QTest::addColumn<Answer>("second");
    QTest::addColumn<bool>("isAnswered");
    QTest::newRow("then answers") << response(204) << true;
    QTest::newRow("closes again") << raw("").closing() << false;
    QTest::newRow("resets") << raw("").resetting() << false;
}

void HttpClientTest::sendsAgainOnceWhenReusedConnectionCloses()
{
    QFETCH(Answer, second);
    QFETCH(bool, isAnswered);
    TcpServer server;
    HttpClient client(m_clock);
    QCOMPARE(ask(client, post(server.url())).status, 204);
    server.setHandler([&](const Request &request) { return request.connection == 0 ? raw("").closing() : second; });
    const Reply reply = ask(client, post(server.url()));
    QCOMPARE(reply.status.has_value(), isAnswered);
    QCOMPARE(reply.error, isAnswered ? TransportError::None : TransportError::Closed);
    QCOMPARE(server.requests().size(), 3);
    QCOMPARE(server.requests().last().body, server.requests().first().body);
}

void HttpClientTest::makesFreshConnection()
{
    TcpServer server;
    HttpClient client(m_clock);
    QCOMPARE(ask(client, post(server.url())).status, 204);
    HttpRequest request = post(server.url());
    request.wantsFreshConnection = true;
    QCOMPARE(ask(client, request).status, 204);
    QCOMPARE(server.requests().last().connection, 1);
    QTRY_COMPARE(server.openConnectionCount(), 1);
    QCOMPARE(ask(client, post(server.url())).status, 204);
    QCOMPARE(server.requests().last().connection, 0);
}

void HttpClientTest::takesTimesFromClock()
{
    TestClock clock;
    TcpServer server([&clock](const Request &) {
        clock.advance(3s);
        return response(204);
    });
    HttpClient client(clock);
    const Reply reply = ask(client, post(server.url()));
    QCOMPARE(toStored(reply.startedAt), toStored(TestClock::Start));
    QCOMPARE(toStored(reply.endedAt), toStored(TestClock::Start + 3s));
}

void HttpClientTest::callsBackFromEventLoop()
{
    TcpServer server;
    HttpClient client(m_clock);
    HttpRequest broken = post(server.url());
    broken.url.setScheme(u"https"_s);
    broken.authority = u"rubbish"_s;
    int calls = 0;
    const auto count = [&calls](const Reply &) { ++calls; };
    client.exchange(broken, count);
    client.exchange(get({}), count);
    client.exchange(post(server.url()), count);
    QCOMPARE(calls, 0);
    QCOMPARE(client.inFlight(), 3);
    QTRY_COMPARE(calls, 3);
    QCOMPARE(client.inFlight(), 0);
    // A second call for any of them would come no later than this.
    QCOMPARE(ask(client, post(server.url())).status, 204);
    QCOMPARE(calls, 3);
}

void HttpClientTest::abortsAll()
{
    TcpServer server([](const Request &request) { return request.path == "/body" ? cut(200, 10, "x") : silence(); });
    HttpClient client(m_clock);
    QList<Reply> replies;
    const auto keep = [&replies](const Reply &reply) { replies.append(reply); };
    client.exchange(post(server.url(u"/body"_s)), keep);
    client.exchange(post(server.url(u"/silent"_s)), keep);
    QTRY_COMPARE(server.requests().size(), 2);
    QTRY_VERIFY(server.bytesSent() > 0);
    client.exchange(post(server.url(u"/unsent"_s)), keep);
    client.abortAll();
    QCOMPARE(replies.size(), 3);
    for (const Reply &reply : std::as_const(replies))
        QCOMPARE(reply.error, TransportError::Aborted);
    QCOMPARE(client.inFlight(), 0);
    QTRY_COMPARE(server.openConnectionCount(), 0);
    QCOMPARE(replies.size(), 3);
}

void HttpClientTest::abortKeepsWhatHadEnded()
{
    HttpClient client(m_clock);
    TransportError error = TransportError::None;
    client.exchange(get({}), [&error](const Reply &reply) { error = reply.error; });
    client.abortAll();
    QCOMPARE(error, TransportError::NoConnection);
}

void HttpClientTest::destructorCallsNobody()
{
    TcpServer server(always(silence()));
    int calls = 0;
    {
        HttpClient client(m_clock);
        for (int i = 0; i < 8; ++i)
            client.exchange(post(server.url()), [&calls](const Reply &) { ++calls; });
        QTRY_COMPARE(server.requests().size(), 8);
        client.exchange(get({}), [&calls](const Reply &) { ++calls; });
        client.exchange(post(server.url()), [&calls](const Reply &) { ++calls; });
    }
    QTRY_COMPARE(server.openConnectionCount(), 0);
    QCOMPARE(calls, 0);
}

void HttpClientTest::callbackMayStartExchange()
{
    TcpServer server;
    HttpClient client(m_clock);
    int left = 10;
    std::function<void(Reply)> next = [&](const Reply &reply) {
        QCOMPARE(reply.status, 204);
        if (--left > 0)
            client.exchange(post(server.url()), next);
    };
    client.exchange(post(server.url()), next);
    QTRY_COMPARE(left, 0);
    QCOMPARE(server.connectionCount(), 1);
}

void HttpClientTest::callbackMayDestroyClient()
{
    TcpServer server;
    auto client = std::make_unique<HttpClient>(m_clock);
    int calls = 0;
    const auto destroy = [&](const Reply &) {
        ++calls;
        client.reset();
    };
    client->exchange(get({}), destroy);
    client->exchange(get({}), destroy);
    client->exchange(post(server.url()), destroy);
    QTRY_COMPARE(calls, 1);
    QVERIFY(!client);

    client = std::make_unique<HttpClient>(m_clock);
    client->exchange(post(server.url()), destroy);
    client->exchange(post(server.url()), destroy);
    client->abortAll();
    QCOMPARE(calls, 2);
    QVERIFY(!client);
}

void HttpClientTest::callbackMayAbortAll()
{
    TcpServer server(always(silence()));
    HttpClient client(m_clock);
    QList<TransportError> errors;
    client.exchange(post(server.url()), [&](const Reply &reply) { errors.append(reply.error); });
    client.exchange(get({}), [&](const Reply &reply) {
        errors.append(reply.error);
        client.abortAll();
    });
    client.exchange(get({}), [&](const Reply &reply) { errors.append(reply.error); });
    QTRY_COMPARE(errors.size(), 3);
    QCOMPARE(errors.count(TransportError::Aborted), 1);
    QCOMPARE(client.inFlight(), 0);
}

QTEST_GUILESS_MAIN(HttpClientTest)
#include "tst_httpclient.moc"
