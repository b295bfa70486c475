// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pruner.h"

#include "delivery/dispatcher.h"
#include "domain/clock.h"
#include "store/activity.h"

#include <QElapsedTimer>

#include <algorithm>

namespace postrider {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto FirstPass = 1min;
constexpr auto Interval = 1h;
constexpr auto StoreRetry = 1min;
constexpr auto WantedTurn = 3ms; // of the thread that delivers
constexpr int FewestRows = 20;
constexpr int MostRows = 2'000;
constexpr int PagesAtOnce = 50;
constexpr int BusyShare = 15; // a turn in so many parts of the time while something is sent
constexpr int IdleShare = 2;

} // namespace

Pruner::Pruner(Database &database, Dispatcher &dispatcher, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_dispatcher(dispatcher)
    , m_clock(clock)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Pruner::turn);
}

void Pruner::start()
{
    m_timer.start(FirstPass);
}

void Pruner::wake()
{
    m_pass.reset();
    m_isShrinking = false;
    m_timer.start(0ms);
}

void Pruner::stop()
{
    m_timer.stop();
}

void Pruner::turn()
{
    QElapsedTimer elapsed;
    elapsed.start();
    if (const auto done = m_isShrinking ? shrink() : prune(); !done) {
        m_timer.start(StoreRetry); // nobody waits for it, so that it failed is not worth a word
        return;
    }
    if (!m_pass && !m_isShrinking) {
        rest();
        return;
    }
    const auto took = std::chrono::nanoseconds(elapsed.nsecsElapsed());
    m_rows = std::clamp(took > WantedTurn ? m_rows / 2 : m_rows + FewestRows, FewestRows, MostRows);
    const int share = m_dispatcher.inFlight() > 0 ? BusyShare : IdleShare;
    m_timer.start(std::max<Milliseconds>(std::chrono::ceil<Milliseconds>(took * (share - 1)), 1ms));
}

Result<void> Pruner::prune()
{
    if (!m_pass) {
        const auto cutoff = retention::cutoff(m_database, m_clock.now());
        if (!cutoff)
            return tl::unexpected(cutoff.error());
        if (!*cutoff) {
            m_isShrinking = true;
            return {};
        }
        m_pass.emplace(m_database, **cutoff);
        m_rows = FewestRows;
    }
    const auto note = [this](Transaction &transaction, const PrunePass::Step &step) {
        for (const auto &[id, name] : step.overtaken) {
            activity::record(transaction,
                { 0, m_clock.now(), u"Postrider"_s, u"feed.overtaken"_s, name,
                    u"It has stood still for longer than events are kept: the oldest that it had not sent are no longer on record. It needs a new start."_s });
        }
    };
    if (auto flushed = m_dispatcher.flush(); !flushed) // Feeds that are passed are read anew
        return flushed;
    const auto step = m_pass->step(m_rows, note);
    if (!step)
        return tl::unexpected(step.error());
    renew(*step);
    if (step->looked > 0)
        Q_EMIT pruned();
    if (!step->hasMore) {
        m_pass.reset();
        m_isShrinking = true;
    }
    return {};
}

/// What was stored of Feeds behind the back of who has them in memory.
void Pruner::renew(const PrunePass::Step &step)
{
    for (const FeedId id : step.passed) {
        const auto stored = feeds::get(m_database, id);
        Lane *lane = stored ? m_dispatcher.lane(stored->feed.consumer) : nullptr;
        if (lane)
            lane->replaceFeed(*stored);
    }
}

Result<void> Pruner::shrink()
{
    const auto hasMore = m_database.shrink(PagesAtOnce);
    if (!hasMore)
        return tl::unexpected(hasMore.error());
    m_isShrinking = *hasMore;
    return {};
}

void Pruner::rest()
{
    m_timer.start(Interval);
    Q_EMIT rested();
}

} // namespace postrider
