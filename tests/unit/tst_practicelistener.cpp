// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/practicelistener.h"

#include "../support/testclock.h"
#include "practiceclient.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTest>

#include <atomic>

using namespace postrider;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Request = PracticeListener::Request;
using Response = PracticeListener::Response;

QUrl urlOf(const PracticeListener &listener)
{
    return QUrl(u"http://127.0.0.1:%1/"_s.arg(listener.port()));
}

Response ok(const QByteArray &body)
{
    Response response;
    response.status = 200;
    response.body = body;
    return response;
}

} // namespace

class tst_PracticeListener : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void decodesPathQueryAndHeaders();
    void dates_data();
    void dates();
    void sendsDateByItsClock();
    void answersManyRequestsOnOneConnection();
    void takesBodyUpToLimit();
    void refusesBodyAboveLimit();
    void closesOnEndlessBody();
    void losesAnswer();
    void delaysOneClientOnly();
    void stopsWhileClientWaits();
    void stopsWhileConnectionIsIdle();
    void startsAgain();
    void saysWhichPortIsTaken();

private:
    TestClock m_clock;
};

void tst_PracticeListener::decodesPathQueryAndHeaders()
{
    Request seen;
    PracticeListener listener(m_clock, [&](const Request &request) {
        seen = request;
        return ok("yes");
    });
    QVERIFY(listener.start());
    PracticeClient client(urlOf(listener));
    const auto answer =
        client.send("GET", "/a%20b/C?$filter=x%20gt%201&$top=5&y", { { "X-One", "1" }, { "x-two", "2, 3" } });
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body, "yes");
    listener.stop(); // the handler's thread is gone: `seen` may be read
    QCOMPARE(seen.method, "GET");
    QCOMPARE(seen.path, "/a b/C");
    const QList<QPair<QByteArray, QByteArray>> query { { "$filter", "x gt 1" }, { "$top", "5" }, { "y", "" } };
    QCOMPARE(seen.query, query);
    QCOMPARE(headerValue(seen.headers, "x-one"), "1");
    QCOMPARE(headerValue(seen.headers, "X-Two"), "2, 3");
    QCOMPARE(seen.body, QByteArray());
}

void tst_PracticeListener::dates_data()
{
    QTest::addColumn<QString>("time");
    QTest::addColumn<QByteArray>("date");

    QTest::newRow("afternoon") << u"2026-11-23T14:40:00Z"_s << QByteArray("Mon, 23 Nov 2026 14:40:00 GMT");
    QTest::newRow("leading zeros") << u"2027-01-02T03:04:05.999Z"_s << QByteArray("Sat, 02 Jan 2027 03:04:05 GMT");
    QTest::newRow("midnight") << u"2028-02-29T00:00:00Z"_s << QByteArray("Tue, 29 Feb 2028 00:00:00 GMT");
}

void tst_PracticeListener::dates()
{
    QFETCH(const QString, time);
    QTEST(toHttpDate(*fromIso8601(time)), "date");
}

void tst_PracticeListener::sendsDateByItsClock()
{
    PracticeListener listener(m_clock, [](const Request &) { return Response {}; });
    QVERIFY(listener.start());
    PracticeClient client(urlOf(listener));
    const auto answer = client.send("GET", "/");
    QCOMPARE(answer.status, 204);
    QCOMPARE(headerValues(answer.headers, "Date"), QList<QByteArray> { toHttpDate(m_clock.now()) });
    QVERIFY(headerValues(answer.headers, "Content-Length").isEmpty());
}

void tst_PracticeListener::answersManyRequestsOnOneConnection()
{
    std::atomic<int> requests = 0;
    PracticeListener listener(m_clock, [&](const Request &request) {
        ++requests;
        return ok(request.body + '!');
    });
    QVERIFY(listener.start());
    PracticeClient client(urlOf(listener));
    QVERIFY(client.isConnected());
    const quint16 localPort = client.socket().localPort();
    for (int i = 0; i < 200; ++i) {
        const QByteArray number = QByteArray::number(i);
        const auto answer = client.send("POST", "/", {}, number);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.body, QByteArray(number + '!'));
    }
    QCOMPARE(client.socket().localPort(), localPort);
    QCOMPARE(requests, 200);
}

void tst_PracticeListener::takesBodyUpToLimit()
{
    PracticeListener listener(
        m_clock, [](const Request &request) { return ok(QByteArray::number(request.body.count('x'))); });
    QVERIFY(listener.start());
    PracticeClient client(urlOf(listener));
    const auto answer = client.send("POST", "/", {}, QByteArray(PracticeListener::BodyLimit, 'x'));
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body, QByteArray::number(PracticeListener::BodyLimit));
}

