// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practice/practicelistener.h"

#include <optional>
#include <random>

namespace postrider {

/// How a practice Consumer treats those who POST to it.
struct PracticeHabits
{
    enum class Behavior {
        WellBehaved, ///< accepts everything
        Throttles, ///< now and then 429 with Retry-After, in turn as seconds and as a date
        SlowAndFailing, ///< now and then 500, 503, or takes the events and loses the answer
        RejectsToken, ///< after a while 401 for the token that it began with, for good
    };

    Behavior behavior = Behavior::WellBehaved;
    /// POSTs accepted before each 429, before each failure on average, or before the 401.
    int postsAccepted = 0;
    std::chrono::seconds hold { 0 }; ///< what a 429 asks for
    Milliseconds tokenLife { 0 }; ///< from the first POST to the 401 at the latest
    Milliseconds shortestDelay { 0 }; ///< until it answers
    Milliseconds longestDelay { 0 };

    /// As they are in practice mode.
    [[nodiscard]] static PracticeHabits usual(Behavior behavior);
};

/// Decides how a practice Consumer answers a POST with which nothing is wrong. Not thread-safe.
class PracticeManner final
{
public:
    using Response = PracticeListener::Response;

    PracticeManner(const PracticeHabits &habits, quint32 seed);

    /// Answers a POST that comes in at `elapsed`, which is `now` by the wall clock. 204 means that
    /// the events are taken in, even where the answer is lost.
    [[nodiscard]] Response answer(Milliseconds elapsed, TimePoint now);

    /// POSTs that came before the time that a 429 had asked for.
    [[nodiscard]] qint64 calledEarly() const { return m_calledEarly; }
    [[nodiscard]] bool hasRejectedToken() const { return m_hasRejectedToken; }
    /// There is another token, which is never rejected.
    void renewToken() { m_isTokenRenewed = true; }

private:
    [[nodiscard]] Response throttle(Milliseconds elapsed, TimePoint now);
    [[nodiscard]] Response failNowAndThen();
    [[nodiscard]] Response rejectToken(Milliseconds elapsed);
    [[nodiscard]] int random(int least, int most);

    const PracticeHabits m_habits;
    std::mt19937 m_random;
    int m_accepted = 0; // since the last 429 or failure, or with the first token
    int m_acceptedUntilFailure = 0;
    int m_failures = 0;
    int m_holds = 0;
    std::optional<Milliseconds> m_holdUntil;
    qint64 m_calledEarly = 0;
    std::optional<Milliseconds> m_firstPostAt;
    bool m_hasRejectedToken = false;
    bool m_isTokenRenewed = false;
};

/// A response of one sentence for people.
[[nodiscard]] PracticeListener::Response plainResponse(int status, const QByteArray &text);
/// 401, as RFC 6750 §3 has it.
[[nodiscard]] PracticeListener::Response unauthorizedResponse();

} // namespace postrider
