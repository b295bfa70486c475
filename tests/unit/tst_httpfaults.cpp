// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/httpclient.h"

#include "domain/clock.h"
#include "http/transporterror.h"
#include "httpasking.h"
#include "support/certificates.h"

#include <QElapsedTimer>
#include <QNetworkProxyFactory>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(postrider::test::Answer)

class HttpFaultsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

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
    void connectDeadlineEndsBeforeAnUpload_data();
    void connectDeadlineEndsBeforeAnUpload();
    void neverTakesAnInterimStatus_data();
    void neverTakesAnInterimStatus();
    void trustsPrivateAuthority();
    void refusesCertificate_data();
    void refusesCertificate();
    void refusesUnreadableAuthority_data();
    void refusesUnreadableAuthority();

private:
    SystemClock m_clock;
    std::unique_ptr<Certificates> m_certificates;
};

void HttpFaultsTest::initTestCase()
{
    QNetworkProxyFactory::setUseSystemConfiguration(false);
    m_certificates = std::make_unique<Certificates>();
    QVERIFY2(m_certificates->error().isEmpty(), qPrintable(m_certificates->error()));
}

void HttpFaultsTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
}

void HttpFaultsTest::namesWhatWentWrong_data()
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

void HttpFaultsTest::namesWhatWentWrong()
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

