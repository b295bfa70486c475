// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/certificates.h"
#include "support/ctltest.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;

namespace {

const QStringList SourceStatusKeys { u"closed"_s, u"error"_s, u"head"_s, u"holes"_s, u"kind"_s, u"last_read_at"_s,
    u"name"_s, u"next_read_at"_s, u"pruned_read_until"_s, u"pruned_up_to"_s, u"question"_s };
const QStringList FeedStatusKeys { u"consumer"_s, u"failures"_s, u"failures_allowed"_s, u"head"_s, u"label"_s,
    u"lag_seconds"_s, u"last_accepted_at"_s, u"name"_s, u"needs_new_start"_s, u"not_before"_s, u"position"_s,
    u"set_aside"_s, u"source"_s, u"state"_s, u"suspended_at"_s, u"suspended_detail"_s, u"suspended_reason"_s,
    u"waiting"_s };

} // namespace

/// What postriderctl keeps, shows and refuses.
class tst_PostriderCtl final : public CtlTest
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        begin(QStringLiteral(POSTRIDERCTL));
    }
    void cleanup() { findNoToken(); }

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
    void exportsAndImports();
    void saysWhatIsWrongInAFile();
    void importsThroughARunningEngine();
    void manyAtOnce();
    void givesResumeTokens();
    void setsTheResumeEndpoint();
};

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
             "attempts F", "holds", "activity", "find 5", "export", "import a.csv", "proof A 5", "resend F --set-aside",
             "verify", "consumer remove A", "feed add F --source S --consumer C" })
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
        (QStringList { u"accept_plain_http"_s, u"authority"_s, u"client_id"_s, u"closed"_s, u"every"_s, u"has_token"_s, u"kind"_s,
            u"name"_s, u"page"_s, u"place"_s, u"public_id"_s, u"scope"_s, u"start"_s, u"token_url"_s, u"url"_s }));
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
    json(u"feed add F --source MLS --consumer Acme --label L --resources Property,Media --feed-types IDX"_s);
    const QJsonObject shown = json(u"feed show F"_s);
    QCOMPARE(shown.keys(),
        (QStringList { u"consumer"_s, u"feed_types"_s, u"label"_s, u"name"_s, u"position"_s, u"public_id"_s,
            u"resources"_s, u"source"_s, u"start"_s, u"state"_s }));
    QCOMPARE(shown.value("resources"_L1).toArray(), (QJsonArray { u"Property"_s, u"Media"_s }));
    json(u"feed pause F"_s);
    QCOMPARE(only(json(u"feed list"_s), "feeds"_L1).value("state"_L1).toString(), u"paused"_s);
    QCOMPARE(json(u"feed resume F"_s).value("feed"_L1).toString(), u"F"_s);
    QCOMPARE(shown.value("feed_types"_L1).toArray(), QJsonArray { u"IDX"_s });
    json(u"feed edit F --name G --all-resources --all-feed-types"_s);
    const QJsonObject listed = only(json(u"feed list"_s), "feeds"_L1);
    QCOMPARE(listed.value("name"_L1).toString(), u"G"_s);
    QCOMPARE(listed.value("label"_L1).toString(), u"L"_s);
    QVERIFY(listed.value("resources"_L1).toArray().isEmpty());
    QVERIFY(listed.value("feed_types"_L1).toArray().isEmpty());
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
    QFile file(folder().filePath(u"ca.pem"_s));
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

