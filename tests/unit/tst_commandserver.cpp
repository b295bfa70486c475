// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/commandclient.h"
#include "engine/commandserver.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocalSocket>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace postrider;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A client of the test's own, which writes whatever it likes.
class RawClient final
{
public:
    explicit RawClient(const Profile &profile) { m_socket.connectToServer(profile.socketName()); }

    [[nodiscard]] bool isConnected() { return m_socket.waitForConnected(); }

    void write(const QByteArray &bytes) { m_socket.write(bytes); }

    /// The next line, parsed; empty when none comes.
    [[nodiscard]] QJsonObject reply()
    {
        if (!QTest::qWaitFor([this] { return m_socket.canReadLine(); }, 5000))
            return {};
        return QJsonDocument::fromJson(m_socket.readLine()).object();
    }

    [[nodiscard]] QLocalSocket &socket() { return m_socket; }

private:
    QLocalSocket m_socket;
};

} // namespace

class tst_CommandServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void answersClient();
    void carriesSequencesExactly();
    void saysWhereItListens();
    void isForItsUserAlone();
    void replacesStaleSocket();
    void saysThatAddressCannotBeWritten();
    void refusesMalformed_data();
    void refusesMalformed();
    void takesLongestRequest();
    void refusesTooLongRequest();
    void answersInOrder();
    void servesClientsSideBySide();
    void survivesClientThatGoesAway();
    void ignoresSecondReply();
    void clientKeepsConnection();
    void clientFallsBackToSocketName();
    void clientSaysThatNobodyAnswers();
    void clientLosesPatience();
    void clientWaitsForOneThatWorks();
    void clientIsToldHowFarItIs();
    void whatNobodyWaitsForIsCancelled();
    void clientSaysThatServerHungUp();
    void clientRefusesNonsense();

private:
    /// Sends through `client` and waits for what it calls back with.
    [[nodiscard]] static Result<QJsonObject> ask(CommandClient &client, const QJsonObject &request);
    void serve(const CommandServer::Handler &handler);
    /// A listener in the place of a server, which answers nothing by itself.
    void listenOnly(QLocalServer &listener) const;

    const QTemporaryDir m_runtime; ///< where the sockets are; not every machine that tests has one
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Profile> m_profile;
    std::unique_ptr<CommandServer> m_server;
};

void tst_CommandServer::initTestCase()
{
    QVERIFY(m_runtime.isValid());
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_runtime.path()));
}

void tst_CommandServer::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_profile = std::make_unique<Profile>(QString(m_folder->path() + u"/Übungs profil"_s));
    QVERIFY(m_profile->prepare());
    QTest::failOnWarning(QRegularExpression(u".?"_s));
}

void tst_CommandServer::cleanup()
{
    m_server.reset();
}

void tst_CommandServer::serve(const CommandServer::Handler &handler)
{
    m_server = std::make_unique<CommandServer>(*m_profile, handler);
    const Result<void> listening = m_server->listen();
    QVERIFY2(listening, qPrintable(listening ? QString() : listening.error().detail));
}

void tst_CommandServer::listenOnly(QLocalServer &listener) const
{
    QLocalServer::removeServer(m_profile->socketName());
    QVERIFY(listener.listen(m_profile->socketName()));
}

Result<QJsonObject> tst_CommandServer::ask(CommandClient &client, const QJsonObject &request)
{
    std::optional<Result<QJsonObject>> result;
    client.send(request, [&result](const Result<QJsonObject> &reply) { result = reply; });
    if (result)
        return fail(Error::Kind::Conflict, u"called back from within send()"_s);
    if (!QTest::qWaitFor([&result] { return result.has_value(); }, 5000))
        return fail(Error::Kind::Cancelled, u"never called back"_s);
    return *result;
}

namespace {

/// Answers with the request itself.
void echo(const QJsonObject &request, const CommandServer::Reply &reply)
{
    reply({ { u"ok"_s, true }, { u"result"_s, request } });
}

} // namespace

void tst_CommandServer::answersClient()
{
    serve(echo);
    CommandClient client(*m_profile);
    const QJsonObject request { { u"command"_s, u"status"_s }, { u"who"_s, u"Zoë\n"_s } };
    const auto reply = ask(client, request);
    QVERIFY(reply);
    QCOMPARE(reply->value("ok"_L1), QJsonValue(true));
    QCOMPARE(reply->value("result"_L1).toObject(), request);
}

