// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>

class QHostAddress;
struct sockaddr;

namespace postrider {

/// An address and a port in the form that the sockets of the system take.
class SocketAddress final
{
public:
    SocketAddress(const QHostAddress &address, quint16 port);

    /// 127.0.0.1.
    [[nodiscard]] static SocketAddress loopback(quint16 port);

    /// Lives as long as this.
    [[nodiscard]] const sockaddr *get() const;

private:
    alignas(8) std::array<char, 128> m_storage {}; ///< the size of the largest address there is
};

} // namespace postrider
