// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/time.h"

#include <QString>
#include <QVariant>

#include <optional>

class QSqlQuery;

namespace postrider {

/// How a value is bound. Enums are bound by name, instants as milliseconds in UTC, and text is
/// never NULL: what may be missing is a std::optional.
[[nodiscard]] inline QVariant bound(qint64 value)
{
    return value;
}
[[nodiscard]] inline QVariant bound(int value)
{
    return value;
}
[[nodiscard]] inline QVariant bound(bool value)
{
    return value ? 1 : 0;
}
[[nodiscard]] inline QVariant bound(double value)
{
    return value;
}
[[nodiscard]] inline QVariant bound(Sequence value)
{
    return value.value;
}
[[nodiscard]] inline QVariant bound(TimePoint value)
{
    return toStored(value);
}
[[nodiscard]] QVariant bound(const QString &value);

template <typename Tag>
[[nodiscard]] QVariant bound(Id<Tag> value)
{
    return value.value;
}

template <typename T>
[[nodiscard]] QVariant bound(const std::optional<T> &value)
{
    return value ? bound(*value) : QVariant();
}

/// The row on which a query stands. Columns count from 0.
class Row final
{
public:
    explicit Row(const QSqlQuery &query)
        : m_query(query)
    {
    }

    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] bool flag(int column) const { return integer(column) != 0; }
    [[nodiscard]] Sequence sequence(int column) const { return { integer(column) }; }
    [[nodiscard]] TimePoint time(int column) const { return fromStored(integer(column)); }
    [[nodiscard]] std::optional<TimePoint> optionalTime(int column) const;

    template <typename IdType>
    [[nodiscard]] IdType id(int column) const
    {
        return { integer(column) };
    }

private:
    const QSqlQuery &m_query;
};

} // namespace postrider
