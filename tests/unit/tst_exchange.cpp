// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/exchangeexport.h"
#include "engine/exchangefields.h"
#include "engine/queries.h"
#include "engine/requestjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace postrider;
using namespace postrider::exchange;
using namespace Qt::StringLiterals;

namespace {

/// Everything in it is other than the default.
Consumer unusual(const QString &name, qint64 id)
{
    Consumer consumer;
    consumer.id = { id };
    consumer.publicId = u"c%1"_s.arg(id);
    consumer.name = name;
    consumer.endpoint = QUrl(u"http://%1.example/in?a=%2C&b=1"_s.arg(id));
    consumer.format = EventFormat::Webapi028;
    consumer.batchSize = 7;
    consumer.alwaysList = true;
    consumer.sendUrl = false;
    consumer.sendFeedTypes = true;
    consumer.labelHeaders = LabelHeaders::EntityEventSource;
    consumer.fixedHeaders = { { "X-Office", "=7, \"a\": b" }, { "X-Office", "" }, { "X-Tab", "a\tb" } };
    consumer.deadline = std::chrono::seconds(77);
    consumer.connectDeadline = std::chrono::seconds(7);
    consumer.perMinute = 70;
    consumer.failuresAllowed = 17;
    consumer.onRefusedEvent = OnRefusedEvent::SetAside;
    consumer.isPlainHttpAccepted = true;
    consumer.businessContact = u"+1 555 0100\r\n@ann; \"the boss\"\n"_s;
    consumer.technicalContact = u" -bob "_s;
    consumer.notes = u"'=1+1\t\uFF1Dx\n\n'"_s;
    return consumer;
}

Feed someFeed(const QString &name, const Consumer &consumer, const QString &label)
{
    Feed feed;
    feed.id = { consumer.id.value };
    feed.publicId = u"f%1"_s.arg(consumer.id.value);
    feed.name = name;
    feed.source = { 1 };
    feed.consumer = consumer.id;
    feed.label = label;
    feed.filter.resources = { u"Property"_s, u"Media"_s };
    feed.start = { Start::Kind::Sequence, { 9'223'372'036'854'775'807 } };
    return feed;
}

StoredSource source(const QString &name)
{
    StoredSource stored;
    stored.source.id = { 1 };
    stored.source.name = name;
    return stored;
}

/// Names and labels that are hard on tables.
Inventory hardInventory()
{
    const QStringList names { u"Acme"_s, u"=cmd|' /C calc'!A0"_s, u"+1"_s, u"-1"_s, u"@SUM(A1)"_s, u"'=1"_s, u"''+"_s,
        u"'s Hertogenbosch"_s, u"a,b;c"_s, u"\"quoted\""_s, u"\uFF1Dwide"_s, u"Müller & 株式会社 🏠"_s, u"sep=;"_s,
        u"{json}"_s, u"x'"_s, u"00123"_s, u"yes"_s, u"Acme "_s + QString(74, u'n') };
    Inventory inventory;
    inventory.sources.append(source(u"=MLS, \"north\""_s));
    for (qsizetype i = 0; i < names.size(); ++i) {
        const Consumer consumer = unusual(names[i], i + 1);
        inventory.consumers.append(StoredConsumer { consumer, {} });
        QString label = u"=%1, \"x\" 'y';"_s.arg(i);
        label = i == 0 ? QString(255, u'-') : label;
        inventory.feeds.append(
            StoredFeed { someFeed(u"'%1 feed"_s.arg(names[i]).left(80).trimmed(), consumer, label), {}, {} });
    }
    Consumer alone;
    alone.id = { 100 };
    alone.name = u"without a feed"_s;
    alone.endpoint = QUrl(u"https://alone.example/"_s);
    inventory.consumers.append(StoredConsumer { alone, {} });
    return inventory;
}

/// "3 batch: …" for each problem.
QStringList told(const Problems &problems)
{
    QStringList list;
    for (const Problem &problem : problems.shown())
        list.append(u"%1 %2: %3"_s.arg(problem.line).arg(problem.column, problem.reason));
    return list;
}

Inventory small()
{
    Inventory inventory;
    inventory.sources.append(source(u"MLS"_s));
    Consumer acme = unusual(u"Acme"_s, 1);
    acme.fixedHeaders.append(qMakePair(QByteArray("X-Api-Key"), QByteArray("geheim")));
    inventory.consumers.append(StoredConsumer { acme, {} });
    inventory.feeds.append(StoredFeed { someFeed(u"F"_s, acme, u"L"_s), {}, {} });
    return inventory;
}

Plan planOf(const QByteArray &file)
{
    return plan(parse(file), small());
}

} // namespace

