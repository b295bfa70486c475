// SPDX-License-Identifier: GPL-3.0-or-later
#include "resume/resumelistener.h"

#include "domain/clock.h"
#include "sockets/socketaddress.h"

#include <array>
#include <cstdarg>
#include <cstdio>
#include <memory>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t ConnectionMemory = 16 * 1024; // for the head of a request, and a body of 4 KiB
constexpr qsizetype MostIgnored = 64 * 1024; // of a body that is too large, before its connection is closed

struct DestroyResponse
{
    void operator()(MHD_Response *response) const { MHD_destroy_response(response); }
};

MHD_Result collect(void *list, MHD_ValueKind, const char *name, const char *value)
{
    static_cast<Headers *>(list)->append({ QByteArray(name), QByteArray(value) });
    return MHD_YES;
}

MHD_Result queue(MHD_Connection *connection, const ResumeAnswer &answer)
{
    const std::unique_ptr<MHD_Response, DestroyResponse> response(MHD_create_response_from_buffer(
        size_t(answer.body.size()), const_cast<char *>(answer.body.constData()), MHD_RESPMEM_MUST_COPY));
    if (!response)
        return MHD_NO;
    MHD_add_response_header(response.get(), MHD_HTTP_HEADER_CONTENT_TYPE, "application/json");
    MHD_add_response_header(response.get(), MHD_HTTP_HEADER_CACHE_CONTROL, "no-store");
    MHD_add_response_header(response.get(), MHD_HTTP_HEADER_CONNECTION, "close");
    for (const auto &[name, value] : answer.headers)
        MHD_add_response_header(response.get(), name.constData(), value.constData());
    return MHD_queue_response(connection, unsigned(answer.status), response.get());
}

QString addressOf(MHD_Connection *connection)
{
    const auto *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
    if (!info || !info->client_addr)
        return {};
    QHostAddress address(info->client_addr);
    bool isOld = false;
    const quint32 old = address.toIPv4Address(&isOld); // also where it comes as an address of the new kind
    if (isOld)
        address = QHostAddress(old);
    address.setScopeId({});
    return address.toString();
}

} // namespace

/// What libmicrohttpd calls, all in its one thread.
struct ResumeListener::Calls
{
    struct Call
    {
        ResumeRequest request;
        std::optional<ResumeAnswer> objection; ///< is said once the body has been read past
        Ticket ticket = 0; ///< while its answer is to come
    };

    static std::optional<ResumeAnswer> refuse(
        ResumeListener *listener, const Call &call, RefusalReason reason, const ResumeAnswer &answer)
    {
        listener->m_refusals.note(reason, call.request.address);
        return answer;
    }

    /// Looks at the head. What is wrong with it is answered before the body comes.
    static std::optional<ResumeAnswer> objection(ResumeListener *listener, const Call &call)
    {
        const ResumeRequest &request = call.request;
        if (request.feed().isEmpty())
            return refuse(listener, call, RefusalReason::NothingThere, resumeanswers::notFound());
        if (request.method != "POST")
            return refuse(listener, call, RefusalReason::NothingThere, resumeanswers::methodNotAllowed());
        if (!request.hasClearLength()) {
            return refuse(listener, call, RefusalReason::Malformed,
                resumeanswers::badRequest(
                    u"The length of the body is not clear. Send Content-Length once, and no Transfer-Encoding."_s));
        }
        if (request.announcedSize() > ResumeRequest::LargestBody)
            return refuse(listener, call, RefusalReason::TooLarge, resumeanswers::tooLarge());
        return std::nullopt;
    }

    static MHD_Result begin(ResumeListener *listener, MHD_Connection *connection, Call &call)
    {
        MHD_get_connection_values(connection, MHD_HEADER_KIND, collect, &call.request.headers);
        call.request.address = addressOf(connection);
        const auto answer = objection(listener, call);
        return answer ? queue(connection, *answer) : MHD_YES;
    }

    static MHD_Result read(ResumeListener *listener, Call &call, const char *part, size_t *size)
    {
        QByteArray &body = call.request.body;
        if (body.size() + qsizetype(*size) > MostIgnored)
            return MHD_NO;
        body.append(part, qsizetype(*size));
        *size = 0;
        if (body.size() > ResumeRequest::LargestBody && !call.objection)
            call.objection = refuse(listener, call, RefusalReason::TooLarge, resumeanswers::tooLarge());
        return MHD_YES;
    }

