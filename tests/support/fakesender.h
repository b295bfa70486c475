// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delivery/sender.h"
#include "domain/clock.h"
#include "domain/consumer.h"
#include "domain/token.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QObject>

#include <utility>

namespace postrider::test {

/// One POST as the FakeSender got it.
struct Posted
{
    ConsumerId consumer;
    Headers headers;
    QByteArray token;
    QList<qint64> sequences;
    bool wantsFreshConnection = false;
    TimePoint at {}; ///< by the wall clock
    Milliseconds elapsed {}; ///< by the clock that only ever passes

    [[nodiscard]] QByteArray key() const { return headerValue(headers, "Idempotency-Key"); }
};

/// Keeps what was posted, and answers when and how the test likes.
class FakeSender final : public Sender
{
public:
    explicit FakeSender(const Clock &clock)
        : m_clock(clock)
    {
    }

    /// Looks on while a POST leaves.
    std::function<void(const Posted &)> onPost;
    /// Answers by itself from the event loop; without it, or for no reply, the test calls answer().
    std::function<std::optional<Reply>(const Posted &)> handler;

    [[nodiscard]] const QList<Posted> &posts() const { return m_posts; }
    /// Which POSTs still wait for an answer.
    [[nodiscard]] QList<qsizetype> open() const { return m_open.keys(); }

    /// This one is never answered.
    void forget(qsizetype index) { m_open.remove(index); }
    /// Answers one POST, in the order in which they were posted.
    void answer(qsizetype index, Reply reply)
    {
        const Callback done = m_open.take(index);
        Q_ASSERT(done);
        reply.startedAt = m_posts.at(index).at;
        reply.endedAt = m_clock.now();
        done(reply);
    }

    void post(const Consumer &consumer, const Headers &headers, const Token &token, const QByteArray &body,
        bool wantsFreshConnection, Callback done) override
    {
        Q_ASSERT(!token.isEmpty());
        const Posted posted { consumer.id, headers, token.reveal(), sequencesOf(body), wantsFreshConnection,
            m_clock.now(), m_clock.elapsed() };
        const qsizetype index = m_posts.size();
        m_posts.append(posted);
        m_open.insert(index, std::move(done));
        if (onPost)
            onPost(posted);
        if (const auto reply = handler ? handler(posted) : std::nullopt) {
            QMetaObject::invokeMethod(
                &m_loop, [this, index, reply] { answer(index, *reply); }, Qt::QueuedConnection);
        }
    }

    void abortAll() override
    {
        Reply aborted;
        aborted.error = TransportError::Aborted;
        for (const qsizetype index : open())
            answer(index, aborted);
    }

    [[nodiscard]] static QList<qint64> sequencesOf(const QByteArray &body)
    {
        const QJsonObject object = QJsonDocument::fromJson(body).object();
        QJsonArray events = object.value(QLatin1String("value")).toArray();
        if (object.contains(QLatin1String("EntityEventSequence")))
            events = { object };
        QList<qint64> sequences;
        for (const QJsonValue &event : std::as_const(events))
            sequences.append(event.toObject().value(QLatin1String("EntityEventSequence")).toInteger());
        return sequences;
    }

private:
    const Clock &m_clock;
    QList<Posted> m_posts;
    QMap<qsizetype, Callback> m_open;
    QObject m_loop; ///< calls that are still waiting die with it
};

} // namespace postrider::test
