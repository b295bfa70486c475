// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/retryafter.h"
#include "support/testclock.h"

#include <QRegularExpression>
#include <QTest>

using namespace postrider;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr TimePoint Now = TestClock::Start; // Mon, 23 Nov 2026 14:40:00 GMT
constexpr qint64 None = -1;
constexpr auto Seconds = RetryAfter::Form::Seconds;
constexpr auto Date = RetryAfter::Form::Date;

} // namespace

class tst_RetryAfter final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void oneValue_data();
    void oneValue();
    void severalValues_data();
    void severalValues();
    void absent();
    void hugeDelaysCanBeStored_data();
    void hugeDelaysCanBeStored();
    void datesAreMeasuredAgainstTheServersClock_data();
    void datesAreMeasuredAgainstTheServersClock();
    void httpDate_data();
    void httpDate();
    void twoDigitYears_data();
    void twoDigitYears();
};

void tst_RetryAfter::oneValue_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<RetryAfter::Form>("form");

    const auto row = [](const char *name, const char *value, qint64 seconds, RetryAfter::Form form) {
        QTest::newRow(name) << QByteArray(value) << seconds << form;
    };
    row("seconds", "120", 120, Seconds);
    row("zero is taken as one", "0", 1, Seconds);
    row("leading zeros", "0010", 10, Seconds);
    row("spaces around", "  7\t", 7, Seconds);
    row("a day and more", "100000", 100'000, Seconds);
    row("negative", "-5", None, Seconds);
    row("plus sign", "+5", None, Seconds);
    row("fraction", "1.5", None, Seconds);
    row("hexadecimal", "0x10", None, Seconds);
    row("with a unit", "30s", None, Seconds);
    row("empty", "", None, Seconds);
    row("spaces only", "   ", None, Seconds);
    row("comma only", ",", None, Seconds);
    row("words", "in a while", None, Seconds);
    row("bytes that are no text", "\xff\xfe\x01", None, Seconds);
    row("ISO date", "2026-11-23T14:45:00Z", None, Seconds);
    row("RFC 2822 zone", "Mon, 23 Nov 2026 14:45:00 +0000", None, Seconds);
    row("IMF-fixdate", "Mon, 23 Nov 2026 14:45:00 GMT", 300, Date);
    row("RFC 850", "Monday, 23-Nov-26 14:45:00 GMT", 300, Date);
    row("asctime", "Mon Nov 23 14:45:00 2026", 300, Date);
    row("date in lower case", "mon, 23 nov 2026 14:45:00 gmt", 300, Date);
    row("date with a wrong day name", "Sun, 23 Nov 2026 14:45:00 GMT", 300, Date);
    row("leap second", "Thu, 31 Dec 2026 23:59:60 GMT", 38 * 86'400 + 33'599, Date);
    row("date now", "Mon, 23 Nov 2026 14:40:00 GMT", None, Date);
    row("date in the past", "Mon, 23 Nov 2026 14:39:59 GMT", None, Date);
    row("date long past", "Sun, 06 Nov 1994 08:49:37 GMT", None, Date);
    row("day name alone", "Mon,", None, Seconds);
}

void tst_RetryAfter::oneValue()
{
    QFETCH(QByteArray, value);
    QFETCH(qint64, seconds);

    const RetryAfter result = readRetryAfter({ { "retry-after", value } }, Now);

    QCOMPARE(result.delay.has_value(), seconds != None);
    if (result.delay)
        QCOMPARE(result.delay->count(), seconds * 1000);
    QTEST(result.form, "form");
    QCOMPARE(result.note.isEmpty(), seconds != None);
    QCOMPARE(result.text, QString::fromUtf8(value));
}

