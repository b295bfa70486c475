// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlreading.h"
#include "support/postgresserver.h"

#include <QElapsedTimer>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTcpServer>
#include <QTest>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 Real = 638059481020000000;
constexpr qint64 Greatest = 9223372036854775807;

} // namespace

class tst_SqlSource final : public QObject
{
    Q_OBJECT

private:
    /// A table of the three columns, by the type of the first, in the real server.
    QString makeTable(const QString &name, const QString &type, const QStringList &rows) const
    {
        QStringList statements { u"DROP TABLE IF EXISTS "_s + name,
            u"CREATE TABLE %1 (seq %2, resource text, record text)"_s.arg(name, type) };
        for (const QString &row : rows)
            statements.append(u"INSERT INTO %1 VALUES (%2)"_s.arg(name, row));
        return m_server->run(statements);
    }
    [[nodiscard]] QByteArray password() const { return PostgresServer::OwnerPassword.toByteArray(); }
    [[nodiscard]] SqlSettings sqlite(const QString &from) const
    {
        SqlSettings sql;
        sql.driver = u"QSQLITE"_s;
        sql.database = m_folder.filePath(u"events.db"_s);
        return mapped(sql, from);
    }
    [[nodiscard]] QString runSqlite(const QStringList &statements) const;

    QTemporaryDir m_folder;
    std::unique_ptr<PostgresServer> m_server;

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void numbersAreExact_data();
    void numbersAreExact();
    void readsPageByPage();
    void readsAQueryAndAView();
    void rowsThatBreakTheRules_data();
    void rowsThatBreakTheRules();
    void equalSequencesAreNotCutApart();
    void rowsWithoutASequenceAreSaid();
    void whatIsWrongIsSaid_data();
    void whatIsWrongIsSaid();
    void nothingIsWritten_data();
    void nothingIsWritten();
    void namesAreNeverStatements_data();
    void namesAreNeverStatements();
    void offersTablesAndColumns();
    void readsOnAfterARestart();
    void hangingStatementIsEnded();
    void hangingDatabaseIsLeftBehind();
    void readsSqlite();
    void readsThroughOdbc();
};

void tst_SqlSource::initTestCase()
{
    QCOMPARE(availableSqlDrivers().contains(u"QPSQL"_s), true); // the package libqt6sql6-psql
    m_server = std::make_unique<PostgresServer>();
    QVERIFY2(m_server->error().isEmpty(), qPrintable(m_server->error()));
}

QString tst_SqlSource::runSqlite(const QStringList &statements) const
{
    QString error;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"of the test"_s);
        database.setDatabaseName(m_folder.filePath(u"events.db"_s));
        if (!database.open())
            error = database.lastError().text();
        for (const QString &statement : statements) {
            QSqlQuery query(database);
            if (error.isEmpty() && !query.exec(statement))
                error = query.lastError().text();
        }
    }
    QSqlDatabase::removeDatabase(u"of the test"_s);
    return error;
}

void tst_SqlSource::numbersAreExact_data()
{
    QTest::addColumn<QString>("type");
    QTest::newRow("bigint") << u"bigint"_s;
    QTest::newRow("numeric") << u"numeric"_s;
    QTest::newRow("numeric with a fraction") << u"numeric(30, 2)"_s;
    QTest::newRow("text") << u"text"_s;
    QTest::newRow("char, filled up") << u"char(30)"_s;
}

void tst_SqlSource::numbersAreExact()
{
    QFETCH(QString, type);
    const QStringList rows { u"'9', 'Property', '9'"_s, u"'10', 'Property', '10'"_s, u"'%1', 'Media', 'a'"_s.arg(Real),
        u"'%1', 'Media', 'b'"_s.arg(Real + 1), u"'%1', 'Office', 'c'"_s.arg(Greatest) };
    QCOMPARE(makeTable(u"exact"_s, type, rows), QString());
    Reader reader(mapped(m_server->settings(), u"exact"_s), password());
    SourcePage page = reader.read();
    QCOMPARE(problemOf(page), QString());
    QCOMPARE(sequencesOf(page), (QList<qint64> { 9, 10, Real, Real + 1, Greatest }));
    QCOMPARE(page.warning, QString());
    QVERIFY(!page.hasMore);
    QCOMPARE(sequencesOf(reader.read(Sequence { Real })), (QList<qint64> { Real + 1, Greatest }));
    const Result<Sequence> head = reader.head();
    QVERIFY2(head, qPrintable(head ? QString() : head.error().detail));
    QCOMPARE(head->value, Greatest);
    QCOMPARE(sequencesOf(reader.read(Sequence::max())), QList<qint64>());
}

