// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/oauthtokens.h"

#include "domain/backoff.h"
#include "domain/clock.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace postrider {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Milliseconds UsualLife = 1h; // when the server does not say; a 401 tells when it was shorter
constexpr Milliseconds LongestMargin = 60s;

ClientAuthentication other(ClientAuthentication how)
{
    return how == ClientAuthentication::Basic ? ClientAuthentication::Body : ClientAuthentication::Basic;
}

} // namespace

OAuthTokens::OAuthTokens(OAuthGrant grant, std::shared_ptr<TokenServer> server, HttpClient &client, const Clock &clock)
    : m_grant(std::move(grant))
    , m_server(std::move(server))
    , m_client(client)
    , m_clock(clock)
{
}

OAuthTokens::~OAuthTokens() = default;

void OAuthTokens::ask(Callback done)
{
    const Milliseconds now = m_clock.elapsed();
    if (!m_token.isEmpty() && now < m_renewAt)
        return done(m_token);
    m_waiting.push_back(std::move(done));
    if (m_waiting.size() > 1)
        return;
    if (m_grant.secret.isEmpty()) {
        return refuseLater({ { Error::Kind::NotFound,
                                 u"The Source's client secret is missing, so the token server was not asked. Give it "
                                 "the secret."_s },
            {}, false });
    }
    if (const Milliseconds wait = m_server->holdEnd - now; wait > 0ms)
        return refuseLater({ { Error::Kind::Network, tokenServerHeld(wait) }, wait, true });
    fetch(m_server->authentication);
}

bool OAuthTokens::discard(const Token &refused)
{
    if (m_token.reveal() == refused.reveal())
        m_token = {};
    return true;
}

bool OAuthTokens::isOf(const OAuthGrant &grant) const
{
    return m_grant.client == grant.client && m_grant.secret.reveal() == grant.secret.reveal()
        && m_grant.authority == grant.authority;
}

void OAuthTokens::fetch(ClientAuthentication how, const std::optional<TokenAnswer> &before)
{
    m_askedAt = m_clock.elapsed();
    HttpRequest request = tokenRequest(m_grant.client, m_grant.secret, how);
    request.authority = m_grant.authority;
    m_client.exchange(request, [guard = QPointer(this), how, before](const Reply &reply) {
        if (guard)
            guard->take(readTokenAnswer(reply, guard->secrets(), guard->m_clock.now()), how, before);
    });
}

void OAuthTokens::take(TokenAnswer answer, ClientAuthentication how, const std::optional<TokenAnswer> &before)
{
    const bool isThrottled = answer.refusal && answer.refusal->isThrottled;
    if (const auto wait = answer.wait.value_or(isThrottled ? throttleDelay(1) : 0ms); wait > 0ms)
        m_server->holdEnd = std::max(m_server->holdEnd, m_clock.elapsed() + wait);
    if (answer.doubtsClient && !before && !answer.wait)
        return fetch(other(how), answer);
    if (answer.doubtsClient && before && !answer.wait)
        answer = *before; // refused both ways: the usual one tells more
    if (answer.refusal)
        return settle(tl::unexpected(*answer.refusal));
    m_server->authentication = how;
    keep(answer);
    settle(answer.token);
}

void OAuthTokens::keep(const TokenAnswer &answer)
{
    const Milliseconds life = answer.life.value_or(UsualLife);
    m_token = answer.token;
    m_endsAt = m_askedAt + life;
    m_renewAt = m_endsAt - std::min(life / 10, LongestMargin);
}

void OAuthTokens::refuseLater(const Refusal &refusal)
{
    QMetaObject::invokeMethod(
        this, [this, refusal] { settle(tl::unexpected(refusal)); }, Qt::QueuedConnection);
}

void OAuthTokens::settle(tl::expected<Token, Refusal> token)
{
    if (!token && !m_token.isEmpty() && m_clock.elapsed() < m_endsAt) {
        token = m_token; // which could not be renewed before its end, but is still good
        m_renewAt = m_endsAt;
    }
    for (const Callback &done : std::exchange(m_waiting, {})) // each may ask again, or be the last to need this
        done(token);
}

QList<Token> OAuthTokens::secrets() const
{
    QList<Token> secrets = secretForms(m_grant.client, m_grant.secret);
    if (!m_token.isEmpty())
        secrets.append(m_token);
    return secrets;
}

} // namespace postrider
