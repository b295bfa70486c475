// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/odataurl.h"

#include <QRegularExpression>
#include <QTest>

using namespace postrider;
using namespace Qt::StringLiterals;

class OdataUrlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void asksForAPage_data();
    void asksForAPage();
    void asksForTheHead_data();
    void asksForTheHead();
};

void OdataUrlTest::asksForAPage_data()
{
    QTest::addColumn<QString>("root");
    QTest::addColumn<qint64>("above");
    QTest::addColumn<QByteArray>("expected");
    const QByteArray rest = "&$orderby=EntityEventSequence%20asc&$top=500";
    const QByteArray gt5 = "$filter=EntityEventSequence%20gt%205" + rest;
    const auto add = [](const QString &root, qint64 above, const QByteArray &expected) {
        QTest::newRow(qPrintable(root + u' ' + QString::number(above))) << root << above << expected;
    };
    add(u"https://x.example"_s, 5, "https://x.example/EntityEvent?" + gt5);
    add(u"https://x.example/"_s, 5, "https://x.example/EntityEvent?" + gt5);
    add(u"https://x.example/odata"_s, 5, "https://x.example/odata/EntityEvent?" + gt5);
    add(u"https://x.example/odata/"_s, 5, "https://x.example/odata/EntityEvent?" + gt5);
    add(u"https://x.example:8443/odata/EntityEvent"_s, 5, "https://x.example:8443/odata/EntityEvent?" + gt5);
    add(u"https://x.example/odata/EntityEvent/"_s, 5, "https://x.example/odata/EntityEvent?" + gt5);
    add(u"https://x.example/MyEntityEvent"_s, 5, "https://x.example/MyEntityEvent/EntityEvent?" + gt5);
    add(u"https://x.example/a%20b%2Fc/ü"_s, 5, "https://x.example/a%20b%2Fc/%C3%BC/EntityEvent?" + gt5);
    add(u"https://x.example/o?class=A%26B&x=1+2"_s, 5, "https://x.example/o/EntityEvent?class=A%26B&x=1+2&" + gt5);
    add(u"https://x.example/EntityEvent?flag"_s, 5, "https://x.example/EntityEvent?flag&" + gt5);
    add(u"https://x.example/?"_s, 5, "https://x.example/EntityEvent?" + gt5);
    add(u"https://x.example/?$filter=A%20eq%201%20or%20B&$top=3&$orderby=X"_s, 5,
        "https://x.example/"
        "EntityEvent?$filter=(A%20eq%201%20or%20B)%20and%20EntityEventSequence%20gt%205"
            + rest);
    add(u"https://x.example/?%24filter=A"_s, 5,
        "https://x.example/EntityEvent?$filter=(A)%20and%20EntityEventSequence%20gt%205" + rest);
    add(u"https://x.example"_s, 0, "https://x.example/EntityEvent?$filter=EntityEventSequence%20gt%200" + rest);
    add(u"https://x.example"_s, -1, "https://x.example/EntityEvent?$filter=EntityEventSequence%20ge%200" + rest);
    add(u"https://x.example"_s, 9223372036854775807,
        "https://x.example/EntityEvent?$filter=EntityEventSequence%20gt%209223372036854775807" + rest);
}

void OdataUrlTest::asksForAPage()
{
    QFETCH(QString, root);
    QFETCH(qint64, above);
    QFETCH(QByteArray, expected);
    const QUrl url = pageUrl(QUrl(root), Sequence { above }, 500);
    QVERIFY(url.isValid());
    QCOMPARE(url.toEncoded(), expected);
}

void OdataUrlTest::asksForTheHead_data()
{
    QTest::addColumn<QString>("root");
    QTest::addColumn<QByteArray>("expected");
    const QByteArray rest = "$orderby=EntityEventSequence%20desc&$top=1";
    QTest::newRow("plain") << u"https://x.example/o"_s << QByteArray("https://x.example/o/EntityEvent?" + rest);
    QTest::newRow("query") << u"https://x.example/?a=1&$top=9"_s
                           << QByteArray("https://x.example/EntityEvent?a=1&" + rest);
    QTest::newRow("filter") << u"https://x.example/?$filter=A%20eq%201"_s
                            << QByteArray("https://x.example/EntityEvent?$filter=A%20eq%201&" + rest);
}

void OdataUrlTest::asksForTheHead()
{
    QFETCH(QString, root);
    QFETCH(QByteArray, expected);
    QCOMPARE(headUrl(QUrl(root)).toEncoded(), expected);
}

QTEST_GUILESS_MAIN(OdataUrlTest)
#include "tst_odataurl.moc"
