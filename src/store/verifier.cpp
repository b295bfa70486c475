// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/verifier.h"

#include "store/setasides.h"
#include "store/sources.h"

#include <algorithm>
#include <unordered_map>
#include <vector>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

/// A range of sequences, and how many events the ledger says it carried.
struct Span
{
    Sequence first;
    Sequence last;
    int expected = 0;
    int counted = 0;
    AttemptId attempt;
};

/// Spans in ascending order, and a cursor that walks them beside the events. Nearly always no more than one is open,
/// and nothing changes from one event to the next.
class Spans final
{
public:
    void add(const Span &span) { m_spans.push_back(span); }
    void sort()
    {
        std::ranges::sort(m_spans, {}, &Span::first);
        setNext();
    }

    /// Whether any span has `sequence` in it. Sequences must ascend from call to call.
    bool covers(Sequence sequence)
    {
        if (sequence >= m_nextFirst || sequence > m_firstEnd)
            move(sequence);
        return !m_open.empty();
    }
    void count()
    {
        for (const size_t i : m_open)
            ++m_spans[i].counted;
    }
    [[nodiscard]] const std::vector<Span> &all() const { return m_spans; }

private:
    void move(Sequence sequence)
    {
        for (; m_next < m_spans.size() && m_spans[m_next].first <= sequence; ++m_next)
            m_open.push_back(m_next);
        std::erase_if(m_open, [&](size_t i) { return m_spans[i].last < sequence; });
        m_firstEnd = Sequence::max();
        for (const size_t i : m_open)
            m_firstEnd = std::min(m_firstEnd, m_spans[i].last);
        setNext();
    }
    void setNext() { m_nextFirst = m_next < m_spans.size() ? m_spans[m_next].first : Sequence::max(); }

    std::vector<Span> m_spans;
    std::vector<size_t> m_open;
    size_t m_next = 0;
    Sequence m_nextFirst = Sequence::max();
    Sequence m_firstEnd = Sequence::max(); ///< the first end of an open span
};

/// Some events of one Source, ascending; resources as numbers, which index `names`.
struct Chunk
{
    std::vector<Sequence> sequences;
    std::vector<size_t> resources;
    QStringList names;
};

/// One Feed's side of the proof.
class FeedProof final
{
public:
    FeedProof(const StoredFeed &feed, const Pruned &pruned)
        : m_feed(feed)
    {
        m_result.feed = feed.feed.name;
        m_result.pruned = pruned;
    }

    [[nodiscard]] FeedId id() const { return m_feed.feed.id; }
    void addAccepted(const Span &span) { m_accepted.add(span); }

    Result<void> load(Database &database)
    {
        auto done = database.select(
            "SELECT first_sequence, last_sequence, events, coalesce(settled_as, '') FROM set_asides WHERE feed_id = ?",
            [this](const Row &row) {
                const QString how = row.text(3);
                Spans &spans = how == "accepted"_L1 ? m_settled
                    : how == "superseded"_L1        ? m_superseded
                    : how == "marked"_L1            ? m_marked
                                                    : m_setAside;
                spans.add({ row.sequence(0), row.sequence(1), int(row.integer(2)), 0, {} });
            },
            id());
        if (done) {
            done = database.select(
                "SELECT first_sequence FROM set_asides WHERE feed_id = ? AND settled_as IN ('accepted', 'superseded') "
                "AND NOT EXISTS (SELECT 1 FROM attempts a WHERE a.id = settled_attempt_id AND a.outcome = 'accepted')",
                [this](const Row &row) {
                    complain(row.sequence(0),
                        u"It was set aside and counts as settled, but the attempt that settled it is not on record."_s);
                },
                id());
        }
        for (Spans *spans : { &m_accepted, &m_setAside, &m_settled, &m_superseded, &m_marked })
            spans->sort();
        return done;
    }

    void take(const Chunk &chunk)
    {
        for (size_t i = 0; i < chunk.sequences.size(); ++i)
            take(chunk.sequences[i], carries(chunk, chunk.sequences[i], chunk.resources[i]));
    }

