// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/certificates.h"
#include "support/producer.h"
#include "support/receiver.h"
#include "support/testengine.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(postrider::test::Answer)

namespace {

constexpr int Patience = 30'000; // ms; only a hang takes so long
constexpr Milliseconds Deadline = 5s; // the shortest that a Consumer may have
constexpr qint64 Gigabyte = 1'000'000'000;

/// What an attempt came to, in the words of `attempts`; status 0 is none.
struct Expected
{
    int status;
    QString outcome;
    QString note; ///< a word that the note has to have
};

} // namespace

Q_DECLARE_METATYPE(Expected)

/// The engine against Consumers that do what none should.
class tst_BadConsumers final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void takesTheAnswerForWhatItIs_data();
    void takesTheAnswerForWhatItIs();
    void readsNoMoreThanNeeded_data();
    void readsNoMoreThanNeeded();
    void neverFollowsARedirect_data();
    void neverFollowsARedirect();
    void keepsTheTokenFromAnExpiredCertificate();
    void fiveThatHangDelayNobody();

private:
    void addFeedTo(const QString &consumer, const QUrl &endpoint, const QJsonObject &settings = {});
    /// The first attempt, once it was made.
    [[nodiscard]] QJsonObject firstAttempt(const QString &feed);
    void compareFirstAttempt(const QString &feed, const Expected &expected);

    QTemporaryDir m_folder;
    int m_profiles = 0;
    std::unique_ptr<Certificates> m_certificates;
    std::unique_ptr<TestEngine> m_engine;
};

void tst_BadConsumers::initTestCase()
{
    m_certificates = std::make_unique<Certificates>();
    QVERIFY2(m_certificates->error().isEmpty(), qPrintable(m_certificates->error()));
    QVERIFY(m_folder.isValid());
}

void tst_BadConsumers::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_engine = std::make_unique<TestEngine>(m_folder.filePath(QString::number(++m_profiles)));
    const QString trouble = m_engine->start();
    QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
}

void tst_BadConsumers::cleanup()
{
    QCOMPARE(m_engine->whatIsWrong(), QString());
    QCOMPARE(m_engine->troubles(), QList<Error>());
    m_engine.reset();
}

void tst_BadConsumers::addFeedTo(const QString &consumer, const QUrl &endpoint, const QJsonObject &settings)
{
    m_engine->addConsumer(consumer, endpoint, settings);
    m_engine->addFeed(consumer, u"MLS"_s);
}

QJsonObject tst_BadConsumers::firstAttempt(const QString &feed)
{
    QJsonArray attempts;
    const bool isMade = QTest::qWaitFor(
        [&] {
            attempts = m_engine->attempts(feed);
            return !attempts.isEmpty();
        },
        Patience);
    return isMade ? attempts.last().toObject() : QJsonObject();
}

void tst_BadConsumers::compareFirstAttempt(const QString &feed, const Expected &expected)
{
    const QJsonObject attempt = firstAttempt(feed);
    QVERIFY2(!attempt.isEmpty(), qPrintable(feed));
    QCOMPARE(attempt["outcome"_L1].toString(), expected.outcome);
    QCOMPARE(attempt["status"_L1].toInt(), expected.status);
    const QString note = attempt["error"_L1].toString();
    QVERIFY2(note.contains(expected.note), qPrintable(note));
    QCOMPARE(attempt["first_sequence"_L1].toInteger(), 1101);
    QCOMPARE(attempt["events"_L1].toInt(), 1);
}

