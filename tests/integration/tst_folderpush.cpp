// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ctltest.h"
#include "support/waituntil.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

#include <numeric>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;

/// A folder of files as a Source, through postriderctl into a Consumer.
class tst_FolderPush final : public CtlTest
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        begin(QStringLiteral(POSTRIDERCTL));
        m_drop = folder().filePath(u"drop"_s);
        QVERIFY(QDir().mkpath(m_drop));
    }

    void cleanup() { findNoToken(); }

    void filesArePushed();
    void aKilledPushTakesNothingTwice();
    void refusesWhatCannotBe();

private:
    void drop(const QString &name, const QByteArray &text) const
    {
        QFile file(m_drop + u'/' + name);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    }
    void addFeed(const Receiver &receiver)
    {
        json(u"source add Files --folder %1 --every 1 --page 20"_s.arg(m_drop));
        json(u"consumer add Acme --batch 5 --token-stdin --endpoint "_s + receiver.endpoint().toString(), Token1);
        json(u"feed add F --source Files --consumer Acme --start beginning"_s);
    }
    [[nodiscard]] QStringList files(const QString &in) const
    {
        return QDir(m_drop + u'/' + in).entryList(QDir::Files, QDir::Name);
    }

    QString m_drop;
};

void tst_FolderPush::filesArePushed()
{
    if (const QString why = whyNoKeychain(); !why.isEmpty())
        QSKIP(qPrintable(why));
    const Receiver receiver;
    addFeed(receiver);
    drop(u"a.csv"_s, "EntityEventSequence;ResourceName;ResourceRecordKey\n7;Property;1\n8;Property;2\n");
    drop(u"b.json"_s, R"({"value": [{"EntityEventSequence": 9, "ResourceName": "Media", "ResourceRecordKey": "3"}]})");
    drop(u"c.ndjson"_s, "{\"ResourceName\": \"Property\", \"ResourceRecordKey\": \"4\"}\n");
    drop(u"d.csv"_s, "ResourceName,ResourceRecordKey\nProperty,\n");
    const QJsonObject look = json(u"source test Files"_s);
    QCOMPARE(look["waiting_files"_L1].toArray(), (QJsonArray { u"a.csv"_s, u"b.json"_s, u"c.ndjson"_s, u"d.csv"_s }));
    const auto shown = run(u"source test Files"_s);
    QVERIFY2(shown.output.contains("can be read and written; 4 files waiting"), shown.output.constData());

    const QJsonObject end = json(u"push --until-idle --for 60"_s);
    QCOMPARE(receiver.sequences(), (std::vector<qint64> { 7, 8, 9, 10 }));
    QCOMPARE(files(u"done"_s), (QStringList { u"a.csv"_s, u"b.json"_s, u"c.ndjson"_s }));
    QCOMPARE(files(u"rejected"_s), (QStringList { u"d.csv"_s, u"d.csv.report.txt"_s }));
    QCOMPARE(only(end, "sources"_L1)["rejected_file"_L1].toString(), u"d.csv"_s);

    const QJsonObject source = json(u"source show Files"_s);
    QCOMPARE(source["kind"_L1].toString(), u"folder"_s);
    QCOMPARE(source["path"_L1].toString(), m_drop);
    QCOMPARE(source["start"_L1].toString(), u"beginning"_s);
    QCOMPARE(source["waiting_files"_L1].toInt(-1), 0);
    QCOMPARE(source["taken_file"_L1].toString(), u"c.ndjson"_s);
    QCOMPARE(source["taken_events"_L1].toInt(), 1);
    const QString why = u"The file \"d.csv\" was rejected for its line 2: the ResourceRecordKey is missing."_s;
    QCOMPARE(source["rejected_reason"_L1].toString(), why);
    QVERIFY(only(json(u"source list"_s), "sources"_L1)["error"_L1].toString().startsWith(why));
    const QJsonArray activity = json(u"activity"_s)["activity"_L1].toArray();
    QCOMPARE(activity.first()["effect"_L1].toString(), why);
    QCOMPARE(activity.first()["action"_L1].toString(), u"source.file"_s);
    QCOMPARE(json(u"verify"_s)["ok"_L1], QJsonValue(true));
}

void tst_FolderPush::aKilledPushTakesNothingTwice()
{
    if (const QString why = whyNoKeychain(); !why.isEmpty())
        QSKIP(qPrintable(why));
    const Receiver receiver;
    addFeed(receiver);
    QByteArray text = "ResourceName,ResourceRecordKey\n";
    for (int i = 1; i <= 200; ++i)
        text += "Property," + QByteArray::number(i) + '\n';
    drop(u"a.csv"_s, text);
    const auto push = m_ctl->start({ u"push"_s });
    QVERIFY(waitUntil([&receiver] { return receiver.sequences().size() >= 20; }, 30'000));
    push->kill();
    QVERIFY(push->waitForFinished());
    json(u"push --until-idle --for 60"_s);
    std::vector<qint64> expected(200);
    std::iota(expected.begin(), expected.end(), 1);
    QCOMPARE(receiver.distinct(), expected); // one POST may come again, but no event has two numbers
    QCOMPARE(only(json(u"source list"_s), "sources"_L1)["head"_L1].toInt(), 200);
    QCOMPARE(files(u"done"_s), QStringList { u"a.csv"_s });
    QCOMPARE(files(QString()), QStringList());
    QCOMPARE(json(u"verify"_s)["ok"_L1], QJsonValue(true));
}

void tst_FolderPush::refusesWhatCannotBe()
{
    QCOMPARE(run(u"source add Files"_s).exitCode, 2);
    QCOMPARE(run(u"source add Files --folder %1 --odata https://a.example"_s.arg(m_drop)).exitCode, 2);
    json(u"source add Files --folder %1"_s.arg(m_drop));
    const auto again = run(u"source add Others --folder %1/."_s.arg(m_drop));
    QCOMPARE(again.exitCode, 1);
    QVERIFY2(again.messages.contains("reads this folder already"), again.messages.constData());
    QCOMPARE(run(u"source edit Files --odata https://a.example"_s).exitCode, 1);
    json(u"source edit Files --folder %1/nowhere"_s.arg(m_drop));
    const auto test = run(u"source test Files"_s);
    QCOMPARE(test.exitCode, 1);
    QVERIFY2(test.messages.contains("There is no folder"), test.messages.constData());
}

QTEST_GUILESS_MAIN(tst_FolderPush)
#include "tst_folderpush.moc"
