// SPDX-License-Identifier: GPL-3.0-or-later
#include "odatapages.h"

#include <QRegularExpression>
#include <QTest>

#include <random>

using namespace postrider;
using namespace postrider::test;
using namespace Qt::StringLiterals;

/// What comes in the place of a page, or is left of one.
class OdataDamageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void saysWhatCame_data();
    void saysWhatCame();
    void refusesAPageCutAnywhere();
    void survivesDamage();
    void quotesErrorBodies_data();
    void quotesErrorBodies();
};

void OdataDamageTest::saysWhatCame_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("came");
    const auto add = [](const char *name, const QByteArray &body, const QString &came) {
        QTest::newRow(name) << body << came;
    };
    add("HTML", "\r\n<!DOCTYPE html>\n<html><body>Sign in</body></html>",
        u"an HTML page, which begins \"<!DOCTYPE html> <html><body>Sign in"_s);
    add("HTML without doctype", "<HTML><head>", u"an HTML page"_s);
    add("XML", "<?xml version=\"1.0\"?><feed/>", u"an XML document"_s);
    add("text", "It works!", u"text that is not JSON, which begins \"It works!\"."_s);
    add("bytes", QByteArray("\xff\xfe\x00\x01garbage", 11), u"text that is not JSON"_s);
    add("nothing", "", u"nothing at all"_s);
    add("white space", " \n\t ", u"nothing at all"_s);
    add("cut", pageOf(row("1")).chopped(7), u"damaged JSON"_s);
    add("more behind it", pageOf(row("1")) + "x", u"damaged JSON"_s);
    add("not UTF-8", pageOf(row("1", ",\"x\":\"\xff\"")), u"damaged JSON"_s);
    add("leading zero", pageOf("{\"EntityEventSequence\":1,\"x\":01.5}"), u"damaged JSON"_s);
    add("deep", QByteArray(100'000, '['), u"damaged JSON"_s);
    add("number", "12", u"not JSON"_s);
    add("list", '[' + row("1") + ']', u"a bare list"_s);
    add("object", "{}", u"holds no events"_s);
    add("value is a text", "{\"value\":\"x\"}", u"holds no events"_s);
    add("value is null", "{\"value\":null}", u"holds no events"_s);
    add("value is an object", "{\"value\":{}}", u"holds no events"_s);
    add("error", R"({"error":{"code":"501","message":"no  such\nresource"}})",
        u"an error: \"no such resource\" (501)."_s);
    add("long", QByteArray(1'000'000, 'x'), u"text that is not JSON, which begins \"xxx"_s);
}

void OdataDamageTest::saysWhatCame()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, came);
    const SourcePage page = parse(body);
    QVERIFY(page.events.isEmpty());
    QVERIFY(page.error);
    QCOMPARE(page.error->kind, Error::Kind::Protocol);
    QVERIFY2(detail(page).contains(came), qPrintable(detail(page)));
    QVERIFY2(isSentence(detail(page)), qPrintable(detail(page)));
    const auto head = parseHead(body);
    QVERIFY(!head);
    QVERIFY(head.error() == *page.error);
}

void OdataDamageTest::refusesAPageCutAnywhere()
{
    const QByteArray whole =
        pageOf(row("12", R"(,"FeedTypes":["IDX"],"x":-1.5e2)") + ',' + row("\"13\"", R"(,"u":"\u00e9\"")"));
    QCOMPARE(parse(whole).events.size(), 2);
    const QByteArray single = row("12", R"(,"n":null)");
    QCOMPARE(parse(single).events.size(), 1);
    for (const QByteArray &json : { whole, single }) {
        for (qsizetype size = 0; size < json.size(); ++size) {
            // Bytes of its own, so that a read beyond the end is seen.
            const QByteArray cut(json.constData(), size);
            const SourcePage page = parse(cut);
            QVERIFY2(page.events.isEmpty(), cut.constData());
            QVERIFY2(page.error && isSentence(page.error->detail), cut.constData());
            QVERIFY2(!parseHead(cut), cut.constData());
        }
    }
}

void OdataDamageTest::survivesDamage()
{
    const QByteArray whole = pageOf(row("1101", R"(,"ResourceRecordUrl":"https://x/1","FeedTypes":["IDX"])") + ','
        + row("9007199254740993", R"(,"ListPrice":1.5)") + ',' + row("\"9223372036854775807\""));
    QCOMPARE(parse(whole, Sequence { 1100 }).events.size(), 3);
    constexpr QByteArrayView Alphabet = "0123456789.-+eE\"\\{}[],: nulltrue\xff\x00u";
    std::mt19937 random(27); // NOLINT: the same every time
    int broken = 0;
    for (int round = 0; round < 20'000; ++round) {
        QByteArray json = whole;
        for (unsigned change = random() % 4; change < 4; ++change) {
            const auto at = qsizetype(random() % unsigned(json.size()));
            const char c = Alphabet[qsizetype(random() % unsigned(Alphabet.size()))];
            switch (random() % 3) {
            case 0: json[at] = c; break;
            case 1: json.insert(at, c); break;
            case 2: json.remove(at, 1 + qsizetype(random() % 5)); break;
            }
        }
        const SourcePage page = parse(json, Sequence { 1100 });
        qint64 last = 1100;
        for (const EntityEvent &event : page.events) {
            QVERIFY2(event.sequence.value > last, json.constData());
            QVERIFY2(!event.resourceName.isEmpty() && !event.resourceRecordKey.isEmpty(), json.constData());
            last = event.sequence.value;
            // What was taken stands in the page as it is, digit by digit.
            QVERIFY2(QByteArray(json).replace('\\', "").contains(QByteArray::number(last)), json.constData());
        }
        if (page.error) {
            ++broken;
            QVERIFY2(isSentence(page.error->detail), qPrintable(page.error->detail));
            QVERIFY2(!page.hasMore, json.constData());
        }
    }
    QVERIFY(broken > 10'000);
    QVERIFY(broken < 20'000);
}

void OdataDamageTest::quotesErrorBodies_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("text");
    const auto add = [](const char *name, const char *body, const QString &text) {
        QTest::newRow(name) << QByteArray(body) << text;
    };
    add("OData 4", R"({"error":{"code":"BadFilter","message":"Cannot <b>filter</b>"}})",
        u"\"Cannot <b>filter</b>\" (BadFilter)"_s);
    add("OData 2", R"({"error":{"code":"","message":{"lang":"en","value":"Cannot"}}})", u"\"Cannot\""_s);
    add("code alone", R"({"error":{"code":"400"}})", u"\"400\""_s);
    add("code as number", R"({"error":{"code":400,"message":"Cannot"}})", u"\"Cannot\" (400)"_s);
    add("OAuth", R"({"error":"invalid_token"})", QString());
    add("empty", R"({"error":{}})", QString());
    add("HTML", "<html>", QString());
    add("nothing", "", QString());
}

void OdataDamageTest::quotesErrorBodies()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, text);
    QCOMPARE(odataErrorText(body), text);
}

QTEST_GUILESS_MAIN(OdataDamageTest)
#include "tst_odatadamage.moc"
