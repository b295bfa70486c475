// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/exchangefields.h"

#include "engine/exchangeheaders.h"

#include <QJsonArray>

#include <algorithm>
#include <limits>

namespace postrider::exchange {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> wrong(const QString &why)
{
    return fail(Error::Kind::InvalidInput, why);
}

Result<QJsonValue> numberFrom(const QString &cell)
{
    bool isNumber = false;
    const int number = cell.toInt(&isNumber);
    if (!isNumber)
        return wrong(u"\"%1\" is not a whole number."_s.arg(cell.left(80)));
    return QJsonValue(number);
}

/// As this program writes it, and as spreadsheets and people do.
Result<QJsonValue> flagFrom(const QString &cell)
{
    const QString word = cell.toLower();
    for (const auto &[yes, no] :
        { std::pair("yes"_L1, "no"_L1), std::pair("true"_L1, "false"_L1), std::pair("1"_L1, "0"_L1) }) {
        if (word == yes || word == no)
            return QJsonValue(word == yes);
    }
    return wrong(u"\"%1\" is neither yes nor no."_s.arg(cell.left(80)));
}

Result<QJsonValue> wordFrom(const Field &field, const QString &cell)
{
    QStringList known;
    for (const QLatin1StringView word : field.words) {
        if (cell.compare(word, Qt::CaseInsensitive) == 0)
            return QJsonValue(word);
        known.append(word);
    }
    return wrong(u"\"%1\" is not known here. Give one of: %2."_s.arg(cell.left(80), known.join(", "_L1)));
}

Result<QJsonValue> headersFrom(const QString &cell)
{
    QJsonArray headers;
    for (QString line : cell.split(u'\n', Qt::SkipEmptyParts)) {
        line = line.trimmed();
        const qsizetype colon = line.indexOf(u':');
        if (line.isEmpty())
            continue;
        if (colon <= 0)
            return wrong(u"Give each header as \"Name: value\", on a line of its own."_s);
        headers.append(QJsonObject {
            { u"name"_s, line.first(colon).trimmed() }, { u"value"_s, line.sliced(colon + 1).trimmed() } });
    }
    return QJsonValue(headers);
}

QJsonValue namesFrom(const QString &cell)
{
    QJsonArray names;
    for (const QString &name : cell.split(u',')) {
        if (const QString trimmed = name.trimmed(); !trimmed.isEmpty())
            names.append(trimmed);
    }
    return names;
}

bool areHeaders(const QJsonValue &value)
{
    const QJsonArray list = value.toArray();
    return value.isArray() && std::ranges::all_of(list, [](const QJsonValue &header) {
        return header.isObject() && header["name"_L1].isString() && header["value"_L1].isString();
    });
}

bool areNames(const QJsonValue &value)
{
    const QJsonArray list = value.toArray();
    return value.isArray() && std::ranges::all_of(list, [](const QJsonValue &name) { return name.isString(); });
}

bool isWholeNumber(const QJsonValue &value)
{
    constexpr qint64 None = -1;
    return value.isDouble() && value.toInteger(None) != None && value.toInteger(None) >= 0
        && value.toInteger(None) <= std::numeric_limits<int>::max();
}

QStringList strings(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &element : value.toArray())
        list.append(element.toString());
    return list;
}

} // namespace

const QList<Field> &consumerFields()
{
    using enum Field::Kind;
    static const QList<Field> fields {
        { "name"_L1, "consumer"_L1, Line },
        { "endpoint"_L1, "endpoint"_L1, Line },
        { "format"_L1, "format"_L1, Word, { "rcp28"_L1, "webapi028"_L1 } },
        { "batch"_L1, "batch"_L1, Number },
        { "always_list"_L1, "always_list"_L1, Flag },
        { "send_url"_L1, "send_url"_L1, Flag },
        { "send_feed_types"_L1, "send_feed_types"_L1, Flag },
        { "label_headers"_L1, "label_headers"_L1, Word, { "both"_L1, "ConsumerLabel"_L1, "EntityEventSource"_L1 } },
        { "headers"_L1, "headers"_L1, Headers },
        { "deadline"_L1, "deadline"_L1, Number },
        { "connect_deadline"_L1, "connect_deadline"_L1, Number },
        { "per_minute"_L1, "per_minute"_L1, Number },
        { "failures_allowed"_L1, "failures_allowed"_L1, Number },
        { "on_refused_event"_L1, "on_refused_event"_L1, Word, { "suspend"_L1, "set-aside"_L1 } },
        { "accept_plain_http"_L1, "accept_plain_http"_L1, Flag },
        { "authority"_L1, "authority"_L1, Text },
        { "business_contact"_L1, "business_contact"_L1, Text },
        { "technical_contact"_L1, "technical_contact"_L1, Text },
        { "notes"_L1, "notes"_L1, Text },
    };
    return fields;
}

const QList<Field> &feedFields()
{
    using enum Field::Kind;
    static const QList<Field> fields {
        { "name"_L1, "feed"_L1, Line },
        { "source"_L1, "source"_L1, Line },
        { "consumer"_L1, "consumer"_L1, Line },
        { "label"_L1, "label"_L1, Text },
        { "resources"_L1, "resources"_L1, Names },
        { "feed_types"_L1, "feed_types"_L1, Names },
        { "start"_L1, "start"_L1, Line },
    };
    return fields;
}

