// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delivery/dispatcher.h"
#include "engine/purger.h"
#include "engine/sourcepoller.h"
#include "engine/sourcetryouts.h"
#include "store/activity.h"
#include "store/database.h"

#include <functional>
#include <map>
#include <memory>

namespace postrider {

/// What the commands work on. Everything in it lives in the engine thread.
struct EngineContext
{
    Database &database;
    Dispatcher &dispatcher;
    Purger &purger;
    const Clock &clock;
    std::map<SourceId, std::unique_ptr<SourcePoller>> &pollers;
    std::function<void(const StoredSource &)> addPoller;
    SourceTryOuts &sourceTryOuts;
    QString who; ///< the user on whose behalf the present command runs
    std::function<void()> retentionChanged {}; ///< less may be kept than before
    std::function<void(const Source &)> sourceRemoved {}; ///< it is about to go
    std::function<void()> doorChanged {}; ///< how the resume endpoint is set, or who may use it, is another

    void tellDoor() const
    {
        if (doorChanged)
            doorChanged();
    }
    [[nodiscard]] ActivityEntry entry(const QString &action, const QString &subject, const QString &effect) const
    {
        return { 0, clock.now(), who, action, subject, effect };
    }
    [[nodiscard]] Result<SourcePoller *> source(const QString &name) const;
    [[nodiscard]] Result<Lane *> lane(const QString &consumer) const;
    /// A Feed and the Lane that it is in.
    struct Found
    {
        Lane *lane = nullptr;
        LaneFeed *feed = nullptr;
    };
    [[nodiscard]] Result<Found> feed(const QString &name) const;
};

/// For Activity: what was done and, when somebody gave one, the reason.
[[nodiscard]] QString withReason(const QString &effect, const QString &reason);

} // namespace postrider
