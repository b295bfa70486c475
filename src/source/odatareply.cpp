// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/odatareply.h"

#include "source/odatapage.h"
#include "source/quote.h"
#include "source/redirect.h"

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

/// What the Source said for itself, as a sentence to append; empty when it is nothing for people.
QString whatItSaid(const QByteArray &body)
{
    QString said = odataErrorText(body);
    if (said.isEmpty()) {
        const QByteArray start = body.left(1024).trimmed();
        if (!start.isEmpty() && !start.startsWith('<'))
            said = quoted(start, 120);
    }
    return said.isEmpty() ? QString() : QString(u" It said: "_s % said % u'.');
}

Error unreachable(const Reply &reply)
{
    const auto error = [&reply](const QString &advice, Error::Kind kind = Error::Kind::Network) {
        const QString what = reply.errorText.isEmpty() ? u"The Source could not be reached."_s
                                                       : QString(u"The Source could not be read: "_s % reply.errorText);
        return Error { kind, what % u' ' % advice };
    };
    switch (reply.error) {
    case TransportError::HostNotFound: return error(u"Check its address, and whether this computer is online."_s);
    case TransportError::Tls:
        return error(u"Ask those who run the Source about its certificate, or name the authority "
                     "that issued it in the Source's settings."_s);
    case TransportError::Protocol: return error(u"Check its address: it has to be that of an OData service."_s);
    case TransportError::Aborted: return error(u"It was stopped on request."_s, Error::Kind::Cancelled);
    case TransportError::None:
    case TransportError::NoConnection:
    case TransportError::Closed:
    case TransportError::Deadline:
        return error(u"It is asked again by itself; if that does not help, ask those who run it."_s);
    }
    Q_UNREACHABLE();
}

QString moved(int status, const Headers &headers)
{
    return u"The Source answered %1, a redirect, and %2. Redirects are never followed, so that the "
           "token goes nowhere else. If the new address is right, enter it as the Source's."_s.arg(
               QString::number(status), redirectWords(headers));
}

QString throttled(int status, std::optional<Milliseconds> wait)
{
    if (!wait)
        return u"The Source asked us to wait (%1), but not for how long. It is asked again later."_s.arg(status);
    const qint64 seconds = std::chrono::ceil<std::chrono::seconds>(*wait).count();
    return u"The Source asked us to wait for %1 s (%2). It is asked again after that."_s.arg(seconds).arg(status);
}

QString tokenRejected(int status, TokenSupply::Kind token, const QString &said)
{
    switch (token) {
    case TokenSupply::Kind::None:
        return u"The Source asks for a token (%1), and none is stored for it. Give it one."_s.arg(status) % said;
    case TokenSupply::Kind::Given:
        return u"The Source rejected the token (%1).%2 Replace the token, or ask those who run the "
               "Source whether it is still good."_s.arg(QString::number(status), said);
    case TokenSupply::Kind::Issued: break;
    }
    if (status == 403) {
        return u"The Source does not let this client read (403)."_s % said
            % u" Ask those who run it what the client may do, and whether it needs a scope."_s;
    }
    return u"The Source refuses the token that the token server has just issued (%1).%2 Ask those who run the Source "
           "whether the token address, the client id and the scope are those that belong to it."_s.arg(
               QString::number(status), said);
}

/// For every status but 200 and those that have a sentence of their own.
QString refused(int status, const QString &said)
{
    const QString answered = QString::number(status) % u'.' % said;
    if (status == 404 || status == 410) {
        return u"The Source has nothing at its address: it answered "_s % answered
            % u" Check the address: the EntityEvent Resource has to lie below it."_s;
    }
    if (status == 408 || status == 425 || status >= 500) {
        return u"The Source has trouble of its own: it answered "_s % answered % u" It is asked again by itself."_s;
    }
    return u"The Source did not take the question: it answered "_s % answered
        % u" Check its address, and ask those who run it."_s;
}

std::optional<Error> complaint(const Reply &reply)
{
    if (reply.error != TransportError::None) {
        return Error { Error::Kind::Network,
            u"The Source's answer did not come whole: "_s % reply.errorText
                % u" Nothing of it was taken. It is asked again by itself; if that does not help, "
                  "ask for fewer events in a page."_s };
    }
    if (reply.body.size() > LongestPage) {
        return Error { Error::Kind::Network,
            u"The Source's answer is longer than 64 MiB. Nothing of it was taken. Ask for fewer "
            "events in a page."_s };
    }
    return std::nullopt;
}

} // namespace

SourcePage judgeReply(const Reply &reply, TokenSupply::Kind token, TimePoint now)
{
    SourcePage page;
    if (!reply.status) {
        page.error = unreachable(reply);
        return page;
    }
    const int status = *reply.status;
    const RetryAfter retryAfter = readRetryAfter(reply.headers, now);
    page.wait = retryAfter.delay;
    page.warning = retryAfter.note;
    if (status == 200) {
        page.error = complaint(reply);
    } else if (status == 429 || (status == 503 && page.wait)) {
        page.isThrottled = true;
        page.error = Error { Error::Kind::Network, throttled(status, page.wait) };
    } else if (status == 401 || status == 403) {
        page.error = Error { Error::Kind::Protocol, tokenRejected(status, token, whatItSaid(reply.body)) };
    } else if (status >= 300 && status < 400) {
        page.error = Error { Error::Kind::Network, moved(status, reply.headers) };
    } else {
        page.error = Error { Error::Kind::Network, refused(status, whatItSaid(reply.body)) };
    }
    return page;
}

} // namespace postrider