void tst_PracticeListener::refusesBodyAboveLimit()
{
    std::atomic<int> requests = 0;
    PracticeListener listener(m_clock, [&](const Request &) {
        ++requests;
        return Response {};
    });
    QVERIFY(listener.start());
    PracticeClient client(urlOf(listener));
    // Only the head: whoever announces too much is told so before the body is sent.
    const QByteArray length = QByteArray::number(PracticeListener::BodyLimit + 1);
    const auto answer = client.send("PUT", "/", { { "Content-Length", length } });
    QCOMPARE(answer.status, 413);
    QCOMPARE(requests, 0);
}

void tst_PracticeListener::closesOnEndlessBody()
{
    std::atomic<int> requests = 0;
    PracticeListener listener(m_clock, [&](const Request &) {
        ++requests;
        return Response {};
    });
    QVERIFY(listener.start());
    PracticeClient client(urlOf(listener));
    client.begin("PUT", "/", { { "Transfer-Encoding", "chunked" } });
    const QByteArray chunk = "100000\r\n" + QByteArray(0x100000, 'x') + "\r\n";
    for (int i = 0; i < 9; ++i)
        client.socket().write(chunk);
    QCOMPARE(client.end().status, 0);
    QCOMPARE(client.socket().state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(requests, 0);
}

void tst_PracticeListener::losesAnswer()
{
    PracticeListener listener(m_clock, [](const Request &) {
        Response response = ok("never seen");
        response.isLost = true;
        return response;
    });
    QVERIFY(listener.start());
    PracticeClient client(urlOf(listener));
    QCOMPARE(client.send("POST", "/", {}, "{}").status, 0);
    QCOMPARE(client.socket().state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(client.socket().bytesAvailable(), 0);
}

void tst_PracticeListener::delaysOneClientOnly()
{
    PracticeListener listener(m_clock, [](const Request &request) {
        Response response = ok(request.path);
        response.delay = request.path == "/slow" ? 1h : 0h;
        return response;
    });
    QVERIFY(listener.start());
    PracticeClient slow(urlOf(listener));
    slow.begin("GET", "/slow", {});
    PracticeClient fast(urlOf(listener));
    QCOMPARE(fast.send("GET", "/fast").body, "/fast");
    QCOMPARE(slow.socket().bytesAvailable(), 0);
}

void tst_PracticeListener::stopsWhileClientWaits()
{
    std::atomic<bool> isCalled = false;
    PracticeListener listener(m_clock, [&](const Request &) {
        Response response;
        response.delay = 1h;
        isCalled = true;
        return response;
    });
    QVERIFY(listener.start());
    PracticeClient client(urlOf(listener));
    client.begin("POST", "/", {}, "{}");
    QTRY_VERIFY(isCalled);
    QElapsedTimer timer;
    timer.start();
    listener.stop();
    QVERIFY2(timer.elapsed() < 2000, "stop() waited for the delay");
    QCOMPARE(listener.port(), 0);
    QCOMPARE(client.end().status, 0);
    listener.stop(); // does no harm
}

void tst_PracticeListener::stopsWhileConnectionIsIdle()
{
    PracticeListener listener(m_clock, [](const Request &) { return Response {}; });
    QVERIFY(listener.start());
    PracticeClient used(urlOf(listener));
    QCOMPARE(used.send("GET", "/").status, 204);
    PracticeClient unused(urlOf(listener));
    QVERIFY(unused.isConnected());
    QElapsedTimer timer;
    timer.start();
    listener.stop();
    QVERIFY2(timer.elapsed() < 2000, "stop() waited for a connection");
    QVERIFY(used.socket().waitForDisconnected());
}

void tst_PracticeListener::startsAgain()
{
    PracticeListener listener(m_clock, [](const Request &) { return ok("here"); });
    for (int i = 0; i < 3; ++i) {
        QVERIFY(listener.start());
        PracticeClient client(urlOf(listener));
        QCOMPARE(client.send("GET", "/").body, "here");
        listener.stop();
    }
}

void tst_PracticeListener::saysWhichPortIsTaken()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    PracticeListener listener(m_clock, [](const Request &) { return Response {}; });
    const Result<void> result = listener.start(other.serverPort());
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Error::Kind::Network);
    const QString place = u"port %1 on 127.0.0.1: "_s.arg(other.serverPort());
    QVERIFY2(result.error().detail.contains(place), qPrintable(result.error().detail));
    QVERIFY2(result.error().detail.contains(u"in use"), qPrintable(result.error().detail));
    QCOMPARE(listener.port(), 0);
    QVERIFY(listener.start());
}

QTEST_GUILESS_MAIN(tst_PracticeListener)
#include "tst_practicelistener.moc"