void tst_SqlSource::readsPageByPage()
{
    QStringList rows;
    for (int i = 1; i <= 25; ++i)
        rows.append(u"%1, 'Property', '%1'"_s.arg(26 - i)); // in any order
    QCOMPARE(makeTable(u"paged"_s, u"integer"_s, rows), QString());
    Reader reader(mapped(m_server->settings(), u"public.paged"_s), password());
    QList<qint64> all;
    Sequence above;
    SourcePage page;
    do {
        page = reader.read(above, 10);
        QCOMPARE(problemOf(page), QString());
        all += sequencesOf(page);
        above = page.events.last().sequence;
    } while (page.hasMore);
    QCOMPARE(all.size(), 25);
    QVERIFY(std::ranges::is_sorted(all));
    QCOMPARE(sequencesOf(reader.read(Sequence { 3 }, 10, Sequence { 5 })), (QList<qint64> { 4, 5 }));
    QCOMPARE(sequencesOf(reader.read(Sequence { 24 }, 1)), (QList<qint64> { 25 }));
    QCOMPARE(reader.head()->value, 25);
    QCOMPARE(makeTable(u"paged"_s, u"integer"_s, {}), QString());
    QVERIFY(reader.head()->isNone());
}

void tst_SqlSource::readsAQueryAndAView()
{
    QCOMPARE(m_server->run({ u"CREATE SCHEMA \"Odd.Schema\""_s,
                 u"CREATE TABLE \"Odd.Schema\".\"Ev\"\"ents\" (\"No.\" bigint, n text, k integer, u text, f text[])"_s,
                 u"INSERT INTO \"Odd.Schema\".\"Ev\"\"ents\" VALUES (7, 'Property', 235021, "
                 "'https://x.example/7', ARRAY['IDX','VOW'])"_s }),
        QString());
    SqlSettings sql = m_server->settings();
    sql.from = u"\"Odd.Schema\".\"Ev\"\"ents\""_s;
    sql.sequenceColumn = u"No."_s;
    sql.resourceNameColumn = u"N"_s; // the only one that differs in case alone
    sql.recordKeyColumn = u"k"_s;
    sql.recordUrlColumn = u"u"_s;
    sql.feedTypesColumn = u"f"_s;
    const SourcePage page = Reader(sql, password()).read();
    QCOMPARE(problemOf(page), QString());
    QCOMPARE(page.events.size(), 1);
    const EntityEvent &event = page.events.first();
    QCOMPARE(event.resourceRecordKey, u"235021"_s);
    QCOMPARE(event.resourceRecordUrl, u"https://x.example/7"_s);
    QCOMPARE(event.feedTypes, (QStringList { u"IDX"_s, u"VOW"_s }));

    SqlSettings query = mapped(m_server->settings(),
        u"WITH e AS (SELECT 5 AS seq) SELECT seq, 'Media' AS resource, 'm' || seq AS record FROM e -- newest"_s);
    const SourcePage queried = Reader(query, password()).read();
    QCOMPARE(problemOf(queried), QString());
    QCOMPARE(queried.events.first().resourceRecordKey, u"m5"_s);
}

