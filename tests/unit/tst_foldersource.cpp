// SPDX-License-Identifier: GPL-3.0-or-later
#include "folderreading.h"
#include "source/droppedfiles.h"
#include "source/folderworker.h"
#include "source/lookinto.h"
#include "store/activity.h"
#include "store/receipts.h"

#include <QRegularExpression>
#include <QSemaphore>
#include <QTest>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_FolderSource final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void namesComeInOrder();
    void filesAreTakenInOrderAndPutAway();
    void halfWrittenIsWaitedFor();
    void whatIsBeingWrittenHoldsUpForAMinute();
    void othersAreLeftAlone();
    void aBadFileIsRejectedWhole();
    void namesThatAreThereGetANumber();
    void numbersAreGivenAboveTheHead();
    void whatIsKnownIsIgnored();
    void lateIsHandedOver();
    void whatContradictsTheLogIsRejected();
    void whatWasPrunedIsRejected();
    void tooLargeIsRejected();
    void whatCannotBeMovedIsNotTakenTwice();
    void theSameTextDroppedAgainIsAnotherFile();
    void endsAtAnyMoment_data();
    void endsAtAnyMoment();
    void aChangedRestIsTold();
    void aMissingFolderIsSaid();
    void itIsNoticedThatAFileComes();
    void whatWasReadIsNotReadAgain();
    void nothingWaitsForWhatHangs();
};

void tst_FolderSource::namesComeInOrder()
{
    const QStringList ordered { u"A.csv"_s, u"a.csv"_s, u"a1.csv"_s, u"a2.csv"_s, u"a02b.csv"_s, u"a10.csv"_s,
        u"b-2026-02-09.csv"_s, u"b-2026-02-10.csv"_s };
    for (qsizetype i = 0; i < ordered.size(); ++i) {
        for (qsizetype j = 0; j < ordered.size(); ++j)
            QVERIFY2(isBefore(ordered[i], ordered[j]) == (i < j), qUtf8Printable(ordered[i] + u' ' + ordered[j]));
    }
    QVERIFY(isBefore(u"a01"_s, u"a1"_s) != isBefore(u"a1"_s, u"a01"_s));
    QVERIFY(!isBefore(u"a01"_s, u"a01"_s));
}

void tst_FolderSource::filesAreTakenInOrderAndPutAway()
{
    Reading reading;
    reading.folder.drop(u"e10.csv"_s, unnumbered(20, 1));
    reading.folder.drop(u"e9.json"_s, R"({"value": [{"ResourceName": "Property", "ResourceRecordKey": "10"}]})");
    reading.folder.drop(u"e11.ndjson"_s, "{\"ResourceName\": \"Property\", \"ResourceRecordKey\": \"30\"}\n");
    reading.beginAndRun();
    QCOMPARE(reading.stored().progress.error, QString());
    QCOMPARE(reading.log(), (QStringList { u"1 10"_s, u"2 20"_s, u"3 30"_s }));
    QCOMPARE(reading.folder.files(), QStringList());
    QCOMPARE(reading.folder.files(u"done"_s), (QStringList { u"e10.csv"_s, u"e11.ndjson"_s, u"e9.json"_s }));
    const FolderProgress progress = reading.stored().folder;
    QCOMPARE(progress.takenFile, u"e11.ndjson"_s);
    QCOMPARE(progress.takenEvents, 1);
    QVERIFY(progress.takenAt);
    QCOMPARE(progress.waiting, 0);
    QCOMPARE(reading.stored().receipt, QString());
    QCOMPARE(reading.world.store.feed(reading.feed).progress.waiting, 3);
    QCOMPARE(reading.world.store.problems(), QString());
}

void tst_FolderSource::halfWrittenIsWaitedFor()
{
    const DropFolder folder;
    const QDir dir(folder.path());
    DroppedFiles files;
    folder.drop(u"a.csv"_s, "1");
    QCOMPARE(must(files.look(dir, 0s)).again, DroppedFiles::Quiet);
    folder.drop(u"a.csv"_s, "12");
    const auto look = must(files.look(dir, DroppedFiles::Quiet));
    QVERIFY(!look.next);
    QCOMPARE(look.waiting, QStringList { u"a.csv"_s });
    QVERIFY(!must(files.look(dir, DroppedFiles::Quiet * 2 - 1ms)).next);
    QCOMPARE(must(files.look(dir, DroppedFiles::Quiet * 2)).next->name, u"a.csv"_s);
}

