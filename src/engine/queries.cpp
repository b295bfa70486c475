// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/queries.h"

#include "engine/fates.h"
#include "engine/instant.h"
#include "store/consumers.h"
#include "store/eventfinder.h"
#include "store/eventlog.h"
#include "store/feeds.h"
#include "store/ledger.h"
#include "store/resends.h"
#include "store/resumekeys.h"
#include "store/retention.h"
#include "store/sources.h"
#include "store/verifier.h"

#include <QHash>

#include <algorithm>

namespace postrider::queries {

using namespace Qt::StringLiterals;

namespace {

Result<void> addFeeds(Database &database, Status &status, TimePoint now)
{
    const auto feeds = feeds::all(database);
    if (!feeds)
        return tl::unexpected(feeds.error());
    const auto resends = resends::waiting(database);
    if (!resends)
        return tl::unexpected(resends.error());
    const auto keys = resumekeys::all(database);
    if (!keys)
        return tl::unexpected(keys.error());
    QHash<SourceId, StoredSource> sources;
    for (const StoredSource &source : std::as_const(status.sources))
        sources.insert(source.source.id, source);
    QHash<ConsumerId, StoredConsumer> consumers;
    for (const StoredConsumer &consumer : std::as_const(status.consumers))
        consumers.insert(consumer.consumer.id, consumer);
    for (const StoredFeed &stored : *feeds) {
        const StoredSource source = sources.value(stored.feed.source);
        const StoredConsumer consumer = consumers.value(stored.feed.consumer);
        const bool hasResends = std::ranges::any_of(
            *resends, [&stored](const Resend &resend) { return resend.feed == stored.feed.id && !resend.isPaused; });
        FeedStatus feed { stored, source.source.name, consumer.consumer, consumer.standing, source.progress.head, {},
            {}, source.pruned };
        if (stored.progress.suspension && status.retention.keep)
            feed.keptUntil = stored.progress.suspension->since + *status.retention.keep;
        const auto key = std::ranges::find(*keys, stored.feed.publicId, &ResumeKey::feed);
        if (key != keys->end())
            feed.resumeKey = *key;
        feed.state = feedState(stored.progress, consumer.standing, hasResends, now);
        if (stored.progress.waiting > 0) {
            const auto oldest = eventlog::firstReadAbove(database, stored.feed.source, stored.progress.position);
            if (!oldest)
                return tl::unexpected(oldest.error());
            if (*oldest)
                feed.lag = std::max<Milliseconds>(now - **oldest, Milliseconds::zero());
        }
        status.feeds.append(feed);
    }
    return {};
}

/// Where an event stands in line. Counting stops after some rows; what lies far from both ends is estimated.
Result<void> setPlace(Database &database, const EntityEvent &event, EventFate &fate)
{
    constexpr qint64 Most = 20'000; // some 2 ms
    const StoredFeed &feed = fate.feed.stored;
    const Sequence position = feed.progress.position;
    fate.place = 1;
    if (event.sequence <= position)
        return {}; // it turned up late, and goes before all else
    const auto before = eventlog::countCarried(database, feed, position, event.sequence, Most);
    if (!before)
        return tl::unexpected(before.error());
    fate.place = *before;
    if (*before < Most)
        return {};
    const auto behind = eventlog::countCarried(database, feed, event.sequence, fate.feed.head, Most);
    if (!behind)
        return tl::unexpected(behind.error());
    fate.isPlaceExact = *behind < Most;
    const double part = double(event.sequence.value - position.value) / double(fate.feed.head.value - position.value);
    fate.place = fate.isPlaceExact ? feed.progress.waiting - *behind : qint64(double(feed.progress.waiting) * part);
    return {};
}

Result<std::optional<Attempt>> attemptOf(Database &database, AttemptId id)
{
    return id.isValid() ? ledger::attempt(database, id) : Result<std::optional<Attempt>>(std::nullopt);
}

/// Tells fates, and asks for the speed of each Consumer once.
class Fates final
{
public:
    Fates(Database &database, TimePoint now)
        : m_database(database)
        , m_now(now)
    {
    }

    Result<EventFate> of(const FeedStatus &feed, const EntityEvent &event)
    {
        EventFate fate { feed, {}, {}, {}, 0, true, {} };
        const auto account = ledger::account(m_database, feed.stored, event);
        if (!account)
            return tl::unexpected(account.error());
        fate.account = *account;
        if (account->fate == Fate::Filtered)
            fate.carries = feed.stored.filterAt(event.sequence);
        const auto attempt = attemptOf(m_database, account->attempt);
        const auto again = attemptOf(m_database, account->again);
        if (!attempt || !again)
            return tl::unexpected(attempt ? again.error() : attempt.error());
        fate.attempt = *attempt;
        fate.again = *again;
        if (account->fate == Fate::Waiting) {
            if (const auto done = setWaiting(event, fate); !done)
                return tl::unexpected(done.error());
        }
        return fate;
    }

private:
    Result<void> setWaiting(const EntityEvent &event, EventFate &fate)
    {
        if (auto done = setPlace(m_database, event, fate); !done)
            return done;
        const FeedProgress &progress = fate.feed.stored.progress;
        if (progress.isPaused || progress.suspension)
            return {};
        const FeedId id = fate.feed.stored.feed.id;
        if (!m_speeds.contains(id)) {
            const auto speed = queries::speed(m_database, fate.feed);
            if (!speed)
                return tl::unexpected(speed.error());
            m_speeds.insert(id, *speed);
        }
        fate.expectedAt = std::max(m_now, fate.feed.standing.notBefore())
            + m_speeds.value(id).timeFor(std::max<qint64>(fate.place, 1));
        return {};
    }

