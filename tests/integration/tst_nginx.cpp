// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/certificates.h"
#include "support/nginxserver.h"
#include "support/producer.h"
#include "support/receiver.h"
#include "support/testengine.h"
#include "support/waituntil.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int Events = 20'000;
constexpr int Patience = 120'000; // ms

/// The sequences that nginx took, in the order in which they came.
std::vector<qint64> taken(const QList<NginxRequest> &log)
{
    std::vector<qint64> sequences;
    for (const NginxRequest &request : log) {
        if (request.status == 204)
            std::ranges::copy(sequencesIn(request.body), std::back_inserter(sequences));
    }
    return sequences;
}

} // namespace

/// The engine against nginx as the Consumer, judged by nginx's own log.
class tst_Nginx final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void takesEverySequenceOnceInOrder();
    void throttledIsNeverCalledInsideAHold();
    void privateAuthorityIsRefusedUntilItIsNamed();

private:
    /// Whether all events of the Producer are settled for the Feed before patience ends.
    [[nodiscard]] bool waitForEnd(const QString &feed, const Producer &producer);

    QTemporaryDir m_folder;
    std::unique_ptr<TestEngine> m_engine;
};

void tst_Nginx::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    QVERIFY(m_folder.isValid());
    m_engine = std::make_unique<TestEngine>(m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction())));
    const QString trouble = m_engine->start();
    QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
}

bool tst_Nginx::waitForEnd(const QString &feed, const Producer &producer)
{
    const auto isAtEnd = [&] { return m_engine->feed(feed)["position"_L1].toInteger() == producer.head(); };
    return waitUntil(isAtEnd, Patience);
}

void tst_Nginx::takesEverySequenceOnceInOrder()
{
    Producer producer(Events, 638'059'481'020'000'000);
    NginxServer nginx;
    QVERIFY2(nginx.error().isEmpty(), qPrintable(nginx.error()));
    m_engine->addSource(u"MLS"_s, producer.serviceRoot());
    m_engine->addConsumer(u"Acme IDX"_s, nginx.endpoint());
    m_engine->addFeed(u"Acme IDX"_s, u"MLS"_s);

    QVERIFY(waitForEnd(u"Acme IDX"_s, producer));
    QTRY_COMPARE(taken(nginx.log()), producer.sequences());
    QByteArrayList keys;
    const QList<NginxRequest> log = nginx.log();
    for (const NginxRequest &request : log) {
        QCOMPARE(request.status, 204);
        QCOMPARE(request.authorization, "Bearer " + TestEngine::UsualToken.toByteArray());
        QVERIFY(!request.key.isEmpty() && !keys.contains(request.key));
        keys.append(request.key);
    }
    QCOMPARE(m_engine->attempts(u"Acme IDX"_s).size(), log.size());
    QCOMPARE(m_engine->whatIsWrong(), QString());
}

void tst_Nginx::throttledIsNeverCalledInsideAHold()
{
    constexpr auto Hold = 1s;
    constexpr auto Rounding = 2ms; // two clocks that show milliseconds
    Producer producer(Events);
    NginxServer nginx({ "limit_req_zone $server_port zone=all:1m rate=3r/s; limit_req_status 429;"
                        "map $status $wait { 429 1; default \"\"; }",
        "limit_req zone=all burst=6 nodelay; add_header Retry-After $wait always;" });
    QVERIFY2(nginx.error().isEmpty(), qPrintable(nginx.error()));
    m_engine->addSource(u"MLS"_s, producer.serviceRoot());
    m_engine->addConsumer(u"HomeFinder"_s, nginx.endpoint(), { { u"batch"_s, 1000 } });
    m_engine->addFeed(u"HomeFinder"_s, u"MLS"_s);

    QVERIFY(waitForEnd(u"HomeFinder"_s, producer));
    QTRY_COMPARE(taken(nginx.log()), producer.sequences());
    int throttled = 0;
    Milliseconds notBefore { 0 };
    const QList<NginxRequest> log = nginx.log();
    for (const NginxRequest &request : log) {
        QVERIFY2(request.begunAt + Rounding >= notBefore,
            qPrintable(u"called %1 ms too early"_s.arg((notBefore - request.begunAt).count())));
        // nginx answers 429 when it has the head, and ends the request when it has the body too.
        notBefore = request.status == 429 ? request.begunAt + Hold : notBefore;
        throttled += request.status == 429;
        QVERIFY(request.status == 204 || request.status == 429);
    }
    QVERIFY(throttled > 0);
    QCOMPARE(m_engine->ask(u"holds"_s, { { u"feed"_s, u"HomeFinder"_s } })["holds"_L1].toArray().size(), throttled);
    QCOMPARE(m_engine->feed(u"HomeFinder"_s)["failures"_L1].toInt(), 0);
    QCOMPARE(m_engine->whatIsWrong(), QString());
}

void tst_Nginx::privateAuthorityIsRefusedUntilItIsNamed()
{
    Certificates certificates;
    QVERIFY2(certificates.error().isEmpty(), qPrintable(certificates.error()));
    Producer producer(Events);
    NginxServer nginx({}, certificates.server());
    QVERIFY2(nginx.error().isEmpty(), qPrintable(nginx.error()));
    m_engine->addSource(u"MLS"_s, producer.serviceRoot());
    m_engine->addConsumer(u"Northshore"_s, nginx.endpoint());
    m_engine->addFeed(u"Northshore"_s, u"MLS"_s);

    QTRY_COMPARE(m_engine->state(u"Northshore"_s), u"retrying"_s);
    const QJsonObject attempt = m_engine->attempts(u"Northshore"_s).first().toObject();
    QCOMPARE(attempt["outcome"_L1].toString(), u"refused"_s);
    QVERIFY2(attempt["error"_L1].toString().contains("certificate"_L1), qPrintable(attempt["error"_L1].toString()));
    QCOMPARE(nginx.log().size(), 0);

    const QJsonObject changes { { u"authority"_s, certificates.authority() } };
    QCOMPARE(m_engine->refusal(u"consumer.edit"_s, { { u"name"_s, u"Northshore"_s }, { u"changes"_s, changes } }),
        QString());
    QCOMPARE(m_engine->refusal(u"feed.resume"_s, { { u"name"_s, u"Northshore"_s } }), QString());
    QVERIFY(waitForEnd(u"Northshore"_s, producer));
    QTRY_COMPARE(taken(nginx.log()), producer.sequences());
    QCOMPARE(m_engine->whatIsWrong(), QString());
}

QTEST_GUILESS_MAIN(tst_Nginx)
#include "tst_nginx.moc"
