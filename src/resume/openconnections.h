// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"

#include <map>
#include <mutex>

#include <microhttpd.h>

namespace postrider {

/// Since when each connection is open, so that one whose caller drips its bytes is cut off in the end: libmicrohttpd by
/// itself only notices those that are silent. Any thread.
class OpenConnections final
{
public:
    void add(MHD_Connection *connection, Milliseconds now);
    /// To be called before its socket is closed, and its number may be another's.
    void remove(MHD_Connection *connection);
    /// Cuts off every connection that was opened before. Its owner notices, and closes it.
    void cutOff(Milliseconds openedBefore);

private:
    struct Open
    {
        MHD_socket socket = MHD_INVALID_SOCKET;
        Milliseconds since { 0 };
    };

    std::mutex m_mutex;
    std::map<MHD_Connection *, Open> m_open;
};

} // namespace postrider
