// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/resendplan.h"

#include "domain/estimate.h"
#include "store/eventlog.h"
#include "store/ledger.h"
#include "store/resends.h"

#include <algorithm>
#include <tuple>
#include <unordered_set>

namespace postrider::queries {

using namespace Qt::StringLiterals;

namespace {

constexpr int PageSize = 1000;

tl::unexpected<Error> cancelled()
{
    return fail(Error::Kind::Cancelled, u"It was cancelled."_s);
}

/// Whether the Feed carries nothing between two ranges, so that they can be one.
Result<bool> isEmptyBetween(Database &database, const StoredFeed &feed, Sequence above, Sequence below)
{
    const auto events = eventlog::between(database, feed.feed.source, above, below.before(), PageSize);
    if (!events)
        return tl::unexpected(events.error());
    return events->size() < PageSize
        && std::ranges::none_of(*events, [&feed](const EntityEvent &event) { return feed.carries(event); });
}

/// The single events of an accepted resend that was not about all that lies between its ends.
Result<QList<SequenceRange>> rangesOf(
    Database &database, const StoredFeed &feed, const Attempt &attempt, const GoOn &goOn)
{
    QList<SequenceRange> ranges { { attempt.first, attempt.last } };
    if (!hasResend(attempt.kind))
        return ranges;
    const auto resend = resends::get(database, attempt.resend);
    const auto events =
        eventlog::between(database, feed.feed.source, attempt.first.before(), attempt.last, PageSize * PageSize);
    if (!resend || !events)
        return tl::unexpected(resend ? events.error() : resend.error());
    if (resend->selection == Resend::Selection::Range && !resend->isNewestOnly)
        return ranges;
    ranges.clear();
    for (const EntityEvent &event : *events) {
        if (goOn && !goOn(0))
            return cancelled();
        const auto isSent = resends::includes(database, feed, *resend, event);
        if (!isSent)
            return tl::unexpected(isSent.error());
        if (*isSent)
            ranges.append({ event.sequence, event.sequence });
    }
    return ranges;
}

Result<QList<SequenceRange>> joined(
    Database &database, const StoredFeed &feed, QList<SequenceRange> ranges, const GoOn &goOn)
{
    std::ranges::sort(ranges);
    QList<SequenceRange> result;
    for (const SequenceRange &range : std::as_const(ranges)) {
        if (!result.isEmpty() && range.last <= result.last().last)
            continue;
        if (goOn && !goOn(0))
            return cancelled();
        bool isOne = !result.isEmpty() && range.first.before() <= result.last().last;
        if (!result.isEmpty() && !isOne) {
            const auto isEmpty = isEmptyBetween(database, feed, result.last().last, range.first);
            if (!isEmpty)
                return tl::unexpected(isEmpty.error());
            isOne = *isEmpty;
        }
        if (isOne)
            result.last().last = range.last;
        else
            result.append(range);
    }
    return result;
}

/// What the Consumer accepted for this Feed in a period, as ranges.
Result<QList<SequenceRange>> acceptedIn(
    Database &database, const StoredFeed &feed, std::pair<TimePoint, TimePoint> period, const GoOn &goOn)
{
    constexpr std::chrono::minutes LongestExchange { 10 };
    AttemptFilter filter { feed.feed.id, { Outcome::Accepted }, period.first - LongestExchange, period.second };
    QList<SequenceRange> ranges;
    AttemptId before;
    while (true) {
        const auto attempts = ledger::matching(database, filter, PageSize, before);
        if (!attempts)
            return tl::unexpected(attempts.error());
        for (const Attempt &attempt : *attempts) {
            const TimePoint at = attempt.startedAt + attempt.duration;
            if (at < period.first || at >= period.second || attempt.first.isNone())
                continue;
            const auto some = rangesOf(database, feed, attempt, goOn);
            if (!some)
                return some;
            ranges += *some;
        }
        if (goOn && !goOn(0))
            return cancelled();
        if (attempts->size() < PageSize)
            return joined(database, feed, ranges, goOn);
        before = attempts->last().id;
    }
}

/// Whether what is asked for reaches back to before the record begins.
bool reachesPruned(const ResendRequest &request, const Pruned &pruned)
{
    const Resend &resend = request.resend;
    if (!pruned.isAny())
        return false;
    if (request.since)
        return *request.since <= pruned.readUntil;
    if (request.acceptedIn) // attempts go with the events that they carried
        return request.acceptedIn->first <= pruned.readUntil;
    switch (resend.selection) {
    case Resend::Selection::Range:
    case Resend::Selection::Record: return resend.first <= pruned.upTo;
    case Resend::Selection::SetAside:
    case Resend::Selection::Chosen:
    case Resend::Selection::Late:
    case Resend::Selection::ByHand: break;
    }
    return false;
}

/// The resend as it is for one Feed, before it is counted.
Result<Resend> lookedUp(Database &database, const StoredFeed &feed, const ResendRequest &request, const GoOn &goOn)
{
    Resend resend = request.resend;
    resend.feed = feed.feed.id;
    if (request.since) {
        const auto first = eventlog::firstReadSince(database, feed.feed.source, *request.since);
        if (!first)
            return tl::unexpected(first.error());
        resend.first = first->isNone() ? Sequence::max() : *first;
    }
    if (request.acceptedIn) {
        const auto ranges = acceptedIn(database, feed, *request.acceptedIn, goOn);
        if (!ranges)
            return tl::unexpected(ranges.error());
        resend.selection = Resend::Selection::Chosen;
        resend.chosen = *ranges;
    }
    if (resend.selection == Resend::Selection::Chosen) {
        resend.first = resend.chosen.isEmpty() ? Sequence::max() : resend.chosen.first().first;
        resend.last = resend.chosen.isEmpty() ? Sequence::none() : resend.chosen.last().last;
    }
    resend.last = std::min(resend.last, feed.progress.position);
    return resend;
}

/// Counts what a resend sends, all of it and the newest of each record.
Result<ResendPlan> counted(Database &database, const FeedStatus &feed, const Resend &resend, const GoOn &goOn)
{
    ResendPlan plan { feed, resend, 0, 0, {}, {} };
    Resend all = resend;
    all.isNewestOnly = false; // which is counted by the records
    std::unordered_set<size_t> records;
    Sequence above = resend.first.before();
    while (above < resend.last) {
        const auto found = resends::next(database, feed.stored, all, above, PageSize);
        if (!found)
            return tl::unexpected(found.error());
        for (const EntityEvent &event : found->events)
            records.insert(qHashMulti(size_t(0), event.resourceName, event.resourceRecordKey));
        if (!found->events.isEmpty()) {
            plan.resend.first = plan.events == 0 ? found->events.first().sequence : plan.resend.first;
            plan.resend.last = found->events.last().sequence;
        }
        plan.events += found->events.size();
        above = found->scanned;
        if (goOn && !goOn(plan.events))
            return cancelled();
    }
    plan.records = qint64(records.size());
    return plan;
}

/// A selection that was counted for one Feed.
struct Counted
{
    StoredFeed feed;
    Resend resend; ///< before it was counted
    ResendPlan plan;

