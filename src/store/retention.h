// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/retention.h"
#include "store/transaction.h"

#include <QList>

#include <functional>

namespace postrider {

/// What stays on record and for how long. Nothing goes that a Feed has still to do with: what waits, what is set aside,
/// what is being sent again. A Feed that has stood still for longer than all is kept does not hold it up.
namespace retention {

[[nodiscard]] Result<Retention> get(Database &database);
void set(Transaction &transaction, const Retention &retention);

/// What is no longer in the log of a Source.
[[nodiscard]] Result<Pruned> pruned(Database &database, SourceId source);
/// Up to when there is to be nothing: the Retention before now, or before the last successful read of any Source when
/// that was earlier, so that a wrong clock alone makes nothing old. Nothing when all is kept.
[[nodiscard]] Result<std::optional<TimePoint>> cutoff(Database &database, TimePoint now);

} // namespace retention

/// One pass over what was read or sent before `before`, a little at a time. Lives in its Database's thread.
class PrunePass final
{
public:
    PrunePass(Database &database, TimePoint before);

    struct Step
    {
        qint64 looked = 0; ///< at how many rows
        bool hasMore = true;
        /// Feeds that had still to pass events that went. Stored already; who has them in memory reads them anew.
        QList<FeedId> passed;
        struct Overtaken
        {
            FeedId id;
            QString name;
        };
        /// Those of them that need a new start from now on: what went had not been sent to them.
        QList<Overtaken> overtaken;
    };
    using Extra = std::function<void(Transaction &, const Step &)>;
    /// Looks at about `rows` rows and removes what may go, in a transaction of its own, to which `extra` may add.
    [[nodiscard]] Result<Step> step(int rows, const Extra &extra = {});

private:
    struct Chunk;
    [[nodiscard]] Result<void> begin();
    void pruneEvents(Transaction &transaction, int rows, Step &step);
    [[nodiscard]] Sequence bound(Transaction &transaction, SourceId source) const;
    [[nodiscard]] QList<SequenceRange> kept(Transaction &transaction, const Chunk &chunk) const;
    void removeEvents(Transaction &transaction, const Chunk &chunk, Step &step) const;
    void passFeeds(Transaction &transaction, const Chunk &chunk, const QList<SequenceRange> &kept, Step &step) const;
    void pruneSettled(Transaction &transaction, Step &step);
    void pruneAttempts(Transaction &transaction, int rows, Step &step);
    void pruneEnded(Transaction &transaction, Step &step);

    enum class Stage { Begin, Events, Settled, Attempts, Ended, Done };
    /// How far the pass has come.
    struct Cursor
    {
        Stage stage = Stage::Begin;
        QList<SourceId> sources; ///< those still to come
        Sequence above; ///< of the first of them, what was looked at
        AttemptId attempt; ///< looked at
    };

    Database &m_database;
    const TimePoint m_before;
    Cursor m_at;
    AttemptId m_firstRecent; ///< not to be looked at
};

} // namespace postrider