    Verification finish(Sequence head)
    {
        if (m_feed.progress.position > head && !m_feed.progress.position.isNone()
            && m_feed.progress.position > m_feed.progress.startedAbove)
            complain(m_feed.progress.position, u"The position lies above the head of the Source."_s);
        if (m_result.waiting != m_feed.progress.waiting) {
            complain(m_feed.progress.position,
                u"%1 events wait, but the Feed counts %2."_s.arg(m_result.waiting).arg(m_feed.progress.waiting));
        }
        // A filter that was edited may have been another one when an attempt was made.
        if (m_feed.filters.size() == 1 && m_feed.progress.rewinds == 0)
            compareCounts();
        return m_result;
    }

private:
    /// StoredFeed::carries(), asked once for each resource and step of the filter.
    bool carries(const Chunk &chunk, Sequence sequence, size_t resource)
    {
        const QList<FilterStep> &steps = m_feed.filters;
        while (m_step + 1 < steps.size() && steps.at(m_step + 1).above < sequence) {
            ++m_step;
            m_carried.clear();
        }
        while (m_carried.size() <= resource)
            m_carried.push_back(steps.at(m_step).filter.matches(chunk.names.at(qsizetype(m_carried.size()))));
        return m_carried[resource];
    }

    void take(Sequence sequence, bool isCarried)
    {
        const bool isSetAside = m_setAside.covers(sequence);
        const bool isSettled = m_settled.covers(sequence);
        const bool isSuperseded = m_superseded.covers(sequence);
        const bool isMarked = m_marked.covers(sequence);
        const bool isAccepted = m_accepted.covers(sequence);
        if (sequence <= m_feed.progress.startedAbove) {
            ++m_result.beforeStart;
            return;
        }
        if (!isCarried) {
            ++m_result.filteredOut;
            return;
        }
        m_accepted.count();
        m_setAside.count();
        if (sequence > m_feed.progress.position)
            ++m_result.waiting;
        else if (isSetAside)
            ++m_result.setAside;
        else if (isSuperseded)
            ++m_result.superseded;
        else if (isMarked) {
            ++m_result.setAside;
            ++m_result.marked;
        } else if (isAccepted || isSettled)
            ++m_result.accepted;
        else if (sequence <= m_result.pruned.upTo)
            ++m_result.noLongerOnRecord;
        else
            complain(sequence, u"It is below the position, but nothing says what became of it."_s);
    }

    void compareCounts()
    {
        for (const Spans *spans : { &m_accepted, &m_setAside }) {
            for (const Span &span : spans->all()) {
                if (span.counted == span.expected || span.first <= m_result.pruned.upTo)
                    continue;
                const QString what =
                    span.attempt.isValid() ? u"Attempt %1"_s.arg(span.attempt.value) : u"What is set aside"_s;
                complain(span.first,
                    u"%1 says %2 events up to sequence %3, but the log has %4."_s.arg(what)
                        .arg(span.expected)
                        .arg(span.last.value)
                        .arg(span.counted));
            }
        }
    }

    void complain(Sequence sequence, const QString &problem)
    {
        if (m_result.wrong && *m_result.wrong <= sequence)
            return;
        m_result.wrong = sequence;
        m_result.problem = problem;
    }

    const StoredFeed &m_feed;
    Spans m_accepted;
    Spans m_setAside;
    Spans m_settled;
    Spans m_superseded;
    Spans m_marked;
    qsizetype m_step = 0; ///< of the filter that holds at the present sequence
    std::vector<bool> m_carried; ///< by resource, in that step
    Verification m_result;
};

/// Which events there are, handed to every proof a chunk at a time.
class EventWalk final
{
public:
    /// Of all Sources together.
    struct Totals
    {
        const VerifyGoesOn &goesOn;
        qint64 checked = 0;
        qint64 all = 0;
    };

    EventWalk(std::vector<FeedProof> &proofs, Totals &totals)
        : m_proofs(proofs)
        , m_totals(totals)
    {
    }

