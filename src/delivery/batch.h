// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entityevent.h"
#include "domain/feed.h"
#include "domain/headers.h"
#include "domain/outcome.h"

#include <QList>

namespace postrider {

struct Consumer;

/// What one POST carries.
struct Batch
{
    FeedId feed; ///< not valid for a test
    AttemptKind kind = AttemptKind::Live;
    ResendId resend;
    QList<EntityEvent> events; ///< ascending; empty for a test
    int rewinds = 0; ///< as in FeedProgress: the same events again are another batch

    [[nodiscard]] Sequence first() const { return events.isEmpty() ? Sequence::none() : events.first().sequence; }
    [[nodiscard]] Sequence last() const { return events.isEmpty() ? Sequence::none() : events.last().sequence; }
};

/// The headers of every POST of a Feed to its Consumer (RCP-28): Content-Type, User-Agent, the
/// label and the Consumer's own; without Authorization and Idempotency-Key. A test has no Feed.
[[nodiscard]] Headers requestHeaders(const Consumer &consumer, const Feed *feed);

/// A name for this batch of this Feed that stays the same when the batch is tried again, and is
/// another one when the Feed was set back, or the events are sent again on demand
/// (draft-ietf-httpapi-idempotency-key-header). A batch whose outcome was recorded keeps its
/// boundaries, and so its key, over a restart. After a restore all keys are others, by the profile's `timeline`: the
/// Consumer may have seen the old ones with other events, and would take the new ones for known. Of one that was in flight when the program crashed
/// nothing is stored: its events are sent again, at least once as promised, but where more events,
/// another batch size or a slow start make the batch another one, it has another key.
[[nodiscard]] QByteArray idempotencyKey(
    const Batch &batch, const QString &feedPublicId, const QString &timeline = {});

/// How the ledger keeps what was sent besides the events: the request line and the headers.
[[nodiscard]] QString requestHeadText(const Consumer &consumer, const Headers &headers);

} // namespace postrider
