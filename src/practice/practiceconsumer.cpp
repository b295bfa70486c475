// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/practiceconsumer.h"

#include "domain/clock.h"

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

constexpr auto EndpointPath = "/events"_L1;

/// The Consumer's own label for the feed, under its name of RCP-28 or of 2019.
QByteArray labelOf(const Headers &headers)
{
    const QByteArray label = headerValue(headers, "EntityEventSource");
    return label.isEmpty() ? headerValue(headers, "ConsumerLabel") : label;
}

} // namespace

PracticeConsumer::PracticeConsumer(
    const Clock &clock, const QString &name, const Token &token, const PracticeHabits &habits, quint32 seed)
    : m_clock(clock)
    , m_name(name)
    , m_firstToken(token)
    , m_token(token)
    , m_manner(habits, seed)
    , m_listener(clock, [this](const Request &request) { return answer(request); })
{
    Q_ASSERT(!token.isEmpty());
}

Result<void> PracticeConsumer::start(quint16 port)
{
    return m_listener.start(port);
}

void PracticeConsumer::stop()
{
    m_listener.stop();
}

QUrl PracticeConsumer::endpoint() const
{
    return QUrl(u"http://127.0.0.1:%1%2"_s.arg(m_listener.port()).arg(EndpointPath));
}

Token PracticeConsumer::token() const
{
    const std::scoped_lock lock(m_mutex);
    return m_token;
}

Result<void> PracticeConsumer::acceptToken(const Token &token)
{
    const std::scoped_lock lock(m_mutex);
    if (token.isEmpty())
        return fail(Error::Kind::InvalidInput, u"The token is empty. Give %1 one to accept."_s.arg(m_name));
    if (token.reveal() == m_firstToken.reveal()) {
        if (m_manner.hasRejectedToken()) {
            return fail(Error::Kind::Conflict,
                u"%1 has rejected this token for good. Give it another one to accept."_s.arg(m_name));
        }
    } else {
        m_manner.renewToken();
    }
    m_token = token;
    return {};
}

PracticeTally PracticeConsumer::snapshot() const
{
    const std::scoped_lock lock(m_mutex);
    PracticeTally tally = m_tally;
    tally.calledEarly = m_manner.calledEarly();
    tally.events = m_inbox.events();
    tally.repeated = m_inbox.repeated();
    tally.outOfOrder = m_inbox.outOfOrder();
    tally.highest = m_inbox.highest();
    return tally;
}

PracticeListener::Response PracticeConsumer::answer(const Request &request)
{
    if (QLatin1StringView(request.path) != EndpointPath)
        return plainResponse(404, "There is nothing here.");
    if (request.method != "POST") {
        Response response = plainResponse(405, "Events are sent here by POST.");
        response.headers.emplaceBack("Allow", "POST");
        return response;
    }
    const std::scoped_lock lock(m_mutex);
    const Response response = answerPost(request);
    count(response);
    return response;
}

PracticeListener::Response PracticeConsumer::answerPost(const Request &request)
{
    if (headerValue(request.headers, "Authorization") != m_token.authorization())
        return unauthorizedResponse();
    if (headerValue(request.headers, "Content-Type") != "application/json")
        return plainResponse(415, "The Content-Type has to be application/json.");
    const Result<QList<Sequence>> sequences = PracticeInbox::read(request.body);
    if (!sequences)
        return plainResponse(400, sequences.error().detail.toUtf8());
    const Response response = m_manner.answer(m_clock.elapsed(), m_clock.now());
    if (response.status == 204)
        m_inbox.take(labelOf(request.headers), *sequences);
    return response;
}

void PracticeConsumer::count(const Response &response)
{
    ++m_tally.posts;
    if (response.isLost || response.status >= 500)
        ++m_tally.failed;
    else if (response.status == 429)
        ++m_tally.throttled;
    else if (response.status >= 400)
        ++m_tally.refused;
    else
        ++m_tally.accepted;
}

} // namespace postrider