void tst_BadConsumers::takesTheAnswerForWhatItIs_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<Expected>("expected");
    const Expected closed { 0, u"failed"_s, u"closed the connection"_s };
    const Expected rubbish { 0, u"failed"_s, u"127.0.0.1"_s };

    QTest::newRow("closes at once") << raw("").closing() << closed;
    QTest::newRow("resets at once") << raw("").resetting() << closed;
    QTest::newRow("closes in the status") << raw("HTTP/1.1 20").closing() << closed;
    QTest::newRow("HTTP/0.9") << raw("<html>Hello</html>").closing() << rubbish;
    QTest::newRow("garbage") << raw(QByteArray(200, '\xff')) << rubbish;
    QTest::newRow("another protocol") << raw("SSH-2.0-OpenSSH_9.2\r\n") << rubbish;
    // Once there is a status it decides, whatever becomes of the body.
    QTest::newRow("closes in the body of a 200")
        << cut(200, 100, "half").closing() << Expected { 200, u"accepted"_s, {} };
    QTest::newRow("resets in the body of a 500")
        << cut(500, 100, "half").resetting() << Expected { 500, u"failed"_s, u"answered 500"_s };
}

void tst_BadConsumers::takesTheAnswerForWhatItIs()
{
    QFETCH(Answer, answer);
    QFETCH(Expected, expected);
    Producer producer(1);
    Receiver receiver([answer](const Delivery &) { return answer; });
    m_engine->addSource(u"MLS"_s, producer.serviceRoot());
    addFeedTo(u"Bad"_s, receiver.endpoint());

    compareFirstAttempt(u"Bad"_s, expected);
    const bool isAccepted = expected.outcome == "accepted"_L1;
    QCOMPARE(m_engine->state(u"Bad"_s), isAccepted ? u"up_to_date"_s : u"retrying"_s);
    const QJsonObject feed = m_engine->feed(u"Bad"_s);
    QCOMPARE(feed["failures"_L1].toInt(), isAccepted ? 0 : 1);
    QCOMPARE(feed["not_before"_L1].isString(), !isAccepted);
    QCOMPARE(feed["waiting"_L1].toInt(), isAccepted ? 0 : 1);
    QCOMPARE(receiver.deliveries().size(), 1); // and not again before its time
}

void tst_BadConsumers::readsNoMoreThanNeeded_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("accepted") << 200 << u"accepted"_s;
    QTest::newRow("failed") << 500 << u"failed"_s;
}

void tst_BadConsumers::readsNoMoreThanNeeded()
{
    QFETCH(int, status);
    QFETCH(QString, outcome);
    Producer producer(1);
    Receiver receiver([status](const Delivery &) { return flood(status, Gigabyte); });
    m_engine->addSource(u"MLS"_s, producer.serviceRoot());
    addFeedTo(u"Flood"_s, receiver.endpoint());

    compareFirstAttempt(u"Flood"_s, { status, outcome, {} });
    QCOMPARE(firstAttempt(u"Flood"_s)["response_body"_L1].toString().size(), 4 * 1024);
    QTRY_COMPARE(receiver.server().openConnectionCount(), 0); // it was hung up on
    QVERIFY2(receiver.server().bytesSent() < Gigabyte / 10, // what the sockets' buffers hold
        qPrintable(QString::number(receiver.server().bytesSent())));
}

void tst_BadConsumers::neverFollowsARedirect_data()
{
    QTest::addColumn<int>("status");
    for (const int status : { 301, 302, 303, 307, 308 })
        QTest::addRow("%d", status) << status;
}

void tst_BadConsumers::neverFollowsARedirect()
{
    QFETCH(int, status);
    Producer producer(3);
    Receiver other;
    QUrl otherUrl = other.endpoint();
    otherUrl.setHost(u"localhost"_s);
    Receiver receiver([status, otherUrl](const Delivery &) {
        return response(status, { { "Location", otherUrl.toEncoded() } });
    });
    m_engine->addSource(u"MLS"_s, producer.serviceRoot());
    addFeedTo(u"Moved"_s, receiver.endpoint());

    compareFirstAttempt(u"Moved"_s, { status, u"refused"_s, otherUrl.toString() });
    const QJsonObject feed = m_engine->feed(u"Moved"_s);
    QCOMPARE(feed["state"_L1].toString(), u"suspended"_s);
    QCOMPARE(feed["suspended_reason"_L1].toString(), u"endpoint_moved"_s);
    QVERIFY(feed["suspended_detail"_L1].toString().contains(otherUrl.toString()));
    QCOMPARE(receiver.deliveries().size(), 1);
    QCOMPARE(other.server().connectionCount(), 0); // neither the token nor anything else
}

