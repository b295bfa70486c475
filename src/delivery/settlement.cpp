// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery/settlement.h"

#include "store/consumers.h"
#include "store/ledger.h"
#include "store/stops.h"

namespace postrider {

namespace {

void saveStop(Transaction &transaction, const StoredFeed &stored)
{
    if (const auto &suspension = stored.progress.suspension)
        stops::follow(transaction, stored.feed.id, stored.progress, suspension->since);
}

} // namespace

qint64 record(Transaction &transaction, const Settlement &settlement)
{
    qint64 settled = 0;
    AttemptId attempt;
    if (settlement.attempt)
        attempt = ledger::record(transaction, *settlement.attempt);
    if (settlement.feed) {
        const auto save = settlement.isOnlyAdvanced ? feeds::advance : feeds::saveProgress;
        save(transaction, settlement.feed->feed.id, settlement.feed->progress);
        if (!settlement.isOnlyAdvanced)
            saveStop(transaction, *settlement.feed);
    }
    for (const auto &[first, last] : settlement.settled)
        settled += setasides::settle(transaction, *settlement.feed, first, last, attempt);
    for (const EntityEvent &event : settlement.superseding)
        settled += setasides::supersede(transaction, *settlement.feed, settlement.supersededFrom, event, attempt);
    if (settlement.setAside)
        setasides::insert(transaction, settlement.feed->feed.id, *settlement.setAside);
    if (settlement.resend)
        resends::save(transaction, *settlement.resend);
    if (settlement.standing)
        consumers::saveStanding(transaction, settlement.consumer, *settlement.standing);
    for (const StoredFeed &feed : settlement.suspended) {
        feeds::saveProgress(transaction, feed.feed.id, feed.progress);
        saveStop(transaction, feed);
    }
    for (const ActivityEntry &entry : settlement.activity)
        activity::record(transaction, entry);
    return settled;
}

} // namespace postrider
