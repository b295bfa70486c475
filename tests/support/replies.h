// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/consumer.h"
#include "domain/judge.h"
#include "support/testclock.h"

namespace postrider::replies {

inline constexpr TimePoint Now = TestClock::Start;
inline constexpr int None = -1; // no hold, or no time to try again

inline Reply answer(int status, const Headers &headers = {})
{
    Reply reply;
    reply.status = status;
    reply.headers = headers;
    return reply;
}

inline Reply noAnswer(TransportError error)
{
    Reply reply;
    reply.error = error;
    reply.errorText = QStringLiteral("It did not work.");
    return reply;
}

inline Headers retryAfter(const QByteArray &value)
{
    return { { "Retry-After", value } };
}

/// Judges at Now, without jitter.
inline Judgement judged(const Reply &reply, int events = 10, const Standing &before = {}, const Consumer &consumer = {})
{
    return judge(reply, events, consumer, before, Now, 0);
}

/// Seconds from Now, or None.
inline qint64 secondsFromNow(std::optional<TimePoint> time)
{
    return time ? qint64(std::chrono::duration_cast<std::chrono::seconds>(*time - Now).count()) : None;
}

} // namespace postrider::replies
