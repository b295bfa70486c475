// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/activity.h"
#include "store/database.h"
#include "store/dialect.h"
#include "support/storefixture.h"
#include "support/testclock.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("?");
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
        qFatal("The file cannot be written.");
}

/// Runs statements with a connection that is not ours.
void runElsewhere(const QString &path, const QStringList &statements)
{
    {
        QSqlDatabase connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"elsewhere"_s);
        connection.setDatabaseName(path);
        if (!connection.open())
            qFatal("The file cannot be opened.");
        for (const QString &statement : statements) {
            if (!QSqlQuery(connection).exec(statement))
                qFatal("%s", qUtf8Printable(statement));
        }
    }
    QSqlDatabase::removeDatabase(u"elsewhere"_s);
}

/// A whole profile, closed, of some pages.
QByteArray profileBytes()
{
    StoreFixture store;
    (void)store.addSource(2000);
    const QString path = store.path();
    must(store.database().runText(u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
    return bytesOf(path);
}

Result<QVariant> ask(Database &database, const QString &question)
{
    QVariant answer;
    const auto done = database.selectOnce(question, {}, [&answer](const Row &row) { answer = row.text(0); });
    return done ? Result<QVariant>(answer) : tl::unexpected(done.error());
}

} // namespace

class tst_Database final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void isSetUp();
    void isTheOwnersAlone();
    void anyPath_data();
    void anyPath();
    void refusesAndLeaves_data();
    void refusesAndLeaves();
    void noticesADamagedPage();
    void cutOffButInTheLog();
    void folderThatIsNotThere();
    void readOnlyCannotWrite();
    void readOnlyMakesNothing();
    void secondWriterWaits();
    void bindsEveryKind();
    void preparesAnewWhatFailed();
    void stopsWhenToldTo();
    void leavesNoStatementOpen();
    void keepsItsDataOverReopening();
};

void tst_Database::isSetUp()
{
    StoreFixture store;
    QCOMPARE(*ask(store.database(), u"PRAGMA journal_mode"_s), u"wal"_s);
    QCOMPARE(*ask(store.database(), u"PRAGMA foreign_keys"_s), u"1"_s);
    QCOMPARE(*ask(store.database(), u"PRAGMA application_id"_s), QString::number(dialect::ApplicationId));
    QVERIFY(ask(store.database(), u"PRAGMA busy_timeout"_s)->toInt() >= 1000);
    QCOMPARE(*ask(*store.another(), u"PRAGMA foreign_keys"_s), u"1"_s);
    Transaction transaction(store.database(), Durability::Progress);
    transaction.run(
        "INSERT INTO feeds (public_id, name, source_id, consumer_id, label, start) VALUES ('', '', 7, 7, '', '')");
    QVERIFY(!transaction.isGood());
    QVERIFY(!transaction.commit());
}

void tst_Database::isTheOwnersAlone()
{
#ifdef Q_OS_UNIX
    StoreFixture store;
    (void)store.addSource(10);
    const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    for (const auto &end : { ""_L1, "-wal"_L1, "-shm"_L1 }) {
        QVERIFY(QFile::exists(store.path() + end));
        QCOMPARE(QFile::permissions(store.path() + end) & others, QFile::Permissions());
    }
#else
    QSKIP("The permissions of POSIX are missing here; the profile's folder is the user's own.");
#endif
}

void tst_Database::anyPath_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << u"profile.db"_s;
    QTest::newRow("spaces") << u"my own profile.db"_s;
    QTest::newRow("umlauts") << u"Müller & Söhne/Datenbank ÄÖÜß.db"_s;
    QTest::newRow("other scripts") << u"профиль 資料.db"_s;
    QTest::newRow("signs of SQL and URLs") << u"it's 100% #1;drop.db"_s;
}

void tst_Database::anyPath()
{
    QFETCH(const QString, name);
    QTemporaryDir folder;
    const QString path = folder.filePath(name);
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    {
        const auto database = must(Database::open(path, Database::Mode::ReadWrite));
        Transaction transaction(*database, Durability::Progress);
        activity::record(transaction, { 0, TestClock::Start, u"Ana"_s, u"feed.add"_s, u"Ö"_s, {} });
        must(transaction.commit());
        QCOMPARE(database->path(), path);
    }
    QVERIFY(QFile::exists(path));
    QCOMPARE(must(activity::newest(*must(Database::open(path, Database::Mode::ReadOnly)), 9)).first().subject, u"Ö"_s);
}

