// SPDX-License-Identifier: GPL-3.0-or-later
#include "sockets/systemsocket.h"

#include <system_error>

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <cerrno>
#include <sys/socket.h>
#endif

namespace postrider::systemsocket {

#ifdef Q_OS_WIN

void shutDown(qintptr socket)
{
    ::shutdown(SOCKET(socket), SD_BOTH);
}

void forgetProblem()
{
    WSASetLastError(0);
}

QString lastProblem()
{
    return QString::fromLocal8Bit(std::system_category().message(WSAGetLastError()).c_str());
}

#else

void shutDown(qintptr socket)
{
    ::shutdown(int(socket), SHUT_RDWR);
}

void forgetProblem()
{
    errno = 0;
}

QString lastProblem()
{
    return QString::fromLocal8Bit(std::generic_category().message(errno).c_str());
}

#endif

} // namespace postrider::systemsocket
