// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/attempt.h"
#include "domain/standing.h"
#include "store/activity.h"
#include "store/feeds.h"
#include "store/resends.h"
#include "store/setasides.h"
#include "store/transaction.h"

#include <optional>
#include <utility>
#include <vector>

namespace postrider {

/// All that one attempt changes in the store. Recorded whole, in one transaction with others.
struct Settlement
{
    std::optional<Attempt> attempt; ///< none when a position only moved over filtered events
    ConsumerId consumer;
    std::optional<Standing> standing; ///< when it changed
    std::optional<StoredFeed> feed; ///< the Feed of the batch, as it is now; none for a test
    bool isOnlyAdvanced = true; ///< nothing of the Feed changed but what an accepted batch moves
    std::optional<Resend> resend;
    std::optional<SetAside> setAside; ///< a refused event that is now kept in sight
    /// Ranges in which all that is set aside was accepted, by a resend.
    std::vector<std::pair<Sequence, Sequence>> settled;
    /// Newest of their records in a resend that leaves out the older ones, from `supersededFrom` on.
    QList<EntityEvent> superseding;
    Sequence supersededFrom;
    std::vector<StoredFeed> suspended; ///< other Feeds that were suspended with it
    std::vector<ActivityEntry> activity;
    /// Something that must not be forgotten by a power cut: a hold or a suspension.
    bool isSynced = false;
};

/// Writes a settlement. Errors stick to the transaction. Returns by how much fewer events the Feed has
/// set aside once this is committed; what it has newly set aside does not count.
qint64 record(Transaction &transaction, const Settlement &settlement);

} // namespace postrider
