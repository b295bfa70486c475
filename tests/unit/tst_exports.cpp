// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/csvwriter.h"
#include "engine/exportprogress.h"
#include "engine/exports.h"
#include "store/activity.h"
#include "store/ledger.h"
#include "support/smalldisk.h"
#include "support/storefixture.h"
#include "support/testclock.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto ByteOrderMark = "\xEF\xBB\xBF";

Attempt attemptAt(TimePoint at)
{
    Attempt attempt;
    attempt.first = attempt.last = { 638'059'481'020'000'000 };
    attempt.events = 1;
    attempt.startedAt = at;
    attempt.duration = 20ms;
    attempt.status = 204;
    attempt.outcome = Outcome::Accepted;
    return attempt;
}

} // namespace

class tst_Exports final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void cellIsQuotedAndDefused_data();
    void cellIsQuotedAndDefused();
    void nothingIsThereBeforeTheEnd();
    void whatCannotBeWrittenIsSaid();
    void fullDiskLeavesNoFile();
    void whatIsCancelledLeavesNoFile();
    void attemptIsToldInFull();
    void attemptsOfManyPagesAreAllThere();
    void activityIsFiltered();

private:
    [[nodiscard]] QString path() const { return m_folder.filePath(u"list.csv"_s); }
    [[nodiscard]] QByteArray written() const;

    QTemporaryDir m_folder;
};

QByteArray tst_Exports::written() const
{
    QFile file(path());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void tst_Exports::cellIsQuotedAndDefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("cell");

    QTest::newRow("plain") << u"Acme IDX"_s << QByteArray("Acme IDX");
    QTest::newRow("none") << QString() << QByteArray();
    QTest::newRow("umlaut") << u"Müller"_s << QByteArray("M\xC3\xBCller");
    QTest::newRow("comma") << u"a,b"_s << QByteArray("\"a,b\"");
    QTest::newRow("quote") << u"the \"best\""_s << QByteArray("\"the \"\"best\"\"\"");
    QTest::newRow("line break") << u"a\nb"_s << QByteArray("\"a\nb\"");
    QTest::newRow("equals") << u"=1+1"_s << QByteArray("'=1+1");
    QTest::newRow("plus") << u"+1"_s << QByteArray("'+1");
    QTest::newRow("minus") << u"-1"_s << QByteArray("'-1");
    QTest::newRow("at") << u"@SUM(A1)"_s << QByteArray("'@SUM(A1)");
    QTest::newRow("tab") << u"\t=1"_s << QByteArray("\"'\t=1\"");
    QTest::newRow("semicolon") << u"a;b"_s << QByteArray("\"a;b\"");
    QTest::newRow("space before") << u" =1"_s << QByteArray("' =1");
    QTest::newRow("full width") << u"\uFF1D1"_s
                                << QByteArray("'\xEF\xBC\x9D"
                                              "1");
    QTest::newRow("apostrophe") << u"'=1"_s << QByteArray("''=1");
    QTest::newRow("harmless apostrophe") << u"'s Hertogenbosch"_s << QByteArray("'s Hertogenbosch");
    QTest::newRow("return") << u"\r=1"_s << QByteArray("\"'\r=1\"");
    QTest::newRow("formula of quotes") << u"=A(\"x\")"_s << QByteArray("\"'=A(\"\"x\"\")\"");
    QTest::newRow("within") << u"1=1"_s << QByteArray("1=1");
}

void tst_Exports::cellIsQuotedAndDefused()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, cell);
    CsvWriter csv(path(), { u"name"_s, u"value"_s });
    csv.add({ u"x"_s, text });
    QCOMPARE(must(csv.finish()), 1);
    QCOMPARE(written(), QByteArray(ByteOrderMark) + "name,value\r\nx," + cell + "\r\n");
}

void tst_Exports::nothingIsThereBeforeTheEnd()
{
    QFile::remove(path());
    {
        CsvWriter csv(path(), { u"name"_s });
        csv.add({ u"Acme"_s });
        QVERIFY(!csv.hasFailed());
    }
    QVERIFY(!QFile::exists(path()));
}

void tst_Exports::whatCannotBeWrittenIsSaid()
{
    CsvWriter csv(m_folder.filePath(u"missing/list.csv"_s), { u"name"_s });
    QVERIFY(csv.hasFailed());
    csv.add({ u"Acme"_s });
    const auto done = csv.finish();
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::Storage);
    QVERIFY2(done.error().detail.contains("list.csv"_L1), qPrintable(done.error().detail));
}