QJsonObject toJson(const Consumer &consumer)
{
    QJsonObject object = settingsToJson(consumer);
    object.insert("name"_L1, consumer.name);
    object.insert("endpoint"_L1, consumer.endpoint.toString(QUrl::FullyEncoded));
    return object;
}

QJsonObject toJson(const Feed &feed, const QString &source, const QString &consumer)
{
    return {
        { u"name"_s, feed.name },
        { u"source"_s, source },
        { u"consumer"_s, consumer },
        { u"label"_s, feed.label },
        { u"resources"_s, QJsonArray::fromStringList(feed.filter.resources) },
        { u"feed_types"_s, QJsonArray::fromStringList(feed.filter.feedTypes) },
        { u"start"_s, feed.start.toText() },
    };
}

Consumer with(Consumer consumer, const QJsonObject &settings)
{
    QJsonObject all = toJson(consumer);
    for (auto setting = settings.begin(); setting != settings.end(); ++setting)
        all.insert(setting.key(), setting.value());
    settingsFromJson(all, consumer);
    consumer.name = all.value("name"_L1).toString();
    if (settings.contains("endpoint"_L1))
        consumer.endpoint = QUrl(settings.value("endpoint"_L1).toString(), QUrl::StrictMode);
    return consumer;
}

Feed with(Feed feed, const QJsonObject &settings)
{
    if (settings.contains("name"_L1))
        feed.name = settings.value("name"_L1).toString();
    if (settings.contains("label"_L1))
        feed.label = settings.value("label"_L1).toString();
    if (settings.contains("resources"_L1))
        feed.filter.resources = strings(settings.value("resources"_L1));
    if (settings.contains("feed_types"_L1))
        feed.filter.feedTypes = strings(settings.value("feed_types"_L1));
    if (const auto start = Start::fromText(settings.value("start"_L1).toString()))
        feed.start = *start;
    return feed;
}

QJsonValue shareable(const Field &field, const QJsonValue &value)
{
    if (field.kind != Field::Kind::Headers)
        return value;
    QJsonArray headers;
    for (const QJsonValue &header : value.toArray()) {
        const QString name = header["name"_L1].toString();
        const bool isSecret = exchangeheaders::isSecret(name);
        headers.append(QJsonObject {
            { u"name"_s, name }, { u"value"_s, isSecret ? QJsonValue(exchangeheaders::Mask) : header["value"_L1] } });
    }
    return headers;
}

QString toCell(const Field &field, const QJsonValue &value)
{
    switch (field.kind) {
    case Field::Kind::Line:
    case Field::Kind::Text:
    case Field::Kind::Word: return value.toString();
    case Field::Kind::Number: return value.isDouble() ? QString::number(value.toInteger()) : QString();
    case Field::Kind::Flag: return value.isBool() ? (value.toBool() ? u"yes"_s : u"no"_s) : QString();
    case Field::Kind::Names: return strings(value).join(u',');
    case Field::Kind::Headers: break;
    }
    QStringList lines;
    for (const QJsonValue &header : value.toArray())
        lines.append(header["name"_L1].toString() + ": "_L1 + header["value"_L1].toString());
    return lines.join(u'\n');
}

Result<QJsonValue> fromCell(const Field &field, const QString &cell)
{
    switch (field.kind) {
    case Field::Kind::Line: return QJsonValue(cell.trimmed());
    case Field::Kind::Text: return QJsonValue(cell);
    case Field::Kind::Number: return numberFrom(cell.trimmed());
    case Field::Kind::Flag: return flagFrom(cell.trimmed());
    case Field::Kind::Word: return wordFrom(field, cell.trimmed());
    case Field::Kind::Headers: return headersFrom(cell);
    case Field::Kind::Names: return namesFrom(cell);
    }
    Q_UNREACHABLE();
}

Result<QJsonValue> fromJson(const Field &field, const QJsonValue &value)
{
    switch (field.kind) {
    case Field::Kind::Line:
        if (field.key == "start"_L1 && value.isDouble())
            return QJsonValue(QString::number(value.toInteger()));
        [[fallthrough]];
    case Field::Kind::Text:
        if (value.isString())
            return value;
        return wrong(u"It has to be a text, in quotation marks."_s);
    case Field::Kind::Word:
        if (value.isString())
            return wordFrom(field, value.toString());
        return wrong(u"It has to be a text, in quotation marks."_s);
    case Field::Kind::Number:
        if (isWholeNumber(value))
            return value;
        return wrong(u"It has to be a whole number, without quotation marks."_s);
    case Field::Kind::Flag:
        if (value.isBool())
            return value;
        return wrong(u"It has to be true or false, without quotation marks."_s);
    case Field::Kind::Names:
        if (areNames(value))
            return value;
        return wrong(u"It has to be a list of names, as in [\"Property\", \"Media\"]."_s);
    case Field::Kind::Headers:
        if (areHeaders(value))
            return value;
        return wrong(u"It has to be a list of headers, as in [{\"name\": \"X-Office\", \"value\": \"7\"}]."_s);
    }
    Q_UNREACHABLE();
}

} // namespace postrider::exchange
