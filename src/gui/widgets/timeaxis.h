// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/timerange.h"

#include <QList>
#include <QTimeZone>

namespace postrider {

/// A place on the axis of a timeline.
struct TimeTick
{
    TimePoint at {};
    QString label; ///< a time of day, or a date where a day begins
    bool isDay = false;

    bool operator==(const TimeTick &) const = default;
};

/// Where the axis of a timeline is marked: at round times of the zone's clocks, at most `most` steps.
[[nodiscard]] QList<TimeTick> timeTicks(
    const TimeRange &range, int most, const QTimeZone &zone = QTimeZone::systemTimeZone());

} // namespace postrider
