// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/restore.h"
#include "engine/zipreader.h"
#include "engine/zipwriter.h"
#include "store/database.h"
#include "support/ctlprocess.h"
#include "support/producer.h"
#include "support/receiver.h"
#include "support/smalldisk.h"
#include "support/testengine.h"
#include "support/waituntil.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <set>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int Patience = 60'000; // ms

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QFile::WriteOnly | QFile::Truncate) || file.write(content) != content.size())
        qFatal("%s", qPrintable(file.errorString()));
}

/// The parts of a backup, to be changed and put together again.
struct Parts
{
    QJsonObject manifest;
    QByteArray database;
};

Parts partsOf(const QString &file)
{
    const auto zip = ZipReader::open(file);
    if (!zip)
        qFatal("%s", qPrintable(zip.error().detail));
    return { QJsonDocument::fromJson((*zip)->read(backup::ManifestName, 100'000).value_or(QByteArray())).object(),
        (*zip)->read(backup::DatabaseName, 1'000'000'000).value_or(QByteArray()) };
}

/// With the checksum that the database has now, unless the manifest is to lie about it.
void write(const QString &file, Parts parts, bool isHonest = true)
{
    WorkProgress progress;
    if (isHonest) {
        const QByteArray hash = QCryptographicHash::hash(parts.database, QCryptographicHash::Sha256);
        parts.manifest.insert("sha256"_L1, QString::fromLatin1(hash.toHex()));
    }
    ZipWriter zip(file);
    zip.add(backup::ManifestName, QJsonDocument(parts.manifest).toJson());
    zip.add(backup::DatabaseName, parts.database);
    if (const auto written = zip.finish(progress); !written)
        qFatal("%s", qPrintable(written.error().detail));
}

/// Runs a statement on the database in a backup.
void change(Parts &parts, const QString &statement)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"changed.sqlite"_s);
    put(path, parts.database);
    {
        const auto database = Database::open(path, Database::Mode::ReadWrite);
        if (!database || !(*database)->runText(statement))
            qFatal("The backup could not be changed.");
    }
    parts.database = contentOf(path);
}

} // namespace

/// A profile is copied while it delivers, damaged copies are told from whole ones, and after a restore everything is sent
/// that the copy does not know of.
class tst_Backup final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void isSentAgainRatherThanSkipped();
    void nobodyIsCalledEarly();
    void numbersGivenHereAreNotGivenAgain();
    void damageIsFound_data();
    void damageIsFound();
    void nothingIsOverwrittenUnasked();
    void aFullDiskIsSaidAndLeavesNothing();
    void anotherProfileIsKeptAndNothingIsGuessed();
    void byTheCommandLine();

private:
    void addAll();
    [[nodiscard]] QJsonObject backUp();
    [[nodiscard]] Result<RestorePlan> restore();
    [[nodiscard]] bool waitFor(const std::function<bool()> &condition) { return waitUntil(condition, Patience); }
    [[nodiscard]] bool isUpToDate() { return m_engine->state(u"Acme"_s) == "up_to_date"_L1; }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestEngine> m_engine;
    std::unique_ptr<Producer> m_producer;
    std::unique_ptr<Receiver> m_receiver;
    QString m_file;
};

void tst_Backup::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_engine.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_producer = std::make_unique<Producer>(300);
    m_receiver = std::make_unique<Receiver>();
    m_engine = std::make_unique<TestEngine>(m_folder->filePath(u"profile"_s));
    m_file = m_folder->filePath(u"Büro.postrider-backup"_s);
    QCOMPARE(m_engine->start(), QString());
}

void tst_Backup::addAll()
{
    m_engine->addSource(u"MLS"_s, m_producer->serviceRoot());
    m_engine->addConsumer(u"Acme"_s, m_receiver->endpoint(), { { u"batch"_s, 10 } });
    m_engine->addFeed(u"Acme"_s, u"MLS"_s);
    QVERIFY(waitFor([this] { return m_receiver->distinct().size() == 300; }));
}

