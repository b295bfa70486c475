// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/feeds.h"

#include "store/removals.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace postrider {

using namespace Qt::StringLiterals;

namespace feeds {

namespace {

QStringList fromJson(const QString &json)
{
    QStringList names;
    const QJsonArray array = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const QJsonValue &name : array)
        names.append(name.toString());
    return names;
}

QString toJson(const QStringList &names)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(names)).toJson(QJsonDocument::Compact));
}

FeedProgress readProgress(const Row &row, int column)
{
    FeedProgress progress;
    progress.startedAbove = row.sequence(column);
    progress.isStartPending = row.flag(column + 1);
    progress.position = row.sequence(column + 2);
    progress.retryLast = row.sequence(column + 3);
    progress.suspectLast = row.sequence(column + 4);
    progress.waiting = row.integer(column + 5);
    progress.isPaused = row.flag(column + 6);
    if (const auto reason = suspendReasonFromName(row.text(column + 7)))
        progress.suspension = Suspension { *reason, row.text(column + 8), row.time(column + 9) };
    progress.lastAcceptedAt = row.optionalTime(column + 10);
    progress.rewinds = int(row.integer(column + 11));
    progress.setAside = row.integer(column + 12);
    return progress;
}

Result<void> readFilters(Database &database, QList<StoredFeed> &list)
{
    QHash<FeedId, StoredFeed *> byId;
    for (StoredFeed &stored : list)
        byId.insert(stored.feed.id, &stored);
    return database.select(
        "SELECT feed_id, above_sequence, resources, feed_types FROM feed_filters ORDER BY feed_id, above_sequence",
        [&byId](const Row &row) {
            StoredFeed *stored = byId.value(row.id<FeedId>(0));
            if (!stored)
                return;
            const FeedFilter filter { fromJson(row.text(2)), fromJson(row.text(3)) };
            stored->filters.append({ row.sequence(1), filter });
            stored->feed.filter = filter;
        });
}

} // namespace

Result<QList<StoredFeed>> all(Database &database)
{
    QList<StoredFeed> list;
    const auto read = [&list](const Row &row) {
        StoredFeed stored;
        stored.feed.id = row.id<FeedId>(0);
        stored.feed.publicId = row.text(1);
        stored.feed.name = row.text(2);
        stored.feed.source = row.id<SourceId>(3);
        stored.feed.consumer = row.id<ConsumerId>(4);
        stored.feed.label = row.text(5);
        stored.feed.start = Start::fromText(row.text(6)).value_or(Start {});
        stored.progress = readProgress(row, 7);
        list.append(stored);
    };
    auto done = database.select(
        "SELECT f.id, f.public_id, f.name, f.source_id, f.consumer_id, f.label, f.start, p.started_above, "
        "p.is_start_pending, p.position, p.retry_last, p.suspect_last, p.waiting, p.is_paused, p.suspended_reason, "
        "p.suspended_detail, p.suspended_at, p.last_accepted_at, p.rewinds, "
        "(SELECT coalesce(sum(s.events), 0) FROM set_asides s WHERE s.feed_id = f.id AND s.settled_as IS NULL) "
        "FROM feeds f JOIN feed_progress p ON p.feed_id = f.id ORDER BY f.id",
        read);
    if (done)
        done = readFilters(database, list);
    if (!done)
        return tl::unexpected(done.error());
    return list;
}

Result<StoredFeed> get(Database &database, FeedId id)
{
    const auto list = all(database);
    if (!list)
        return tl::unexpected(list.error());
    for (const StoredFeed &stored : *list) {
        if (stored.feed.id == id)
            return stored;
    }
    return fail(Error::Kind::NotFound, u"The Feed was removed meanwhile."_s);
}

FeedId insert(Transaction &transaction, const Feed &feed, const FeedProgress &progress)
{
    transaction.run(
        "INSERT INTO feeds (public_id, name, source_id, consumer_id, label, start) VALUES (?, ?, ?, ?, ?, ?)",
        feed.publicId, feed.name, feed.source, feed.consumer, feed.label, feed.start.toText());
    const FeedId id { transaction.lastInsertId() };
    transaction.run("INSERT INTO feed_progress (feed_id, started_above, is_start_pending, position, retry_last, "
                    "suspect_last, waiting, is_paused, rewinds) VALUES (?, -1, 0, -1, -1, -1, 0, 0, 0)",
        id);
    saveProgress(transaction, id, progress);
    saveFilter(transaction, id, Sequence::none(), feed.filter);
    return id;
}

void retire(Transaction &transaction, const Feed &feed)
{
    transaction.run("UPDATE feeds SET public_id = ?, name = ? WHERE id = ?", feed.publicId, feed.name, feed.id);
}

void update(Transaction &transaction, const Feed &feed)
{
    transaction.run("UPDATE feeds SET name = ?, label = ? WHERE id = ?", feed.name, feed.label, feed.id);
}

void saveFilter(Transaction &transaction, FeedId id, Sequence above, const FeedFilter &filter)
{
    transaction.run("DELETE FROM feed_filters WHERE feed_id = ? AND above_sequence >= ?", id, above);
    transaction.run("INSERT INTO feed_filters (feed_id, above_sequence, resources, feed_types) VALUES (?, ?, ?, ?)", id,
        above, toJson(filter.resources), toJson(filter.feedTypes));
}

void remove(Transaction &transaction, FeedId id)
{
    transaction.run("DELETE FROM feeds WHERE id = ?", id);
    removals::add(transaction, id);
}

void saveProgress(Transaction &transaction, FeedId id, const FeedProgress &progress)
{
    const auto &suspension = progress.suspension;
    const auto reason = suspension ? std::optional(toName(suspension->reason)) : std::nullopt;
    const auto detail = suspension ? std::optional(suspension->detail) : std::nullopt;
    const auto since = suspension ? std::optional(suspension->since) : std::nullopt;
    transaction.run("UPDATE feed_progress SET started_above = ?, is_start_pending = ?, position = ?, retry_last = ?, "
                    "suspect_last = ?, waiting = ?, is_paused = ?, suspended_reason = ?, suspended_detail = ?, "
                    "suspended_at = ?, last_accepted_at = ?, rewinds = ? WHERE feed_id = ?",
        progress.startedAbove, progress.isStartPending, progress.position, progress.retryLast, progress.suspectLast,
        progress.waiting, progress.isPaused, reason, detail, since, progress.lastAcceptedAt, progress.rewinds, id);
}

void advance(Transaction &transaction, FeedId id, const FeedProgress &progress)
{
    transaction.run("UPDATE feed_progress SET position = ?, retry_last = ?, suspect_last = ?, waiting = ?, "
                    "last_accepted_at = ? WHERE feed_id = ?",
        progress.position, progress.retryLast, progress.suspectLast, progress.waiting, progress.lastAcceptedAt, id);
}

} // namespace feeds
} // namespace postrider
