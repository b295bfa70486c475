// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/headers.h"
#include "domain/time.h"

#include <optional>

namespace postrider {

/// What kept an exchange from ending in a response.
enum class TransportError {
    None,
    HostNotFound, ///< DNS
    NoConnection, ///< refused, unreachable, or not connected before the connect deadline
    Closed, ///< the other side closed or reset in the middle
    Deadline, ///< our deadline for the whole exchange
    Tls, ///< handshake or certificate
    Protocol, ///< what came back is not HTTP
    Aborted, ///< we stopped it ourselves: quitting
};

/// What came back from one POST. A status wins over a transport error: a response whose head was
/// read counts, even when its body was cut off or too long.
struct Reply
{
    std::optional<int> status;
    Headers headers;
    QByteArray body; ///< the first 4 KiB, from the wire: untrusted
    TransportError error = TransportError::None;
    QString errorText; ///< a sentence for people; never a token
    TimePoint startedAt {};
    TimePoint endedAt {};

    bool operator==(const Reply &) const = default;
};

} // namespace postrider
