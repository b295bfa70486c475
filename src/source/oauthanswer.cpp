// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/oauthanswer.h"

#include "domain/retryafter.h"
#include "source/oauthrequest.h"
#include "source/quote.h"
#include "source/redirect.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::hours LongestLife { 24 * 365 };

/// An error of RFC 6749 §5.2: what it means, and what to do.
struct KnownError
{
    QLatin1StringView code;
    QLatin1StringView meaning;
    QLatin1StringView advice;
};

constexpr std::array KnownErrors {
    KnownError { "invalid_client"_L1, "does not accept the client id and secret"_L1,
        "Check the client id and give the secret anew, or ask the Source's operator for new ones."_L1 },
    KnownError { "invalid_scope"_L1, "does not know the scope, or does not give it to this client"_L1,
        "Correct the scope, or leave it empty for the usual one; the Source's operator knows which is right."_L1 },
    KnownError { "unauthorized_client"_L1, "knows this client, but does not let it ask for tokens by itself"_L1,
        "Ask the Source's operator to allow the client credentials grant for it."_L1 },
    KnownError { "unsupported_grant_type"_L1, "does not issue tokens by client credentials"_L1,
        "Ask the Source's operator for the right token address, or for a token of its own."_L1 },
    KnownError { "invalid_grant"_L1, "does not accept the client credentials as a grant"_L1,
        "Ask the Source's operator what the client may do."_L1 },
    KnownError { "invalid_request"_L1, "does not understand what it is asked"_L1,
        "Check the token address, and ask the Source's operator whether it wants anything else."_L1 },
    KnownError {
        "access_denied"_L1, "denies this client a token"_L1, "Ask the Source's operator what the client may do."_L1 },
};

/// Takes secrets out of what the server said before any of it is quoted.
class Censor final
{
public:
    explicit Censor(const QList<Token> &secrets)
        : m_secrets(secrets)
    {
    }

    [[nodiscard]] QString masked(const QString &text) const
    {
        QByteArray bytes = text.toUtf8();
        for (const Token &secret : m_secrets)
            bytes = secret.masked(bytes);
        return QString::fromUtf8(bytes);
    }

    /// Of a text that may have been cut off.
    [[nodiscard]] QByteArray maskedToItsEnd(QByteArray text) const
    {
        for (const Token &secret : m_secrets)
            text = secret.maskedToItsEnd(text);
        return text;
    }

private:
    const QList<Token> &m_secrets;
};

QString itSaid(const QString &quotation)
{
    return u" It said: "_s % quotation % u'.';
}

QString unreachable(const Reply &reply)
{
    const QString what = u"The token server gave no token: "_s % reply.errorText;
    switch (reply.error) {
    case TransportError::HostNotFound:
        return what % u" Check the token address, and whether this computer is online."_s;
    case TransportError::Tls:
        return what
            % u" Ask the Source's operator about its certificate, or name the authority that issued it in the "
              "Source's settings."_s;
    case TransportError::Protocol: return what % u" Check the token address."_s;
    case TransportError::Aborted: return u"The token server was not asked to the end: it was stopped on request."_s;
    case TransportError::None:
    case TransportError::NoConnection:
    case TransportError::Closed:
    case TransportError::Deadline: break;
    }
    return what % u" It is asked again by itself; if that does not help, ask the Source's operator."_s;
}

/// The sentence for an answer that has an "error", as RFC 6749 §5.2 wants it.
QString reported(const QJsonObject &object, const Censor &censor)
{
    const QString code = object.value("error"_L1).toString();
    const QString description = censor.masked(object.value("error_description"_L1).toString());
    const QString said = description.trimmed().isEmpty() ? QString() : itSaid(quoted(description, 200));
    for (const KnownError &known : KnownErrors) {
        if (known.code == code)
            return u"The token server %1 (%2).%3 %4"_s.arg(known.meaning, known.code, said, known.advice);
    }
    return u"The token server issued no token: "_s % shortened(censor.masked(code), 40) % u'.' % said
        % u" It is asked again by itself; if that does not help, ask the Source's operator."_s;
}

/// The sentence for an answer that has only its status.
QString refused(int status, const Reply &reply, const Censor &censor)
{
    const QByteArray start = censor.maskedToItsEnd(reply.body.left(1024)).trimmed();
    const QString said = start.isEmpty() || start.startsWith('<') ? QString() : itSaid(quoted(start, 120));
    const QString answered = QString::number(status) % u'.' % said;
    if (status == 401 || status == 403) {
        return u"The token server does not accept the client id and secret: it answered "_s % answered
            % u" Check the client id and give the secret anew, or ask the Source's operator for new ones."_s;
    }
    if (status == 404 || status == 410)
        return u"There is nothing at the token address: it answered "_s % answered % u" Check the token address."_s;
    if (status == 408 || status == 425 || status >= 500) {
        return u"The token server has trouble of its own: it answered "_s % answered
            % u" It is asked again by itself."_s;
    }
    return u"The token server did not take the question: it answered "_s % answered
        % u" Check the token address, and ask the Source's operator."_s;
}

QString moved(int status, const Headers &headers, const Censor &censor)
{
    return u"The token server answered %1, a redirect, and %2. Redirects are never followed, so that the secret goes "
           "nowhere else. If the new address is right, enter it as the token address."_s.arg(
               QString::number(status), censor.masked(redirectWords(headers)));
}

