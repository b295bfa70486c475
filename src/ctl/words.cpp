// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/words.h"

#include <QDateTime>
#include <QLocale>

namespace postrider {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Words::Words(TimePoint now, const QTimeZone &zone)
    : m_now(now)
    , m_zone(zone)
{
}

Words Words::forHere()
{
    const auto now = std::chrono::time_point_cast<Milliseconds>(std::chrono::system_clock::now());
    return Words(now, QTimeZone::systemTimeZone());
}

QString Words::time(std::optional<TimePoint> time) const
{
    return inWords(time, u"HH:mm"_s);
}

QString Words::exactTime(std::optional<TimePoint> time) const
{
    return inWords(time, u"HH:mm:ss"_s);
}

QString Words::inWords(std::optional<TimePoint> time, const QString &clock) const
{
    if (!time)
        return {};
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(toStored(*time), m_zone);
    const QDate today = QDateTime::fromMSecsSinceEpoch(toStored(m_now), m_zone).date();
    const QString hour = QLocale::c().toString(local.time(), clock);
    switch (today.daysTo(local.date())) {
    case 0: return hour;
    case -1: return u"yesterday "_s + hour;
    case 1: return u"tomorrow "_s + hour;
    default: break;
    }
    const bool isThisYear = local.date().year() == today.year();
    return QLocale::c().toString(local.date(), isThisYear ? u"d MMM"_s : u"d MMM yyyy"_s) + u' ' + hour;
}

QString Words::ahead(std::optional<TimePoint> time) const
{
    if (!time)
        return {};
    const Milliseconds wait = *time - m_now;
    if (wait <= 0ms)
        return u"now"_s;
    if (wait < 1h)
        return u"in "_s + duration(std::chrono::ceil<std::chrono::seconds>(wait));
    return u"at "_s + this->time(time);
}

QString Words::duration(Milliseconds duration)
{
    if (duration < 1s)
        return u"%1 ms"_s.arg(duration.count());
    if (duration < 90s)
        return u"%1 s"_s.arg(std::chrono::round<std::chrono::seconds>(duration).count());
    if (duration < 90min)
        return u"%1 min"_s.arg(std::chrono::round<std::chrono::minutes>(duration).count());
    if (duration < 48h)
        return u"%1 h"_s.arg(std::chrono::round<std::chrono::hours>(duration).count());
    return u"%1 days"_s.arg(std::chrono::round<std::chrono::days>(duration).count());
}

QString Words::number(qint64 number)
{
    return QLocale(QLocale::English, QLocale::UnitedStates).toString(number);
}

QString Words::count(qint64 count, const QString &one)
{
    return number(count) + u' ' + one + (count == 1 ? u""_s : u"s"_s);
}

QString Words::plain(const QString &text)
{
    QString plain = text;
    for (QChar &c : plain) {
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format)
            c = u' ';
    }
    return plain.simplified();
}

} // namespace postrider
