// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ctltest.h"
#include "support/postgresserver.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;

/// A real database, from the command line to the Consumer.
class tst_CtlSql final : public CtlTest
{
    Q_OBJECT

private:
    [[nodiscard]] QString place() const
    {
        return u" --sql QPSQL --host 127.0.0.1 --port %1 --dsn postgres --user owner"_s.arg(m_server->settings().port);
    }
    void addFeed(const Receiver &receiver)
    {
        json(u"consumer add Acme --batch 10 --token-stdin --endpoint "_s + receiver.endpoint().toString(), Token1);
        json(u"feed add F --source MLS --consumer Acme --start beginning"_s);
    }

    std::unique_ptr<PostgresServer> m_server;
    const QByteArray m_password = PostgresServer::OwnerPassword.toByteArray();

private Q_SLOTS:
    void initTestCase();
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        begin(QStringLiteral(POSTRIDERCTL));
    }
    void cleanup()
    {
        findNoToken();
        QVERIFY(!m_ctl->traces().contains(m_password));
    }

    void delivers();
    void startsWhereItIsTold_data();
    void startsWhereItIsTold();
    void keepsAndShows();
    void saysWhatIsWrong();
};

void tst_CtlSql::initTestCase()
{
    m_server = std::make_unique<PostgresServer>();
    QVERIFY2(m_server->error().isEmpty(), qPrintable(m_server->error()));
    QCOMPARE(
        m_server->run({ u"CREATE TABLE events (\"EntityEventSequence\" numeric(19) PRIMARY KEY, "
                        "\"ResourceName\" text, \"ResourceRecordKey\" integer, url text)"_s,
            u"INSERT INTO events SELECT 638059481020000000 + i, 'Property', i, NULL FROM generate_series(1, 250) i"_s,
            u"INSERT INTO events VALUES (9223372036854775807, 'Media', 1, 'https://x.example/1')"_s }),
        QString());
}

void tst_CtlSql::delivers()
{
    if (const QString why = whyNoKeychain(); !why.isEmpty())
        QSKIP(qPrintable(why));
    Receiver receiver;
    json(u"source add MLS --start beginning --every 1 --page 100 --table public.events --url-column url"_s + place()
            + u" --password-stdin"_s,
        m_password + '\n');
    QCOMPARE(json(u"source test MLS"_s).value("head"_L1).toInteger(), Q_INT64_C(9223372036854775807));
    const QJsonObject sample = json(u"source sample MLS --limit 3"_s);
    QCOMPARE(sample.keys(), (QStringList { u"error"_s, u"events"_s, u"has_more"_s, u"warning"_s }));
    QCOMPARE(sample["has_more"_L1].toBool(), true);
    const QJsonArray events = sample["events"_L1].toArray();
    QCOMPARE(events.size(), 3);
    QCOMPARE(events.first()["sequence"_L1].toInteger(), Q_INT64_C(638059481020000001));
    QCOMPARE(events.first()["key"_L1].toString(), u"1"_s);
    QCOMPARE(events.first().toObject().keys(),
        (QStringList { u"feed_types"_s, u"key"_s, u"resource"_s, u"sequence"_s, u"url"_s }));
    addFeed(receiver);
    const QJsonObject end = json(u"push --until-idle --for 60"_s);
    QCOMPARE(receiver.sequences().size(), 251U);
    QVERIFY(std::ranges::is_sorted(receiver.sequences()));
    QCOMPARE(receiver.sequences().back(), Q_INT64_C(9223372036854775807));
    QCOMPARE(only(end, "feeds"_L1).value("state"_L1).toString(), u"up_to_date"_s);
    json(u"verify"_s);
}

void tst_CtlSql::startsWhereItIsTold_data()
{
    QTest::addColumn<QString>("start");
    QTest::addColumn<int>("events");
    QTest::newRow("now") << u"now"_s << 0;
    QTest::newRow("beginning") << u"beginning"_s << 251;
    QTest::newRow("a sequence") << u"638059481020000250"_s << 2;
}

void tst_CtlSql::startsWhereItIsTold()
{
    QFETCH(QString, start);
    QFETCH(int, events);
    if (const QString why = whyNoKeychain(); !why.isEmpty())
        QSKIP(qPrintable(why));
    Receiver receiver;
    json(u"source add MLS --start %1 --every 1 --table events%2 --password-stdin"_s.arg(start, place()), m_password);
    addFeed(receiver);
    json(u"push --until-idle --for 60"_s);
    QCOMPARE(receiver.distinct().size(), size_t(events));
}

void tst_CtlSql::keepsAndShows()
{
    const QString file = folder().filePath(u"mls.db"_s);
    json(u"source add Files --sql QSQLITE --table t --sequence-column s --database "_s + file);
    const QJsonObject shown = json(u"source show Files"_s);
    QCOMPARE(shown.keys(),
        (QStringList { u"closed"_s, u"database"_s, u"driver"_s, u"every"_s, u"feed_types_column"_s, u"from"_s, u"has_token"_s,
            u"host"_s, u"kind"_s, u"name"_s, u"page"_s, u"place"_s, u"port"_s, u"public_id"_s, u"record_key_column"_s,
            u"record_url_column"_s, u"resource_name_column"_s, u"sequence_column"_s, u"start"_s, u"user"_s }));
    QCOMPARE(shown["kind"_L1].toString(), u"sql"_s);
    QCOMPARE(shown["place"_L1].toString(), file);
    QCOMPARE(shown["resource_name_column"_L1].toString(), u"ResourceName"_s);
    json(u"source edit Files --sequence-column number --table main.t"_s);
    QCOMPARE(json(u"source show Files"_s)["sequence_column"_L1].toString(), u"number"_s);
    QVERIFY(run(u"source list"_s).output.contains(file.toUtf8()));
    const QJsonObject driver = json(u"source drivers"_s)["drivers"_L1].toArray().first().toObject();
    QCOMPARE(driver.keys(), (QStringList { u"driver"_s, u"is_available"_s, u"product"_s }));
    QCOMPARE(driver["driver"_L1].toString(), u"QPSQL"_s);
}

void tst_CtlSql::saysWhatIsWrong()
{
    const auto add = [this](const QString &name, const QString &options) {
        return m_ctl->run(
            { u"source"_s, u"add"_s, name, u"--sql"_s, u"QPSQL"_s, u"--database"_s, u"d"_s, u"--query"_s, options });
    };
    const auto two = add(u"Two"_s, u"SELECT 1; SELECT 2"_s);
    QCOMPARE(two.exitCode, 1);
    QVERIFY2(two.messages.contains("semicolon"), two.messages.constData());
    const auto password = run(u"source add P --sql QODBC --table t --database Driver=x;PWD=secret"_s);
    QCOMPARE(password.exitCode, 1);
    QVERIFY2(password.messages.contains("holds a password"), password.messages.constData());
    QVERIFY(!password.messages.contains("secret"));
    json(u"source add Nowhere --sql QPSQL --host 127.0.0.1 --port 1 --database d --table t"_s);
    const auto test = run(u"source test Nowhere"_s);
    QCOMPARE(test.exitCode, 1);
    QVERIFY2(test.messages.contains("Check host, port, database"), test.messages.constData());
}

QTEST_GUILESS_MAIN(tst_CtlSql)
#include "tst_ctlsql.moc"
