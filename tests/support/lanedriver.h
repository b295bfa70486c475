// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/storefixture.h"
#include "support/testclock.h"

namespace postrider::test {

/// Drives one Lane by hand, as the Dispatcher does: every outcome is stored before the next POST.
class Driver final
{
public:
    Driver(StoreFixture &fixture, ConsumerId consumer)
        : store(fixture)
        , lane(fixture.lane(consumer))
    {
    }

    /// The next batch; none when nothing was left but what the filter leaves out.
    std::optional<Batch> take()
    {
        auto batch = must(lane->take(store.database()));
        for (const Settlement &settlement : lane->takeSkipped(now))
            store.store(settlement);
        return batch;
    }

    Settlement settle(const Reply &reply)
    {
        const Settlement settlement = lane->settle(reply, now);
        store.store(settlement);
        lane->release();
        return settlement;
    }

    /// Sends until nothing is due any more; `reply` says what comes back.
    void run(const std::function<Reply(const Batch &)> &reply)
    {
        for (int turn = 0; turn < 5000; ++turn) {
            const auto due = lane->dueAt();
            if (!due)
                return;
            now = std::max(now, *due);
            if (const auto batch = take()) {
                lane->countSent(now);
                settle(reply(*batch));
            }
        }
        qFatal("It does not come to an end.");
    }

    StoreFixture &store;
    std::unique_ptr<Lane> lane;
    TimePoint now = TestClock::Start;
};

[[nodiscard]] inline QList<qint64> sequencesOf(const Batch &batch)
{
    QList<qint64> list;
    for (const EntityEvent &event : batch.events)
        list.append(event.sequence.value);
    return list;
}

} // namespace postrider::test
