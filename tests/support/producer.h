// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/tcpserver.h"

#include <vector>

namespace postrider::test {

/// A Producer on loopback: an EntityEvent Resource (RCP-27) over made-up events, quick enough for
/// tens of thousands. Understands the questions that Postrider asks, and no others. Every third
/// event is about a Property, the next about Media, the next about a Member; keys are unlike each
/// other.
class Producer final
{
public:
    /// Has `count` events, whose sequences begin with `first` and rise by `step`.
    explicit Producer(int count, qint64 first = 1101, qint64 step = 1);

    /// Makes so many more.
    void add(int count);
    /// Has these sequences from now on and no others, ascending. What an event is about follows from its sequence and
    /// from `prefix`, with which its key begins.
    void renumber(std::vector<qint64> sequences, const QByteArray &prefix = "K");
    /// Says which FeedTypes the event at a place of sequences() names; none usually.
    void setFeedTypes(std::function<QStringList(qsizetype place)> feedTypes) { m_feedTypes = std::move(feedTypes); }
    /// Answers in the Resource's place until it is set to nothing again.
    void setMishap(TcpServer::Handler mishap) { m_mishap = std::move(mishap); }

    [[nodiscard]] QUrl serviceRoot() const { return m_server.url(QStringLiteral("/odata")); }
    /// All sequences, ascending.
    [[nodiscard]] const std::vector<qint64> &sequences() const { return m_sequences; }
    [[nodiscard]] qint64 head() const { return m_sequences.empty() ? -1 : m_sequences.back(); }
    [[nodiscard]] const TcpServer &server() const { return m_server; }
    /// The ResourceName of the event at this place of sequences().
    [[nodiscard]] static QString resourceName(qsizetype place);

    /// The Resource's own answer to a request.
    [[nodiscard]] Answer answer(const Request &request) const;

private:
    [[nodiscard]] QByteArray row(qsizetype place) const;

    const qint64 m_first;
    const qint64 m_step;
    std::vector<qint64> m_sequences;
    QByteArray m_prefix = "K";
    bool m_isRenumbered = false;
    std::function<QStringList(qsizetype place)> m_feedTypes;
    TcpServer::Handler m_mishap;
    TcpServer m_server;
};

} // namespace postrider::test