QJsonObject tst_Backup::backUp()
{
    return m_engine->ask(u"backup"_s, { { u"file"_s, m_file } });
}

Result<RestorePlan> tst_Backup::restore()
{
    WorkProgress progress;
    const Profile profile(m_folder->filePath(u"profile"_s));
    return restore::run(profile, { m_file, u"tester"_s, m_engine->clock().now(), false }, progress);
}

void tst_Backup::isSentAgainRatherThanSkipped()
{
    addAll();
    m_producer->add(3000);
    QVERIFY(waitFor([this] { return m_receiver->distinct().size() > 600; }));
    const QJsonObject written = backUp(); // in the midst of it
    const qsizetype before = m_receiver->deliveries().size();
    QVERIFY2(!written.contains("error"_L1), QJsonDocument(written).toJson().constData());
    QVERIFY(before < 330);
#ifdef Q_OS_UNIX
    QCOMPARE(QFileInfo(m_file).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
#endif
    QVERIFY(waitFor([this] { return m_receiver->distinct() == m_producer->sequences(); }));
    m_producer->add(50);
    QVERIFY(waitFor([this] { return m_receiver->distinct() == m_producer->sequences() && isUpToDate(); }));
    m_engine->stop();
    const qsizetype old = m_receiver->deliveries().size();
    std::set<QByteArray> keys;
    for (const Delivery &delivery : m_receiver->deliveries())
        keys.insert(delivery.key);

    const auto plan = restore();
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().detail));
    QCOMPARE(plan->feeds.size(), 1);
    QCOMPARE(m_engine->start(), QString());
    QVERIFY(waitFor([this] { return isUpToDate(); }));
    std::vector<qint64> again;
    for (const Delivery &delivery : m_receiver->deliveries().sliced(old)) {
        again.insert(again.end(), delivery.sequences.begin(), delivery.sequences.end());
        QVERIFY2(!keys.contains(delivery.key), delivery.key.constData()); // the Consumer may know it with other events
    }
    QVERIFY(!again.empty());
    QCOMPARE(qint64(again.size()), plan->sentAgain().value_or(-1)); // as it said
    QCOMPARE(again,
        std::vector<qint64>(m_producer->sequences().end() - qsizetype(again.size()), m_producer->sequences().end()));
    QVERIFY(again.size() >= 50 && again.size() < 3050);
    QCOMPARE(m_engine->whatIsWrong(), QString());
    QVERIFY(QFile::exists(plan->keptIn + u"/postrider.sqlite"_s));
    QStringList actions;
    const QJsonArray activity = m_engine->ask(u"activity"_s)["activity"_L1].toArray();
    for (const QJsonValue &entry : activity)
        actions.append(entry["action"_L1].toString());
    QVERIFY(actions.contains(u"profile.restore"_s));
    QCOMPARE(QDir(m_folder->filePath(u"profile"_s)).entryList({ u"restore-*"_s }, QDir::Dirs), QStringList());
}

void tst_Backup::nobodyIsCalledEarly()
{
    addAll();
    QVERIFY(!backUp().contains("error"_L1));
    m_receiver->setManner([](const Delivery &) { return response(429, { { "Retry-After", "3600" } }); });
    m_producer->add(5);
    QVERIFY(waitFor([this] { return m_engine->state(u"Acme"_s) == "throttled"_L1; }));
    const QString until = m_engine->feed(u"Acme"_s)["not_before"_L1].toString();
    m_engine->stop();
    const qsizetype calls = m_receiver->deliveries().size();
    m_receiver->setManner({});
    QVERIFY(restore());
    QCOMPARE(m_engine->start(), QString());
    QVERIFY(waitFor([this] { return m_engine->feed(u"Acme"_s)["waiting"_L1].toInteger() == 5; })); // read again
    QCOMPARE(m_engine->state(u"Acme"_s), u"throttled"_s);
    QCOMPARE(m_engine->feed(u"Acme"_s)["not_before"_L1].toString(), until);
    QCOMPARE(m_receiver->deliveries().size(), calls);
}