void tst_FolderSource::whatIsBeingWrittenHoldsUpForAMinute()
{
    const DropFolder folder;
    DroppedFiles files;
    folder.drop(u"b.csv"_s, "1");
    QByteArray text;
    for (Milliseconds now = 0s; now < DroppedFiles::Patience; now += 1s) {
        folder.drop(u"a.csv"_s, text += 'x');
        const auto look = must(files.look(QDir(folder.path()), now));
        QVERIFY(!look.next);
        QVERIFY(look.again);
    }
    folder.drop(u"a.csv"_s, text += 'x');
    const auto look = must(files.look(QDir(folder.path()), DroppedFiles::Patience));
    QCOMPARE(look.next->name, u"b.csv"_s);
    QVERIFY(!look.again);
}

void tst_FolderSource::othersAreLeftAlone()
{
    Reading reading;
    const QStringList names { u".hidden.csv"_s, u"a.csv.part"_s, u"a.csv.tmp"_s, u"a.csv~"_s, u"b.csv.FILEPART"_s };
    for (const QString &name : names)
        reading.folder.drop(name, numbered(1, 1));
    reading.beginAndRun();
    QCOMPARE(reading.stored().progress.error, QString());
    reading.folder.drop(u"events.xlsx"_s, "PK");
    reading.beginAndRun();
    QVERIFY2(reading.stored().progress.error.startsWith("The file \"events.xlsx\" is left alone"_L1),
        qUtf8Printable(reading.stored().progress.error));
    QCOMPARE(reading.log(), QStringList());
    QCOMPARE(reading.folder.files().size(), names.size() + 1);
}

void tst_FolderSource::aBadFileIsRejectedWhole()
{
    Reading reading;
    reading.folder.drop(u"a.csv"_s, numbered(1, 2) + "x,Property,3\n4,,4\n");
    reading.folder.drop(u"b.csv"_s, numbered(5, 1));
    reading.beginAndRun();
    QCOMPARE(reading.log(), QStringList { u"5 5"_s });
    QCOMPARE(reading.folder.files(u"rejected"_s), (QStringList { u"a.csv"_s, u"a.csv.report.txt"_s }));
    QCOMPARE(reading.folder.files(u"done"_s), QStringList { u"b.csv"_s });
    const QString headline = u"The file \"a.csv\" was rejected: 2 lines are wrong, the first is line 4: the "
                             "EntityEventSequence is \"x\", but must be a whole number from 0 to "
                             "9223372036854775807."_s;
    const QString report = reading.folder.text(u"rejected/a.csv.report.txt"_s);
    QVERIFY2(report.startsWith(headline), qUtf8Printable(report));
    QVERIFY2(report.contains("\nLine 5: the ResourceName is missing (sequence 4).\n"_L1), qUtf8Printable(report));
    QCOMPARE(reading.stored().folder.rejectedFile, u"a.csv"_s);
    QCOMPARE(reading.stored().folder.rejectedReason, headline);
    const auto activity = must(activity::newest(reading.world.store.database(), 10));
    QCOMPARE(activity.size(), 1);
    QCOMPARE(activity.first().effect, headline);
    // It is the Source's warning until somebody has put it right.
    QVERIFY(reading.stored().progress.error.startsWith(headline));
    QVERIFY(QFile::remove(reading.folder.path(u"rejected/a.csv.report.txt"_s)));
    reading.beginAndRun();
    QCOMPARE(reading.stored().progress.error, QString());
}

