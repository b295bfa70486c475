// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/httpclient.h"

#include "domain/clock.h"
#include "http/connectionpool.h"
#include "http/requestbody.h"
#include "http/transporterror.h"

#include <QNetworkReply>
#include <QPointer>
#include <QTimer>

#include <algorithm>
#include <deque>
#include <unordered_map>

namespace postrider {

using namespace Qt::StringLiterals;
using std::chrono::steady_clock;
using Instant = steady_clock::time_point;

namespace {

constexpr int FirstFinalStatus = 200; // RFC 9110 §15.2: those before it are interim

struct Exchange
{
    std::unique_ptr<QNetworkReply> reply;
    Connections *connections = nullptr;
    Peer peer;
    Instant connectBy;
    Instant endBy;
    qint64 readLimit = 0;
    qint64 keepLimit = 0;
    bool isSent = false;
    QString tlsTrouble; ///< a sentence on the certificate; empty when nothing was wrong with it
    HttpClient::Callback done;
    Reply result;

    [[nodiscard]] bool isConnectOverdue(Instant now) const { return !isSent && connectBy <= now; }
    [[nodiscard]] Instant due() const { return isSent ? endBy : std::min(connectBy, endBy); }
};

QNetworkReply *send(Connections &connections, const HttpRequest &request)
{
    QNetworkRequest copy = connections.request;
    copy.setUrl(request.url);
    for (const auto &[name, value] : request.headers)
        copy.setRawHeader(name, value);
    if (!request.token.isEmpty())
        copy.setRawHeader("Authorization", request.token.authorization());
    else if (!request.basic.isEmpty())
        copy.setRawHeader("Authorization", "Basic " + request.basic.reveal());
    if (request.method == "GET")
        return connections.manager.get(copy);
    auto body = std::make_unique<RequestBody>(request.body);
    QNetworkReply *reply = request.method == "POST"
        ? connections.manager.post(copy, body.get())
        : connections.manager.sendCustomRequest(copy, request.method, body.get());
    QObject::connect(reply, &QNetworkReply::socketStartedConnecting, body.get(), &RequestBody::setConnectionNew);
    body.release()->setParent(reply);
    return reply;
}

/// Qt does not always notice that a body ended before its Content-Length.
bool isCutOff(const QNetworkReply &reply)
{
    if (reply.operation() == QNetworkAccessManager::HeadOperation)
        return false;
    bool hasLength = false;
    const qint64 length = reply.rawHeader("Content-Length").toLongLong(&hasLength);
    return hasLength && reply.bytesAvailable() < length;
}

} // namespace

/// The exchanges of one HttpClient. An exchange is either under way or has ended and waits to be
/// reported. Reporting is done from an event of its own, never from a signal of QNetworkReply, so
/// that a callback may do what it likes, and a reply can be deleted at once.
class HttpClient::Work final : public QObject
{
public:
    explicit Work(const Clock &clock);

    void start(const HttpRequest &request, Callback done);
    void abortAll();
    [[nodiscard]] size_t count() const { return m_underWay.size() + m_ended.size(); }

private:
    using UnderWay = std::unordered_map<const QNetworkReply *, Exchange>;

    void watch(QNetworkAccessManager &manager);
    void watch(QNetworkReply *reply);
    void onReadyRead(QNetworkReply *reply);
    void onFinished(QNetworkReply *reply);
    void arm(Instant due);
    void expire();
    /// Takes from its reply what came back; returns what is under way after it.
    UnderWay::iterator end(UnderWay::iterator place, TransportError error, const QString &text = {});
    void queue(Exchange exchange, TransportError error, const QString &text);
    void deliver();
    /// Reports the first `most` that have ended, or fewer if a callback destroys the client.
    void report(size_t most);

    const Clock &m_clock;
    ConnectionPool m_pool;
    UnderWay m_underWay;
    std::deque<Exchange> m_ended;
    bool m_isDeliveryDue = false;
    QTimer m_timer; ///< for the earliest of all deadlines, or earlier
    Instant m_timerDue;
};

HttpClient::Work::Work(const Clock &clock)
    : m_clock(clock)
    , m_pool([this](QNetworkAccessManager &manager) { watch(manager); })
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    // After a stall, answers that came in time are in the event queue: they go first.
    connect(&m_timer, &QTimer::timeout, this, &Work::expire, Qt::QueuedConnection);
}

void HttpClient::Work::start(const HttpRequest &request, Callback done)
{
    const bool isHttps = request.url.scheme() == "https"_L1;
    const Instant now = steady_clock::now();
    Exchange exchange;
    exchange.peer = { request.url.host(), request.url.port(isHttps ? 443 : 80) };
    exchange.connectBy = now + request.connectDeadline;
    exchange.endBy = now + request.deadline;
    exchange.readLimit = std::max<qint64>(request.readLimit, 1);
    exchange.keepLimit = std::clamp<qint64>(request.keepLimit, 0, exchange.readLimit);
    exchange.done = std::move(done);
    exchange.result.startedAt = m_clock.now();
    if (exchange.peer.host.isEmpty() || (!isHttps && request.url.scheme() != "http"_L1)) {
        return queue(std::move(exchange), TransportError::NoConnection,
            u"The address is not one of http or https. Correct it."_s);
    }
    const Result<Connections *> connections =
        m_pool.acquire(exchange.peer, isHttps ? request.authority : QString(), request.wantsFreshConnection);
    if (!connections)
        return queue(std::move(exchange), TransportError::Tls, connections.error().detail);

    exchange.connections = *connections;
    QNetworkReply *reply = send(**connections, request);
    exchange.reply.reset(reply);
    reply->setReadBufferSize(exchange.readLimit);
    watch(reply);
    const Instant due = exchange.due();
    m_underWay.emplace(reply, std::move(exchange));
    if (reply->isFinished())
        return onFinished(reply);
    arm(due);
}

