// SPDX-License-Identifier: GPL-3.0-or-later
#include "odatapages.h"

#include <QRegularExpression>
#include <QTest>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;

class OdataPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void readsAList();
    void readsASingleEvent();
    void readsSequences_data();
    void readsSequences();
    void readsFields_data();
    void readsFields();
    void refusesWrongFields_data();
    void refusesWrongFields();
    void checksTheOrder_data();
    void checksTheOrder();
    void neverCarriesHugeTextIntoAnError();
    void warnsOfZero();
    void tellsWhetherThereIsMore_data();
    void tellsWhetherThereIsMore();
    void warnsOfAnEmptyPageWithMore();
    void findsTheHead_data();
    void findsTheHead();
};

void OdataPageTest::readsAList()
{
    const SourcePage page = parse(pageOf(row("1101") + ',' + row("1105")), Sequence { 1100 });
    QVERIFY2(!page.error, qPrintable(detail(page)));
    QCOMPARE(page.events.size(), 2);
    const EntityEvent expected { { 1105 }, u"Property"_s, u"k1105"_s, {}, {}, ReadAt, false };
    QVERIFY(page.events.at(1) == expected);
    QCOMPARE(page.warning, QString());
    QVERIFY(!page.hasMore);
    QVERIFY(!page.isThrottled);
    QVERIFY(!page.wait);
}

void OdataPageTest::readsASingleEvent()
{
    const SourcePage page =
        parse(R"({"@reso.context":"urn:reso:metadata:2.0:resource:entityevent","EntityEventSequence":1101,)"
              R"("ResourceName":"Property","ResourceRecordKey":"235021"})");
    QVERIFY2(!page.error, qPrintable(detail(page)));
    QCOMPARE(sequences(page), QList<qint64> { 1101 });
    QCOMPARE(page.events.first().resourceRecordKey, u"235021"_s);
    QVERIFY(!page.hasMore);

    const SourcePage old =
        parse(R"({"EntityEventSequenceNumeric":7,"ResourceName":"Member","ResourceRecordKeyNumeric":9})");
    QCOMPARE(sequences(old), QList<qint64> { 7 });

    const SourcePage again = parse(row("1101"), Sequence { 1101 });
    QVERIFY(again.error);
    QVERIFY(again.events.isEmpty());
}

void OdataPageTest::readsSequences_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<qint64>("expected"); // -1: refused
    const auto add = [](const char *written, qint64 expected) {
        QTest::newRow(written) << QByteArray(written) << expected;
    };
    add("0", 0);
    add("1", 1);
    add("9007199254740993", 9007199254740993); // 2^53 + 1
    add("638059481020000001", 638059481020000001);
    add("9223372036854775807", 9223372036854775807);
    add("\"1101\"", 1101);
    add("\"9007199254740993\"", 9007199254740993);
    add("\"9223372036854775807\"", 9223372036854775807);
    add("\"0\"", 0);

    for (const char *refused : { "9223372036854775808", "18446744073709551616", "-1", "-9223372036854775808",
             "-9223372036854775809", "1.0", "1e3", "1E3", "10e-1", "0.5", "9007199254740993.0", "9007199254740993e0",
             "638059481020000000.0", "1.", ".5e1", "-0.0", "1e300", "true", "false", "[]", "[1]", "{}", "{\"a\":1}",
             "\"\"", "\" 1\"", "\"1.0\"", "\"1e3\"", "\"-1\"", "\"+1\"", "\"0x10\"", "\"1,101\"",
             "\"9223372036854775808\"", "\"\\u0661\"", "\"abc\"" }) {
        add(refused, -1);
    }
}

