// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/history.h"

#include "store/removals.h"

#include <QStringList>

namespace postrider::history {

using namespace Qt::StringLiterals;

namespace {

constexpr auto Columns =
    "SELECT id, feed_id, consumer_id, kind, events, waiting, started_at, duration_ms, status, "
    "outcome, retry_after, retry_after_form, hold_until, note, first_sequence, last_sequence FROM attempts "_L1;

Attempt read(const Row &row)
{
    Attempt attempt;
    attempt.id = row.id<AttemptId>(0);
    attempt.feed = row.id<FeedId>(1);
    attempt.consumer = row.id<ConsumerId>(2);
    attempt.kind = attemptKindFromName(row.text(3)).value_or(AttemptKind::Live);
    attempt.events = int(row.integer(4));
    if (!row.isNull(5))
        attempt.waiting = row.integer(5);
    attempt.startedAt = row.time(6);
    attempt.duration = Milliseconds(row.integer(7));
    if (!row.isNull(8))
        attempt.status = int(row.integer(8));
    attempt.outcome = outcomeFromName(row.text(9)).value_or(Outcome::Failed);
    if (!row.isNull(10)) {
        attempt.retryAfter = row.text(10);
        attempt.retryAfterForm = row.text(11) == "date"_L1 ? RetryAfter::Form::Date : RetryAfter::Form::Seconds;
    }
    attempt.holdUntil = row.optionalTime(12);
    attempt.note = row.text(13);
    if (!row.isNull(14)) {
        attempt.first = row.sequence(14);
        attempt.last = row.sequence(15);
    }
    return attempt;
}

Result<std::optional<Attempt>> one(Database &database, QLatin1StringView where, const QVariantList &args)
{
    std::optional<Attempt> attempt;
    const QString sql = Columns + where;
    const auto done = database.selectOnce(sql, args, [&attempt](const Row &row) { attempt = read(row); });
    if (!done)
        return tl::unexpected(done.error());
    return attempt;
}

} // namespace

Result<AttemptId> firstSince(Database &database, TimePoint time)
{
    qint64 end = 1;
    if (const auto done =
            database.select("SELECT max(id) FROM attempts", [&end](const Row &row) { end = row.integer(0) + 1; });
        !done)
        return tl::unexpected(done.error());
    qint64 low = 0;
    while (low < end) {
        const qint64 middle = low + (end - low) / 2;
        qint64 found = end; // ids of removed Feeds are missing
        bool isEarlier = false;
        const auto done = database.select(
            "SELECT id, started_at + duration_ms FROM attempts WHERE id >= ? ORDER BY id LIMIT 1",
            [&](const Row &row) {
                found = row.integer(0);
                isEarlier = row.time(1) < time;
            },
            middle);
        if (!done)
            return tl::unexpected(done.error());
        if (isEarlier)
            low = found + 1;
        else
            end = middle;
    }
    return AttemptId { low };
}

Result<void> walk(Database &database, const Scope &scope, AttemptId first, AttemptId end, const Each &each)
{
    const auto give = [&each](const Row &row) { each(read(row)); };
    QString sql;
    if (!scope.consumer.isValid()) {
        sql = Columns + "WHERE id >= ? AND id < ? AND "_L1 + removals::AttemptIsThere + " ORDER BY id"_L1;
        return database.selectOnce(sql, { first.value, end.value }, give);
    }
    QVariantList args;
    for (const FeedId feed : scope.feeds) {
        sql += Columns + "WHERE feed_id = ? AND id >= ? AND id < ? UNION ALL "_L1;
        args += { feed.value, first.value, end.value };
    }
    sql += Columns + "WHERE feed_id IS NULL AND consumer_id = ? AND id >= ? AND id < ? ORDER BY id"_L1;
    args += { scope.consumer.value, first.value, end.value };
    return database.selectOnce(sql, args, give);
}

Result<std::optional<Attempt>> lastOfFeed(Database &database, FeedId feed, AttemptId before)
{
    return one(database, "WHERE feed_id = ? AND id < ? ORDER BY id DESC LIMIT 1"_L1, { feed.value, before.value });
}

Result<std::optional<Attempt>> firstOfFeed(Database &database, FeedId feed, AttemptId from)
{
    return one(database, "WHERE feed_id = ? AND id >= ? ORDER BY id LIMIT 1"_L1, { feed.value, from.value });
}

Result<std::optional<Attempt>> lastHold(Database &database, ConsumerId consumer, AttemptId before)
{
    return one(database,
        "WHERE consumer_id = ? AND hold_until IS NOT NULL AND id < ? AND (feed_id IS NULL OR feed_id NOT IN "
        "(SELECT owner_id FROM removals WHERE kind = 'feed')) ORDER BY id DESC LIMIT 1"_L1,
        { consumer.value, before.value });
}

} // namespace postrider::history
