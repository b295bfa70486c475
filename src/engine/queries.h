// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/account.h"
#include "domain/attempt.h"
#include "domain/entityevent.h"
#include "domain/feedstate.h"
#include "domain/resend.h"
#include "domain/stored.h"

#include <QList>

namespace postrider {

class Database;

/// One Feed with everything that its state follows from.
struct FeedStatus
{
    StoredFeed stored;
    QString sourceName;
    Consumer consumer;
    Standing standing;
    Sequence head;
    FeedState state;
    std::optional<Milliseconds> lag; ///< how long the oldest waiting event has been waiting
};

struct Status
{
    QList<StoredSource> sources;
    QList<StoredConsumer> consumers;
    QList<FeedStatus> feeds;
};

/// What became of an event for one Feed.
struct EventFate
{
    FeedStatus feed;
    Account account;
    std::optional<Attempt> attempt; ///< for Fate::Accepted
    qint64 place = 0; ///< for Fate::Waiting: 1 is next
};

struct FoundEvent
{
    QString sourceName;
    EntityEvent event;
    QList<EventFate> fates;
};

/// What a resend would send.
struct ResendMeasure
{
    Resend resend; ///< with its counts and bounds filled in
    qint64 records = 0; ///< distinct records among the events
};

/// Questions about a profile. They read what is stored and nothing else, in the reader's thread.
namespace queries {

[[nodiscard]] Result<Status> status(Database &database, TimePoint now);
[[nodiscard]] Result<FeedStatus> feed(Database &database, const QString &name, TimePoint now);

/// Who has the events with this sequence, or of this record; at most `limit` events, newest first.
[[nodiscard]] Result<QList<FoundEvent>> findSequence(Database &database, Sequence sequence, TimePoint now);
[[nodiscard]] Result<QList<FoundEvent>> findRecord(
    Database &database, const QString &resourceName, const QString &recordKey, int limit, TimePoint now);

/// Bounds a resend to what is settled, and counts it. Conflict when nothing is left.
[[nodiscard]] Result<ResendMeasure> measure(Database &database, const StoredFeed &feed, Resend resend);

} // namespace queries
} // namespace postrider
