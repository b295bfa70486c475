// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/tcpserver.h"

#include "support/tcpconnection.h"

#include <QSslSocket>
#include <QTcpServer>

namespace postrider::test {

using namespace Qt::StringLiterals;

class TcpServer::Listener final : public QTcpServer
{
public:
    explicit Listener(TcpServer &server)
        : m_server(server)
    {
    }

protected:
    void incomingConnection(qintptr descriptor) override { m_server.accept(descriptor); }

private:
    TcpServer &m_server;
};

TcpServer::TcpServer(Handler handler, const std::optional<Identity> &identity)
    : m_handler(std::move(handler))
    , m_identity(identity)
    , m_listener(std::make_unique<Listener>(*this))
{
    if (!m_listener->listen(QHostAddress::LocalHost))
        qFatal("No port to listen on: %s", qPrintable(m_listener->errorString()));
}

TcpServer::~TcpServer()
{
    for (TcpConnection *connection : std::as_const(m_connections))
        connection->disconnect(this);
}

void TcpServer::setHandler(Handler handler)
{
    m_handler = std::move(handler);
}

quint16 TcpServer::port() const
{
    return m_listener->serverPort();
}

QUrl TcpServer::url(const QString &path) const
{
    const QLatin1StringView scheme = m_identity ? "https"_L1 : "http"_L1;
    return QUrl(u"%1://127.0.0.1:%2%3"_s.arg(scheme).arg(port()).arg(path), QUrl::StrictMode);
}

QList<Request> TcpServer::requestsOf(int connection) const
{
    QList<Request> found;
    for (const Request &request : m_requests) {
        if (request.connection == connection)
            found.append(request);
    }
    return found;
}

void TcpServer::closeConnections()
{
    const auto connections = m_connections;
    for (TcpConnection *connection : connections)
        connection->close();
}

void TcpServer::stop()
{
    m_listener->close();
}

void TcpServer::accept(qintptr descriptor)
{
    std::unique_ptr<QTcpSocket> socket;
    if (m_identity) {
        auto secure = std::make_unique<QSslSocket>();
        secure->setLocalCertificate(m_identity->certificate);
        secure->setPrivateKey(m_identity->key);
        secure->setSocketDescriptor(descriptor);
        secure->startServerEncryption();
        socket = std::move(secure);
    } else {
        socket = std::make_unique<QTcpSocket>();
        socket->setSocketDescriptor(descriptor);
    }
    auto *connection = new TcpConnection(m_connectionCount++, std::move(socket), *this);
    m_connections.append(connection);
    connect(connection, &TcpConnection::sent, this, [this](qint64 bytes) { m_bytesSent += bytes; });
    connect(connection, &TcpConnection::closed, this, [this, connection] {
        if (m_connections.removeOne(connection)) {
            connection->deleteLater();
            Q_EMIT connectionClosed();
        }
    });
}

Answer TcpServer::take(const Request &request)
{
    m_requests.append(request);
    const Answer answer = m_handler ? m_handler(request) : response(204);
    Q_EMIT requestReceived(request);
    return answer;
}

} // namespace postrider::test
