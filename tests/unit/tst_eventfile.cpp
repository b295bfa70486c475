// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/csvreader.h"
#include "source/eventfile.h"

#include <QRegularExpression>
#include <QTest>

using namespace postrider;
using namespace Qt::StringLiterals;

namespace {

/// "7 Property/1; 8 Media/2": what a file says, or what is wrong with it.
QString told(const EventFile &file)
{
    QStringList parts;
    for (const EventFile::Line &line : file.lines) {
        const QString record = line.event.resourceName + u'/' + line.event.resourceRecordKey;
        parts.append(line.event.sequence.isNone() ? record : u"%1 %2"_s.arg(line.event.sequence.value).arg(record));
    }
    if (!file.isGood())
        parts.clear();
    for (const EventFile::BadLine &bad : file.bad)
        parts.append(u"%1: %2"_s.arg(bad.number).arg(bad.reason));
    return parts.join(u"; "_s);
}

QByteArray utf16(const QString &text)
{
    const QString marked = u'\uFEFF' + text;
    return QByteArray(reinterpret_cast<const char *>(marked.utf16()), marked.size() * 2);
}

const QByteArray Header = "EntityEventSequence,ResourceName,ResourceRecordKey,ResourceRecordUrl\n";

} // namespace

class tst_EventFile final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void goodFiles_data();
    void goodFiles();
    void badFiles_data();
    void badFiles();
    void everythingIsRead();
    void linesReportedAreBounded();
    void formsByName_data();
    void formsByName();
    void csvRows_data();
    void csvRows();
};

void tst_EventFile::goodFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<FileForm>("form");
    QTest::addColumn<QString>("expected");
    const auto csv = [](const char *name, const QByteArray &bytes, const QString &expected) {
        QTest::newRow(name) << bytes << FileForm::Csv << expected;
    };
    const auto json = [](const char *name, const QByteArray &bytes, const QString &expected) {
        QTest::newRow(name) << bytes << FileForm::Json << expected;
    };
    csv("comma", Header + "7,Property,1,https://a/1\n8,Media,2,\n", u"7 Property/1; 8 Media/2"_s);
    csv("semicolon, tabs within", "EntityEventSequence;ResourceName;ResourceRecordKey\r\n7;Property;1\r\n",
        u"7 Property/1"_s);
    csv("tab", "ResourceName\tResourceRecordKey\nProperty\t1\n", u"Property/1"_s);
    csv("old names, another case",
        "entityeventsequencenumeric,RESOURCENAME,ResourceRecordKeyNumeric,ResourceRecordURL\n7,Property,1,u\n",
        u"7 Property/1"_s);
    csv("byte-order mark", "\xEF\xBB\xBFResourceName,ResourceRecordKey\nProperty,\xC3\xA9\n", u"Property/\u00e9"_s);
    csv("UTF-16", utf16(u"ResourceName,ResourceRecordKey\nProperty,\u00e9\n"_s), u"Property/\u00e9"_s);
    csv("quoted", "ResourceName,ResourceRecordKey\n\"Property\",\"a,\"\"b\"\"\"\n", u"Property/a,\"b\""_s);
    csv("other columns and order", "Note,ResourceRecordKey,ResourceName\nx,1,Property\n", u"Property/1"_s);
    csv("space around", "ResourceName, ResourceRecordKey\n Property , 1 \n", u"Property/1"_s);
    csv("no end of the last line", "ResourceName,ResourceRecordKey\nProperty,1", u"Property/1"_s);
    csv("no events", Header, QString());
    csv("any order", Header + "9,Property,3,\n7,Property,1,\n8,Property,2,\n",
        u"7 Property/1; 8 Property/2; 9 Property/3"_s);
    csv("the same twice", Header + "7,Property,1,\n7,Property,1,\n", u"7 Property/1"_s);
    csv("the largest", Header + "9223372036854775807,Property,1,\n", u"9223372036854775807 Property/1"_s);
    json("single", R"({"EntityEventSequence": 7, "ResourceName": "Property", "ResourceRecordKey": "1"})",
        u"7 Property/1"_s);
    json("list",
        R"({"value": [{"EntityEventSequence": 9007199254740993, "ResourceName": "Property", "ResourceRecordKey": 1},
                      {"EntityEventSequence": "9007199254740994", "ResourceName": "Media", "ResourceRecordKey": "2"}]})",
        u"9007199254740993 Property/1; 9007199254740994 Media/2"_s);
    json(
        "without sequences", R"({"value": [{"ResourceName": "Property", "ResourceRecordKey": "1"}]})", u"Property/1"_s);
    json("an empty list", R"({"value": []})", QString());
    QTest::newRow("lines") << QByteArray(
        "{\"EntityEventSequence\": 7, \"ResourceName\": \"Property\", \"ResourceRecordKey\": \"1\"}\r\n\n"
        "{\"EntityEventSequence\": 8, \"ResourceName\": \"Property\", \"ResourceRecordKey\": \"2\"}")
                           << FileForm::JsonLines << u"7 Property/1; 8 Property/2"_s;
}

