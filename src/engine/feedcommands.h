// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/stored.h"
#include "engine/enginecontext.h"

namespace postrider {

/// From where a suspended or paused Feed goes on.
struct ResumeFrom
{
    enum class Kind {
        WhereItStopped,
        Sequence, ///< this one is the next; back or forth
        Now, ///< above the head
    };
    Kind kind = Kind::WhereItStopped;
    postrider::Sequence sequence;

    [[nodiscard]] static Result<ResumeFrom> fromText(const QString &text);
};

/// What can be done to Feeds. Lives in the engine thread.
class FeedCommands final
{
public:
    explicit FeedCommands(EngineContext &context)
        : m_context(context)
    {
    }

    enum class Begin { Delivering, Paused };
    [[nodiscard]] Result<FeedId> add(const Feed &feed, Begin begin = Begin::Delivering);
    /// Takes over name, label and filter. A new filter holds above what is settled or under way.
    [[nodiscard]] Result<void> edit(const QString &name, const Feed &edited);
    /// The parts of add() and edit(), for commands that change several Feeds at once: each writes into a transaction of
    /// the caller's, who has checked the Feed, and has it taken up once that is committed.
    [[nodiscard]] Result<StoredFeed> insert(Transaction &transaction, const Feed &feed, Begin begin) const;
    [[nodiscard]] Result<StoredFeed> update(
        Transaction &transaction, const EngineContext::Found &found, const Feed &edited) const;
    /// Begins to push a Feed that was inserted. Its Consumer has a Lane by now.
    void takeUp(const StoredFeed &feed) const;

    /// Removes a Feed and its record.
    [[nodiscard]] Result<void> remove(const QString &name);
    [[nodiscard]] Result<void> pause(const QString &name);
    /// Pauses every Feed that is neither paused nor suspended; how many that were.
    [[nodiscard]] Result<qint64> pauseAll();
    /// Lets every Feed that is paused, and not suspended, go on where it stopped; how many.
    [[nodiscard]] Result<qint64> resumeAll();
    /// What is passed over is set aside; what is gone back over waits again. Starts slowly, and
    /// not before the Consumer's hold has ended.
    [[nodiscard]] Result<FeedProgress> resume(const QString &name, const ResumeFrom &from);
    /// Sets the position back so that `next` is sent next, and what follows it once more; a Feed that is paused or
    /// suspended stays so.
    [[nodiscard]] Result<FeedProgress> rewind(const QString &name, Sequence next, const QString &reason);
    /// Marks what is set aside in a range as settled without sending it, for a reason, which has to be given.
    [[nodiscard]] Result<FeedProgress> markSettled(
        const QString &name, const SequenceRange &range, const QString &reason);
    [[nodiscard]] Result<StoredFeed> get(const QString &name) const;

private:
    /// With the record of when the Feed stood still.
    void save(Transaction &transaction, FeedId feed, const FeedProgress &progress) const;
    [[nodiscard]] std::vector<EngineContext::Found> notSuspended(bool isPaused) const;
    [[nodiscard]] Result<StoredFeed> moved(
        const EngineContext::Found &found, Sequence position, Transaction &transaction) const;
    /// A person said where the Feed goes on, so what is left of late events does not hold it up: what lies below is set
    /// aside, what lies above waits with the rest. Whether there was any.
    [[nodiscard]] bool endLate(Transaction &transaction, const QList<Resend> &resends, StoredFeed &stored) const;
    [[nodiscard]] Result<qint64> count(const StoredFeed &feed, Sequence above, Sequence upTo) const;
    [[nodiscard]] Sequence head(const Feed &feed) const;

    EngineContext &m_context;
};

} // namespace postrider
