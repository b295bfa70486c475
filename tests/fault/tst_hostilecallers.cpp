// SPDX-License-Identifier: GPL-3.0-or-later
#include "hostileanswers.h"
#include "support/certificates.h"
#include "support/ctltest.h"
#include "support/rawcall.h"
#include "support/rawsocket.h"
#include "support/waituntil.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>
#include <QThread>

#include <atomic>
#include <deque>
#include <future>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int Events = 80'000; // more than can be delivered meanwhile, one by one and at a pace
constexpr int Patience = 30'000; // ms; only a hang takes so long
constexpr int Stretch = 1'500; // ms in which events are counted while nobody means harm
constexpr int MostMemory = 20 * 1024; // KiB more than without harm
constexpr double LeastRate = 0.3; // of what is delivered without harm; they have the same processors
constexpr qsizetype MostHeard = 16; // connections from one address at a time

/// What somebody does to the port, in a thread of its own; what is wrong with the answers, or nothing.
using Attack = std::function<QString(quint16 port)>;

qint64 memoryOf(qint64 process)
{
    QFile file(u"/proc/%1/status"_s.arg(process));
    if (!file.open(QFile::ReadOnly))
        return 0;
    static const QRegularExpression pattern(u"VmRSS:\\s+([0-9]+) kB"_s);
    return pattern.match(QString::fromLatin1(file.readAll())).captured(1).toLongLong();
}

} // namespace

/// People who mean harm call the resume endpoint of a process that delivers: it goes on delivering, takes no more memory,
/// and nobody without a token learns or changes anything.
class tst_HostileCallers final : public CtlTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void theEngineGoesOn();

private:
    void setUp();
    void startPush();
    /// The token that the Feed is given.
    QByteArray makeToken(const QString &feed, const QString &more = {});
    void endByTheDatabase(const QString &feed);
    /// Has the attack run while events are counted.
    void suffer(const char *name, const Attack &attack);
    void callHonestly();
    void compareRates();
    void compareEffects();

    [[nodiscard]] QByteArray post(const QByteArray &token, const QByteArray &body = {}) const
    {
        return resumePost(m_id, token, body);
    }
    [[nodiscard]] Attack manyConnections() const;
    [[nodiscard]] Attack slowOnes(const QByteArray &begin) const;
    [[nodiscard]] Attack largeBodies() const;
    [[nodiscard]] Attack smuggledLengths() const;
    [[nodiscard]] Attack badChunks() const;
    [[nodiscard]] Attack manyHeaders() const;
    [[nodiscard]] Attack otherPaths() const;
    [[nodiscard]] Attack wrongTokens() const;
    [[nodiscard]] Attack silence() const;

    const Certificates m_certificates;
    std::unique_ptr<Producer> m_producer;
    std::unique_ptr<Receiver> m_receiver;
    std::unique_ptr<Receiver> m_other;
    std::unique_ptr<QProcess> m_push;
    quint16 m_port = 0;
    QString m_id; ///< of the Feed that is attacked
    QByteArray m_token; ///< its present one
    QByteArray m_replaced; ///< the one before
    QString m_endedId;
    QByteArray m_ended;
    QString m_honestId; ///< of a Feed that nobody else calls for
    QByteArray m_honest;
    double m_calmRate = 0; ///< events in a millisecond
    qint64 m_calmMemory = 0;
    qint64 m_mostMemory = 0;
    qsizetype m_delivered = 0; ///< while harm was done
    qint64 m_time = 0;
};

void tst_HostileCallers::initTestCase()
{
    if (const QString why = whyNoKeychain(); !why.isEmpty())
        QSKIP(qPrintable(why));
    QVERIFY2(m_certificates.error().isEmpty(), qPrintable(m_certificates.error()));
}

void tst_HostileCallers::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    begin(QStringLiteral(POSTRIDERCTL));
}

void tst_HostileCallers::cleanup()
{
    if (m_push) {
        m_push->kill();
        m_push->waitForFinished();
    }
    m_push.reset();
    findNoToken();
}

QByteArray tst_HostileCallers::makeToken(const QString &feed, const QString &more)
{
    return json(u"feed resume-token %1 --new%2"_s.arg(feed, more))["token"_L1].toString().toLatin1();
}