void tst_SqlSource::rowsThatBreakTheRules_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("row");
    QTest::addColumn<QString>("said");
    QTest::addColumn<int>("good");
    QTest::newRow("no name") << u"bigint"_s << u"2, NULL, 'a'"_s << u"ResourceName is missing"_s << 1;
    QTest::newRow("no key") << u"bigint"_s << u"2, 'Property', NULL"_s << u"ResourceRecordKey is missing"_s << 1;
    QTest::newRow("empty key") << u"bigint"_s << u"2, 'Property', ' '"_s << u"ResourceRecordKey is empty"_s << 1;
    QTest::newRow("fraction") << u"numeric"_s << u"2.5, 'Property', 'a'"_s << u"EntityEventSequence is \"2.5\""_s << 1;
    QTest::newRow("too great") << u"numeric"_s << u"9223372036854775808, 'Property', 'a'"_s
                               << u"\"9223372036854775808\""_s << 2;
    QTest::newRow("a double") << u"double precision"_s << u"2, 'Property', 'a'"_s << u"floating-point"_s << 0;
}

void tst_SqlSource::rowsThatBreakTheRules()
{
    QFETCH(QString, type);
    QFETCH(QString, row);
    QFETCH(QString, said);
    QFETCH(int, good); // rows before it
    QCOMPARE(makeTable(u"broken"_s, type, { u"1, 'Property', 'good'"_s, row, u"3, 'Media', 'c'"_s }), QString());
    const SourcePage page = Reader(mapped(m_server->settings(), u"broken"_s), password()).read();
    QVERIFY2(problemOf(page).contains(said), qPrintable(problemOf(page)));
    QCOMPARE(page.events.size(), good);
    QVERIFY2(problemOf(page).contains(u"Row %1 "_s.arg(good + 1)), qPrintable(problemOf(page)));
}

void tst_SqlSource::equalSequencesAreNotCutApart()
{
    QCOMPARE(
        makeTable(u"equal"_s, u"bigint"_s, { u"1, 'Property', 'a'"_s, u"2, 'Property', 'b'"_s, u"2, 'Media', 'c'"_s }),
        QString());
    Reader reader(mapped(m_server->settings(), u"equal"_s), password());
    const SourcePage page = reader.read(Sequence::none(), 2);
    QCOMPARE(page.events.size(), 2);
    QVERIFY2(problemOf(page).contains(u"RCP-27 forbids"_s), qPrintable(problemOf(page)));
    const SourcePage whole = reader.read();
    QVERIFY2(problemOf(whole).contains(u"sequence 2 was Property/b and is now Media/c"_s)
            || problemOf(whole).contains(u"sequence 2 was Media/c and is now Property/b"_s),
        qPrintable(problemOf(whole)));
}

void tst_SqlSource::rowsWithoutASequenceAreSaid()
{
    QCOMPARE(
        makeTable(u"unnumbered"_s, u"bigint"_s, { u"1, 'Property', 'a'"_s, u"NULL, 'Property', 'b'"_s }), QString());
    Reader reader(mapped(m_server->settings(), u"unnumbered"_s), password());
    SourcePage page = reader.read();
    QCOMPARE(sequencesOf(page), (QList<qint64> { 1 }));
    QVERIFY2(page.warning.contains(u"no sequence"_s), qPrintable(page.warning));
    QCOMPARE(m_server->run({ u"UPDATE unnumbered SET seq = 2 WHERE seq IS NULL"_s }), QString());
    page = reader.read(Sequence { 1 });
    QCOMPARE(sequencesOf(page), (QList<qint64> { 2 }));
    QCOMPARE(page.warning, QString());
}

void tst_SqlSource::whatIsWrongIsSaid_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("said");
    const QString owner = u"owner"_s;
    QTest::newRow("no table") << owner << password() << u"nowhere"_s << u"seq"_s << u"Check the name of the table"_s;
    QTest::newRow("no column") << owner << password() << u"kept"_s << u"number"_s
                               << u"no column \"number\" in what is read. Choose one of these: seq, resource, record"_s;
    QTest::newRow("no permission") << u"guest"_s << QByteArray("guest-of-the-database") << u"kept"_s << u"seq"_s
                                   << u"let this user read it"_s;
    QTest::newRow("wrong password") << owner << QByteArray("this-is-not-the-password") << u"kept"_s << u"seq"_s
                                    << u"user and password"_s;
    QTest::newRow("no query") << owner << password() << u"SELECT seq FROM"_s << u"seq"_s << u"syntax error"_s;
}

