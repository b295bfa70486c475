// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/source.h"

#include "domain/consumer.h"

namespace postrider {

using namespace Qt::StringLiterals;

Result<Sequence> sequenceFromText(const QString &text)
{
    bool isNumber = false;
    const qint64 value = text.trimmed().toLongLong(&isNumber);
    if (!isNumber || value < 0) {
        return fail(Error::Kind::InvalidInput,
            u"\"%1\" is not a sequence number. Give a whole number from 0 to 9223372036854775807."_s.arg(
                text.left(40)));
    }
    return Sequence { value };
}

Result<Start> Start::fromText(const QString &text)
{
    if (text == "now"_L1)
        return Start { Kind::Now, {} };
    if (text == "beginning"_L1)
        return Start { Kind::Beginning, {} };
    const Result<Sequence> sequence = sequenceFromText(text);
    if (!sequence) {
        return fail(Error::Kind::InvalidInput,
            u"\"%1\" is no place to start. Give now, beginning, or a sequence number."_s.arg(text.left(40)));
    }
    return Start { Kind::Sequence, *sequence };
}

QString Start::toText() const
{
    switch (kind) {
    case Kind::Now: return u"now"_s;
    case Kind::Beginning: return u"beginning"_s;
    case Kind::Sequence: return QString::number(sequence.value);
    }
    Q_UNREACHABLE();
}

Result<void> validate(const Source &source)
{
    if (auto name = checkName(u"The Source"_s, source.name); !name)
        return name;
    if (auto url = checkHttpUrl(u"The Source's address"_s, source.url); !url)
        return url;
    if (isInTheOpen(source.url) && !source.isPlainHttpAccepted) {
        return fail(Error::Kind::InvalidInput,
            u"The Source's address uses http, so the token would travel in the open. Use https, or "
            "accept it expressly (--accept-plain-http)."_s);
    }
    if (source.every < SourceBounds::LeastEvery || source.every > SourceBounds::MostEvery)
        return fail(Error::Kind::InvalidInput, u"The time between two reads must be from 1 to 86400 seconds."_s);
    if (source.pageSize < SourceBounds::LeastPage || source.pageSize > SourceBounds::MostPage)
        return fail(Error::Kind::InvalidInput, u"A page must be from 1 to 10000 events."_s);
    return {};
}

QJsonObject settingsToJson(const Source &source)
{
    return {
        { u"url"_s, source.url.toString(QUrl::FullyEncoded) },
        { u"start"_s, source.start.toText() },
        { u"every"_s, qint64(source.every.count()) },
        { u"page"_s, source.pageSize },
        { u"authority"_s, source.authority },
        { u"accept_plain_http"_s, source.isPlainHttpAccepted },
    };
}

void settingsFromJson(const QJsonObject &settings, Source &source)
{
    const Source defaults;
    source.url = QUrl(settings.value("url"_L1).toString());
    source.start = Start::fromText(settings.value("start"_L1).toString()).value_or(defaults.start);
    source.every = std::chrono::seconds(settings.value("every"_L1).toInteger(defaults.every.count()));
    source.pageSize = settings.value("page"_L1).toInt(defaults.pageSize);
    source.authority = settings.value("authority"_L1).toString();
    source.isPlainHttpAccepted = settings.value("accept_plain_http"_L1).toBool();
}

} // namespace postrider
