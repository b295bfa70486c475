// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delivery/batch.h"
#include "store/feeds.h"
#include "store/resends.h"

#include <optional>

namespace postrider {

class Database;

/// One Feed as its Lane drives it: what is stored, and the next events of it in memory. Chooses
/// batches and moves along as they are settled. Lives in the engine thread.
class LaneFeed final
{
public:
    explicit LaneFeed(StoredFeed stored);

    [[nodiscard]] const StoredFeed &stored() const { return m_stored; }
    [[nodiscard]] const Feed &feed() const { return m_stored.feed; }
    [[nodiscard]] const FeedProgress &progress() const { return m_stored.progress; }
    [[nodiscard]] QList<Resend> &resends() { return m_resends; }
    [[nodiscard]] const QList<Resend> &resends() const { return m_resends; }
    /// Whether anything may be sent: neither paused nor suspended, and something waits.
    [[nodiscard]] bool hasWork() const;
    [[nodiscard]] bool isStopped() const;

    /// Takes over another position or filter; what is in memory is read anew.
    void replace(const StoredFeed &stored);
    /// What is in memory of the log no longer holds: something turned up among it.
    void readAnew();
    [[nodiscard]] Sequence head() const { return m_head; }
    void setHead(Sequence head) { m_head = head; }
    void addSetAside(qint64 events) { m_stored.progress.setAside += events; }
    /// Takes over what a read of the Source or a command changed; the position stays, unless the
    /// Feed begins just now.
    void takeProgress(const FeedProgress &progress);

    /// The next batch of at most `limit` events. Nothing when none is left or when only events
    /// were found that the filter leaves out; hasSkipped() then says that the position moved.
    [[nodiscard]] Result<std::optional<Batch>> nextBatch(Database &database, int limit);
    [[nodiscard]] bool hasSkipped() const { return m_hasSkipped; }
    /// The resend whose position moved over events that are not to be sent; null for none.
    [[nodiscard]] const Resend *skippedResend() const;
    void clearSkipped()
    {
        m_hasSkipped = false;
        m_skippedResend.reset();
    }

    /// The batch is settled: the position, or the resend's, moves over it.
    void advance(const Batch &batch, TimePoint now, bool isAccepted);
    /// The batch is to be tried again with the same boundaries.
    void retry(const Batch &batch);
    /// The batch was refused as a whole: the next one is half of it.
    void suspect(const Batch &batch);
    void suspend(const Suspension &suspension);
    /// The Resend that a batch belongs to; null for others.
    [[nodiscard]] Resend *resendOf(const Batch &batch);

private:
    [[nodiscard]] Result<void> fill(Database &database, qsizetype wanted, Sequence bound);
    [[nodiscard]] Result<std::optional<Batch>> nextLive(Database &database, int limit);
    /// The next batch of the first resend that is not paused, of those that go before what is live or after it.
    [[nodiscard]] Result<std::optional<Batch>> nextResend(Database &database, bool goesFirst, int limit);
    [[nodiscard]] Result<std::optional<Batch>> nextResend(Database &database, Resend &resend, int limit);

    StoredFeed m_stored;
    QList<Resend> m_resends; ///< those that have not ended
    QList<EntityEvent> m_buffer; ///< the next events that the Feed carries, above the position
    Sequence m_scanned; ///< the log has been looked through up to here
    Sequence m_head;
    bool m_hasSkipped = false;
    std::optional<ResendId> m_skippedResend;
};

} // namespace postrider