void tst_SqlSource::whatIsWrongIsSaid()
{
    QFETCH(QString, user);
    QFETCH(QByteArray, password);
    QFETCH(QString, from);
    QFETCH(QString, column);
    QFETCH(QString, said);
    QCOMPARE(makeTable(u"kept"_s, u"bigint"_s, { u"1, 'Property', 'a'"_s }), QString());
    (void)m_server->run({ u"CREATE ROLE guest LOGIN PASSWORD 'guest-of-the-database'"_s });
    SqlSettings sql = mapped(m_server->settings(), from);
    sql.user = user;
    sql.sequenceColumn = column;
    const SourcePage page = Reader(sql, password).read();
    QVERIFY2(problemOf(page).contains(said), qPrintable(problemOf(page)));
    QVERIFY(!problemOf(page).contains(QString::fromLatin1(password)));
    QVERIFY(!problemOf(page).contains(u"qpsqlpstmt"_s));
}

void tst_SqlSource::nothingIsWritten_data()
{
    QTest::addColumn<QString>("from");
    QTest::newRow("delete") << u"SELECT seq, resource, record FROM (DELETE FROM kept RETURNING *) AS d"_s;
    QTest::newRow("with delete") << u"WITH d AS (DELETE FROM kept RETURNING *) SELECT seq, resource, record FROM d"_s;
    QTest::newRow("out of the brackets")
        << u"SELECT 1 AS seq, 'a' AS resource, 'b' AS record) s; DELETE FROM kept; SELECT * FROM (SELECT 1"_s;
    QTest::newRow("out of the transaction") << u"SELECT 1) s; ROLLBACK; DELETE FROM kept; --"_s;
    QTest::newRow("by a function") << u"SELECT remove() AS seq, 'a' AS resource, 'b' AS record"_s;
    QTest::newRow("after a setting")
        << u"SELECT length(set_config('transaction_read_only', 'off', false)) + remove() AS seq, 'a' AS resource, "
           "'b' AS record"_s;
}

void tst_SqlSource::nothingIsWritten()
{
    QFETCH(QString, from);
    QCOMPARE(makeTable(u"kept"_s, u"bigint"_s, { u"1, 'Property', 'a'"_s }), QString());
    QCOMPARE(m_server->run({ u"CREATE OR REPLACE FUNCTION remove() RETURNS integer LANGUAGE plpgsql AS "
                             "'BEGIN DELETE FROM kept; RETURN 1; END'"_s }),
        QString());
    const SqlSettings sql = mapped(m_server->settings(), from);
    QVERIFY(!problemOf(Reader(sql, password()).read()).isEmpty());
    QCOMPARE(Reader(mapped(sql, u"kept"_s), password()).head()->value, 1);
}

void tst_SqlSource::namesAreNeverStatements_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("column");
    for (const QString &odd : { u"kept; DROP TABLE kept"_s, u"\"kept\"; DROP TABLE kept; --\""_s,
             u"kept\" s; DROP TABLE kept; --"_s, u"(SELECT 1)"_s, u""_s, u"."_s }) {
        QTest::newRow(qPrintable(u"table "_s + odd)) << odd << u"seq"_s;
        QTest::newRow(qPrintable(u"column "_s + odd)) << u"kept"_s << (odd.isEmpty() ? u" "_s : odd);
    }
}

void tst_SqlSource::namesAreNeverStatements()
{
    QFETCH(QString, from);
    QFETCH(QString, column);
    QCOMPARE(makeTable(u"kept"_s, u"bigint"_s, { u"1, 'Property', 'a'"_s }), QString());
    SqlSettings sql = mapped(m_server->settings(), from);
    sql.sequenceColumn = column;
    QVERIFY(!problemOf(Reader(sql, password()).read()).isEmpty());
    QCOMPARE(Reader(mapped(sql, u"kept"_s), password()).head()->value, 1);
    // A table that is really called so is read.
    QCOMPARE(m_server->run({ u"DROP TABLE IF EXISTS \"kept; DROP TABLE kept\""_s,
                 u"CREATE TABLE \"kept; DROP TABLE kept\" AS SELECT * FROM kept"_s }),
        QString());
    QCOMPARE(Reader(mapped(sql, u"kept; DROP TABLE kept"_s), password()).head()->value, 1);
    QCOMPARE(m_server->run({ u"DROP TABLE \"kept; DROP TABLE kept\""_s }), QString());
}