/// How long a token lives; nothing when it does not say, or says what cannot be meant.
std::optional<Milliseconds> lifeOf(const QJsonObject &object)
{
    const QJsonValue value = object.value("expires_in"_L1);
    const double seconds = value.isString() ? value.toString().trimmed().toDouble() : value.toDouble();
    if (!(seconds > 0)) // not a number, too
        return std::nullopt;
    const double most = double(std::chrono::seconds(LongestLife).count());
    return Milliseconds(qint64(std::min(seconds, most) * 1000));
}

QString notOurs(const QByteArray &body)
{
    const QByteArray start = body.left(1024).trimmed();
    const QString came = start.isEmpty() ? u"nothing at all"_s
        : start.startsWith('<')          ? u"a web page"_s
                                         : u"text that is not JSON"_s;
    return u"The token server answered with %1. Check the token address: it has to be the one at which programs ask "
           "for tokens, not a page for people to sign in."_s.arg(came);
}

/// Why an answer of success has no token that can be used; nothing when it has.
QString complaint(const QJsonObject &object)
{
    if (!object.value("access_token"_L1).isString()) {
        return u"The token server's answer holds no access_token. Check the token address: it has to be the one at "
               "which programs ask for tokens."_s;
    }
    const QString type = object.value("token_type"_L1).toString();
    if (type.isEmpty())
        return u"The token server does not say what kind of token it issued (token_type). Ask those who run it."_s;
    if (type.compare("bearer"_L1, Qt::CaseInsensitive) != 0) {
        return u"The token server issued a token that is no bearer token (token_type). Ask the Source's operator for a "
               "client that gets bearer tokens."_s;
    }
    return {};
}

void fail(TokenAnswer &answer, const QString &why, Error::Kind kind = Error::Kind::Protocol)
{
    answer.token = {};
    answer.refusal = TokenSupply::Refusal { { kind, why }, answer.wait, false };
}

void readSuccess(const Reply &reply, const Censor &censor, TokenAnswer &answer)
{
    if (reply.error != TransportError::None) {
        return fail(answer,
            u"The token server's answer did not come whole: "_s % reply.errorText % u" It is asked again by itself."_s,
            Error::Kind::Network);
    }
    if (reply.body.size() > LongestTokenAnswer) {
        return fail(answer,
            u"The token server's answer is longer than %1 KiB. Check the token address."_s.arg(
                LongestTokenAnswer / 1024));
    }
    const QJsonDocument document = QJsonDocument::fromJson(reply.body);
    if (!document.isObject())
        return fail(answer, notOurs(reply.body));
    const QJsonObject object = document.object();
    if (object.value("error"_L1).isString())
        return fail(answer, reported(object, censor));
    if (const QString why = complaint(object); !why.isEmpty())
        return fail(answer, why);
    const Result<Token> token = Token::fromIssued(object.value("access_token"_L1).toString().toUtf8());
    if (!token)
        return fail(answer, token.error().detail);
    answer.token = *token;
    answer.life = lifeOf(object);
}

void readRefusal(int status, const Reply &reply, const Censor &censor, TokenAnswer &answer)
{
    const QJsonObject object = QJsonDocument::fromJson(reply.body).object();
    const QString code = object.value("error"_L1).toString();
    if (code.isEmpty() || status >= 500) {
        const bool isOurs = status == 401 || status == 403;
        fail(answer, refused(status, reply, censor), isOurs ? Error::Kind::Protocol : Error::Kind::Network);
    } else {
        fail(answer, reported(object, censor));
    }
    // What asks for the id in the body may well call a request without it an invalid one.
    answer.doubtsClient =
        status == 401 || (status < 500 && (code == "invalid_client"_L1 || code == "invalid_request"_L1));
}

} // namespace

TokenAnswer readTokenAnswer(const Reply &reply, const QList<Token> &secrets, TimePoint now)
{
    TokenAnswer answer;
    if (!reply.status) {
        const bool isStopped = reply.error == TransportError::Aborted;
        fail(answer, unreachable(reply), isStopped ? Error::Kind::Cancelled : Error::Kind::Network);
        return answer;
    }
    const int status = *reply.status;
    const Censor censor(secrets);
    answer.wait = readRetryAfter(reply.headers, now).delay;
    if (status == 429 || (status == 503 && answer.wait)) {
        fail(answer, tokenServerHeld(answer.wait), Error::Kind::Network);
        answer.refusal->isThrottled = true;
    } else if (status >= 300 && status < 400) {
        fail(answer, moved(status, reply.headers, censor), Error::Kind::Network);
    } else if (status >= 200 && status < 300) {
        readSuccess(reply, censor, answer);
    } else {
        readRefusal(status, reply, censor, answer);
    }
    return answer;
}

QString tokenServerHeld(std::optional<Milliseconds> wait)
{
    if (!wait)
        return u"The token server asked us to wait, but not for how long. It is asked again later."_s;
    const qint64 seconds = std::chrono::ceil<std::chrono::seconds>(*wait).count();
    return u"The token server asked us to wait for %1 s. It is asked again after that."_s.arg(seconds);
}

} // namespace postrider
