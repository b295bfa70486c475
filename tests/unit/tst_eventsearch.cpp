// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/eventsearch.h"

#include <QRegularExpression>
#include <QTest>
#include <QTimeZone>

using namespace postrider;
using namespace Qt::StringLiterals;

class tst_EventSearch final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void understands_data();
    void understands();
    void refuses_data();
    void refuses();
    void daysOfUnusualLength();

private:
    static Result<EventSearch> parse(const QString &text, const QByteArray &zone = "America/New_York")
    {
        const QTimeZone zones(zone);
        // 2026-11-24, 10:30 in New York
        return parseEventSearch(text,
            { *fromIso8601(u"2026-11-24T15:30:00Z"_s), zones, { u"Media"_s, u"Property"_s }, u"hoy"_s, u"ayer"_s });
    }
    static QString shown(const EventSearch &search)
    {
        QStringList parts;
        const auto time = [](TimePoint at) { return toIso8601(at).left(16); };
        if (!search.resourceName.isEmpty())
            parts.append(u"resource "_s + search.resourceName);
        if (!search.recordKey.isEmpty())
            parts.append((search.isWholeKey ? u"key "_s : u"key* "_s) + search.recordKey);
        if (search.orSequence)
            parts.append(u"or %1"_s.arg(search.orSequence->value));
        if (search.first)
            parts.append(u"first %1"_s.arg(search.first->value));
        if (search.last)
            parts.append(u"last %1"_s.arg(search.last->value));
        if (search.from)
            parts.append(u"from "_s + time(*search.from));
        if (search.to)
            parts.append(u"to "_s + time(*search.to));
        return parts.join(u", "_s);
    }
};

void tst_EventSearch::understands_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("search");
    const auto row = [](const char *text, const QString &search) {
        QTest::newRow(text) << QString::fromUtf8(text) << search;
    };
    row("", {});
    row("   ", {});
    row("235021", u"key* 235021, or 235021"_s);
    row("0", u"key* 0, or 0"_s);
    row("ACT-17", u"key* ACT-17"_s);
    row("99999999999999999999", u"key* 99999999999999999999"_s);
    row("\"235021\"", u"key 235021"_s);
    row("\"Oak Street 7\"", u"key Oak Street 7"_s);
    row("Property", u"resource Property"_s);
    row("property/", u"resource Property"_s);
    row("Property/235021", u"resource Property, key* 235021"_s);
    row("pROPERTY/\"235021\"", u"resource Property, key 235021"_s);
    row("Unheard/A/B", u"resource Unheard, key* A/B"_s);
    row("Media 17", u"resource Media, key* 17, or 17"_s);
    row("1101..1150", u"first 1101, last 1150"_s);
    row("1101 .. 1150", u"first 1101, last 1150"_s);
    row("7..7", u"first 7, last 7"_s);
    row("1101..", u"first 1101"_s);
    row("..1150", u"last 1150"_s);
    row("638059481020000000..9223372036854775807", u"first 638059481020000000, last 9223372036854775807"_s);
    row("today", u"from 2026-11-24T05:00, to 2026-11-25T05:00"_s);
    row("HOY", u"from 2026-11-24T05:00, to 2026-11-25T05:00"_s);
    row("yesterday", u"from 2026-11-23T05:00, to 2026-11-24T05:00"_s);
    row("2026-11-20", u"from 2026-11-20T05:00, to 2026-11-21T05:00"_s);
    row("2026-11-20..2026-11-21", u"from 2026-11-20T05:00, to 2026-11-22T05:00"_s);
    row("yesterday..today", u"from 2026-11-23T05:00, to 2026-11-25T05:00"_s);
    row("since yesterday", u"from 2026-11-23T05:00"_s);
    row("today 9:00-10:00", u"from 2026-11-24T14:00, to 2026-11-24T15:00"_s);
    row("today 9:00 - 10:00", u"from 2026-11-24T14:00, to 2026-11-24T15:00"_s);
    row("9:00–10:00 today", u"from 2026-11-24T14:00, to 2026-11-24T15:00"_s);
    row("9am-10am", u"from 2026-11-24T14:00, to 2026-11-24T15:00"_s);
    row("9 AM - 2 pm", u"from 2026-11-24T14:00, to 2026-11-24T19:00"_s);
    row("12am", u"from 2026-11-24T05:00, to 2026-11-24T06:00"_s);
    row("12pm", u"from 2026-11-24T17:00, to 2026-11-24T18:00"_s);
    row("9:05", u"from 2026-11-24T14:05, to 2026-11-24T14:06"_s);
    row("9:00-", u"from 2026-11-24T14:00"_s);
    row("since 9:00", u"from 2026-11-24T14:00"_s);
    row("ayer 23:00-1:00", u"from 2026-11-24T04:00, to 2026-11-24T06:00"_s);
    row("yesterday 22:00-24:00", u"from 2026-11-24T03:00, to 2026-11-24T05:00"_s);
    row("2026-11-20T10:35", u"from 2026-11-20T15:35, to 2026-11-20T15:36"_s);
    row("Property/235 today 1101..",
        u"resource Property, key* 235, first 1101, from 2026-11-24T05:00, to "
        "2026-11-25T05:00"_s);
}

void tst_EventSearch::understands()
{
    QFETCH(const QString, text);
    const auto search = parse(text);
    QVERIFY2(search, search ? "" : qPrintable(search.error().detail));
    QTEST(shown(*search), "search");
}

void tst_EventSearch::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("word"); // what the sentence names
    const auto row = [](const char *text, const char *word) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(word);
    };
    row("Oak Street", "Street");
    row("Property Media", "Media");
    row("1150..1101", "1150..1101");
    row("1..2..3", "1..2..3");
    row("..", "..");
    row("a..b", "a..b");
    row("-5..7", "-5..7");
    row("1..2 3..4", "3..4");
    row("today yesterday", "yesterday");
    row("9:00 10:00", "10:00");
    row("since", "since");
    row("\"\"", "quotes");
    QTest::newRow("too long") << QString(401, u'x') << u"401"_s;
}

void tst_EventSearch::refuses()
{
    QFETCH(const QString, text);
    QFETCH(const QString, word);
    const auto search = parse(text);
    QVERIFY(!search);
    QCOMPARE(search.error().kind, Error::Kind::InvalidInput);
    QVERIFY2(search.error().detail.contains(word), qPrintable(search.error().detail));
}

void tst_EventSearch::daysOfUnusualLength()
{
    QCOMPARE(shown(*parse(u"2026-03-08"_s)), u"from 2026-03-08T05:00, to 2026-03-09T04:00"_s); // 23 hours
    QCOMPARE(shown(*parse(u"2026-11-01"_s)), u"from 2026-11-01T04:00, to 2026-11-02T05:00"_s); // 25 hours
    QCOMPARE(shown(*parse(u"today 0:00-1:00"_s, "UTC")), u"from 2026-11-24T00:00, to 2026-11-24T01:00"_s);
}

QTEST_APPLESS_MAIN(tst_EventSearch)
#include "tst_eventsearch.moc"
