// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/stops.h"

namespace postrider::stops {

namespace {

constexpr const char *OfAll = "SELECT feed_id, reason, detail, began_at, ended_at, waiting_at_start, waiting_at_end "
                              "FROM stops WHERE began_at <= ? AND (ended_at IS NULL OR ended_at > ?) "
                              "ORDER BY began_at, id";
constexpr const char *OfOne = "SELECT feed_id, reason, detail, began_at, ended_at, waiting_at_start, waiting_at_end "
                              "FROM stops WHERE began_at <= ? AND (ended_at IS NULL OR ended_at > ?) AND feed_id = ? "
                              "ORDER BY began_at, id";

Stop read(const Row &row)
{
    Stop stop;
    stop.feed = row.id<FeedId>(0);
    if (!row.isNull(1))
        stop.reason = suspendReasonFromName(row.text(1)).value_or(SuspendReason::TokenMissing);
    stop.detail = row.text(2);
    stop.beganAt = row.time(3);
    stop.endedAt = row.optionalTime(4);
    stop.waitingAtStart = row.integer(5);
    if (!row.isNull(6))
        stop.waitingAtEnd = row.integer(6);
    return stop;
}

/// The stop that a Feed's progress tells of.
std::optional<Stop> stopOf(FeedId feed, const FeedProgress &progress, TimePoint at, const QString &who)
{
    if (const auto &suspension = progress.suspension)
        return Stop { feed, suspension->reason, suspension->detail, suspension->since, {}, progress.waiting, {} };
    if (progress.isPaused)
        return Stop { feed, {}, who, at, {}, progress.waiting, {} };
    return std::nullopt;
}

} // namespace

void follow(Transaction &transaction, FeedId feed, const FeedProgress &progress, TimePoint at, const QString &who)
{
    const std::optional<Stop> now = stopOf(feed, progress, at, who);
    std::optional<Stop> open;
    transaction.select(
        "SELECT feed_id, reason, detail, began_at, ended_at, waiting_at_start, waiting_at_end FROM stops "
        "WHERE feed_id = ? AND ended_at IS NULL",
        [&open](const Row &row) { open = read(row); }, feed);
    if (open && now && open->reason == now->reason)
        return;
    if (open) {
        transaction.run("UPDATE stops SET ended_at = ?, waiting_at_end = ? WHERE feed_id = ? AND ended_at IS NULL",
            std::max(at, open->beganAt), progress.waiting, feed);
    }
    if (now) {
        const auto reason = now->reason ? std::optional(toName(*now->reason)) : std::nullopt;
        transaction.run(
            "INSERT INTO stops (feed_id, reason, detail, began_at, waiting_at_start) VALUES (?, ?, ?, ?, ?)", feed,
            reason, now->detail, now->beganAt, now->waitingAtStart);
    }
}

Result<QList<Stop>> between(Database &database, FeedId feed, TimePoint from, TimePoint to)
{
    QList<Stop> stops;
    const auto add = [&stops](const Row &row) { stops.append(read(row)); };
    const auto done =
        feed.isValid() ? database.select(OfOne, add, to, from, feed) : database.select(OfAll, add, to, from);
    if (!done)
        return tl::unexpected(done.error());
    return stops;
}

} // namespace postrider::stops
