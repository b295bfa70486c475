// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/tcpconnection.h"

#include "support/tcpserver.h"

#include <algorithm>

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <sys/socket.h>
#endif

namespace postrider::test {

namespace {

constexpr qint64 ChunkSize = 64 * 1024;

/// Reads the head of a request; what of it is not there stays empty.
Request parseHead(const QByteArray &head)
{
    Request request;
    const QList<QByteArray> lines = head.split('\n');
    const QList<QByteArray> words = lines.first().trimmed().split(' ');
    request.method = words.value(0);
    request.path = words.value(1);
    for (const QByteArray &line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            request.headers.append({ line.left(colon), line.mid(colon + 1).trimmed() });
    }
    return request;
}

/// Makes the next close a reset: what is not yet sent is thrown away, and the peer gets an RST.
void setResetOnClose(qintptr descriptor)
{
    const linger option { 1, 0 };
    ::setsockopt(int(descriptor), SOL_SOCKET, SO_LINGER, reinterpret_cast<const char *>(&option), sizeof option);
}

} // namespace

TcpConnection::TcpConnection(int number, std::unique_ptr<QTcpSocket> socket, TcpServer &server)
    : QObject(&server)
    , m_number(number)
    , m_server(server)
    , m_socket(std::move(socket))
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &TcpConnection::sendMore);
    connect(m_socket.get(), &QTcpSocket::readyRead, this, &TcpConnection::readRequest);
    connect(m_socket.get(), &QTcpSocket::bytesWritten, this, [this](qint64 bytes) {
        Q_EMIT sent(bytes);
        if (m_isAnswering && !m_timer.isActive() && m_answer.interval.count() == 0)
            sendMore();
    });
    connect(m_socket.get(), &QTcpSocket::disconnected, this, &TcpConnection::onClosed);
    connect(m_socket.get(), &QTcpSocket::errorOccurred, this, &TcpConnection::onClosed);
}

TcpConnection::~TcpConnection()
{
    m_socket->disconnect(this);
}

void TcpConnection::close()
{
    m_timer.stop();
    m_isAnswering = false;
    m_socket->disconnectFromHost();
}

void TcpConnection::onClosed()
{
    m_timer.stop();
    m_isAnswering = true; // whatever else came in
    Q_EMIT closed();
}

void TcpConnection::readRequest()
{
    m_received += m_socket->readAll();
    if (m_isAnswering)
        return;
    const qsizetype headSize = m_received.indexOf("\r\n\r\n");
    if (headSize < 0)
        return;
    Request request = parseHead(m_received.left(headSize));
    const qint64 bodySize = request.header("Content-Length").toLongLong();
    if (m_received.size() < headSize + 4 + bodySize)
        return;
    request.body = m_received.mid(headSize + 4, bodySize);
    request.connection = m_number;
    m_received.remove(0, headSize + 4 + bodySize);
    m_isAnswering = true;
    begin(m_server.take(request));
}

void TcpConnection::begin(const Answer &answer)
{
    m_answer = answer;
    if (answer.bytes.isEmpty() && answer.filler == 0 && answer.then == Answer::Then::KeepAlive)
        return; // silence: it goes on being answered
    if (answer.delay.count() > 0)
        m_timer.start(answer.delay);
    else
        sendMore();
}

void TcpConnection::sendMore()
{
    if (m_answer.interval.count() > 0 && !m_answer.bytes.isEmpty()) {
        m_socket->write(m_answer.bytes.left(1));
        m_answer.bytes.remove(0, 1);
        m_timer.start(m_answer.interval);
        return;
    }
    m_socket->write(std::exchange(m_answer.bytes, {}));
    while (m_answer.filler > 0 && m_socket->bytesToWrite() < ChunkSize) {
        const qint64 size = std::min(m_answer.filler, ChunkSize);
        m_socket->write(QByteArray(size, 'x'));
        m_answer.filler -= size;
    }
    if (m_answer.filler == 0)
        finish();
}

void TcpConnection::finish()
{
    switch (m_answer.then) {
    case Answer::Then::KeepAlive: m_isAnswering = false; return readRequest();
    case Answer::Then::Close: return close();
    case Answer::Then::Reset:
        m_socket->flush();
        setResetOnClose(m_socket->socketDescriptor());
        m_isAnswering = false;
        return m_socket->abort();
    }
}

} // namespace postrider::test
