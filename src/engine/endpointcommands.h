// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/endpoint.h"
#include "engine/enginecontext.h"
#include "engine/feedcommands.h"

namespace postrider {

/// The endpoint at which Consumers resume their own Feeds: how it is set, who may use it, and what comes of a call. It
/// listens elsewhere; this is what it changes. Lives in the engine thread.
class EndpointCommands final
{
public:
    explicit EndpointCommands(EngineContext &context)
        : m_context(context)
    {
    }

    [[nodiscard]] Result<EndpointSettings> get() const;
    /// Takes effect at once. InvalidInput also for what would let a token travel in the open.
    [[nodiscard]] Result<void> set(const EndpointSettings &settings);

    /// From now on the Feed's Consumer shows the token of this hash, and no other.
    [[nodiscard]] Result<void> setKey(
        const QString &feed, const QString &hash, std::optional<TimePoint> expiresAt = {});
    /// Nobody resumes the Feed by the endpoint any more. Conflict when nobody could.
    [[nodiscard]] Result<void> removeKey(const QString &feed);

    /// The key of the Feed of that name; one with an empty hash when it has none.
    [[nodiscard]] Result<ResumeKey> key(const QString &feed) const;

    /// Lets a Feed go on for its Consumer, as a person would; what a person paused stays so. Errors: NotFound when the
    /// key is not the one that the Feed has now, or has expired; Conflict; InvalidInput for a sequence that cannot be;
    /// those of the store. What is refused to a Consumer that showed its token is on record.
    [[nodiscard]] Result<ResumeEffect> resume(const ResumeCall &call);
    /// Puts on record what was turned away at the door.
    [[nodiscard]] Result<void> recordRefusals(const QList<Refusals> &refusals);

private:
    [[nodiscard]] Result<EngineContext::Found> admit(const ResumeCall &call) const;
    [[nodiscard]] Result<void> check(const EngineContext::Found &found) const;
    [[nodiscard]] Result<ResumeFrom> startOf(const EngineContext::Found &found, const ResumeCall &call) const;

    EngineContext &m_context;
};

} // namespace postrider
