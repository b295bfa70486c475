// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/row.h"

#include <QSqlQuery>

namespace postrider {

QVariant bound(const QString &value)
{
    // A null QString would be bound as NULL.
    return value.isNull() ? QStringLiteral("") : value;
}

bool Row::isNull(int column) const
{
    return m_query.isNull(column);
}

qint64 Row::integer(int column) const
{
    return m_query.value(column).toLongLong();
}

double Row::real(int column) const
{
    return m_query.value(column).toDouble();
}

QString Row::text(int column) const
{
    return m_query.value(column).toString();
}

std::optional<TimePoint> Row::optionalTime(int column) const
{
    if (isNull(column))
        return std::nullopt;
    return time(column);
}

} // namespace postrider