void tst_FolderSource::namesThatAreThereGetANumber()
{
    Reading reading;
    for (int time = 0; time < 3; ++time) {
        reading.folder.drop(u"a.b.csv"_s, numbered(1 + time, 1));
        reading.folder.drop(u"bad.csv"_s, "x\n");
        reading.beginAndRun();
    }
    QCOMPARE(reading.log().size(), 3);
    QCOMPARE(reading.folder.files(u"done"_s), (QStringList { u"a.b (2).csv"_s, u"a.b (3).csv"_s, u"a.b.csv"_s }));
    QCOMPARE(reading.folder.files(u"rejected"_s).size(), 6);
    QVERIFY(reading.folder.files(u"rejected"_s).contains(u"bad (3).csv.report.txt"_s));
}

void tst_FolderSource::numbersAreGivenAboveTheHead()
{
    Reading reading(2);
    reading.folder.drop(u"a.csv"_s, numbered(100, 2));
    reading.folder.drop(u"b.csv"_s, unnumbered(1, 5));
    reading.beginAndRun();
    QCOMPARE(reading.log(),
        (QStringList { u"100 100"_s, u"101 101"_s, u"102 1"_s, u"103 2"_s, u"104 3"_s, u"105 4"_s, u"106 5"_s }));
    QCOMPARE(reading.stored().folder.takenEvents, 5);
    reading.folder.drop(u"c.csv"_s, numbered(9'223'372'036'854'775'806, 1));
    reading.folder.drop(u"d.csv"_s, unnumbered(1, 2));
    reading.beginAndRun();
    QVERIFY(reading.stored().folder.rejectedReason.contains("There are no numbers left"_L1));
}

void tst_FolderSource::whatIsKnownIsIgnored()
{
    Reading reading(3);
    reading.folder.drop(u"a.csv"_s, numbered(1, 10));
    reading.beginAndRun();
    reading.folder.drop(u"b.csv"_s, numbered(5, 10));
    reading.beginAndRun();
    QCOMPARE(reading.log().size(), 14);
    QCOMPARE(reading.stored().folder.takenEvents, 4);
    const auto activity = must(activity::newest(reading.world.store.database(), 10));
    QCOMPARE(activity.first().effect, u"Of the 10 events in the file \"b.csv\", 6 were read before and are ignored."_s);
    reading.folder.drop(u"c.csv"_s, numbered(1, 14)); // all of it
    reading.beginAndRun();
    QCOMPARE(reading.log().size(), 14);
    QCOMPARE(reading.folder.files(u"done"_s).size(), 3);
    QCOMPARE(reading.world.store.problems(), QString());
}

void tst_FolderSource::lateIsHandedOver()
{
    const DropFolder folder;
    folder.drop(u"a.csv"_s, numbered(4, 4)); // 4 to 7
    FolderWorker worker(folder.path());
    (void)worker.read(Sequence { 6 }, 10, 0s, TestClock::Start);
    const SourcePage asks = worker.read(Sequence { 6 }, 10, DroppedFiles::Quiet, TestClock::Start);
    QCOMPARE(asks.unsure, (QList<Sequence> { { 4 }, { 5 }, { 6 } }));
    EntityEvent known;
    known.sequence = Sequence { 5 };
    known.resourceName = u"Property"_s;
    known.resourceRecordKey = u"5"_s;
    worker.takeKnown({ known }, {});
    const SourcePage page = worker.read(Sequence { 6 }, 10, DroppedFiles::Quiet, TestClock::Start);
    QCOMPARE(page.late.size(), 2);
    QCOMPARE(page.late.last().sequence, Sequence { 6 });
    QCOMPARE(page.events.size(), 1);
    QCOMPARE(page.events.first().sequence, Sequence { 7 });
    QCOMPARE(page.events.first().readAt, TestClock::Start);
    QVERIFY(must(worker.confirm(page.receipt)));
    QCOMPARE(folder.files(u"done"_s), QStringList { u"a.csv"_s });
}

void tst_FolderSource::whatContradictsTheLogIsRejected()
{
    Reading reading(3);
    reading.folder.drop(u"a.csv"_s, numbered(1, 10));
    reading.beginAndRun();
    // Nothing of it is taken, although what is wrong comes after what would make a page.
    reading.folder.drop(u"b.csv"_s, Header + "1,Property,1\n9,Property,other\n10,Property,10\n11,Property,11\n");
    reading.beginAndRun();
    QCOMPARE(reading.log().size(), 10);
    QCOMPARE(reading.stored().folder.rejectedReason,
        u"The file \"b.csv\" was rejected for its line 3: sequence 9 was Property/9 when it was read before, and is "
        "now Property/other."_s);
}

