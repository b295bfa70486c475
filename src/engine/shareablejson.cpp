// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/shareablejson.h"

#include "engine/exchangeheaders.h"
#include "logging/redaction.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

constexpr auto Mask = "********"_L1;

/// "POST https://… HTTP/1.1" and the names of the headers.
QString headLines(const QString &head)
{
    QStringList lines = redacted(head).split(u'\n', Qt::SkipEmptyParts);
    for (QString &line : lines) {
        const qsizetype colon = line.indexOf(u':');
        const bool isHeader = colon > 0 && !line.first(colon).contains(u' ');
        if (isHeader)
            line = line.first(colon) + u" (not shown)"_s;
    }
    return lines.join(u'\n');
}

/// The names of them, and the values that tell when and which.
QJsonArray answerHeaders(const QString &headers)
{
    QJsonArray list;
    const auto evident = exchangeheaders::evidence(headers);
    const QStringList lines = headers.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines)
        list.append(line.section(u':', 0, 0).trimmed());
    for (const auto &[name, value] : evident)
        list.append(redacted(name + u" = "_s + value));
    return list;
}

bool isSecretName(const QString &name)
{
    static const QRegularExpression pattern(
        u"^(authorization|password|secret|client_secret|token|access_token|key|hash)$"_s);
    return pattern.match(name).hasMatch();
}

QJsonArray maskedHeaders(const QJsonArray &headers)
{
    QJsonArray masked;
    for (const QJsonValue &header : headers)
        masked.append(QJsonObject { { u"name"_s, header["name"_L1] }, { u"value"_s, Mask } });
    return masked;
}

QJsonValue shareableEntry(const QString &key, const QJsonValue &value)
{
    if (key == "response_body"_L1)
        return value.isString() ? QJsonValue(u"%1 characters, not shown"_s.arg(value.toString().size())) : value;
    if (key == "request_head"_L1 && value.isString())
        return headLines(value.toString());
    if (key == "response_headers"_L1 && value.isString())
        return answerHeaders(value.toString());
    if (key == "headers"_L1 && value.isArray())
        return maskedHeaders(value.toArray());
    if (isSecretName(key) && value.isString())
        return value.toString().isEmpty() ? value : QJsonValue(Mask);
    return shareable(value);
}

} // namespace

QJsonValue shareable(const QJsonValue &value)
{
    if (value.isString())
        return redacted(value.toString());
    if (value.isArray()) {
        QJsonArray array;
        const QJsonArray parts = value.toArray();
        for (const QJsonValue &part : parts)
            array.append(shareable(part));
        return array;
    }
    if (!value.isObject())
        return value;
    QJsonObject object;
    const QJsonObject parts = value.toObject();
    for (auto part = parts.begin(); part != parts.end(); ++part)
        object.insert(part.key(), shareableEntry(part.key(), part.value()));
    return object;
}

} // namespace postrider
