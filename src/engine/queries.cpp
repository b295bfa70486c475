// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/queries.h"

#include "store/consumers.h"
#include "store/eventlog.h"
#include "store/feeds.h"
#include "store/ledger.h"
#include "store/resends.h"
#include "store/sources.h"

#include <QHash>
#include <QSet>

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
    QHash<SourceId, StoredSource> sources;
    for (const StoredSource &source : std::as_const(status.sources))
        sources.insert(source.source.id, source);
    QHash<ConsumerId, StoredConsumer> consumers;
    for (const StoredConsumer &consumer : std::as_const(status.consumers))
        consumers.insert(consumer.consumer.id, consumer);
    for (const StoredFeed &stored : *feeds) {
        const StoredSource source = sources.value(stored.feed.source);
        const StoredConsumer consumer = consumers.value(stored.feed.consumer);
        const bool hasResends = std::ranges::find(*resends, stored.feed.id, &Resend::feed) != resends->end();
        FeedStatus feed { stored, source.source.name, consumer.consumer, consumer.standing, source.progress.head, {},
            {} };
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

Result<EventFate> fate(Database &database, const FeedStatus &feed, const EntityEvent &event)
{
    EventFate fate { feed, {}, {}, 0 };
    const auto account = ledger::account(database, feed.stored, event.sequence, event.resourceName);
    if (!account)
        return tl::unexpected(account.error());
    fate.account = *account;
    if (account->attempt.isValid()) {
        const auto attempt = ledger::attempt(database, account->attempt);
        if (!attempt)
            return tl::unexpected(attempt.error());
        fate.attempt = *attempt;
    }
    if (account->fate == Fate::Waiting) {
        const auto place = eventlog::countCarried(database, feed.stored, feed.stored.progress.position, event.sequence);
        if (!place)
            return tl::unexpected(place.error());
        fate.place = *place;
    }
    return fate;
}

Result<FoundEvent> found(Database &database, const Status &status, const StoredSource &source, const EntityEvent &event)
{
    FoundEvent found { source.source.name, event, {} };
    for (const FeedStatus &feed : status.feeds) {
        if (feed.stored.feed.source != source.source.id)
            continue;
        auto fate = queries::fate(database, feed, event);
        if (!fate)
            return tl::unexpected(fate.error());
        found.fates.append(*fate);
    }
    return found;
}

/// Calls `find` for every Source and says for each event it gives who has it.
template <typename Find>
Result<QList<FoundEvent>> findEverywhere(Database &database, TimePoint now, Find find)
{
    const auto status = queries::status(database, now);
    if (!status)
        return tl::unexpected(status.error());
    QList<FoundEvent> list;
    for (const StoredSource &source : status->sources) {
        const Result<QList<EntityEvent>> events = find(source);
        if (!events)
            return tl::unexpected(events.error());
        for (const EntityEvent &event : *events) {
            auto one = found(database, *status, source, event);
            if (!one)
                return tl::unexpected(one.error());
            list.append(*one);
        }
    }
    return list;
}

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
    status.sources = *sources;
    status.consumers = *consumers;
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

Result<QList<FoundEvent>> findSequence(Database &database, Sequence sequence, TimePoint now)
{
    return findEverywhere(database, now, [&](const StoredSource &source) -> Result<QList<EntityEvent>> {
        const auto event = eventlog::at(database, source.source.id, sequence);
        if (!event)
            return tl::unexpected(event.error());
        return *event ? QList<EntityEvent> { **event } : QList<EntityEvent>();
    });
}

Result<QList<FoundEvent>> findRecord(
    Database &database, const QString &resourceName, const QString &recordKey, int limit, TimePoint now)
{
    return findEverywhere(database, now, [&](const StoredSource &source) {
        return eventlog::newestOfRecord(database, source.source.id, resourceName, recordKey, limit);
    });
}

Result<ResendMeasure> measure(Database &database, const StoredFeed &feed, Resend resend)
{
    constexpr int PageSize = 1000;
    resend.last = std::min(resend.last, feed.progress.position);
    ResendMeasure measure { resend, 0 };
    QSet<std::pair<QString, QString>> records;
    Sequence above = resend.first.before();
    Sequence first;
    Sequence last;
    qint64 events = 0;
    while (above < resend.last) {
        const auto found = resends::next(database, feed, resend, above, PageSize);
        if (!found)
            return tl::unexpected(found.error());
        for (const EntityEvent &event : found->events)
            records.insert({ event.resourceName, event.resourceRecordKey });
        if (!found->events.isEmpty()) {
            first = first.isNone() ? found->events.first().sequence : first;
            last = found->events.last().sequence;
        }
        events += found->events.size();
        above = found->scanned;
    }
    if (events == 0) {
        return fail(Error::Kind::Conflict,
            u"There is nothing to send again: the Feed \"%1\" has settled no such event. What still waits is sent anyway."_s
                .arg(feed.feed.name));
    }
    measure.records = records.size();
    measure.resend.first = first;
    measure.resend.last = last;
    measure.resend.position = first.before();
    measure.resend.events = measure.resend.waiting = events;
    return measure;
}

} // namespace postrider::queries