void OdataPageTest::readsSequences()
{
    QFETCH(QByteArray, written);
    QFETCH(qint64, expected);
    // A fraction elsewhere in the page must not be mistaken for the sequence, nor the other way.
    const QByteArray json = pageOf(R"({"Score":7.5,"EntityEventSequence":)" + written
        + R"(,"ResourceName":"Property","ResourceRecordKey":"a","ListPrice":1.25e3})");
    const SourcePage page = parse(json);
    if (expected >= 0) {
        QVERIFY2(!page.error, qPrintable(detail(page)));
        QCOMPARE(sequences(page), QList<qint64> { expected });
        return;
    }
    QVERIFY(page.events.isEmpty());
    QVERIFY(page.error);
    QCOMPARE(page.error->kind, Error::Kind::Protocol);
    QVERIFY2(isSentence(detail(page)), qPrintable(detail(page)));
    QVERIFY2(detail(page).contains(u"Row 1 "_s), qPrintable(detail(page)));
    QVERIFY2(detail(page).contains(u"EntityEventSequence"_s), qPrintable(detail(page)));
    if (!written.startsWith('[') && !written.startsWith('{') && !written.contains('\\')) {
        const QString value = QString::fromLatin1(written).replace(u"\" 1\""_s, u"\"1\""_s);
        QVERIFY2(detail(page).contains(u" is "_s + value + u','), qPrintable(detail(page)));
    }
}

void OdataPageTest::readsFields_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QStringList>("types");
    const QString none;
    const QByteArray start = R"({"EntityEventSequence":5,"ResourceName":"Property",)";
    const QByteArray keyed = start + R"("ResourceRecordKey":"a b/ü")";
    const QString key = u"a b/ü"_s;

    QTest::newRow("least") << QByteArray(keyed + '}') << key << none << QStringList();
    QTest::newRow("url") << QByteArray(keyed + R"(,"ResourceRecordUrl":"https://x.example/P-1"})") << key
                         << u"https://x.example/P-1"_s << QStringList();
    QTest::newRow("old url") << QByteArray(keyed + R"(,"ResourceRecordURL":"https://x.example/"})") << key
                             << u"https://x.example/"_s << QStringList();
    QTest::newRow("both urls") << QByteArray(keyed + R"(,"ResourceRecordURL":"old","ResourceRecordUrl":"new"})") << key
                               << u"new"_s << QStringList();
    QTest::newRow("null url") << QByteArray(keyed + R"(,"ResourceRecordUrl":null})") << key << none << QStringList();
    QTest::newRow("feed types") << QByteArray(keyed + R"(,"FeedTypes":["IDX","VOW"]})") << key << none
                                << QStringList { u"IDX"_s, u"VOW"_s };
    QTest::newRow("feed types as text") << QByteArray(keyed + R"(,"FeedTypes":"IDX, VOW,,"})") << key << none
                                        << QStringList { u"IDX"_s, u"VOW"_s };
    QTest::newRow("no feed types") << QByteArray(keyed + R"(,"FeedTypes":[]})") << key << none << QStringList();
    QTest::newRow("null feed types") << QByteArray(keyed + R"(,"FeedTypes":null})") << key << none << QStringList();
    QTest::newRow("null among feed types")
        << QByteArray(keyed + R"(,"FeedTypes":[null,"IDX"]})") << key << none << QStringList { u"IDX"_s };
    QTest::newRow("unknown fields") << QByteArray(keyed + R"(,"X":{"EntityEventSequence":1.5},"Y":[1e9,"\""]})") << key
                                    << none << QStringList();
    QTest::newRow("key as number") << QByteArray(start + R"("ResourceRecordKey":9007199254740993})")
                                   << u"9007199254740993"_s << none << QStringList();
    QTest::newRow("old key") << QByteArray(start + R"("ResourceRecordKeyNumeric":235021})") << u"235021"_s << none
                             << QStringList();
    QTest::newRow("old key as text") << QByteArray(start + R"("ResourceRecordKeyNumeric":"235021"})") << u"235021"_s
                                     << none << QStringList();
    QTest::newRow("null key") << QByteArray(start + R"("ResourceRecordKey":null,"ResourceRecordKeyNumeric":2})")
                              << u"2"_s << none << QStringList();
    QTest::newRow("both keys") << QByteArray(start + R"("ResourceRecordKeyNumeric":2,"ResourceRecordKey":"a"})")
                               << u"a"_s << none << QStringList();
    QTest::newRow("old sequence") << QByteArray(
        R"({"EntityEventSequenceNumeric":5,"ResourceName":"Property","ResourceRecordKey":"a"})")
                                  << u"a"_s << none << QStringList();
    QTest::newRow("null sequence") << QByteArray(
        R"({"EntityEventSequence":null,"EntityEventSequenceNumeric":"5","ResourceName":"Property","ResourceRecordKey":"a"})")
                                   << u"a"_s << none << QStringList();
}