void tst_HostileCallers::endByTheDatabase(const QString &feed)
{
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"ends"_s);
        database.setDatabaseName(m_ctl->profile() + u"/postrider.sqlite"_s);
        QVERIFY(database.open());
        QSqlQuery query(database);
        QVERIFY(query.exec(
            u"UPDATE resume_keys SET expires_at = 1 WHERE feed_id = (SELECT id FROM feeds WHERE name = '%1')"_s.arg(
                feed)));
        QCOMPARE(query.numRowsAffected(), 1);
    }
    QSqlDatabase::removeDatabase(u"ends"_s);
}

void tst_HostileCallers::setUp()
{
    m_producer = std::make_unique<Producer>(Events);
    m_receiver = std::make_unique<Receiver>([](const Delivery &) { return response(204).after(1ms); });
    m_other = std::make_unique<Receiver>();
    json(u"source add MLS --start beginning --every 1 --page 10000 --odata "_s + m_producer->serviceRoot().toString());
    json(u"consumer add Acme --batch 1 --token-stdin --endpoint "_s + m_receiver->endpoint().toString(), Token1);
    json(u"consumer add Other --batch 10 --token-stdin --endpoint "_s + m_other->endpoint().toString(), Token1);
    json(u"feed add F --source MLS --consumer Acme --start beginning"_s);
    json(u"feed add Ended --source MLS --consumer Other"_s);
    json(u"feed add Paused --source MLS --consumer Other"_s);
    json(u"feed add Honest --source MLS --consumer Other"_s);
    json(u"feed pause Paused"_s);
    m_id = json(u"feed show F"_s)["public_id"_L1].toString();
    m_endedId = json(u"feed show Ended"_s)["public_id"_L1].toString();
    m_replaced = makeToken(u"F"_s);
    m_token = makeToken(u"F"_s);
    m_honestId = json(u"feed show Honest"_s)["public_id"_L1].toString();
    m_honest = makeToken(u"Honest"_s);
    m_ended = makeToken(u"Ended"_s, u" --expires 1"_s);
    endByTheDatabase(u"Ended"_s);
    m_port = freePort();
    json(u"endpoint set --on --port %1"_s.arg(m_port));
}

void tst_HostileCallers::startPush()
{
    m_push = m_ctl->start({ u"push"_s });
    QVERIFY(waitUntil([this] { return m_receiver->sequences().size() > 100; }, Patience));
    QVERIFY(waitUntil([this] { return RawSocket(m_port).isOpen(); }, Patience));
    const size_t before = m_receiver->sequences().size();
    QElapsedTimer timer;
    timer.start();
    QVERIFY(!waitUntil([] { return false; }, Stretch));
    m_calmRate = double(m_receiver->sequences().size() - before) / double(timer.elapsed());
    m_calmMemory = m_mostMemory = memoryOf(m_push->processId());
    QVERIFY(m_calmRate > 0 && m_calmMemory > 0);
}

void tst_HostileCallers::suffer(const char *name, const Attack &attack)
{
    const size_t before = m_receiver->sequences().size();
    QElapsedTimer timer;
    timer.start();
    std::atomic<bool> isOver = false;
    auto thread = std::async(std::launch::async, [&] {
        const QString problem = attack(m_port);
        isOver = true;
        return problem;
    });
    const bool hasEnded = waitUntil(
        [&] {
            m_mostMemory = std::max(m_mostMemory, memoryOf(m_push->processId()));
            return isOver.load();
        },
        Patience);
    const auto count = qsizetype(m_receiver->sequences().size() - before);
    m_delivered += count;
    m_time += timer.elapsed();
    QVERIFY2(hasEnded, name);
    const QString problem = thread.get();
    qInfo(
        "%-18s %5lld ms, %6lld events, %6lld KiB", name, timer.elapsed(), qint64(count), memoryOf(m_push->processId()));
    QVERIFY2(problem.isEmpty(), qPrintable(QLatin1StringView(name) + u": "_s + problem));
    QCOMPARE(m_push->state(), QProcess::Running);
}

