// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/verifier.h"

#include "domain/outcome.h"
#include "store/eventlog.h"
#include "store/feeds.h"
#include "store/sources.h"
#include "store/spans.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <unordered_map>
#include <vector>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

/// Some events of one Source, ascending; what filters look at, resource and FeedTypes, as numbers that index `names`.
struct Chunk
{
    std::vector<Sequence> sequences;
    std::vector<size_t> kinds;
    QList<std::pair<QString, QStringList>> names;
};

/// What a settled range has to have, and what is wrong with one that has it not.
struct Settling
{
    const char *find; ///< Feed → first sequences
    QLatin1StringView problem;
};

constexpr std::array Settlings {
    Settling { "SELECT first_sequence FROM set_asides s WHERE feed_id = ? AND settled_as = 'accepted' AND NOT EXISTS "
               "(SELECT 1 FROM attempts a WHERE a.id = s.settled_attempt_id AND a.outcome = 'accepted' "
               "AND a.feed_id = s.feed_id AND a.first_sequence <= s.first_sequence "
               "AND a.last_sequence >= s.last_sequence)",
        "It was set aside and counts as accepted since, but the attempt that settled it is not on record."_L1 },
    Settling { "SELECT first_sequence FROM set_asides s WHERE feed_id = ? AND settled_as = 'superseded' AND NOT EXISTS "
               "(SELECT 1 FROM attempts a WHERE a.id = s.settled_attempt_id AND a.outcome = 'accepted' "
               "AND a.feed_id = s.feed_id AND a.first_sequence <= s.superseded_by "
               "AND a.last_sequence >= s.superseded_by AND s.superseded_by > s.last_sequence)",
        "It was set aside and counts as superseded, but no newer event is on record as accepted instead."_L1 },
    Settling { "SELECT first_sequence FROM set_asides WHERE feed_id = ? AND settled_as IS NOT NULL "
               "AND settled_as NOT IN ('accepted', 'superseded', 'marked')",
        "It was set aside and counts as settled, in a way that is not known."_L1 },
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
        if (feed.filters.isEmpty())
            complain(feed.progress.startedAbove, u"Which resources it carries is not on record."_s);
    }

    [[nodiscard]] FeedId id() const { return m_feed.feed.id; }
    [[nodiscard]] SourceId source() const { return m_feed.feed.source; }
    void addAccepted(const Span &span, AttemptKind kind)
    {
        Spans &spans = kind == AttemptKind::Live ? m_accepted : kind == AttemptKind::Late ? m_lateAccepted : m_resent;
        spans.add(span);
    }

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
        if (done)
            done = loadLate(database);
        for (const auto &[sql, problem] : Settlings) {
            if (done) {
                done = database.select(
                    sql, [this, &problem = problem](const Row &row) { complain(row.sequence(0), QString(problem)); },
                    id());
            }
        }
        for (Spans *spans : { &m_accepted, &m_resent, &m_setAside, &m_settled, &m_superseded, &m_marked, &m_late,
                 &m_lateWaiting, &m_lateAccepted })
            spans->sort();
        return done;
    }

    void take(const Chunk &chunk)
    {
        for (size_t i = 0; i < chunk.sequences.size(); ++i)
            take(chunk.sequences[i], carries(chunk, chunk.sequences[i], chunk.kinds[i]));
    }

    /// `last` is the highest sequence in the log.
    Verification finish(Sequence last, Sequence head)
    {
        if (m_feed.progress.position > head && !m_feed.progress.position.isNone()
            && m_feed.progress.position > m_feed.progress.startedAbove)
            complain(m_feed.progress.position, u"The position lies above the head of the Source."_s);
        if (m_result.waiting != m_feed.progress.waiting) {
            complain(m_feed.progress.position,
                u"%1 events wait, but the Feed counts %2."_s.arg(m_result.waiting).arg(m_feed.progress.waiting));
        }
        m_result.waiting += m_waitingLate;
        // A filter that was edited may have been another one when an attempt was made.
        if (m_feed.filters.size() == 1 && m_feed.progress.rewinds == 0)
            compareCounts();
        compareEnds(last, head);
        return m_result;
    }

    void complain(Sequence sequence, const QString &problem)
    {
        if (m_result.wrong && *m_result.wrong <= sequence)
            return;
        m_result.wrong = sequence;
        m_result.problem = problem;
    }

