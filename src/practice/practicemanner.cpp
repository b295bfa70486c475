// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/practicemanner.h"

namespace postrider {

using namespace std::chrono_literals;

namespace {

PracticeListener::Response tooManyRequests(Milliseconds rest, TimePoint now, bool isDate)
{
    const QByteArray retryAfter = isDate
        ? toHttpDate(std::chrono::ceil<std::chrono::seconds>(now + rest))
        : QByteArray::number(qint64(std::chrono::ceil<std::chrono::seconds>(rest).count()));
    auto response = plainResponse(429, "Too many requests. Please come back later.");
    response.headers.emplaceBack("Retry-After", retryAfter);
    return response;
}

} // namespace

PracticeHabits PracticeHabits::usual(Behavior behavior)
{
    PracticeHabits habits;
    habits.behavior = behavior;
    habits.shortestDelay = 2ms;
    habits.longestDelay = 12ms;
    switch (behavior) {
    case Behavior::WellBehaved: break;
    case Behavior::Throttles:
        habits.postsAccepted = 12;
        habits.hold = 8s;
        break;
    case Behavior::SlowAndFailing:
        habits.postsAccepted = 6;
        habits.shortestDelay = 300ms;
        habits.longestDelay = 1500ms;
        break;
    case Behavior::RejectsToken:
        habits.postsAccepted = 40;
        habits.tokenLife = 20s;
        break;
    }
    return habits;
}

PracticeManner::PracticeManner(const PracticeHabits &habits, quint32 seed)
    : m_habits(habits)
    , m_random(seed)
    , m_acceptedUntilFailure(habits.postsAccepted)
{
}

PracticeManner::Response PracticeManner::answer(Milliseconds elapsed, TimePoint now)
{
    using Behavior = PracticeHabits::Behavior;
    Response response;
    switch (m_habits.behavior) {
    case Behavior::WellBehaved: break;
    case Behavior::Throttles: response = throttle(elapsed, now); break;
    case Behavior::SlowAndFailing: response = failNowAndThen(); break;
    case Behavior::RejectsToken: response = rejectToken(elapsed); break;
    }
    response.delay = Milliseconds(random(int(m_habits.shortestDelay.count()), int(m_habits.longestDelay.count())));
    return response;
}

PracticeManner::Response PracticeManner::throttle(Milliseconds elapsed, TimePoint now)
{
    if (m_holdUntil && elapsed < *m_holdUntil) {
        ++m_calledEarly;
    } else if (m_accepted < m_habits.postsAccepted) {
        ++m_accepted;
        return {};
    } else {
        m_accepted = 0;
        ++m_holds;
        m_holdUntil = elapsed + m_habits.hold;
    }
    return tooManyRequests(*m_holdUntil - elapsed, now, m_holds % 2 == 0);
}

PracticeManner::Response PracticeManner::failNowAndThen()
{
    if (m_accepted < m_acceptedUntilFailure) {
        ++m_accepted;
        return {};
    }
    m_accepted = 0;
    m_acceptedUntilFailure = random(m_habits.postsAccepted / 2, m_habits.postsAccepted * 3 / 2);
    Response lost;
    lost.isLost = true;
    switch (m_failures++ % 3) {
    case 0: return plainResponse(500, "Something went wrong here. We are looking into it.");
    case 1: return plainResponse(503, "We are very busy at the moment.");
    default: return lost;
    }
}

PracticeManner::Response PracticeManner::rejectToken(Milliseconds elapsed)
{
    if (m_isTokenRenewed)
        return {};
    if (!m_firstPostAt)
        m_firstPostAt = elapsed;
    m_hasRejectedToken = m_accepted >= m_habits.postsAccepted || elapsed - *m_firstPostAt >= m_habits.tokenLife;
    if (m_hasRejectedToken)
        return unauthorizedResponse();
    ++m_accepted;
    return {};
}

int PracticeManner::random(int least, int most)
{
    return least + int(m_random() % quint32(most - least + 1));
}

PracticeListener::Response plainResponse(int status, const QByteArray &text)
{
    PracticeListener::Response response;
    response.status = status;
    response.headers = { { "Content-Type", "text/plain;charset=utf-8" } };
    response.body = text;
    return response;
}

PracticeListener::Response unauthorizedResponse()
{
    auto response = plainResponse(401, "The token is missing, or is not accepted any more.");
    response.headers.emplaceBack("WWW-Authenticate", "Bearer error=\"invalid_token\"");
    return response;
}

} // namespace postrider