void HttpClient::Work::abortAll()
{
    for (auto place = m_underWay.begin(); place != m_underWay.end();)
        place = end(place, TransportError::Aborted);
    report(m_ended.size());
}

void HttpClient::Work::watch(QNetworkAccessManager &manager)
{
    connect(&manager, &QNetworkAccessManager::finished, this, &Work::onFinished);
    connect(&manager, &QNetworkAccessManager::sslErrors, this,
        [this](QNetworkReply *reply, const QList<QSslError> &errors) {
            if (const auto place = m_underWay.find(reply); place != m_underWay.end())
                place->second.tlsTrouble = describe(errors, place->second.peer.toText());
        });
}

void HttpClient::Work::watch(QNetworkReply *reply)
{
    connect(reply, &QNetworkReply::requestSent, this, [this, reply] {
        if (const auto place = m_underWay.find(reply); place != m_underWay.end())
            place->second.isSent = true;
    });
    connect(reply, &QNetworkReply::readyRead, this, [this, reply] { onReadyRead(reply); });
}

void HttpClient::Work::onReadyRead(QNetworkReply *reply)
{
    const auto place = m_underWay.find(reply);
    if (place != m_underWay.end() && reply->bytesAvailable() >= place->second.readLimit)
        end(place, TransportError::None);
}

void HttpClient::Work::onFinished(QNetworkReply *reply)
{
    const auto place = m_underWay.find(reply);
    if (place == m_underWay.end())
        return;
    const Exchange &exchange = place->second;
    const bool hasStatus = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid();
    TransportError error = transportError(reply->error(), hasStatus, exchange.isSent);
    if (error == TransportError::None && isCutOff(*reply))
        error = TransportError::Closed;
    end(place, error, error == TransportError::Tls ? exchange.tlsTrouble : QString());
}

/// A timer that is due earlier than need be does no harm; setting it for each exchange would.
void HttpClient::Work::arm(Instant due)
{
    if (m_timer.isActive() && m_timerDue <= due)
        return;
    m_timerDue = due;
    const auto wait = std::chrono::ceil<Milliseconds>(due - steady_clock::now());
    m_timer.start(std::max(wait, Milliseconds::zero()));
}

void HttpClient::Work::expire()
{
    const Instant now = steady_clock::now();
    Instant next = Instant::max();
    for (auto place = m_underWay.begin(); place != m_underWay.end();) {
        const Exchange &exchange = place->second;
        if (exchange.due() > now) {
            next = std::min(next, exchange.due());
            ++place;
        } else if (exchange.isConnectOverdue(now)) {
            place = end(
                place, TransportError::NoConnection, u"%1 could not be reached in time."_s.arg(exchange.peer.toText()));
        } else {
            place = end(place, TransportError::Deadline);
        }
    }
    if (next != Instant::max())
        arm(next);
}

HttpClient::Work::UnderWay::iterator HttpClient::Work::end(
    UnderWay::iterator place, TransportError error, const QString &text)
{
    const auto next = std::next(place);
    Exchange exchange = std::move(m_underWay.extract(place).mapped());
    const QString peer = exchange.peer.toText();
    QNetworkReply &reply = *exchange.reply;
    const QVariant status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute);
    if (status.isValid() && status.toInt() < FirstFinalStatus) {
        exchange.connections->isForOne = true; // the answer proper is on its way to whoever asks next
        queue(std::move(exchange), TransportError::Protocol,
            u"%1 answered %2, which only announces an answer, and the answer after it cannot be read. Ask its "
            "operators to answer without."_s.arg(peer, status.toString()));
        return next;
    }
    if (status.isValid()) {
        exchange.result.status = status.toInt();
        exchange.result.headers = reply.rawHeaderPairs();
        if (exchange.keepLimit > 0 && reply.bytesAvailable() > 0)
            exchange.result.body = reply.read(exchange.keepLimit);
    }
    queue(std::move(exchange), error, text);
    return next;
}

void HttpClient::Work::queue(Exchange exchange, TransportError error, const QString &text)
{
    exchange.result.error = error;
    if (error != TransportError::None)
        exchange.result.errorText = text.isEmpty() ? describe(error, exchange.peer.toText()) : text;
    exchange.result.endedAt = m_clock.now();
    m_ended.push_back(std::move(exchange));
    if (!std::exchange(m_isDeliveryDue, true))
        QMetaObject::invokeMethod(this, &Work::deliver, Qt::QueuedConnection);
}

void HttpClient::Work::deliver()
{
    m_isDeliveryDue = false;
    report(m_ended.size());
}

void HttpClient::Work::report(size_t most)
{
    const QPointer<Work> self(this);
    for (; most > 0 && !m_ended.empty(); --most) {
        Exchange exchange = std::move(m_ended.front());
        m_ended.pop_front();
        exchange.reply.reset();
        if (exchange.connections)
            m_pool.release(exchange.connections, exchange.peer);
        exchange.done(std::move(exchange.result));
        if (!self)
            return;
    }
}

HttpClient::HttpClient(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_work(std::make_unique<Work>(clock))
{
}

HttpClient::~HttpClient() = default;

void HttpClient::exchange(const HttpRequest &request, Callback done)
{
    m_work->start(request, std::move(done));
}

void HttpClient::abortAll()
{
    m_work->abortAll();
}

int HttpClient::inFlight() const
{
    return int(m_work->count());
}

} // namespace postrider
