// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/activityentry.h"
#include "domain/activityfilter.h"
#include "domain/attempt.h"
#include "domain/attemptfilter.h"
#include "domain/entityevent.h"
#include "domain/error.h"

#include <QList>

namespace postrider {

class Database;

/// Some rows of a list that is in the order of sequences. The log is looked through a bounded way
/// at a time, so there may be few rows, or none, and yet more to come.
template <typename Row>
struct SequencePage
{
    QList<Row> rows; ///< ascending
    Sequence lookedUpTo; ///< ask for what is above it next
    bool isEnd = false; ///< there is nothing above
};

/// An event that is kept in sight because it was refused or passed over.
struct SetAsideEvent
{
    EntityEvent event;
    QString reason; ///< a sentence: what the Consumer said, or who passed it over
    TimePoint at {}; ///< since when
};

/// What a day brought, for the sentence at the top.
struct Figures
{
    TimePoint since {};
    qint64 delivered = 0; ///< events that Consumers accepted since then
    AttemptId upTo; ///< the newest attempt that was counted
};

/// Lists a page at a time, for tables that grow while a person scrolls. They read what is stored
/// and nothing else, in the reader's thread.
namespace queries {

/// Newest first; below `before` when it is given.
[[nodiscard]] Result<QList<Attempt>> attempts(
    Database &database, const AttemptFilter &filter, int limit, AttemptId before = {});

/// What waits for a Feed above `above`, in the order in which it will be sent; at most `limit`.
[[nodiscard]] Result<SequencePage<EntityEvent>> waiting(
    Database &database, FeedId feed, int limit, Sequence above = Sequence::none());

/// Each event above `above` that is set aside for a Feed; at most `limit`.
[[nodiscard]] Result<SequencePage<SetAsideEvent>> setAside(
    Database &database, FeedId feed, int limit, Sequence above = Sequence::none());

/// Newest first; below the id `before` when it is given.
[[nodiscard]] Result<QList<ActivityEntry>> activity(
    Database &database, const ActivityFilter &filter, int limit, qint64 before = 0);

/// Everybody who stands in Activity, each once.
[[nodiscard]] Result<QStringList> people(Database &database);

/// With the figures of a while ago, only what came since is counted.
[[nodiscard]] Result<Figures> figures(Database &database, TimePoint since, const Figures &earlier = {});

} // namespace queries
} // namespace postrider