void tst_CommandServer::carriesSequencesExactly()
{
    serve(echo);
    RawClient client(*m_profile);
    client.write("{\"command\":\"x\",\"n\":9223372036854775807}\n");
    QVERIFY(QTest::qWaitFor([&client] { return client.socket().canReadLine(); }, 5000));
    const QByteArray line = client.socket().readLine();
    QVERIFY2(line.contains("\"n\":9223372036854775807"), line.constData());
}

void tst_CommandServer::saysWhereItListens()
{
    serve(echo);
    QFile address(m_profile->addressPath());
    QVERIFY(address.open(QFile::ReadOnly));
    QCOMPARE(QString::fromUtf8(address.readAll()).trimmed(), m_profile->socketName());
    m_server->close();
    QVERIFY(!QFile::exists(m_profile->addressPath()));
    RawClient client(*m_profile);
    QVERIFY(!client.isConnected());
    m_server->close(); // does no harm
}

void tst_CommandServer::isForItsUserAlone()
{
    serve(echo);
    constexpr auto Others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QCOMPARE(QFile::permissions(m_profile->addressPath()) & Others, QFile::Permissions());
#ifdef Q_OS_UNIX
    QCOMPARE(QFile::permissions(m_profile->socketName()) & Others, QFile::Permissions());
#endif
}

void tst_CommandServer::replacesStaleSocket()
{
#ifdef Q_OS_UNIX
    QFile stale(m_profile->socketName());
    QVERIFY(stale.open(QFile::WriteOnly));
    stale.close();
#endif
    QFile address(m_profile->addressPath());
    QVERIFY(address.open(QFile::WriteOnly));
    address.write("/nowhere/at/all\n");
    address.close();
    serve(echo);
    CommandClient client(*m_profile);
    QVERIFY(ask(client, {}));
}

void tst_CommandServer::saysThatAddressCannotBeWritten()
{
    QVERIFY(QDir().mkpath(m_profile->addressPath() + u"/in the way"_s));
    CommandServer server(*m_profile, echo);
    const Result<void> listening = server.listen();
    QVERIFY(!listening);
    QCOMPARE(listening.error().kind, Error::Kind::Storage);
    QVERIFY(listening.error().detail.contains(u"engine.address"));
    RawClient client(*m_profile);
    QVERIFY(!client.isConnected());
}

void tst_CommandServer::refusesMalformed_data()
{
    QTest::addColumn<QByteArray>("line");

    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("status");
    QTest::newRow("cut off") << QByteArray("{\"command\":");
    QTest::newRow("array") << QByteArray("[1]");
    QTest::newRow("number") << QByteArray("1");
    QTest::newRow("bad UTF-8") << QByteArray("{\"command\":\"\xff\"}");
    QTest::newRow("zero byte") << QByteArray("{}\0{}", 5);
}

void tst_CommandServer::refusesMalformed()
{
    QFETCH(const QByteArray, line);
    int calls = 0;
    serve([&calls](const QJsonObject &request, const CommandServer::Reply &reply) {
        ++calls;
        echo(request, reply);
    });
    RawClient client(*m_profile);
    client.write(line + "\n{}\n");
    const QJsonObject refusal = client.reply();
    QCOMPARE(refusal.value("ok"_L1), QJsonValue(false));
    const QJsonObject error = refusal.value("error"_L1).toObject();
    QCOMPARE(error.value("kind"_L1).toString(), u"invalid_input"_s);
    QVERIFY(error.value("message"_L1).toString().endsWith(u'.'));
    QCOMPARE(client.reply().value("ok"_L1), QJsonValue(true)); // and the next one is taken
    QCOMPARE(calls, 1);
}

void tst_CommandServer::takesLongestRequest()
{
    serve([](const QJsonObject &request, const CommandServer::Reply &reply) {
        reply({ { u"length"_s, request.value("a"_L1).toString().size() } });
    });
    RawClient client(*m_profile);
    const qsizetype length = CommandServer::RequestLimit - qsizetype(qstrlen("{\"a\":\"\"}"));
    client.write("{\"a\":\"" + QByteArray(length, 'x') + "\"}\n");
    QCOMPARE(client.reply().value("length"_L1).toInteger(), length);
}

