// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <utility>

namespace postrider::test {

/// A connection to 127.0.0.1 of somebody who means harm: blocking, so that many threads can have many, and nothing that
/// Qt does by itself. For Unix.
class RawSocket final
{
public:
    RawSocket() = default;
    /// As somebody at this address of the machine, where it has it: 127.0.0.1, or another that begins with 127.
    explicit RawSocket(quint16 port, const char *from = "127.0.0.1");
    ~RawSocket() { close(); }
    RawSocket(RawSocket &&other) noexcept
        : m_socket(std::exchange(other.m_socket, -1))
    {
    }
    RawSocket &operator=(RawSocket &&other) noexcept
    {
        std::swap(m_socket, other.m_socket);
        return *this;
    }

    [[nodiscard]] bool isOpen() const { return m_socket >= 0; }
    /// Whether all of it could be sent within two seconds.
    bool send(const QByteArray &bytes);
    /// All that comes until the other side closes, or for so many milliseconds in which nothing comes.
    [[nodiscard]] QByteArray receive(int patience);
    /// Whether the other side has closed it, seen without waiting.
    [[nodiscard]] bool isClosedThere() const;
    void close();

    /// Lets this process have so many files and sockets open, if it may; how many it may.
    static int allow(int files);

private:
    int m_socket = -1;
};

} // namespace postrider::test