void tst_FolderSource::whatWasPrunedIsRejected()
{
    const DropFolder folder;
    folder.drop(u"a.csv"_s, numbered(4, 1));
    FolderWorker worker(folder.path());
    (void)worker.read(Sequence { 6 }, 10, 0s, TestClock::Start);
    (void)worker.read(Sequence { 6 }, 10, DroppedFiles::Quiet, TestClock::Start);
    worker.takeKnown({}, Sequence { 4 });
    const SourcePage page = worker.read(Sequence { 6 }, 10, DroppedFiles::Quiet, TestClock::Start);
    QVERIFY(page.events.isEmpty() && page.late.isEmpty() && page.receipt.isEmpty());
    QVERIFY2(
        page.folder->reason.contains("older than what is still on record"_L1), qUtf8Printable(page.folder->reason));
}

void tst_FolderSource::tooLargeIsRejected()
{
    Reading reading;
    QFile file(reading.folder.path(u"a.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.resize(FolderWorker::LargestFile + 1));
    file.close();
    reading.beginAndRun();
    QVERIFY2(reading.stored().folder.rejectedReason.contains("it has 33 MiB, but at most 32 are read"_L1),
        qUtf8Printable(reading.stored().folder.rejectedReason));
}

void tst_FolderSource::whatCannotBeMovedIsNotTakenTwice()
{
    Reading reading;
    reading.folder.drop(u"done"_s, "in the way");
    reading.folder.drop(u"a.csv"_s, unnumbered(1, 2));
    for (int start = 0; start < 3; ++start) {
        reading.beginAndRun();
        QCOMPARE(reading.log().size(), 2);
        QVERIFY2(reading.stored().progress.error.contains("cannot be made"_L1),
            qUtf8Printable(reading.stored().progress.error));
        reading.world.clock.advance(1h);
    }
    QVERIFY(QFile::remove(reading.folder.path(u"done"_s)));
    reading.beginAndRun();
    QCOMPARE(reading.log().size(), 2);
    QCOMPARE(reading.stored().progress.error, QString());
    QCOMPARE(reading.folder.files(u"done"_s), QStringList { u"a.csv"_s });
}

void tst_FolderSource::theSameTextDroppedAgainIsAnotherFile()
{
    Reading reading;
    for (int time = 1; time <= 3; ++time) {
        reading.folder.drop(u"a.csv"_s, unnumbered(1, 2));
        reading.beginAndRun();
        QCOMPARE(reading.log().size(), 2 * time);
    }
}

void tst_FolderSource::endsAtAnyMoment_data()
{
    QTest::addColumn<Moment>("moment");
    QTest::addColumn<int>("nth");
    QTest::addColumn<bool>("isNumbered");
    const std::pair<const char *, Moment> moments[] = { { "page comes", Moment::PageComes },
        { "page is stored", Moment::PageIsStored }, { "is put away", Moment::IsPutAway } };
    for (const auto &[name, moment] : moments) {
        for (int nth = 1; nth <= 4; ++nth) {
            QTest::addRow("%s %d, numbered", name, nth) << moment << nth << true;
            QTest::addRow("%s %d, unnumbered", name, nth) << moment << nth << false;
        }
    }
}

void tst_FolderSource::endsAtAnyMoment()
{
    QFETCH(Moment, moment);
    QFETCH(int, nth);
    QFETCH(bool, isNumbered);
    Reading reading(3);
    reading.folder.drop(u"a.csv"_s, isNumbered ? numbered(1, 8) : unnumbered(1, 8));
    reading.folder.drop(u"b.csv"_s, isNumbered ? numbered(9, 1) : unnumbered(9, 1));
    reading.begin(moment, nth);
    reading.run();
    QCOMPARE(reading.callsLeft, 0);
    reading.source.pageSize = 2; // somebody may even change that before the next start
    reading.beginAndRun();
    QStringList expected;
    for (int i = 1; i <= 9; ++i)
        expected.append(u"%1 %1"_s.arg(i));
    QCOMPARE(reading.log(), expected);
    QCOMPARE(reading.folder.files(), QStringList());
    QCOMPARE(reading.folder.files(u"done"_s), (QStringList { u"a.csv"_s, u"b.csv"_s }));
    QCOMPARE(reading.stored().receipt, QString());
    QCOMPARE(reading.stored().progress.error, QString());
    QCOMPARE(reading.world.store.feed(reading.feed).progress.waiting, 9);
    QCOMPARE(reading.world.store.problems(), QString());
}

void tst_FolderSource::aChangedRestIsTold()
{
    Reading reading(3);
    reading.folder.drop(u"a.csv"_s, unnumbered(1, 8));
    reading.begin(Moment::PageIsStored, 2);
    reading.run();
    QVERIFY(QFile::remove(reading.folder.path(u"a.csv"_s)));
    reading.beginAndRun();
    QCOMPARE(reading.log().size(), 6);
    const auto activity = must(activity::newest(reading.world.store.database(), 10));
    QCOMPARE(activity.size(), 1);
    QCOMPARE(activity.first().effect,
        u"The file \"a.csv\" was changed or taken away before all of it was read: 6 of its 8 events were taken."_s);
}

void tst_FolderSource::aMissingFolderIsSaid()
{
    Reading reading;
    reading.source.folder.path = reading.folder.path(u"nowhere"_s);
    reading.beginAndRun();
    QVERIFY(reading.stored().progress.error.startsWith("There is no folder "_L1));
    const auto look = lookInto(reading.folder.path());
    QVERIFY(look && look->waiting.isEmpty());
    QVERIFY(!lookInto(reading.source.folder.path));
}

void tst_FolderSource::itIsNoticedThatAFileComes()
{
    const DropFolder folder;
    const TestClock clock;
    FolderSource source({ folder.path() }, clock);
    bool isNoticed = false;
    bool isWatching = false;
    source.whenChanged([&isNoticed] { isNoticed = true; });
    source.look([&isWatching](const Result<FolderLook> &) { isWatching = true; });
    QVERIFY(waitUntil([&isWatching] { return isWatching; }));
    isNoticed = false;
    folder.drop(u"a.csv"_s, numbered(1, 1));
    QVERIFY(waitUntil([&isNoticed] { return isNoticed; }));
}

void tst_FolderSource::whatWasReadIsNotReadAgain()
{
    const DropFolder folder;
    folder.drop(u"bad.csv"_s, "x\n");
    TestClock clock;
    FolderSource source({ folder.path() }, clock);
    int pages = 0;
    for (int look = 1; look <= 3; ++look) {
        source.read(Sequence { 3 }, Sequence { 5 }, 10, [&pages](const SourcePage &page) {
            QVERIFY(!page.folder && page.events.isEmpty() && !page.error);
            ++pages;
        });
        QVERIFY(waitUntil([&] { return pages == look; }));
        clock.advance(DroppedFiles::Quiet);
    }
    QCOMPARE(folder.files(), QStringList { u"bad.csv"_s });
}

void tst_FolderSource::nothingWaitsForWhatHangs()
{
    const auto gate = std::make_shared<QSemaphore>();
    int late = 0;
    int answers = 0;
    {
        SideThread thread(u"hangs"_s, std::make_unique<QObject>());
        const auto job = [gate, &answers]() -> SideThread::Answer {
            gate->acquire();
            return [&answers] { ++answers; };
        };
        thread.run(job, 1ms, [&late] { ++late; });
        QVERIFY(waitUntil([&late] { return late == 1; }));
        gate->release(); // it comes back, and nobody wants to know any more
        bool isNext = false;
        thread.run([&isNext]() -> SideThread::Answer { return [&isNext] { isNext = true; }; });
        QVERIFY(waitUntil([&isNext] { return isNext; }));
        QCOMPARE(answers, 0);
        thread.run(job); // and is left behind
    }
    gate->release();
    QCOMPARE(late, 1);
    QCOMPARE(answers, 0);
}

QTEST_GUILESS_MAIN(tst_FolderSource)
#include "tst_foldersource.moc"
