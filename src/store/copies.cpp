// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/copies.h"

#include "store/consumers.h"
#include "store/dialect.h"
#include "store/feeds.h"
#include "store/resumekeys.h"
#include "store/sources.h"

#include <QDir>
#include <QSet>

#include <algorithm>

namespace postrider::copies {

using namespace Qt::StringLiterals;

namespace {

template <typename T, typename Get>
const T *withPublicId(const QList<T> &list, const QString &publicId, Get get)
{
    const auto found = std::ranges::find_if(list, [&](const T &stored) { return get(stored).publicId == publicId; });
    return found == list.end() ? nullptr : &*found;
}

void keepHolds(Transaction &transaction, const QList<StoredConsumer> &consumers)
{
    for (const StoredConsumer &stored : consumers) {
        if (!stored.standing.holdUntil)
            continue;
        transaction.run("UPDATE standings SET hold_since = ?, hold_until = ? WHERE "
                        "consumer_id = (SELECT id FROM consumers WHERE public_id = ?) AND coalesce(hold_until, 0) < ?",
            stored.standing.holdSince, stored.standing.holdUntil, stored.consumer.publicId, stored.standing.holdUntil);
    }
}

void keepSources(Transaction &transaction, const QList<StoredSource> &sources)
{
    for (const StoredSource &stored : sources) {
        const QString &publicId = stored.source.publicId;
        if (stored.progress.holdUntil) {
            transaction.run(
                "UPDATE source_progress SET hold_since = ?, hold_until = ? WHERE source_id = (SELECT id FROM "
                "sources WHERE public_id = ?) AND coalesce(hold_until, 0) < ?",
                stored.progress.holdSince, stored.progress.holdUntil, publicId, stored.progress.holdUntil);
        }
        if (stored.progress.isNumberedHere) {
            transaction.run("UPDATE source_progress SET head = ? WHERE source_id = (SELECT id FROM sources WHERE "
                            "public_id = ?) AND head < ?",
                stored.progress.head, publicId, stored.progress.head);
        }
    }
}

void keepResumeKeys(Transaction &transaction, const Since &since)
{
    const auto feeds = feeds::all(transaction.database());
    if (!feeds)
        return transaction.fail(feeds.error());
    for (const StoredFeed &mine : *feeds) {
        const QString &publicId = mine.feed.publicId;
        if (!withPublicId(since.feeds, publicId, [](const StoredFeed &stored) { return stored.feed; }))
            continue;
        resumekeys::remove(transaction, mine.feed.id);
        for (const ResumeKey &key : since.resumeKeys) {
            if (key.feed == publicId)
                resumekeys::set(transaction, mine.feed.id, key);
        }
    }
}

} // namespace

Result<Counts> counts(Database &database)
{
    Counts counts;
    auto done = database.select("SELECT (SELECT count(*) FROM sources), (SELECT count(*) FROM consumers), "
                                "(SELECT count(*) FROM feeds), (SELECT count(*) FROM events)",
        [&counts](const Row &row) {
            counts = { row.integer(0), row.integer(1), row.integer(2), row.integer(3), 0 };
        });
    if (done) {
        done = database.selectOnce(
            dialect::SchemaVersion, {}, [&counts](const Row &row) { counts.schema = int(row.integer(0)); });
    }
    if (!done)
        return tl::unexpected(done.error());
    return counts;
}

Result<void> checkIntegrity(Database &database, bool isQuick)
{
    QString answer;
    const auto done = database.selectOnce(isQuick ? dialect::QuickCheck : dialect::IntegrityCheck, {},
        [&answer](const Row &row) { answer = row.text(0); });
    if (!done)
        return done;
    if (answer == "ok"_L1)
        return {};
    return fail(Error::Kind::Damaged, u"%1 is damaged (%2)."_s.arg(QDir::toNativeSeparators(database.path()), answer));
}

Result<QString> timeline(Database &database)
{
    QString timeline;
    const auto done = database.select(
        "SELECT value FROM settings WHERE name = 'timeline'", [&timeline](const Row &row) { timeline = row.text(0); });
    if (!done)
        return tl::unexpected(done.error());
    return timeline;
}

Result<qint64> acceptedAbove(Database &database, FeedId feed, Sequence position)
{
    qint64 events = 0;
    Sequence covered = position;
    // A Feed that was set back sent some of them more than once, in other batches perhaps.
    const auto done = database.select(
        "SELECT first_sequence, last_sequence, events FROM attempts WHERE feed_id = ? AND outcome = 'accepted' "
        "AND kind = 'live' AND last_sequence > ? ORDER BY first_sequence, last_sequence",
        [&](const Row &row) {
            const Sequence first = row.sequence(0);
            const Sequence last = row.sequence(1);
            if (last <= covered)
                return;
            const qint64 isNew = last.value - std::max(first.before(), covered).value;
            events += std::min(row.integer(2), isNew);
            covered = last;
        },
        feed, position);
    if (!done)
        return tl::unexpected(done.error());
    return events;
}

Result<Since> since(Database &database)
{
    const auto sources = sources::all(database);
    const auto consumers = consumers::all(database);
    const auto feeds = feeds::all(database);
    const auto keys = resumekeys::all(database);
    if (!sources)
        return tl::unexpected(sources.error());
    if (!consumers)
        return tl::unexpected(consumers.error());
    if (!feeds)
        return tl::unexpected(feeds.error());
    if (!keys)
        return tl::unexpected(keys.error());
    return Since { *sources, *consumers, *feeds, *keys };
}

void goOnFrom(Transaction &transaction, const Since &since, const QString &timeline, TimePoint now)
{
    transaction.run("DELETE FROM settings WHERE name = 'timeline'");
    transaction.run("INSERT INTO settings (name, value) VALUES ('timeline', ?)", timeline);
    transaction.run("UPDATE source_holes SET noticed_at = ?", now);
    transaction.run("UPDATE standings SET size_limit = 1");
    keepHolds(transaction, since.consumers);
    keepSources(transaction, since.sources);
    keepResumeKeys(transaction, since);
}

} // namespace postrider::copies
