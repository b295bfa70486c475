// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/rawsocket.h"

#ifdef Q_OS_UNIX
#include <algorithm>

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

namespace postrider::test {

namespace {

constexpr int SendPatience = 2'000; // ms

bool isReady(int socket, short what, int patience)
{
    pollfd waiting { socket, what, 0 };
    return poll(&waiting, 1, patience) == 1;
}

} // namespace

RawSocket::RawSocket(quint16 port, const char *from)
    : m_socket(::socket(AF_INET, SOCK_STREAM, 0))
{
    if (m_socket >= 0)
        (void)fcntl(m_socket, F_SETFD, FD_CLOEXEC);
    sockaddr_in address {};
    address.sin_family = AF_INET;
    (void)inet_pton(AF_INET, from, &address.sin_addr);
    if (m_socket >= 0)
        (void)bind(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address);
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (m_socket >= 0 && connect(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        close();
}

bool RawSocket::send(const QByteArray &bytes)
{
    qsizetype sent = 0;
    while (isOpen() && sent < bytes.size()) {
        if (!isReady(m_socket, POLLOUT, SendPatience))
            return false;
        const ssize_t part =
            ::send(m_socket, bytes.constData() + sent, size_t(bytes.size() - sent), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (part <= 0)
            return false;
        sent += part;
    }
    return isOpen();
}

QByteArray RawSocket::receive(int patience)
{
    QByteArray all;
    char part[4'096];
    while (isOpen() && isReady(m_socket, POLLIN, patience)) {
        const ssize_t size = recv(m_socket, part, sizeof part, 0);
        if (size <= 0)
            break;
        all.append(part, size);
    }
    return all;
}

bool RawSocket::isClosedThere() const
{
    char byte = 0;
    return !isOpen() || (isReady(m_socket, POLLIN, 0) && recv(m_socket, &byte, 1, MSG_PEEK | MSG_DONTWAIT) <= 0);
}

void RawSocket::close()
{
    if (isOpen())
        ::close(std::exchange(m_socket, -1));
}

int RawSocket::allow(int files)
{
    rlimit limit {};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return 0;
    limit.rlim_cur = std::min(limit.rlim_max, std::max(limit.rlim_cur, rlim_t(files)));
    (void)setrlimit(RLIMIT_NOFILE, &limit);
    return int(std::min(limit.rlim_cur, rlim_t(files)));
}

} // namespace postrider::test
#endif
