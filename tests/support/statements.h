// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/statement.h"
#include "store/ledger.h"
#include "support/storefixture.h"
#include "support/testclock.h"

namespace postrider::test {

/// A store with one Source of ten events (R1 to R10) and Acme IDX, which has one Feed of it; and short ways to put
/// attempts into the ledger and to ask for a statement.
struct StatementStore
{
    StatementStore()
    {
        source = store.addSource(10);
        Consumer acme;
        acme.name = QStringLiteral("Acme IDX");
        consumer = store.addConsumer(acme);
        feed = store.addFeed(source, consumer);
    }

    /// A POST of `first` to `last`, so many seconds after the start of the clock, that took 40 ms.
    [[nodiscard]] Attempt attempt(
        qint64 first, qint64 last, int seconds, Outcome outcome, std::optional<int> status) const
    {
        Attempt attempt;
        attempt.feed = feed;
        attempt.consumer = consumer;
        attempt.first = { first };
        attempt.last = { last };
        attempt.events = int(last - first + 1);
        attempt.startedAt = TestClock::Start + std::chrono::seconds(seconds);
        attempt.duration = Milliseconds(40);
        attempt.status = status;
        attempt.outcome = outcome;
        attempt.requestHeadId = must(ledger::requestHead(store.database(), Head));
        return attempt;
    }

    AttemptId record(const Attempt &attempt) const
    {
        Transaction transaction(store.database(), Durability::Progress);
        const AttemptId id = ledger::record(transaction, attempt);
        must(transaction.commit());
        return id;
    }

    AttemptId post(qint64 first, qint64 last, int seconds, Outcome outcome = Outcome::Accepted,
        std::optional<int> status = 200) const
    {
        return record(attempt(first, last, seconds, outcome, status));
    }

    /// The Feed has settled everything up to here.
    void settle(qint64 position) const
    {
        FeedProgress progress = store.feed(feed).progress;
        progress.position = { position };
        progress.waiting = 10 - position;
        Transaction transaction(store.database(), Durability::Progress);
        feeds::saveProgress(transaction, feed, progress);
        must(transaction.commit());
    }

    [[nodiscard]] Result<Statement> ask(const StatementRequest &request) const
    {
        return queries::statement(store.database(), request, TestClock::Start + std::chrono::hours(1));
    }

    [[nodiscard]] Statement of(qint64 first, qint64 last) const
    {
        return must(ask({ .consumer = QStringLiteral("Acme IDX"), .ranges = { { { first }, { last } } }, .who = Who }));
    }

    static inline const QString Who = QStringLiteral("ann");
    static inline const QString Head = QStringLiteral(
        "POST https://consumer.example/hook?code=hush HTTP/1.1\nAuthorization: Bearer ********\nContent-Type: "
        "application/json\nX-Api-Key: hush-hush\n");

    StoreFixture store;
    SourceId source;
    ConsumerId consumer;
    FeedId feed;
};

} // namespace postrider::test
