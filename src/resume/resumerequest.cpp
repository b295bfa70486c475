// SPDX-License-Identifier: GPL-3.0-or-later
#include "resume/resumerequest.h"

#include "domain/source.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

bool isNumber(const QByteArray &text)
{
    constexpr qsizetype LongestNumber = 18; // fits into 64 bits
    return !text.isEmpty() && text.size() <= LongestNumber
        && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

QByteArray ResumeRequest::feed() const
{
    constexpr QByteArrayView Before = "/feeds/";
    constexpr QByteArrayView After = "/resume";
    constexpr qsizetype LongestId = 64;
    if (!path.startsWith(Before) || !path.endsWith(After) || path.size() <= Before.size() + After.size())
        return {};
    const QByteArray id = path.mid(Before.size(), path.size() - Before.size() - After.size());
    return id.contains('/') || id.size() > LongestId ? QByteArray() : id;
}

QByteArray ResumeRequest::token() const
{
    constexpr QByteArrayView Scheme = "bearer ";
    constexpr qsizetype LongestToken = 1'024;
    const QByteArrayList values = headerValues(headers, "Authorization");
    if (values.size() != 1 || values.first().trimmed().left(Scheme.size()).toLower() != Scheme)
        return {};
    return values.first().trimmed().mid(Scheme.size()).trimmed().left(LongestToken);
}

bool ResumeRequest::hasClearLength() const
{
    const QByteArrayList lengths = headerValues(headers, "Content-Length");
    const QByteArrayList codings = headerValues(headers, "Transfer-Encoding");
    if (lengths.size() + codings.size() > 1)
        return false;
    if (!codings.isEmpty())
        return codings.first().trimmed().toLower() == "chunked";
    return lengths.isEmpty() || isNumber(lengths.first().trimmed());
}

qint64 ResumeRequest::announcedSize() const
{
    return headerValue(headers, "Content-Length").trimmed().toLongLong();
}

Result<std::optional<Sequence>> ResumeRequest::rewindTo() const
{
    if (body.trimmed().isEmpty())
        return std::optional<Sequence>();
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!document.isObject()) {
        return fail(Error::Kind::InvalidInput,
            u"The body is no JSON object. Send none, or one such as {\"EntityEventSequence\": 1101}."_s);
    }
    const QJsonValue value = document.object().value("EntityEventSequence"_L1);
    if (value.isUndefined() || value.isNull())
        return std::optional<Sequence>();
    const QVariant exact = value.toVariant(); // a number that is no integer would have lost digits
    const auto sequence = value.isString()      ? sequenceFromText(value.toString())
        : exact.typeId() == QMetaType::LongLong ? sequenceFromText(QString::number(exact.toLongLong()))
                                                : Result<Sequence>(tl::unexpected(Error()));
    if (!sequence) {
        return fail(Error::Kind::InvalidInput,
            u"EntityEventSequence is no sequence: it has to be an integer from 0 to 9223372036854775807."_s);
    }
    return std::optional(*sequence);
}

} // namespace postrider
