// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/keychainvault.h"
#include "support/certificates.h"
#include "support/ctlprocess.h"
#include "support/producer.h"
#include "support/receiver.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto Token1 = "first-token.of-the~test"; // given by Consumers, and looked for afterwards
constexpr auto Token2 = "second-token.of-the~test";

const QStringList SourceStatusKeys { u"error"_s, u"head"_s, u"kind"_s, u"last_read_at"_s, u"name"_s,
    u"next_read_at"_s };
const QStringList FeedStatusKeys { u"consumer"_s, u"failures"_s, u"failures_allowed"_s, u"head"_s, u"label"_s,
    u"lag_seconds"_s, u"last_accepted_at"_s, u"name"_s, u"not_before"_s, u"position"_s, u"set_aside"_s, u"source"_s,
    u"state"_s, u"suspended_at"_s, u"suspended_detail"_s, u"suspended_reason"_s, u"waiting"_s };
const QStringList AttemptKeys { u"duration_ms"_s, u"error"_s, u"events"_s, u"feed"_s, u"first_sequence"_s,
    u"hold_until"_s, u"id"_s, u"kind"_s, u"last_sequence"_s, u"outcome"_s, u"request_head"_s, u"response_body"_s,
    u"response_headers"_s, u"retry_after"_s, u"started_at"_s, u"status"_s };

/// The only object of a list under this key.
QJsonObject only(const QJsonObject &result, QLatin1StringView key)
{
    const QJsonArray list = result.value(key).toArray();
    return list.size() == 1 ? list.first().toObject() : QJsonObject();
}

} // namespace

class tst_PostriderCtl final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void wrongUsage();
    void asksForNoProfileThatIsNotThere_data();
    void asksForNoProfileThatIsNotThere();
    void keepsSources();
    void keepsConsumers();
    void keepsFeeds();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void printsTextForPeople();
    void takesCertificatesFromAFile();
    void manyAtOnce();
    void pushes();
    void testsConsumers();
    void pushesUntilTold();
    void onlyOneEngine();
    void replacesAndRemovesTokens();
    void needsAKeychain();
    void pushNeedsAKeychain();
    void practices();

private:
    /// Runs a command and expects that it is done; gives its JSON.
    QJsonObject json(const QString &command, const QByteArray &input = {});
    CtlProcess::Result run(const QString &command, const QByteArray &input = {});
    void addAll(const Producer &producer, const Receiver &receiver);
    void findNoToken() const;

    const QTemporaryDir m_runtime;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<CtlProcess> m_ctl;
};

void tst_PostriderCtl::initTestCase()
{
    QVERIFY(m_runtime.isValid());
}

void tst_PostriderCtl::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_ctl = std::make_unique<CtlProcess>(QStringLiteral(POSTRIDERCTL), m_folder->filePath(u"Mein Profil ü"_s));
    // A keyring of the test run has its control files there already.
    if (qEnvironmentVariableIsEmpty("XDG_RUNTIME_DIR"))
        m_ctl->setEnvironment(u"XDG_RUNTIME_DIR"_s, m_runtime.path());
    QTest::failOnWarning(QRegularExpression(u".?"_s));
}

void tst_PostriderCtl::cleanup()
{
    findNoToken();
}

/// Tokens are in no file, on no command line, in no environment and in nothing that was printed.
void tst_PostriderCtl::findNoToken() const
{
    for (const QByteArray token : { Token1, Token2 })
        QVERIFY(!m_ctl->traces().contains(token));
    QDirIterator files(m_folder->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY2(file.open(QFile::ReadOnly), qPrintable(file.fileName()));
        const QByteArray content = file.readAll();
        for (const QByteArray token : { Token1, Token2 })
            QVERIFY2(!content.contains(token), qPrintable(file.fileName()));
    }
}

CtlProcess::Result tst_PostriderCtl::run(const QString &command, const QByteArray &input)
{
    return m_ctl->run(command.split(u' '), input);
}

QJsonObject tst_PostriderCtl::json(const QString &command, const QByteArray &input)
{
    const auto result = m_ctl->run(command.split(u' ') + QStringList { u"--json"_s }, input);
    if (result.exitCode != 0 || !QJsonDocument::fromJson(result.output).isObject()) {
        QTest::qFail(qPrintable(u"%1 ended with %2: %3"_s.arg(command)
                                    .arg(result.exitCode)
                                    .arg(QString::fromUtf8(result.output + result.messages))),
            __FILE__, __LINE__);
    }
    return result.json();
}

