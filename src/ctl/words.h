// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"

#include <QString>
#include <QTimeZone>

namespace postrider {

/// Says times and numbers as people do, in local time: "10:35", "yesterday 17:40", "in 4 min".
class Words final
{
public:
    Words(TimePoint now, const QTimeZone &zone);
    /// As it is here and now.
    [[nodiscard]] static Words forHere();

    [[nodiscard]] QString time(std::optional<TimePoint> time) const;
    /// With seconds, for lists in which they matter.
    [[nodiscard]] QString exactTime(std::optional<TimePoint> time) const;
    /// For what lies ahead: "in 8 s", "in 4 min", or the time when it is farther off.
    [[nodiscard]] QString ahead(std::optional<TimePoint> time) const;

    [[nodiscard]] static QString duration(Milliseconds duration);
    /// "2,104".
    [[nodiscard]] static QString number(qint64 number);
    /// "1 event", "2,104 events".
    [[nodiscard]] static QString count(qint64 number, const QString &one);
    /// Text from outside on one line, without what could drive a terminal.
    [[nodiscard]] static QString plain(const QString &text);

private:
    [[nodiscard]] QString inWords(std::optional<TimePoint> time, const QString &clock) const;

    TimePoint m_now;
    QTimeZone m_zone;
};

} // namespace postrider
