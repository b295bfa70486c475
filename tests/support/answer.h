// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/headers.h"
#include "domain/time.h"

namespace postrider::test {

/// One request as it came in.
struct Request
{
    QByteArray method;
    QByteArray path; ///< with the query
    Headers headers;
    QByteArray body;
    int connection = 0; ///< which connection it came on, counted from 0

    [[nodiscard]] QByteArray header(QByteArrayView name) const { return headerValue(headers, name); }
};

/// What a TcpServer does about a request. Made by one of the functions below, then refined:
///
///     return response(200, {}, "hello").closing();
///     return drip(response(200, {}, "0123456789"), 20ms);
struct Answer
{
    enum class Then { KeepAlive, Close, Reset };

    QByteArray bytes; ///< sent as they are
    qint64 filler = 0; ///< so many more bytes, made while they are sent, as fast as they are read
    Milliseconds interval { 0 }; ///< between one byte and the next; 0 sends all at once
    Milliseconds delay { 0 }; ///< before anything is sent
    Then then = Then::KeepAlive;

    /// Closes the connection after the last byte.
    [[nodiscard]] Answer closing() const;
    /// Resets the connection (RST) after the last byte.
    [[nodiscard]] Answer resetting() const;
    /// Waits before it sends.
    [[nodiscard]] Answer after(Milliseconds time) const;
};

/// A response with its Content-Length (unless `headers` has one, or the status forbids it).
[[nodiscard]] Answer response(int status, const Headers &headers = {}, const QByteArray &body = {});
/// Exactly these bytes, be they HTTP or not.
[[nodiscard]] Answer raw(const QByteArray &bytes);
/// Nothing, and the connection stays open.
[[nodiscard]] Answer silence();
/// An answer a byte at a time.
[[nodiscard]] Answer drip(Answer answer, Milliseconds interval);
/// A response with a body of `size` bytes, which is never in memory as a whole.
[[nodiscard]] Answer flood(int status, qint64 size);
/// A response that promises `promised` bytes of body; what follows `sent` never comes.
[[nodiscard]] Answer cut(int status, qint64 promised, const QByteArray &sent);

} // namespace postrider::test