void tst_Database::refusesAndLeaves_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("statements"); // run on it first
    QTest::addColumn<Error::Kind>("kind");
    const QByteArray whole = profileBytes();
    QByteArray schema = whole;
    schema.replace(100, 300, QByteArray(300, 'x')); // the page with the list of tables
    QTest::newRow("text") << QByteArray("Dear diary,\n").repeated(100) << QStringList() << Error::Kind::Damaged;
    QTest::newRow("a few bytes") << QByteArray("SQLite format 3") << QStringList() << Error::Kind::Damaged;
    QTest::newRow("half") << whole.left(whole.size() / 2) << QStringList() << Error::Kind::Damaged;
    QTest::newRow("a byte short") << whole.chopped(1) << QStringList() << Error::Kind::Damaged;
    QTest::newRow("a page of rubbish") << schema << QStringList() << Error::Kind::Damaged;
    QTest::newRow("another program's") << QByteArray()
                                       << QStringList { u"CREATE TABLE bookmarks (url TEXT)"_s,
                                              u"INSERT INTO bookmarks VALUES ('a')"_s }
                                       << Error::Kind::Damaged;
    QTest::newRow("another program's, with an id")
        << QByteArray() << QStringList { u"PRAGMA application_id = 17"_s, u"CREATE TABLE bookmarks (url TEXT)"_s }
        << Error::Kind::Damaged;
    QTest::newRow("newer") << whole << QStringList { u"PRAGMA user_version = 4000"_s } << Error::Kind::NewerVersion;
}

void tst_Database::refusesAndLeaves()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QStringList, statements);
    QFETCH(const Error::Kind, kind);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"profile.db"_s);
    write(path, bytes);
    if (!statements.isEmpty())
        runElsewhere(path, statements);
    const QByteArray before = bytesOf(path);
    const QStringList files = QDir(folder.path()).entryList(QDir::Files);
    for (const auto mode : { Database::Mode::ReadWrite, Database::Mode::ReadOnly }) {
        const auto opened = Database::open(path, mode);
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, kind);
        QVERIFY2(opened.error().detail.contains("Nothing was changed"_L1), qPrintable(opened.error().detail));
        QVERIFY(bytesOf(path) == before);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), files);
    }
}

void tst_Database::noticesADamagedPage()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"profile.db"_s);
    QByteArray bytes = profileBytes();
    qsizetype pages = 0;
    for (qsizetype at = bytes.indexOf("R1500"); at >= 0; at = bytes.indexOf("R1500", at)) { // in the log and its index
        bytes.replace(at / 4096 * 4096, 4096, QByteArray(4096, '\xff'));
        ++pages;
    }
    QVERIFY(pages > 0);
    write(path, bytes);
    const auto database = must(Database::open(path, Database::Mode::ReadWrite));
    const auto done = database->select("SELECT record_key, resource_name, record_url FROM events", [](const Row &) {});
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::Damaged);
}

void tst_Database::cutOffButInTheLog()
{
    // While the log is being copied back, a file may be shorter than it says. Nothing is lost then.
    StoreFixture store;
    (void)store.addSource(2000);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"profile.db"_s);
    QVERIFY(QFile::copy(store.path(), path));
    QVERIFY(QFile::copy(store.path() + "-wal"_L1, path + "-wal"_L1));
    const auto database = must(Database::open(path, Database::Mode::ReadWrite));
    QCOMPARE(*ask(*database, u"SELECT count(*) FROM events"_s), u"2000"_s);
}

void tst_Database::folderThatIsNotThere()
{
    QTemporaryDir folder;
    const auto opened = Database::open(folder.filePath(u"no/profile.db"_s), Database::Mode::ReadWrite);
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, Error::Kind::ReadOnly);
}

void tst_Database::readOnlyCannotWrite()
{
    StoreFixture store;
    const auto reader = store.another();
    const auto done = reader->run("DELETE FROM syncs");
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::ReadOnly);
    QCOMPARE(store.count(u"syncs"_s), 1);
}

void tst_Database::readOnlyMakesNothing()
{
    QTemporaryDir folder;
    const auto opened = Database::open(folder.filePath(u"profile.db"_s), Database::Mode::ReadOnly);
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, Error::Kind::NotFound);
    QVERIFY(QDir(folder.path()).isEmpty());
}