    static MHD_Result end(ResumeListener *listener, MHD_Connection *connection, Call &call)
    {
        if (call.objection)
            return queue(connection, *call.objection);
        std::optional<ResumeAnswer> answer;
        if (call.ticket == 0) {
            call.ticket = listener->addWaiting(connection);
            answer = listener->m_handler(call.request, call.ticket);
            if (answer)
                (void)listener->take(call.ticket);
            else
                answer = listener->takeOrSuspend(call.ticket);
        } else {
            answer = listener->take(call.ticket);
        }
        return answer ? queue(connection, *answer) : MHD_YES; // suspended
    }

    /// Called once when the head has been read, then for each part of the body, then at its end, and once more when a
    /// suspended connection goes on.
    static MHD_Result onRequest(void *owner, MHD_Connection *connection, const char *path, const char *method,
        const char *, const char *part, size_t *size, void **state)
    {
        auto *listener = static_cast<ResumeListener *>(owner);
        if (!*state) {
            auto *call = new Call { { method, path, {}, {}, {} }, {}, 0 };
            *state = call;
            return begin(listener, connection, *call);
        }
        auto *call = static_cast<Call *>(*state);
        return *size > 0 ? read(listener, *call, part, size) : end(listener, connection, *call);
    }

    static void onCompleted(void *owner, MHD_Connection *, void **state, MHD_RequestTerminationCode)
    {
        auto *call = static_cast<Call *>(*state);
        if (call && call->ticket != 0)
            (void)static_cast<ResumeListener *>(owner)->take(call->ticket);
        delete call;
        *state = nullptr;
    }

    static void onConnection(void *owner, MHD_Connection *connection, void **, MHD_ConnectionNotificationCode what)
    {
        auto *listener = static_cast<ResumeListener *>(owner);
        if (what == MHD_CONNECTION_NOTIFY_STARTED)
            listener->m_connections.add(connection, listener->m_clock.elapsed());
        else
            listener->m_connections.remove(connection);
    }

    static void onComplaint(void *owner, const char *format, va_list arguments)
    {
        auto *listener = static_cast<ResumeListener *>(owner);
        std::array<char, 500> text {};
        std::vsnprintf(text.data(), text.size(), format, arguments);
        const std::scoped_lock lock(listener->m_mutex);
        if (listener->m_isStarting)
            listener->m_complaint += text.data();
    }
};

ResumeListener::ResumeListener(const Clock &clock, RefusalLog &refusals, Handler handler)
    : m_clock(clock)
    , m_refusals(refusals)
    , m_handler(std::move(handler))
{
}

ResumeListener::~ResumeListener()
{
    stop();
}

Result<void> ResumeListener::start(const Place &place)
{
    Q_ASSERT(!m_daemon);
    const bool usesTls = !place.certificate.isEmpty();
    if (usesTls && MHD_is_feature_supported(MHD_FEATURE_TLS) != MHD_YES) {
        return fail(Error::Kind::Conflict,
            u"This Postrider was built without TLS for the resume endpoint. Have it listen at 127.0.0.1 without a certificate, behind a web server that has one."_s);
    }
    {
        const std::scoped_lock lock(m_mutex);
        m_isStopping = false;
        m_isStarting = true;
        m_complaint.clear();
    }
    const SocketAddress address(place.address, place.port);
    // Not epoll, with which a caller that says something and goes at once is only missed after the idle limit.
    unsigned int flags = MHD_USE_INTERNAL_POLLING_THREAD | MHD_ALLOW_SUSPEND_RESUME | MHD_USE_ERROR_LOG;
    if (MHD_is_feature_supported(MHD_FEATURE_POLL) == MHD_YES)
        flags |= MHD_USE_POLL;
    if (place.address.protocol() == QAbstractSocket::IPv6Protocol)
        flags |= place.address == QHostAddress(QHostAddress::AnyIPv6) ? MHD_USE_DUAL_STACK : MHD_USE_IPv6;
    if (usesTls)
        flags |= MHD_USE_TLS;
    // As many as are needed; the first END ends them.
    const std::array<MHD_OptionItem, 3> tls { usesTls
            ? MHD_OptionItem { MHD_OPTION_HTTPS_MEM_CERT, 0, const_cast<char *>(place.certificate.constData()) }
            : MHD_OptionItem { MHD_OPTION_END, 0, nullptr },
        { MHD_OPTION_HTTPS_MEM_KEY, 0, const_cast<char *>(place.key.constData()) }, { MHD_OPTION_END, 0, nullptr } };
    m_daemon = MHD_start_daemon(flags, place.port, nullptr, nullptr, &Calls::onRequest, this,
        MHD_OPTION_EXTERNAL_LOGGER, &Calls::onComplaint, this, MHD_OPTION_SOCK_ADDR, address.get(),
        MHD_OPTION_NOTIFY_COMPLETED, &Calls::onCompleted, this, MHD_OPTION_NOTIFY_CONNECTION, &Calls::onConnection,
        this, MHD_OPTION_CONNECTION_LIMIT, MostConnections, MHD_OPTION_PER_IP_CONNECTION_LIMIT,
        MostConnectionsOfAddress, MHD_OPTION_CONNECTION_MEMORY_LIMIT, ConnectionMemory, MHD_OPTION_CONNECTION_TIMEOUT,
        unsigned(std::chrono::ceil<std::chrono::seconds>(IdleLimit).count()), MHD_OPTION_STRICT_FOR_CLIENT, 1,
        MHD_OPTION_ARRAY, tls.data(), MHD_OPTION_END);
    {
        const std::scoped_lock lock(m_mutex);
        m_isStarting = false;
    }
    if (!m_daemon)
        return tl::unexpected(whyNot(place));
    m_port = MHD_get_daemon_info(m_daemon, MHD_DAEMON_INFO_BIND_PORT)->port;
    return {};
}

