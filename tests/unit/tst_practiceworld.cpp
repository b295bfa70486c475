// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/practiceworld.h"

#include "../support/testclock.h"
#include "domain/consumer.h"
#include "practiceclient.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QSet>
#include <QTcpServer>
#include <QTest>

using namespace postrider;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_PracticeWorld : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void namesItsConsumers();
    void tokensAreRandom();
    void everyoneAnswers();
    void rentBoardRejectsItsTokenInTime();
    void saysWhosePortIsTaken();
    void stopsAtOnce();

private:
    TestClock m_clock;
};

void tst_PracticeWorld::namesItsConsumers()
{
    const PracticeWorld world(m_clock, 1);
    QStringList names;
    for (const auto &consumer : world.consumers())
        names.append(consumer->name());
    const QStringList expected { u"Acme IDX"_s, u"HomeFinder"_s, u"Northshore Brokers"_s, u"RentBoard"_s };
    QCOMPARE(names, expected);
}

void tst_PracticeWorld::tokensAreRandom()
{
    QSet<QByteArray> tokens;
    for (int i = 0; i < 2; ++i) {
        PracticeWorld world(m_clock, 1); // the seed has no say in tokens
        tokens.insert(world.producer().token().reveal());
        for (const auto &consumer : world.consumers())
            tokens.insert(consumer->token().reveal());
    }
    tokens.insert(PracticeWorld::randomToken().reveal());
    QCOMPARE(tokens.size(), 11);
    for (const QByteArray &token : tokens)
        QCOMPARE(token.size(), 43); // 256 bits
}

void tst_PracticeWorld::everyoneAnswers()
{
    PracticeWorld world(m_clock, 1);
    QVERIFY(world.start());
    QSet<int> ports { world.producer().serviceRoot().port() };
    PracticeClient reader(world.producer().serviceRoot());
    QCOMPARE(reader.send("GET", "/odata/EntityEvent?$top=1", bearer(world.producer().token())).status, 200);
    for (const auto &consumer : world.consumers()) {
        const QUrl endpoint = consumer->endpoint();
        QVERIFY(isLoopback(endpoint));
        QVERIFY(checkHttpUrl(u"The endpoint"_s, endpoint));
        ports.insert(endpoint.port());
        PracticeClient client(endpoint);
        Headers headers = bearer(consumer->token());
        headers.emplaceBack("Content-Type", "application/json");
        const QByteArray body = R"({"@reso.context":"urn:reso:metadata:2.0:resource:entityevent","value":[]})";
        QCOMPARE(client.send("POST", endpoint.path().toLatin1(), headers, body).status, 204);
        QCOMPARE(consumer->snapshot().accepted, 1);
    }
    QCOMPARE(ports.size(), 5);
}

void tst_PracticeWorld::rentBoardRejectsItsTokenInTime()
{
    PracticeWorld world(m_clock, 1);
    QVERIFY(world.start());
    PracticeConsumer &rentBoard = *world.consumers().back();
    PracticeClient client(rentBoard.endpoint());
    const auto post = [&] {
        Headers headers = bearer(rentBoard.token());
        headers.emplaceBack("Content-Type", "application/json");
        return client.send("POST", rentBoard.endpoint().path().toLatin1(), headers, R"({"value":[]})").status;
    };
    QCOMPARE(post(), 204);
    m_clock.advance(20s);
    QCOMPARE(post(), 401);
    QVERIFY(rentBoard.acceptToken(PracticeWorld::randomToken()));
    QCOMPARE(post(), 204);
}

void tst_PracticeWorld::saysWhosePortIsTaken()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    PracticeWorld world(m_clock, 1);
    const Result<void> taken = world.start(other.serverPort());
    QVERIFY(!taken);
    QCOMPARE(taken.error().kind, Error::Kind::Network);
    QVERIFY2(taken.error().detail.startsWith(u"Practice could not begin with the Producer. "),
        qPrintable(taken.error().detail));
    QVERIFY(taken.error().detail.contains(QString::number(other.serverPort())));

    const quint16 below = quint16(other.serverPort() - 2);
    const Result<void> later = world.start(below);
    QVERIFY(!later); // some other program may hold the port below, which changes the name alone
    QCOMPARE(later.error().kind, Error::Kind::Network);
    for (const auto &consumer : world.consumers())
        QCOMPARE(consumer->endpoint().port(), 0);
    QCOMPARE(world.producer().serviceRoot().port(), 0);
    QVERIFY(world.start());
}

void tst_PracticeWorld::stopsAtOnce()
{
    PracticeWorld world(m_clock, 1);
    QVERIFY(world.start());
    std::vector<std::unique_ptr<PracticeClient>> clients;
    for (const auto &consumer : world.consumers()) {
        clients.push_back(std::make_unique<PracticeClient>(consumer->endpoint()));
        QVERIFY(clients.back()->isConnected());
    }
    QElapsedTimer timer;
    timer.start();
    world.stop();
    QVERIFY2(timer.elapsed() < 2000, "stop() waited");
    for (const auto &client : clients)
        QVERIFY(
            client->socket().state() == QAbstractSocket::UnconnectedState || client->socket().waitForDisconnected());
}

QTEST_GUILESS_MAIN(tst_PracticeWorld)
#include "tst_practiceworld.moc"
