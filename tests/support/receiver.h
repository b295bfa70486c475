// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/tcpserver.h"

#include <QElapsedTimer>

namespace postrider::test {

/// One POST that came to a Receiver.
struct Delivery
{
    QList<qint64> sequences; ///< in the order of the body
    Milliseconds at { 0 }; ///< when it came, since the Receiver was made
    QByteArray token; ///< the value of Authorization
    QByteArray key; ///< its Idempotency-Key
    Headers headers {};
    QByteArray body {};
};

/// A Consumer's side on loopback: keeps account of every POST and answers as the test says.
class Receiver final
{
public:
    using Manner = std::function<Answer(const Delivery &)>;

    /// Answers 204 when no manner is given; speaks TLS when an identity is.
    explicit Receiver(Manner manner = {}, const std::optional<Identity> &identity = {});

    /// From the next POST on.
    void setManner(Manner manner) { m_manner = std::move(manner); }

    [[nodiscard]] QUrl endpoint() const { return m_server.url(QStringLiteral("/events")); }
    [[nodiscard]] const QList<Delivery> &deliveries() const { return m_deliveries; }
    /// Every sequence in the order in which it came, with those that came again.
    [[nodiscard]] const std::vector<qint64> &sequences() const { return m_sequences; }
    /// The sequences that came, ascending and each once.
    [[nodiscard]] std::vector<qint64> distinct() const;
    [[nodiscard]] const TcpServer &server() const { return m_server; }

private:
    [[nodiscard]] Answer take(const Request &request);

    Manner m_manner;
    QList<Delivery> m_deliveries;
    std::vector<qint64> m_sequences;
    QElapsedTimer m_clock;
    TcpServer m_server;
};

/// The sequences in the body of a POST, in RESO Common Format (RCP-28); {-1} for what is none.
[[nodiscard]] QList<qint64> sequencesIn(const QByteArray &body);

} // namespace postrider::test
