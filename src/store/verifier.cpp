// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/verifier.h"

#include "store/setasides.h"
#include "store/sources.h"

#include <algorithm>
#include <vector>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

/// A range of sequences, and how many events the ledger says it carried.
struct Span
{
    Sequence first;
    Sequence last;
    qint64 expected = 0;
    qint64 counted = 0;
    AttemptId attempt;
};

/// Spans in ascending order, and a cursor that walks them beside the events.
class Spans final
{
public:
    void add(const Span &span) { m_spans.push_back(span); }
    void sort() { std::ranges::sort(m_spans, {}, &Span::first); }

    /// Whether any span has `sequence` in it. Sequences must ascend from call to call.
    bool covers(Sequence sequence)
    {
        for (; m_next < m_spans.size() && m_spans[m_next].first <= sequence; ++m_next) {
            m_reach = std::max(m_reach, m_spans[m_next].last);
            m_open.push_back(m_next);
        }
        std::erase_if(m_open, [&](size_t i) { return m_spans[i].last < sequence; });
        return m_reach >= sequence;
    }
    void count()
    {
        for (const size_t i : m_open)
            ++m_spans[i].counted;
    }
    [[nodiscard]] const std::vector<Span> &all() const { return m_spans; }

private:
    std::vector<Span> m_spans;
    std::vector<size_t> m_open;
    size_t m_next = 0;
    Sequence m_reach;
};

/// One Feed's side of the proof.
class FeedProof final
{
public:
    explicit FeedProof(const StoredFeed &feed)
        : m_feed(feed)
    {
        m_result.feed = feed.feed.name;
    }

    Result<void> load(Database &database)
    {
        const FeedId id = m_feed.feed.id;
        auto done = database.select(
            "SELECT id, first_sequence, last_sequence, events FROM attempts "
            "WHERE feed_id = ? AND outcome = 'accepted' AND kind = 'live'",
            [this](const Row &row) {
                m_accepted.add({ row.sequence(1), row.sequence(2), row.integer(3), 0, row.id<AttemptId>(0) });
            },
            id);
        if (done) {
            done = database.select(
                "SELECT first_sequence, last_sequence, events, settled_attempt_id FROM set_asides WHERE feed_id = ?",
                [this](const Row &row) {
                    Spans &spans = row.isNull(3) ? m_setAside : m_settled;
                    spans.add({ row.sequence(0), row.sequence(1), row.integer(2), 0, {} });
                },
                id);
        }
        m_accepted.sort();
        m_setAside.sort();
        m_settled.sort();
        return done;
    }

    void take(Sequence sequence, const QString &resourceName)
    {
        const bool isSetAside = m_setAside.covers(sequence);
        const bool isSettled = m_settled.covers(sequence);
        const bool isAccepted = m_accepted.covers(sequence);
        if (sequence <= m_feed.progress.startedAbove) {
            ++m_result.beforeStart;
            return;
        }
        if (!m_feed.carries(sequence, resourceName)) {
            ++m_result.filteredOut;
            return;
        }
        m_accepted.count();
        m_setAside.count();
        if (sequence > m_feed.progress.position) {
            ++m_result.waiting;
        } else if (isSetAside) {
            ++m_result.setAside;
        } else if (isAccepted || isSettled) {
            ++m_result.accepted;
        } else {
            complain(sequence, u"It is below the position, but nothing says what became of it."_s);
        }
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
    void compareCounts()
    {
        for (const Spans *spans : { &m_accepted, &m_setAside }) {
            for (const Span &span : spans->all()) {
                if (span.counted == span.expected)
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
    Verification m_result;
};

Result<void> verifySource(
    Database &database, const StoredSource &source, const QList<StoredFeed> &feeds, QList<Verification> &results)
{
    std::vector<FeedProof> proofs;
    for (const StoredFeed &feed : feeds) {
        if (feed.feed.source == source.source.id)
            proofs.emplace_back(feed);
    }
    Result<void> done;
    for (FeedProof &proof : proofs) {
        if (done)
            done = proof.load(database);
    }
    if (!done)
        return done;
    done = database.select(
        "SELECT sequence, resource_name FROM events WHERE source_id = ? ORDER BY sequence",
        [&proofs](const Row &row) {
            const QString resource = row.text(1);
            for (FeedProof &proof : proofs)
                proof.take(row.sequence(0), resource);
        },
        source.source.id);
    for (FeedProof &proof : proofs)
        results.append(proof.finish(source.progress.head));
    return done;
}

} // namespace

Result<QList<Verification>> verify(Database &database)
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
    for (qsizetype i = 0; done && i < sources->size(); ++i)
        done = verifySource(database, sources->at(i), *feeds, results);
    (void)database.runText(u"COMMIT"_s);
    if (!done)
        return tl::unexpected(done.error());
    return results;
}

} // namespace postrider