void tst_PostriderCtl::exportsAndImports()
{
    json(u"source add MLS --odata https://mls.example"_s);
    json(u"consumer add Acme --token-stdin --endpoint https://acme.example/events --header X-Api-Key:geheim"_s, Token1);
    json(u"feed add F --source MLS --consumer Acme --label =1+1 --resources Property,Media"_s);
    const auto table = run(u"export"_s);
    QCOMPARE(table.exitCode, 0);
    QVERIFY2(table.output.contains(",F,MLS,'=1+1,\"Property,Media\",,now\r\n"), table.output.constData());
    QVERIFY(!table.output.contains("geheim"));
    QCOMPARE(run(u"export --format csv"_s).output, table.output);
    const QJsonObject document = json(u"export"_s);
    QCOMPARE(document.keys(), (QStringList { u"consumers"_s, u"feeds"_s, u"format"_s, u"version"_s }));
    QCOMPARE(document.value("format"_L1).toString(), u"postrider-exchange"_s);
    QCOMPARE(only(document, "feeds"_L1).keys(),
        (QStringList { u"consumer"_s, u"feed_types"_s, u"label"_s, u"name"_s, u"resources"_s, u"source"_s, u"start"_s }));

    const QString file = folder().filePath(u"x.json"_s);
    const QJsonObject written = m_ctl->run({ u"export"_s, u"--out"_s, file, u"--json"_s }).json();
    QCOMPARE(written.value("file"_L1).toString(), file);
    QCOMPARE(written.value("consumers"_L1).toInt(), 1);
    QVERIFY(m_ctl->run({ u"import"_s, file }).output.startsWith("Everything in the file is here already."));

    QByteArray changed = table.output;
    changed.replace("acme.example/events,rcp28,100", "acme.example/in,rcp28,50").replace(",F,MLS", ",G,MLS");
    const auto dry = run(u"import - --dry-run"_s, changed);
    QCOMPARE(dry.exitCode, 0);
    QVERIFY2(dry.output.contains("batch 100 → 50"), dry.output.constData());
    QCOMPARE(only(json(u"feed list"_s), "feeds"_L1).value("name"_L1).toString(), u"F"_s);
    const QJsonObject done = json(u"import -"_s, changed);
    QCOMPARE(done.keys(),
        (QStringList { u"changes"_s, u"consumers"_s, u"dry_run"_s, u"feeds"_s, u"imported"_s, u"need_token"_s,
            u"problem_count"_s, u"problems"_s }));
    QCOMPARE(done.value("changes"_L1)[0].toObject().keys(),
        (QStringList { u"change"_s, u"line"_s, u"name"_s, u"notes"_s, u"settings"_s, u"what"_s }));
    QCOMPARE(json(u"feed list"_s).value("feeds"_L1).toArray().size(), 2);
    const QJsonObject acme = json(u"consumer show Acme"_s);
    QCOMPARE(acme.value("batch"_L1).toInt(), 50);
    QCOMPARE(only(acme, "headers"_L1).value("value"_L1).toString(), u"geheim"_s);
    QCOMPARE(acme.value("has_token"_L1), QJsonValue(true));
}

void tst_PostriderCtl::saysWhatIsWrongInAFile()
{
    json(u"source add MLS --odata https://mls.example"_s);
    const QByteArray file(
        "consumer;endpoint;batch;feed;source\nA;https://a.example;x;;\nB;https://b.example;;F;Nobody\n");
    const auto result = run(u"import -"_s, file);
    QCOMPARE(result.exitCode, 1);
    QCOMPARE(result.output, QByteArray());
    QVERIFY2(result.messages.contains("line 2, batch: \"x\" is not a whole number."), result.messages.constData());
    QVERIFY2(result.messages.contains("line 3, source: There is no Source named"), result.messages.constData());
    QVERIFY2(result.messages.contains("Nothing was imported: 2 things are wrong"), result.messages.constData());
    const auto told = run(u"import - --json"_s, file);
    QCOMPARE(told.exitCode, 1);
    QCOMPARE(told.json().value("imported"_L1), QJsonValue(false));
    QCOMPARE(told.json().value("problem_count"_L1).toInt(), 2);
    QCOMPARE(
        told.json().value("problems"_L1)[0].toObject().keys(), (QStringList { u"column"_s, u"line"_s, u"reason"_s }));
    QVERIFY(json(u"consumer list"_s).value("consumers"_L1).toArray().isEmpty());
    const auto missing = run(u"import /no/such/file.csv"_s);
    QCOMPARE(missing.exitCode, 1);
    QVERIFY2(missing.messages.contains("cannot be read"), missing.messages.constData());
}