void tst_RetryAfter::severalValues_data()
{
    QTest::addColumn<QList<QByteArray>>("fields");
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<RetryAfter::Form>("form");
    QTest::addColumn<bool>("hasNote");

    using Fields = QList<QByteArray>;
    const QByteArray date = "Mon, 23 Nov 2026 14:45:00 GMT";
    const QByteArray rfc850 = "Monday, 23-Nov-26 14:50:00 GMT";
    const QByteArray asctime = "Mon Nov 23 14:55:00 2026";
    QTest::newRow("two fields") << Fields { "30", "90" } << qint64(90) << Seconds << false;
    QTest::newRow("two fields, the later first") << Fields { "90", "30" } << qint64(90) << Seconds << false;
    QTest::newRow("joined") << Fields { "30, 90" } << qint64(90) << Seconds << false;
    QTest::newRow("joined without a space") << Fields { "90,30" } << qint64(90) << Seconds << false;
    QTest::newRow("seconds and date") << Fields { "30", date } << qint64(300) << Date << false;
    QTest::newRow("date and seconds") << Fields { date, "301" } << qint64(301) << Seconds << false;
    QTest::newRow("joined seconds and date") << Fields { "30, " + date } << qint64(300) << Date << false;
    QTest::newRow("joined date and seconds") << Fields { date + ", 30" } << qint64(300) << Date << false;
    QTest::newRow("joined dates") << Fields { date + ", " + rfc850 } << qint64(600) << Date << false;
    QTest::newRow("all forms joined") << Fields { asctime + ", " + rfc850 + ", 5, " + date } << qint64(900) << Date
                                      << false;
    QTest::newRow("nonsense and seconds") << Fields { "soon", "45" } << qint64(45) << Seconds << true;
    QTest::newRow("seconds and nonsense") << Fields { "45, soon" } << qint64(45) << Seconds << true;
    QTest::newRow("a past date and seconds")
        << Fields { "Sun, 06 Nov 1994 08:49:37 GMT", "45" } << qint64(45) << Seconds << true;
    QTest::newRow("nothing but nonsense") << Fields { "soon", "-1" } << None << Seconds << true;
}

void tst_RetryAfter::severalValues()
{
    QFETCH(QList<QByteArray>, fields);
    QFETCH(qint64, seconds);
    QFETCH(bool, hasNote);
    Headers headers { { "Content-Type", "text/plain" } };
    for (const QByteArray &field : std::as_const(fields))
        headers.append({ "Retry-After", field });

    const RetryAfter result = readRetryAfter(headers, Now);

    QCOMPARE(result.delay.value_or(-1s).count(), seconds * 1000);
    QTEST(result.form, "form");
    QCOMPARE(!result.note.isEmpty(), hasNote);
    QCOMPARE(result.text, QString::fromUtf8(fields.join(", ")));
}

void tst_RetryAfter::absent()
{
    QCOMPARE(readRetryAfter({}, Now), RetryAfter {});
    QCOMPARE(readRetryAfter({ { "X-Retry-After", "5" }, { "Date", "5" } }, Now), RetryAfter {});
}

void tst_RetryAfter::hugeDelaysCanBeStored_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("over 3000 years") << QByteArray("99999999999");
    QTest::newRow("int64") << QByteArray("9223372036854775807");
    QTest::newRow("over int64") << QByteArray("99999999999999999999999999");
    QTest::newRow("year 9999") << QByteArray("Fri, 31 Dec 9999 23:59:59 GMT");
}

void tst_RetryAfter::hugeDelaysCanBeStored()
{
    QFETCH(QByteArray, value);

    const RetryAfter result = readRetryAfter({ { "Retry-After", value } }, Now);

    QVERIFY(result.delay);
    const TimePoint until = Now + *result.delay;
    QVERIFY(*result.delay > std::chrono::hours(24 * 365 * 1000));
    QCOMPARE(fromIso8601(toIso8601(until)), until);
}

void tst_RetryAfter::datesAreMeasuredAgainstTheServersClock_data()
{
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<qint64>("seconds");

    const QByteArray in5 = "Mon, 23 Nov 2026 14:45:00 GMT";
    QTest::newRow("same clock") << QByteArray("Mon, 23 Nov 2026 14:40:00 GMT") << in5 << qint64(300);
    QTest::newRow("their clock an hour ahead")
        << QByteArray("Mon, 23 Nov 2026 15:40:00 GMT") << QByteArray("Mon, 23 Nov 2026 15:45:00 GMT") << qint64(300);
    QTest::newRow("their clock an hour behind")
        << QByteArray("Mon, 23 Nov 2026 13:40:00 GMT") << QByteArray("Mon, 23 Nov 2026 13:45:00 GMT") << qint64(300);
    QTest::newRow("Date in another form")
        << QByteArray("Monday, 23-Nov-26 13:40:00 GMT") << QByteArray("Mon Nov 23 13:45:00 2026") << qint64(300);
    QTest::newRow("past by their clock, not by ours") << QByteArray("Mon, 23 Nov 2026 15:40:00 GMT") << in5 << None;
    QTest::newRow("a Date that is none") << QByteArray("yesterday") << in5 << qint64(300);
    QTest::newRow("seconds need no clock")
        << QByteArray("Mon, 23 Nov 2026 13:40:00 GMT") << QByteArray("9") << qint64(9);
}

void tst_RetryAfter::datesAreMeasuredAgainstTheServersClock()
{
    QFETCH(QByteArray, date);
    QFETCH(QByteArray, value);
    QFETCH(qint64, seconds);

    const RetryAfter result = readRetryAfter({ { "Date", date }, { "Retry-After", value } }, Now);

    QCOMPARE(result.delay.value_or(-1s).count(), seconds * 1000);
}

