// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/httpclient.h"

#include "domain/clock.h"
#include "http/transporterror.h"
#include "support/certificates.h"
#include "support/tcpserver.h"
#include "support/testclock.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QNetworkProxyFactory>
#include <QTest>
#include <QTimer>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

HttpRequest get(const QUrl &url)
{
    HttpRequest request;
    request.method = "GET";
    request.url = url;
    return request;
}

HttpRequest post(const QUrl &url)
{
    HttpRequest request = get(url);
    request.method = "POST";
    request.headers = { { "Content-Type", "application/json" } };
    request.body = R"({"value":[]})";
    return request;
}

TcpServer::Handler always(const Answer &answer)
{
    return [answer](const Request &) { return answer; };
}

/// Makes one exchange and waits for its reply.
Reply ask(HttpClient &client, const HttpRequest &request)
{
    QEventLoop loop;
    Reply reply;
    reply.errorText = u"No reply came."_s;
    client.exchange(request, [&](Reply came) {
        reply = std::move(came);
        loop.quit();
    });
    QTimer::singleShot(request.deadline + 20s, &loop, &QEventLoop::quit);
    loop.exec();
    return reply;
}

} // namespace

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

    void namesWhatWentWrong_data();
    void namesWhatWentWrong();
    void keepsStatusOfCutChunks();
    void mapsErrorsOfQt_data();
    void mapsErrorsOfQt();
    void reportsRefusedConnection();
    void refusesOtherAddresses_data();
    void refusesOtherAddresses();

    void endsAtDeadline_data();
    void endsAtDeadline();
    void endsInOrderOfDeadlines();
    void endsAtConnectDeadline();
    void connectDeadlineEndsWithSending_data();
    void connectDeadlineEndsWithSending();

    void readsNoMoreThanLimit_data();
    void readsNoMoreThanLimit();
    void breaksOffEndlessBody();

    void hangingRequestsDelayNoOne();
    void reusesConnections();
    void survivesClosedConnection();
    void sendsAgainOnceWhenReusedConnectionCloses_data();
    void sendsAgainOnceWhenReusedConnectionCloses();
    void makesFreshConnection();

    void trustsPrivateAuthority();
    void refusesCertificate_data();
    void refusesCertificate();
    void refusesUnreadableAuthority_data();
    void refusesUnreadableAuthority();

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
    std::unique_ptr<Certificates> m_certificates;
};

void HttpClientTest::initTestCase()
{
    QNetworkProxyFactory::setUseSystemConfiguration(false);
    m_certificates = std::make_unique<Certificates>();
    QVERIFY2(m_certificates->error().isEmpty(), qPrintable(m_certificates->error()));
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
    for (const int status : { 200, 201, 202, 204, 206, 299, 300, 304, 306, 399, 400, 401, 402, 403, 404, 405, 407, 408, 409,
             410, 413, 415, 418, 421, 422, 425, 429, 431, 451, 499, 500, 501, 502, 503, 504, 511, 599 })
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
    for (const QByteArray challenge : { R"(Basic realm="x")", R"(Digest realm="x", nonce="1")", "Negotiate", "NTLM", "Bearer" })
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

void HttpClientTest::namesWhatWentWrong_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<int>("status"); // 0: none
    QTest::addColumn<QList<TransportError>>("errors");
    const QList closed { TransportError::Closed };
    const QList rubbish { TransportError::Protocol, TransportError::Closed };

    QTest::newRow("closes at once") << raw("").closing() << 0 << closed;
    QTest::newRow("resets at once") << raw("").resetting() << 0 << closed;
    QTest::newRow("closes in the status line") << raw("HTTP/1.1 20").closing() << 0 << closed;
    QTest::newRow("closes in the head") << raw("HTTP/1.1 200 OK\r\nContent-Le").closing() << 0 << rubbish;
    QTest::newRow("garbage") << raw("\x16\x03\x01 rubbish\r\n\r\n").closing() << 0 << rubbish;
    QTest::newRow("garbage, kept open") << raw(QByteArray(200, '\xff')) << 0 << rubbish;
    QTest::newRow("HTTP/0.9") << raw("<html>Hello</html>").closing() << 0 << rubbish;
    QTest::newRow("no number") << raw("HTTP/1.1 abc OK\r\nContent-Length: 0\r\n\r\n") << 0 << rubbish;
    QTest::newRow("another protocol") << raw("SSH-2.0-OpenSSH_9.2\r\n") << 0 << rubbish;
    QTest::newRow("body cut by close") << cut(200, 100, "half").closing() << 200 << closed;
    QTest::newRow("body cut by reset") << cut(202, 100, "half").resetting() << 202 << closed;
    QTest::newRow("error body cut") << cut(429, 100, "half").closing() << 429 << closed;
}