void tst_Backup::numbersGivenHereAreNotGivenAgain()
{
    const QString inbox = m_folder->filePath(u"inbox"_s);
    QVERIFY(QDir().mkpath(inbox));
    const auto drop = [&inbox](const QString &name, const QByteArray &key) {
        put(inbox + u'/' + name + u".part"_s, "ResourceName,ResourceRecordKey\nProperty," + key + '\n');
        QVERIFY(QFile::rename(inbox + u'/' + name + u".part"_s, inbox + u'/' + name));
    };
    const QJsonObject source { { u"name"_s, u"Files"_s }, { u"kind"_s, u"folder"_s }, { u"path"_s, inbox },
        { u"public_id"_s, u"3c2a4a0e-6a40-4f4c-8f0a-0d3c1d1f9a11"_s }, { u"has_token"_s, false }, { u"every"_s, 1 } };
    QCOMPARE(m_engine->refusal(u"source.add"_s, source), QString());
    m_engine->addConsumer(u"Acme"_s, m_receiver->endpoint());
    m_engine->addFeed(u"Acme"_s, u"Files"_s);
    drop(u"1.csv"_s, "first");
    QVERIFY(waitFor([this] { return m_receiver->sequences().size() == 1 && isUpToDate(); }));
    QVERIFY(!backUp().contains("error"_L1));
    drop(u"2.csv"_s, "second");
    QVERIFY(waitFor([this] { return m_receiver->sequences().size() == 2 && isUpToDate(); }));
    m_engine->stop();
    const auto plan = restore();
    QVERIFY(plan);
    QCOMPARE(plan->folders, QStringList({ u"Files"_s }));
    QCOMPARE(plan->sentAgain(), std::optional<qint64>(0));
    QCOMPARE(plan->byFile(), 1); // its file is in the folder no longer
    QCOMPARE(m_engine->start(), QString());
    drop(u"3.csv"_s, "third");
    QVERIFY(waitFor([this] { return m_receiver->sequences().size() == 3 && isUpToDate(); }));
    QCOMPARE(m_receiver->distinct().size(), 3U); // else the Consumer would take the third for the second
    QVERIFY(m_receiver->deliveries().last().body.contains("third"));
    QCOMPARE(m_engine->whatIsWrong(), QString());
}

void tst_Backup::damageIsFound_data()
{
    using Damage = std::function<void(const QString &file)>;
    QTest::addColumn<Damage>("damage");
    QTest::addColumn<Error::Kind>("kind");
    QTest::addColumn<QString>("words");

    const auto row = [](const char *name, Error::Kind kind, const QString &words, const Damage &damage) {
        QTest::newRow(name) << damage << kind << words;
    };
    const auto manifest = [](const QString &key, const QJsonValue &value) {
        return [key, value](const QString &file) {
            Parts parts = partsOf(file);
            parts.manifest.insert(key, value);
            write(file, parts, key != "sha256"_L1);
        };
    };
    const auto database = [](const QString &statement) {
        return [statement](const QString &file) {
            Parts parts = partsOf(file);
            change(parts, statement);
            write(file, parts);
        };
    };
    using Kind = Error::Kind;
    row("gone", Kind::NotFound, u"There is no file"_s, [](const QString &file) { QFile::remove(file); });
    row("empty", Kind::Damaged, u"not a backup of Postrider"_s, [](const QString &file) { put(file, {}); });
    row("another file", Kind::Damaged, u"not a backup of Postrider"_s,
        [](const QString &file) { put(file, QByteArray(5000, 'x')); });
    row("a bare database", Kind::Damaged, u"not a backup of Postrider"_s,
        [](const QString &file) { put(file, partsOf(file).database); });
    row("cut off", Kind::Damaged, u"not all there"_s, [](const QString &file) {
        const QByteArray all = contentOf(file);
        put(file, all.first(all.size() / 2));
    });
    row("a byte is another", Kind::Damaged, u"damaged"_s, [](const QString &file) {
        QByteArray all = contentOf(file);
        all[all.size() / 2] = char(~all.at(all.size() / 2));
        put(file, all);
    });
    row("another zip", Kind::Damaged, u"not a backup of Postrider"_s, [](const QString &file) {
        WorkProgress progress;
        ZipWriter zip(file);
        zip.add(u"letter.txt"_s, "dear reader");
        QVERIFY(zip.finish(progress));
    });
    row("no database in it", Kind::Damaged, u"there is no postrider.sqlite in it"_s, [](const QString &file) {
        WorkProgress progress;
        const Parts parts = partsOf(file);
        ZipWriter zip(file);
        zip.add(backup::ManifestName, QJsonDocument(parts.manifest).toJson());
        QVERIFY(zip.finish(progress));
    });
    row("manifest is no JSON of ours", Kind::Damaged, u"not a backup of Postrider"_s,
        manifest(u"format"_s, u"other"_s));
    row("checksum", Kind::Damaged, u"checksum"_s, manifest(u"sha256"_s, QString(64, u'0')));
    row("newer format", Kind::NewerVersion, u"newer Postrider"_s, manifest(u"version"_s, 2));
    row("newer schema", Kind::NewerVersion, u"newer Postrider"_s, database(u"PRAGMA user_version = 999"_s));
    row("another program's", Kind::Damaged, u"damaged"_s, database(u"PRAGMA application_id = 7"_s));
    row("broken pages", Kind::Damaged, u"damaged"_s, [](const QString &file) {
        Parts parts = partsOf(file);
        parts.database.replace(8192, 12'288, QByteArray(12'288, '\x55'));
        write(file, parts);
    });
    row("wrong ledger", Kind::Conflict, u"The record in the backup is wrong"_s,
        database(u"UPDATE feed_progress SET waiting = 7"_s));
}

