// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/time.h"

#include <QRegularExpression>
#include <QTest>

using namespace postrider;
using namespace Qt::StringLiterals;

class tst_Time final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("TZ", "America/New_York"); }
    void cleanupTestCase() { qunsetenv("TZ"); }
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void iso_data();
    void iso();
    void refused_data();
    void refused();
    void stored();
};

void tst_Time::iso_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("written");

    const QString instant = u"2026-11-23T14:40:00.000Z"_s;
    QTest::newRow("as written") << instant << instant;
    QTest::newRow("without milliseconds") << u"2026-11-23T14:40:00Z"_s << instant;
    QTest::newRow("spaces around") << u" 2026-11-23T14:40:00Z\n"_s << instant;
    QTest::newRow("east") << u"2026-11-23T16:40:00+02:00"_s << instant;
    QTest::newRow("west") << u"2026-11-23T09:10:00-05:30"_s << instant;
    QTest::newRow("milliseconds") << u"2026-11-23T14:40:00.007Z"_s << u"2026-11-23T14:40:00.007Z"_s;
    QTest::newRow("in a gap of local time") << u"2026-03-08T02:30:00Z"_s << u"2026-03-08T02:30:00.000Z"_s;
    QTest::newRow("before 1970") << u"1969-12-31T23:59:59.999Z"_s << u"1969-12-31T23:59:59.999Z"_s;
    QTest::newRow("leap day") << u"2024-02-29T00:00:00Z"_s << u"2024-02-29T00:00:00.000Z"_s;
}

void tst_Time::iso()
{
    QFETCH(QString, text);
    const std::optional<TimePoint> time = fromIso8601(text);
    QVERIFY(time);
    QTEST(toIso8601(*time), "written");
    QCOMPARE(fromIso8601(toIso8601(*time)), time);
}

void tst_Time::refused_data()
{
    QTest::addColumn<QString>("text");
    for (const auto &text : { u"2026-11-23T14:40:00"_s, u"2026-11-23"_s, u"2023-02-29T00:00:00Z"_s,
             u"2026-11-23T25:00:00Z"_s, u"14:40"_s, u"yesterday"_s, QString() })
        QTest::addRow("\"%s\"", qPrintable(text)) << text;
}

void tst_Time::refused()
{
    QFETCH(QString, text);
    QVERIFY(!fromIso8601(text));
}

void tst_Time::stored()
{
    const TimePoint time = *fromIso8601(u"2026-11-23T14:40:00.007Z"_s);
    QCOMPARE(toStored(time), 1'795'444'800'007);
    QCOMPARE(fromStored(toStored(time)), time);
    QCOMPARE(toStored(TimePoint {}), 0);
    QCOMPARE(toIso8601(fromStored(0)), u"1970-01-01T00:00:00.000Z"_s);
}

QTEST_GUILESS_MAIN(tst_Time)
#include "tst_time.moc"
