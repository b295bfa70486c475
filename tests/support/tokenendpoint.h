// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/tcpserver.h"

#include <QElapsedTimer>

namespace postrider::test {

/// A token server on loopback that knows one client and issues it access tokens by client credentials (RFC 6749 §4.4).
/// It is strict: whatever it is asked otherwise is an invalid_request.
class TokenEndpoint final
{
public:
    enum class Takes { Basic, Body };

    explicit TokenEndpoint(const QByteArray &clientId, const QByteArray &secret, Takes takes = Takes::Basic);

    /// How long the tokens live that it issues from now on; 0 does not say so, and they live on.
    void setLife(int seconds) { m_life = seconds; }
    /// Answers in its place until it is set to nothing again.
    void setMishap(TcpServer::Handler mishap) { m_mishap = std::move(mishap); }
    void setSecret(const QByteArray &secret) { m_secret = secret; }
    /// No token that was issued until now is good any more.
    void revokeAll() { m_good.clear(); }

    /// Whether a request to the Source carries a token that is good now.
    [[nodiscard]] bool isLetIn(const Request &request) const;
    [[nodiscard]] QUrl url() const { return m_server.url(QStringLiteral("/token?tenant=7")); }
    /// All tokens that were issued.
    [[nodiscard]] const QByteArrayList &issued() const { return m_issued; }
    [[nodiscard]] const TcpServer &server() const { return m_server; }

    /// Its own answer to a request.
    [[nodiscard]] Answer answer(const Request &request);
    /// An answer as RFC 6749 §5.2 has it.
    [[nodiscard]] static Answer error(int status, const QByteArray &code, const QByteArray &description = {});

private:
    [[nodiscard]] bool knows(const Request &request) const;

    const QByteArray m_clientId;
    QByteArray m_secret;
    const Takes m_takes;
    int m_life = 3600;
    QElapsedTimer m_clock;
    QByteArrayList m_issued;
    QHash<QByteArray, qint64> m_good; ///< until when, by the clock
    TcpServer::Handler m_mishap;
    TcpServer m_server;
};

} // namespace postrider::test