private:
    /// What turned up after the position had moved past it.
    Result<void> loadLate(Database &database)
    {
        return database.select(
            "SELECT g.first_sequence, g.last_sequence, r.position, r.ended_at FROM resends r JOIN resend_ranges g "
            "ON g.resend_id = r.id WHERE r.feed_id = ? AND r.selection = 'late'",
            [this](const Row &row) {
                const Span span { row.sequence(0), row.sequence(1), 0, 0, {} };
                m_late.add(span);
                if (span.last > row.sequence(2) && row.isNull(3))
                    m_lateWaiting.add({ std::max(span.first, Sequence { row.integer(2) + 1 }), span.last, 0, 0, {} });
            },
            id());
    }

    /// StoredFeed::carries(), asked once for each kind of event and step of the filter.
    bool carries(const Chunk &chunk, Sequence sequence, size_t kind)
    {
        const QList<FilterStep> &steps = m_feed.filters;
        while (m_step + 1 < steps.size() && steps.at(m_step + 1).above < sequence) {
            ++m_step;
            m_carried.clear();
        }
        if (steps.isEmpty())
            return true;
        while (m_carried.size() <= kind) {
            const auto &[resource, feedTypes] = chunk.names.at(qsizetype(m_carried.size()));
            m_carried.push_back(steps.at(m_step).filter.matches(resource, feedTypes));
        }
        return m_carried[kind];
    }

    void take(Sequence sequence, bool isCarried)
    {
        const bool isSetAside = m_setAside.covers(sequence);
        const bool isSettled = m_settled.covers(sequence);
        const bool isSuperseded = m_superseded.covers(sequence);
        const bool isMarked = m_marked.covers(sequence);
        const bool isAccepted = m_accepted.covers(sequence);
        m_resent.covers(sequence);
        if (isCarried)
            m_resent.count();
        if (sequence <= m_feed.progress.startedAbove) {
            ++m_result.beforeStart;
            return;
        }
        if (!isCarried) {
            ++m_result.filteredOut;
            return;
        }
        m_setAside.count();
        if (m_late.covers(sequence))
            return takeLate(sequence, isSetAside, isSuperseded, isMarked, isAccepted, isSettled);
        m_accepted.count();
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

    /// An event that is sent by a Resend of its own. What was accepted before it turned up did not hold it.
    void takeLate(Sequence sequence, bool isSetAside, bool isSuperseded, bool isMarked, bool isSentLive, bool isSettled)
    {
        const bool isAccepted =
            m_lateAccepted.covers(sequence) || isSettled || (isSentLive && m_feed.progress.rewinds > 0);
        m_lateAccepted.count();
        if (sequence > m_feed.progress.position)
            ++m_result.waiting;
        else if (m_lateWaiting.covers(sequence))
            ++m_waitingLate;
        else if (isSetAside || isMarked) {
            ++m_result.setAside;
            m_result.marked += isSetAside ? 0 : 1;
        } else if (isSuperseded)
            ++m_result.superseded;
        else if (isAccepted)
            ++m_result.accepted;
        else if (sequence <= m_result.pruned.upTo)
            ++m_result.noLongerOnRecord;
        else
            complain(sequence, u"It turned up late, but nothing says what became of it."_s);
    }

    void compareEnds(Sequence last, Sequence head)
    {
        const auto &[startedAbove, position] = std::pair(m_feed.progress.startedAbove, m_feed.progress.position);
        if (last > head)
            complain(last, u"It lies above the head of the Source."_s);
        for (const Span &span : m_accepted.all()) {
            const auto attempt = span.attempt.value;
            if (span.last <= startedAbove)
                complain(span.first, u"Attempt %1 carried it, but it is from before the Feed began."_s.arg(attempt));
            else if (span.first > position && m_feed.progress.rewinds == 0)
                complain(span.first, u"It counts as waiting, but was accepted in attempt %1."_s.arg(attempt));
        }
    }

    void compareCounts()
    {
        for (const Spans *spans : { &m_accepted, &m_setAside, &m_lateAccepted }) {
            for (const Span &span : spans->all()) {
                if (span.counted == span.expected || span.first <= m_result.pruned.upTo)
                    continue;
                const QString what =
                    span.attempt.isValid() ? u"Attempt %1"_s.arg(span.attempt.value) : u"What is set aside"_s;
                complainOfCount(span, what);
            }
        }
        for (const Span &span : m_resent.all()) { // of which some may have been left out: the newest of each record
            if (span.counted < span.expected && span.first > m_result.pruned.upTo)
                complainOfCount(span, u"Attempt %1"_s.arg(span.attempt.value));
        }
    }

    void complainOfCount(const Span &span, const QString &what)
    {
        complain(span.first,
            u"%1 says %2 events up to sequence %3, but the log has %4."_s.arg(what)
                .arg(span.expected)
                .arg(span.last.value)
                .arg(span.counted));
    }

    const StoredFeed &m_feed;
    Spans m_accepted; ///< live
    Spans m_resent; ///< what was accepted when it was sent again
    Spans m_setAside;
    Spans m_settled;
    Spans m_superseded;
    Spans m_marked;
    Spans m_late; ///< turned up after the position had moved past them
    Spans m_lateWaiting; ///< of them, what is still to be sent
    Spans m_lateAccepted;
    qint64 m_waitingLate = 0; ///< which the Feed's own count leaves out
    qsizetype m_step = 0; ///< of the filter that holds at the present sequence
    std::vector<bool> m_carried; ///< by kind, in that step
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

    EventWalk(std::vector<FeedProof *> proofs, Totals &totals)
        : m_proofs(std::move(proofs))
        , m_totals(totals)
    {
    }

    /// False to stop.
    bool take(Sequence sequence, const QString &resource, const QString &feedTypes)
    {
        const auto [place, isNew] = m_kinds.try_emplace({ resource, feedTypes }, m_kinds.size());
        if (isNew)
            m_chunk.names.append({ resource, feedTypes.split(u',', Qt::SkipEmptyParts) });
        m_chunk.sequences.push_back(sequence);
        m_chunk.kinds.push_back(place->second);
        return m_chunk.sequences.size() < ChunkSize || flush();
    }
    bool flush()
    {
        for (FeedProof *proof : m_proofs)
            proof->take(m_chunk);
        if (!m_chunk.sequences.empty())
            m_last = m_chunk.sequences.back();
        m_totals.checked += qint64(m_chunk.sequences.size());
        m_chunk.sequences.clear();
        m_chunk.kinds.clear();
        m_isCancelled = m_isCancelled || (m_totals.goesOn && !m_totals.goesOn(m_totals.checked, m_totals.all));
        return !m_isCancelled;
    }
    /// The highest sequence there was.
    [[nodiscard]] Sequence last() const { return m_last; }

private:
    static constexpr size_t ChunkSize = 16 * 1024;

    const std::vector<FeedProof *> m_proofs;
    Totals &m_totals;
    Chunk m_chunk;
    Sequence m_last;
    struct Hash
    {
        size_t operator()(const std::pair<QString, QString> &kind) const { return qHash(kind); }
    };
    std::unordered_map<std::pair<QString, QString>, size_t, Hash> m_kinds;
    bool m_isCancelled = false;
};

