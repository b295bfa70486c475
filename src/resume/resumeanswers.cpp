// SPDX-License-Identifier: GPL-3.0-or-later
#include "resume/resumeanswers.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace postrider::resumeanswers {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

enum Status {
    Accepted = 202,
    BadRequest = 400,
    Unauthorized = 401,
    NotFound = 404,
    MethodNotAllowed = 405,
    Conflict = 409,
    ContentTooLarge = 413,
    UnprocessableContent = 422,
    TooManyRequests = 429,
    ServiceUnavailable = 503,
};

QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

ResumeAnswer error(Status status, const QString &sentence)
{
    return { status, {}, json({ { u"error"_s, sentence } }) };
}

QString numberOf(qint64 events)
{
    switch (events) {
    case 0: return u"No events wait for you."_s;
    case 1: return u"1 event follows."_s;
    default: return u"%1 events follow, slowly at first."_s.arg(events);
    }
}

} // namespace

ResumeAnswer accepted(const ResumeEffect &effect, TimePoint now)
{
    const bool isHeld = effect.notBefore && *effect.notBefore > now;
    QString message = effect.position.isNone() ? u"The feed goes on from its beginning. "_s
                                               : u"The feed goes on above sequence %1. "_s.arg(effect.position.value);
    message += numberOf(effect.waiting);
    if (isHeld)
        message += u" You asked us to wait until %1; nothing is sent before."_s.arg(toIso8601(*effect.notBefore));
    return { Accepted, {},
        json({ { u"message"_s, message },
            { u"position"_s, effect.position.isNone() ? QJsonValue() : QJsonValue(effect.position.value) },
            { u"waiting"_s, effect.waiting },
            { u"not_before"_s, isHeld ? QJsonValue(toIso8601(*effect.notBefore)) : QJsonValue() } }) };
}

ResumeAnswer unauthorized()
{
    ResumeAnswer answer = error(Unauthorized, u"The token is not valid for this feed."_s);
    answer.headers = { { "WWW-Authenticate", "Bearer" } };
    return answer;
}

ResumeAnswer notFound()
{
    return error(NotFound, u"There is nothing here."_s);
}

ResumeAnswer methodNotAllowed()
{
    ResumeAnswer answer = error(MethodNotAllowed, u"Only POST is answered here."_s);
    answer.headers = { { "Allow", "POST" } };
    return answer;
}

ResumeAnswer badRequest(const QString &sentence)
{
    return error(BadRequest, sentence);
}

ResumeAnswer tooLarge()
{
    return error(ContentTooLarge, u"The body may have 4096 bytes at most."_s);
}

ResumeAnswer tooOften(Milliseconds wait)
{
    const qint64 seconds = std::max<qint64>(1, std::chrono::ceil<std::chrono::seconds>(wait).count());
    ResumeAnswer answer = error(TooManyRequests, u"There were too many calls. Call again in %1 s."_s.arg(seconds));
    answer.headers = { { "Retry-After", QByteArray::number(seconds) } };
    return answer;
}

ResumeAnswer unavailable()
{
    ResumeAnswer answer =
        error(ServiceUnavailable, u"It cannot be said at present whether the feed goes on. Call again in a minute."_s);
    answer.headers = { { "Retry-After", "60" } };
    return answer;
}

ResumeAnswer refused(const Error &why)
{
    switch (why.kind) {
    case Error::Kind::NotFound: return unauthorized();
    case Error::Kind::Conflict: return error(Conflict, why.detail);
    case Error::Kind::InvalidInput: return error(UnprocessableContent, why.detail);
    case Error::Kind::AlreadyExists:
    case Error::Kind::Storage:
    case Error::Kind::StorageFull:
    case Error::Kind::ReadOnly:
    case Error::Kind::Damaged:
    case Error::Kind::NewerVersion:
    case Error::Kind::EngineElsewhere:
    case Error::Kind::NoKeychain:
    case Error::Kind::Network:
    case Error::Kind::Protocol:
    case Error::Kind::Cancelled: return unavailable();
    }
    Q_UNREACHABLE();
}

} // namespace postrider::resumeanswers