void tst_EventFile::goodFiles()
{
    QFETCH(QByteArray, bytes);
    QFETCH(FileForm, form);
    const EventFile file = readEventFile(bytes, form);
    QVERIFY2(file.isGood(), qUtf8Printable(told(file)));
    QTEST(told(file), "expected");
}

void tst_EventFile::badFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<FileForm>("form");
    QTest::addColumn<QString>("expected"); // a part of what is said
    const auto csv = [](const char *name, const QByteArray &bytes, const QString &expected) {
        QTest::newRow(name) << bytes << FileForm::Csv << expected;
    };
    csv("empty", "", u"0: The file is empty"_s);
    csv("Windows-1252", "ResourceName,ResourceRecordKey\nProperty,Andr\xE9\n", u"2: The file is not in UTF-8"_s);
    csv("a spreadsheet", QByteArray("PK\x03\x04 whatever"), u"1: The file is not a text file"_s);
    csv("no header row", "7,Property,1\n", u"1: no column of the header row is named ResourceName"_s);
    csv("a column twice", "ResourceName,ResourceRecordKey,resourcename\n",
        u"two columns of the header row are named"_s);
    csv("cut off", Header + "7,Property,1,\n8,Prop", u"3: it has 2 cells, but the header row has 4"_s);
    csv("a comma too many", Header + "7,Property,1,u,x\n", u"2: it has 5 cells"_s);
    csv("no key", Header + "7,Property,,\n", u"2: the ResourceRecordKey is missing (sequence 7)"_s);
    csv("no number", Header + "7a,Property,1,\n", u"2: the EntityEventSequence is \"7a\", but must be"_s);
    csv("too large", Header + "9223372036854775808,Property,1,\n", u"2: the EntityEventSequence is"_s);
    csv("shortened by a spreadsheet", Header + "7,Property,2.35021E+17,\n", u"2: the ResourceRecordKey is"_s);
    csv("open quotation mark", Header + "7,Property,\"1,\n8,Property,2,\n", u"2: A quotation mark opens here"_s);
    csv("mixed", Header + "7,Property,1,\n,Property,2,\n", u"3: there is no EntityEventSequence, but other events"_s);
    csv("twice, but not the same", Header + "7,Property,1,\n7,Property,2,\n",
        u"3: sequence 7 is Property/2 here, but Property/1 in line 2"_s);
    csv("each bad line", Header + "x,Property,1,\n8,Property,2,\n9,,3,\n",
        u"; 4: the ResourceName is missing (sequence 9)"_s);
    QTest::newRow("broken JSON") << QByteArray(R"({"value": [{"ResourceName")") << FileForm::Json
                                 << u"0: The file is not JSON"_s;
    QTest::newRow("no event") << QByteArray(R"({"a": 1})") << FileForm::Json << u"1: the ResourceName is missing"_s;
    QTest::newRow("inexact") << QByteArray(
        R"({"EntityEventSequence": 7.5, "ResourceName": "Property", "ResourceRecordKey": "1"})")
                             << FileForm::Json << u"1: the EntityEventSequence is 7.5"_s;
    QTest::newRow("a bad line") << QByteArray("{\"ResourceName\": \"A\", \"ResourceRecordKey\": \"1\"}\n[1]\n")
                                << FileForm::JsonLines << u"2: it is not a JSON object, but begins \"[1]\""_s;
}

