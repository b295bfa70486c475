// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/rowreader.h"

#include "source/exactjson.h"
#include "source/quote.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

/// A field of a row, under the name that it had once too; null is the same as not there.
QJsonValue field(const QJsonObject &row, QLatin1StringView name, QLatin1StringView oldName = {})
{
    const QJsonValue value = row.value(name);
    if (!value.isNull() && !value.isUndefined())
        return value;
    const QJsonValue oldValue = oldName.isEmpty() ? QJsonValue() : row.value(oldName);
    return oldValue.isNull() ? QJsonValue(QJsonValue::Undefined) : oldValue;
}

/// Why a row cannot be taken, to follow "Row 3 of the Source's page breaks the rules: ".
tl::unexpected<Error> reject(const QString &why)
{
    return fail(Error::Kind::Protocol, why);
}

} // namespace

RowReader::RowReader(const ExactJson &json)
    : m_json(json)
{
}

QString RowReader::describe(const QJsonValue &value) const
{
    switch (value.type()) {
    case QJsonValue::Null: return u"null"_s;
    case QJsonValue::Bool: return value.toBool() ? u"true"_s : u"false"_s;
    case QJsonValue::Double: return shortened(QString::fromLatin1(m_json.numberText(value)));
    case QJsonValue::String: return quoted(value.toString());
    case QJsonValue::Array: return u"a list"_s;
    case QJsonValue::Object: return u"an object"_s;
    case QJsonValue::Undefined: return u"missing"_s;
    }
    Q_UNREACHABLE();
}

Result<Sequence> RowReader::sequence(const QJsonValue &row) const
{
    if (!row.isObject())
        return reject(u"it is %1, not an event"_s.arg(describe(row)));
    const QJsonValue value = field(row.toObject(), "EntityEventSequence"_L1, "EntityEventSequenceNumeric"_L1);
    std::optional<qint64> number = m_json.integer(value);
    if (value.isString()) {
        const QString text = value.toString();
        const bool isDigits = std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
        bool isRead = false;
        const qint64 read = text.toLongLong(&isRead);
        if (isDigits && isRead)
            number = read;
    }
    if (number && *number >= 0)
        return Sequence { *number };
    if (value.isUndefined())
        return reject(u"the EntityEventSequence is missing"_s);
    return reject(u"the EntityEventSequence is %1, but must be a whole number from 0 to "
                  "9223372036854775807"_s.arg(describe(value)));
}

Result<QString> RowReader::resourceName(const QJsonObject &row) const
{
    const QJsonValue value = field(row, "ResourceName"_L1);
    if (value.isUndefined())
        return reject(u"the ResourceName is missing"_s);
    if (!value.isString())
        return reject(u"the ResourceName is %1, but must be a text"_s.arg(describe(value)));
    if (value.toString().trimmed().isEmpty())
        return reject(u"the ResourceName is empty"_s);
    return value.toString();
}

Result<QString> RowReader::recordKey(const QJsonObject &row) const
{
    const QJsonValue value = field(row, "ResourceRecordKey"_L1, "ResourceRecordKeyNumeric"_L1);
    if (value.isUndefined())
        return reject(u"the ResourceRecordKey is missing"_s);
    if (const auto number = m_json.integer(value))
        return QString::number(*number);
    if (!value.isString()) {
        return reject(u"the ResourceRecordKey is %1, but must be a text or a whole number"_s.arg(describe(value)));
    }
    if (value.toString().trimmed().isEmpty())
        return reject(u"the ResourceRecordKey is empty"_s);
    return value.toString();
}

Result<QString> RowReader::recordUrl(const QJsonObject &row) const
{
    const QJsonValue value = field(row, "ResourceRecordUrl"_L1, "ResourceRecordURL"_L1);
    if (!value.isUndefined() && !value.isString())
        return reject(u"the ResourceRecordUrl is %1, but must be a text"_s.arg(describe(value)));
    return value.toString();
}

Result<QStringList> RowReader::feedTypes(const QJsonObject &row) const
{
    const QJsonValue value = field(row, "FeedTypes"_L1);
    QStringList types;
    if (value.isString()) {
        types = value.toString().split(u',');
    } else if (value.isArray()) {
        const QJsonArray list = value.toArray();
        for (const QJsonValue &type : list) {
            if (!type.isString() && !type.isNull()) {
                return reject(u"the FeedTypes hold %1, but must be texts"_s.arg(describe(type)));
            }
            types +=
                type.toString().split(u','); // no name has a comma in it, and the log keeps them with commas between
        }
    } else if (!value.isUndefined()) {
        return reject(u"the FeedTypes are %1, but must be a list of texts"_s.arg(describe(value)));
    }
    for (QString &type : types)
        type = type.trimmed();
    types.removeAll(QString());
    return types;
}

bool RowReader::hasSequence(const QJsonObject &row)
{
    return !field(row, "EntityEventSequence"_L1, "EntityEventSequenceNumeric"_L1).isUndefined();
}

Result<EntityEvent> RowReader::eventWithoutSequence(const QJsonValue &row) const
{
    if (!row.isObject())
        return reject(u"it is %1, not an event"_s.arg(describe(row)));
    const QJsonObject object = row.toObject();
    const Result<QString> name = resourceName(object);
    const Result<QString> key = recordKey(object);
    const Result<QString> url = recordUrl(object);
    const Result<QStringList> types = feedTypes(object);
    const Error *error = !name ? &name.error()
        : !key                 ? &key.error()
        : !url                 ? &url.error()
        : !types               ? &types.error()
                               : nullptr;
    if (error)
        return tl::unexpected(*error);
    EntityEvent event;
    event.resourceName = *name;
    event.resourceRecordKey = *key;
    event.resourceRecordUrl = *url;
    event.feedTypes = *types;
    return event;
}

Result<EntityEvent> RowReader::event(const QJsonValue &row) const
{
    const Result<Sequence> number = sequence(row);
    if (!number)
        return tl::unexpected(number.error());
    Result<EntityEvent> event = eventWithoutSequence(row);
    if (!event)
        return reject(event.error().detail % u" (sequence "_s % QString::number(number->value) % u')');
    event->sequence = *number;
    return event;
}

} // namespace postrider
