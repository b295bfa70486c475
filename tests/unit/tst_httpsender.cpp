// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery/httpsender.h"

#include "domain/clock.h"
#include "domain/consumer.h"
#include "http/httpclient.h"
#include "support/tcpserver.h"
#include "support/waituntil.h"

#include <QRegularExpression>
#include <QTest>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;

class tst_HttpSender final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void postsWhatItIsGiven();
    void keepsTheTokenOutOfTheReply();
    void headersThatOnlyBeginLikeTheTokenStay();

private:
    [[nodiscard]] Reply post(const Token &token)
    {
        HttpClient client(m_clock);
        HttpSender sender(client);
        Consumer consumer;
        consumer.endpoint = m_server.url(u"/hook"_s);
        std::optional<Reply> reply;
        sender.post(consumer, { { "Content-Type", "application/json" } }, token, "{}", false,
            [&reply](const Reply &came) { reply = came; });
        return waitUntil([&reply] { return reply.has_value(); }) ? *reply : Reply();
    }

    SystemClock m_clock;
    TcpServer m_server;
};

void tst_HttpSender::postsWhatItIsGiven()
{
    m_server.setHandler([](const Request &) { return response(204); });
    QCOMPARE(post(*Token::fromPasted("abcdefgh")).status, 204);
    const Request request = m_server.requests().last();
    QCOMPARE(request.method, QByteArray("POST"));
    QCOMPARE(request.path, QByteArray("/hook"));
    QCOMPARE(request.header("Authorization"), QByteArray("Bearer abcdefgh"));
    QCOMPARE(request.header("Content-Type"), QByteArray("application/json"));
    QCOMPARE(request.body, QByteArray("{}"));
}

void tst_HttpSender::keepsTheTokenOutOfTheReply()
{
    m_server.setHandler([](const Request &) {
        const QByteArray body = QByteArray(4096 - 6, '-') + "abcdefgh"; // is cut off in its midst
        return response(302, { { "Location", "http://a.example/?t=abcdefgh&x" } }, body);
    });
    const Reply reply = post(*Token::fromPasted("abcdefgh"));
    QCOMPARE(headerValue(reply.headers, "Location"), QByteArray("http://a.example/?t=********&x"));
    QCOMPARE(reply.body, QByteArray(QByteArray(4096 - 6, '-') + "********"));
}

void tst_HttpSender::headersThatOnlyBeginLikeTheTokenStay()
{
    m_server.setHandler([](const Request &) { return response(429, { { "Retry-After", "3600" } }); });
    const Reply reply = post(*Token::fromPasted("3600c2VjcmV0"));
    QCOMPARE(headerValue(reply.headers, "Retry-After"), QByteArray("3600"));
}

QTEST_GUILESS_MAIN(tst_HttpSender)
#include "tst_httpsender.moc"
