// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delivery/dispatcher.h"
#include "domain/source.h"
#include "store/transaction.h"

#include <functional>
#include <vector>

namespace postrider {

class Clock;

/// Takes events of one Source into its log and tells the Feeds, all in one transaction each. Lives in the engine thread.
class Intake final
{
public:
    Intake(Database &database, Dispatcher &dispatcher, const Clock &clock, SourceId source);

    /// Stores what `more` writes together with the events.
    using More = std::function<void(Transaction &)>;
    /// Appends events above the head, in one synced transaction with the Source's progress, which has the new head.
    [[nodiscard]] Result<void> append(
        const QList<EntityEvent> &events, const SourceProgress &progress, const More &more = {});

    using MoreOfLate = std::function<void(Transaction &, const QList<EntityEvent> &taken)>;
    /// Takes events that turned up below the head and that the log does not have, ascending, in one synced transaction.
    /// A Feed whose position is below them sends them in their place; one whose position has moved past them sends them
    /// afterwards, by a Resend of its own. Returns those that were taken: what lies within a batch that is in flight has
    /// to be offered again, for its reply will not be about it.
    [[nodiscard]] Result<QList<EntityEvent>> takeLate(const QList<EntityEvent> &events, const MoreOfLate &more);

private:
    struct Place
    {
        Lane *lane = nullptr;
        LaneFeed *feed = nullptr;
    };
    /// What late events change for one Feed.
    struct Change
    {
        LaneFeed *feed = nullptr;
        FeedProgress progress;
        std::optional<Resend> late;
        bool isAmongWaiting = false;
    };

    [[nodiscard]] std::vector<Place> feeds() const;
    [[nodiscard]] static FeedProgress appended(
        const LaneFeed &feed, const QList<EntityEvent> &events, const SourceProgress &progress);
    [[nodiscard]] Change changeOf(Transaction &transaction, LaneFeed &feed, const QList<EntityEvent> &events) const;
    void addLate(Transaction &transaction, Change &change, const QList<SequenceRange> &late) const;

    Database &m_database;
    Dispatcher &m_dispatcher;
    const Clock &m_clock;
    SourceId m_source;
};

} // namespace postrider