void OdataPageTest::readsFields()
{
    QFETCH(QByteArray, written);
    QFETCH(QString, key);
    QFETCH(QString, url);
    QFETCH(QStringList, types);
    const SourcePage page = parse(pageOf(written));
    QVERIFY2(!page.error, qPrintable(detail(page)));
    QCOMPARE(page.events.size(), 1);
    const EntityEvent expected { { 5 }, u"Property"_s, key, url, types, ReadAt, false };
    QVERIFY(page.events.first() == expected);
}

void OdataPageTest::refusesWrongFields_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QString>("why");
    const QString start = u"{\"EntityEventSequence\":5"_s;
    const auto add = [](const QString &json, const QString &why) {
        QTest::newRow(qPrintable(json)) << json.toUtf8() << why;
    };
    add(u"7"_s, u"it is 7, not an event"_s);
    add(u"1.5"_s, u"it is 1.5, not an event"_s);
    add(u"\"x\""_s, u"it is \"x\", not an event"_s);
    add(u"null"_s, u"it is null, not an event"_s);
    add(u"true"_s, u"it is true, not an event"_s);
    add(u"[]"_s, u"it is a list, not an event"_s);
    add(u"{}"_s, u"the EntityEventSequence is missing"_s);
    add(u"{\"EntityEventSequence\":null}"_s, u"the EntityEventSequence is missing"_s);

    const QString key = u",\"ResourceRecordKey\":\"a\"}"_s;
    add(start + key, u"the ResourceName is missing (sequence 5)"_s);
    add(start + u",\"ResourceName\":null"_s + key, u"the ResourceName is missing (sequence 5)"_s);
    add(start + u",\"ResourceName\":\"\""_s + key, u"the ResourceName is empty (sequence 5)"_s);
    add(start + u",\"ResourceName\":\" \""_s + key, u"the ResourceName is empty (sequence 5)"_s);
    add(start + u",\"ResourceName\":12"_s + key, u"the ResourceName is 12, but"_s);
    add(start + u",\"ResourceName\":1.50"_s + key, u"the ResourceName is 1.50, but"_s);
    add(start + u",\"ResourceName\":true"_s + key, u"the ResourceName is true, but"_s);
    add(start + u",\"ResourceName\":[\"P\"]"_s + key, u"the ResourceName is a list, but"_s);
    add(start + u",\"ResourceName\":{}"_s + key, u"the ResourceName is an object, but"_s);

    const QString named = start + u",\"ResourceName\":\"Property\""_s;
    add(named + u'}', u"the ResourceRecordKey is missing (sequence 5)"_s);
    for (const QString &name : { u"ResourceRecordKey"_s, u"ResourceRecordKeyNumeric"_s }) {
        const QString field = named + u",\""_s + name + u"\":"_s;
        add(field + u"null}"_s, u"the ResourceRecordKey is missing (sequence 5)"_s);
        add(field + u"\"\"}"_s, u"the ResourceRecordKey is empty (sequence 5)"_s);
        add(field + u"1.0}"_s, u"the ResourceRecordKey is 1.0, but"_s);
        add(field + u"9223372036854775808}"_s, u"the ResourceRecordKey is 9223372036854775808, but"_s);
        add(field + u"false}"_s, u"the ResourceRecordKey is false, but"_s);
        add(field + u"[1]}"_s, u"the ResourceRecordKey is a list, but"_s);
        add(field + u"{}}"_s, u"the ResourceRecordKey is an object, but"_s);
    }

    const QString whole = named + u",\"ResourceRecordKey\":\"a\",\""_s;
    for (const QString &name : { u"ResourceRecordUrl"_s, u"ResourceRecordURL"_s }) {
        add(whole + name + u"\":5}"_s, u"the ResourceRecordUrl is 5, but"_s);
        add(whole + name + u"\":false}"_s, u"the ResourceRecordUrl is false, but"_s);
        add(whole + name + u"\":[]}"_s, u"the ResourceRecordUrl is a list, but"_s);
        add(whole + name + u"\":{}}"_s, u"the ResourceRecordUrl is an object, but"_s);
    }
    add(whole + u"FeedTypes\":5}"_s, u"the FeedTypes are 5, but"_s);
    add(whole + u"FeedTypes\":true}"_s, u"the FeedTypes are true, but"_s);
    add(whole + u"FeedTypes\":{}}"_s, u"the FeedTypes are an object, but"_s);
    add(whole + u"FeedTypes\":[\"IDX\",5]}"_s, u"the FeedTypes hold 5, but"_s);
    add(whole + u"FeedTypes\":[[]]}"_s, u"the FeedTypes hold a list, but"_s);
}