void tst_Database::secondWriterWaits()
{
    StoreFixture store;
    const auto second = store.another(Database::Mode::ReadWrite);
    must(second->runText(u"PRAGMA busy_timeout = 20"_s)); // the test has less patience
    {
        Transaction first(store.database(), Durability::Progress);
        QVERIFY(first.isGood());
        Transaction refused(*second, Durability::Progress);
        QVERIFY(!refused.isGood());
        QCOMPARE(refused.commit().error().kind, Error::Kind::Storage);
        // Readers are never in the way, and see what was before.
        QCOMPARE(*ask(*second, u"SELECT count(*) FROM activity"_s), u"0"_s);
        activity::record(first, {});
        must(first.commit());
    }
    Transaction again(*second, Durability::Progress);
    activity::record(again, {});
    must(again.commit());
    QCOMPARE(store.count(u"activity"_s), 2);
}

void tst_Database::bindsEveryKind()
{
    StoreFixture store;
    Database &database = store.database();
    must(database.runText(u"CREATE TABLE kinds (a, b, c, d, e, f, g, h, i)"_s));
    must(database.run("INSERT INTO kinds VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", QString(), Sequence::max(), true, 0.5,
        TestClock::Start, std::optional<TimePoint>(), FeedId { 7 }, std::optional<int>(3), u"Ö?'"_s));
    int rows = 0;
    must(database.select(
        "SELECT a, b, c, d, e, f, g, h, i, typeof(a), typeof(b), typeof(c), typeof(d), typeof(e), typeof(f) FROM kinds",
        [&rows](const Row &row) {
            ++rows;
            QVERIFY(!row.isNull(0));
            QCOMPARE(row.text(0), QString());
            QCOMPARE(row.sequence(1), Sequence::max());
            QVERIFY(row.flag(2));
            QCOMPARE(row.real(3), 0.5);
            QCOMPARE(row.time(4), TestClock::Start);
            QVERIFY(!row.optionalTime(5));
            QCOMPARE(row.id<FeedId>(6), FeedId { 7 });
            QCOMPARE(row.integer(7), 3);
            QCOMPARE(row.text(8), u"Ö?'"_s);
            const QStringList types { u"text"_s, u"integer"_s, u"integer"_s, u"real"_s, u"integer"_s, u"null"_s };
            for (int i = 0; i < types.size(); ++i)
                QCOMPARE(row.text(9 + i), types.at(i));
        }));
    QCOMPARE(rows, 1);
}

void tst_Database::preparesAnewWhatFailed()
{
    StoreFixture store;
    const auto second = store.another(Database::Mode::ReadWrite);
    must(second->runText(u"ALTER TABLE activity RENAME TO gone"_s));
    const auto failed = activity::newest(store.database(), 9);
    QVERIFY(!failed);
    QVERIFY2(failed.error().detail.contains("no such table"_L1), qPrintable(failed.error().detail));
    must(second->runText(u"ALTER TABLE gone RENAME TO activity"_s));
    QVERIFY(activity::newest(store.database(), 9));
}

void tst_Database::stopsWhenToldTo()
{
    StoreFixture store;
    (void)store.addSource(10);
    int rows = 0;
    must(store.database().select("SELECT sequence FROM events", [&rows](const Row &) { return ++rows < 3; }));
    QCOMPARE(rows, 3);
}

void tst_Database::leavesNoStatementOpen()
{
    // A SELECT left open would keep the log from being copied back and emptied.
    StoreFixture store;
    (void)store.addSource(1000);
    must(store.database().select("SELECT sequence FROM events", [](const Row &) { return false; }));
    const auto second = store.another(Database::Mode::ReadWrite);
    must(second->select("SELECT sequence FROM events", [](const Row &) { return false; }));
    QCOMPARE(*ask(*second, u"PRAGMA wal_checkpoint(TRUNCATE)"_s), u"0"_s);
    QCOMPARE(QFileInfo(store.path() + "-wal"_L1).size(), 0);
}

void tst_Database::keepsItsDataOverReopening()
{
    StoreFixture store;
    (void)store.addSource(100);
    must(store.database().setSynced(true));
    must(store.database().sync());
    store.reopen();
    QCOMPARE(store.count(u"events"_s), 100);
    QCOMPARE(*ask(store.database(), u"SELECT count FROM syncs"_s), u"1"_s);
}

QTEST_GUILESS_MAIN(tst_Database)
#include "tst_database.moc"
