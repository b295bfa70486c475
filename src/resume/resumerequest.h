// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/headers.h"
#include "domain/ids.h"

#include <QString>

#include <optional>

namespace postrider {

/// One call as it came. A value.
struct ResumeRequest
{
    QByteArray method;
    QByteArray path; ///< percent-decoded, without the query
    Headers headers;
    QByteArray body;
    QString address; ///< the caller's

    /// The public id in /feeds/{public id}/resume; empty for any other path.
    [[nodiscard]] QByteArray feed() const;
    /// What stands after "Bearer"; empty when nothing does, or when it is said twice.
    [[nodiscard]] QByteArray token() const;
    /// Whether its length is said in one way, so that nobody on the way can take it for two requests (RFC 9112 §6.3).
    [[nodiscard]] bool hasClearLength() const;
    /// What Content-Length says; 0 when it says nothing.
    [[nodiscard]] qint64 announcedSize() const;
    /// The sequence to go back to, none when the body names none. InvalidInput when it is no JSON object, or the
    /// sequence no sequence.
    [[nodiscard]] Result<std::optional<Sequence>> rewindTo() const;

    static constexpr qsizetype LargestBody = 4 * 1024;
};

} // namespace postrider