class tst_Exchange final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void textIsTheSameAfterwards_data();
    void textIsTheSameAfterwards();
    void tablesAreRead_data();
    void tablesAreRead();
    void brokenTablesAreTold_data();
    void brokenTablesAreTold();
    void encodingsAreUnderstoodOrRefused();
    void everySettingIsExchanged();
    void exportAndImportAreTheIdentity_data();
    void exportAndImportAreTheIdentity();
    void secretsStayHere();
    void spreadsheetsOfOtherPlacesAreUnderstood();
    void emptyCellsSayNothingUnlessTheRowIsWhole();
    void previewSaysWhatChanges();
    void problemsAreNamed_data();
    void problemsAreNamed();
    void problemsAreCountedAndCut();
    void limitsAreSaid();
};

void tst_Exchange::textIsTheSameAfterwards_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text :
        { u""_s, u"plain"_s, u"=1"_s, u"+1"_s, u"-1"_s, u"@a"_s, u"\ta"_s, u"\ra"_s, u"\na"_s, u"  =1"_s, u"\u00A0+1"_s,
            u"\u200B-1"_s, u"\uFEFF@a"_s, u"\uFF1D1"_s, u"\uFF0B1"_s, u"\uFF0D1"_s, u"\uFF201"_s, u"'"_s, u"''"_s,
            u"'=1"_s, u"''=1"_s, u"' =1"_s, u"'a"_s, u"=\"a\",b\r\nc"_s, u"\"\""_s, u" "_s, u"a\r"_s })
        QTest::addRow("%s", qPrintable(QString::fromUtf8(text.toUtf8().toPercentEncoding()))) << text;
}

void tst_Exchange::textIsTheSameAfterwards()
{
    QFETCH(const QString, text);
    const QString safe = csv::defused(text);
    QCOMPARE(csv::restored(safe), text);
    if (!safe.isEmpty()) {
        QVERIFY(!QStringView(u"=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20").contains(safe.front()));
        QVERIFY(!safe.trimmed().startsWith(u'='));
    }
    const auto rows = csv::parsed(csv::line({ u"x"_s, text, u"y"_s }), 10);
    QVERIFY(rows.has_value());
    QCOMPARE(rows->value(0).cells, (QStringList { u"x"_s, text, u"y"_s }));
}

void tst_Exchange::tablesAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<QStringList>>("cells");
    QTest::addColumn<QList<int>>("lines");

    const QList<QStringList> usual { { u"a"_s, u"b"_s }, { u"1"_s, u"2"_s } };
    QTest::newRow("comma") << u"a,b\r\n1,2\r\n"_s << usual << QList { 1, 2 };
    QTest::newRow("no end") << u"a,b\n1,2"_s << usual << QList { 1, 2 };
    QTest::newRow("returns alone") << u"a,b\r1,2\r"_s << usual << QList { 1, 2 };
    QTest::newRow("semicolon") << u"a;b\n1;2\n"_s << usual << QList { 1, 2 };
    QTest::newRow("tab") << u"a\tb\n1\t2\n"_s << usual << QList { 1, 2 };
    QTest::newRow("said") << u"sep=;\r\na;b\r\n1;2\r\n"_s << usual << QList { 2, 3 };
    QTest::newRow("empty rows") << u"a,b\n\n,\n  ,\n1,2\n"_s << usual << QList { 1, 5 };
    QTest::newRow("line breaks within") << u"a,\"b\nc\"\r\n\"1\r\n\r\n\",2"_s
                                        << QList<QStringList> { { u"a"_s, u"b\nc"_s }, { u"1\r\n\r\n"_s, u"2"_s } }
                                        << QList { 1, 3 };
    QTest::newRow("quotes") << u"\"a,\"\"x\"\"\",b \"c\"\n\"1\" ,\"\"\n"_s
                            << QList<QStringList> { { u"a,\"x\""_s, u"b \"c\""_s }, { u"1"_s, u""_s } }
                            << QList { 1, 2 };
    QTest::newRow("separator in quotes") << u"\"a,,,\";b\n1;2\n"_s
                                         << QList<QStringList> { { u"a,,,"_s, u"b"_s }, { u"1"_s, u"2"_s } }
                                         << QList { 1, 2 };
}