void tst_SqlSource::offersTablesAndColumns()
{
    QCOMPARE(makeTable(u"kept"_s, u"bigint"_s, {}), QString());
    QCOMPARE(m_server->run({ u"CREATE OR REPLACE VIEW seen AS SELECT seq AS number, record FROM kept"_s }), QString());
    SqlSettings sql = m_server->settings();
    Result<SourceChoices> choices = Reader(sql, password()).choices();
    QVERIFY2(choices, qPrintable(choices ? QString() : choices.error().detail));
    QVERIFY2(choices->tables.contains(u"kept"_s), qPrintable(choices->tables.join(u' ')));
    QVERIFY2(choices->tables.contains(u"seen"_s), qPrintable(choices->tables.join(u' ')));
    QCOMPARE(choices->columns, QStringList());
    sql.from = u"seen"_s;
    choices = Reader(sql, password()).choices();
    QCOMPARE(choices->columns, (QStringList { u"number"_s, u"record"_s }));
    sql.from = u"nowhere"_s;
    choices = Reader(sql, password()).choices();
    QVERIFY(choices->tables.contains(u"seen"_s));
    QVERIFY2(choices->problem.contains(u"nowhere"_s), qPrintable(choices->problem));
    QCOMPARE(m_server->run({ u"DROP VIEW seen"_s }), QString());
}

void tst_SqlSource::readsOnAfterARestart()
{
    QCOMPARE(makeTable(u"kept"_s, u"bigint"_s, { u"1, 'Property', 'a'"_s }), QString());
    Reader reader(mapped(m_server->settings(), u"kept"_s), password());
    QCOMPARE(reader.head()->value, 1);
    m_server->stop();
    const Result<Sequence> gone = reader.head();
    QVERIFY(!gone);
    QCOMPARE(gone.error().kind, Error::Kind::Network);
    QVERIFY2(gone.error().detail.contains(u"cannot be opened"_s), qPrintable(gone.error().detail));
    m_server->start();
    QVERIFY2(m_server->error().isEmpty(), qPrintable(m_server->error()));
    QCOMPARE(reader.head()->value, 1);
    m_server->stop(); // and back before it is asked again: the old connection is of no use
    m_server->start();
    QVERIFY2(m_server->error().isEmpty(), qPrintable(m_server->error()));
    QCOMPARE(reader.head()->value, 1);
}

void tst_SqlSource::hangingStatementIsEnded()
{
    const QString query = u"SELECT 1 AS seq, 'a' AS resource, 'b' AS record FROM pg_sleep(600)"_s;
    Reader reader(mapped(m_server->settings(), query), password(), { 10s, 1s, 60s });
    const SourcePage page = reader.read();
    QVERIFY2(problemOf(page).contains(u"took too long"_s), qPrintable(problemOf(page)));
}

