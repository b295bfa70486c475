// SPDX-License-Identifier: GPL-3.0-or-later
#include "resume/openconnections.h"

#ifndef Q_OS_WIN
#include <sys/socket.h>
#endif

namespace postrider {

namespace {

#ifdef Q_OS_WIN
constexpr int BothWays = SD_BOTH;
#else
constexpr int BothWays = SHUT_RDWR;
#endif

} // namespace

void OpenConnections::add(MHD_Connection *connection, Milliseconds now)
{
    const auto *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
    const std::scoped_lock lock(m_mutex);
    if (info)
        m_open[connection] = { info->connect_fd, now };
}

void OpenConnections::remove(MHD_Connection *connection)
{
    const std::scoped_lock lock(m_mutex);
    m_open.erase(connection);
}

void OpenConnections::cutOff(Milliseconds openedBefore)
{
    const std::scoped_lock lock(m_mutex);
    for (auto each = m_open.begin(); each != m_open.end();) {
        if (each->second.since >= openedBefore) {
            ++each;
            continue;
        }
        shutdown(each->second.socket, BothWays);
        each = m_open.erase(each);
    }
}

} // namespace postrider
