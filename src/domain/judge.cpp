// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/judge.h"

#include "domain/backoff.h"
#include "domain/consumer.h"

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

constexpr int RefusalsAllowed = 3; // 404 and TLS trouble pass by themselves often enough

/// Holds the Consumer until `until`, never shortening a hold that is already on.
void hold(Standing &standing, TimePoint now, TimePoint until)
{
    if (standing.holdUntil && *standing.holdUntil >= until)
        return;
    if (!standing.holdUntil || *standing.holdUntil <= now)
        standing.holdSince = now;
    standing.holdUntil = until;
}

class Judge final
{
public:
    Judge(
        const Reply &reply, int events, const Consumer &consumer, const Standing &before, TimePoint now, double jitter)
        : m_reply(reply)
        , m_events(events)
        , m_consumer(consumer)
        , m_now(now)
        , m_jitter(jitter)
    {
        m_result.standing = before;
        m_result.standing.wantsFreshConnection = false;
        m_result.retryAfter = readRetryAfter(reply.headers, now);
    }

    Judgement run()
    {
        if (m_reply.status)
            judgeStatus(*m_reply.status);
        else if (m_reply.error == TransportError::Aborted)
            appendNote(m_reply.errorText); // our own doing: the same batch again, no failure counted
        else if (m_reply.error == TransportError::Tls)
            refuseEndpoint(SuspendReason::Certificate, m_reply.errorText);
        else
            failAttempt(m_reply.errorText);
        // Obeyed on any status, on a 2xx too.
        if (m_result.retryAfter.delay) {
            hold(m_result.standing, m_now, m_now + *m_result.retryAfter.delay);
            m_result.standing.sizeLimit = 1;
        }
        appendNote(m_result.retryAfter.note);
        if (m_reply.status && m_reply.error != TransportError::None)
            appendNote(m_reply.errorText); // the status counts; that the rest did not come is noted
        return m_result;
    }

private:
    void judgeStatus(int status)
    {
        const QString answered = u"The Consumer answered %1."_s.arg(status);
        if (status >= 200 && status < 300)
            return accept();
        if (status >= 300 && status < 400)
            return redirected(status);
        switch (status) {
        case 429: return throttle(answered);
        case 503: return m_result.retryAfter.delay ? throttle(answered) : failAttempt(answered);
        case 421: return misdirected(answered);
        case 408:
        case 425: return failAttempt(answered);
        case 401:
        case 403: return suspend(SuspendReason::TokenRejected, SuspendScope::Consumer, answered);
        case 404: return refuseEndpoint(SuspendReason::EndpointGone, answered);
        case 410: return suspend(SuspendReason::EndpointGone, SuspendScope::Consumer, answered);
        case 413: return tooLarge(answered);
        case 409: return conflict(answered);
        default: break;
        }
        if (status >= 400 && status < 500)
            return refuseEvents(SuspendReason::EventRefused, answered);
        failAttempt(answered);
    }

    void accept()
    {
        Standing &standing = m_result.standing;
        m_result.outcome = Outcome::Accepted;
        m_result.consequence = Consequence::Advance;
        standing.failures = 0;
        standing.refusals = 0;
        standing.throttles = 0;
        standing.retryAt.reset();
        if (standing.holdUntil && *standing.holdUntil <= m_now) {
            standing.holdUntil.reset();
            standing.holdSince.reset();
        }
        standing.pace.raise(m_now);
        grow();
    }

    void grow()
    {
        Standing &standing = m_result.standing;
        const int ceiling =
            standing.sizeCeiling > 0 ? std::min(standing.sizeCeiling, m_consumer.batchSize) : m_consumer.batchSize;
        standing.sizeLimit = std::min(std::max(1, standing.sizeLimit) * 2, ceiling);
    }

    void throttle(const QString &note)
    {
        Standing &standing = m_result.standing;
        m_result.outcome = Outcome::Throttled;
        m_result.consequence = Consequence::Wait;
        ++standing.throttles;
        standing.retryAt.reset();
        standing.sizeLimit = 1;
        standing.pace.halve(m_now);
        if (!m_result.retryAfter.delay)
            hold(standing, m_now, m_now + throttleDelay(standing.throttles));
        appendNote(note);
    }

