// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/commandline.h"

#include "domain/version.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace postrider;
using namespace Qt::StringLiterals;

class tst_CommandLine final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void requests_data();
    void requests();
    void globalOptionsStandAnywhere();
    void tokensComeOnStandardInput();
    void authorityIsAFile();
    void runsForATime();
    void watches();
    void localTimesBecomeUtc_data();
    void localTimesBecomeUtc();
    void wrongUsage_data();
    void wrongUsage();
    void wrongUsageSaysWhereHelpIs();
    void helps_data();
    void helps();
    void version();
};

namespace {

/// As a shell parts it, but that only '…' quotes.
QStringList split(const QString &command)
{
    QStringList arguments;
    bool isQuoted = false;
    for (const QString &part : command.split(u'\'')) {
        if (isQuoted)
            arguments.append(part);
        else
            arguments.append(part.split(u' ', Qt::SkipEmptyParts));
        isQuoted = !isQuoted;
    }
    return arguments;
}

} // namespace

void tst_CommandLine::initTestCase()
{
    qputenv("TZ", "America/Chicago");
}

void tst_CommandLine::requests_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QString>("command");
    QTest::addColumn<QByteArray>("args");

    const auto row = [](const char *arguments, const char *command, const char *args) {
        QTest::newRow(arguments) << QString::fromUtf8(arguments) << QString::fromUtf8(command) << QByteArray(args);
    };
    row("source add MLS --odata https://a.example/odata", "source.add",
        R"({"name":"MLS","kind":"odata","url":"https://a.example/odata"})");
    row("source add 'My MLS' --odata u --start beginning --every 60 --page 500 --accept-plain-http", "source.add",
        R"({"name":"My MLS","kind":"odata","url":"u","start":"beginning","every":60,"page":500,"accept_plain_http":true})");
#ifndef Q_OS_WIN
    row("source add A --folder /drop/in/../here/ --every 60", "source.add",
        R"({"name":"A","kind":"folder","path":"/drop/here","every":60})");
    row("source edit A --folder /drop", "source.edit", R"({"name":"A","changes":{"path":"/drop"}})");
#endif
    row("source add A --odata u --start 9223372036854775807", "source.add",
        R"({"name":"A","kind":"odata","url":"u","start":"9223372036854775807"})");
    row("source add A --odata u --token-url t --client-id c --scope 'a b' --secret-stdin", "source.add",
        R"({"name":"A","kind":"odata","url":"u","token_url":"t","client_id":"c","scope":"a b"})");
    row("source edit A --scope ''", "source.edit", R"({"name":"A","changes":{"scope":""}})");
    row("source edit A --secret-stdin", "source.edit", R"({"name":"A","changes":{}})");
    row("source edit A --no-oauth", "source.edit",
        R"({"name":"A","changes":{"token_url":"","client_id":"","scope":""}})");
    row("source add D --sql QPSQL --dsn mls --host db --port 5433 --user reader --table public.events", "source.add",
        R"({"name":"D","kind":"sql","driver":"QPSQL","database":"mls","host":"db","port":5433,"user":"reader",)"
        R"("from":"public.events","sequence_column":"EntityEventSequence","resource_name_column":"ResourceName",)"
        R"("record_key_column":"ResourceRecordKey"})");
    row("source add D --sql QSQLITE --database /a/b.db --query 'SELECT 1 AS s' --sequence-column s "
        "--resource-column r --key-column k --url-column u --feed-types-column f",
        "source.add",
        R"({"name":"D","kind":"sql","driver":"QSQLITE","database":"/a/b.db","from":"SELECT 1 AS s",)"
        R"("sequence_column":"s","resource_name_column":"r","record_key_column":"k","record_url_column":"u",)"
        R"("feed_types_column":"f"})");
    row("source edit D --table t --key-column k", "source.edit",
        R"({"name":"D","changes":{"from":"t","record_key_column":"k"}})");
    row("source sample A --limit 5", "source.sample", R"({"name":"A","limit":5})");
    row("source drivers", "source.drivers", "{}");
    row("source list", "source.list", "{}");
    row("source show A", "source.show", R"({"name":"A"})");
    row("source edit A --name B --odata u --every 5 --page 1 --no-plain-http --no-ca", "source.edit",
        R"({"name":"A","changes":{"name":"B","url":"u","every":5,"page":1,"accept_plain_http":false,"authority":""}})");
    row("source remove A", "source.remove", R"({"name":"A"})");
    row("source test A", "source.test", R"({"name":"A"})");
    row("source token A --stdin", "source.token", R"({"name":"A"})");

    row("consumer add C --endpoint https://c.example", "consumer.add",
        R"({"name":"C","endpoint":"https://c.example"})");
    row("consumer add C --endpoint e --format webapi028 --batch 10 --always-list --no-url --feed-types", "consumer.add",
        R"({"name":"C","endpoint":"e","format":"webapi028","batch":10,"always_list":true,"send_url":false,"send_feed_types":true})");
    row("consumer add C --endpoint e --label-header ConsumerLabel --header 'X-One: 1' --header 'X-Two:a:b'",
        "consumer.add",
        R"({"name":"C","endpoint":"e","label_headers":"ConsumerLabel",
            "headers":[{"name":"X-One","value":"1"},{"name":"X-Two","value":"a:b"}]})");
    row("consumer add C --endpoint e --deadline 20 --connect-deadline 5 --per-minute 60 --failures 3 --on-refused "
        "set-aside",
        "consumer.add",
        R"({"name":"C","endpoint":"e","deadline":20,"connect_deadline":5,"per_minute":60,"failures_allowed":3,"on_refused_event":"set-aside"})");
    row("consumer add Zoë --endpoint e --business-contact 'Ann, 555' --technical-contact 'Bob' --notes 'two words'",
        "consumer.add",
        R"({"name":"Zoë","endpoint":"e","business_contact":"Ann, 555","technical_contact":"Bob","notes":"two words"})");
    row("consumer edit C --url --no-always-list --no-feed-types --no-headers --notes ''", "consumer.edit",
        R"({"name":"C","changes":{"send_url":true,"always_list":false,"send_feed_types":false,"headers":[],"notes":""}})");
    row("consumer edit C --name D --endpoint e", "consumer.edit",
        R"({"name":"C","changes":{"name":"D","endpoint":"e"}})");
    row("consumer list", "consumer.list", "{}");
    row("consumer show C", "consumer.show", R"({"name":"C"})");
    row("consumer remove C", "consumer.remove", R"({"name":"C"})");
    row("consumer test C", "consumer.test", R"({"name":"C"})");
    row("consumer end-hold C", "consumer.end_hold", R"({"name":"C"})");
    row("consumer token C --stdin", "consumer.token", R"({"name":"C"})");

    row("feed add F --source S --consumer C", "feed.add", R"({"name":"F","source":"S","consumer":"C"})");
    row("feed add F --source S --consumer C --label L --resources Property,Media --start now", "feed.add",
        R"({"name":"F","source":"S","consumer":"C","label":"L","resources":["Property","Media"],"start":"now"})");
    row("feed edit F --name G --label '' --resources 'Property, Media'", "feed.edit",
        R"({"name":"F","changes":{"name":"G","label":"","resources":["Property","Media"]}})");
    row("feed edit F --all-resources", "feed.edit", R"({"name":"F","changes":{"resources":[]}})");
    row("feed add F --source S --consumer C --feed-types IDX,VOW", "feed.add",
        R"({"name":"F","source":"S","consumer":"C","feed_types":["IDX","VOW"]})");
    row("feed edit F --feed-types IDX", "feed.edit", R"({"name":"F","changes":{"feed_types":["IDX"]}})");
    row("feed edit F --all-feed-types", "feed.edit", R"({"name":"F","changes":{"feed_types":[]}})");
    row("feed list", "feed.list", "{}");
    row("feed show F", "feed.show", R"({"name":"F"})");
    row("feed remove F", "feed.remove", R"({"name":"F"})");
    row("feed pause F", "feed.pause", R"({"name":"F"})");
    row("feed resume F", "feed.resume", R"({"name":"F","from":"stopped"})");
    row("feed resume F --from 638059481020000000", "feed.resume", R"({"name":"F","from":"638059481020000000"})");
    row("feed resume F --from-now", "feed.resume", R"({"name":"F","from":"now"})");
    row("feed resume-token F", "feed.resume_token", R"({"name":"F"})");
    row("feed resume-token F --new --expires 30", "feed.resume_token", R"({"name":"F","new":true,"days":30})");
    row("feed resume-token F --revoke", "feed.resume_token", R"({"name":"F","revoke":true})");
    row("endpoint show", "endpoint.show", R"({})");
    row("endpoint set --on --address ::1 --port 443", "endpoint.set", R"({"on":true,"address":"::1","port":443})");
    row("endpoint set --off --certificate c.pem --key k.pem", "endpoint.set",
        R"({"on":false,"certificate":"c.pem","key":"k.pem"})");
    row("endpoint set --no-certificate", "endpoint.set", R"({"certificate":"","key":""})");

    row("push", "push", "{}");
    row("practice", "practice", "{}");
    row("status", "status", "{}");
    row("attempts F", "attempts", R"({"feed":"F"})");
    row("attempts F --limit 7", "attempts", R"({"feed":"F","limit":7})");
    row("holds", "holds", "{}");
    row("holds F --limit 7", "holds", R"({"feed":"F","limit":7})");
    row("activity --limit 7", "activity", R"({"limit":7})");
    row("find Property/235021", "find", R"({"what":"Property/235021"})");
    row("find 1101", "find", R"({"what":"1101"})");
    row("find Media today 9:00-10:00 --limit 5", "find", R"({"limit":5,"what":"Media today 9:00-10:00"})");
    row("resend F G --since 2026-11-23T10:35:00Z --newest-only --first --reason Why", "resend",
        R"({"feeds":["F","G"],"goes_first":true,"newest_only":true,"reason":"Why","since":"2026-11-23T10:35:00.000Z"})");
    row("resend --all-feeds --accepted-since 2026-11-23T10:35:00Z --accepted-until 2026-11-24T00:00:00Z", "resend",
        R"({"accepted_since":"2026-11-23T10:35:00.000Z","accepted_until":"2026-11-24T00:00:00.000Z","all_feeds":true})");
    row("resends list", "resends.list", "{}");
    row("resends cancel 7", "resends.cancel", R"({"id":"7"})");
    row("resends again 7", "resends.again", R"({"id":"7"})");
    row("send Property/a/1 --feed F", "send", R"({"record":"Property/a/1","feed":"F"})");
    row("send Property/1 --source S --url https://mls.example/1 --feed-types IDX --reason Why --dry-run", "send",
        R"({"record":"Property/1","source":"S","url":"https://mls.example/1","feed_types":["IDX"],"reason":"Why","dry_run":true})");
    row("rewind F --to 5 --dry-run", "rewind", R"({"dry_run":true,"feed":"F","to":"5"})");
    row("set-aside settle F --sequence 5 --reason Told", "set_aside.settle",
        R"({"feed":"F","reason":"Told","sequence":"5..5"})");
    row("resend F --sequence 5", "resend", R"({"feed":"F","sequence":"5..5"})");
    row("resend F --sequence 5..9223372036854775807 --dry-run", "resend",
        R"({"feed":"F","sequence":"5..9223372036854775807","dry_run":true})");
    row("resend F --record Property/a/b", "resend", R"({"feed":"F","record":"Property/a/b"})");
    row("resend F --since 2026-11-23T10:35:00+02:00", "resend", R"({"feed":"F","since":"2026-11-23T08:35:00.000Z"})");
    row("resend F --set-aside", "resend", R"({"feed":"F","set_aside":true})");
    row("verify", "verify", "{}");
    row("export", "export", "{}");
    row("export --out a.json --format csv", "export", "{}");
    row("import a.csv", "import", "{}");
    row("import - --dry-run", "import", R"({"dry_run": true})");
    row("proof 'Acme IDX' Property/235021", "proof", R"({"consumer": "Acme IDX", "record": "Property/235021"})");
    row("proof Acme 1102", "proof", R"({"consumer": "Acme", "sequence": "1102..1102"})");
    row("proof Acme 1102..1150 --source MLS --pdf a.pdf", "proof",
        R"({"consumer": "Acme", "sequence": "1102..1150", "source": "MLS"})");
}

void tst_CommandLine::requests()
{
    QFETCH(const QString, arguments);
    QFETCH(const QString, command);
    QFETCH(const QByteArray, args);
    const auto line = parseCommandLine(split(arguments));
    QVERIFY2(line, line ? "" : qPrintable(line.error().message));
    QCOMPARE(line->command, command);
    const QJsonDocument expected = QJsonDocument::fromJson(args);
    QVERIFY(expected.isObject());
    QCOMPARE(line->args, expected.object());
}

void tst_CommandLine::globalOptionsStandAnywhere()
{
    const QString folder = u"/tmp/Mein Profil ü"_s;
    for (const QStringList &arguments : { QStringList { u"--profile"_s, folder, u"--json"_s, u"feed"_s, u"list"_s },
             QStringList { u"feed"_s, u"list"_s, u"--json"_s, u"--profile"_s, folder },
             QStringList { u"feed"_s, u"--profile="_s + folder, u"list"_s, u"--json"_s } }) {
        const auto line = parseCommandLine(arguments);
        QVERIFY(line);
        QCOMPARE(line->profileFolder, folder);
        QVERIFY(line->isJson);
        QCOMPARE(line->command, u"feed.list"_s);
    }
    const auto plain = parseCommandLine({ u"status"_s });
    QVERIFY(plain);
    QVERIFY(!plain->isJson);
    QVERIFY(plain->profileFolder.isEmpty());
}

void tst_CommandLine::tokensComeOnStandardInput()
{
    for (const QString &arguments : { u"source add A --odata u --token-stdin"_s, u"source token A --stdin"_s,
             u"source add A --odata u --token-url t --client-id c --secret-stdin"_s, u"source edit A --secret-stdin"_s,
             u"source add A --sql QPSQL --database d --password-stdin"_s,
             u"consumer add A --endpoint u --token-stdin"_s, u"consumer token A --stdin"_s }) {
        const auto line = parseCommandLine(split(arguments));
        QVERIFY(line);
        QVERIFY(line->readsToken);
    }
    QVERIFY(!parseCommandLine(split(u"source add A --odata u"_s))->readsToken);
}

void tst_CommandLine::authorityIsAFile()
{
    const auto line = parseCommandLine(split(u"consumer edit C --ca 'my ca.pem'"_s));
    QVERIFY(line);
    QCOMPARE(line->authorityFile, u"my ca.pem"_s);
    QVERIFY(line->args.value("changes"_L1).toObject().isEmpty());
}

void tst_CommandLine::runsForATime()
{
    using std::chrono::seconds;
    const auto push = parseCommandLine(split(u"push --until-idle --for 90"_s));
    QVERIFY(push);
    QVERIFY(push->isUntilIdle);
    QCOMPARE(push->duration, std::optional(seconds(90)));
    const auto practice = parseCommandLine(split(u"practice --for 5"_s));
    QVERIFY(practice);
    QVERIFY(!practice->isUntilIdle);
    QCOMPARE(practice->duration, std::optional(seconds(5)));
    QVERIFY(!parseCommandLine({ u"push"_s })->duration);
}

void tst_CommandLine::watches()
{
    const auto line = parseCommandLine(split(u"status --watch"_s));
    QVERIFY(line);
    QVERIFY(line->isWatching);
    QVERIFY(!parseCommandLine({ u"status"_s })->isWatching);
}

void tst_CommandLine::localTimesBecomeUtc_data()
{
    QTest::addColumn<QString>("time");
    QTest::addColumn<QString>("since");

    QTest::newRow("to the minute") << u"2026-11-23T10:35"_s << u"2026-11-23T16:35:00.000Z"_s;
    QTest::newRow("with a space") << u"2026-11-23 10:35:20"_s << u"2026-11-23T16:35:20.000Z"_s;
    QTest::newRow("in summer") << u"2026-07-01T10:35"_s << u"2026-07-01T15:35:00.000Z"_s;
    QTest::newRow("a day") << u"2026-11-23"_s << u"2026-11-23T06:00:00.000Z"_s;
    QTest::newRow("UTC") << u"2026-11-23T10:35:00Z"_s << u"2026-11-23T10:35:00.000Z"_s;
}

void tst_CommandLine::localTimesBecomeUtc()
{
    QFETCH(const QString, time);
    const auto line = parseCommandLine({ u"resend"_s, u"F"_s, u"--since"_s, time });
    QVERIFY2(line, line ? "" : qPrintable(line.error().message));
    QTEST(line->args.value("since"_L1).toString(), "since");
}

void tst_CommandLine::wrongUsage_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QString>("says");

    const auto row = [](const char *arguments, const char *says) {
        QTest::newRow(arguments) << QString::fromUtf8(arguments) << QString::fromUtf8(says);
    };
    row("", "a command is missing");
    row("endpoint set", "what to change");
    row("feed resume-token F --expires 3", "--new");
    row("feed resume-token F --new --revoke", "--revoke");
    row("--json", "a command is missing");
    row("statsu", "\"statsu\" is not known");
    row("source", "a command is missing");
    row("source frob A", "\"frob\" is not known");
    row("status extra", "extra");
    row("export --format xml", "xml");
    row("export --json --format csv", "--json prints one object");
    row("import", "FILE");
    row("proof Acme", "WHAT");
    row("proof Acme nothing", "no record and no sequence");
    row("proof Acme 5..3", "ends before it begins");
    row("proof Acme 5..", "\"\"");
    row("status --frob", "--frob");
    row("source add --odata u", "NAME");
    row("source add A", "--odata");
    row("source add A --odata", "--odata");
    row("source add A --odata u --sql QPSQL", "--sql");
    row("source add A --sql QORACLE", "QPSQL, QODBC");
    row("source add A --sql QPSQL --table t --query 'SELECT 1'", "--table");
    row("source add A --odata u --start later", "no place to start");
    row("source add A --odata u --start -5", "no place to start");
    row("source add A --odata u --every soon", "not a whole number");
    row("source add A --odata u --every -1", "not a whole number");
    row("source add A --odata u --page 99999999999", "not a whole number");
    row("source edit A", "Say what to change");
    row("source add A --odata u --token-url t --client-id c --token-stdin", "--token-stdin");
    row("source edit A --no-oauth --secret-stdin", "--no-oauth");
    row("source edit A --no-oauth --client-id c", "--no-oauth");
    row("source token A", "--stdin");
    row("consumer token A secret", "secret");
    row("consumer token A", "--stdin");
    row("consumer add C", "--endpoint");
    row("consumer add C --endpoint e --format rcp29", "rcp28, webapi028");
    row("consumer add C --endpoint e --header nonsense", "Name: value");
    row("consumer add C --endpoint e --header ': 1'", "Name: value");
    row("consumer add C --endpoint e --on-refused ignore", "suspend, set-aside");
    row("consumer add C --endpoint e --url --no-url", "--url");
    row("consumer edit C", "Say what to change");
    row("feed add F --source S", "--consumer");
    row("feed add F --source S --consumer C --resources Property,,Media", "empty name");
    row("feed edit F --resources A --all-resources", "--resources");
    row("feed edit F --feed-types A --all-feed-types", "--feed-types");
    row("send Property --feed F", "is no record");
    row("send Property/1 --feed F --source S", "--source");
    row("feed resume F --from x", "not a sequence number");
    row("feed resume F --from 5 --from-now", "--from");
    row("push --for soon", "--for");
    row("push --for -1", "--for");
    row("status --watch --json", "--watch");
    row("attempts", "FEED");
    row("attempts F --limit x", "not a whole number");
    row("find", "WHAT");
    row("resend F", "--record");
    row("resend F --sequence 5 --set-aside", "--record");
    row("resend F --sequence 5..", "not a sequence number");
    row("resend F --sequence 9..5", "ends before it begins");
    row("resend F --sequence 9223372036854775808", "not a sequence number");
    row("resend F --record 235021", "Property/235021");
    row("resend F --record /235021", "Property/235021");
    row("resend F --since yesterdayish", "not a time");
}

