// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/removals.h"

#include <array>

namespace postrider::removals {

using namespace Qt::StringLiterals;

namespace {

constexpr auto OfFeed = "feed"_L1;
constexpr auto OfConsumer = "consumer"_L1;
constexpr auto OfSource = "source"_L1;

/// How the rows that one kind of owner has in one table are deleted, in the order of an index.
struct Step
{
    QLatin1StringView kind;
    const char *find; ///< owner, limit → how many rows are next, and the key of the last of them
    const char *remove; ///< owner, key
};

constexpr std::array Steps {
    Step { OfFeed,
        "SELECT count(*), max(id) FROM (SELECT id FROM attempts WHERE feed_id = ? ORDER BY id LIMIT ?) AS next",
        "DELETE FROM attempts WHERE feed_id = ? AND id <= ?" },
    Step { OfFeed,
        "SELECT count(*), max(first_sequence) FROM "
        "(SELECT first_sequence FROM set_asides WHERE feed_id = ? ORDER BY first_sequence LIMIT ?) AS next",
        "DELETE FROM set_asides WHERE feed_id = ? AND first_sequence <= ?" },
    Step { OfFeed,
        "SELECT count(*), max(began_at) FROM "
        "(SELECT began_at FROM stops WHERE feed_id = ? ORDER BY began_at LIMIT ?) AS next",
        "DELETE FROM stops WHERE feed_id = ? AND began_at <= ?" },
    Step { OfConsumer,
        "SELECT count(*), max(id) FROM "
        "(SELECT id FROM attempts WHERE consumer_id = ? AND feed_id IS NULL ORDER BY id LIMIT ?) AS next",
        "DELETE FROM attempts WHERE consumer_id = ? AND feed_id IS NULL AND id <= ?" },
    Step { OfSource,
        "SELECT count(*), max(sequence) FROM "
        "(SELECT sequence FROM events WHERE source_id = ? ORDER BY sequence LIMIT ?) AS next",
        "DELETE FROM events WHERE source_id = ? AND sequence <= ?" },
};

struct Removal
{
    QString kind;
    qint64 owner = 0;
};

void add(Transaction &transaction, QLatin1StringView kind, qint64 owner)
{
    transaction.run("INSERT INTO removals (kind, owner_id) VALUES (?, ?)", QString(kind), owner);
}

/// How many rows were found and deleted; less than `limit` when that was all.
qint64 take(Transaction &transaction, const Step &step, qint64 owner, qint64 limit)
{
    qint64 count = 0;
    qint64 last = 0;
    const auto read = [&](const Row &row) {
        count = row.integer(0);
        last = row.integer(1);
    };
    transaction.select(step.find, read, owner, limit);
    if (count > 0)
        transaction.run(step.remove, owner, last);
    return count;
}

} // namespace

void add(Transaction &transaction, FeedId id)
{
    add(transaction, OfFeed, id.value);
}

void add(Transaction &transaction, ConsumerId id)
{
    add(transaction, OfConsumer, id.value);
}

void add(Transaction &transaction, SourceId id)
{
    add(transaction, OfSource, id.value);
}

Result<bool> purge(Database &database, int rows)
{
    std::optional<Removal> removal;
    const auto read = [&removal](const Row &row) { removal = Removal { row.text(0), row.integer(1) }; };
    const auto found = database.select("SELECT kind, owner_id FROM removals ORDER BY kind, owner_id LIMIT 1", read);
    if (!found)
        return tl::unexpected(found.error());
    if (!removal)
        return false;
    Transaction transaction(database, Durability::Progress);
    qint64 left = rows;
    for (const Step &step : Steps) {
        if (left > 0 && step.kind == removal->kind)
            left -= take(transaction, step, removal->owner, left);
    }
    if (left > 0)
        transaction.run("DELETE FROM removals WHERE kind = ? AND owner_id = ?", removal->kind, removal->owner);
    if (const auto done = transaction.commit(); !done)
        return tl::unexpected(done.error());
    return true;
}

} // namespace postrider::removals
