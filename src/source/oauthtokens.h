// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/oauthclient.h"
#include "source/oauthanswer.h"
#include "source/oauthrequest.h"
#include "source/tokensupply.h"

#include <QObject>

#include <memory>
#include <vector>

namespace postrider {

class Clock;
class HttpClient;

/// What is remembered of one token server while the program runs, by all that ask it.
struct TokenServer
{
    Milliseconds holdEnd { 0 }; ///< not asked before, by Clock::elapsed()
    ClientAuthentication authentication = ClientAuthentication::Basic; ///< tried first: the one that it took last
};

/// What a Source's OAuth client asks for tokens with.
struct OAuthGrant
{
    OAuthClient client;
    Token secret; ///< may be empty: then no token can be had
    QString authority; ///< PEM of certificates to trust besides the system's
};

/// The access tokens of one OAuth client (RFC 6749 §4.4), for all readers of its Source: one question is under way at
/// a time, and a token is used until it has a tenth of its life left, or a minute. Tokens are in memory alone. Lives
/// in the thread of its HttpClient, which has to outlive it, as has the clock.
class OAuthTokens final : public QObject, public TokenSupply
{
    Q_OBJECT

public:
    OAuthTokens(OAuthGrant grant, std::shared_ptr<TokenServer> server, HttpClient &client, const Clock &clock);
    ~OAuthTokens() override;

    [[nodiscard]] Kind kind() const override { return Kind::Issued; }
    void ask(Callback done) override;
    bool discard(const Token &refused) override;
    /// Whether these are its tokens.
    [[nodiscard]] bool isOf(const OAuthGrant &grant) const;

private:
    void fetch(ClientAuthentication how, const std::optional<TokenAnswer> &before = {});
    void take(TokenAnswer answer, ClientAuthentication how, const std::optional<TokenAnswer> &before);
    void keep(const TokenAnswer &answer);
    void refuseLater(const Refusal &refusal);
    void settle(tl::expected<Token, Refusal> token);
    [[nodiscard]] QList<Token> secrets() const;

    const OAuthGrant m_grant;
    const std::shared_ptr<TokenServer> m_server;
    HttpClient &m_client;
    const Clock &m_clock;
    std::vector<Callback> m_waiting; ///< while a question is under way
    Milliseconds m_askedAt { 0 };
    // By Clock::elapsed(), so that setting the wall clock changes nothing:
    Token m_token; ///< empty: none
    Milliseconds m_renewAt { 0 };
    Milliseconds m_endsAt { 0 };
};

} // namespace postrider
