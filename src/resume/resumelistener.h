// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "resume/openconnections.h"
#include "resume/refusallog.h"
#include "resume/resumeanswers.h"
#include "resume/resumerequest.h"

#include <QHostAddress>

#include <atomic>
#include <functional>
#include <map>
#include <mutex>
#include <optional>

struct MHD_Daemon;

namespace postrider {

class Clock;

/// The HTTP server of the resume endpoint, in one thread of libmicrohttpd's: it takes POSTs to /feeds/…/resume, one for
/// each connection, and turns all else away. Connections, their memory and their time are bounded. start(), stop() and
/// cutOffSlow() belong to one thread.
class ResumeListener final
{
public:
    struct Place
    {
        QHostAddress address;
        quint16 port = 0; ///< 0: any free one
        QByteArray certificate; ///< PEM; empty: plain http
        QByteArray key; ///< PEM
    };

    /// Stands for a call whose answer is still to come.
    using Ticket = quint64;
    /// Answers a whole request at once, or gives nothing and calls answer() later. Called in the listener's thread, one
    /// request at a time.
    using Handler = std::function<std::optional<ResumeAnswer>(const ResumeRequest &, Ticket)>;

    /// What it turns away by itself is noted in `refusals`.
    ResumeListener(const Clock &clock, RefusalLog &refusals, Handler handler);
    ~ResumeListener();
    Q_DISABLE_COPY_MOVE(ResumeListener)

    /// Errors say what is in the way: the address, the port, the certificate.
    [[nodiscard]] Result<void> start(const Place &place);
    /// Tells those who wait that nobody knows, closes every connection and ends the thread. The handler is not called
    /// any more once it returns. Stopping twice does no harm.
    void stop();
    /// The answer to a call; for one that is gone it does nothing. Any thread.
    void answer(Ticket ticket, const ResumeAnswer &answer);
    /// Ends what takes too long. To be called about once a second.
    void cutOffSlow();
    [[nodiscard]] bool isListening() const { return m_daemon != nullptr; }
    /// Where it listens; 0 while it does not.
    [[nodiscard]] quint16 port() const { return m_port; }

    /// A connection that is silent for so long is closed, and any after the longest time for one.
    static constexpr Milliseconds IdleLimit { 10'000 };
    static constexpr Milliseconds ConnectionLimit { 20'000 };
    /// So long a call waits for the engine.
    static constexpr Milliseconds AnswerLimit { 10'000 };
    static constexpr unsigned int MostConnections = 64;
    static constexpr unsigned int MostConnectionsOfAddress = 16;

private:
    struct Calls;
    struct Waiting
    {
        MHD_Connection *connection = nullptr;
        Milliseconds since { 0 };
        bool isSuspended = false;
        std::optional<ResumeAnswer> answer;
    };

    [[nodiscard]] Ticket addWaiting(MHD_Connection *connection);
    /// What came for it meanwhile; when nothing did, its connection is suspended until something does.
    [[nodiscard]] std::optional<ResumeAnswer> takeOrSuspend(Ticket ticket);
    [[nodiscard]] std::optional<ResumeAnswer> take(Ticket ticket);
    void answerLocked(Waiting &waiting, const ResumeAnswer &answer);
    [[nodiscard]] Error whyNot(const Place &place) const;

    const Clock &m_clock;
    RefusalLog &m_refusals;
    const Handler m_handler;
    OpenConnections m_connections;
    MHD_Daemon *m_daemon = nullptr;
    std::atomic<quint16> m_port = 0;
    std::mutex m_mutex; ///< of what follows
    std::map<Ticket, Waiting> m_waiting;
    Ticket m_lastTicket = 0;
    bool m_isStopping = false;
    bool m_isStarting = false;
    QByteArray m_complaint; ///< libmicrohttpd's, while it starts
};

} // namespace postrider
