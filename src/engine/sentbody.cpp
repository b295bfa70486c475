// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sentbody.h"

#include "domain/eventbody.h"
#include "store/consumers.h"
#include "store/eventlog.h"
#include "store/ledger.h"
#include "store/resends.h"
#include "store/setasides.h"

#include <algorithm>

namespace postrider::queries {

using namespace Qt::StringLiterals;

namespace {

constexpr int RowsAtOnce = 1000;
constexpr int MostRows = 20'000; // of the log looked through for one POST; some 20 ms

/// It turned up late, and what was sent before cannot have held it.
bool cameAfter(const EntityEvent &event, const Attempt &attempt)
{
    return event.isLate && event.readAt > attempt.startedAt;
}

/// What the Feed carries of a range, a little more than `wanted` at most.
Result<QList<EntityEvent>> carried(
    Database &database, const StoredFeed &feed, Sequence first, Sequence last, qsizetype wanted)
{
    QList<EntityEvent> events;
    Sequence above = first.before();
    for (int seen = 0; seen < MostRows && events.size() <= wanted; seen += RowsAtOnce) {
        const auto page = eventlog::between(database, feed.feed.source, above, last, RowsAtOnce);
        if (!page)
            return page;
        std::ranges::copy_if(
            *page, std::back_inserter(events), [&feed](const EntityEvent &event) { return feed.carries(event); });
        if (page->size() < RowsAtOnce)
            break;
        above = page->last().sequence;
    }
    return events;
}

/// A resend may have sent only some of what lies between its first and its last sequence.
Result<QList<EntityEvent>> selected(
    Database &database, const StoredFeed &feed, const Attempt &attempt, QList<EntityEvent> events)
{
    const auto resend = resends::get(database, attempt.resend);
    if (!resend)
        return tl::unexpected(resend.error());
    if (resend->selection == Resend::Selection::SetAside) {
        const auto ranges = setasides::everWithin(database, attempt.feed, attempt.first, attempt.last);
        if (!ranges)
            return tl::unexpected(ranges.error());
        events.removeIf([&ranges](const EntityEvent &event) {
            return std::ranges::none_of(*ranges, [&event](const SetAside &range) {
                return range.first <= event.sequence && event.sequence <= range.last;
            });
        });
        return events;
    }
    Result<void> done;
    const auto isSent = [&](const EntityEvent &event) {
        const auto isIncluded = resends::includes(database, feed, *resend, event);
        if (!isIncluded)
            done = tl::unexpected(isIncluded.error());
        return isIncluded.value_or(false);
    };
    events.removeIf([&isSent](const EntityEvent &event) { return !isSent(event); });
    if (!done)
        return tl::unexpected(done.error());
    return events;
}

Result<QList<EntityEvent>> sentEvents(Database &database, const Attempt &attempt)
{
    if (attempt.events == 0)
        return QList<EntityEvent>();
    const auto feed = feeds::get(database, attempt.feed);
    if (!feed)
        return tl::unexpected(feed.error());
    if (attempt.kind == AttemptKind::Resend) {
        const auto resend = resends::get(database, attempt.resend);
        if (!resend)
            return tl::unexpected(resend.error());
        if (resend->isByHand())
            return QList<EntityEvent> { resend->byHand() };
    }
    const qsizetype wanted = hasResend(attempt.kind) ? MostRows : attempt.events;
    auto events = carried(database, *feed, attempt.first, attempt.last, wanted);
    if (events)
        events->removeIf([&attempt](const EntityEvent &event) { return cameAfter(event, attempt); });
    if (events && hasResend(attempt.kind))
        return selected(database, *feed, attempt, *events);
    return events;
}

} // namespace

Result<SentBody> sentBody(Database &database, const Attempt &attempt)
{
    const auto consumers = consumers::all(database);
    if (!consumers)
        return tl::unexpected(consumers.error());
    const auto consumer = std::ranges::find(
        *consumers, attempt.consumer, [](const StoredConsumer &candidate) { return candidate.consumer.id; });
    if (consumer == consumers->end())
        return fail(Error::Kind::NotFound, u"The Consumer is no longer there."_s);
    auto events = sentEvents(database, attempt);
    if (!events)
        return tl::unexpected(events.error());
    SentBody body;
    body.missing = std::max(0, attempt.events - int(events->size()));
    body.isCertain = events->size() <= attempt.events;
    Consumer format = consumer->consumer;
    // What is left of a batch is not to look like a single event.
    format.alwaysList = format.alwaysList || attempt.events > 1;
    body.json = eventBody(*events, format);
    return body;
}

Result<QList<EntityEvent>> sentOf(
    Database &database, const StoredFeed &feed, const Attempt &attempt, QList<EntityEvent> events)
{
    events.removeIf([&feed, &attempt](const EntityEvent &event) {
        return event.sequence < attempt.first || event.sequence > attempt.last || cameAfter(event, attempt)
            || !feed.carries(event);
    });
    if (events.isEmpty() || !hasResend(attempt.kind))
        return events;
    return selected(database, feed, attempt, std::move(events));
}

Result<Attempt> attempt(Database &database, AttemptId id)
{
    const auto attempt = ledger::attempt(database, id);
    if (!attempt)
        return tl::unexpected(attempt.error());
    if (!*attempt)
        return fail(Error::Kind::NotFound, u"This attempt is no longer on record."_s);
    return **attempt;
}

} // namespace postrider::queries