    /// False to stop.
    bool take(Sequence sequence, const QString &resource)
    {
        const auto [place, isNew] = m_resources.try_emplace(resource, m_resources.size());
        if (isNew)
            m_chunk.names.append(resource);
        m_chunk.sequences.push_back(sequence);
        m_chunk.resources.push_back(place->second);
        return m_chunk.sequences.size() < ChunkSize || flush();
    }
    bool flush()
    {
        for (FeedProof &proof : m_proofs)
            proof.take(m_chunk);
        m_totals.checked += qint64(m_chunk.sequences.size());
        m_chunk.sequences.clear();
        m_chunk.resources.clear();
        m_isCancelled = m_isCancelled || (m_totals.goesOn && !m_totals.goesOn(m_totals.checked, m_totals.all));
        return !m_isCancelled;
    }

private:
    static constexpr size_t ChunkSize = 16 * 1024;

    std::vector<FeedProof> &m_proofs;
    Totals &m_totals;
    Chunk m_chunk;
    std::unordered_map<QString, size_t> m_resources;
    bool m_isCancelled = false;
};

/// All that was accepted live, in one walk through the attempts whoever made them.
Result<void> loadAccepted(Database &database, std::vector<FeedProof> &proofs)
{
    std::unordered_map<qint64, FeedProof *> byFeed;
    for (FeedProof &proof : proofs)
        byFeed.insert({ proof.id().value, &proof });
    return database.select("SELECT feed_id, first_sequence, last_sequence, events, id FROM attempts "
                           "WHERE outcome = 'accepted' AND kind = 'live' ORDER BY id",
        [&byFeed](const Row &row) {
            if (const auto proof = byFeed.find(row.integer(0)); proof != byFeed.end()) {
                proof->second->addAccepted(
                    { row.sequence(1), row.sequence(2), int(row.integer(3)), 0, row.id<AttemptId>(4) });
            }
        });
}

Result<void> verifySource(Database &database, const StoredSource &source, const QList<StoredFeed> &feeds,
    EventWalk::Totals &totals, QList<Verification> &results)
{
    std::vector<FeedProof> proofs;
    for (const StoredFeed &feed : feeds) {
        if (feed.feed.source == source.source.id)
            proofs.emplace_back(feed, source.pruned);
    }
    Result<void> done = loadAccepted(database, proofs);
    for (FeedProof &proof : proofs) {
        if (done)
            done = proof.load(database);
    }
    EventWalk walk(proofs, totals);
    if (done) {
        done = database.select(
            "SELECT sequence, resource_name FROM events WHERE source_id = ? ORDER BY sequence",
            [&walk](const Row &row) { return walk.take(row.sequence(0), row.text(1)); }, source.source.id);
    }
    if (done && !walk.flush())
        return fail(Error::Kind::Cancelled, u"The check was cancelled."_s);
    for (FeedProof &proof : proofs)
        results.append(proof.finish(source.progress.head));
    return done;
}

} // namespace

Result<QList<Verification>> verify(Database &database, const VerifyGoesOn &goesOn)
{
    // A read transaction: everything is seen as of one instant while the engine goes on.
    auto done = database.runText(u"BEGIN"_s);
    if (!done)
        return tl::unexpected(done.error());
    QList<Verification> results;
    const auto sources = sources::all(database);
    const auto feeds = feeds::all(database);
    if (!sources || !feeds)
        done = tl::unexpected(!sources ? sources.error() : feeds.error());
    EventWalk::Totals totals { goesOn, 0, 0 };
    if (done)
        done =
            database.select("SELECT count(*) FROM events", [&totals](const Row &row) { totals.all = row.integer(0); });
    for (qsizetype i = 0; done && i < sources->size(); ++i)
        done = verifySource(database, sources->at(i), *feeds, totals, results);
    (void)database.runText(u"COMMIT"_s);
    if (!done)
        return tl::unexpected(done.error());
    return results;
}

} // namespace postrider