void HttpFaultsTest::keepsStatusOfCutChunks()
{
    // Qt does not always notice; the status counts in any case.
    TcpServer server(always(raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhe").closing()));
    HttpClient client(m_clock);
    const Reply reply = ask(client, post(server.url()));
    QCOMPARE(reply.status, 200);
    QVERIFY(reply.error == TransportError::Closed || reply.error == TransportError::None);
}

void HttpFaultsTest::mapsErrorsOfQt_data()
{
    QTest::addColumn<QNetworkReply::NetworkError>("error");
    QTest::addColumn<bool>("hasStatus");
    QTest::addColumn<bool>("isSent");
    QTest::addColumn<TransportError>("expected");

    QTest::newRow("name") << QNetworkReply::HostNotFoundError << false << false << TransportError::HostNotFound;
    QTest::newRow("refused") << QNetworkReply::ConnectionRefusedError << false << false << TransportError::NoConnection;
    QTest::newRow("unreachable") << QNetworkReply::UnknownNetworkError << false << false
                                 << TransportError::NoConnection;
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

void HttpFaultsTest::mapsErrorsOfQt()
{
    QFETCH(QNetworkReply::NetworkError, error);
    QFETCH(bool, hasStatus);
    QFETCH(bool, isSent);
    QFETCH(TransportError, expected);
    QCOMPARE(transportError(error, hasStatus, isSent), expected);
    QCOMPARE(describe(expected, u"host:443"_s).isEmpty(), expected == TransportError::None);
}

void HttpFaultsTest::reportsRefusedConnection()
{
    TcpServer server;
    const QUrl url = server.url();
    server.stop();
    HttpClient client(m_clock);
    const Reply reply = ask(client, post(url));
    QCOMPARE(reply.status, std::nullopt);
    QCOMPARE(reply.error, TransportError::NoConnection);
}

void HttpFaultsTest::refusesOtherAddresses_data()
{
    QTest::addColumn<QUrl>("url");
    QTest::newRow("empty") << QUrl();
    QTest::newRow("file") << QUrl(u"file:///etc/hostname"_s);
    QTest::newRow("ftp") << QUrl(u"ftp://127.0.0.1/"_s);
    QTest::newRow("no host") << QUrl(u"http:///path"_s);
}

void HttpFaultsTest::refusesOtherAddresses()
{
    QFETCH(QUrl, url);
    HttpClient client(m_clock);
    const Reply reply = ask(client, get(url));
    QCOMPARE(reply.status, std::nullopt);
    QCOMPARE(reply.error, TransportError::NoConnection);
    QVERIFY(reply.body.isEmpty());
    QVERIFY(!reply.errorText.isEmpty());
}

void HttpFaultsTest::endsAtDeadline_data()
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

void HttpFaultsTest::endsAtDeadline()
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

void HttpFaultsTest::endsInOrderOfDeadlines()
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

void HttpFaultsTest::endsAtConnectDeadline()
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

void HttpFaultsTest::connectDeadlineEndsWithSending_data()
{
    QTest::addColumn<bool>("isTls");
    QTest::newRow("plain") << false;
    QTest::newRow("TLS") << true;
}

void HttpFaultsTest::connectDeadlineEndsWithSending()
{
    QFETCH(bool, isTls);
    TcpServer server(
        [](const Request &request) { return response(200).after(request.path == "/first" ? 2500ms : 600ms); },
        isTls ? std::optional(m_certificates->server()) : std::nullopt);
    HttpClient client(m_clock);
    HttpRequest request = post(server.url(u"/first"_s));
    request.authority = m_certificates->authority();
    request.connectDeadline = 2s;
    QCOMPARE(ask(client, request).status, 200);
    request.url = server.url(u"/reused"_s);
    request.connectDeadline = 400ms;
    QCOMPARE(ask(client, request).status, 200);
    QCOMPARE(server.connectionCount(), 1);
}

void HttpFaultsTest::connectDeadlineEndsBeforeAnUpload_data()
{
    QTest::addColumn<bool>("isHttps");
    QTest::newRow("http") << false;
    QTest::newRow("https") << true;
}

void HttpFaultsTest::connectDeadlineEndsBeforeAnUpload()
{
    // The other side takes the connection, and then so little that the body is never sent whole.
    QFETCH(bool, isHttps);
    QTcpServer plain;
    QList<QTcpSocket *> taken;
    connect(&plain, &QTcpServer::newConnection, &plain, [&] {
        QTcpSocket *socket = plain.nextPendingConnection();
        socket->setReadBufferSize(1);
        taken.append(socket);
    });
    QVERIFY(plain.listen(QHostAddress::LocalHost));
    TcpServer secure(always(silence()), m_certificates->server());
    HttpClient client(m_clock);
    HttpRequest request =
        post(isHttps ? secure.url() : QUrl(u"http://127.0.0.1:%1/"_s.arg(plain.serverPort()), QUrl::StrictMode));
    request.authority = m_certificates->authority();
    request.body = QByteArray(64 * 1024 * 1024, ' ');
    request.connectDeadline = 3s;
    request.deadline = 5s;
    QCOMPARE(ask(client, request).error, TransportError::Deadline);
}

void HttpFaultsTest::neverTakesAnInterimStatus_data()
{
    QTest::addColumn<QByteArray>("interim");
    QTest::addColumn<QString>("named"); // empty: the final one comes through
    const QByteArray processing = "HTTP/1.1 102 Processing\r\n\r\n";
    QTest::newRow("100") << QByteArray("HTTP/1.1 100 Continue\r\n\r\n") << QString();
    QTest::newRow("101") << QByteArray("HTTP/1.1 101 Switching\r\nUpgrade: x\r\n\r\n") << u"101"_s;
    QTest::newRow("102") << processing << u"102"_s;
    QTest::newRow("102, twice") << processing + processing << u"102"_s;
    QTest::newRow("103") << QByteArray("HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n") << u"103"_s;
}

void HttpFaultsTest::neverTakesAnInterimStatus()
{
    QFETCH(QByteArray, interim);
    QFETCH(QString, named);
    TcpServer server([interim](const Request &request) {
        Answer answer = response(request.path == "/first" ? 429 : 204, { { "Retry-After", "120" } });
        if (request.path == "/first")
            answer.bytes.prepend(interim);
        return answer;
    });
    HttpClient client(m_clock);
    const Reply first = ask(client, post(server.url(u"/first"_s)));
    if (named.isEmpty()) {
        QCOMPARE(first.status, 429);
        QCOMPARE(headerValue(first.headers, "Retry-After"), QByteArray("120"));
    } else {
        QCOMPARE(first.status, std::nullopt);
        QCOMPARE(first.error, TransportError::Protocol);
        QVERIFY2(first.errorText.contains(u"answered "_s + named), qPrintable(first.errorText));
    }
    // What is left of the first answer is not taken for the second.
    QCOMPARE(ask(client, post(server.url(u"/second"_s))).status, 204);
    QCOMPARE(server.connectionCount(), named.isEmpty() ? 1 : 2);
}

void HttpFaultsTest::trustsPrivateAuthority()
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

void HttpFaultsTest::refusesCertificate_data()
{
    QTest::addColumn<bool>("isExpired");
    QTest::addColumn<QString>("word");
    QTest::newRow("expired") << true << u"expired on"_s;
    QTest::newRow("other host") << false << u"another host name"_s;
}

void HttpFaultsTest::refusesCertificate()
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

void HttpFaultsTest::refusesUnreadableAuthority_data()
{
    QTest::addColumn<QString>("authority");
    QTest::newRow("no PEM") << u"rubbish"_s;
    QTest::newRow("broken") << u"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"_s;
    const QString good = m_certificates->authority();
    QTest::newRow("one good, one broken")
        << QString(good + u"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
    QTest::newRow("cut off") << QString(good + good.left(80));
}

void HttpFaultsTest::refusesUnreadableAuthority()
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

QTEST_GUILESS_MAIN(HttpFaultsTest)
#include "tst_httpfaults.moc"