void tst_Exports::fullDiskLeavesNoFile()
{
    SmallDisk disk(qint64(64) * 1024);
    if (!disk.error().isEmpty())
        QSKIP(qPrintable(disk.error()));
    const QString file = disk.path() + u"/list.csv"_s;
    CsvWriter csv(file, { u"name"_s });
    const QString name(1024, u'x');
    for (int row = 0; row < 256 && !csv.hasFailed(); ++row)
        csv.add({ name });
    const auto done = csv.finish();
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::Storage);
    QVERIFY2(done.error().detail.contains("list.csv"_L1), qPrintable(done.error().detail));
    QCOMPARE(QDir(disk.path()).entryList(QDir::Files | QDir::Hidden), QStringList());
}

void tst_Exports::whatIsCancelledLeavesNoFile()
{
    QFile::remove(path());
    ExportProgress progress;
    CsvWriter csv(path(), { u"name"_s }, &progress);
    csv.add({ u"Acme"_s });
    QCOMPARE(progress.rows(), 1);
    QVERIFY(!csv.hasFailed());
    progress.cancel();
    QVERIFY(csv.hasFailed());
    csv.add({ u"HomeFinder"_s });
    QCOMPARE(progress.rows(), 1);
    const auto done = csv.finish();
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::Cancelled);
    QVERIFY(!QFile::exists(path()));
}

void tst_Exports::attemptIsToldInFull()
{
    StoreFixture store;
    Consumer acme;
    acme.name = u"=Acme"_s;
    Attempt attempt = attemptAt(TestClock::Start);
    attempt.consumer = store.addConsumer(acme);
    attempt.feed = store.addFeed(store.addSource(1), attempt.consumer);
    attempt.status = 429;
    attempt.outcome = Outcome::Throttled;
    attempt.retryAfter = u"120, 60"_s;
    attempt.holdUntil = TestClock::Start + 120s;
    attempt.note = u"He said \"wait\"."_s;
    {
        Transaction transaction(store.database(), Durability::Progress);
        (void)ledger::record(transaction, attempt);
        must(transaction.commit());
    }
    QCOMPARE(must(exports::attemptsToCsv(store.database(), {}, path())), 1);
    const QByteArray feed = store.feed(attempt.feed).feed.name.toUtf8();
    QCOMPARE(written(),
        QByteArray(ByteOrderMark)
            + "id,feed,consumer,kind,first_sequence,last_sequence,events,waiting,started_at,duration_ms,status,outcome,"
              "retry_after,hold_until,error\r\n1,"
            + feed
            + ",'=Acme,live,638059481020000000,638059481020000000,1,,2026-11-23T14:40:00.000Z,20,429,throttled,"
              "\"120, 60\",2026-11-23T14:42:00.000Z,\"He said \"\"wait\"\".\"\r\n");
}

void tst_Exports::attemptsOfManyPagesAreAllThere()
{
    constexpr int Count = 3000; // the last page is a full one
    StoreFixture store;
    const ConsumerId consumer = store.addConsumer();
    const SourceId source = store.addSource(1);
    const FeedId wanted = store.addFeed(source, consumer);
    const FeedId other = store.addFeed(source, consumer);
    {
        Transaction transaction(store.database(), Durability::Progress);
        for (int i = 0; i < 2 * Count; ++i) {
            Attempt attempt = attemptAt(TestClock::Start + i * 1s);
            attempt.consumer = consumer;
            attempt.feed = i % 2 == 0 ? wanted : other;
            (void)ledger::record(transaction, attempt);
        }
        must(transaction.commit());
    }
    AttemptFilter filter;
    filter.feed = wanted;
    QCOMPARE(must(exports::attemptsToCsv(store.database(), filter, path())), Count);
    const QByteArrayList lines = written().split('\n');
    QCOMPARE(lines.size(), Count + 2); // the header, and what follows the last line break
    for (int i = 0; i < Count; ++i)
        QCOMPARE(lines.at(i + 1).left(lines.at(i + 1).indexOf(',')), QByteArray::number(2 * (Count - i) - 1));
}

void tst_Exports::activityIsFiltered()
{
    StoreFixture store;
    {
        Transaction transaction(store.database(), Durability::Progress);
        activity::record(
            transaction, { 0, TestClock::Start, u"Ana"_s, u"feed.pause"_s, u"Acme, IDX"_s, u"It waits."_s });
        activity::record(transaction, { 0, TestClock::Start, u"Ben"_s, u"feed.pause"_s, u"HomeFinder"_s, u"-"_s });
        must(transaction.commit());
    }
    ActivityFilter filter;
    filter.who = u"Ana"_s;
    QCOMPARE(must(exports::activityToCsv(store.database(), filter, path())), 1);
    QCOMPARE(written(),
        QByteArray(ByteOrderMark)
            + "at,who,action,subject,effect\r\n2026-11-23T14:40:00.000Z,Ana,feed.pause,\"Acme, IDX\",It waits.\r\n");
}

QTEST_GUILESS_MAIN(tst_Exports)
#include "tst_exports.moc"
