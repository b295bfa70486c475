// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/headers.h"

#include <QRegularExpression>
#include <QTest>

using namespace postrider;
using namespace Qt::StringLiterals;

class tst_Headers final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void lookup();
    void textMasksTheToken();
    void value_data();
    void value();
    void fixedHeader_data();
    void fixedHeader();
};

void tst_Headers::lookup()
{
    const Headers headers { { "Date", "1" }, { "retry-after", "5" }, { "Retry-After", "9" }, { "Empty", "" } };
    QCOMPARE(headerValues(headers, "RETRY-AFTER"), (QList<QByteArray> { "5", "9" }));
    QCOMPARE(headerValue(headers, "Retry-After"), QByteArray("5"));
    QCOMPARE(headerValues(headers, "Empty"), QList<QByteArray> { "" });
    QVERIFY(headerValues(headers, "Retry").isEmpty());
    QVERIFY(headerValue(headers, "Location").isEmpty());
}

void tst_Headers::textMasksTheToken()
{
    const QString text = toText({ { "Content-Type", "application/json" }, { "authORIZATION", "Bearer secret" } });
    QCOMPARE(text, u"Content-Type: application/json\nauthORIZATION: Bearer ********\n"_s);
    QCOMPARE(toText({}), QString());
}

void tst_Headers::value_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("complaint"); // empty: it can be carried

    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("plain") << u"Acme IDX (main), 100 %"_s << QString();
    QTest::newRow("every visible character") << u"!\"#$%&'()*+,-./0123456789:;<=>?@AZ[\\]^_`az{|}~"_s << QString();
    QTest::newRow("tab inside") << u"a\tb"_s << QString();
    QTest::newRow("space before") << u" a"_s << u"begins or ends"_s;
    QTest::newRow("space after") << u"a "_s << u"begins or ends"_s;
    QTest::newRow("tab after") << u"a\t"_s << u"begins or ends"_s;
    QTest::newRow("line feed") << u"a\nX-Evil: 1"_s << u"character 2 (U+000a)"_s;
    QTest::newRow("carriage return") << u"ab\r"_s << u"character 3 (U+000d)"_s;
    QTest::newRow("NUL") << QString(QChar(0)) << u"character 1 (U+0000)"_s;
    QTest::newRow("delete") << u"a\u007f"_s << u"character 2 (U+007f)"_s;
    QTest::newRow("accent") << u"Caf\u00e9"_s << u"character 4 (U+00e9)"_s;
    QTest::newRow("dash") << u"a\u2013b"_s << u"character 2 (U+2013)"_s;
}

void tst_Headers::value()
{
    QFETCH(QString, value);
    QFETCH(QString, complaint);

    const Result<void> result = checkHeaderValue(u"The label"_s, value);

    QCOMPARE(result.has_value(), complaint.isEmpty());
    if (!result) {
        QCOMPARE(result.error().kind, Error::Kind::InvalidInput);
        QVERIFY2(result.error().detail.startsWith(u"The label "_s), qPrintable(result.error().detail));
        QVERIFY2(result.error().detail.contains(complaint), qPrintable(result.error().detail));
    }
}

void tst_Headers::fixedHeader_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("complaint");

    const QString reserved = u"set by Postrider itself"_s;
    const QString noName = u"is not a header name"_s;
    QTest::newRow("own") << u"X-Api-Key"_s << u"abc"_s << QString();
    QTest::newRow("odd but allowed") << u"!#$%&'*+-.^_`|~09az"_s << QString() << QString();
    for (const auto &name : { u"Authorization"_s, u"AUTHORIZATION"_s, u"Host"_s, u"Content-Type"_s, u"content-length"_s,
             u"Content-Anything"_s, u"Connection"_s, u"Transfer-Encoding"_s, u"Idempotency-Key"_s, u"ConsumerLabel"_s,
             u"EntityEventSource"_s, u"User-Agent"_s, u"Cookie"_s })
        QTest::newRow(qPrintable(name)) << name << u"abc"_s << reserved;
    QTest::newRow("no name") << QString() << u"abc"_s << noName;
    QTest::newRow("space in the name") << u"X Api"_s << u"abc"_s << noName;
    QTest::newRow("colon in the name") << u"X-Api:"_s << u"abc"_s << noName;
    QTest::newRow("line break in the name") << u"X\r\nHost"_s << u"abc"_s << noName;
    QTest::newRow("accent in the name") << u"X-\u00c9"_s << u"abc"_s << noName;
    QTest::newRow("line break in the value") << u"X-Api"_s << u"a\r\nHost: b"_s << u"The header X-Api cannot"_s;
}

void tst_Headers::fixedHeader()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(QString, complaint);

    const Result<void> result = checkFixedHeader(name, value);

    QCOMPARE(result.has_value(), complaint.isEmpty());
    if (!result)
        QVERIFY2(result.error().detail.contains(complaint), qPrintable(result.error().detail));
}

QTEST_GUILESS_MAIN(tst_Headers)
#include "tst_headers.moc"