void tst_Backup::damageIsFound()
{
    QFETCH(std::function<void(const QString &)>, damage);
    QFETCH(Error::Kind, kind);
    QFETCH(QString, words);
    addAll();
    QVERIFY(!backUp().contains("error"_L1));
    m_engine->stop();
    damage(m_file);
    const QString present = m_folder->filePath(u"profile/postrider.sqlite"_s);
    const QByteArray before = contentOf(present);
    const auto done = restore();
    QVERIFY(!done);
    QVERIFY2(done.error().kind == kind && done.error().detail.contains(words), qPrintable(done.error().detail));
    QCOMPARE(contentOf(present), before);
    const QStringList left =
        QDir(m_folder->filePath(u"profile"_s)).entryList({ u"*restore*"_s }, QDir::AllEntries | QDir::NoDotAndDotDot);
    QCOMPARE(left, QStringList());
    QCOMPARE(m_engine->start(), QString());
    QCOMPARE(m_engine->whatIsWrong(), QString());
}

void tst_Backup::nothingIsOverwrittenUnasked()
{
    put(m_file, "somebody's letter");
    const QString refusal = m_engine->refusal(u"backup"_s, { { u"file"_s, m_file } });
    QVERIFY2(refusal.startsWith("There is a file "_L1), qPrintable(refusal));
    QCOMPARE(contentOf(m_file), QByteArray("somebody's letter"));
    QCOMPARE(m_engine->refusal(u"backup"_s, { { u"file"_s, m_file }, { u"replace"_s, true } }), QString());
    QCOMPARE(partsOf(m_file).manifest["events"_L1].toInteger(), 0);
    const QString nowhere = m_folder->filePath(u"nowhere/x.postrider-backup"_s);
    QVERIFY(m_engine->refusal(u"backup"_s, { { u"file"_s, nowhere } }).contains("cannot be made"_L1));
    QVERIFY(m_engine->refusal(u"backup"_s, { { u"file"_s, m_folder->path() } }).contains("is a folder"_L1));
}

