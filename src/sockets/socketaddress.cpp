// SPDX-License-Identifier: GPL-3.0-or-later
#include "sockets/socketaddress.h"

#include <QHostAddress>

#include <cstring>

#ifdef Q_OS_WIN
#include <winsock2.h>
#include <ws2tcpip.h>
#else
#include <netinet/in.h>
#include <sys/socket.h>
#endif

namespace postrider {

SocketAddress::SocketAddress(const QHostAddress &address, quint16 port)
{
    static_assert(sizeof(m_storage) >= sizeof(sockaddr_storage) && alignof(sockaddr_storage) <= 8);
    if (address.protocol() == QAbstractSocket::IPv6Protocol) {
        sockaddr_in6 place {};
        place.sin6_family = AF_INET6;
        place.sin6_port = htons(port);
        const Q_IPV6ADDR bytes = address.toIPv6Address();
        std::memcpy(&place.sin6_addr, &bytes, sizeof bytes);
        std::memcpy(m_storage.data(), &place, sizeof place);
    } else {
        sockaddr_in place {};
        place.sin_family = AF_INET;
        place.sin_port = htons(port);
        place.sin_addr.s_addr = htonl(address.toIPv4Address());
        std::memcpy(m_storage.data(), &place, sizeof place);
    }
}

SocketAddress SocketAddress::loopback(quint16 port)
{
    return { QHostAddress(QHostAddress::LocalHost), port };
}

const sockaddr *SocketAddress::get() const
{
    return reinterpret_cast<const sockaddr *>(m_storage.data());
}

} // namespace postrider
