// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/retryafter.h"

#include <QDateTime>
#include <QRegularExpression>

#include <algorithm>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

/// Beyond the year 9000 a date can no longer be stored and shown; no one can tell the difference.
constexpr auto LongestDelay = std::chrono::duration_cast<Milliseconds>(std::chrono::hours(24 * 365 * 6900LL));

int monthNumber(const QString &name)
{
    static const QString months = u"janfebmaraprmayjunjulaugsepoctnovdec"_s;
    const qsizetype at = months.indexOf(name.toLower());
    return at < 0 || at % 3 != 0 ? 0 : int(at / 3) + 1;
}

int fullYear(const QString &digits, TimePoint now)
{
    const int year = digits.toInt();
    if (digits.size() > 2)
        return year;
    const int thisYear = QDateTime::fromMSecsSinceEpoch(toStored(now), Qt::UTC).date().year();
    const int latest = thisYear + 50;
    return latest - (latest - year) % 100;
}

/// Splits a field that QNetworkAccessManager joined at ", ", leaving the comma inside a date alone.
QList<QByteArray> splitValues(const QByteArray &field)
{
    static const QRegularExpression dayName(
        u"^\\s*(mon|tue|wed|thu|fri|sat|sun)[a-z]*\\s*$"_s, QRegularExpression::CaseInsensitiveOption);
    QList<QByteArray> values;
    QByteArray day;
    const QList<QByteArray> parts = field.split(',');
    for (const QByteArray &part : parts) {
        if (dayName.match(QString::fromLatin1(part)).hasMatch()) {
            day = part + ',';
            continue;
        }
        values.append(QByteArray(day + part).trimmed());
        day.clear();
    }
    if (!day.isEmpty())
        values.append(day.trimmed());
    return values;
}

struct Reading
{
    std::optional<Milliseconds> delay;
    RetryAfter::Form form = RetryAfter::Form::Seconds;
    QString note;
};

Reading readOne(const QByteArray &value, TimePoint received, std::optional<TimePoint> serverDate)
{
    const bool isNumber =
        !value.isEmpty() && std::all_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (isNumber) {
        bool fits = false;
        const qint64 seconds = value.toLongLong(&fits);
        const qint64 most = LongestDelay.count() / 1000;
        return { Milliseconds((fits ? std::min(seconds, most) : most) * 1000), RetryAfter::Form::Seconds, {} };
    }
    const std::optional<TimePoint> date = parseHttpDate(value, received);
    if (!date) {
        return { std::nullopt, RetryAfter::Form::Seconds,
            u"Retry-After is neither a number of seconds nor a date, and was treated as absent."_s };
    }
    const Milliseconds delay = *date - serverDate.value_or(received);
    if (delay <= Milliseconds::zero())
        return { std::nullopt, RetryAfter::Form::Date, u"Retry-After lies in the past, and was treated as absent."_s };
    return { std::min(delay, LongestDelay), RetryAfter::Form::Date, {} };
}

} // namespace

std::optional<TimePoint> parseHttpDate(const QByteArray &text, TimePoint now)
{
    constexpr auto Options = QRegularExpression::CaseInsensitiveOption;
    static const QRegularExpression imfOrRfc850(
        u"^[a-z]{3,9}, (?<day>\\d\\d)[ -](?<month>[a-z]{3})[ -](?<year>\\d{4}|\\d\\d) "
        "(?<h>\\d\\d):(?<m>\\d\\d):(?<s>\\d\\d) GMT$"_s,
        Options);
    static const QRegularExpression asctime(
        u"^[a-z]{3} (?<month>[a-z]{3}) (?<day>[ \\d]\\d) (?<h>\\d\\d):(?<m>\\d\\d):(?<s>\\d\\d) (?<year>\\d{4})$"_s,
        Options);
    const QString line = QString::fromLatin1(text.trimmed());
    QRegularExpressionMatch match = imfOrRfc850.match(line);
    if (!match.hasMatch())
        match = asctime.match(line);
    if (!match.hasMatch())
        return std::nullopt;
    const QDate date(fullYear(match.captured(u"year"), now), monthNumber(match.captured(u"month")),
        match.captured(u"day").trimmed().toInt());
    const int written = match.captured(u"s").toInt();
    const int second = written == 60 ? 59 : written; // 60 is a leap second
    const QTime time(match.captured(u"h").toInt(), match.captured(u"m").toInt(), second);
    if (!date.isValid() || !time.isValid())
        return std::nullopt;
    return fromStored(QDateTime(date, time, Qt::UTC).toMSecsSinceEpoch());
}

RetryAfter readRetryAfter(const Headers &headers, TimePoint received)
{
    const QList<QByteArray> fields = headerValues(headers, "Retry-After");
    if (fields.isEmpty())
        return {};
    RetryAfter result;
    result.text = QString::fromUtf8(fields.join(", "));
    const auto serverDate = parseHttpDate(headerValue(headers, "Date"), received);
    for (const QByteArray &field : fields) {
        const QList<QByteArray> values = splitValues(field);
        for (const QByteArray &value : values) {
            const Reading reading = readOne(value, received, serverDate);
            if (result.note.isEmpty())
                result.note = reading.note;
            if (reading.delay && (!result.delay || *reading.delay > *result.delay)) {
                result.delay = std::max<Milliseconds>(*reading.delay, std::chrono::seconds(1));
                result.form = reading.form;
            } else if (!result.delay) {
                result.form = reading.form;
            }
        }
    }
    return result;
}

} // namespace postrider
