// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/consumer.h"
#include "domain/feed.h"

#include <QJsonObject>

/// Consumers and Feeds as files have them that scripts and other desks exchange: all settings, no tokens. Any thread.
namespace postrider::exchange {

/// A setting of a Consumer or Feed, in JSON under the name that postriderctl has for it, and as a column.
struct Field
{
    enum class Kind {
        Line, ///< a name or an address; an empty cell says nothing
        Text, ///< an empty cell empties it
        Number,
        Flag, ///< yes or no
        Word, ///< one of `words`
        Headers, ///< "Name: value", one a line
        Names, ///< with commas between them
    };
    QLatin1StringView key;
    QLatin1StringView column;
    Kind kind = Kind::Line;
    QList<QLatin1StringView> words {};

    /// Whether an empty cell is a value too.
    [[nodiscard]] bool mayBeEmpty() const { return kind == Kind::Text || kind == Kind::Headers || kind == Kind::Names; }
};

/// All that can be set, in the order of the columns. Whoever adds a setting adds its line here, and to the Feed's
/// toJson() and with(); what is in settingsToJson(Consumer) needs no more.
[[nodiscard]] const QList<Field> &consumerFields();
[[nodiscard]] const QList<Field> &feedFields();

/// Whole, values of secret headers included.
[[nodiscard]] QJsonObject toJson(const Consumer &consumer);
[[nodiscard]] QJsonObject toJson(const Feed &feed, const QString &source, const QString &consumer);
/// The same things with other settings; what `settings` does not name stays. The names of a Feed's Source and Consumer
/// are left to the caller.
[[nodiscard]] Consumer with(Consumer consumer, const QJsonObject &settings);
[[nodiscard]] Feed with(Feed feed, const QJsonObject &settings);

/// A value as it leaves the program: those of headers that may be somebody's secret are masked.
[[nodiscard]] QJsonValue shareable(const Field &field, const QJsonValue &value);

[[nodiscard]] QString toCell(const Field &field, const QJsonValue &value);
/// Errors: InvalidInput, without the column's name. Not for cells that say nothing.
[[nodiscard]] Result<QJsonValue> fromCell(const Field &field, const QString &cell);
/// A value as a JSON document has it, if it is of the right kind.
[[nodiscard]] Result<QJsonValue> fromJson(const Field &field, const QJsonValue &value);

} // namespace postrider::exchange
