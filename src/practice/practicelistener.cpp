// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/practicelistener.h"

#include "domain/clock.h"
#include "sockets/socketaddress.h"
#include "sockets/systemsocket.h"

#include <QDateTime>
#include <QLocale>

#include <memory>

#include <microhttpd.h>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

constexpr unsigned int ConnectionLimit = 64;
constexpr size_t ConnectionMemory = 64 * 1024; // for the head of a request
constexpr unsigned int IdleSeconds = 300;

struct DestroyResponse
{
    void operator()(MHD_Response *response) const { MHD_destroy_response(response); }
};

MHD_Result collect(void *list, MHD_ValueKind, const char *name, const char *value)
{
    static_cast<Headers *>(list)->append({ QByteArray(name), QByteArray(value) });
    return MHD_YES;
}

MHD_Result queue(MHD_Connection *connection, const PracticeListener::Response &response, TimePoint now)
{
    const std::unique_ptr<MHD_Response, DestroyResponse> queued(MHD_create_response_from_buffer(
        size_t(response.body.size()), const_cast<char *>(response.body.constData()), MHD_RESPMEM_MUST_COPY));
    if (!queued)
        return MHD_NO;
    MHD_add_response_header(queued.get(), MHD_HTTP_HEADER_DATE, toHttpDate(now).constData());
    for (const auto &[name, value] : response.headers)
        MHD_add_response_header(queued.get(), name.constData(), value.constData());
    return MHD_queue_response(connection, unsigned(response.status), queued.get());
}

} // namespace

/// What libmicrohttpd calls, in the threads of the connections.
struct PracticeListener::Calls
{
    static MHD_Result begin(const PracticeListener *listener, MHD_Connection *connection, Request &request)
    {
        MHD_get_connection_values(connection, MHD_HEADER_KIND, collect, &request.headers);
        MHD_get_connection_values(connection, MHD_GET_ARGUMENT_KIND, collect, &request.query);
        if (headerValue(request.headers, "Content-Length").toLongLong() <= BodyLimit)
            return MHD_YES;
        Response tooLarge;
        tooLarge.status = MHD_HTTP_CONTENT_TOO_LARGE;
        return queue(connection, tooLarge, listener->m_clock.now());
    }

    static MHD_Result answer(PracticeListener *listener, MHD_Connection *connection, const Request &request)
    {
        const Response response = listener->m_handler(request);
        const bool isWanted = listener->waitFor(response.delay) && !response.isLost;
        return isWanted ? queue(connection, response, listener->m_clock.now()) : MHD_NO;
    }

    /// Called once when the head has been read, then for each part of the body, then at its end.
    static MHD_Result onRequest(void *owner, MHD_Connection *connection, const char *path, const char *method,
        const char *, const char *part, size_t *partSize, void **state)
    {
        auto *listener = static_cast<PracticeListener *>(owner);
        if (!*state) {
            auto *request = new Request { method, path, {}, {}, {} };
            *state = request;
            return begin(listener, connection, *request);
        }
        auto *request = static_cast<Request *>(*state);
        if (*partSize == 0)
            return answer(listener, connection, *request);
        if (request->body.size() + qsizetype(*partSize) > BodyLimit)
            return MHD_NO;
        request->body.append(part, qsizetype(*partSize));
        *partSize = 0;
        return MHD_YES;
    }

    static void onCompleted(void *, MHD_Connection *, void **state, MHD_RequestTerminationCode)
    {
        delete static_cast<Request *>(*state);
        *state = nullptr;
    }
};

PracticeListener::PracticeListener(const Clock &clock, Handler handler)
    : m_clock(clock)
    , m_handler(std::move(handler))
{
}

PracticeListener::~PracticeListener()
{
    stop();
}

Result<void> PracticeListener::start(quint16 port)
{
    Q_ASSERT(!m_daemon);
    const auto address = SocketAddress::loopback(port);
    m_isStopping = false;
    systemsocket::forgetProblem();
    m_daemon = MHD_start_daemon(
        MHD_USE_AUTO_INTERNAL_THREAD | MHD_USE_THREAD_PER_CONNECTION | MHD_USE_ITC | MHD_USE_SUPPRESS_DATE_NO_CLOCK,
        port, nullptr, nullptr, &Calls::onRequest, this, MHD_OPTION_SOCK_ADDR, address.get(),
        MHD_OPTION_NOTIFY_COMPLETED, &Calls::onCompleted, nullptr, MHD_OPTION_CONNECTION_LIMIT, ConnectionLimit,
        MHD_OPTION_CONNECTION_MEMORY_LIMIT, ConnectionMemory, MHD_OPTION_CONNECTION_TIMEOUT, IdleSeconds,
        MHD_OPTION_END);
    if (!m_daemon) {
        const QString place = port == 0 ? u"a free port"_s : u"port %1"_s.arg(port);
        return fail(Error::Kind::Network,
            u"A practice server could not open %1 on 127.0.0.1: %2. Close what uses it, or try again."_s.arg(
                place, systemsocket::lastProblem()));
    }
    m_port = MHD_get_daemon_info(m_daemon, MHD_DAEMON_INFO_BIND_PORT)->port;
    return {};
}

void PracticeListener::stop()
{
    if (!m_daemon)
        return;
    {
        const std::scoped_lock lock(m_mutex);
        m_isStopping = true;
    }
    m_stopped.notify_all();
    MHD_stop_daemon(m_daemon);
    m_daemon = nullptr;
    m_port = 0;
}

bool PracticeListener::waitFor(Milliseconds delay)
{
    std::unique_lock lock(m_mutex);
    return !m_stopped.wait_for(lock, delay, [this] { return m_isStopping; });
}

QByteArray toHttpDate(TimePoint time)
{
    const QDateTime utc = QDateTime::fromMSecsSinceEpoch(toStored(time), Qt::UTC);
    return QLocale::c().toString(utc, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1();
}

} // namespace postrider