void tst_PostriderCtl::addAll(const Producer &producer, const Receiver &receiver)
{
    json(u"source add MLS --start beginning --every 1 --odata "_s + producer.serviceRoot().toString());
    json(u"consumer add Acme --batch 10 --token-stdin --endpoint "_s + receiver.endpoint().toString(), Token1);
    json(u"feed add F --source MLS --consumer Acme --label L --start beginning"_s);
}

void tst_PostriderCtl::wrongUsage()
{
    const auto result = run(u"frob --json"_s);
    QCOMPARE(result.exitCode, 2);
    QCOMPARE(result.output, QByteArray());
    QVERIFY(result.messages.contains("frob"));
    const auto help = run(u"--help"_s);
    QCOMPARE(help.exitCode, 0);
    QVERIFY(help.output.contains("practice"));
    QCOMPARE(help.messages, QByteArray());
}

void tst_PostriderCtl::asksForNoProfileThatIsNotThere_data()
{
    QTest::addColumn<QString>("command");
    for (const char *command : { "status", "status --watch", "source list", "consumer show A", "feed pause F",
             "attempts F", "holds", "activity", "find 5", "resend F --set-aside", "verify", "consumer remove A",
             "feed add F --source S --consumer C" })
        QTest::newRow(command) << QString::fromLatin1(command);
}

void tst_PostriderCtl::asksForNoProfileThatIsNotThere()
{
    QFETCH(const QString, command);
    const auto result = run(command);
    QCOMPARE(result.exitCode, 1);
    QCOMPARE(result.output, QByteArray());
    QVERIFY2(result.messages.contains("There is no profile"), result.messages.constData());
    QVERIFY(!QFileInfo::exists(m_ctl->profile()));
}

void tst_PostriderCtl::keepsSources()
{
    QCOMPARE(json(u"source add MLS --odata https://mls.example/odata --every 60 --page 500"_s), QJsonObject());
    const QJsonObject shown = json(u"source show MLS"_s);
    QCOMPARE(shown.keys(),
        (QStringList { u"accept_plain_http"_s, u"authority"_s, u"every"_s, u"has_token"_s, u"kind"_s, u"name"_s,
            u"page"_s, u"public_id"_s, u"start"_s, u"url"_s }));
    QCOMPARE(shown.value("every"_L1).toInt(), 60);
    QCOMPARE(shown.value("has_token"_L1), QJsonValue(false));
    json(u"source edit MLS --name Other --page 7"_s);
    const QJsonObject listed = only(json(u"source list"_s), "sources"_L1);
    QCOMPARE(listed.value("name"_L1).toString(), u"Other"_s);
    QCOMPARE(listed.value("page"_L1).toInt(), 7);
    QCOMPARE(listed.value("every"_L1).toInt(), 60);
    QCOMPARE(listed.value("public_id"_L1), shown.value("public_id"_L1));
    json(u"source remove Other"_s);
    QVERIFY(json(u"source list"_s).value("sources"_L1).toArray().isEmpty());
}

void tst_PostriderCtl::keepsConsumers()
{
    json(u"consumer add Acme --endpoint https://acme.example/events --batch 10 --no-url"_s);
    const QJsonObject shown = json(u"consumer show Acme"_s);
    QCOMPARE(shown.keys(),
        (QStringList { u"accept_plain_http"_s, u"always_list"_s, u"authority"_s, u"batch"_s, u"business_contact"_s,
            u"connect_deadline"_s, u"deadline"_s, u"endpoint"_s, u"failures"_s, u"failures_allowed"_s, u"format"_s,
            u"has_token"_s, u"headers"_s, u"hold_until"_s, u"label_headers"_s, u"name"_s, u"notes"_s,
            u"on_refused_event"_s, u"per_minute"_s, u"public_id"_s, u"retry_at"_s, u"send_feed_types"_s, u"send_url"_s,
            u"technical_contact"_s, u"token_expires_at"_s }));
    QCOMPARE(shown.value("batch"_L1).toInt(), 10);
    QCOMPARE(shown.value("send_url"_L1), QJsonValue(false));
    json(u"consumer edit Acme --batch 20 --header X-One:1 --format webapi028"_s);
    const QJsonObject listed = only(json(u"consumer list"_s), "consumers"_L1);
    QCOMPARE(listed.value("batch"_L1).toInt(), 20);
    QCOMPARE(listed.value("send_url"_L1), QJsonValue(false));
    QCOMPARE(listed.value("format"_L1).toString(), u"webapi028"_s);
    QCOMPARE(only(listed, "headers"_L1).value("value"_L1).toString(), u"1"_s);
    json(u"consumer remove Acme"_s);
    QVERIFY(json(u"consumer list"_s).value("consumers"_L1).toArray().isEmpty());
}