    void misdirected(const QString &note)
    {
        failAttempt(note);
        m_result.standing.wantsFreshConnection = true;
        // Once more at once; after that as any failure.
        if (m_result.consequence == Consequence::TryAgain && m_result.standing.failures == 1)
            m_result.standing.retryAt.reset();
    }

    void failAttempt(const QString &note)
    {
        Standing &standing = m_result.standing;
        m_result.outcome = Outcome::Failed;
        ++standing.failures;
        standing.refusals = 0;
        appendNote(note);
        if (standing.failures >= m_consumer.failuresAllowed) {
            m_result.consequence = Consequence::Suspend;
            m_result.suspendReason = SuspendReason::TooManyFailures;
            return;
        }
        m_result.consequence = Consequence::TryAgain;
        standing.retryAt = m_now + failureDelay(standing.failures, m_jitter);
    }

    void redirected(int status)
    {
        const QByteArray location = headerValue(m_reply.headers, "Location");
        QString note = u"The Consumer answered %1. A redirect is never followed."_s.arg(status);
        if (!location.isEmpty())
            note += u" The new address would be "_s % QString::fromUtf8(location.left(500));
        suspend(SuspendReason::EndpointMoved, SuspendScope::Consumer, note);
    }

    void refuseEndpoint(SuspendReason reason, const QString &note)
    {
        Standing &standing = m_result.standing;
        if (++standing.refusals >= RefusalsAllowed)
            return suspend(reason, SuspendScope::Consumer, note);
        m_result.outcome = Outcome::Refused;
        m_result.consequence = Consequence::TryAgain;
        standing.retryAt = m_now + failureDelay(standing.refusals, m_jitter);
        appendNote(note);
    }

    void tooLarge(const QString &note)
    {
        Standing &standing = m_result.standing;
        if (m_events > 1) {
            standing.sizeCeiling = m_events / 2;
            standing.sizeLimit = std::min(standing.sizeLimit, standing.sizeCeiling);
        }
        refuseEvents(SuspendReason::EventTooLarge, note);
    }

    void conflict(const QString &note)
    {
        if (m_events > 1)
            return refuseEvents(SuspendReason::EventRefused, note);
        accept();
        appendNote(note % u" It already has this event."_s);
    }

    void refuseEvents(SuspendReason reason, const QString &note)
    {
        Standing &standing = m_result.standing;
        m_result.outcome = Outcome::Refused;
        standing.failures = 0; // it answers
        standing.refusals = 0;
        standing.retryAt.reset();
        if (m_events > 1) {
            m_result.consequence = Consequence::Halve;
        } else if (m_consumer.onRefusedEvent == OnRefusedEvent::SetAside) {
            m_result.consequence = Consequence::SetAside;
        } else {
            m_result.consequence = Consequence::Suspend;
            m_result.suspendReason = reason;
            m_result.suspendScope = SuspendScope::Feed;
        }
        appendNote(note);
    }

    void suspend(SuspendReason reason, SuspendScope scope, const QString &note)
    {
        m_result.outcome = Outcome::Refused;
        m_result.consequence = Consequence::Suspend;
        m_result.suspendReason = reason;
        m_result.suspendScope = scope;
        appendNote(note);
    }

    void appendNote(const QString &note)
    {
        if (!note.isEmpty() && !m_result.note.isEmpty())
            m_result.note += u' ';
        m_result.note += note;
    }

    const Reply &m_reply;
    const int m_events;
    const Consumer &m_consumer;
    const TimePoint m_now;
    const double m_jitter;
    Judgement m_result;
};

} // namespace

Judgement judge(
    const Reply &reply, int events, const Consumer &consumer, const Standing &before, TimePoint now, double jitter)
{
    return Judge(reply, events, consumer, before, now, jitter).run();
}

} // namespace postrider