void tst_EventFile::badFiles()
{
    QFETCH(QByteArray, bytes);
    QFETCH(FileForm, form);
    QFETCH(QString, expected);
    const EventFile file = readEventFile(bytes, form);
    QVERIFY(!file.isGood());
    QVERIFY2(told(file).contains(expected), qUtf8Printable(told(file)));
}

void tst_EventFile::everythingIsRead()
{
    const EventFile file =
        readEventFile("EntityEventSequence,ResourceName,ResourceRecordKey,ResourceRecordUrl,FeedTypes\n"
                      "7,Property,1,https://a/1,\"IDX, VOW\"\n",
            FileForm::Csv);
    QCOMPARE(file.lines.size(), 1);
    const EntityEvent event = file.lines.first().event;
    QCOMPARE(event.resourceRecordUrl, u"https://a/1"_s);
    QCOMPARE(event.feedTypes, (QStringList { u"IDX"_s, u"VOW"_s }));
    QVERIFY(file.isNumbered);
}

void tst_EventFile::linesReportedAreBounded()
{
    const EventFile file = readEventFile(Header + QByteArray("x,Property,1,\n").repeated(1'500), FileForm::Csv);
    QCOMPARE(file.badLines, 1'500);
    QCOMPARE(file.bad.size(), EventFile::MostReported);
}

void tst_EventFile::formsByName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("form"); // -1: none
    QTest::newRow("csv") << u"a.CSV"_s << int(FileForm::Csv);
    QTest::newRow("tsv") << u"a.tsv"_s << int(FileForm::Csv);
    QTest::newRow("json") << u"a.b.json"_s << int(FileForm::Json);
    QTest::newRow("ndjson") << u"a.ndjson"_s << int(FileForm::JsonLines);
    QTest::newRow("jsonl") << u"a.jsonl"_s << int(FileForm::JsonLines);
    QTest::newRow("xlsx") << u"a.xlsx"_s << -1;
    QTest::newRow("none") << u"csv"_s << -1;
}

void tst_EventFile::formsByName()
{
    QFETCH(QString, name);
    const auto form = formOf(name);
    QTEST(form ? int(*form) : -1, "form");
}

void tst_EventFile::csvRows_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected"); // line number and cells; faults by their line
    QTest::newRow("plain") << u"a,b\nc,d\n"_s << u"1 a|b / 2 c|d"_s;
    QTest::newRow("named separator") << u"sep=;\na;b,c\n"_s << u"2 a|b,c"_s;
    QTest::newRow("line break in a cell") << u"\"a\nb\",c\r\nd,e\r\n"_s << u"1 a\nb|c / 3 d|e"_s;
    QTest::newRow("old ends of lines") << u"a,b\rc,d\r"_s << u"1 a|b / 2 c|d"_s;
    QTest::newRow("empty rows") << u"a,b\n\n,\nc,d"_s << u"1 a|b / 4 c|d"_s;
    QTest::newRow("a mark within") << u"a\"b,c\n"_s << u"1 a\"b|c"_s;
    QTest::newRow("space after a mark") << u"\"a\" ,b\n"_s << u"1 a|b"_s;
    QTest::newRow("text after a mark") << u"\"a\"x,b\nc,d\n"_s << u"1! / 2 c|d"_s;
    QTest::newRow("never closed") << u"\"a,b\nc,d\n"_s << u"1! / 2 c|d"_s;
    QTest::newRow("nothing") << QString() << QString();
}

void tst_EventFile::csvRows()
{
    QFETCH(QString, text);
    CsvReader reader(text);
    QStringList rows;
    while (const auto row = reader.next()) {
        rows.append(*row ? u"%1 %2"_s.arg(QString::number((*row)->line), (*row)->cells.join(u'|'))
                         : u"%1!"_s.arg(row->error().line));
    }
    QTEST(rows.join(u" / "_s), "expected");
}

QTEST_GUILESS_MAIN(tst_EventFile)
#include "tst_eventfile.moc"
