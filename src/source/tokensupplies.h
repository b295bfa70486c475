// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/source.h"
#include "source/oauthtokens.h"

#include <map>
#include <memory>

namespace postrider {

/// The token supplies of all OData Sources. What a token server issued for a Source serves whoever reads, tests or
/// samples it, until its settings or its secret change. Lives in the thread of its HttpClient, which has to outlive it,
/// as has the clock.
class TokenSupplies final
{
public:
    TokenSupplies(HttpClient &client, const Clock &clock);
    ~TokenSupplies();
    Q_DISABLE_COPY_MOVE(TokenSupplies)

    /// For a Source and what the keychain has for it: a bearer token, or its client's secret, or nothing.
    [[nodiscard]] std::shared_ptr<TokenSupply> supply(const Source &source, const Token &secret);
    /// The Source was removed.
    void forget(const QString &publicId);

private:
    [[nodiscard]] std::shared_ptr<TokenServer> server(const QUrl &url);

    HttpClient &m_client;
    const Clock &m_clock;
    std::map<QString, std::shared_ptr<OAuthTokens>>
        m_issued; ///< by public id, which is empty before a Source is stored
    std::map<QString, std::shared_ptr<TokenServer>> m_servers; ///< by scheme, host and port
};

} // namespace postrider
