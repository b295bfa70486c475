// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/attempt.h"
#include "domain/resend.h"
#include "store/feeds.h"

#include <QList>

namespace postrider {

/// Which POSTs may have carried an event, whatever came of them. Looked up by the indexes on sequences, so it takes
/// the same time however long the log and the ledger are.
namespace evidence {

/// An attempt, and the sequences between which it carried what it carried.
struct Carrier
{
    AttemptId id;
    SequenceRange range;
};

/// The highest sequence with which a live batch can end that holds `sequence`: it has a thousand events at most.
[[nodiscard]] Result<Sequence> farthest(Database &database, const StoredFeed &feed, Sequence sequence);
/// The live attempts of a Feed that reach into `range` and end at `farthest` or below.
[[nodiscard]] Result<QList<Carrier>> live(
    Database &database, FeedId feed, const SequenceRange &range, Sequence farthest);
/// The resends of a Feed that reach into `range`, ended or not; without what was sent by hand, which is not of the log.
[[nodiscard]] Result<QList<ResendId>> resends(Database &database, FeedId feed, const SequenceRange &range);
/// The attempts of one resend that reach into `range`.
[[nodiscard]] Result<QList<Carrier>> ofResend(
    Database &database, FeedId feed, ResendId resend, const SequenceRange &range);

} // namespace evidence
} // namespace postrider