void HttpClientTest::namesWhatWentWrong()
{
    QFETCH(Answer, answer);
    QFETCH(int, status);
    QFETCH(QList<TransportError>, errors);
    TcpServer server(always(answer));
    HttpClient client(m_clock);
    HttpRequest request = post(server.url());
    request.deadline = 5s;
    const Reply reply = ask(client, request);
    QCOMPARE(reply.status.value_or(0), status);
    QVERIFY2(errors.contains(reply.error), qPrintable(u"%1: %2"_s.arg(int(reply.error)).arg(reply.errorText)));
    QVERIFY(reply.errorText.contains(QString::number(server.port())));
    QCOMPARE(server.requests().size(), 1); // and was not sent again
}

void HttpClientTest::keepsStatusOfCutChunks()
{
    // Qt does not always notice; the status counts in any case.
    TcpServer server(always(raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhe").closing()));
    HttpClient client(m_clock);
    const Reply reply = ask(client, post(server.url()));
    QCOMPARE(reply.status, 200);
    QVERIFY(reply.error == TransportError::Closed || reply.error == TransportError::None);
}

void HttpClientTest::mapsErrorsOfQt_data()
{
    QTest::addColumn<QNetworkReply::NetworkError>("error");
    QTest::addColumn<bool>("hasStatus");
    QTest::addColumn<bool>("isSent");
    QTest::addColumn<TransportError>("expected");

    QTest::newRow("name") << QNetworkReply::HostNotFoundError << false << false << TransportError::HostNotFound;
    QTest::newRow("refused") << QNetworkReply::ConnectionRefusedError << false << false << TransportError::NoConnection;
    QTest::newRow("unreachable") << QNetworkReply::UnknownNetworkError << false << false << TransportError::NoConnection;
    QTest::newRow("network lost") << QNetworkReply::UnknownNetworkError << false << true << TransportError::Closed;
    QTest::newRow("proxy name") << QNetworkReply::ProxyNotFoundError << false << false << TransportError::NoConnection;
    QTest::newRow("handshake") << QNetworkReply::SslHandshakeFailedError << false << false << TransportError::Tls;
    QTest::newRow("closed") << QNetworkReply::RemoteHostClosedError << false << true << TransportError::Closed;
    QTest::newRow("no HTTP") << QNetworkReply::ProtocolFailure << false << true << TransportError::Protocol;
    QTest::newRow("no status") << QNetworkReply::NoError << false << true << TransportError::Protocol;
    QTest::newRow("200") << QNetworkReply::NoError << true << true << TransportError::None;
    QTest::newRow("400") << QNetworkReply::ProtocolInvalidOperationError << true << true << TransportError::None;
    QTest::newRow("407") << QNetworkReply::ProxyAuthenticationRequiredError << true << true << TransportError::None;
    QTest::newRow("429") << QNetworkReply::UnknownContentError << true << true << TransportError::None;
    QTest::newRow("503") << QNetworkReply::ServiceUnavailableError << true << true << TransportError::None;
    QTest::newRow("cut") << QNetworkReply::RemoteHostClosedError << true << true << TransportError::Closed;
    QTest::newRow("bad chunk") << QNetworkReply::ProtocolFailure << true << true << TransportError::Protocol;
}

void HttpClientTest::mapsErrorsOfQt()
{
    QFETCH(QNetworkReply::NetworkError, error);
    QFETCH(bool, hasStatus);
    QFETCH(bool, isSent);
    QFETCH(TransportError, expected);
    QCOMPARE(transportError(error, hasStatus, isSent), expected);
    QCOMPARE(describe(expected, u"host:443"_s).isEmpty(), expected == TransportError::None);
}

void HttpClientTest::reportsRefusedConnection()
{
    TcpServer server;
    const QUrl url = server.url();
    server.stop();
    HttpClient client(m_clock);
    const Reply reply = ask(client, post(url));
    QCOMPARE(reply.status, std::nullopt);
    QCOMPARE(reply.error, TransportError::NoConnection);
}

void HttpClientTest::refusesOtherAddresses_data()
{
    QTest::addColumn<QUrl>("url");
    QTest::newRow("empty") << QUrl();
    QTest::newRow("file") << QUrl(u"file:///etc/hostname"_s);
    QTest::newRow("ftp") << QUrl(u"ftp://127.0.0.1/"_s);
    QTest::newRow("no host") << QUrl(u"http:///path"_s);
}

void HttpClientTest::refusesOtherAddresses()
{
    QFETCH(QUrl, url);
    HttpClient client(m_clock);
    const Reply reply = ask(client, get(url));
    QCOMPARE(reply.status, std::nullopt);
    QCOMPARE(reply.error, TransportError::NoConnection);
    QVERIFY(reply.body.isEmpty());
    QVERIFY(!reply.errorText.isEmpty());
}

void HttpClientTest::endsAtDeadline_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<int>("status"); // 0: none
    QTest::newRow("never answers") << silence() << 0;
    QTest::newRow("drips the head") << drip(response(200, {}, "hello"), 20ms) << 0;
    QTest::newRow("stops in the head") << raw("HTTP/1.1 200 OK\r\nX: ") << 0;
    QTest::newRow("stops in the body") << cut(202, 10, "four") << 202;
    const Answer longAnswer = raw("HTTP/1.1 202 A\r\n\r\n" + QByteArray(1000, 'x'));
    QTest::newRow("drips the body") << drip(longAnswer, 4ms) << 202;
}

void HttpClientTest::endsAtDeadline()
{
    QFETCH(Answer, answer);
    QFETCH(int, status);
    TcpServer server(always(answer));
    HttpClient client(m_clock);
    HttpRequest request = post(server.url());
    request.deadline = 200ms;
    QElapsedTimer timer;
    timer.start();
    const Reply reply = ask(client, request);
    QVERIFY(timer.elapsed() >= 200);
    QVERIFY(timer.elapsed() < 2000);
    QCOMPARE(reply.error, TransportError::Deadline);
    QCOMPARE(reply.status.value_or(0), status);
    QTRY_COMPARE(server.openConnectionCount(), 0);
    QCOMPARE(client.inFlight(), 0);
}

void HttpClientTest::endsInOrderOfDeadlines()
{
    TcpServer server(always(silence()));
    HttpClient client(m_clock);
    QList<int> ended;
    for (const int time : { 300, 100, 200 }) {
        HttpRequest request = post(server.url());
        request.deadline = Milliseconds(time);
        client.exchange(request, [&ended, time](const Reply &reply) {
            QCOMPARE(reply.error, TransportError::Deadline);
            ended.append(time);
        });
    }
    QTRY_COMPARE(ended, (QList { 100, 200, 300 }));
}

void HttpClientTest::endsAtConnectDeadline()
{
    // It takes the connection, but never answers to TLS.
    TcpServer server(always(silence()));
    QUrl url = server.url();
    url.setScheme(u"https"_s);
    HttpClient client(m_clock);
    HttpRequest request = post(url);
    request.connectDeadline = 200ms;
    QElapsedTimer timer;
    timer.start();
    const Reply reply = ask(client, request);
    QVERIFY(timer.elapsed() >= 200);
    QVERIFY(timer.elapsed() < 2000);
    QCOMPARE(reply.status, std::nullopt);
    QCOMPARE(reply.error, TransportError::NoConnection);
}

void HttpClientTest::connectDeadlineEndsWithSending_data()
{
    QTest::addColumn<bool>("isTls");
    QTest::newRow("plain") << false;
    QTest::newRow("TLS") << true;
}

void HttpClientTest::connectDeadlineEndsWithSending()
{
    QFETCH(bool, isTls);
    TcpServer server(always(response(200).after(600ms)),
        isTls ? std::optional(m_certificates->server()) : std::nullopt);
    HttpClient client(m_clock);
    HttpRequest request = post(server.url());
    request.authority = m_certificates->authority();
    request.connectDeadline = 300ms;
    QCOMPARE(ask(client, request).status, 200);
    request.connectDeadline = 50ms;
    QCOMPARE(ask(client, request).status, 200);
    QCOMPARE(server.connectionCount(), 1);
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

void HttpClientTest::trustsPrivateAuthority()
{
    TcpServer server({}, m_certificates->server());
    HttpClient client(m_clock);
    HttpRequest request = post(server.url());
    request.token = *Token::fromPasted("secret");
    const Reply refused = ask(client, request);
    QCOMPARE(refused.status, std::nullopt);
    QCOMPARE(refused.error, TransportError::Tls);
    QVERIFY2(refused.errorText.contains(u"authority"_s), qPrintable(refused.errorText));
    QVERIFY(server.requests().isEmpty());

    request.authority = m_certificates->authority();
    QCOMPARE(ask(client, request).status, 204);
    QCOMPARE(ask(client, request).status, 204);
    QCOMPARE(server.requestsOf(server.connectionCount() - 1).size(), 2);
    request.wantsFreshConnection = true;
    QCOMPARE(ask(client, request).status, 204);

    // What one request trusts, another does not.
    request.authority.clear();
    request.wantsFreshConnection = false;
    QCOMPARE(ask(client, request).error, TransportError::Tls);
    QCOMPARE(server.requests().size(), 3);
}

void HttpClientTest::refusesCertificate_data()
{
    QTest::addColumn<bool>("isExpired");
    QTest::addColumn<QString>("word");
    QTest::newRow("expired") << true << u"expired on"_s;
    QTest::newRow("other host") << false << u"another host name"_s;
}

void HttpClientTest::refusesCertificate()
{
    QFETCH(bool, isExpired);
    QFETCH(QString, word);
    TcpServer server({}, isExpired ? m_certificates->expired() : m_certificates->otherHost());
    HttpClient client(m_clock);
    HttpRequest request = post(server.url());
    request.authority = m_certificates->authority();
    const Reply reply = ask(client, request);
    QCOMPARE(reply.status, std::nullopt);
    QCOMPARE(reply.error, TransportError::Tls);
    QVERIFY2(reply.errorText.contains(word), qPrintable(reply.errorText));
    QVERIFY(server.requests().isEmpty());
}

void HttpClientTest::refusesUnreadableAuthority_data()
{
    QTest::addColumn<QString>("authority");
    QTest::newRow("no PEM") << u"rubbish"_s;
    QTest::newRow("broken") << u"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"_s;
    const QString good = m_certificates->authority();
    QTest::newRow("one good, one broken") << QString(good + u"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
    QTest::newRow("cut off") << QString(good + good.left(80));
}

void HttpClientTest::refusesUnreadableAuthority()
{
    QFETCH(QString, authority);
    TcpServer server({}, m_certificates->server());
    HttpClient client(m_clock);
    HttpRequest request = post(server.url());
    request.authority = authority;
    const Reply reply = ask(client, request);
    QCOMPARE(reply.error, TransportError::Tls);
    QVERIFY2(reply.errorText.contains(u"PEM"_s), qPrintable(reply.errorText));
    QCOMPARE(server.connectionCount(), 0);
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