    /// Whether it is as many for another Feed.
    [[nodiscard]] bool isFor(const StoredFeed &other, const Resend &wanted) const
    {
        const auto selection = [](const Resend &of) {
            return std::tie(of.selection, of.first, of.last, of.resourceName, of.recordKey);
        };
        return wanted.selection != Resend::Selection::SetAside && feed.feed.source == other.feed.source
            && selection(resend) == selection(wanted) && std::ranges::equal(resend.chosen, wanted.chosen)
            && std::ranges::equal(feed.filters, other.filters,
                [](const FilterStep &a, const FilterStep &b) { return a.above == b.above && a.filter == b.filter; });
    }
};

Result<ResendPlan> planned(Database &database, const QString &feedName, const ResendRequest &request, TimePoint now,
    const GoOn &goOn, QList<Counted> &known)
{
    const auto feed = queries::feed(database, feedName, now);
    if (!feed)
        return tl::unexpected(feed.error());
    const auto resend = lookedUp(database, feed->stored, request, goOn);
    if (!resend)
        return tl::unexpected(resend.error());
    const auto same =
        std::ranges::find_if(known, [&](const Counted &counted) { return counted.isFor(feed->stored, *resend); });
    auto plan = same == known.end() ? counted(database, *feed, *resend, goOn) : Result<ResendPlan>(same->plan);
    if (!plan)
        return plan;
    if (same == known.end())
        known.append({ feed->stored, *resend, *plan });
    plan->feed = *feed;
    plan->resend.feed = feed->stored.feed.id;
    if (plan->events == 0 && reachesPruned(request, feed->pruned)) {
        return fail(Error::Kind::Conflict,
            u"There is nothing to send again: for the Feed \"%1\" no such event is on record. What was read until %2 is no longer there."_s
                .arg(feedName, toIso8601(*feed->pruned.readUntil)));
    }
    if (plan->events == 0) {
        return fail(Error::Kind::Conflict,
            u"There is nothing to send again: the Feed \"%1\" has settled no such event. What still waits is sent anyway."_s
                .arg(feedName));
    }
    const auto speed = queries::speed(database, *feed);
    if (!speed)
        return tl::unexpected(speed.error());
    plan->reachesPruned = reachesPruned(request, feed->pruned);
    plan->speed = *speed;
    plan->resend.position = plan->resend.first.before();
    plan->setNewestOnly(request.resend.isNewestOnly);
    return plan;
}

} // namespace

Result<ResendPlan> planResend(
    Database &database, const QString &feedName, const ResendRequest &request, TimePoint now, const GoOn &goOn)
{
    QList<Counted> known;
    return planned(database, feedName, request, now, goOn, known);
}

Result<QList<ResendPlan>> planResends(
    Database &database, const QList<FeedResendRequest> &requests, TimePoint now, const GoOn &goOn)
{
    QList<Counted> known;
    QList<ResendPlan> plans;
    qint64 before = 0;
    const GoOn together = [&](qint64 seen) { return !goOn || goOn(before + seen); };
    for (const auto &[feed, request] : requests) {
        if (!together(0))
            return cancelled();
        const auto plan = planned(database, feed, request, now, together, known);
        if (plan)
            plans.append(*plan);
        else if (plan.error().kind != Error::Kind::Conflict) // it has nothing to send again
            return tl::unexpected(plan.error());
        before += plan ? plan->events : 0;
    }
    return plans;
}

Result<Rewind> planRewind(Database &database, const QString &feedName, std::optional<Sequence> next,
    std::optional<TimePoint> since, TimePoint now)
{
    const auto feed = queries::feed(database, feedName, now);
    if (!feed)
        return tl::unexpected(feed.error());
    const Sequence position = feed->stored.progress.position;
    const Pruned &pruned = feed->pruned;
    Rewind rewind { next.value_or(Sequence::none()), 0, 0, {} };
    if (!next && since) {
        const auto first = eventlog::firstReadSince(database, feed->stored.feed.source, *since);
        if (!first)
            return tl::unexpected(first.error());
        rewind.next = *first;
        if (pruned.isAny() && (*since <= pruned.readUntil || *first <= pruned.upTo)) {
            return fail(Error::Kind::InvalidInput,
                u"The record of this Source does not go back that far: what was read until %1 is no longer there. Choose a later time, and let the Consumer fetch older records by itself."_s
                    .arg(toIso8601(*pruned.readUntil)));
        }
    }
    if (!rewind.next.isNone() && rewind.next <= pruned.upTo)
        return noLongerOnRecord(rewind.next, pruned);
    if (rewind.next.isNone() || rewind.next > position) {
        return fail(Error::Kind::InvalidInput,
            position.isNone()
                ? u"The Feed \"%1\" has settled nothing yet, so it cannot be set back."_s.arg(feedName)
                : u"That is not behind the Feed \"%1\", whose position is %2: it has not sent what comes after it yet."_s
                      .arg(feedName)
                      .arg(position.value));
    }
    const auto again = eventlog::countCarried(database, feed->stored, rewind.next.before(), position);
    const auto speed = queries::speed(database, *feed);
    if (!again || !speed)
        return tl::unexpected(again ? speed.error() : again.error());
    rewind.again = *again;
    rewind.waiting = *again + feed->stored.progress.waiting;
    rewind.duration = speed->timeFor(rewind.waiting);
    return rewind;
}

} // namespace postrider::queries

void postrider::ResendPlan::setNewestOnly(bool isNewestOnly)
{
    resend.isNewestOnly = isNewestOnly;
    resend.events = resend.waiting = isNewestOnly ? records : events;
    duration = speed.timeFor(resend.events);
}