void tst_Exchange::tablesAreRead()
{
    QFETCH(const QString, text);
    QFETCH(const QList<QStringList>, cells);
    QFETCH(const QList<int>, lines);
    const auto rows = csv::parsed(text, 10);
    QVERIFY(rows.has_value());
    QCOMPARE(rows->size(), cells.size());
    for (qsizetype i = 0; i < cells.size(); ++i) {
        QCOMPARE(rows->at(i).cells, cells[i]);
        QCOMPARE(rows->at(i).line, lines[i]);
    }
}

void tst_Exchange::brokenTablesAreTold_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("reason");
    QTest::newRow("never closed") << u"a,b\n1,\"2\n3,4\n"_s << 2 << u"never closed"_s;
    QTest::newRow("text after") << u"a,b\n\"1\nx\"y,2\n"_s << 3 << u"follows a closing quotation mark"_s;
    QTest::newRow("too many") << u"a\n1\n2\n3\n4\n"_s << 5 << u"more than 4 rows"_s;
}

void tst_Exchange::brokenTablesAreTold()
{
    QFETCH(const QString, text);
    QFETCH(const int, line);
    QFETCH(const QString, reason);
    const auto rows = csv::parsed(text, 4);
    QVERIFY(!rows);
    QCOMPARE(rows.error().line, line);
    QVERIFY2(rows.error().reason.contains(reason), qPrintable(rows.error().reason));
}

void tst_Exchange::encodingsAreUnderstoodOrRefused()
{
    QCOMPARE(csv::decoded("\xEF\xBB\xBF"
                          "a\xC3\xBC")
                 .value(),
        u"aü"_s);
    QCOMPARE(csv::decoded("a\xC3\xBC").value(), u"aü"_s);
    QCOMPARE(csv::decoded(QByteArray("\xFF\xFE"
                                     "a\0\xFC\0",
                              6))
                 .value(),
        u"aü"_s);
    QCOMPARE(csv::decoded(QByteArray("\xFE\xFF\0a\0\xFC", 6)).value(), u"aü"_s);
    const auto windows1252 = csv::decoded("a\nb\nM\xFCller\n");
    QVERIFY(!windows1252);
    QCOMPARE(windows1252.error().line, 3);
    QVERIFY(windows1252.error().reason.contains("not in UTF-8"_L1));
    QVERIFY(csv::decoded(QByteArray("a\0b", 3)).error().reason.contains("not a text file"_L1));
    QVERIFY(csv::decoded("PK\x03\x04 and so on").error().reason.contains("not a text file"_L1));
    QCOMPARE(told(parse({}).problems), QStringList { u"0 : The file is empty."_s });
}

void tst_Exchange::everySettingIsExchanged()
{
    const auto keys = [](const QList<Field> &fields) {
        QStringList list;
        for (const Field &field : fields)
            list.append(field.key);
        list.sort();
        return list;
    };
    QStringList settings = settingsToJson(Consumer()).keys() + QStringList { u"name"_s, u"endpoint"_s };
    settings.sort();
    QCOMPARE(keys(consumerFields()), settings);
    // What a Feed is told with, but for what it is doing.
    QStringList feed = requestjson::fromFeedSettings(FeedStatus()).keys();
    for (const QString &other : { u"public_id"_s, u"state"_s, u"position"_s })
        QVERIFY(feed.removeOne(other));
    QCOMPARE(keys(feedFields()), feed);
    QCOMPARE(toJson(Feed(), {}, {}).keys(), feed);
    // The Consumer of these tests has nothing that is usual: a new setting is added to it too.
    const QJsonObject usual = toJson(Consumer());
    const QJsonObject tested = toJson(unusual(u"x"_s, 1));
    for (const QString &key : usual.keys()) {
        if (key != "authority"_L1) // which is checked, and has no place in a table of names
            QVERIFY2(usual.value(key) != tested.value(key), qPrintable(key));
    }
}

void tst_Exchange::exportAndImportAreTheIdentity_data()
{
    QTest::addColumn<bool>("isJson");
    QTest::newRow("csv") << false;
    QTest::newRow("json") << true;
}