void tst_BadConsumers::keepsTheTokenFromAnExpiredCertificate()
{
    Producer producer(3);
    Receiver receiver({}, m_certificates->expired());
    m_engine->addSource(u"MLS"_s, producer.serviceRoot());
    addFeedTo(u"Expired"_s, receiver.endpoint(), { { u"authority"_s, m_certificates->authority() } });

    compareFirstAttempt(u"Expired"_s, { 0, u"refused"_s, u"expired on"_s });
    QCOMPARE(m_engine->state(u"Expired"_s), u"retrying"_s); // it is suspended after three
    QCOMPARE(m_engine->feed(u"Expired"_s)["failures"_L1].toInt(), 1);
    QVERIFY(receiver.server().requests().isEmpty());
}

void tst_BadConsumers::fiveThatHangDelayNobody()
{
    const std::vector<std::pair<Answer, Expected>> manners {
        { silence(), { 0, u"failed"_s, u"did not answer in time"_s } },
        { drip(response(200, {}, "hello"), 1s), { 0, u"failed"_s, u"did not answer in time"_s } },
        { raw("HTTP/1.1 200 OK\r\nX: "), { 0, u"failed"_s, u"did not answer in time"_s } },
        { cut(202, 10, "four"), { 202, u"accepted"_s, {} } },
        { silence(), { 0, u"failed"_s, u"in time"_s } }, // and does not even agree on TLS
    };
    constexpr int Healthy = 45;
    Producer producer(0);
    m_engine->addSource(u"MLS"_s, producer.serviceRoot());
    std::vector<std::unique_ptr<Receiver>> hanging;
    for (const auto &[answer, expected] : manners) {
        hanging.push_back(std::make_unique<Receiver>([answer = answer](const Delivery &) { return answer; }));
        QUrl endpoint = hanging.back()->endpoint();
        endpoint.setScheme(hanging.size() == manners.size() ? u"https"_s : u"http"_s);
        addFeedTo(u"Bad %1"_s.arg(hanging.size()), endpoint);
    }
    std::vector<std::unique_ptr<Receiver>> healthy;
    for (int i = 1; i <= Healthy; ++i) {
        healthy.push_back(std::make_unique<Receiver>());
        addFeedTo(u"Good %1"_s.arg(i), healthy.back()->endpoint());
    }

    producer.add(20); // for all fifty at once
    const auto hasAll = [&](const auto &receiver) { return receiver->sequences() == producer.sequences(); };
    QVERIFY(QTest::qWaitFor([&] { return std::ranges::all_of(healthy, hasAll); }, Patience));
    for (const auto &receiver : hanging)
        QCOMPARE(receiver->server().openConnectionCount(), 1);
    for (size_t i = 1; i <= manners.size(); ++i)
        QCOMPARE(m_engine->attempts(u"Bad %1"_s.arg(i)), QJsonArray());

    for (size_t i = 1; i <= manners.size(); ++i) {
        const QString feed = u"Bad %1"_s.arg(i);
        compareFirstAttempt(feed, manners[i - 1].second);
        const auto duration = Milliseconds(firstAttempt(feed)["duration_ms"_L1].toInteger());
        QVERIFY2(duration >= Deadline && duration < 2 * Deadline, qPrintable(QString::number(duration.count())));
        const bool isAccepted = manners[i - 1].second.outcome == "accepted"_L1;
        QCOMPARE(m_engine->state(feed), isAccepted ? u"delivering"_s : u"retrying"_s);
    }
}

QTEST_GUILESS_MAIN(tst_BadConsumers)
#include "tst_badconsumers.moc"