tl::unexpected<Error> cancelled()
{
    return fail(Error::Kind::Cancelled, u"The check was cancelled."_s);
}

/// All that was accepted, in one walk through the attempts whoever made them.
Result<void> loadAccepted(Database &database, std::vector<FeedProof> &proofs, const EventWalk::Totals &totals)
{
    constexpr int Often = 16 * 1024; // rows
    std::unordered_map<qint64, FeedProof *> byFeed;
    for (FeedProof &proof : proofs)
        byFeed.insert({ proof.id().value, &proof });
    std::unordered_map<qint64, bool> resends; // whether it was about an event of the log
    auto done = database.select("SELECT id, selection <> 'by_hand' FROM resends", [&resends](const Row &row) {
        resends.insert({ row.integer(0), row.flag(1) });
    });
    int rows = 0;
    bool isWanted = true;
    const auto take = [&](const Row &row) {
        if (++rows % Often == 0)
            isWanted = !totals.goesOn || totals.goesOn(0, totals.all);
        const auto proof = byFeed.find(row.integer(0));
        if (proof == byFeed.end())
            return isWanted;
        const AttemptKind kind = attemptKindFromName(row.text(5)).value_or(AttemptKind::Live);
        const Span span { row.sequence(1), row.sequence(2), int(row.integer(3)), 0, row.id<AttemptId>(4) };
        const bool isLive = kind == AttemptKind::Live;
        const auto resend = resends.find(row.integer(6));
        if (isLive || resend == resends.end() || resend->second)
            proof->second->addAccepted(span, kind);
        if (!isLive && resend == resends.end())
            proof->second->complain(span.first, u"It was sent again, but nobody is on record who asked for that."_s);
        return isWanted;
    };
    if (done) {
        done = database.select(
            "SELECT feed_id, first_sequence, last_sequence, events, id, kind, resend_id "
            "FROM attempts WHERE outcome = 'accepted' AND kind IN ('live', 'late', 'resend') ORDER BY id",
            take);
    }
    return isWanted ? done : cancelled();
}

