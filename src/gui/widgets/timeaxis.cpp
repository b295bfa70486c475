// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/timeaxis.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <array>

namespace postrider {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(TimeAxis)
};

constexpr std::array<Milliseconds, 24> Steps { 1s, 2s, 5s, 10s, 15s, 30s, 1min, 2min, 5min, 10min, 15min, 30min, 1h, 2h,
    3h, 6h, 12h, 24h, 48h, 168h, 336h, 672h, 1344h, 2688h };

Milliseconds stepFor(Milliseconds length, int most)
{
    for (const Milliseconds step : Steps) {
        if (length <= step * std::max(1, most))
            return step;
    }
    return Steps.back();
}

TimeTick tickAt(const QDateTime &time, Milliseconds step)
{
    const QLocale locale;
    TimeTick tick { fromStored(time.toMSecsSinceEpoch()), {}, time.time() == QTime(0, 0) };
    if (tick.isDay)
        tick.label = locale.toString(time.date(), Text::tr("ddd d MMM", "a day on a time axis"));
    else
        tick.label = locale.toString(time.time(), step < 1min ? Text::tr("HH:mm:ss") : Text::tr("HH:mm"));
    return tick;
}

/// Below an hour, zones differ by whole steps: counted on, the clock stays round.
QList<TimeTick> shortTicks(const TimeRange &range, Milliseconds step, const QTimeZone &zone)
{
    QList<TimeTick> ticks;
    const QDateTime start = QDateTime::fromMSecsSinceEpoch(toStored(range.from), zone);
    const qint64 offset = start.offsetFromUtc() * 1000LL;
    const qint64 local = toStored(range.from) + offset;
    const qint64 length = step.count();
    for (qint64 at = (local + length - 1) / length * length - offset; at <= toStored(range.to); at += length)
        ticks.append(tickAt(QDateTime::fromMSecsSinceEpoch(at, zone), step));
    return ticks;
}

/// From an hour on, each day is marked by its own clock, whatever summer time does.
QList<TimeTick> longTicks(const TimeRange &range, Milliseconds step, const QTimeZone &zone)
{
    QList<TimeTick> ticks;
    const int days = std::max(1, int(step / 24h));
    const int hours = std::min(24, int(step / 1h));
    QDate date = QDateTime::fromMSecsSinceEpoch(toStored(range.from), zone).date();
    date = date.addDays(-(date.toJulianDay() % days));
    for (; fromStored(date.startOfDay(zone).toMSecsSinceEpoch()) <= range.to; date = date.addDays(days)) {
        for (int hour = 0; hour < 24; hour += hours) {
            const QDateTime time(date, QTime(hour, 0), zone);
            const TimePoint at = fromStored(time.toMSecsSinceEpoch());
            if (at >= range.from && at <= range.to && (ticks.isEmpty() || ticks.last().at < at))
                ticks.append(tickAt(time, step));
        }
    }
    return ticks;
}

} // namespace

QList<TimeTick> timeTicks(const TimeRange &range, int most, const QTimeZone &zone)
{
    if (range.length() <= 0ms)
        return {};
    const Milliseconds step = stepFor(range.length(), most);
    return step < 1h ? shortTicks(range, step, zone) : longTicks(range, step, zone);
}

} // namespace postrider