void tst_PostriderCtl::keepsFeeds()
{
    json(u"source add MLS --odata https://mls.example/odata"_s);
    json(u"consumer add Acme --endpoint https://acme.example/events"_s);
    json(u"feed add F --source MLS --consumer Acme --label L --resources Property,Media"_s);
    const QJsonObject shown = json(u"feed show F"_s);
    QCOMPARE(shown.keys(),
        (QStringList { u"consumer"_s, u"label"_s, u"name"_s, u"position"_s, u"public_id"_s, u"resources"_s, u"source"_s,
            u"start"_s, u"state"_s }));
    QCOMPARE(shown.value("resources"_L1).toArray(), (QJsonArray { u"Property"_s, u"Media"_s }));
    json(u"feed pause F"_s);
    QCOMPARE(only(json(u"feed list"_s), "feeds"_L1).value("state"_L1).toString(), u"paused"_s);
    QCOMPARE(json(u"feed resume F"_s).value("feed"_L1).toString(), u"F"_s);
    json(u"feed edit F --name G --all-resources"_s);
    const QJsonObject listed = only(json(u"feed list"_s), "feeds"_L1);
    QCOMPARE(listed.value("name"_L1).toString(), u"G"_s);
    QCOMPARE(listed.value("label"_L1).toString(), u"L"_s);
    QVERIFY(listed.value("resources"_L1).toArray().isEmpty());
    const QJsonObject status = json(u"status"_s);
    QCOMPARE(status.keys(), (QStringList { u"feeds"_s, u"sources"_s }));
    QCOMPARE(only(status, "sources"_L1).keys(), SourceStatusKeys);
    QCOMPARE(only(status, "feeds"_L1).keys(), FeedStatusKeys);
    json(u"feed remove G"_s);
    json(u"consumer remove Acme"_s);
    json(u"source remove MLS"_s);
    const QJsonArray activity = json(u"activity"_s).value("activity"_L1).toArray();
    QCOMPARE(activity.first().toObject().keys(),
        (QStringList { u"action"_s, u"at"_s, u"effect"_s, u"subject"_s, u"who"_s }));
    QCOMPARE(activity.first()["action"_L1].toString(), u"source.remove"_s);
    QVERIFY(!activity.first()["who"_L1].toString().isEmpty());
    QCOMPARE(json(u"activity --limit 2"_s).value("activity"_L1).toArray().size(), 2);
}

void tst_PostriderCtl::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("kind");

    QTest::newRow("taken") << u"source add MLS --odata https://mls.example"_s << u"already_exists"_s;
    QTest::newRow("plain http") << u"consumer add C --endpoint http://c.example"_s << u"invalid_input"_s;
    QTest::newRow("out of range") << u"consumer add C --endpoint https://c.example --batch 1001"_s
                                  << u"invalid_input"_s;
    QTest::newRow("no Consumer") << u"consumer show Nobody"_s << u"not_found"_s;
    QTest::newRow("no Feed") << u"feed resume Nobody"_s << u"not_found"_s;
    QTest::newRow("no Feed to list") << u"attempts Nobody"_s << u"not_found"_s;
    QTest::newRow("no Source for it") << u"feed add F --source Nobody --consumer C"_s << u"not_found"_s;
    QTest::newRow("no file") << u"source edit MLS --ca /no/such/file.pem"_s << u"invalid_input"_s;
}

void tst_PostriderCtl::saysWhatIsWrong()
{
    QFETCH(const QString, command);
    json(u"source add MLS --odata https://mls.example"_s);
    const auto result = run(command + u" --json"_s);
    QCOMPARE(result.exitCode, 1);
    const QJsonObject error = result.json().value("error"_L1).toObject();
    QTEST(error.value("kind"_L1).toString(), "kind");
    QCOMPARE(QString::fromUtf8(result.messages), QString(error.value("message"_L1).toString() + u'\n'));
}