Result<void> verifySource(Database &database, const StoredSource &source, std::vector<FeedProof> &proofs,
    EventWalk::Totals &totals, QList<Verification> &results)
{
    std::vector<FeedProof *> mine;
    Result<void> done;
    for (FeedProof &proof : proofs) {
        if (proof.source() != source.source.id)
            continue;
        mine.push_back(&proof);
        if (done)
            done = proof.load(database);
    }
    EventWalk walk(mine, totals);
    if (done) {
        done = database.select(
            "SELECT sequence, resource_name, feed_types FROM events WHERE source_id = ? ORDER BY sequence",
            [&walk](const Row &row) { return walk.take(row.sequence(0), row.text(1), row.text(2)); }, source.source.id);
    }
    if (done && !walk.flush())
        return cancelled();
    for (FeedProof *proof : mine)
        results.append(proof->finish(walk.last(), source.progress.head));
    return done;
}

/// Feeds that rows tell of and that do not exist; those of removed Feeds are still to be deleted.
Result<void> findOrphans(Database &database, const QList<StoredFeed> &feeds, QList<Verification> &results)
{
    constexpr std::array Next {
        "SELECT feed_id, first_sequence FROM attempts WHERE feed_id > ? AND feed_id NOT IN "
        "(SELECT owner_id FROM removals WHERE kind = 'feed') ORDER BY feed_id LIMIT 1",
        "SELECT feed_id, first_sequence FROM set_asides WHERE feed_id > ? AND feed_id NOT IN "
        "(SELECT owner_id FROM removals WHERE kind = 'feed') ORDER BY feed_id LIMIT 1",
        "SELECT feed_id, -1 FROM stops WHERE feed_id > ? AND feed_id NOT IN "
        "(SELECT owner_id FROM removals WHERE kind = 'feed') ORDER BY feed_id LIMIT 1",
    };
    QSet<FeedId> known;
    for (const StoredFeed &feed : feeds)
        known.insert(feed.feed.id);
    for (const char *next : Next) {
        FeedId above;
        for (bool hasMore = true; hasMore;) { // from Feed to Feed: as many looks as there are Feeds
            hasMore = false;
            const auto done = database.select(
                next,
                [&](const Row &row) {
                    hasMore = true;
                    above = row.id<FeedId>(0);
                    if (known.contains(above))
                        return;
                    known.insert(above);
                    Verification orphan;
                    orphan.feed = u"Feed %1"_s.arg(above.value);
                    orphan.wrong = row.sequence(1);
                    orphan.problem = u"There is a record of this Feed, but the Feed itself is not on record."_s;
                    results.append(orphan);
                },
                above);
            if (!done)
                return done;
        }
    }
    return {};
}

Result<QList<Verification>> verifyAll(Database &database, const VerifyGoesOn &goesOn)
{
    const auto sources = sources::all(database);
    const auto feeds = feeds::all(database);
    if (!sources || !feeds)
        return tl::unexpected(!sources ? sources.error() : feeds.error());
    EventWalk::Totals totals { goesOn, 0, 0 };
    if (goesOn) {
        for (const StoredSource &source : *sources)
            totals.all += eventlog::count(database, source.source.id).value_or(0);
        if (!goesOn(0, totals.all))
            return cancelled();
    }
    std::vector<FeedProof> proofs;
    for (const StoredFeed &feed : *feeds) {
        const auto source = std::ranges::find_if(
            *sources, [&feed](const StoredSource &stored) { return stored.source.id == feed.feed.source; });
        proofs.emplace_back(feed, source == sources->end() ? Pruned() : source->pruned);
    }
    QList<Verification> results;
    Result<void> done = loadAccepted(database, proofs, totals);
    for (qsizetype i = 0; done && i < sources->size(); ++i)
        done = verifySource(database, sources->at(i), proofs, totals, results);
    if (done)
        done = findOrphans(database, *feeds, results);
    if (!done)
        return tl::unexpected(done.error());
    return results;
}

} // namespace

Result<QList<Verification>> verify(Database &database, const VerifyGoesOn &goesOn)
{
    // A read transaction: everything is seen as of one instant while the engine goes on.
    if (const auto begun = database.runText(u"BEGIN"_s); !begun)
        return tl::unexpected(begun.error());
    auto results = verifyAll(database, goesOn);
    (void)database.runText(u"COMMIT"_s);
    return results;
}

} // namespace postrider
