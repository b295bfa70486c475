// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/oauthrequest.h"

#include "domain/version.h"

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

/// application/x-www-form-urlencoded, as RFC 6749 appendix B has it.
QByteArray formEncoded(const QByteArray &value)
{
    return value.toPercentEncoding().replace("%20", "+");
}

QByteArray parameter(const char *name, const QByteArray &value)
{
    return QByteArray(name) + '=' + formEncoded(value);
}

/// Encoded first, so that a colon in the id does not end it.
Token basicCredentials(const OAuthClient &client, const Token &secret)
{
    const QByteArray pair = formEncoded(client.clientId.toUtf8()) + ':' + formEncoded(secret.reveal());
    return *Token::fromIssued(pair.toBase64());
}

} // namespace

HttpRequest tokenRequest(const OAuthClient &client, const Token &secret, ClientAuthentication how)
{
    HttpRequest request;
    request.method = "POST";
    request.url = client.tokenUrl;
    request.headers = { { "Accept", "application/json" }, { "Content-Type", "application/x-www-form-urlencoded" },
        { "User-Agent", "Postrider/" POSTRIDER_VERSION } };
    QByteArrayList parameters { parameter("grant_type", "client_credentials") };
    if (!client.scope.isEmpty())
        parameters.append(parameter("scope", client.scope.toUtf8()));
    switch (how) {
    case ClientAuthentication::Basic: request.basic = basicCredentials(client, secret); break;
    case ClientAuthentication::Body:
        parameters.append(parameter("client_id", client.clientId.toUtf8()));
        parameters.append(parameter("client_secret", secret.reveal()));
        break;
    }
    request.body = parameters.join('&');
    request.readLimit = LongestTokenAnswer + 1;
    request.keepLimit = LongestTokenAnswer + 1;
    return request;
}

QList<Token> secretForms(const OAuthClient &client, const Token &secret)
{
    if (secret.isEmpty())
        return {};
    // The whole of what an Authorization header carried goes before what is a part of it.
    return { basicCredentials(client, secret), *Token::fromIssued(formEncoded(secret.reveal())), secret };
}

} // namespace postrider