void tst_PostriderCtl::printsTextForPeople()
{
    const auto added = run(u"source add MLS --odata https://mls.example"_s);
    QCOMPARE(added.exitCode, 0);
    QVERIFY(added.output.startsWith("Source \"MLS\" is added."));
    QVERIFY(run(u"status"_s).output.contains("There is no Feed yet."));
    QVERIFY(run(u"source show MLS"_s).output.contains("https://mls.example"));
}

void tst_PostriderCtl::takesCertificatesFromAFile()
{
    json(u"source add MLS --odata https://mls.example"_s);
    QFile file(m_folder->filePath(u"ca.pem"_s));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write("-----BEGIN NOTHING-----\n");
    file.close();
    const QStringList edit { u"source"_s, u"edit"_s, u"MLS"_s, u"--ca"_s, file.fileName() };
    const auto refused = m_ctl->run(edit);
    QCOMPARE(refused.exitCode, 1);
    QVERIFY2(refused.messages.contains("holds no certificate"), refused.messages.constData());

    const Certificates certificates;
    QVERIFY2(certificates.error().isEmpty(), qPrintable(certificates.error()));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(certificates.authority().toLatin1());
    file.close();
    QCOMPARE(m_ctl->run(edit).exitCode, 0);
    QCOMPARE(json(u"source show MLS"_s).value("authority"_L1).toString(), certificates.authority());
    json(u"source edit MLS --no-ca"_s);
    QCOMPARE(json(u"source show MLS"_s).value("authority"_L1).toString(), QString());
}

void tst_PostriderCtl::manyAtOnce()
{
    constexpr int Commands = 8;
    std::vector<std::unique_ptr<QProcess>> processes;
    for (int i = 0; i < Commands; ++i) {
        processes.push_back(
            m_ctl->start({ u"source"_s, u"add"_s, u"S%1"_s.arg(i), u"--odata"_s, u"https://mls.example"_s }));
    }
    for (const auto &process : processes) {
        const auto result = m_ctl->finish(*process);
        QVERIFY2(result.exitCode == 0, result.messages.constData());
    }
    QCOMPARE(json(u"source list"_s).value("sources"_L1).toArray().size(), Commands);
}

void tst_PostriderCtl::pushes()
{
    if (const QString why = whyNoKeychain(); !why.isEmpty())
        QSKIP(qPrintable(why));
    constexpr qint64 First = 638059481020000000;
    const Producer producer(25, First);
    Receiver receiver;
    addAll(producer, receiver);
    QCOMPARE(json(u"source test MLS"_s).value("head"_L1).toInteger(), producer.head());

    const QJsonObject end = json(u"push --until-idle --for 60"_s);
    QCOMPARE(receiver.sequences(), producer.sequences());
    QCOMPARE(receiver.deliveries().first().token, QByteArray("Bearer ") + Token1);
    const QJsonObject feed = only(end, "feeds"_L1);
    QCOMPARE(feed.keys(), FeedStatusKeys);
    QCOMPARE(feed.value("state"_L1).toString(), u"up_to_date"_s);
    QCOMPARE(feed.value("position"_L1).toInteger(), producer.head());
    QCOMPARE(only(end, "sources"_L1).value("head"_L1).toInteger(), producer.head());

    const QJsonArray attempts = json(u"attempts F"_s).value("attempts"_L1).toArray();
    QCOMPARE(attempts.size(), receiver.deliveries().size());
    QCOMPARE(attempts.first().toObject().keys(), AttemptKeys);
    QCOMPARE(attempts.first()["last_sequence"_L1].toInteger(), producer.head());
    QCOMPARE(json(u"attempts F --limit 1"_s).value("attempts"_L1).toArray().size(), 1);
    QCOMPARE(json(u"holds"_s), (QJsonObject { { u"holds"_s, QJsonArray() } }));

    const QJsonObject found = only(json(u"find %1"_s.arg(First + 3)), "events"_L1);
    QCOMPARE(found.keys(),
        (QStringList { u"feeds"_s, u"key"_s, u"read_at"_s, u"resource"_s, u"sequence"_s, u"source"_s, u"url"_s }));
    const QJsonObject fate = only(found, "feeds"_L1);
    QCOMPARE(
        fate.keys(), (QStringList { u"accepted_at"_s, u"attempt"_s, u"detail"_s, u"fate"_s, u"feed"_s, u"place"_s }));
    QCOMPARE(fate.value("fate"_L1).toString(), u"accepted"_s);
    const QString record = found.value("resource"_L1).toString() + u'/' + found.value("key"_L1).toString();
    QCOMPARE(only(json(u"find "_s + record), "events"_L1).value("sequence"_L1).toInteger(), First + 3);

    const QString resend = u"resend F --sequence %1..%2"_s.arg(First).arg(First + 4);
    const QJsonObject dry = json(resend + u" --dry-run"_s);
    QCOMPARE(dry,
        (QJsonObject { { u"feed"_s, u"F"_s }, { u"events"_s, 5 }, { u"records"_s, 5 }, { u"first"_s, First },
            { u"last"_s, First + 4 }, { u"dry_run"_s, true } }));
    json(u"push --until-idle --for 60"_s);
    QCOMPARE(receiver.sequences().size(), 25U);
    QCOMPARE(json(resend).value("dry_run"_L1), QJsonValue(false));
    json(u"push --until-idle --for 60"_s);
    QCOMPARE(receiver.sequences().size(), 30U);

    const QJsonObject verified = json(u"verify"_s);
    QCOMPARE(verified.value("ok"_L1), QJsonValue(true));
    QCOMPARE(only(verified, "feeds"_L1).keys(),
        (QStringList { u"accepted"_s, u"before_start"_s, u"feed"_s, u"filtered_out"_s, u"problem"_s, u"set_aside"_s,
            u"waiting"_s, u"wrong"_s }));
    QCOMPARE(only(verified, "feeds"_L1).value("accepted"_L1).toInt(), 25);
}

