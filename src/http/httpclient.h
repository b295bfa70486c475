// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/headers.h"
#include "domain/reply.h"
#include "domain/token.h"

#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>

namespace postrider {

class Clock;

/// One HTTP request, whole.
struct HttpRequest
{
    QByteArray method; ///< "GET" or "POST"
    QUrl url;
    Headers headers; ///< all but Authorization and what HTTP itself needs; each name once
    Token token; ///< sent as Authorization: Bearer; empty sends none
    Token basic; ///< sent as Authorization: Basic when there is no token; name and password as RFC 7617 encodes them
    QByteArray body;
    Milliseconds deadline { 30'000 }; ///< for the whole exchange, from the call on
    Milliseconds connectDeadline { 10'000 }; ///< until the request begins to be sent, TLS included
    QString authority; ///< PEM of certificates to trust besides the system's
    bool wantsFreshConnection = false; ///< not one that was used before
    qint64 readLimit = 64 * 1024; ///< bytes of the body read; then the exchange is broken off
    qint64 keepLimit = 4 * 1024; ///< bytes of the body in the reply
};

/// Makes HTTP/1.1 exchanges, each with a hard deadline, no redirects, no cookies, no cache and no
/// second thoughts. Lives in the thread that made it; any number of exchanges may be under way,
/// and a host that hangs never delays another request to it. Calls back exactly once for each.
class HttpClient final : public QObject
{
    Q_OBJECT

public:
    using Callback = std::function<void(Reply)>;

    explicit HttpClient(const Clock &clock, QObject *parent = nullptr);
    /// Breaks off what is under way and calls nobody back. May be called from a callback.
    ~HttpClient() override;
    Q_DISABLE_COPY_MOVE(HttpClient)

    /// Starts an exchange; calls back from the event loop, never from within this call. A response
    /// whose head was read keeps its status even when the body was cut off, too long or too slow;
    /// the error then says so as well. A body broken off at `readLimit` is no error. Interim
    /// responses but 100 end an exchange with TransportError::Protocol: Qt takes them for final.
    void exchange(const HttpRequest &request, Callback done);

    /// Ends every exchange with TransportError::Aborted, calling back for each before it returns.
    /// One that had ended, but was not yet reported, is reported as it ended.
    void abortAll();
    [[nodiscard]] int inFlight() const;

private:
    class Work;

    std::unique_ptr<Work> m_work;
};

} // namespace postrider
