// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/answer.h"

#include <QObject>
#include <QSslCertificate>
#include <QSslKey>
#include <QUrl>

#include <functional>
#include <memory>
#include <optional>

class QTcpServer;
class QTcpSocket;

namespace postrider::test {

class TcpConnection;

/// A certificate with its private key, for a server to show.
struct Identity
{
    QSslCertificate certificate;
    QSslKey key;
};

/// A server on 127.0.0.1, on a port of its own choice, that answers each request as the test says
/// and remembers all of them. It lives in the thread that made it and needs that thread's event
/// loop: QTRY_COMPARE and QSignalSpy::wait() turn it.
///
///     TcpServer server([](const Request &request) { return response(request.path == "/a" ? 200 :
///     404); }); client.exchange({ .method = "GET", .url = server.url("/a") }, …);
class TcpServer final : public QObject
{
    Q_OBJECT

public:
    using Handler = std::function<Answer(const Request &)>;

    /// Answers 204 when no handler is given; speaks TLS when an identity is.
    explicit TcpServer(Handler handler = {}, const std::optional<Identity> &identity = {});
    ~TcpServer() override;
    Q_DISABLE_COPY_MOVE(TcpServer)

    /// From the next request on.
    void setHandler(Handler handler);

    [[nodiscard]] quint16 port() const;
    /// http or https, as the server speaks it. `path` may have a query.
    [[nodiscard]] QUrl url(const QString &path = QStringLiteral("/")) const;

    /// All requests in the order in which they came.
    [[nodiscard]] const QList<Request> &requests() const { return m_requests; }
    /// Those of one connection, counted from 0.
    [[nodiscard]] QList<Request> requestsOf(int connection) const;
    /// Every connection there ever was; with TLS, those that agreed on it and those that did not.
    [[nodiscard]] int connectionCount() const { return m_connectionCount; }
    [[nodiscard]] int openConnectionCount() const { return int(m_connections.size()); }
    /// Bytes handed to the system for sending, of all connections.
    [[nodiscard]] qint64 bytesSent() const { return m_bytesSent; }

    /// Closes every connection, as servers do with idle ones, and goes on listening.
    void closeConnections();
    /// From now on connections are refused.
    void stop();

Q_SIGNALS:
    void requestReceived(const postrider::test::Request &request);
    void connectionClosed();

private:
    class Listener;
    friend class TcpConnection;

    void accept(qintptr descriptor);
    [[nodiscard]] Answer take(const Request &request);

    Handler m_handler;
    std::optional<Identity> m_identity;
    std::unique_ptr<QTcpServer> m_listener;
    QList<Request> m_requests;
    QList<TcpConnection *> m_connections; ///< children
    int m_connectionCount = 0;
    qint64 m_bytesSent = 0;
};

} // namespace postrider::test