void tst_RetryAfter::httpDate_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("iso"); // empty: no date

    const auto row = [](const char *text, const QString &iso) { QTest::newRow(text) << QByteArray(text) << iso; };
    const QString example = u"1994-11-06T08:49:37.000Z"_s; // the one of RFC 9110 §5.6.7
    row("Sun, 06 Nov 1994 08:49:37 GMT", example);
    row("Sunday, 06-Nov-94 08:49:37 GMT", example);
    row("Sun Nov  6 08:49:37 1994", example);
    row("Thu, 29 Feb 2024 00:00:00 GMT", u"2024-02-29T00:00:00.000Z"_s);
    row("Wed, 29 Feb 2023 00:00:00 GMT", {});
    row("Wed, 31 Apr 2023 00:00:00 GMT", {});
    row("Sat, 31 Dec 2016 23:59:60 GMT", u"2016-12-31T23:59:59.000Z"_s);
    row("Sat, 31 Dec 2016 23:59:61 GMT", {});
    row("Sat, 31 Dec 2016 23:59:75 GMT", {});
    row("Sat, 31 Dec 2016 23:60:00 GMT", {});
    row("Sat, 31 Dec 2016 24:00:00 GMT", {});
    row("Sat, 00 Dec 2016 10:00:00 GMT", {});
    row("Sat, 31 Anf 2016 10:00:00 GMT", {});
    row("Sat, 31 Dec 0000 10:00:00 GMT", {});
    row("Sat, 31 Dec 2016 10:00:00 CET", {});
    row("Sat, 31 Dec 2016 10:00 GMT", {});
    row("Sat, 31 Dec 2016 10:00:00 GMT x", {});
    row("", {});
    row("Tue, 31 Jan 2023 10:00:00 GMT", u"2023-01-31T10:00:00.000Z"_s);
    row("Fri, 31 Mar 2023 10:00:00 GMT", u"2023-03-31T10:00:00.000Z"_s);
    row("Sun, 30 Apr 2023 10:00:00 GMT", u"2023-04-30T10:00:00.000Z"_s);
    row("Wed, 31 May 2023 10:00:00 GMT", u"2023-05-31T10:00:00.000Z"_s);
    row("Fri, 30 Jun 2023 10:00:00 GMT", u"2023-06-30T10:00:00.000Z"_s);
    row("Mon, 31 Jul 2023 10:00:00 GMT", u"2023-07-31T10:00:00.000Z"_s);
    row("Thu, 31 Aug 2023 10:00:00 GMT", u"2023-08-31T10:00:00.000Z"_s);
    row("Sat, 30 Sep 2023 10:00:00 GMT", u"2023-09-30T10:00:00.000Z"_s);
    row("Tue, 31 Oct 2023 10:00:00 GMT", u"2023-10-31T10:00:00.000Z"_s);
}

void tst_RetryAfter::httpDate()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, iso);

    const std::optional<TimePoint> date = parseHttpDate(text, Now);

    QCOMPARE(date ? toIso8601(*date) : QString(), iso);
}

void tst_RetryAfter::twoDigitYears_data()
{
    QTest::addColumn<QString>("now");
    QTest::addColumn<QByteArray>("year");
    QTest::addColumn<int>("expected");

    const QString in2026 = u"2026-11-23T14:40:00Z"_s;
    QTest::newRow("this year") << in2026 << QByteArray("26") << 2026;
    QTest::newRow("50 years on") << in2026 << QByteArray("76") << 2076;
    QTest::newRow("51 years on is the past") << in2026 << QByteArray("77") << 1977;
    QTest::newRow("99") << in2026 << QByteArray("99") << 1999;
    QTest::newRow("00") << in2026 << QByteArray("00") << 2000;
    QTest::newRow("at the end of a century") << u"2099-12-31T23:59:59Z"_s << QByteArray("99") << 2099;
    QTest::newRow("just after a century's end") << u"2099-12-31T23:59:59Z"_s << QByteArray("00") << 2100;
}

void tst_RetryAfter::twoDigitYears()
{
    QFETCH(QString, now);
    QFETCH(QByteArray, year);
    QFETCH(int, expected);

    const auto date = parseHttpDate("Monday, 01-Jan-" + year + " 00:00:00 GMT", *fromIso8601(now));

    QVERIFY(date);
    QCOMPARE(toIso8601(*date).left(4).toInt(), expected);
}

QTEST_GUILESS_MAIN(tst_RetryAfter)
#include "tst_retryafter.moc"