void tst_Exchange::exportAndImportAreTheIdentity()
{
    QFETCH(const bool, isJson);
    const Inventory all = hardInventory();
    const QByteArray file = toBytes(toDocument(all), isJson ? Form::Json : Form::Csv);
    const Document document = parse(file);
    QCOMPARE(told(document.problems), QStringList());

    const Plan same = plan(document, all);
    QCOMPARE(told(same.problems), QStringList());
    QCOMPARE(same.consumersThat(Change::Unchanged), all.consumers.size());
    QCOMPARE(same.feedsThat(Change::Unchanged), all.feeds.size());
    QVERIFY(!same.changesAnything());

    Inventory none;
    none.sources = all.sources;
    const Plan anew = plan(document, none);
    QCOMPARE(told(anew.problems), QStringList());
    QCOMPARE(anew.consumersThat(Change::Added), all.consumers.size());
    for (const Planned<Consumer> &planned : anew.consumers) {
        const auto before = std::ranges::find_if(all.consumers,
            [&planned](const StoredConsumer &stored) { return stored.consumer.name == planned.after.name; });
        QVERIFY2(before != all.consumers.end(), qPrintable(planned.after.name));
        QCOMPARE(toJson(planned.after), toJson(before->consumer));
        QVERIFY(!planned.after.publicId.isEmpty() && planned.after.publicId != before->consumer.publicId);
    }
    QCOMPARE(anew.feeds.size(), all.feeds.size());
    for (const PlannedFeed &planned : anew.feeds) {
        const auto before = std::ranges::find_if(
            all.feeds, [&planned](const StoredFeed &stored) { return stored.feed.name == planned.after.name; });
        QVERIFY2(before != all.feeds.end(), qPrintable(planned.after.name));
        QCOMPARE(planned.after.label, before->feed.label);
        QCOMPARE(planned.after.filter, before->feed.filter);
        QCOMPARE(planned.after.start, before->feed.start);
        QCOMPARE(planned.after.source, before->feed.source);
    }
}

void tst_Exchange::secretsStayHere()
{
    Inventory inventory = small();
    for (const Form form : { Form::Csv, Form::Json }) {
        const QByteArray file = toBytes(toDocument(inventory), form);
        QVERIFY(!file.contains("geheim"));
        QVERIFY(file.contains("X-Api-Key"));
        QVERIFY(!plan(parse(file), inventory).changesAnything()); // the value that is here stays
        const Plan elsewhere = plan(parse(file), { inventory.sources, {}, {} });
        QCOMPARE(elsewhere.consumers.size(), 1);
        QCOMPARE(elsewhere.consumers.first().after.fixedHeaders.size(), 3);
        QCOMPARE(elsewhere.consumers.first().notes.size(), 1);
        QVERIFY(elsewhere.consumers.first().notes.first().contains("X-Api-Key"_L1));
    }
    const Plan other = planOf("consumer,endpoint,headers\nAcme,https://a.example/,X-Api-Key: new\n");
    QCOMPARE(other.consumers.first().after.fixedHeaders.first().second, QByteArray("new"));
    for (const SettingChange &change : other.consumers.first().settings)
        QVERIFY(!change.to.contains("new"_L1) && !change.from.contains("geheim"_L1));
}

void tst_Exchange::spreadsheetsOfOtherPlacesAreUnderstood()
{
    const QString table = u"Consumer;Endpoint;Batch;always_list\r\nMüller;https://m.example/;50;TRUE\r\n"_s;
    QByteArray utf16("\xFF\xFE");
    utf16.append(reinterpret_cast<const char *>(table.utf16()), table.size() * 2);
    for (const QByteArray &file : { table.toUtf8(), utf16 }) {
        const Plan plan = planOf(file);
        QCOMPARE(told(plan.problems), QStringList());
        QCOMPARE(plan.consumers.first().after.name, u"Müller"_s);
        QCOMPARE(plan.consumers.first().after.batchSize, 50);
        QVERIFY(plan.consumers.first().after.alwaysList);
    }
}