void tst_Backup::aFullDiskIsSaidAndLeavesNothing()
{
    SmallDisk disk(256 * 1024);
    if (!disk.error().isEmpty())
        QSKIP(qPrintable(disk.error()));
    addAll();
    m_file = disk.path() + u"/full.postrider-backup"_s;
    disk.fill();
    const QString refusal = m_engine->refusal(u"backup"_s, { { u"file"_s, m_file } });
    QVERIFY2(refusal.startsWith("There is no room for "_L1) && refusal.contains(QDir::toNativeSeparators(m_file)),
        qPrintable(refusal));
    QCOMPARE(QDir(disk.path()).entryList({ u"full*"_s }, QDir::Files), QStringList());
    QCOMPARE(m_engine->whatIsWrong(), QString());
}

void tst_Backup::anotherProfileIsKeptAndNothingIsGuessed()
{
    addAll();
    QVERIFY(!backUp().contains("error"_L1));
    TestEngine other(m_folder->filePath(u"other"_s));
    QCOMPARE(other.start(), QString());
    other.addConsumer(u"Somebody"_s, m_receiver->endpoint());
    other.stop();
    WorkProgress progress;
    const auto plan = restore::run(
        Profile(m_folder->filePath(u"other"_s)), { m_file, u"tester"_s, other.clock().now(), false }, progress);
    QVERIFY(plan);
    QVERIFY(plan->replaces && !plan->isKnown && !plan->sentAgain());
    QCOMPARE(other.start(), QString());
    QVERIFY(waitFor([&other] { return other.state(u"Acme"_s) == "suspended"_L1 || !other.feed(u"Acme"_s).isEmpty(); }));
    QCOMPARE(other.ask(u"consumer.list"_s)["consumers"_L1].toArray().size(), 1);
    QVERIFY(QFile::exists(plan->keptIn + u"/postrider.sqlite"_s));
}

void tst_Backup::byTheCommandLine()
{
    addAll();
    const QString profile = m_folder->filePath(u"profile"_s);
    CtlProcess ctl(QStringLiteral(POSTRIDERCTL), profile);
    m_engine->stop();
    const auto written = ctl.run({ u"backup"_s, m_file, u"--json"_s });
    QVERIFY2(written.exitCode == 0, written.messages.constData());
    QCOMPARE(written.json()["backup"_L1]["events"_L1].toInteger(), 300);
    QCOMPARE(ctl.run({ u"backup"_s, m_file }).exitCode, 1);
    QCOMPARE(ctl.run({ u"backup"_s, m_file, u"--force"_s }).exitCode, 0);

    const auto refused = ctl.run({ u"restore"_s, m_file, u"--json"_s });
    QCOMPARE(refused.exitCode, 1);
    QVERIFY2(refused.messages.contains("Add --force"), refused.messages.constData());
    const auto asked = ctl.run({ u"restore"_s, m_file, u"--dry-run"_s, u"--json"_s });
    QCOMPARE(asked.exitCode, 0);
    QCOMPARE(asked.json()["restored"_L1].toBool(), false);
    QCOMPARE(asked.json()["sent_again"_L1].toInteger(-1), 0);
    const auto done = ctl.run({ u"restore"_s, m_file, u"--force"_s });
    QVERIFY2(done.exitCode == 0, done.messages.constData());
    QVERIFY2(done.output.contains("Restored: ") && done.output.contains("is kept in "), done.output.constData());

    CtlProcess elsewhere(QStringLiteral(POSTRIDERCTL), m_folder->filePath(u"new"_s));
    const auto fresh = elsewhere.run({ u"restore"_s, m_file, u"--json"_s });
    QVERIFY2(fresh.exitCode == 0, fresh.messages.constData());
    QVERIFY(fresh.json()["restored"_L1].toBool() && fresh.json()["sent_again"_L1].isNull());
    QCOMPARE(elsewhere.run({ u"verify"_s }).exitCode, 0);

    QCOMPARE(m_engine->start(), QString());
    const auto held = ctl.run({ u"restore"_s, m_file, u"--force"_s });
    QCOMPARE(held.exitCode, 3);
    QVERIFY2(held.messages.contains("End it first"), held.messages.constData());
}

QTEST_GUILESS_MAIN(tst_Backup)
#include "tst_backup.moc"
