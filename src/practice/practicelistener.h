// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/headers.h"
#include "domain/time.h"

#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>

struct MHD_Daemon;

namespace postrider {

class Clock;

/// A small HTTP/1.1 server on 127.0.0.1 for practice mode. Each connection has a thread of its
/// own, so one that is kept waiting delays no other. start() and stop() belong to one thread.
class PracticeListener final
{
public:
    struct Request
    {
        QByteArray method;
        QByteArray path; ///< percent-decoded, without the query
        QList<QPair<QByteArray, QByteArray>> query; ///< percent-decoded, in the order they came
        Headers headers;
        QByteArray body;
    };

    struct Response
    {
        int status = 204;
        Headers headers; ///< all but Date and Content-Length
        QByteArray body;
        Milliseconds delay { 0 }; ///< how long the client is kept waiting for it
        bool isLost = false; ///< the connection is closed instead, after the same delay
    };

    /// Called from the threads of the connections, several at once; must not wait.
    using Handler = std::function<Response(const Request &)>;

    PracticeListener(const Clock &clock, Handler handler);
    ~PracticeListener();
    Q_DISABLE_COPY_MOVE(PracticeListener)

    /// Listens at this port, or at any free one for 0.
    [[nodiscard]] Result<void> start(quint16 port = 0);
    /// Closes every connection and ends every thread, at once even where a client is kept waiting.
    /// The handler is not called any more once it returns. Stopping twice does no harm.
    void stop();
    /// Where it listens; 0 while it does not.
    [[nodiscard]] quint16 port() const { return m_port; }

    static constexpr qsizetype BodyLimit = 8 * 1024 * 1024;

private:
    struct Calls;

    /// Whether the time has passed; false when stop() was called before.
    [[nodiscard]] bool waitFor(Milliseconds delay);

    const Clock &m_clock;
    const Handler m_handler;
    MHD_Daemon *m_daemon = nullptr;
    std::atomic<quint16> m_port = 0; // the handler may ask for it
    std::mutex m_mutex;
    std::condition_variable m_stopped;
    bool m_isStopping = false;
};

/// The preferred form of an HTTP-date (RFC 9110 §5.6.7), "Mon, 23 Nov 2026 14:40:00 GMT".
[[nodiscard]] QByteArray toHttpDate(TimePoint time);

} // namespace postrider