void tst_Exchange::emptyCellsSayNothingUnlessTheRowIsWhole()
{
    const Plan whole = planOf("consumer,endpoint,batch,notes,headers,feed,source,label,resources,start\n"
                              "Acme,https://a.example/,,,,F,MLS,,,\n");
    QCOMPARE(told(whole.problems), QStringList());
    const Consumer &acme = whole.consumers.first().after;
    QCOMPARE(acme.batchSize, 7);
    QCOMPARE(acme.notes, QString());
    QVERIFY(acme.fixedHeaders.isEmpty());
    QCOMPARE(whole.feeds.first().after.label, QString());
    QVERIFY(whole.feeds.first().after.filter.resources.isEmpty());
    QVERIFY(whole.feeds.first().notes.isEmpty());

    const Plan passing = planOf("consumer,endpoint,batch,notes,headers,feed,source,label,resources\n"
                                "Acme,,8,,,F,,,\nAcme,,,,,G,MLS,,\n");
    QCOMPARE(told(passing.problems), QStringList());
    QCOMPARE(passing.consumers.size(), 1);
    QCOMPARE(passing.consumers.first().settings.size(), 1);
    QCOMPARE(passing.consumers.first().after.batchSize, 8);
    QCOMPARE(passing.feedsThat(Change::Unchanged), 1);
    QCOMPARE(passing.feedsThat(Change::Added), 1);
    QCOMPARE(passing.feeds.last().after.consumer, ConsumerId { 1 });
}

void tst_Exchange::previewSaysWhatChanges()
{
    const Plan plan = planOf("consumer,endpoint,batch,feed,source,label,start\n"
                             "Acme,,8,F,MLS,M,now\nNew,https://n.example/,,N,MLS,,beginning\n");
    QCOMPARE(told(plan.problems), QStringList());
    QCOMPARE(plan.consumersThat(Change::Changed), 1);
    const SettingChange batch = plan.consumers.first().settings.first();
    QCOMPARE((QStringList { batch.name, batch.from, batch.to }), (QStringList { u"batch"_s, u"7"_s, u"8"_s }));
    const PlannedFeed &feed = plan.feeds.first();
    QCOMPARE(feed.change, Change::Changed);
    QCOMPARE(feed.settings.size(), 1);
    QCOMPARE(feed.settings.first().to, u"M"_s);
    QCOMPARE(feed.after.start, feed.before.start); // it has begun
    QCOMPARE(feed.notes.size(), 1);
    const PlannedFeed &added = plan.feeds.last();
    QCOMPARE(added.change, Change::Added);
    QVERIFY(std::ranges::any_of(added.settings,
        [](const SettingChange &change) { return change.name == "start"_L1 && change.to == "beginning"_L1; }));
    QCOMPARE(plan.needToken(), (QStringList { u"Acme"_s, u"New"_s }));
}

