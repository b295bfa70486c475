// SPDX-License-Identifier: GPL-3.0-or-later
#include "resume/openconnections.h"

#include "sockets/systemsocket.h"

namespace postrider {

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
        systemsocket::shutDown(qintptr(each->second.socket));
        each = m_open.erase(each);
    }
}

} // namespace postrider
