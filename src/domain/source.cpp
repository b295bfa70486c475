// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/source.h"

#include "domain/consumer.h"

#include <QCoreApplication>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Source)
};

} // namespace

Result<Sequence> sequenceFromText(const QString &text)
{
    bool isNumber = false;
    const qint64 value = text.trimmed().toLongLong(&isNumber);
    if (!isNumber || value < 0) {
        return fail(Error::Kind::InvalidInput,
            Text::tr("\"%1\" is not a sequence number. Give a whole number from 0 to 9223372036854775807.")
                .arg(text.left(40)));
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
            Text::tr("\"%1\" is no place to start. Give now, beginning, or a sequence number.").arg(text.left(40)));
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

namespace {

Result<void> validateOdata(const Source &source)
{
    if (auto url = checkHttpUrl(Text::tr("The Source's address"), source.url); !url)
        return url;
    if (isInTheOpen(source.url) && !source.isPlainHttpAccepted) {
        return fail(Error::Kind::InvalidInput,
            Text::tr("The Source's address uses http, so the token would travel in the open. Use https, or "
                     "accept it expressly (--accept-plain-http)."));
    }
    return validate(source.oauth, source.isPlainHttpAccepted);
}

Result<void> validatePlace(const Source &source)
{
    switch (source.kind) {
    case SourceKind::OData: return validateOdata(source);
    case SourceKind::Sql: return validate(source.sql);
    case SourceKind::Folder: return validate(source.folder);
    }
    Q_UNREACHABLE();
}

} // namespace

Result<void> validate(const Source &source)
{
    if (auto name = checkName(Text::tr("The Source"), source.name); !name)
        return name;
    if (auto place = validatePlace(source); !place)
        return place;
    if (source.every < SourceBounds::LeastEvery || source.every > SourceBounds::MostEvery)
        return fail(Error::Kind::InvalidInput, Text::tr("The time between two reads must be from 1 to 86400 seconds."));
    if (source.pageSize < SourceBounds::LeastPage || source.pageSize > SourceBounds::MostPage)
        return fail(Error::Kind::InvalidInput, Text::tr("A page must be from 1 to 10000 events."));
    return {};
}

QString placeOf(const Source &source)
{
    switch (source.kind) {
    case SourceKind::OData: return source.url.toString();
    case SourceKind::Sql:
        return source.sql.host.isEmpty() ? source.sql.database
                                         : u"%1 on %2"_s.arg(source.sql.database, source.sql.host);
    case SourceKind::Folder: return source.folder.path;
    }
    Q_UNREACHABLE();
}

bool isNumberedByProducer(const Source &source)
{
    return source.kind != SourceKind::Folder;
}

QString hostOf(const Source &source)
{
    return source.kind == SourceKind::OData ? source.url.authority(QUrl::FullyEncoded) : placeOf(source);
}

Result<Token> secretFromPasted(const Source &source, const QByteArray &pasted)
{
    const bool isBearer = source.kind == SourceKind::OData && !source.oauth.isUsed();
    return isBearer ? Token::fromPasted(pasted) : Token::fromSecret(pasted);
}

bool needsOtherSecret(const Source &before, const Source &after)
{
    return before.kind != after.kind || before.oauth.isUsed() != after.oauth.isUsed();
}

QString toName(SourceKind kind)
{
    switch (kind) {
    case SourceKind::OData: return u"odata"_s;
    case SourceKind::Sql: return u"sql"_s;
    case SourceKind::Folder: return u"folder"_s;
    }
    Q_UNREACHABLE();
}

std::optional<SourceKind> sourceKindFromName(const QString &name)
{
    for (const auto kind : { SourceKind::OData, SourceKind::Sql, SourceKind::Folder }) {
        if (toName(kind) == name)
            return kind;
    }
    return std::nullopt;
}

QJsonObject settingsToJson(const Source &source)
{
    QJsonObject settings {
        { u"start"_s, source.start.toText() },
        { u"every"_s, qint64(source.every.count()) },
        { u"page"_s, source.pageSize },
        { u"closed"_s, source.isClosed },
    };
    const auto insertAll = [&settings](const QJsonObject &more) {
        for (auto entry = more.begin(); entry != more.end(); ++entry)
            settings.insert(entry.key(), entry.value());
    };
    switch (source.kind) {
    case SourceKind::OData:
        settings.insert("url"_L1, source.url.toString(QUrl::FullyEncoded));
        settings.insert("authority"_L1, source.authority);
        settings.insert("accept_plain_http"_L1, source.isPlainHttpAccepted);
        insertAll(toJson(source.oauth));
        break;
    case SourceKind::Sql: insertAll(toJson(source.sql)); break;
    case SourceKind::Folder: insertAll(toJson(source.folder)); break;
    }
    return settings;
}

void settingsFromJson(const QJsonObject &settings, Source &source)
{
    const Source defaults;
    source.url = QUrl(settings.value("url"_L1).toString());
    source.start = Start::fromText(settings.value("start"_L1).toString()).value_or(defaults.start);
    source.every = std::chrono::seconds(settings.value("every"_L1).toInteger(defaults.every.count()));
    source.pageSize = settings.value("page"_L1).toInt(defaults.pageSize);
    source.isClosed = settings.value("closed"_L1).toBool();
    source.authority = settings.value("authority"_L1).toString();
    source.isPlainHttpAccepted = settings.value("accept_plain_http"_L1).toBool();
    source.oauth = oauthClientFromJson(settings);
    source.sql = sqlSettingsFromJson(settings);
    source.folder = folderSettingsFromJson(settings);
}

} // namespace postrider
