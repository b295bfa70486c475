// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/time.h"

#include <QDateTime>

namespace postrider {

QString toIso8601(TimePoint time)
{
    return QDateTime::fromMSecsSinceEpoch(toStored(time), Qt::UTC).toString(Qt::ISODateWithMs);
}

std::optional<TimePoint> fromIso8601(const QString &text)
{
    const QDateTime parsed = QDateTime::fromString(text.trimmed(), Qt::ISODateWithMs);
    if (!parsed.isValid() || parsed.timeSpec() == Qt::LocalTime)
        return std::nullopt;
    return fromStored(parsed.toMSecsSinceEpoch());
}

} // namespace postrider