void tst_PostriderCtl::testsConsumers()
{
    if (const QString why = whyNoKeychain(); !why.isEmpty())
        QSKIP(qPrintable(why));
    const Producer producer(0);
    Receiver receiver;
    addAll(producer, receiver);
    const QJsonObject accepted = json(u"consumer test Acme"_s);
    QCOMPARE(accepted.keys(), AttemptKeys);
    QCOMPARE(accepted.value("outcome"_L1).toString(), u"accepted"_s);
    QCOMPARE(accepted.value("kind"_L1).toString(), u"test"_s);
    receiver.setManner([](const Delivery &) { return response(401, {}, "No."); });
    const auto refused = run(u"consumer test Acme --json"_s);
    QCOMPARE(refused.exitCode, 1);
    QCOMPARE(refused.json().value("status"_L1).toInt(), 401);
    QVERIFY(run(u"consumer test Acme"_s).output.contains("did not accept"));
}

void tst_PostriderCtl::pushesUntilTold()
{
    if (const QString why = whyNoKeychain(); !why.isEmpty())
        QSKIP(qPrintable(why));
    Producer producer(5);
    Receiver receiver;
    addAll(producer, receiver);
    const auto push = m_ctl->start({ u"push"_s, u"--json"_s });
    QTRY_COMPARE_WITH_TIMEOUT(receiver.sequences().size(), 5U, 20'000);

    // Commands reach it, and what it reads meanwhile is delivered.
    QTRY_COMPARE(only(json(u"status"_s), "feeds"_L1).value("state"_L1).toString(), u"up_to_date"_s);
    json(u"feed pause F"_s);
    producer.add(3);
    QTRY_COMPARE_WITH_TIMEOUT(only(json(u"status"_s), "feeds"_L1).value("waiting"_L1).toInt(), 3, 20'000);
    QCOMPARE(receiver.sequences().size(), 5U);
    json(u"feed resume F"_s);
    QTRY_COMPARE_WITH_TIMEOUT(receiver.sequences().size(), 8U, 20'000);
    QCOMPARE(only(json(u"find 1108"_s), "events"_L1).value("resource"_L1).toString(), Producer::resourceName(7));

    push->terminate();
    const auto end = m_ctl->finish(*push);
    QCOMPARE(end.exitCode, 0);
    QCOMPARE(only(end.json(), "feeds"_L1).value("position"_L1).toInteger(), producer.head());
    QVERIFY2(end.messages.contains("Stopped."), end.messages.constData());
    QVERIFY(!QFileInfo::exists(m_ctl->profile() + u"/engine.address"_s));
}

void tst_PostriderCtl::onlyOneEngine()
{
    json(u"source add MLS --odata https://127.0.0.1:1/odata"_s);
    const auto first = m_ctl->start({ u"push"_s });
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(m_ctl->profile() + u"/engine.address"_s), 20'000);
    const auto second = run(u"push --json"_s);
    QCOMPARE(second.exitCode, 3);
    QCOMPARE(second.json().value("error"_L1)["kind"_L1].toString(), u"engine_elsewhere"_s);
    QCOMPARE(run(u"status"_s).exitCode, 0);
    first->terminate();
    QCOMPARE(m_ctl->finish(*first).exitCode, 0);
    QCOMPARE(run(u"push --for 0"_s).exitCode, 0);
}

void tst_PostriderCtl::replacesAndRemovesTokens()
{
    if (const QString why = whyNoKeychain(); !why.isEmpty())
        QSKIP(qPrintable(why));
    const Producer producer(2);
    Receiver receiver;
    addAll(producer, receiver);
    const QString publicId = json(u"consumer show Acme"_s).value("public_id"_L1).toString();
    KeychainVault vault;
    const auto kept = [&vault, &publicId] {
        std::optional<Result<Token>> token;
        vault.read(publicId, [&token](const Result<Token> &read) { token = read; });
        if (!QTest::qWaitFor([&token] { return token.has_value(); }))
            return QByteArray("no answer");
        return *token ? (*token)->reveal() : QByteArray("none");
    };
    QCOMPARE(kept(), Token1);
    QCOMPARE(run(u"consumer add Acme --token-stdin --endpoint https://a.example"_s, Token2).exitCode, 1);
    QCOMPARE(kept(), Token1);

    json(u"consumer token Acme --stdin"_s, QByteArray("  Bearer ") + Token2 + "\r\nand more\n");
    QCOMPARE(kept(), Token2);
    json(u"push --until-idle --for 60"_s);
    QCOMPARE(receiver.deliveries().first().token, QByteArray("Bearer ") + Token2);

    const auto empty = run(u"consumer token Acme --stdin"_s);
    QCOMPARE(empty.exitCode, 1);
    QVERIFY2(empty.messages.contains("Nothing came on standard input"), empty.messages.constData());
    QCOMPARE(run(u"consumer token Acme --stdin"_s, "two words\n").exitCode, 1);
    QCOMPARE(run(u"consumer token Nobody --stdin"_s, Token1).exitCode, 1);
    QCOMPARE(run(u"consumer remove Acme"_s).exitCode, 1); // its Feed is still there
    QCOMPARE(kept(), Token2);
    json(u"feed remove F"_s);
    json(u"consumer remove Acme"_s);
    QCOMPARE(kept(), "none");
}

void tst_PostriderCtl::needsAKeychain()
{
#ifndef Q_OS_LINUX
    QSKIP("Only on Linux can a program be kept from the keychain.");
#endif
    m_ctl->setEnvironment(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nowhere"_s);
    const auto added = run(u"source add MLS --token-stdin --odata https://mls.example --json"_s, Token1);
    QCOMPARE(added.exitCode, 4);
    QCOMPARE(added.json().value("error"_L1)["kind"_L1].toString(), u"no_keychain"_s);
    QVERIFY(added.messages.endsWith(".\n"));
    QCOMPARE(run(u"source list"_s).exitCode, 1); // not even a profile was made
}

void tst_PostriderCtl::pushNeedsAKeychain()
{
    if (const QString why = whyNoKeychain(); !why.isEmpty())
        QSKIP(qPrintable(why));
    const Producer producer(3);
    const Receiver receiver;
    addAll(producer, receiver);
    m_ctl->setEnvironment(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nowhere"_s);
    const auto push = run(u"push --for 30 --json"_s);
    QCOMPARE(push.exitCode, 4);
    QCOMPARE(push.json().value("error"_L1)["kind"_L1].toString(), u"no_keychain"_s);
    QVERIFY(receiver.deliveries().isEmpty());
    QCOMPARE(only(json(u"status"_s), "feeds"_L1).value("waiting"_L1).toInt(), 3); // nothing is lost
}

void tst_PostriderCtl::practices()
{
    const auto result = run(u"practice --for 3 --json"_s);
    QCOMPARE(result.exitCode, 0);
    const QJsonArray feeds = result.json().value("feeds"_L1).toArray();
    QCOMPARE(feeds.size(), 4);
    for (const QJsonValue &feed : feeds)
        QVERIFY2(feed["position"_L1].toInteger() > 0, qPrintable(feed["name"_L1].toString()));
    const auto text = run(u"practice --for 0"_s);
    QCOMPARE(text.exitCode, 0);
    QVERIFY2(text.output.contains("/odata") && text.output.contains("RentBoard"), text.output.constData());
    QVERIFY(!QFileInfo::exists(m_ctl->profile()));
}

QTEST_GUILESS_MAIN(tst_PostriderCtl)
#include "tst_postriderctl.moc"