void tst_Exchange::problemsAreNamed_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QStringList>("problems"); // each begins so
    const auto row = [](const char *name, const QByteArray &file, const QStringList &problems) {
        QTest::newRow(name) << file << problems;
    };
    row("no columns", "a,b\n1,2\n",
        { u"1 a: There is no column"_s, u"1 b: There is no column"_s, u"1 : The first line"_s });
    row("a token", "consumer,token\nAcme,x\n", { u"1 token: Tokens are never"_s });
    row("twice", "consumer,batch,batch\nAcme,1,1\n", { u"1 batch: The column is there twice"_s });
    row("only a header", "consumer,endpoint\n", { u"0 : There is no Consumer and no Feed"_s });
    row("kinds", "consumer,batch,always_list,format,headers\nAcme,x,maybe,xml,X\n",
        { u"2 batch: \"x\" is not a whole"_s, u"2 always_list: \"maybe\""_s, u"2 format: \"xml\" is not known"_s,
            u"2 headers: Give each header"_s });
    row("bounds, all of them", "consumer,batch,deadline,headers\nAcme,0,1,Host: x\n",
        { u"2 batch: The most"_s, u"2 headers: The header Host"_s, u"2 deadline: The deadline"_s });
    row("later lines", "consumer,feed,source\nAcme,\"a\n b\",MLS\n\nAcme,H,XX\n",
        { u"2 feed: The Feed's name"_s, u"5 source: There is no Source named \"XX\""_s });
    row("no endpoint", "consumer\nNew\n", { u"2 endpoint: There is no Consumer named \"New\""_s });
    row("in the open", "consumer,endpoint\nNew,http://a.example/\n", { u"2 endpoint: The endpoint uses http"_s });
    row("no certificate", "consumer,endpoint,authority\nNew,https://a.example/,x\n", { u"2 authority: "_s });
    row("disagreeing", "consumer,batch,feed,source\nAcme,1,A,MLS\nAcme,2,B,MLS\n",
        { u"3 batch: The Consumer \"Acme\" has another value on line 2"_s });
    row("a feed twice", "consumer,feed,source\nAcme,G,MLS\nAcme,G,MLS\n", { u"3 feed: The Feed \"G\" is on line 2"_s });
    row("a feed elsewhere", "consumer,endpoint,feed,source\nNew,https://a.example/,F,MLS\n",
        { u"2 consumer: The Feed \"F\" goes from"_s });
    row("a feed of nothing", "feed\nNew\n", { u"2 source: Say which Source"_s, u"2 consumer: Say which Consumer"_s });
    row("label", "consumer,feed,source,label,start\nAcme,G,MLS,ä,soon\n",
        { u"2 start: \"soon\" is no place"_s, u"2 label: The label cannot be sent"_s });
    row("no names", "consumer,batch,feed,label\n,5,,x\n", { u"2 consumer: Say which"_s, u"2 feed: Say which"_s });
    row("too many cells", "consumer,notes\nAcme,a,b\n", { u"2 : The line has 3 cells"_s });
    row("no JSON", "{\n\"format\": x}", { u"2 : The file is no good JSON"_s });
    row("other JSON", "[]", { u"1 : The file has to hold one JSON object"_s });
    row("other form", R"({"consumers":[]})", { u"1 format: This is no file"_s });
    row("newer", R"({"format":"postrider-exchange","version":2})", { u"1 version: The file was written by a newer"_s });
    row("JSON kinds",
        "{\"format\":\"postrider-exchange\",\"version\":1,\"feedz\":[],\n\"consumers\":[\n{\"name\":\"Acme\","
        "\"batch\":\"5\",\"notes\":5,\"has_token\":true},\n3,\n{\"name\":\"Acme\"},{\"batch\":1}]}",
        { u"0 consumers: Entry 2"_s, u"1 feedz: There is nothing"_s, u"3 batch: It has to be a whole"_s,
            u"3 has_token: Tokens are never"_s, u"3 notes: It has to be a text"_s, u"5 name: It has no name"_s,
            u"5 name: The Consumer \"Acme\" is in the file twice"_s });
    row("JSON names",
        "{\"format\":\"postrider-exchange\",\"version\":1,\n\"feeds\":[{\"name\":\"F\",\"label\":\"ä\"}]}",
        { u"2 label: The label"_s });
}

void tst_Exchange::problemsAreNamed()
{
    QFETCH(const QByteArray, file);
    QFETCH(const QStringList, problems);
    const QStringList found = told(planOf(file).problems);
    QVERIFY2(found.size() == problems.size(), qPrintable(found.join(u'\n')));
    for (qsizetype i = 0; i < found.size(); ++i)
        QVERIFY2(found[i].startsWith(problems[i]), qPrintable(found.join(u'\n')));
}

void tst_Exchange::problemsAreCountedAndCut()
{
    QByteArray file("consumer,batch\n");
    for (int line = 0; line < 3000; ++line)
        file += "Acme,x\n";
    const Plan plan = planOf(file);
    QCOMPARE(plan.problems.count(), 3000);
    QCOMPARE(plan.problems.shown().size(), Problems::MostShown);
    QCOMPARE(plan.problems.shown().first().line, 2);
}

void tst_Exchange::limitsAreSaid()
{
    QByteArray rows("feed\n");
    for (int line = 0; line <= MostRows; ++line)
        rows += "F\n";
    QVERIFY2(
        told(parse(rows).problems).value(0).contains("more than"_L1), qPrintable(told(parse(rows).problems).value(0)));
    QTemporaryDir folder;
    QFile file(folder.filePath(u"large.csv"_s));
    QVERIFY(file.open(QFile::WriteOnly) && file.resize(LargestFile + 1));
    file.close();
    const auto large = read(file.fileName());
    QVERIFY(!large);
    QVERIFY2(large.error().detail.contains("32 MiB"_L1), qPrintable(large.error().detail));
    const auto missing = read(folder.filePath(u"missing.csv"_s));
    QVERIFY2(missing.error().detail.contains("missing.csv"_L1), qPrintable(missing.error().detail));
    QVERIFY(!read(folder.path())); // a folder
}

QTEST_GUILESS_MAIN(tst_Exchange)

#include "tst_exchange.moc"