void OdataPageTest::refusesWrongFields()
{
    QFETCH(QByteArray, written);
    QFETCH(QString, why);
    // The rows before it are taken, the one after it is not.
    const SourcePage page =
        parse(pageOf(row("3") + ',' + row("4") + ',' + written + ',' + row("6")), Sequence { 2 }, 2);
    QCOMPARE(sequences(page), (QList<qint64> { 3, 4 }));
    QVERIFY(page.error);
    QCOMPARE(page.error->kind, Error::Kind::Protocol);
    QVERIFY(!page.hasMore);
    QVERIFY2(detail(page).startsWith(u"Row 3 "_s), qPrintable(detail(page)));
    QVERIFY2(detail(page).contains(why), qPrintable(detail(page)));
    QVERIFY2(isSentence(detail(page)), qPrintable(detail(page)));
}

void OdataPageTest::checksTheOrder_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<qint64>("above");
    QTest::addColumn<QList<qint64>>("taken");
    QTest::addColumn<QString>("why");
    const auto event = [](const char *sequence, const char *key, const char *name = "Property") {
        return QByteArray(QByteArray("{\"EntityEventSequence\":") + sequence + ",\"ResourceName\":\"" + name
            + "\",\"ResourceRecordKey\":\"" + key + "\"}");
    };
    using List = QList<qint64>;
    QTest::newRow("holes") << QByteArray(
        event("1", "a") + ',' + event("5", "b") + ',' + event("9223372036854775807", "c"))
                           << qint64(0) << List { 1, 5, 9223372036854775807 } << QString();
    QTest::newRow("same record again") << QByteArray(event("1", "a") + ',' + event("2", "a")) << qint64(-1)
                                       << List { 1, 2 } << QString();
    QTest::newRow("as high as above") << event("7", "a") << qint64(7) << List {}
                                      << u"Row 1 of the Source's page breaks the rules: sequence 7 is not above 7,"_s;
    QTest::newRow("below above") << event("6", "a") << qint64(7) << List {}
                                 << u"Row 1 of the Source's page breaks the rules: sequence 6 is not above 7,"_s;
    QTest::newRow("zero above zero") << event("0", "a") << qint64(0) << List {} << u"sequence 0 is not above 0,"_s;
    QTest::newRow("falls") << QByteArray(event("5", "a") + ',' + event("4", "b")) << qint64(1) << List { 5 }
                           << u"Row 2 of the Source's page breaks the rules: sequence 4 does not rise above 5,"_s;
    QTest::newRow("falls below above") << QByteArray(event("5", "a") + ',' + event("1", "b")) << qint64(2) << List { 5 }
                                       << u"sequence 1 does not rise above 5,"_s;
    QTest::newRow("identical") << QByteArray(event("5", "a") + ',' + event("5", "a") + ',' + event("6", "b"))
                               << qint64(1) << List { 5 }
                               << u"Row 2 of the Source's page breaks the rules: sequence 5 does not rise above 5,"_s;
    QTest::newRow("other key")
        << QByteArray(event("5", "1") + ',' + event("5", "2")) << qint64(1) << List { 5 }
        << u"Row 2 of the Source's page breaks the rules: sequence 5 was Property/1 and is now Property/2, which RCP-27 forbids."_s;
    QTest::newRow("other name") << QByteArray(event("5", "1") + ',' + event("5", "1", "Media")) << qint64(1)
                                << List { 5 }
                                << u"sequence 5 was Property/1 and is now Media/1, which RCP-27 forbids."_s;
    QTest::newRow("other key, further up")
        << QByteArray(event("5", "1") + ',' + event("6", "2") + ',' + event("5", "3")) << qint64(1) << List { 5, 6 }
        << u"Row 3 of the Source's page breaks the rules: sequence 5 was Property/1 and is now Property/3,"_s;
    QTest::newRow("identical, further up")
        << QByteArray(event("5", "1") + ',' + event("6", "2") + ',' + event("5", "1")) << qint64(1) << List { 5, 6 }
        << u"sequence 5 does not rise above 6,"_s;
}

