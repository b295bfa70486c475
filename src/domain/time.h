// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <optional>

namespace postrider {

using Milliseconds = std::chrono::milliseconds;

/// An instant in UTC, to the millisecond. Local time exists only on the screen.
using TimePoint = std::chrono::sys_time<Milliseconds>;

/// ISO 8601 in UTC with milliseconds, "2026-11-23T14:40:00.000Z".
[[nodiscard]] QString toIso8601(TimePoint time);

/// Reads ISO 8601 with a zone ("Z" or an offset); nothing when it is not one.
[[nodiscard]] std::optional<TimePoint> fromIso8601(const QString &text);

/// Milliseconds since 1970 in UTC: how instants are stored.
[[nodiscard]] inline qint64 toStored(TimePoint time)
{
    return time.time_since_epoch().count();
}

[[nodiscard]] inline TimePoint fromStored(qint64 milliseconds)
{
    return TimePoint(Milliseconds(milliseconds));
}

} // namespace postrider
