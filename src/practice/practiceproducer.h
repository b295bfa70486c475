// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/token.h"
#include "practice/practiceevents.h"
#include "practice/practicelistener.h"

#include <QUrl>

namespace postrider {

/// A Producer for practice: an EntityEvent Resource (RCP-27) on loopback, whose events go on being
/// made as its clock runs. It understands the queries that Postrider sends, and no others.
class PracticeProducer final
{
public:
    static constexpr int UsualBacklog = 400;
    static constexpr int PageLimit = 1000; ///< events in one response, whatever $top says

    PracticeProducer(const Clock &clock, const Token &token, quint32 seed, int backlog = UsualBacklog);

    /// Listens at this port of 127.0.0.1, or at any free one for 0.
    [[nodiscard]] Result<void> start(quint16 port = 0);
    void stop();

    /// The OData service root, http://127.0.0.1:PORT/odata; only while it listens.
    [[nodiscard]] QUrl serviceRoot() const;
    [[nodiscard]] const Token &token() const { return m_token; }
    /// The highest sequence made so far. Any thread may ask.
    [[nodiscard]] Sequence head();

private:
    struct Query;
    using Request = PracticeListener::Request;
    using Response = PracticeListener::Response;
    using Events = std::vector<PracticeEvents::Event>;

    [[nodiscard]] Response answer(const Request &request);
    [[nodiscard]] Response answer(const Query &query);
    [[nodiscard]] const Events &currentEvents();

    const Clock &m_clock;
    const Token m_token;
    const Milliseconds m_begunAt;
    std::mutex m_mutex;
    PracticeEvents m_events; // guarded by m_mutex
    PracticeListener m_listener; // last, so that its threads end first
};

} // namespace postrider
