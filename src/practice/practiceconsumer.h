// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/token.h"
#include "practice/practiceinbox.h"
#include "practice/practicemanner.h"

#include <QUrl>

namespace postrider {

/// What a practice Consumer has seen so far.
struct PracticeTally
{
    qint64 posts = 0; ///< POSTs to the endpoint, whatever became of them
    qint64 accepted = 0; ///< 204 that was sent
    qint64 throttled = 0; ///< 429
    qint64 failed = 0; ///< 5xx, or no answer
    qint64 refused = 0; ///< 400, 401 or 415
    qint64 calledEarly = 0; ///< came before the time that a 429 had asked for
    qint64 events = 0; ///< taken in, with those that came again
    qint64 repeated = 0; ///< events that had come before with the same label
    qint64 outOfOrder = 0; ///< events that came first after a higher one of the same label
    Sequence highest;

    bool operator==(const PracticeTally &) const = default;
};

/// A Consumer for practice: an endpoint on loopback that takes events as RCP-28 says, checks what
/// it is sent, and behaves as its habits say. start() and stop() belong to one thread; any thread
/// may ask for the token and the tally and give a new token.
class PracticeConsumer final
{
public:
    PracticeConsumer(
        const Clock &clock, const QString &name, const Token &token, const PracticeHabits &habits, quint32 seed);

    /// Listens at this port of 127.0.0.1, or at any free one for 0.
    [[nodiscard]] Result<void> start(quint16 port = 0);
    void stop();

    [[nodiscard]] const QString &name() const { return m_name; }
    /// Where to POST; only while it listens.
    [[nodiscard]] QUrl endpoint() const;
    /// The token that it was told of last, rejected by now or not.
    [[nodiscard]] Token token() const;
    /// Accepts this token from now on, and for good, instead of the one before. One that it has
    /// rejected stays rejected: Error::Kind::Conflict.
    [[nodiscard]] Result<void> acceptToken(const Token &token);
    [[nodiscard]] PracticeTally snapshot() const;

private:
    using Request = PracticeListener::Request;
    using Response = PracticeListener::Response;

    [[nodiscard]] Response answer(const Request &request);
    [[nodiscard]] Response answerPost(const Request &request);
    void count(const Response &response);

    const Clock &m_clock;
    const QString m_name;
    const Token m_firstToken;
    mutable std::mutex m_mutex; // guards the next four
    Token m_token;
    PracticeManner m_manner;
    PracticeInbox m_inbox;
    PracticeTally m_tally;
    PracticeListener m_listener; // last, so that its threads end first
};

} // namespace postrider