void tst_CommandLine::wrongUsage()
{
    QFETCH(const QString, arguments);
    QFETCH(const QString, says);
    const auto line = parseCommandLine(split(arguments));
    QVERIFY(!line);
    QCOMPARE(line.error().exitCode, 2);
    QCOMPARE(line.error().output, QString());
    QVERIFY2(line.error().message.contains(says), qPrintable(line.error().message));
}

void tst_CommandLine::wrongUsageSaysWhereHelpIs()
{
    const auto line = parseCommandLine(split(u"consumer add"_s));
    QVERIFY(!line);
    QVERIFY2(line.error().message.endsWith(u"\npostriderctl consumer add --help explains it.\n"),
        qPrintable(line.error().message));
}

void tst_CommandLine::helps_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QStringList>("says");

    QTest::newRow("all") << u"--help"_s << QStringList { u"source"_s, u"practice"_s, u"--profile"_s, u"--json"_s };
    QTest::newRow("short") << u"-h"_s << QStringList { u"verify"_s };
    QTest::newRow("group") << u"consumer --help"_s << QStringList { u"token"_s, u"test"_s };
    QTest::newRow("consumer add") << u"consumer add --help"_s
                                  << QStringList { u"--endpoint URL (needed)"_s, u"--token-stdin"_s, u"usually 100"_s };
    QTest::newRow("resend") << u"resend --help"_s << QStringList { u"A[..B]"_s, u"--dry-run"_s };
    QTest::newRow("with arguments") << u"feed resume F --help"_s << QStringList { u"--from-now"_s };
}

void tst_CommandLine::helps()
{
    QFETCH(const QString, arguments);
    QFETCH(const QStringList, says);
    const auto line = parseCommandLine(split(arguments));
    QVERIFY(!line);
    QCOMPARE(line.error().exitCode, 0);
    QCOMPARE(line.error().message, QString());
    for (const QString &text : says)
        QVERIFY2(line.error().output.contains(text), qPrintable(line.error().output));
}

void tst_CommandLine::version()
{
    const auto line = parseCommandLine({ u"--version"_s });
    QVERIFY(!line);
    QCOMPARE(line.error().exitCode, 0);
    QCOMPARE(line.error().output, QStringLiteral("postriderctl " POSTRIDER_VERSION "\n"));
}

QTEST_GUILESS_MAIN(tst_CommandLine)
#include "tst_commandline.moc"
