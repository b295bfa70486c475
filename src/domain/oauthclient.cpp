// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/oauthclient.h"

#include "domain/consumer.h"

namespace postrider {

using namespace Qt::StringLiterals;

Result<void> validate(const OAuthClient &client, bool isPlainHttpAccepted)
{
    if (!client.isUsed())
        return {};
    if (auto url = checkHttpUrl(u"The token address"_s, client.tokenUrl); !url)
        return url;
    if (isInTheOpen(client.tokenUrl) && !isPlainHttpAccepted) {
        return fail(Error::Kind::InvalidInput,
            u"The token address uses http, so the secret would travel in the open. Use https, or accept it "
            "expressly (--accept-plain-http)."_s);
    }
    if (client.clientId.trimmed().isEmpty())
        return fail(
            Error::Kind::InvalidInput, u"A token address needs a client id. Ask the Source's operator for it."_s);
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
