// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"
#include "support/testengine.h"

#include "engine/commands.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;

/// What an import does to a profile with an engine on it.
class tst_Import final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void addsAndChangesAndSaysSo();
    void comesFromAnotherProfile();
    void nothingIsDoneWhenOneRowFails();
    void nothingIsDoneWhenAnythingIsWrong();
    void outdatedPreviewIsRefused_data();
    void outdatedPreviewIsRefused();
    void manyRows();

private:
    QJsonObject import(const QByteArray &file, bool isDryRun = false);
    [[nodiscard]] QString write(const QByteArray &file);
    [[nodiscard]] exchange::Plan planned(const QByteArray &file);
    [[nodiscard]] Result<void> carryOut(const exchange::Plan &plan);
    [[nodiscard]] QStringList names(const QString &command, const QString &list);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestEngine> m_engine;
};

namespace {

int count(const QJsonObject &result, QLatin1StringView things, QLatin1StringView change)
{
    return result.value(things)[change].toInt(-1);
}

} // namespace

void tst_Import::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    m_engine = std::make_unique<TestEngine>(m_folder->filePath(u"profile"_s));
    QCOMPARE(m_engine->start(), QString());
    // Nobody answers there, and nothing is asked within the time of a test.
    m_engine->addSource(u"MLS"_s, QUrl(u"http://127.0.0.1:9/odata"_s), { { u"every"_s, 86'400 } });
    m_engine->addConsumer(u"Acme"_s, QUrl(u"https://acme.invalid/"_s));
    m_engine->addFeed(u"Acme"_s, u"MLS"_s);
}

void tst_Import::cleanup()
{
    m_engine->stop();
    m_engine.reset();
}

QString tst_Import::write(const QByteArray &file)
{
    QFile out(m_folder->filePath(u"file.csv"_s));
    if (!out.open(QFile::WriteOnly) || out.write(file) != file.size())
        qFatal("The file cannot be written");
    return out.fileName();
}

QJsonObject tst_Import::import(const QByteArray &file, bool isDryRun)
{
    return m_engine->ask(u"import"_s, { { u"file"_s, write(file) }, { u"dry_run"_s, isDryRun } });
}

exchange::Plan tst_Import::planned(const QByteArray &file)
{
    auto future = m_engine->engine().askAside(
        [path = write(file)](Database &database) { return exchange::planFile(database, path); });
    future.waitForFinished();
    return future.result().value();
}

Result<void> tst_Import::carryOut(const exchange::Plan &plan)
{
    auto future = m_engine->engine().perform([plan](Commands &commands) { return commands.exchange.import(plan); });
    future.waitForFinished();
    return future.result();
}

QStringList tst_Import::names(const QString &command, const QString &list)
{
    QStringList names;
    for (const QJsonValue &thing : m_engine->ask(command).value(list).toArray())
        names.append(thing["name"_L1].toString());
    return names;
}

void tst_Import::addsAndChangesAndSaysSo()
{
    const QByteArray file("consumer,endpoint,batch,feed,source,label,resources,start\n"
                          "Acme,,7,Acme,,L,Media,\n"
                          "New,https://new.invalid/,9,N,MLS,=x,,beginning\n");
    const QJsonObject preview = import(file, true);
    QCOMPARE(preview.value("imported"_L1), QJsonValue(false));
    QCOMPARE(names(u"consumer.list"_s, u"consumers"_s), QStringList { u"Acme"_s });
    const QJsonObject done = import(file);
    QCOMPARE(done.value("imported"_L1), QJsonValue(true));
    QCOMPARE(done.value("changes"_L1), preview.value("changes"_L1));
    QCOMPARE(count(done, "consumers"_L1, "added"_L1), 1);
    QCOMPARE(count(done, "consumers"_L1, "changed"_L1), 1);
    QCOMPARE(count(done, "feeds"_L1, "added"_L1), 1);
    QCOMPARE(count(done, "feeds"_L1, "changed"_L1), 1);
    QCOMPARE(done.value("need_token"_L1).toArray(), QJsonArray { u"New"_s });

    const QJsonObject acme = m_engine->ask(u"consumer.show"_s, { { u"name"_s, u"Acme"_s } });
    QCOMPARE(acme.value("batch"_L1).toInt(), 7);
    QCOMPARE(acme.value("has_token"_L1), QJsonValue(true)); // as before
    const QJsonObject fresh = m_engine->ask(u"consumer.show"_s, { { u"name"_s, u"New"_s } });
    QCOMPARE(fresh.value("has_token"_L1), QJsonValue(false));
    const QJsonObject feed = m_engine->ask(u"feed.show"_s, { { u"name"_s, u"N"_s } });
    QCOMPARE(feed.value("label"_L1).toString(), u"=x"_s);
    QCOMPARE(feed.value("start"_L1).toString(), u"beginning"_s);
    QCOMPARE(m_engine->ask(u"feed.show"_s, { { u"name"_s, u"Acme"_s } }).value("resources"_L1).toArray(),
        QJsonArray { u"Media"_s });
    // The engine knows them too: commands work on what was imported.
    QCOMPARE(m_engine->refusal(u"feed.pause"_s, { { u"name"_s, u"N"_s } }), QString());
    QStringList acts;
    for (const QJsonValue &entry : m_engine->ask(u"activity"_s, { { u"limit"_s, 5 } }).value("activity"_L1).toArray())
        acts.prepend(entry["action"_L1].toString() + u' ' + entry["subject"_L1].toString());
    QCOMPARE(acts,
        (QStringList {
            u"consumer.edit Acme"_s, u"consumer.add New"_s, u"feed.edit Acme"_s, u"feed.add N"_s, u"feed.pause N"_s }));
    const QJsonObject again = import(file);
    QCOMPARE(count(again, "consumers"_L1, "unchanged"_L1), 2);
    QCOMPARE(count(again, "feeds"_L1, "unchanged"_L1), 2);
    QCOMPARE(m_engine->whatIsWrong(), QString());
}

void tst_Import::comesFromAnotherProfile()
{
    import("consumer,endpoint,notes,feed,source\n\"a, \"\"b\"\"\",https://b.invalid/,'=1,'@f,MLS\n");
    const QJsonObject document = m_engine->ask(u"export"_s);
    QCOMPARE(document.value("consumers"_L1).toArray().size(), 2);
    m_engine->stop();
    m_engine = std::make_unique<TestEngine>(m_folder->filePath(u"other"_s));
    QCOMPARE(m_engine->start(), QString());
    m_engine->addSource(u"MLS"_s, QUrl(u"http://127.0.0.1:9/odata"_s), { { u"every"_s, 86'400 } });
    const QJsonObject done = import(QJsonDocument(document).toJson());
    QCOMPARE(count(done, "consumers"_L1, "added"_L1), 2);
    QCOMPARE(count(done, "feeds"_L1, "added"_L1), 2);
    QCOMPARE(m_engine->ask(u"export"_s), document);
}

void tst_Import::nothingIsDoneWhenOneRowFails()
{
    // Nothing that is checked beforehand: the disk, or another hand in the database.
    {
        const auto database =
            Database::open(m_folder->filePath(u"profile/postrider.sqlite"_s), Database::Mode::ReadWrite);
        QVERIFY(database.has_value());
        QVERIFY((*database)
                    ->runText(u"CREATE TRIGGER spoiler BEFORE INSERT ON feeds WHEN NEW.name = 'Last' BEGIN "
                              "SELECT RAISE(ABORT, 'spoiled'); END"_s)
                    .has_value());
    }
    const QByteArray file("consumer,endpoint,batch,feed,source\nAcme,,7,,\nNew,https://n.invalid/,,First,MLS\n"
                          "New,,,Last,MLS\n");
    const QJsonObject before = m_engine->ask(u"export"_s);
    const QJsonArray activity = m_engine->ask(u"activity"_s).value("activity"_L1).toArray();
    QVERIFY2(import(file)["error"_L1]["message"_L1].toString().contains("spoiled"_L1),
        qPrintable(import(file)["error"_L1]["message"_L1].toString()));
    QCOMPARE(m_engine->ask(u"export"_s), before);
    QCOMPARE(m_engine->ask(u"activity"_s).value("activity"_L1).toArray(), activity);
    // Nor does the engine know what was rolled back.
    QVERIFY(!m_engine->refusal(u"feed.pause"_s, { { u"name"_s, u"First"_s } }).isEmpty());
    QVERIFY(!m_engine->refusal(u"consumer.remove"_s, { { u"name"_s, u"New"_s } }).isEmpty());
}

void tst_Import::nothingIsDoneWhenAnythingIsWrong()
{
    const QJsonObject before = m_engine->ask(u"export"_s);
    const QJsonObject result =
        import("consumer,endpoint,batch\nNew,https://n.invalid/,1\nOther,https://o.invalid/,0\n");
    QCOMPARE(result.value("imported"_L1), QJsonValue(false));
    QCOMPARE(result.value("problem_count"_L1).toInt(), 1);
    QCOMPARE(result.value("problems"_L1)[0]["line"_L1].toInt(), 3);
    QCOMPARE(result.value("problems"_L1)[0]["column"_L1].toString(), u"batch"_s);
    QCOMPARE(m_engine->ask(u"export"_s), before);
    QVERIFY(!carryOut(planned("consumer\nNew\n")));
}

void tst_Import::outdatedPreviewIsRefused_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QJsonObject>("args");
    const auto edit = [](const QString &name, const QString &setting, const QJsonValue &value) {
        return QJsonObject { { u"name"_s, name }, { u"changes"_s, QJsonObject { { setting, value } } } };
    };
    QTest::newRow("consumer edited") << u"consumer.edit"_s << edit(u"Acme"_s, u"notes"_s, u"x"_s);
    QTest::newRow("consumer renamed") << u"consumer.edit"_s << edit(u"Acme"_s, u"name"_s, u"Other"_s);
    QTest::newRow("consumer added") << u"consumer.add"_s
                                    << QJsonObject { { u"name"_s, u"New"_s },
                                           { u"endpoint"_s, u"https://x.invalid/"_s } };
    QTest::newRow("feed edited") << u"feed.edit"_s << edit(u"Acme"_s, u"label"_s, u"x"_s);
    QTest::newRow("feed removed") << u"feed.remove"_s << QJsonObject { { u"name"_s, u"Acme"_s } };
    QTest::newRow("feed added") << u"feed.add"_s
                                << QJsonObject { { u"name"_s, u"N"_s }, { u"source"_s, u"MLS"_s },
                                       { u"consumer"_s, u"Acme"_s } };
    QTest::newRow("source renamed") << u"source.edit"_s << edit(u"MLS"_s, u"name"_s, u"Other"_s);
}

void tst_Import::outdatedPreviewIsRefused()
{
    QFETCH(const QString, command);
    QFETCH(const QJsonObject, args);
    const exchange::Plan plan = planned("consumer,endpoint,batch,feed,source,label\nAcme,,7,Acme,,L\n"
                                        "New,https://new.invalid/,,N,MLS,\n");
    QVERIFY(plan.isGood());
    QCOMPARE(m_engine->refusal(command, args), QString());
    const QJsonObject before = m_engine->ask(u"export"_s);
    const auto done = carryOut(plan);
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::Conflict);
    QVERIFY2(done.error().detail.contains("was changed since"_L1), qPrintable(done.error().detail));
    QCOMPARE(m_engine->ask(u"export"_s), before);
}

void tst_Import::manyRows()
{
    QByteArray file("consumer,endpoint,feed,source\n");
    for (int i = 0; i < 2000; ++i) {
        const QByteArray number = QByteArray::number(i);
        file += "C" + number + ",https://c.invalid/" + number + ",F" + number + ",MLS\n";
    }
    const QJsonObject done = import(file);
    QCOMPARE(count(done, "feeds"_L1, "added"_L1), 2000);
    QCOMPARE(m_engine->ask(u"export"_s).value("feeds"_L1).toArray().size(), 2001);
}

QTEST_GUILESS_MAIN(tst_Import)

#include "tst_import.moc"
