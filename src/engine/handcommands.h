// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/enginecontext.h"
#include "engine/handplan.h"

namespace postrider {

/// What came of sending an event by hand.
struct HandResult
{
    struct Job
    {
        QString feed;
        ResendId id; ///< not valid when it was added to the log
        Sequence sequence; ///< that it has
        bool waitsForResume = false; ///< the Feed is paused or suspended
    };

    std::optional<Sequence> appendedAs; ///< its number in the log of the Source
    QList<Job> jobs;
    QList<QString> leftOut; ///< Feeds that do not get it
};

/// Sending an event that a person gives. Where Postrider numbers the events of a Source it is added to the log, like any
/// other. Everywhere else it is a job of each Feed, like a resend: see Resend::byHand(). Lives in the engine thread.
class HandCommands final
{
public:
    explicit HandCommands(EngineContext &context)
        : m_context(context)
    {
    }

    [[nodiscard]] Result<HandResult> send(const HandRequest &request, const QString &reason);
    /// Once more what was sent to a Feed by hand and has ended, such as after a refusal.
    [[nodiscard]] Result<ResendId> again(ResendId id);

private:
    [[nodiscard]] std::vector<LaneFeed *> feeds(const HandRequest &request) const;
    [[nodiscard]] Result<HandResult> append(
        SourcePoller &poller, const HandEvent &event, const std::vector<LaneFeed *> &feeds, const QString &reason);
    [[nodiscard]] Result<HandResult> begin(
        const HandEvent &event, const std::vector<LaneFeed *> &feeds, const QString &reason);

    EngineContext &m_context;
};

} // namespace postrider