    Database &m_database;
    TimePoint m_now;
    QHash<FeedId, Speed> m_speeds;
};

} // namespace

Result<Status> status(Database &database, TimePoint now)
{
    Status status;
    auto sources = sources::all(database);
    if (!sources)
        return tl::unexpected(sources.error());
    auto consumers = consumers::all(database);
    if (!consumers)
        return tl::unexpected(consumers.error());
    const auto retention = retention::get(database);
    if (!retention)
        return tl::unexpected(retention.error());
    status.sources = *sources;
    status.consumers = *consumers;
    status.retention = *retention;
    const auto endpoint = resumekeys::endpoint(database);
    if (!endpoint)
        return tl::unexpected(endpoint.error());
    status.endpoint = *endpoint;
    if (const auto done = addFeeds(database, status, now); !done)
        return tl::unexpected(done.error());
    return status;
}

Result<FeedStatus> feed(Database &database, const QString &name, TimePoint now)
{
    const auto all = status(database, now);
    if (!all)
        return tl::unexpected(all.error());
    for (const FeedStatus &feed : all->feeds) {
        if (feed.stored.feed.name == name)
            return feed;
    }
    return fail(Error::Kind::NotFound, u"There is no Feed named \"%1\"."_s.arg(name));
}

Result<EventPage> findEvents(Database &database, const EventSearch &search, const EventCursor &from, int limit)
{
    return eventfinder::find(database, search, from, limit);
}

Result<QStringList> resourceNames(Database &database)
{
    auto names = eventfinder::resourceNames(database);
    if (!names)
        return names;
    for (const QString &known : { u"Property"_s, u"Media"_s, u"Member"_s, u"Office"_s, u"OpenHouse"_s, u"Teams"_s }) {
        if (!names->contains(known))
            names->append(known);
    }
    return names;
}

Result<QList<FoundEvent>> fates(Database &database, const Status &status, const QList<EventRow> &events, TimePoint now)
{
    Fates fates(database, now);
    QList<FoundEvent> list;
    for (const auto &[source, event] : events) {
        FoundEvent found { source, {}, event, {} };
        for (const StoredSource &stored : status.sources) {
            if (stored.source.id == source)
                found.sourceName = stored.source.name;
        }
        for (const FeedStatus &feed : status.feeds) {
            if (feed.stored.feed.source != source)
                continue;
            const auto fate = fates.of(feed, event);
            if (!fate)
                return tl::unexpected(fate.error());
            found.fates.append(*fate);
        }
        list.append(found);
    }
    return list;
}

Result<QList<FoundEvent>> whoHas(Database &database, const QList<EventRow> &events, TimePoint now)
{
    return atOneInstant(database, [&]() -> Result<QList<FoundEvent>> {
        const auto status = queries::status(database, now);
        if (!status)
            return tl::unexpected(status.error());
        return fates(database, *status, events, now);
    });
}

Result<RecordHistory> recordHistory(Database &database, SourceId source, const QString &resourceName,
    const QString &recordKey, int limit, TimePoint now)
{
    return atOneInstant(database, [&]() -> Result<RecordHistory> {
        const auto status = queries::status(database, now);
        const auto events = eventlog::newestOfRecord(database, source, resourceName, recordKey, limit);
        if (!status || !events)
            return tl::unexpected(status ? events.error() : status.error());
        RecordHistory history { *events, {} };
        for (const FeedStatus &feed : status->feeds) {
            if (feed.stored.feed.source != source)
                continue;
            RecordHistory::Newest newest { feed, {}, {} };
            for (qsizetype i = 0; i < events->size() && !newest.event; ++i) {
                const auto account = ledger::account(database, feed.stored, events->at(i));
                if (!account)
                    return tl::unexpected(account.error());
                if (account->fate != Fate::Accepted)
                    continue;
                newest.event = events->at(i);
                const auto attempt = attemptOf(database, account->attempt);
                if (!attempt)
                    return tl::unexpected(attempt.error());
                newest.attempt = *attempt;
            }
            history.newestAccepted.append(newest);
        }
        return history;
    });
}

Result<QList<Resend>> resends(Database &database, FeedId feed, int limit)
{
    return resends::newest(database, feed, limit);
}

Result<QList<Verification>> verify(Database &database, WorkProgress &progress)
{
    return postrider::verify(database, [&progress](qint64 checked, qint64 all) {
        progress.set(checked, all);
        return !progress.isCancelled();
    });
}

Result<Speed> speed(Database &database, const FeedStatus &feed)
{
    constexpr int Few = 20;
    constexpr Milliseconds Unknown { 500 }; // before anything was accepted
    const auto attempts = ledger::attempts(database, feed.stored.feed.id, Few);
    if (!attempts)
        return tl::unexpected(attempts.error());
    Milliseconds sum {};
    int count = 0;
    for (const Attempt &attempt : *attempts) {
        if (attempt.outcome != Outcome::Accepted)
            continue;
        sum += attempt.duration;
        ++count;
    }
    const Milliseconds perPost = count > 0 ? std::max(sum / count, Milliseconds { 1 }) : Unknown;
    return Speed::of(feed.consumer, feed.standing, perPost);
}

} // namespace postrider::queries