Attack tst_HostileCallers::manyConnections() const
{
    return [](quint16 port) {
        constexpr int Connections = 10'000;
        const auto held = size_t(RawSocket::allow(4'096)) / 2;
        std::deque<RawSocket> sockets;
        int refused = 0;
        for (int i = 0; i < Connections; ++i) {
            RawSocket socket(port);
            refused += socket.isOpen() ? 0 : 1;
            if (i % 3 == 0)
                socket.send("POST /feeds/x/resume HTTP/1.1\r\n");
            sockets.push_back(std::move(socket));
            if (sockets.size() > held)
                sockets.pop_front();
        }
        if (refused == Connections)
            return u"Nobody could connect."_s;
        // Long before they could be sent away for being silent, all but a few are.
        QElapsedTimer timer;
        timer.start();
        const auto heard = [&sockets] {
            return std::ranges::count_if(sockets, std::not_fn(&RawSocket::isClosedThere));
        };
        while (heard() > MostHeard && timer.elapsed() < Quiet)
            QThread::msleep(50);
        const auto left = heard();
        return left <= MostHeard ? QString() : u"%1 connections of one address are open."_s.arg(left);
    };
}

Attack tst_HostileCallers::slowOnes(const QByteArray &begin) const
{
    return [begin](quint16 port) {
        std::vector<RawSocket> sockets;
        for (int i = 0; i < 100; ++i) {
            sockets.emplace_back(port, "127.0.0.2"); // so that those at 127.0.0.1 are heard meanwhile
            sockets.back().send(begin);
        }
        QElapsedTimer timer;
        timer.start();
        // A byte now and then keeps a connection from being silent, but not beyond its longest time.
        const auto isDone = [&] {
            return std::ranges::all_of(sockets, [](const RawSocket &socket) { return socket.isClosedThere(); });
        };
        while (!isDone() && timer.elapsed() < Patience - 5'000) {
            for (RawSocket &socket : sockets)
                socket.send("a");
            QThread::msleep(200);
        }
        return isDone() ? QString() : u"Slow callers are still there after %1 ms."_s.arg(timer.elapsed());
    };
}

Attack tst_HostileCallers::largeBodies() const
{
    const QByteArray announced = resumePost(m_id, m_replaced, {}, { "Content-Length: 1073741824" });
    const QByteArray chunked = resumePost(m_id, m_replaced, {}, { "Transfer-Encoding: chunked" });
    return [announced, chunked](quint16 port) {
        constexpr int Pieces = 1'024; // of 1 MiB each
        const QByteArray piece(1024 * 1024, 'x');
        for (const QByteArray &head : { announced, chunked }) {
            RawSocket socket(port);
            socket.send(head);
            int sent = 0;
            const QByteArray chunk = head == chunked ? "100000\r\n" + piece + "\r\n" : piece;
            while (sent < Pieces && socket.send(chunk))
                ++sent;
            if (sent > 16)
                return u"%1 MiB of a body were taken."_s.arg(sent);
        }
        return QString();
    };
}

Attack tst_HostileCallers::smuggledLengths() const
{
    const QByteArray hidden = post(m_replaced);
    const auto with = [this](const QByteArrayList &headers, const QByteArray &body) -> QByteArray {
        return resumePost(m_id, m_replaced, {}, headers) + body;
    };
    const QByteArray size = QByteArray::number(hidden.size());
    const QByteArrayList requests {
        with({ "Content-Length: " + size, "Transfer-Encoding: chunked" }, "0\r\n\r\n" + hidden),
        with({ "Transfer-Encoding: chunked", "Content-Length: 4" }, "0\r\n\r\n" + hidden),
        with({ "Content-Length: 0", "Content-Length: " + size }, hidden),
        with({ "Content-Length: " + size, "Content-Length: 0" }, hidden),
        with({ "Content-Length: 0, " + size }, hidden),
        with({ "Content-Length: +0" }, hidden),
        with({ "Content-Length: -1" }, hidden),
        with({ "Content-Length: 0x0" }, hidden),
        with({ "Content-Length : 0" }, hidden),
        with({ "Content-Length: 99999999999999999999999" }, hidden),
        with({ "Transfer-Encoding: xchunked" }, "0\r\n\r\n" + hidden),
        with({ "Transfer-Encoding: gzip, chunked" }, "0\r\n\r\n" + hidden),
        with({ "Transfer-Encoding: identity", "Transfer-Encoding: chunked" }, "0\r\n\r\n" + hidden),
        with({ "Transfer-Encoding:\tchunked", "Content-Length: 3" }, "0\r\n\r\n" + hidden),
    };
    return [requests, hidden](quint16 port) {
        for (const QByteArray &request : requests) {
            if (const QString problem = oneAnswer(port, request, { 0, 400, 401, 411, 413 }); !problem.isEmpty())
                return problem;
        }
        return oneAnswer(port, hidden + hidden, { 401, 429 }); // nor is a second one heard that is plainly there
    };
}

Attack tst_HostileCallers::badChunks() const
{
    const QByteArray head = resumePost(m_id, m_replaced, {}, { "Transfer-Encoding: chunked" });
    return [head](quint16 port) {
        for (const QByteArray body : { "zz\r\nabc\r\n", "-5\r\nabc\r\n", "ffffffffffffffffff\r\nabc\r\n",
                 "FFFFFFFFFFFFFFF0\r\nabc\r\n", "3\r\nabcdef\r\n0\r\n\r\n", "\r\n\r\n\r\n",
                 "3;x=\x01\r\nabc\r\n0\r\n\r\n", "0x3\r\nabc\r\n0\r\n\r\n" }) {
            RawSocket socket(port);
            socket.send(head + body);
            const QByteArray answer = socket.receive(500);
            if (answer.count("HTTP/1.") > 1 || answer.contains(" 202 "))
                return wrong(body, answer);
        }
        return QString();
    };
}

Attack tst_HostileCallers::manyHeaders() const
{
    const QByteArray begin = "POST /feeds/" + m_id.toLatin1() + "/resume HTTP/1.1\r\nHost: a\r\n";
    return [begin](quint16 port) {
        QByteArray lines;
        for (int i = 0; i < 100'000; ++i)
            lines += "X-" + QByteArray::number(i) + ": y\r\n";
        for (const QByteArray &request : QByteArrayList { begin + lines + "\r\n",
                 begin + "X: " + QByteArray(5'000'000, 'y') + "\r\n\r\n", begin + QByteArray(5'000'000, '\n'),
                 "POST /" + QByteArray(5'000'000, 'y') + " HTTP/1.1\r\n\r\n", QByteArray(5'000'000, '\0') }) {
            if (const QString problem = oneAnswer(port, request, { 0, 400, 401, 404, 414, 429, 431 });
                !problem.isEmpty())
                return problem;
        }
        return QString();
    };
}

Attack tst_HostileCallers::otherPaths() const
{
    const QByteArray id = m_id.toLatin1();
    return [id](quint16 port) {
        for (const QByteArray method :
            { "GET", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "POST", "\x16\x03" }) {
            for (const QByteArray &path : QByteArrayList { "/", "/feeds", "/feeds/" + id, "/feeds/" + id + "/pause",
                     "/feeds/" + id + "/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "//", "*", "http://elsewhere/",
                     "/feeds/%00/resume", "/feeds/" + id + "%00/resume/x" }) {
                const QByteArray request = method + ' ' + path + " HTTP/1.1\r\nHost: a\r\n\r\n";
                if (const QString problem = oneAnswer(port, request, { 0, 400, 404, 405, 505 }); !problem.isEmpty())
                    return problem;
            }
        }
        return QString();
    };
}

Attack tst_HostileCallers::wrongTokens() const
{
    const QByteArrayList requests { post(m_replaced), post({}), post(QByteArray(43, 'x')), post(QByteArray(8'000, 'x')),
        resumePost(m_endedId, m_ended), resumePost(m_endedId, m_token), resumePost(u"nobody"_s, m_token),
        resumePost(u"Paused"_s, m_token), post(m_replaced, R"({"EntityEventSequence": 1})") };
    return [requests](quint16 port) {
        for (int i = 0; i < 2'000; ++i) {
            const QByteArray &request = requests.at(i % requests.size());
            if (const QString problem = oneAnswer(port, request, { 401, 429 }); !problem.isEmpty())
                return problem;
        }
        return QString();
    };
}

Attack tst_HostileCallers::silence() const
{
    return [](quint16 port) {
        std::vector<RawSocket> sockets;
        for (int i = 0; i < 100; ++i) {
            sockets.emplace_back(port);
            if (i % 2 == 1)
                sockets.back().send(
                    i % 4 == 1 ? QByteArray("GET / HTTP/1.1\r\n\r\n") : QByteArray("\x16\x03\x01\x40\x00\x01", 6));
        }
        for (RawSocket &socket : sockets) {
            const QByteArray answer = socket.receive(20'000);
            if (!socket.isClosedThere() || answer.contains("HTTP"))
                return QString(u"Without a hello of TLS it stays open, or says: "_s + QString::fromLatin1(answer));
        }
        return QString();
    };
}

/// Who has a token is heard all the same, once those who hammered from the same address have made room.
void tst_HostileCallers::callHonestly()
{
    QByteArray answer;
    const QByteArray ahead = resumePost(m_honestId, m_honest, R"({"EntityEventSequence": 900000000000})");
    const bool isRefused = waitUntil(
        [&] {
            answer = exchange(m_port, ahead);
            return statusOf(answer) == 422;
        },
        Patience);
    QVERIFY2(isRefused, answer.constData());
    QVERIFY(answer.contains("lies ahead"));
    const int attacked = statusOf(exchange(m_port, post(m_token, R"({"EntityEventSequence": 900000000000})")));
    QVERIFY2(attacked == 422 || attacked == 429, qPrintable(QString::number(attacked)));
}

void tst_HostileCallers::compareRates()
{
    const double rate = double(m_delivered) / double(m_time) / m_calmRate;
    qInfo("Without harm %.0f events a second; with it %.2f of that. Memory: %lld KiB, at most %lld.",
        m_calmRate * 1'000, rate, m_calmMemory, m_mostMemory);
    QVERIFY2(rate >= LeastRate, "The engine was slowed down.");
    QVERIFY2(m_mostMemory - m_calmMemory < MostMemory, "Memory was taken.");
}

void tst_HostileCallers::compareEffects()
{
    QCOMPARE(json(u"status"_s)["feeds"_L1][0]["suspended_reason"_L1], QJsonValue());
    QCOMPARE(json(u"status"_s)["feeds"_L1][2]["state"_L1].toString(), u"paused"_s);
    for (size_t i = 0; i < m_receiver->sequences().size(); ++i) // nobody set it back, or forth
        QCOMPARE(m_receiver->sequences()[i], 1101 + qint64(i));
    m_push->terminate();
    const CtlProcess::Result ended = m_ctl->finish(*m_push);
    QVERIFY2(ended.exitCode == 0, ended.messages.constData());
    m_push.reset();
    const QJsonArray activity = json(u"activity --limit 1000"_s)["activity"_L1].toArray();
    QVERIFY2(activity.size() < 60, qPrintable(QString::number(activity.size())));
    qint64 calls = 0;
    for (const QJsonValue &entry : activity) {
        QVERIFY(entry["action"_L1] != "feed.resume"_L1);
        if (entry["action"_L1] == "endpoint.refuse"_L1)
            calls += entry["effect"_L1].toString().section(u' ', 0, 0).toLongLong();
    }
    QVERIFY2(calls > 2'000, qPrintable(QString::number(calls))); // all that were heard out
    for (const QByteArray &token : { m_token, m_replaced, m_ended })
        QVERIFY(!QJsonDocument(activity).toJson().contains(token));
    QVERIFY(json(u"verify"_s)["ok"_L1].toBool());
}

void tst_HostileCallers::theEngineGoesOn()
{
    setUp();
    startPush();
    if (QTest::currentTestFailed())
        return;
    const QByteArray slowHead = "POST /feeds/" + m_id.toLatin1() + "/resume HTTP/1.1\r\nX-Slow: ";
    const QByteArray slowBody = resumePost(m_id, m_replaced, {}, { "Content-Length: 4000" });
    auto slow = std::async(std::launch::async, [port = m_port, head = slowOnes(slowHead), body = slowOnes(slowBody)] {
        auto other = std::async(std::launch::async, [&] { return body(port); });
        const QString problem = head(port);
        return QString(problem + other.get());
    });
    suffer("10,000 connections", manyConnections());
    suffer("large bodies", largeBodies());
    suffer("smuggled lengths", smuggledLengths());
    suffer("bad chunks", badChunks());
    suffer("100,000 headers", manyHeaders());
    suffer("other paths", otherPaths());
    suffer("wrong tokens", wrongTokens());
    suffer("slow ones", [&slow](quint16) { return slow.get(); });
    callHonestly();
    json(u"endpoint set --certificate %1 --key %2"_s.arg(
        m_certificates.path(u"server.pem"_s), m_certificates.path(u"server.key"_s)));
    suffer("no hello of TLS", silence());
    compareRates();
    compareEffects();
}

QTEST_GUILESS_MAIN(tst_HostileCallers)
#include "tst_hostilecallers.moc"
