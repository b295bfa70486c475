// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/retention.h"

#include "store/eventlog.h"
#include "store/feeds.h"
#include "store/ledger.h"
#include "store/sources.h"

#include <algorithm>
#include <limits>

namespace postrider {

using namespace Qt::StringLiterals;

namespace retention {

namespace {

constexpr auto Forever = "forever"_L1;

} // namespace

Result<Retention> get(Database &database)
{
    Retention retention;
    const auto done = database.select("SELECT value FROM settings WHERE name = 'retention_days'", [&](const Row &row) {
        const int days = row.text(0).toInt();
        retention.keep = row.text(0) == Forever
            ? std::nullopt
            : std::optional(std::clamp(Retention::Days(days), Retention::Least, Retention::Most));
    });
    if (!done)
        return tl::unexpected(done.error());
    return retention;
}

void set(Transaction &transaction, const Retention &retention)
{
    transaction.run("DELETE FROM settings WHERE name = 'retention_days'");
    transaction.run("INSERT INTO settings (name, value) VALUES ('retention_days', ?)",
        retention.keep ? QString::number(retention.keep->count()) : QString(Forever));
}

Result<Pruned> pruned(Database &database, SourceId source)
{
    Pruned pruned;
    const auto done = database.select(
        "SELECT pruned_up_to, pruned_read_at FROM source_progress WHERE source_id = ?",
        [&pruned](const Row &row) {
            pruned = { row.sequence(0), row.optionalTime(1) };
        },
        source);
    if (!done)
        return tl::unexpected(done.error());
    return pruned;
}

Result<std::optional<TimePoint>> cutoff(Database &database, TimePoint now)
{
    const auto retention = get(database);
    if (!retention)
        return tl::unexpected(retention.error());
    std::optional<TimePoint> lastRead;
    const auto done = database.select("SELECT max(last_read_at) FROM source_progress",
        [&lastRead](const Row &row) { lastRead = row.optionalTime(0); });
    if (!done)
        return tl::unexpected(done.error());
    if (!retention->keep || !lastRead)
        return std::optional<TimePoint>();
    return std::optional(std::min(now, *lastRead) - *retention->keep);
}

} // namespace retention

/// The next events of a Source that are old enough, kept or not.
struct PrunePass::Chunk
{
    SourceId source;
    Sequence above;
    Sequence last;
    qint64 events = 0;
    TimePoint readUntil {};
};

PrunePass::PrunePass(Database &database, TimePoint before)
    : m_database(database)
    , m_before(before)
{
}

Result<void> PrunePass::begin()
{
    const auto sources = sources::all(m_database);
    const auto recent = ledger::firstEndedSince(m_database, m_before);
    if (!sources || !recent)
        return tl::unexpected(sources ? recent.error() : sources.error());
    for (const StoredSource &source : *sources)
        m_at.sources.append(source.source.id);
    m_firstRecent = recent->isValid() ? *recent : AttemptId { std::numeric_limits<qint64>::max() };
    m_at.stage = Stage::Events;
    return {};
}

Result<PrunePass::Step> PrunePass::step(int rows, const Extra &extra)
{
    if (m_at.stage == Stage::Begin) {
        if (const auto begun = begin(); !begun)
            return tl::unexpected(begun.error());
    }
    const Cursor before = m_at;
    Step step;
    Transaction transaction(m_database, Durability::Progress);
    switch (m_at.stage) {
    case Stage::Begin:
    case Stage::Events: pruneEvents(transaction, rows, step); break;
    case Stage::Settled: pruneSettled(transaction, step); break;
    case Stage::Attempts: pruneAttempts(transaction, rows, step); break;
    case Stage::Ended: pruneEnded(transaction, step); break;
    case Stage::Done: break;
    }
    step.hasMore = m_at.stage != Stage::Done;
    if (extra && transaction.isGood())
        extra(transaction, step);
    if (const auto done = transaction.commit(); !done) {
        m_at = before; // nothing of it was stored
        return tl::unexpected(done.error());
    }
    return step;
}

/// No event above this may go: a Feed has still to do with it.
Sequence PrunePass::bound(Transaction &transaction, SourceId source) const
{
    Sequence bound = Sequence::max();
    const auto lower = [&bound](const Row &row) {
        if (!row.isNull(0))
            bound = std::min(bound, row.sequence(0));
    };
    // Stopped for longer than all is kept: such a Feed needs a new start, and holds nothing up.
    transaction.select(
        "SELECT min(p.position) FROM feeds f JOIN feed_progress p ON p.feed_id = f.id WHERE f.source_id = ? "
        "AND p.is_start_pending = 0 "
        "AND NOT EXISTS (SELECT 1 FROM stops s WHERE s.feed_id = f.id AND s.ended_at IS NULL AND s.began_at < ?)",
        lower, source, m_before);
    transaction.select(
        "SELECT min(r.position) FROM resends r JOIN feeds f ON f.id = r.feed_id WHERE f.source_id = ? "
        "AND r.ended_at IS NULL "
        "AND NOT EXISTS (SELECT 1 FROM stops s WHERE s.feed_id = f.id AND s.ended_at IS NULL AND s.began_at < ?)",
        lower, source, m_before);
    return bound;
}

void PrunePass::pruneEvents(Transaction &transaction, int rows, Step &step)
{
    if (m_at.sources.isEmpty()) {
        m_at.stage = Stage::Settled;
        return;
    }
    Chunk chunk { m_at.sources.first(), m_at.above, {}, 0, {} };
    const Sequence bound = this->bound(transaction, chunk.source);
    transaction.select(
        "SELECT sequence, read_at FROM events WHERE source_id = ? AND sequence > ? AND sequence <= ? "
        "ORDER BY sequence LIMIT ?",
        [&](const Row &row) {
            if (row.time(1) >= m_before)
                return false;
            chunk.last = row.sequence(0);
            chunk.readUntil = std::max(chunk.readUntil, row.time(1));
            ++chunk.events;
            return true;
        },
        chunk.source, chunk.above, bound, rows);
    if (chunk.events > 0)
        removeEvents(transaction, chunk, step);
    m_at.above = chunk.last;
    if (chunk.events < rows) { // the next one is too young, or needed
        m_at.sources.removeFirst();
        m_at.above = Sequence::none();
    }
}

void PrunePass::removeEvents(Transaction &transaction, const Chunk &chunk, Step &step) const
{
    const QList<SequenceRange> kept = this->kept(transaction, chunk);
    passFeeds(transaction, chunk, kept, step);
    Sequence above = chunk.above;
    const auto removeUpTo = [&](Sequence last) {
        if (last <= above)
            return;
        transaction.run(
            "DELETE FROM events WHERE source_id = ? AND sequence > ? AND sequence <= ?", chunk.source, above, last);
    };
    for (const SequenceRange &range : kept) {
        removeUpTo(std::min(range.first.before(), chunk.last));
        above = std::max(above, range.last);
    }
    removeUpTo(chunk.last);
    step.looked += chunk.events;
    transaction.run("UPDATE source_progress SET pruned_up_to = ?, pruned_read_at = ? "
                    "WHERE source_id = ? AND pruned_up_to < ?",
        chunk.last, chunk.readUntil, chunk.source, chunk.last);
}

/// What stays for its own sake: set aside and not settled, or only of late.
QList<SequenceRange> PrunePass::kept(Transaction &transaction, const Chunk &chunk) const
{
    QList<SequenceRange> ranges;
    transaction.select(
        "SELECT s.first_sequence, s.last_sequence FROM set_asides s JOIN feeds f ON f.id = s.feed_id "
        "LEFT JOIN attempts a ON a.id = s.settled_attempt_id "
        "WHERE f.source_id = ? AND s.first_sequence <= ? AND s.last_sequence > ? "
        "AND (s.settled_as IS NULL OR coalesce(s.settled_at, a.started_at, 0) >= ?) ORDER BY s.first_sequence",
        [&ranges](const Row &row) {
            ranges.append({ row.sequence(0), row.sequence(1) });
        },
        chunk.source, chunk.last, chunk.above, m_before);
    return ranges;
}

/// Feeds that do not hold the log up, and have not sent these events: it is counted that they wait no more.
void PrunePass::passFeeds(
    Transaction &transaction, const Chunk &chunk, const QList<SequenceRange> &kept, Step &step) const
{
    const auto feeds = feeds::all(transaction.database());
    const auto before = retention::pruned(transaction.database(), chunk.source);
    if (!feeds || !before)
        return transaction.fail(feeds ? before.error() : feeds.error());
    for (const StoredFeed &stored : *feeds) {
        const FeedProgress &progress = stored.progress;
        if (stored.feed.source != chunk.source || progress.isStartPending || progress.position >= chunk.last)
            continue;
        const auto count = [&](Sequence above, Sequence upTo) {
            const auto counted = eventlog::countCarried(
                transaction.database(), stored, std::max(above, progress.position), std::min(upTo, chunk.last));
            if (!counted)
                transaction.fail(counted.error());
            return counted.value_or(0);
        };
        const auto above = [&](Sequence sequence) { return sequence > chunk.last ? sequence : Sequence::none(); };
        const qint64 carried = count(Sequence::none(), chunk.last);
        qint64 lost = count(chunk.above, chunk.last);
        Sequence counted = chunk.above;
        for (const SequenceRange &range : kept) {
            lost -= count(std::max(counted, range.first.before()), range.last);
            counted = std::max(counted, range.last);
        }
        const bool isOvertaken = progress.position < before->upTo;
        if (carried == 0 && !isOvertaken) { // there was nothing for it to send
            transaction.run("UPDATE feed_progress SET position = ?, retry_last = ?, suspect_last = ? WHERE feed_id = ?",
                chunk.last, above(progress.retryLast), above(progress.suspectLast), stored.feed.id);
        } else if (lost > 0) {
            transaction.run("UPDATE feed_progress SET waiting = waiting - ? WHERE feed_id = ?", lost, stored.feed.id);
        }
        step.passed.append(stored.feed.id);
        if (lost > 0 && !isOvertaken)
            step.overtaken.append({ stored.feed.id, stored.feed.name });
    }
}

/// What was set aside long ago and settled, of events that are gone.
void PrunePass::pruneSettled(Transaction &transaction, Step &step)
{
    transaction.run(
        "DELETE FROM set_asides WHERE settled_as IS NOT NULL AND last_sequence <= (SELECT p.pruned_up_to FROM feeds f "
        "JOIN source_progress p ON p.source_id = f.source_id WHERE f.id = set_asides.feed_id) "
        "AND coalesce(settled_at, (SELECT a.started_at FROM attempts a WHERE a.id = settled_attempt_id), 0) < ?",
        m_before);
    m_at.stage = Stage::Attempts;
    ++step.looked;
}

void PrunePass::pruneAttempts(Transaction &transaction, int rows, Step &step)
{
    const AttemptId above = m_at.attempt;
    QList<qint64> old;
    qint64 looked = 0;
    transaction.select(
        "SELECT a.id, a.feed_id IS NULL OR a.last_sequence IS NULL OR a.last_sequence <= p.pruned_up_to "
        "FROM attempts a LEFT JOIN feeds f ON f.id = a.feed_id LEFT JOIN source_progress p "
        "ON p.source_id = f.source_id WHERE a.id > ? AND a.id < ? ORDER BY a.id LIMIT ?",
        [&](const Row &row) {
            m_at.attempt = row.id<AttemptId>(0);
            ++looked;
            if (!row.isNull(1) && row.flag(1))
                old.append(row.integer(0));
        },
        above, m_firstRecent, rows);
    if (old.size() == looked && looked > 0) // as nearly always
        transaction.run("DELETE FROM attempts WHERE id > ? AND id <= ?", above, m_at.attempt);
    else
        for (const qint64 id : std::as_const(old))
            transaction.run("DELETE FROM attempts WHERE id = ?", AttemptId { id });
    step.looked += looked;
    if (looked < rows)
        m_at.stage = Stage::Ended;
}

/// What has ended long ago and is about nothing that is still there.
void PrunePass::pruneEnded(Transaction &transaction, Step &step)
{
    transaction.run("DELETE FROM resends WHERE ended_at < ? AND last_sequence <= (SELECT p.pruned_up_to FROM feeds f "
                    "JOIN source_progress p ON p.source_id = f.source_id WHERE f.id = resends.feed_id) "
                    "AND NOT EXISTS (SELECT 1 FROM attempts a WHERE a.resend_id = resends.id "
                    "AND a.outcome = 'accepted')",
        m_before);
    transaction.run("DELETE FROM stops WHERE ended_at < ?", m_before);
    m_at.stage = Stage::Done;
    ++step.looked;
}

} // namespace postrider
