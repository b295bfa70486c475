// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/account.h"
#include "domain/attempt.h"
#include "domain/endpoint.h"
#include "domain/estimate.h"
#include "domain/eventpage.h"
#include "domain/eventsearch.h"
#include "domain/feedstate.h"
#include "domain/resend.h"
#include "domain/stored.h"
#include "domain/verification.h"
#include "engine/workprogress.h"

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
    Pruned pruned {}; ///< of its Source: what is no longer in the log
    std::optional<TimePoint> keptUntil {}; ///< while suspended: from then on it does not hold up what grows old
    std::optional<ResumeKey> resumeKey {}; ///< by which its Consumer may resume it

    [[nodiscard]] bool needsNewStart() const { return postrider::needsNewStart(stored.progress, pruned); }
};

struct Status
{
    QList<StoredSource> sources;
    QList<StoredConsumer> consumers;
    QList<FeedStatus> feeds;
    Retention retention;
    EndpointSettings endpoint;
};

/// What became of an event for one Feed.
struct EventFate
{
    FeedStatus feed;
    Account account;
    std::optional<Attempt> attempt; ///< for Fate::Accepted, and for Superseded that of the newer event
    std::optional<Attempt> again; ///< the newest that sent it once more
    qint64 place = 0; ///< for Fate::Waiting: 1 is next
    bool isPlaceExact = true; ///< else it is an estimate, for many wait on either side
    std::optional<TimePoint> expectedAt; ///< for Fate::Waiting, unless the Feed stands still
    FeedFilter carries {}; ///< for Fate::Filtered: what the Feed carries there
};

struct FoundEvent
{
    SourceId source;
    QString sourceName;
    EntityEvent event;
    QList<EventFate> fates;
};

/// A record's events, and the newest of them that each Feed's Consumer accepted.
struct RecordHistory
{
    QList<EntityEvent> events; ///< newest first
    struct Newest
    {
        FeedStatus feed;
        std::optional<EntityEvent> event; ///< none when no event of the record was accepted
        std::optional<Attempt> attempt;
    };
    QList<Newest> newestAccepted; ///< for each Feed of the Source
};

/// Questions about a profile. They read what is stored and nothing else, in the reader's thread.
namespace queries {

[[nodiscard]] Result<Status> status(Database &database, TimePoint now);
[[nodiscard]] Result<FeedStatus> feed(Database &database, const QString &name, TimePoint now);

/// Finds events, a page at a time; see eventfinder::find().
[[nodiscard]] Result<EventPage> findEvents(
    Database &database, const EventSearch &search, const EventCursor &from, int limit);
/// The names that a search understands: those in the log, and RESO's best known.
[[nodiscard]] Result<QStringList> resourceNames(Database &database);
/// Who has each of these events: for each one exactly one fate for every Feed of its Source. Reads one state.
[[nodiscard]] Result<QList<FoundEvent>> whoHas(Database &database, const QList<EventRow> &events, TimePoint now);
/// The newest `limit` events of a record.
[[nodiscard]] Result<RecordHistory> recordHistory(Database &database, SourceId source, const QString &resourceName,
    const QString &recordKey, int limit, TimePoint now);
/// What is and was sent again, the newest first; of one Feed or, with an id that is not valid, of all.
[[nodiscard]] Result<QList<Resend>> resends(Database &database, FeedId feed, int limit);
/// Proves the ledger, see store/verifier.h; for Engine::askAside(). Some 15 s for 10,000,000 events of 50 Feeds.
[[nodiscard]] Result<QList<Verification>> verify(Database &database, WorkProgress &progress);
/// How fast a Feed's Consumer has been taking events of late.
[[nodiscard]] Result<Speed> speed(Database &database, const FeedStatus &feed);

} // namespace queries
} // namespace postrider
