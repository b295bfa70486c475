// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"
#include "store/dialect.h"
#include "store/migrations.h"
#include "support/storefixture.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;

namespace {

/// The profile as this program makes it, and a folder with one more step or two.
class Steps final
{
public:
    Steps()
    {
        const QDir schema(u":/schema"_s);
        for (const QString &step : schema.entryList())
            QFile::copy(schema.filePath(step), folder.filePath(step));
        connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"steps"_s);
        connection.setDatabaseName(store.path());
        if (!connection.open())
            qFatal("The file cannot be opened.");
    }
    ~Steps()
    {
        connection = {};
        QSqlDatabase::removeDatabase(u"steps"_s);
    }
    Q_DISABLE_COPY_MOVE(Steps)

    void add(const QString &name, const QByteArray &text)
    {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("The step cannot be written.");
    }
    Result<void> migrate(bool isReadOnly = false)
    {
        return postrider::migrate(store.database(), connection, isReadOnly, folder.path());
    }
    [[nodiscard]] int version() const { return *dialect::schemaVersion(connection); }
    [[nodiscard]] bool has(const QString &table) const { return connection.tables().contains(table); }
    [[nodiscard]] QString copy(int version) const { return store.path() + u".before-%1"_s.arg(version); }

    StoreFixture store;
    QTemporaryDir folder;
    QSqlDatabase connection;
};

/// How many events a copy of the profile holds; -1 when it is none.
int eventsIn(const QString &path)
{
    int count = -1;
    {
        QSqlDatabase copy = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"copy"_s);
        copy.setDatabaseName(path);
        QSqlQuery query(copy.open() ? copy : QSqlDatabase());
        if (query.exec(u"SELECT count(*) FROM events"_s) && query.next())
            count = query.value(0).toInt();
    }
    QSqlDatabase::removeDatabase(u"copy"_s);
    return count;
}

} // namespace

class tst_Migrations final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void nothingToDo();
    void stepsInOrder();
    void allOrNothing_data();
    void allOrNothing();
    void copyIsWholeAndNew();
    void makesTheFileAbleToShrink();
    void readOnlyIsRefused();
    void newerIsRefused();
};

void tst_Migrations::nothingToDo()
{
    Steps steps;
    QVERIFY(steps.migrate());
    QCOMPARE(steps.version(), 3);
    QVERIFY(!QFile::exists(steps.copy(4)));
}

void tst_Migrations::stepsInOrder()
{
    Steps steps;
    steps.add(
        u"005_fill.sql"_s, "INSERT INTO notes (text)\n    VALUES ('a; b');\n\nINSERT INTO notes (text) VALUES ('c');");
    steps.add(u"004_notes.sql"_s,
        "-- Notes.\nCREATE TABLE notes (\n    id {identity},\n    text TEXT NOT NULL\n);  \n  -- The end.\n");
    steps.add(u"notes.txt"_s, "no step");
    const auto done = steps.migrate();
    QVERIFY2(done, qPrintable(done ? QString() : done.error().detail));
    QCOMPARE(steps.version(), 5);
    QCOMPARE(steps.store.count(u"notes"_s), 2);
    QVERIFY(QFile::exists(steps.copy(4)));
    QVERIFY(steps.migrate()); // and nothing the second time
    QCOMPARE(steps.store.count(u"notes"_s), 2);
}

void tst_Migrations::allOrNothing_data()
{
    QTest::addColumn<QByteArray>("step");
    QTest::newRow("wrong SQL") << QByteArray("CREATE TABEL more (id INTEGER);\n");
    QTest::newRow("fails at its end") << QByteArray(
        "CREATE TABLE more (id INTEGER);\nINSERT INTO nowhere VALUES (1);\n");
    QTest::newRow("has no end") << QByteArray("CREATE TABLE more (id INTEGER);\nINSERT INTO more VALUES (1)\n");
}

void tst_Migrations::allOrNothing()
{
    QFETCH(const QByteArray, step);
    Steps steps;
    (void)steps.store.addSource(20);
    steps.add(u"004_notes.sql"_s, "CREATE TABLE notes (id INTEGER);\nDELETE FROM events;\n");
    steps.add(u"005_more.sql"_s, step);
    QVERIFY(!steps.migrate());
    QCOMPARE(steps.version(), 3);
    QVERIFY(!steps.has(u"notes"_s));
    QVERIFY(!steps.has(u"more"_s));
    QCOMPARE(steps.store.count(u"events"_s), 20);
    steps.add(u"005_more.sql"_s, "CREATE TABLE more (id INTEGER);\n");
    QVERIFY(steps.migrate());
    QCOMPARE(steps.version(), 5);
}

void tst_Migrations::copyIsWholeAndNew()
{
    Steps steps;
    (void)steps.store.addSource(20);
    steps.add(u"004_fewer.sql"_s, "DELETE FROM events WHERE sequence > 5;\n");
    QFile::copy(u":/schema/001_initial.sql"_s, steps.copy(4)); // left by an earlier try
    QFile(steps.copy(4) + ".part"_L1).open(QIODevice::WriteOnly);
    QVERIFY(steps.migrate());
    QCOMPARE(steps.store.count(u"events"_s), 5);
    QCOMPARE(eventsIn(steps.copy(4)), 20);
    QVERIFY(!QFile::exists(steps.copy(4) + ".part"_L1));
#ifdef Q_OS_UNIX
    QCOMPARE(QFile::permissions(steps.copy(4)) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
#endif
}

void tst_Migrations::makesTheFileAbleToShrink()
{
    constexpr int None = 0;
    constexpr int Incremental = 2;
    const auto mode = [](const Steps &steps) { // of the file, which a connection reads once
        qint64 found = -1;
        must(steps.store.another()->selectOnce(
            u"PRAGMA auto_vacuum"_s, {}, [&found](const Row &row) { found = row.integer(0); }));
        return found;
    };
    Steps steps;
    QCOMPARE(mode(steps), Incremental);
    (void)steps.store.addSource(20);
    QVERIFY(QSqlQuery(steps.connection).exec(u"PRAGMA auto_vacuum = NONE"_s)); // as in files from before
    QVERIFY(QSqlQuery(steps.connection).exec(u"VACUUM"_s));
    QCOMPARE(mode(steps), None);
    steps.add(u"004_notes.sql"_s, "CREATE TABLE notes (id INTEGER);\n");
    QVERIFY(steps.migrate());
    QSqlQuery query(steps.connection); // of a newer version than this program's, which opens no such file
    QVERIFY(query.exec(u"PRAGMA auto_vacuum"_s) && query.next());
    QCOMPARE(query.value(0).toInt(), Incremental);
    QCOMPARE(steps.store.count(u"events"_s), 20);
}

void tst_Migrations::readOnlyIsRefused()
{
    Steps steps;
    steps.add(u"004_notes.sql"_s, "CREATE TABLE notes (id INTEGER);\n");
    const auto done = steps.migrate(true);
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::Conflict);
    QCOMPARE(steps.version(), 3);
    QVERIFY(!QFile::exists(steps.copy(4)));
}

void tst_Migrations::newerIsRefused()
{
    Steps steps;
    must(steps.store.database().runText(u"PRAGMA user_version = 7"_s));
    const auto done = steps.migrate();
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::NewerVersion);
    const auto checked = checkSchema(steps.connection);
    QVERIFY(!checked);
    QCOMPARE(checked.error().kind, Error::Kind::NewerVersion);
}

QTEST_GUILESS_MAIN(tst_Migrations)
#include "tst_migrations.moc"
