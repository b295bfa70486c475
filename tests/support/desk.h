// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/feedcommands.h"
#include "engine/resendcommands.h"
#include "engine/resendplan.h"
#include "store/eventlog.h"
#include "store/ledger.h"
#include "store/verifier.h"
#include "support/deliveryfixture.h"
#include "support/replies.h"

#include <algorithm>

namespace postrider::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A Feed that delivers, and the commands that people give.
class Desk final
{
public:
    explicit Desk(int events, int batchSize = 100)
    {
        Consumer settings;
        settings.batchSize = batchSize;
        settings.onRefusedEvent = OnRefusedEvent::SetAside;
        feed = world.addFeed(0, {}, settings);
        source = world.store.feed(feed).feed.source;
        QList<EntityEvent> some = someEvents({ 1 }, events);
        for (EntityEvent &event : some) { // of three records, a minute apart
            event.resourceRecordKey = u"K%1"_s.arg(event.sequence.value % 3);
            event.readAt = TestClock::Start + event.sequence.value * 1min;
        }
        world.store.addEvents(source, some);
        restart();
    }
    void restart()
    {
        pollers.clear();
        context.reset();
        purger.reset();
        world.start();
        purger = std::make_unique<Purger>(world.store.database());
        for (const StoredSource &stored : must(sources::all(world.store.database()))) {
            const auto reader = [](const Source &, const Token &) { return std::unique_ptr<SourceReader>(); };
            pollers.emplace(stored.source.id,
                std::make_unique<SourcePoller>(
                    stored, world.store.database(), *world.dispatcher, world.clock, reader, Dispatcher::TokenSource()));
        }
        context.reset(new EngineContext {
            world.store.database(), *world.dispatcher, *purger, world.clock, pollers, {}, tryOuts, u"ann"_s });
        world.turn();
    }
    /// Answers everything with 204, or 422 where an event of `refused` is in it.
    void deliver(const QList<qint64> &refused = {})
    {
        for (int round = 0; round < 500 && !world.dispatcher->isIdle(); ++round) {
            for (const qsizetype open : world.sender.open()) {
                const Posted posted = world.sender.posts().at(open);
                const bool isRefused = std::ranges::any_of(
                    posted.sequences, [&refused](qint64 sequence) { return refused.contains(sequence); });
                world.sender.answer(open, replies::answer(isRefused ? 422 : 204));
            }
            world.turn();
        }
    }
    [[nodiscard]] QString name() { return world.store.feed(feed).feed.name; }
    [[nodiscard]] Result<ResendPlan> plan(const ResendRequest &request)
    {
        return queries::planResend(world.store.database(), name(), request, world.clock.now());
    }
    ResendId begin(const ResendRequest &request)
    {
        return must(ResendCommands(*context).begin({ must(plan(request)).resend })).first();
    }
    /// What was posted since the `from`th POST.
    [[nodiscard]] QList<qint64> posted(qsizetype from) const
    {
        QList<qint64> sequences;
        for (const Posted &posted : world.sender.posts().sliced(from))
            sequences += posted.sequences;
        return sequences;
    }
    [[nodiscard]] Account account(qint64 sequence)
    {
        const EntityEvent event = must(eventlog::at(world.store.database(), source, { sequence })).value();
        return must(ledger::account(world.store.database(), world.store.feed(feed), event));
    }
    [[nodiscard]] QString problem()
    {
        const auto verified = must(verify(world.store.database()));
        return verified.first().problem;
    }

    DeliveryFixture world;
    FeedId feed;
    SourceId source;
    std::map<SourceId, std::unique_ptr<SourcePoller>> pollers;
    std::unique_ptr<Purger> purger;
    SourceTryOuts tryOuts { {}, world.clock };
    std::unique_ptr<EngineContext> context;
};

} // namespace postrider::test
