// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ledger.h"

#include <limits>

namespace postrider::ledger {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *Columns =
    "SELECT a.id, a.feed_id, a.consumer_id, a.kind, a.resend_id, a.first_sequence, a.last_sequence, a.events, "
    "a.started_at, a.duration_ms, a.status, a.outcome, a.retry_after, a.retry_after_form, a.hold_until, a.note, "
    "h.head, a.response_headers, a.response_body, a.waiting "
    "FROM attempts a LEFT JOIN request_heads h ON h.id = a.request_head_id ";

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
    const auto done = database.selectOnce(
        QString::fromLatin1(Columns) + where, args, [&attempts](const Row &row) { attempts.append(read(row)); });
    if (!done)
        return tl::unexpected(done.error());
    return attempts;
}

template <typename T>
std::optional<T> whenSet(T value, bool isSet)
{
    return isSet ? std::optional<T>(value) : std::nullopt;
}

} // namespace

AttemptId record(Transaction &transaction, const Attempt &attempt)
{
    const auto form = whenSet(
        attempt.retryAfterForm == RetryAfter::Form::Date ? u"date"_s : u"seconds"_s, attempt.retryAfter.has_value());
    transaction.run("INSERT INTO attempts (feed_id, consumer_id, kind, resend_id, first_sequence, last_sequence, "
                    "events, waiting, started_at, duration_ms, status, outcome, retry_after, retry_after_form, "
                    "hold_until, note, request_head_id, "
                    "response_headers, response_body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        whenSet(attempt.feed, attempt.feed.isValid()), attempt.consumer, toName(attempt.kind),
        whenSet(attempt.resend, attempt.resend.isValid()), whenSet(attempt.first, !attempt.first.isNone()),
        whenSet(attempt.last, !attempt.last.isNone()), attempt.events, attempt.waiting, attempt.startedAt,
        qint64(attempt.duration.count()), attempt.status, toName(attempt.outcome), attempt.retryAfter, form,
        attempt.holdUntil, attempt.note, whenSet(attempt.requestHeadId, attempt.requestHeadId.isValid()),
        attempt.responseHeaders, attempt.responseBody);
    return { transaction.lastInsertId() };
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
    const qint64 below = before.isValid() ? before.value : std::numeric_limits<qint64>::max();
    if (feed.isValid())
        return list(
            database, u"WHERE a.feed_id = ? AND a.id < ? ORDER BY a.id DESC LIMIT ?"_s, { feed.value, below, limit });
    return list(database, u"WHERE a.id < ? ORDER BY a.id DESC LIMIT ?"_s, { below, limit });
}

Result<QList<Attempt>> holds(Database &database, FeedId feed, int limit)
{
    if (feed.isValid()) {
        return list(database, u"WHERE a.feed_id = ? AND a.hold_until IS NOT NULL ORDER BY a.id DESC LIMIT ?"_s,
            { feed.value, limit });
    }
    return list(database, u"WHERE a.hold_until IS NOT NULL ORDER BY a.id DESC LIMIT ?"_s, { limit });
}

Result<std::optional<Attempt>> attempt(Database &database, AttemptId id)
{
    const auto found = list(database, u"WHERE a.id = ?"_s, { id.value });
    if (!found)
        return tl::unexpected(found.error());
    if (found->isEmpty())
        return std::optional<Attempt>();
    return found->first();
}

Result<Account> account(Database &database, const StoredFeed &feed, Sequence sequence, const QString &resourceName)
{
    const FeedProgress &progress = feed.progress;
    if (sequence <= progress.startedAbove)
        return Account { Fate::BeforeStart, {}, {} };
    if (!feed.carries(sequence, resourceName))
        return Account { Fate::Filtered, {}, {} };
    if (sequence > progress.position)
        return Account { Fate::Waiting, {}, {} };
    Account account;
    auto done = database.select(
        "SELECT reason, settled_attempt_id FROM set_asides WHERE feed_id = ? AND first_sequence <= ? AND last_sequence "
        ">= ? "
        "ORDER BY settled_attempt_id IS NULL DESC, id DESC LIMIT 1",
        [&account](const Row &row) {
            account = row.isNull(1) ? Account { Fate::SetAside, {}, row.text(0) }
                                    : Account { Fate::Accepted, row.id<AttemptId>(1), {} };
        },
        feed.feed.id, sequence, sequence);
    if (!done)
        return tl::unexpected(done.error());
    if (account.fate != Fate::Unknown)
        return account;
    done = database.select(
        "SELECT id FROM attempts WHERE feed_id = ? AND outcome = 'accepted' AND last_sequence >= ? AND first_sequence "
        "<= ? "
        "AND kind = 'live' ORDER BY last_sequence LIMIT 1",
        [&account](const Row &row) {
            account = { Fate::Accepted, row.id<AttemptId>(0), {} };
        },
        feed.feed.id, sequence, sequence);
    if (!done)
        return tl::unexpected(done.error());
    return account;
}

QString toName(Fate fate)
{
    switch (fate) {
    case Fate::Accepted: return u"accepted"_s;
    case Fate::Waiting: return u"waiting"_s;
    case Fate::Filtered: return u"filtered_out"_s;
    case Fate::SetAside: return u"set_aside"_s;
    case Fate::BeforeStart: return u"before_start"_s;
    case Fate::Unknown: return u"unknown"_s;
    }
    Q_UNREACHABLE();
}

} // namespace postrider::ledger
