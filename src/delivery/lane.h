// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delivery/lanefeed.h"
#include "delivery/settlement.h"
#include "domain/judge.h"
#include "domain/token.h"
#include "store/consumers.h"

#include <functional>
#include <map>
#include <memory>
#include <vector>

namespace postrider {

/// One Consumer and all its Feeds: says when the next POST may leave, what it carries, and what
/// its reply changes. At most one POST is in flight. Sends and stores nothing itself. Lives in the
/// engine thread.
class Lane final
{
public:
    /// `jitter` gives numbers from 0 to 1.
    Lane(StoredConsumer stored, std::function<double()> jitter);

    [[nodiscard]] const Consumer &consumer() const { return m_stored.consumer; }
    [[nodiscard]] const Standing &standing() const { return m_stored.standing; }
    void setStanding(const Standing &standing) { m_stored.standing = standing; }
    [[nodiscard]] std::vector<std::unique_ptr<LaneFeed>> &feeds() { return m_feeds; }
    [[nodiscard]] LaneFeed *feed(FeedId id) const;
    void setConsumer(const Consumer &consumer);
    /// Which past the profile goes on from, as in store/copies.h.
    void setTimeline(const QString &timeline) { m_timeline = timeline; }
    /// Takes over a Feed's other name, label, filter or position.
    void replaceFeed(const StoredFeed &feed);
    /// An outcome of it that is still to come is recorded as nobody's.
    void removeFeed(FeedId id);

    /// When the next POST may leave: after the hold, the retry time and the pace. Nothing when
    /// there is nothing to send or a POST is under way.
    [[nodiscard]] std::optional<TimePoint> dueAt() const;
    [[nodiscard]] bool isBusy() const { return m_isBusy; }

    /// Chooses the next batch and takes it in hand. Nothing when none is left after all; positions
    /// that moved over filtered events are then in takeSkipped().
    [[nodiscard]] Result<std::optional<Batch>> take(Database &database);
    [[nodiscard]] std::vector<Settlement> takeSkipped(TimePoint now);
    /// Takes an empty list in hand, to test the connection.
    [[nodiscard]] Result<void> takeTest(Database &database);
    /// The same with settings that are not stored, and so are what is sent.
    void takeTryOut();
    /// All headers of the batch's POST but Authorization.
    [[nodiscard]] Headers headers(const Batch &batch) const;
    void countSent(TimePoint now);
    /// The wall clock was moved: every instant that is ahead moves along.
    void shift(Milliseconds jump);
    /// The batch in hand belongs to a Feed that was set to another position meanwhile: its outcome
    /// is recorded but moves nothing.
    void disown(FeedId feed);
    /// The Consumer's token was replaced: that the old one is refused, should a POST with it be
    /// under way, is recorded but stops nothing, and the batch is tried again.
    void noteNewToken() { m_isTokenOld = m_isBusy; }
    /// The last sequence of the Feed's live batch that is under way; none() when none is.
    [[nodiscard]] Sequence inHand(FeedId feed) const;
    /// Whether the Feed's batch that is under way says something about this sequence, though it may not hold it.
    [[nodiscard]] bool isInHand(const LaneFeed &feed, Sequence sequence) const;

    /// Judges the reply to the batch in hand and moves along. The Lane stays busy until release(),
    /// which comes when the settlement is committed.
    [[nodiscard]] Settlement settle(const Reply &reply, TimePoint now);
    void release() { m_isBusy = false; }
    /// Stops every Feed of the Consumer, as after a rejected token.
    [[nodiscard]] std::vector<StoredFeed> suspendAll(const Suspension &suspension);

private:
    void applyToFeed(LaneFeed &feed, const Judgement &judgement, TimePoint now, Settlement &settlement);
    /// Whether the batch in hand is what a person gave for its Feed alone.
    [[nodiscard]] bool isByHand() const;
    [[nodiscard]] std::vector<std::pair<Sequence, Sequence>> settledBy(LaneFeed &feed) const;
    void suspend(LaneFeed *feed, const Judgement &judgement, TimePoint now, Settlement &settlement);
    [[nodiscard]] Attempt attemptOf(const Reply &reply, const Judgement &judgement) const;
    void settleTest(const Judgement &judgement, Settlement &settlement);
    [[nodiscard]] int sizeLimit() const;
    /// What is the same in every POST of a Feed.
    struct Template
    {
        Headers headers;
        RequestHeadId head; ///< as the ledger keeps it
    };
    [[nodiscard]] Result<void> prepareTemplate(Database &database, FeedId feed);

    StoredConsumer m_stored;
    std::function<double()> m_jitter;
    QString m_timeline;
    std::vector<std::unique_ptr<LaneFeed>> m_feeds;
    std::map<FeedId, Template> m_templates; ///< made when needed; gone when settings change
    size_t m_turn = 0; ///< whose turn it is among the Feeds
    bool m_isBusy = false;
    bool m_isDisowned = false;
    bool m_isTokenOld = false; ///< the batch in hand went out with a token that was replaced since
    Batch m_batch; ///< the batch in hand
    std::optional<qint64> m_waiting; ///< events of its Feed that wait as it leaves; none for a test
    RequestHeadId m_requestHead; ///< its request head, whatever is edited meanwhile
    TimePoint m_lastSentAt {};
};

} // namespace postrider
