// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/tokensupplies.h"

#include "source/fixedtoken.h"

namespace postrider {

using namespace Qt::StringLiterals;

TokenSupplies::TokenSupplies(HttpClient &client, const Clock &clock)
    : m_client(client)
    , m_clock(clock)
{
}

TokenSupplies::~TokenSupplies() = default;

std::shared_ptr<TokenSupply> TokenSupplies::supply(const Source &source, const Token &secret)
{
    if (!source.oauth.isUsed()) {
        forget(source.publicId);
        return std::make_shared<FixedToken>(secret);
    }
    const OAuthGrant grant { source.oauth, secret, source.authority };
    std::shared_ptr<OAuthTokens> &tokens = m_issued[source.publicId];
    if (!tokens || !tokens->isOf(grant))
        tokens = std::make_shared<OAuthTokens>(grant, server(source.oauth.tokenUrl), m_client, m_clock);
    return tokens;
}

void TokenSupplies::forget(const QString &publicId)
{
    m_issued.erase(publicId);
}

std::shared_ptr<TokenServer> TokenSupplies::server(const QUrl &url)
{
    const QString name = url.scheme() + u"://"_s + url.authority(QUrl::FullyEncoded);
    std::shared_ptr<TokenServer> &server = m_servers[name];
    if (!server)
        server = std::make_shared<TokenServer>();
    return server;
}

} // namespace postrider
