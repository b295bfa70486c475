// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/resend.h"
#include "engine/enginecontext.h"

namespace postrider {

/// Sending again what is settled. A Feed's position never moves for it, and it obeys holds, pace and suspension as
/// everything does. Lives in the engine thread.
class ResendCommands final
{
public:
    explicit ResendCommands(EngineContext &context)
        : m_context(context)
    {
    }

    /// Begins resends as queries::planResend() looked them up, each for its Feed; all of them or, with an error, none.
    [[nodiscard]] Result<QList<ResendId>> begin(const QList<Resend> &resends);
    [[nodiscard]] Result<void> pause(ResendId id);
    [[nodiscard]] Result<void> resume(ResendId id);
    /// What was sent stays sent. The POST that is under way comes to its end.
    [[nodiscard]] Result<void> cancel(ResendId id);
    /// Before what is live, or after it.
    [[nodiscard]] Result<void> setGoesFirst(ResendId id, bool goesFirst);

private:
    struct Running
    {
        LaneFeed *feed = nullptr;
        qsizetype index = 0;
    };
    [[nodiscard]] Result<Running> find(ResendId id) const;
    [[nodiscard]] LaneFeed *feedOf(const Resend &resend) const;
    /// Stores a changed resend with its line in Activity and takes it over.
    [[nodiscard]] Result<void> change(
        ResendId id, const QString &action, const QString &effect, const std::function<void(Resend &)> &change);

    EngineContext &m_context;
};

} // namespace postrider