void OdataPageTest::checksTheOrder()
{
    QFETCH(QByteArray, rows);
    QFETCH(qint64, above);
    QFETCH(QList<qint64>, taken);
    QFETCH(QString, why);
    const SourcePage page = parse(pageOf(rows), Sequence { above });
    QCOMPARE(sequences(page), taken);
    QCOMPARE(page.error.has_value(), !why.isEmpty());
    QVERIFY2(detail(page).contains(why), qPrintable(detail(page)));
    QVERIFY2(!page.error || isSentence(detail(page)), qPrintable(detail(page)));
}

void OdataPageTest::neverCarriesHugeTextIntoAnError()
{
    const QByteArray digits(200'000, '9');
    const QByteArray text = '"' + QByteArray(200'000, 'x') + '"';
    const QByteArray bad = "\"a\\u0000\\n\\u202e" + QByteArray(200'000, 'y') + '"';
    for (const QByteArray &value : { digits, QByteArray(digits.left(200) + ".5"), text, bad }) {
        const SourcePage page =
            parse(pageOf(R"({"EntityEventSequence":)" + value + R"(,"ResourceName":"P","ResourceRecordKey":"a"})"));
        QVERIFY(page.events.isEmpty());
        QVERIFY2(isSentence(detail(page)), qPrintable(detail(page).left(1000)));
        QVERIFY(!detail(page).contains(QChar(0x202e)));
    }
    const QByteArray named = R"({"EntityEventSequence":5,"ResourceName":)" + text;
    const SourcePage page =
        parse(pageOf(named + R"(,"ResourceRecordKey":"a"},)" + named + R"(,"ResourceRecordKey":)" + text + '}'));
    QCOMPARE(sequences(page), QList<qint64> { 5 });
    QVERIFY2(isSentence(detail(page)), qPrintable(detail(page).left(1000)));
}

void OdataPageTest::warnsOfZero()
{
    const SourcePage page = parse(pageOf(row("0") + ',' + row("1")));
    QVERIFY(!page.error);
    QCOMPARE(sequences(page), (QList<qint64> { 0, 1 }));
    QVERIFY2(isSentence(page.warning), qPrintable(page.warning));
}

void OdataPageTest::tellsWhetherThereIsMore_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("limit");
    QTest::addColumn<bool>("hasMore");
    const QByteArray two = row("1") + ',' + row("2");
    const QByteArray rows = R"("value":[)" + two + ']';
    QTest::newRow("not full") << pageOf(two) << 3 << false;
    QTest::newRow("full") << pageOf(two) << 2 << true;
    QTest::newRow("more than full") << pageOf(two) << 1 << true;
    QTest::newRow("empty") << pageOf({}) << 100 << false;
    QTest::newRow("single") << row("1") << 100 << false;
    QTest::newRow("single and full") << row("1") << 1 << true;
    QTest::newRow("next link") << QByteArray('{' + rows + R"(,"@odata.nextLink":"https://x/?$skip=2"})") << 100 << true;
    QTest::newRow("short next link") << QByteArray('{' + rows + R"(,"@nextLink":"?$skip=2"})") << 100 << true;
    QTest::newRow("null next link") << QByteArray('{' + rows + R"(,"@odata.nextLink":null})") << 100 << false;
    QTest::newRow("empty next link") << QByteArray('{' + rows + R"(,"@odata.nextLink":""})") << 100 << false;
    QTest::newRow("empty with next link")
        << QByteArray(R"({"value":[],"@odata.nextLink":"https://x/"})") << 100 << false;
}

void OdataPageTest::tellsWhetherThereIsMore()
{
    QFETCH(QByteArray, json);
    QFETCH(int, limit);
    QFETCH(bool, hasMore);
    const SourcePage page = parse(json, Sequence::none(), limit);
    QVERIFY2(!page.error, qPrintable(detail(page)));
    QCOMPARE(page.hasMore, hasMore);
    QCOMPARE(page.events.size(), json.count("\"ResourceName\"")); // none is dropped
}

void OdataPageTest::warnsOfAnEmptyPageWithMore()
{
    const SourcePage page = parse(R"({"value":[],"@odata.nextLink":"https://x/?$skip=2"})");
    QVERIFY(!page.error);
    QVERIFY2(isSentence(page.warning), qPrintable(page.warning));
    QCOMPARE(parse(pageOf({})).warning, QString());
}

void OdataPageTest::findsTheHead_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<qint64>("head"); // -2: an error
    QTest::newRow("one") << pageOf(row("1105")) << qint64(1105);
    QTest::newRow("single") << row("1105") << qint64(1105);
    QTest::newRow("empty") << pageOf({}) << qint64(-1);
    QTest::newRow("zero") << pageOf(row("0")) << qint64(0);
    QTest::newRow("largest") << pageOf(row("9223372036854775807")) << qint64(9223372036854775807);
    QTest::newRow("descending") << pageOf(row("7") + ',' + row("5")) << qint64(7);
    QTest::newRow("ascending") << pageOf(row("5") + ',' + row("7")) << qint64(7);
    QTest::newRow("sequence alone") << pageOf(R"({"EntityEventSequence":"7"})") << qint64(7);
    QTest::newRow("old name") << pageOf(R"({"EntityEventSequenceNumeric":7})") << qint64(7);
    QTest::newRow("double") << pageOf(row("9007199254740993.0")) << qint64(-2);
    QTest::newRow("too large") << pageOf(row("9223372036854775808")) << qint64(-2);
    QTest::newRow("negative") << pageOf(row("-1")) << qint64(-2);
    QTest::newRow("second wrong") << pageOf(row("7") + ",{}") << qint64(-2);
    QTest::newRow("cut") << pageOf(row("7")).chopped(1) << qint64(-2);
}

void OdataPageTest::findsTheHead()
{
    QFETCH(QByteArray, json);
    QFETCH(qint64, head);
    const Result<Sequence> result = parseHead(json);
    QCOMPARE(result.has_value(), head != -2);
    if (result)
        QCOMPARE(result->value, head);
    else
        QVERIFY2(isSentence(result.error().detail), qPrintable(result.error().detail));
}

QTEST_GUILESS_MAIN(OdataPageTest)
#include "tst_odatapage.moc"
