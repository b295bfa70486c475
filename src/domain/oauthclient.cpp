// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/oauthclient.h"

#include "domain/consumer.h"

#include <algorithm>

#include <QCoreApplication>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(OAuthClient)
};

/// scope-token = 1*( %x21 / %x23-5B / %x5D-7E ), with spaces between them (RFC 6749 §3.3)
bool isScope(const QString &scope)
{
    return std::ranges::all_of(scope, [](QChar c) { return c >= u' ' && c <= u'~' && c != u'"' && c != u'\\'; });
}

} // namespace

Result<void> validate(const OAuthClient &client, bool isPlainHttpAccepted)
{
    if (!client.isUsed() && client.clientId.isEmpty() && client.scope.isEmpty())
        return {};
    if (!client.isUsed()) {
        return fail(Error::Kind::InvalidInput,
            Text::tr("A client id or scope is of use only with a token address. Give that too, or none of them."));
    }
    if (auto url = checkHttpUrl(Text::tr("The token address"), client.tokenUrl); !url)
        return url;
    if (isInTheOpen(client.tokenUrl) && !isPlainHttpAccepted) {
        return fail(Error::Kind::InvalidInput,
            Text::tr("The token address uses http, so the secret would travel in the open. Use https, or accept it "
                     "expressly (--accept-plain-http)."));
    }
    if (client.clientId.trimmed().isEmpty())
        return fail(Error::Kind::InvalidInput,
            Text::tr("A token address needs a client id. Ask the Source's operator for it."));
    if (!std::ranges::all_of(client.clientId, [](QChar c) { return c.isPrint(); })) {
        return fail(Error::Kind::InvalidInput,
            Text::tr("The client id holds a character that cannot be seen. Check that nothing else was copied."));
    }
    if (!isScope(client.scope)) {
        return fail(Error::Kind::InvalidInput,
            Text::tr("This is not a scope: it may hold only ASCII characters, but no \" and no \\, and spaces between "
                     "names."));
    }
    return {};
}

QJsonObject toJson(const OAuthClient &client)
{
    return {
        { u"token_url"_s, client.tokenUrl.toString(QUrl::FullyEncoded) },
        { u"client_id"_s, client.clientId },
        { u"scope"_s, client.scope },
    };
}

OAuthClient oauthClientFromJson(const QJsonObject &json)
{
    return { QUrl(json.value("token_url"_L1).toString()), json.value("client_id"_L1).toString(),
        json.value("scope"_L1).toString() };
}

} // namespace postrider
