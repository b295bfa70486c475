// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/exactjson.h"

#include <algorithm>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView NumberCharacters = "0123456789+-.eE";

bool startsNumber(char c)
{
    return (c >= '0' && c <= '9') || c == '-' || c == '.';
}

/// The position after the string that begins at `start`.
qsizetype skipString(QByteArrayView json, qsizetype start)
{
    for (qsizetype i = start + 1; i < json.size(); ++i) {
        if (json[i] == '\\')
            ++i;
        else if (json[i] == '"')
            return i + 1;
    }
    return json.size();
}

qsizetype skipNumber(QByteArrayView json, qsizetype start)
{
    qsizetype end = start + 1;
    while (end < json.size() && NumberCharacters.contains(json[end]))
        ++end;
    return end;
}

/// Whether QJsonDocument would take this number through a double. What is no number at all is left
/// for it to refuse.
bool isInexact(const QByteArray &number)
{
    const bool isPlain =
        std::none_of(number.begin(), number.end(), [](char c) { return c == '.' || c == 'e' || c == 'E'; });
    bool isRead = false;
    if (isPlain) {
        number.toLongLong(&isRead);
        if (isRead)
            return false;
    }
    const qsizetype first = number.startsWith('-') ? 1 : 0;
    const bool hasLeadingZero = number.size() > first + 1 && number.at(first) == '0' && number.at(first + 1) >= '0'
        && number.at(first + 1) <= '9';
    number.toDouble(&isRead);
    return isRead && !hasLeadingZero;
}

/// Puts index + 0.5, which no double turns into an integer, in the place of each inexact number.
QByteArray takeInexact(const QByteArray &json, QList<QByteArray> &inexact)
{
    QByteArray result;
    qsizetype copied = 0;
    for (qsizetype i = 0; i < json.size();) {
        if (json.at(i) == '"') {
            i = skipString(json, i);
        } else if (startsNumber(json.at(i))) {
            const qsizetype end = skipNumber(json, i);
            const QByteArray number = QByteArray::fromRawData(json.constData() + i, end - i);
            if (isInexact(number)) {
                result += QByteArrayView(json).sliced(copied, i - copied);
                result += QByteArray::number(inexact.size()) + ".5";
                inexact.append(QByteArray(number.constData(), number.size()));
                copied = end;
            }
            i = end;
        } else {
            ++i;
        }
    }
    if (copied == 0)
        return json;
    return result += QByteArrayView(json).sliced(copied);
}

} // namespace

ExactJson::ExactJson(const QByteArray &json)
{
    QJsonParseError error;
    m_document = QJsonDocument::fromJson(takeInexact(json, m_inexact), &error);
    m_error = error.error;
}

std::optional<qint64> ExactJson::integer(const QJsonValue &value) const
{
    if (!value.isDouble() || value.toVariant().typeId() != QMetaType::LongLong)
        return std::nullopt;
    return value.toInteger();
}

QByteArray ExactJson::numberText(const QJsonValue &value) const
{
    if (const auto number = integer(value))
        return QByteArray::number(*number);
    return m_inexact.value(qsizetype(value.toDouble()));
}

} // namespace postrider