void tst_CommandServer::refusesTooLongRequest()
{
    int calls = 0;
    serve([&calls](const QJsonObject &request, const CommandServer::Reply &reply) {
        ++calls;
        echo(request, reply);
    });
    RawClient client(*m_profile);
    client.write("{\"a\":\"" + QByteArray(3 * CommandServer::RequestLimit, 'x'));
    const QJsonObject refusal = client.reply(); // before the line has ended
    QCOMPARE(refusal.value("ok"_L1), QJsonValue(false));
    QVERIFY(refusal.value("error"_L1)["message"_L1].toString().contains(u"1048576"));
    client.write("\"}\n{\"b\":1}\n");
    QCOMPARE(client.reply().value("result"_L1).toObject(), (QJsonObject { { u"b"_s, 1 } }));
    QCOMPARE(calls, 1);
}

void tst_CommandServer::answersInOrder()
{
    QList<CommandServer::Reply> waiting;
    QList<int> asked;
    serve([&](const QJsonObject &request, const CommandServer::Reply &reply) {
        asked.append(request.value("n"_L1).toInt());
        waiting.append(reply);
    });
    RawClient client(*m_profile);
    client.write("{\"n\":1}\n{\"n\":2}\n{\"n\":3}\n");
    for (int n = 1; n <= 3; ++n) {
        QTRY_COMPARE(waiting.size(), n);
        QCOMPARE(asked.last(), n);
        waiting.last()({ { u"n"_s, n } });
        QCOMPARE(client.reply().value("n"_L1).toInt(), n);
    }
}

void tst_CommandServer::servesClientsSideBySide()
{
    CommandServer::Reply first;
    serve([&first](const QJsonObject &request, const CommandServer::Reply &reply) {
        if (!first)
            first = reply;
        else
            echo(request, reply);
    });
    RawClient slow(*m_profile);
    slow.write("{}\n");
    QTRY_VERIFY(first);
    RawClient fast(*m_profile);
    fast.write("{}\n");
    QCOMPARE(fast.reply().value("ok"_L1), QJsonValue(true));
    QVERIFY(!slow.socket().canReadLine());
    first({ { u"ok"_s, true } });
    QCOMPARE(slow.reply().value("ok"_L1), QJsonValue(true));
}

void tst_CommandServer::survivesClientThatGoesAway()
{
    QList<CommandServer::Reply> waiting;
    serve([&waiting](const QJsonObject &request, const CommandServer::Reply &reply) {
        if (request.value("command"_L1) == "slow"_L1)
            waiting.append(reply);
        else
            echo(request, reply);
    });
    {
        RawClient gone(*m_profile);
        gone.write("{\"command\":\"slow\"}\n{\"half\":");
        QTRY_COMPARE(waiting.size(), 1);
    }
    CommandClient other(*m_profile);
    QVERIFY(ask(other, {}));
    waiting.first()({ { u"ok"_s, true } });
    QVERIFY(ask(other, {}));

    RawClient left(*m_profile);
    left.write("{\"command\":\"slow\"}\n");
    QTRY_COMPARE(waiting.size(), 2);
    m_server.reset();
    waiting.last()({ { u"ok"_s, true } }); // nobody is there any more
}

void tst_CommandServer::ignoresSecondReply()
{
    serve([](const QJsonObject &, const CommandServer::Reply &reply) {
        reply({ { u"n"_s, 1 } });
        reply({ { u"n"_s, 2 } });
    });
    RawClient client(*m_profile);
    client.write("{}\n");
    QCOMPARE(client.reply().value("n"_L1).toInt(), 1);
    client.write("{}\n");
    QCOMPARE(client.reply().value("n"_L1).toInt(), 1);
}

void tst_CommandServer::clientKeepsConnection()
{
    QLocalServer listener;
    listenOnly(listener);
    int connections = 0;
    connect(&listener, &QLocalServer::newConnection, &listener, [&] {
        ++connections;
        QLocalSocket *socket = listener.nextPendingConnection();
        connect(socket, &QLocalSocket::readyRead, socket, [socket] {
            if (socket->canReadLine() && !socket->readLine().isEmpty())
                socket->write("{\"ok\":true}\n");
        });
    });
    CommandClient client(*m_profile);
    for (int i = 0; i < 3; ++i)
        QVERIFY(ask(client, {}));
    QCOMPARE(connections, 1);
}

void tst_CommandServer::clientFallsBackToSocketName()
{
    serve(echo);
    QVERIFY(QFile::remove(m_profile->addressPath()));
    CommandClient client(*m_profile);
    QVERIFY(ask(client, {}));
}