void tst_PostriderCtl::importsThroughARunningEngine()
{
    json(u"source add MLS --odata https://127.0.0.1:9/odata --every 86400"_s);
    const auto push = m_ctl->start({ u"push"_s });
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(m_ctl->profile() + u"/engine.address"_s), 30'000);
    QByteArray file("consumer,endpoint,notes,feed,source\n");
    const QByteArray note(4000, 'n'); // more than fits into a request
    for (int i = 0; i < 400; ++i) {
        const QByteArray number = QByteArray::number(i);
        file += "C" + number + ",https://c.example/" + number + ',' + note + ",F" + number + ",MLS\n";
    }
    const QJsonObject done = json(u"import -"_s, file);
    QCOMPARE(done.value("feeds"_L1)["added"_L1].toInt(), 400);
    QCOMPARE(json(u"export"_s).value("consumers"_L1).toArray().size(), 400);
    push->terminate();
    QCOMPARE(m_ctl->finish(*push).exitCode, 0);
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

void tst_PostriderCtl::givesResumeTokens()
{
    json(u"source add MLS --odata https://mls.example/odata"_s);
    json(u"consumer add Acme --endpoint https://acme.example/events"_s);
    json(u"feed add F --source MLS --consumer Acme"_s);
    QJsonObject shown = json(u"feed resume-token F"_s);
    QCOMPARE(shown.keys(),
        (QStringList { u"endpoint_on"_s, u"expires_at"_s, u"feed"_s, u"has_token"_s, u"made_at"_s, u"url"_s }));
    QCOMPARE(shown["has_token"_L1], QJsonValue(false));
    QVERIFY(run(u"feed resume-token F"_s).output.contains("has no resume token"));
    QCOMPARE(run(u"feed resume-token F --revoke"_s).exitCode, 1);

    const QJsonObject made = json(u"feed resume-token F --new --expires 30"_s);
    const QByteArray token = made["token"_L1].toString().toLatin1();
    QCOMPARE(token.size(), 43);
    QCOMPARE(made["url"_L1].toString(),
        u"http://127.0.0.1:8028/feeds/%1/resume"_s.arg(json(u"feed show F"_s)["public_id"_L1].toString()));
    QVERIFY(!made["expires_at"_L1].isNull());
    shown = json(u"feed resume-token F"_s);
    QVERIFY(!shown.contains("token"_L1));
    QCOMPARE(shown["expires_at"_L1], made["expires_at"_L1]);
    const auto again = run(u"feed resume-token F --new"_s);
    QVERIFY(again.output.contains("shown this once"));
    QVERIFY(again.output.contains("endpoint set --on"));
    QVERIFY(!again.output.contains(token));
    for (const QString &days : { u"0"_s, u"3651"_s }) {
        const auto refused = run(u"feed resume-token F --new --expires "_s + days);
        QCOMPARE(refused.exitCode, 1);
        QVERIFY(refused.messages.contains("1 to 3650 days"));
    }
    QFile database(m_ctl->profile() + u"/postrider.sqlite"_s);
    QVERIFY(database.open(QFile::ReadOnly));
    QVERIFY(!database.readAll().contains(token));
    QCOMPARE(json(u"feed resume-token F --revoke"_s)["has_token"_L1], QJsonValue(false));
}

void tst_PostriderCtl::setsTheResumeEndpoint()
{
    json(u"source add MLS --odata https://mls.example/odata"_s);
    QJsonObject shown = json(u"endpoint show"_s);
    QCOMPARE(shown.keys(),
        (QStringList { u"address"_s, u"base"_s, u"certificate"_s, u"key"_s, u"listening"_s, u"on"_s, u"port"_s,
            u"problem"_s, u"public_address"_s }));
    QCOMPARE(shown["on"_L1], QJsonValue(false));
    QVERIFY(run(u"endpoint show"_s).output.contains("The resume endpoint is off."));
    const auto open = run(u"endpoint set --on --address 0.0.0.0"_s);
    QCOMPARE(open.exitCode, 1);
    QVERIFY2(open.messages.contains("TLS is needed"), open.messages.constData());
    shown = json(u"endpoint set --on --port 8123 --certificate c.pem --key k.pem --address 0.0.0.0"_s);
    QCOMPARE(shown["listening"_L1], QJsonValue(false)); // nothing runs
    QVERIFY(QFileInfo(shown["certificate"_L1].toString()).isAbsolute());
    shown = json(u"endpoint set --no-certificate --address ::1 --public-address https://mls.example/"_s);
    QVERIFY(shown["certificate"_L1].isNull() && shown["key"_L1].isNull());
    QCOMPARE(shown["base"_L1].toString(), u"https://mls.example"_s);
    QCOMPARE(shown["port"_L1].toInt(), 8123);
    QVERIFY(run(u"endpoint show"_s).output.contains("while push or the desktop program runs"));
}

QTEST_GUILESS_MAIN(tst_PostriderCtl)
#include "tst_postriderctl.moc"