void tst_SqlSource::hangingDatabaseIsLeftBehind()
{
    QTcpServer silent; // takes connections, and never says a word
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    SqlSettings sql = mapped(m_server->settings(), u"kept"_s);
    sql.port = silent.serverPort();
    QElapsedTimer timer;
    {
        Reader reader(sql, password(), { 30s, 30s, 1s });
        for (int i = 0; i < 3; ++i) {
            const Result<Sequence> head = reader.head();
            QVERIFY(!head);
            QVERIFY2(head.error().detail.contains(u"does not answer"_s), qPrintable(head.error().detail));
        }
        timer.start();
        const Result<Sequence> refused = reader.head(); // no fourth thread waits for it
        QVERIFY(!refused);
        QVERIFY2(refused.error().detail.contains(u"does not answer"_s), qPrintable(refused.error().detail));
        QVERIFY(timer.elapsed() < 900);
        timer.restart();
    }
    QVERIFY2(timer.elapsed() < 5'000, "Ending has to wait for nobody");

    Reader other(sql, password(), { 30s, 30s, 60s });
    bool isTold = false;
    timer.restart();
    other.source().readHead([&isTold](const SourceHead &) { isTold = true; });
    other.source().cancel();
    other.source().readHead([&isTold](const SourceHead &) { isTold = true; });
    other.reset();
    QVERIFY(timer.elapsed() < 5'000);
    QVERIFY(!isTold);
}

void tst_SqlSource::readsSqlite()
{
    QCOMPARE(
        runSqlite({ u"CREATE TABLE typed (seq BIGINT, resource TEXT, record TEXT)"_s,
            u"INSERT INTO typed VALUES (9, 'Property', 1), (10, 'Property', 2), (%1, 'Media', 3)"_s.arg(Greatest),
            u"CREATE TABLE texts (seq TEXT, resource TEXT, record TEXT)"_s, u"INSERT INTO texts SELECT * FROM typed"_s,
            u"CREATE TABLE reals (seq REAL, resource TEXT, record TEXT)"_s, u"INSERT INTO reals SELECT * FROM typed"_s,
            u"CREATE TABLE empty (seq, resource, record)"_s }),
        QString());
    for (const QString &table : { u"typed"_s, u"texts"_s, u"main.typed"_s, u"SELECT * FROM typed WHERE seq > 0"_s }) {
        Reader reader(sqlite(table));
        const SourcePage page = reader.read();
        QCOMPARE(problemOf(page), QString());
        QCOMPARE(sequencesOf(page), (QList<qint64> { 9, 10, Greatest }));
        QCOMPARE(reader.head()->value, Greatest);
        QCOMPARE(sequencesOf(reader.read(Sequence { 9 }, 1)), (QList<qint64> { 10 }));
    }
    const SourcePage reals = Reader(sqlite(u"reals"_s)).read();
    QVERIFY2(problemOf(reals).contains(u"floating-point"_s), qPrintable(problemOf(reals)));
    Reader growing(sqlite(u"empty"_s));
    QCOMPARE(sequencesOf(growing.read()), QList<qint64>());
    QCOMPARE(runSqlite({ u"INSERT INTO empty VALUES ('9', 'a', 'b'), ('10', 'a', 'b')"_s }), QString());
    QCOMPARE(sequencesOf(growing.read()), (QList<qint64> { 9, 10 }));

    SqlSettings missing = sqlite(u"typed"_s);
    missing.database = m_folder.filePath(u"missing.db"_s);
    const SourcePage none = Reader(missing).read();
    QVERIFY2(problemOf(none).contains(u"Check that the file is there"_s), qPrintable(problemOf(none)));
    QVERIFY(!QFile::exists(missing.database));
}

void tst_SqlSource::readsThroughOdbc()
{
    QVERIFY(availableSqlDrivers().contains(u"QODBC"_s)); // the package libqt6sql6-odbc
    QCOMPARE(makeTable(u"exact"_s, u"numeric"_s, { u"9, 'Property', 'a'"_s, u"%1, 'Media', 'b'"_s.arg(Greatest) }),
        QString());
    SqlSettings sql = mapped(m_server->settings(), u"public.exact"_s);
    sql.driver = u"QODBC"_s;
    sql.host.clear();
    sql.database = u"Driver={PostgreSQL Unicode};Server=127.0.0.1;Port=%1;Database=postgres"_s.arg(sql.port);
    Reader reader(sql, password());
    const SourcePage page = reader.read();
    QCOMPARE(problemOf(page), QString());
    QCOMPARE(sequencesOf(page), (QList<qint64> { 9, Greatest }));
    QCOMPARE(reader.head()->value, Greatest);
    const SourcePage wrong = Reader(sql, "this-is-not-the-password").read();
    QVERIFY2(problemOf(wrong).contains(u"cannot be opened"_s), qPrintable(problemOf(wrong)));
    QVERIFY(!problemOf(wrong).contains(u"this-is-not"_s));
}

QTEST_GUILESS_MAIN(tst_SqlSource)
#include "tst_sqlsource.moc"