void tst_CommandServer::clientSaysThatNobodyAnswers()
{
    CommandClient client(*m_profile);
    for (int i = 0; i < 2; ++i) {
        const auto reply = ask(client, {});
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, Error::Kind::EngineElsewhere);
        QVERIFY(reply.error().detail.contains(u"Übungs profil"));
    }
    serve(echo);
    QVERIFY(ask(client, {})); // and it can be asked again
}

void tst_CommandServer::clientLosesPatience()
{
    QLocalServer listener;
    listenOnly(listener);
    CommandClient client(*m_profile);
    client.setPatience(50ms);
    const auto reply = ask(client, {});
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, Error::Kind::EngineElsewhere);
    QVERIFY2(reply.error().detail.contains(u"does not answer"), qPrintable(reply.error().detail));
}

void tst_CommandServer::clientWaitsForOneThatWorks()
{
    CommandServer::Reply later;
    m_server = std::make_unique<CommandServer>(
        *m_profile, [&later](const QJsonObject &, const CommandServer::Reply &reply) { later = reply; });
    m_server->setHeartbeat(20ms);
    QVERIFY(m_server->listen());
    CommandClient client(*m_profile);
    client.setPatience(400ms);
    std::optional<Result<QJsonObject>> result;
    client.send({}, [&result](const Result<QJsonObject> &reply) { result = reply; });
    QTRY_VERIFY(later);
    QVERIFY(!QTest::qWaitFor([&result] { return result.has_value(); }, 1200)); // three times its patience
    later({ { u"ok"_s, true } });
    QTRY_VERIFY(result.has_value());
    QVERIFY(*result);
    QCOMPARE(**result, (QJsonObject { { u"ok"_s, true } }));
}

void tst_CommandServer::clientIsToldHowFarItIs()
{
    CommandServer::Reply later;
    serve([&later](const QJsonObject &, const CommandServer::Reply &reply) { later = reply; });
    CommandClient client(*m_profile);
    const auto progress = std::make_shared<WorkProgress>();
    client.setProgress(progress);
    std::optional<Result<QJsonObject>> result;
    client.send({ { u"wants_progress"_s, true } }, [&result](const Result<QJsonObject> &reply) { result = reply; });
    QTRY_VERIFY(later);
    later.progress->set(3, 9007199254740993);
    QTRY_COMPARE(progress->all(), 9007199254740993);
    QCOMPARE(progress->done(), 3);
    later.progress->set(4, 9007199254740993);
    QTRY_COMPARE(progress->done(), 4);
    QVERIFY(!result);
    later({ { u"ok"_s, true } });
    QTRY_VERIFY(result.has_value());
    QCOMPARE(**result, (QJsonObject { { u"ok"_s, true } }));
}

void tst_CommandServer::whatNobodyWaitsForIsCancelled()
{
    QList<CommandServer::Reply> asked;
    serve([&asked](const QJsonObject &, const CommandServer::Reply &reply) { asked.append(reply); });
    CommandClient client(*m_profile);
    std::optional<Result<QJsonObject>> result;
    const auto keep = [&result](const Result<QJsonObject> &reply) { result = reply; };
    client.send({}, keep);
    QTRY_COMPARE(asked.size(), 1);
    QVERIFY(!asked.first().progress->isCancelled());
    client.cancel();
    QVERIFY(result && !*result);
    QCOMPARE(result->error().kind, Error::Kind::Cancelled);
    QTRY_VERIFY(asked.first().progress->isCancelled());
    result.reset();
    client.send({}, keep); // on a connection of its own
    QTRY_COMPARE(asked.size(), 2);
    QVERIFY(!asked.last().progress->isCancelled());
    m_server.reset();
    QVERIFY(asked.last().progress->isCancelled());
}

void tst_CommandServer::clientSaysThatServerHungUp()
{
    serve([this](const QJsonObject &, const CommandServer::Reply &) {
        QMetaObject::invokeMethod(
            this, [this] { m_server.reset(); }, Qt::QueuedConnection);
    });
    CommandClient client(*m_profile);
    const auto reply = ask(client, {});
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, Error::Kind::EngineElsewhere);
}

void tst_CommandServer::clientRefusesNonsense()
{
    QLocalServer listener;
    listenOnly(listener);
    connect(&listener, &QLocalServer::newConnection, &listener,
        [&listener] { listener.nextPendingConnection()->write("hello\n"); });
    CommandClient client(*m_profile);
    const auto reply = ask(client, {});
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, Error::Kind::Protocol);
}

QTEST_GUILESS_MAIN(tst_CommandServer)
#include "tst_commandserver.moc"
