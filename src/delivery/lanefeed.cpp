// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery/lanefeed.h"

#include "store/eventlog.h"

#include <algorithm>

namespace postrider {

namespace {

constexpr int LargestPage = 500; // rows of the log read at a time, and kept in memory, for each Feed
constexpr int SmallestPage = 100;
constexpr int PagesAtOnce = 4; // then other Lanes have their turn
constexpr int LargestBatch = 1000;

/// How many of these events the next POST carries: all of a batch that is tried again, half of one
/// with a refused event in it, or as many as fit.
qsizetype batchSize(const QList<EntityEvent> &events, Sequence retryLast, Sequence suspectLast, int limit)
{
    const auto upTo = [&events](Sequence last) {
        return std::ranges::upper_bound(events, last, {}, &EntityEvent::sequence) - events.begin();
    };
    if (!retryLast.isNone())
        return upTo(retryLast);
    if (!suspectLast.isNone())
        return std::clamp<qsizetype>(upTo(suspectLast) / 2, 1, limit);
    return std::min<qsizetype>(events.size(), limit);
}

/// Where a batch leaves what is kept to find a refused event.
template <typename Progress>
void moveOver(Progress &progress, const Batch &batch)
{
    progress.position = batch.last();
    progress.retryLast = Sequence::none();
    if (progress.position >= progress.suspectLast)
        progress.suspectLast = Sequence::none();
    progress.waiting -= batch.events.size();
}

/// Nothing is left up to `scanned`: not of what was to be tried again either, when a filter was
/// edited or what was set aside has been settled meanwhile.
template <typename Progress>
void skipTo(Progress &progress, Sequence scanned)
{
    progress.position = scanned;
    if (progress.retryLast <= scanned)
        progress.retryLast = Sequence::none();
    if (progress.suspectLast <= scanned)
        progress.suspectLast = Sequence::none();
}

} // namespace

LaneFeed::LaneFeed(StoredFeed stored)
    : m_stored(std::move(stored))
    , m_scanned(m_stored.progress.position)
{
}

bool LaneFeed::isStopped() const
{
    const FeedProgress &progress = m_stored.progress;
    return progress.suspension || progress.isPaused;
}

bool LaneFeed::hasWork() const
{
    if (isStopped())
        return false;
    const bool hasLive = !m_stored.progress.isStartPending && (!m_buffer.isEmpty() || m_scanned < m_head);
    return hasLive || std::ranges::any_of(m_resends, [](const Resend &resend) { return !resend.isPaused; });
}

void LaneFeed::replace(const StoredFeed &stored)
{
    m_stored = stored;
    readAnew();
}

void LaneFeed::readAnew()
{
    m_buffer.clear();
    m_scanned = m_stored.progress.position;
}

void LaneFeed::takeProgress(const FeedProgress &progress)
{
    if (progress.position != m_stored.progress.position)
        m_scanned = progress.position; // it started just now
    m_stored.progress = progress;
}

Result<void> LaneFeed::fill(Database &database, qsizetype wanted, Sequence bound)
{
    const auto isEnough = [&](int page) {
        if (!bound.isNone())
            return m_scanned >= bound;
        return page >= PagesAtOnce || m_buffer.size() >= wanted;
    };
    // Little is read ahead where little is sent, and much where few events get through the filter.
    const bool isSparse = !m_stored.feed.filter.isAll() || !bound.isNone();
    const int pageSize = isSparse ? LargestPage : int(std::clamp<qsizetype>(wanted, SmallestPage, LargestPage));
    for (int page = 0; !isEnough(page) && m_scanned < m_head; ++page) {
        const auto events = eventlog::between(database, m_stored.feed.source, m_scanned, m_head, pageSize);
        if (!events)
            return tl::unexpected(events.error());
        for (const EntityEvent &event : *events) {
            if (m_stored.carries(event))
                m_buffer.append(event);
        }
        m_scanned = events->size() < pageSize ? m_head : events->last().sequence;
    }
    if (m_buffer.isEmpty() && m_scanned > m_stored.progress.position) {
        skipTo(m_stored.progress, m_scanned);
        m_hasSkipped = true;
    }
    if (m_buffer.isEmpty() && m_scanned >= m_head && m_stored.progress.waiting != 0) {
        m_stored.progress.waiting = 0; // it was counted wrongly: nothing is left
        m_hasSkipped = true;
    }
    return {};
}

Result<std::optional<Batch>> LaneFeed::nextBatch(Database &database, int limit)
{
    if (auto batch = nextResend(database, true, limit); !batch || *batch || m_skippedResend)
        return batch;
    if (!m_stored.progress.isStartPending) {
        auto live = nextLive(database, limit);
        if (!live || *live)
            return live;
    }
    return nextResend(database, false, limit);
}

Result<std::optional<Batch>> LaneFeed::nextLive(Database &database, int limit)
{
    const FeedProgress &progress = m_stored.progress;
    if (const auto filled = fill(database, limit, std::max(progress.retryLast, progress.suspectLast)); !filled)
        return tl::unexpected(filled.error());
    if (m_buffer.isEmpty())
        return std::optional<Batch>();
    const qsizetype size = std::max<qsizetype>(1, batchSize(m_buffer, progress.retryLast, progress.suspectLast, limit));
    return Batch { m_stored.feed.id, AttemptKind::Live, {}, m_buffer.first(size), progress.rewinds };
}

Result<std::optional<Batch>> LaneFeed::nextResend(Database &database, bool goesFirst, int limit)
{
    for (Resend &resend : m_resends) {
        if (resend.isPaused || resend.goesFirst != goesFirst)
            continue;
        auto batch = nextResend(database, resend, limit);
        if (!batch || *batch || m_skippedResend)
            return batch;
    }
    return std::optional<Batch>();
}

Result<std::optional<Batch>> LaneFeed::nextResend(Database &database, Resend &resend, int limit)
{
    const Sequence bound = std::max(resend.retryLast, resend.suspectLast);
    Resend wanted = resend;
    if (!bound.isNone())
        wanted.last = std::min(resend.last, bound);
    const auto found =
        resends::next(database, m_stored, wanted, resend.position, bound.isNone() ? limit : LargestBatch);
    if (!found)
        return tl::unexpected(found.error());
    const QList<EntityEvent> &events = found->events;
    if (!events.isEmpty()) {
        const qsizetype size = std::max<qsizetype>(1, batchSize(events, resend.retryLast, resend.suspectLast, limit));
        const AttemptKind kind = resend.isLate() ? AttemptKind::Late : AttemptKind::Resend;
        return Batch { m_stored.feed.id, kind, resend.id, events.first(size), 0 };
    }
    if (found->scanned >= resend.last) {
        resend.waiting = 0;
        return std::optional<Batch>();
    }
    skipTo(resend, found->scanned);
    m_skippedResend = resend.id;
    return std::optional<Batch>();
}

const Resend *LaneFeed::skippedResend() const
{
    const auto found = m_skippedResend ? std::ranges::find(m_resends, *m_skippedResend, &Resend::id) : m_resends.end();
    return found != m_resends.end() ? &*found : nullptr;
}

Resend *LaneFeed::resendOf(const Batch &batch)
{
    const auto found = std::ranges::find(m_resends, batch.resend, &Resend::id);
    return hasResend(batch.kind) && found != m_resends.end() ? &*found : nullptr;
}

void LaneFeed::advance(const Batch &batch, TimePoint now, bool isAccepted)
{
    if (isAccepted)
        m_stored.progress.lastAcceptedAt = now;
    if (Resend *resend = resendOf(batch)) {
        moveOver(*resend, batch);
        if (resend->waiting <= 0)
            resend->endedAt = now;
        return;
    }
    if (batch.kind != AttemptKind::Live)
        return;
    moveOver(m_stored.progress, batch);
    // What is in memory was read anew when the filter was edited meanwhile.
    const auto isAbove = std::ranges::upper_bound(m_buffer, batch.last(), {}, &EntityEvent::sequence);
    m_buffer.erase(m_buffer.cbegin(), isAbove);
    m_scanned = std::max(m_scanned, batch.last());
    if (m_buffer.isEmpty())
        m_stored.progress.position = m_scanned;
    if (m_buffer.isEmpty() && m_scanned >= m_head)
        m_stored.progress.waiting = 0;
}

void LaneFeed::retry(const Batch &batch)
{
    if (Resend *resend = resendOf(batch))
        resend->retryLast = batch.last();
    else if (batch.kind == AttemptKind::Live)
        m_stored.progress.retryLast = batch.last();
}

void LaneFeed::suspect(const Batch &batch)
{
    if (Resend *resend = resendOf(batch)) {
        resend->retryLast = Sequence::none();
        resend->suspectLast = batch.last();
    } else if (batch.kind == AttemptKind::Live) {
        m_stored.progress.retryLast = Sequence::none();
        m_stored.progress.suspectLast = batch.last();
    }
}

void LaneFeed::suspend(const Suspension &suspension)
{
    if (!m_stored.progress.suspension)
        m_stored.progress.suspension = suspension;
}

} // namespace postrider