Error ResumeListener::whyNot(const Place &place) const
{
    const QString complaint = QString::fromLocal8Bit(m_complaint).trimmed();
    const bool isTls =
        complaint.contains("TLS"_L1) || complaint.contains("certificate"_L1) || complaint.contains("credentials"_L1);
    if (isTls) {
        return {
            Error::Kind::InvalidInput,
            u"The certificate and the key of the resume endpoint cannot be used: both have to be PEM, belong together, and be without a password."_s
        };
    }
    const QString reason = complaint.section(": "_L1, -1);
    return { Error::Kind::Network,
        u"The resume endpoint cannot listen at %1, port %2%3. Choose another port, or close what uses it."_s.arg(
            place.address.toString(), QString::number(place.port),
            complaint.contains(": "_L1) ? QString(u": "_s + reason) : QString()) };
}

void ResumeListener::stop()
{
    if (!m_daemon)
        return;
    {
        const std::scoped_lock lock(m_mutex);
        m_isStopping = true;
        for (auto &[ticket, waiting] : m_waiting)
            answerLocked(waiting, resumeanswers::unavailable());
    }
    MHD_stop_daemon(m_daemon);
    m_daemon = nullptr;
    m_port = 0;
}

ResumeListener::Ticket ResumeListener::addWaiting(MHD_Connection *connection)
{
    const std::scoped_lock lock(m_mutex);
    m_waiting[++m_lastTicket] = { connection, m_clock.elapsed(), false, {} };
    return m_lastTicket;
}

std::optional<ResumeAnswer> ResumeListener::takeOrSuspend(Ticket ticket)
{
    const std::scoped_lock lock(m_mutex);
    Waiting &waiting = m_waiting.at(ticket);
    if (m_isStopping && !waiting.answer)
        waiting.answer = resumeanswers::unavailable();
    if (!waiting.answer) {
        waiting.isSuspended = true;
        MHD_suspend_connection(waiting.connection);
        return std::nullopt;
    }
    const auto answer = waiting.answer;
    m_waiting.erase(ticket);
    return answer;
}

std::optional<ResumeAnswer> ResumeListener::take(Ticket ticket)
{
    const std::scoped_lock lock(m_mutex);
    const auto waiting = m_waiting.extract(ticket);
    return waiting ? waiting.mapped().answer : std::nullopt;
}

void ResumeListener::answer(Ticket ticket, const ResumeAnswer &answer)
{
    const std::scoped_lock lock(m_mutex);
    const auto waiting = m_waiting.find(ticket);
    if (waiting != m_waiting.end())
        answerLocked(waiting->second, answer);
}

void ResumeListener::answerLocked(Waiting &waiting, const ResumeAnswer &answer)
{
    if (waiting.answer)
        return; // it is on its way
    waiting.answer = answer;
    if (waiting.isSuspended)
        MHD_resume_connection(waiting.connection);
}

void ResumeListener::cutOffSlow()
{
    const Milliseconds now = m_clock.elapsed();
    {
        const std::scoped_lock lock(m_mutex);
        for (auto &[ticket, waiting] : m_waiting) {
            if (waiting.since < now - AnswerLimit)
                answerLocked(waiting, resumeanswers::unavailable());
        }
    }
    m_connections.cutOff(now - ConnectionLimit);
}

} // namespace postrider
