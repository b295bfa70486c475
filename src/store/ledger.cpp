// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ledger.h"

#include "store/removals.h"
#include "store/resends.h"
#include "store/retention.h"

#include <algorithm>
#include <limits>

namespace postrider::ledger {

using namespace Qt::StringLiterals;

namespace {

constexpr auto Columns =
    "SELECT a.id, a.feed_id, a.consumer_id, a.kind, a.resend_id, a.first_sequence, a.last_sequence, a.events, "
    "a.started_at, a.duration_ms, a.status, a.outcome, a.retry_after, a.retry_after_form, a.hold_until, a.note, "
    "h.head, a.response_headers, a.response_body, a.waiting "
    "FROM attempts a LEFT JOIN request_heads h ON h.id = a.request_head_id "_L1;

Attempt read(const Row &row)
{
    Attempt attempt;
    attempt.id = row.id<AttemptId>(0);
    attempt.feed = row.id<FeedId>(1);
    attempt.consumer = row.id<ConsumerId>(2);
    attempt.kind = attemptKindFromName(row.text(3)).value_or(AttemptKind::Live);
    attempt.resend = row.id<ResendId>(4);
    if (!row.isNull(5)) {
        attempt.first = row.sequence(5);
        attempt.last = row.sequence(6);
    }
    attempt.events = int(row.integer(7));
    attempt.startedAt = row.time(8);
    attempt.duration = Milliseconds(row.integer(9));
    if (!row.isNull(10))
        attempt.status = int(row.integer(10));
    attempt.outcome = outcomeFromName(row.text(11)).value_or(Outcome::Failed);
    if (!row.isNull(12))
        attempt.retryAfter = row.text(12);
    attempt.retryAfterForm = row.text(13) == "date"_L1 ? RetryAfter::Form::Date : RetryAfter::Form::Seconds;
    attempt.holdUntil = row.optionalTime(14);
    attempt.note = row.text(15);
    attempt.requestHead = row.text(16);
    attempt.responseHeaders = row.text(17);
    attempt.responseBody = row.text(18);
    if (!row.isNull(19))
        attempt.waiting = row.integer(19);
    return attempt;
}

Result<QList<Attempt>> list(Database &database, const QString &where, const QVariantList &args)
{
    QList<Attempt> attempts;
    const auto done = database.selectOnce(Columns + u"WHERE "_s + removals::AttemptIsThere + u" AND "_s + where, args,
        [&attempts](const Row &row) { attempts.append(read(row)); });
    if (!done)
        return tl::unexpected(done.error());
    return attempts;
}

/// The ids that attempts started in the filter's time can have: from the first up to, but not with,
/// the second.
Result<std::pair<qint64, qint64>> idsOf(Database &database, const AttemptFilter &filter)
{
    constexpr std::chrono::minutes LongestExchange { 10 }; // an attempt is stored when it ends
    std::pair<qint64, qint64> ids { 1, std::numeric_limits<qint64>::max() };
    if (filter.from) {
        const auto first = firstEndedSince(database, *filter.from);
        if (!first)
            return tl::unexpected(first.error());
        ids.first = first->isValid() ? first->value : ids.second;
    }
    if (filter.to) {
        const auto first = firstEndedSince(database, *filter.to + LongestExchange);
        if (!first)
            return tl::unexpected(first.error());
        ids.second = first->isValid() ? first->value : ids.second;
    }
    return ids;
}

template <typename T>
std::optional<T> whenSet(T value, bool isSet)
{
    return isSet ? std::optional<T>(value) : std::nullopt;
}

Result<void> setAsideAccount(Database &database, FeedId feed, Sequence sequence, Account &account)
{
    return database.select(
        "SELECT reason, settled_as, settled_attempt_id, superseded_by, settled_reason FROM set_asides "
        "WHERE feed_id = ? AND first_sequence <= ? AND last_sequence >= ? "
        "ORDER BY settled_as IS NULL DESC, id DESC LIMIT 1",
        [&account](const Row &row) {
            const QString how = row.isNull(1) ? QString() : row.text(1);
            if (how == "accepted"_L1)
                account = { .fate = Fate::Accepted, .attempt = row.id<AttemptId>(2) };
            else if (how == "superseded"_L1)
                account = {
                    .fate = Fate::Superseded, .attempt = row.id<AttemptId>(2), .supersededBy = row.sequence(3)
                };
            else if (how == "marked"_L1)
                account = { .fate = Fate::SetAside, .detail = row.text(4), .isMarked = true };
            else
                account = { .fate = Fate::SetAside, .detail = row.text(0) };
        },
        feed, sequence, sequence);
}

Result<void> liveAccount(Database &database, FeedId feed, Sequence sequence, Account &account)
{
    return database.select(
        "SELECT id FROM attempts WHERE feed_id = ? AND outcome = 'accepted' AND last_sequence >= ? "
        "AND first_sequence <= ? AND kind = 'live' ORDER BY last_sequence LIMIT 1",
        [&account](const Row &row) { account = { .fate = Fate::Accepted, .attempt = row.id<AttemptId>(0) }; }, feed,
        sequence, sequence);
}

Result<AttemptId> acceptedIn(Database &database, ResendId resend, Sequence sequence)
{
    AttemptId attempt;
    const auto done = database.select(
        "SELECT id FROM attempts WHERE resend_id = ? AND outcome = 'accepted' AND last_sequence >= ? "
        "AND first_sequence <= ? ORDER BY last_sequence LIMIT 1",
        [&attempt](const Row &row) { attempt = row.id<AttemptId>(0); }, resend, sequence, sequence);
    if (!done)
        return tl::unexpected(done.error());
    return attempt;
}

/// The newest resend that brought the event. For one from before the Feed's start, or one that only a resend brought,
/// that is the attempt in which it was accepted.
Result<void> addResent(Database &database, const StoredFeed &feed, const EntityEvent &event, Account &account)
{
    const auto resends = resends::passed(database, feed.feed.id, event.sequence);
    if (!resends)
        return tl::unexpected(resends.error());
    for (const Resend &resend : *resends) {
        const auto isIncluded = resends::includes(database, feed, resend, event);
        if (!isIncluded)
            return tl::unexpected(isIncluded.error());
        const auto accepted = acceptedIn(database, resend.id, event.sequence);
        if (!accepted)
            return tl::unexpected(accepted.error());
        const AttemptId attempt = *accepted;
        if (!*isIncluded || !attempt.isValid() || attempt == account.attempt)
            continue;
        if (account.fate == Fate::Unknown && event.sequence <= feed.progress.startedAbove)
            account = { .fate = Fate::Accepted, .attempt = attempt };
        else
            account.again = attempt;
        return {};
    }
    return {};
}

/// What became of an event that turned up after the Feed had moved past it. False when it came in time for this Feed.
Result<bool> lateAccount(Database &database, const StoredFeed &feed, const EntityEvent &event, Account &account)
{
    const auto late = resends::lateOf(database, feed.feed.id, event.sequence);
    if (!late)
        return tl::unexpected(late.error());
    if (!*late)
        return false;
    if (event.sequence > (*late)->position && !(*late)->endedAt) {
        account.fate = Fate::Waiting;
        return true;
    }
    const auto attempt = acceptedIn(database, (*late)->id, event.sequence);
    if (!attempt)
        return tl::unexpected(attempt.error());
    if (attempt->isValid()) {
        account = { .fate = Fate::Accepted, .attempt = *attempt };
        return addResent(database, feed, event, account).map([] { return true; });
    }
    return false; // it was refused, or sent anew with the rest after the Feed was set back
}

} // namespace

AttemptId record(Transaction &transaction, const Attempt &attempt)
{
    const Result<qint64> id = transaction.database().newId("SELECT max(id) FROM attempts");
    if (!id) {
        transaction.fail(id.error());
        return {};
    }
    const auto form = whenSet(
        attempt.retryAfterForm == RetryAfter::Form::Date ? u"date"_s : u"seconds"_s, attempt.retryAfter.has_value());
    transaction.run(
        "INSERT INTO attempts (id, feed_id, consumer_id, kind, resend_id, first_sequence, last_sequence, "
        "events, waiting, started_at, duration_ms, status, outcome, retry_after, retry_after_form, "
        "hold_until, note, request_head_id, "
        "response_headers, response_body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        *id, whenSet(attempt.feed, attempt.feed.isValid()), attempt.consumer, toName(attempt.kind),
        whenSet(attempt.resend, attempt.resend.isValid()), whenSet(attempt.first, !attempt.first.isNone()),
        whenSet(attempt.last, !attempt.last.isNone()), attempt.events, attempt.waiting, attempt.startedAt,
        qint64(attempt.duration.count()), attempt.status, toName(attempt.outcome), attempt.retryAfter, form,
        attempt.holdUntil, attempt.note, whenSet(attempt.requestHeadId, attempt.requestHeadId.isValid()),
        attempt.responseHeaders, attempt.responseBody);
    return { *id };
}

Result<RequestHeadId> requestHead(Database &database, const QString &head)
{
    RequestHeadId id;
    Transaction transaction(database, Durability::Progress);
    transaction.select(
        "SELECT id FROM request_heads WHERE head = ?", [&id](const Row &row) { id = row.id<RequestHeadId>(0); }, head);
    if (!id.isValid()) {
        transaction.run("INSERT INTO request_heads (head) VALUES (?)", head);
        id = { transaction.lastInsertId() };
    }
    if (const auto done = transaction.commit(); !done)
        return tl::unexpected(done.error());
    return id;
}

Result<QList<Attempt>> attempts(Database &database, FeedId feed, int limit, AttemptId before)
{
    return matching(database, { feed, {}, {}, {} }, limit, before);
}

Result<QList<Attempt>> matching(Database &database, const AttemptFilter &filter, int limit, AttemptId before)
{
    const auto ids = idsOf(database, filter);
    if (!ids)
        return tl::unexpected(ids.error());
    const qint64 below = before.isValid() ? std::min(before.value, ids->second) : ids->second;
    QString where = u"a.id >= ? AND a.id < ?"_s;
    QVariantList args { ids->first, below };
    const bool isTroubled = !filter.outcomes.isEmpty() && !filter.outcomes.contains(Outcome::Accepted);
    if (isTroubled)
        where += u" AND a.outcome <> 'accepted'"_s; // which has an index, for there are few
    if (filter.feed.isValid()) {
        // The plus keeps the index of all that is the Feed's out of it.
        where += isTroubled ? u" AND +a.feed_id = ?"_s : u" AND a.feed_id = ?"_s;
        args.append(filter.feed.value);
    }
    if (filter.testsOf.isValid()) {
        where += u" AND a.feed_id IS NULL AND a.consumer_id = ?"_s;
        args.append(filter.testsOf.value);
    }
    if (!filter.outcomes.isEmpty()) {
        where += u" AND a.outcome IN (?"_s + u", ?"_s.repeated(filter.outcomes.size() - 1) + u')';
        for (const Outcome outcome : filter.outcomes)
            args.append(toName(outcome));
    }
    if (filter.from || filter.to) {
        where += u" AND a.started_at >= ? AND a.started_at < ?"_s;
        args.append(bound(filter.from.value_or(TimePoint::min())));
        args.append(bound(filter.to.value_or(TimePoint::max())));
    }
    args.append(limit);
    return list(database, where + u" ORDER BY a.id DESC LIMIT ?"_s, args);
}

Result<AttemptId> firstEndedSince(Database &database, TimePoint time)
{
    qint64 low = 1;
    qint64 high = 0; // all from here on ended at `time` or later
    auto done = database.select("SELECT max(id) FROM attempts", [&high](const Row &row) { high = row.integer(0) + 1; });
    const qint64 end = high;
    while (done && low < high) {
        const qint64 middle = low + (high - low) / 2;
        std::optional<qint64> earlier;
        done = database.select(
            "SELECT id, started_at + duration_ms FROM attempts WHERE id >= ? ORDER BY id LIMIT 1",
            [&](const Row &row) {
                if (row.time(1) < time)
                    earlier = row.integer(0);
            },
            middle);
        if (earlier)
            low = *earlier + 1;
        else
            high = middle;
    }
    if (!done)
        return tl::unexpected(done.error());
    return low < end ? AttemptId { low } : AttemptId {};
}

Result<Delivered> deliveredAbove(Database &database, AttemptId above)
{
    Delivered delivered { 0, above };
    const auto done = database.select(
        "SELECT coalesce(sum(CASE WHEN outcome = 'accepted' AND (feed_id IS NULL OR feed_id NOT IN "
        "(SELECT owner_id FROM removals WHERE kind = 'feed')) THEN events ELSE 0 END), 0), coalesce(max(id), 0) "
        "FROM attempts WHERE id > ?",
        [&delivered](const Row &row) {
            delivered.events = row.integer(0);
            delivered.upTo.value = std::max(delivered.upTo.value, row.integer(1));
        },
        above);
    if (!done)
        return tl::unexpected(done.error());
    return delivered;
}

Result<QList<Attempt>> holds(Database &database, FeedId feed, int limit)
{
    if (feed.isValid()) {
        return list(database, u"a.feed_id = ? AND a.hold_until IS NOT NULL ORDER BY a.id DESC LIMIT ?"_s,
            { feed.value, limit });
    }
    return list(database, u"a.hold_until IS NOT NULL ORDER BY a.id DESC LIMIT ?"_s, { limit });
}

Result<std::optional<Attempt>> attempt(Database &database, AttemptId id)
{
    const auto found = list(database, u"a.id = ?"_s, { id.value });
    if (!found)
        return tl::unexpected(found.error());
    if (found->isEmpty())
        return std::optional<Attempt>();
    return found->first();
}

Result<qint64> countAttempts(Database &database, FeedId feed)
{
    qint64 count = 0;
    const auto done = database.select(
        "SELECT count(*) FROM attempts WHERE feed_id = ?", [&count](const Row &row) { count = row.integer(0); }, feed);
    if (!done)
        return tl::unexpected(done.error());
    return count;
}

Result<qint64> countTests(Database &database, ConsumerId consumer)
{
    qint64 count = 0;
    const auto done = database.select(
        "SELECT count(*) FROM attempts WHERE feed_id IS NULL AND consumer_id = ?",
        [&count](const Row &row) { count = row.integer(0); }, consumer);
    if (!done)
        return tl::unexpected(done.error());
    return count;
}

Result<Account> account(Database &database, const StoredFeed &feed, const EntityEvent &event)
{
    const FeedProgress &progress = feed.progress;
    const bool isBefore = event.sequence <= progress.startedAbove;
    const bool isCarried = feed.carries(event);
    Account account;
    if (!isCarried)
        account.fate = isBefore ? Fate::BeforeStart : Fate::Filtered;
    else if (!isBefore && event.sequence > progress.position)
        account.fate = Fate::Waiting;
    if (account.fate != Fate::Unknown)
        return account;
    if (event.isLate) {
        const auto isAnswered = lateAccount(database, feed, event, account);
        if (!isAnswered || *isAnswered)
            return isAnswered.map([&account](bool) { return account; });
    }
    auto done = setAsideAccount(database, feed.feed.id, event.sequence, account);
    if (done && account.fate == Fate::Unknown && !isBefore) // what came before was never sent by itself
        done = liveAccount(database, feed.feed.id, event.sequence, account);
    if (done && account.fate != Fate::Superseded && account.fate != Fate::SetAside)
        done = addResent(database, feed, event, account);
    if (!done)
        return tl::unexpected(done.error());
    if (account.fate != Fate::Unknown)
        return account;
    const auto pruned = retention::pruned(database, feed.feed.source);
    if (!pruned)
        return tl::unexpected(pruned.error());
    if (isBefore)
        account.fate = Fate::BeforeStart;
    else if (event.sequence <= pruned->upTo)
        account.fate = Fate::Pruned;
    return account;
}

QString toName(Fate fate)
{
    switch (fate) {
    case Fate::Accepted: return u"accepted"_s;
    case Fate::Waiting: return u"waiting"_s;
    case Fate::Superseded: return u"superseded"_s;
    case Fate::Filtered: return u"filtered_out"_s;
    case Fate::SetAside: return u"set_aside"_s;
    case Fate::BeforeStart: return u"before_start"_s;
    case Fate::Pruned: return u"no_longer_on_record"_s;
    case Fate::Unknown: return u"unknown"_s;
    }
    Q_UNREACHABLE();
}

} // namespace postrider::ledger
