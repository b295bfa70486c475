// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sourcepoller.h"

#include "delivery/dispatcher.h"
#include "domain/backoff.h"
#include "store/database.h"
#include "store/eventlog.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace postrider {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto LongestSleep = 60s; // a timer's own clock may stand still, so look again anyway
constexpr auto LongestFailureDelay = 15min; // a Source is never given up
constexpr auto StoreRetry = 2s;

/// What was stored, as it holds now: the clock may have been set while the program did not run.
SourceProgress anchored(SourceProgress progress, TimePoint now)
{
    anchorHold(progress.holdSince, progress.holdUntil, now);
    if (progress.nextReadAt)
        progress.nextReadAt = std::min<TimePoint>(*progress.nextReadAt, now + LongestFailureDelay);
    progress.nextReadAt = std::max(progress.nextReadAt, progress.holdUntil);
    return progress;
}

} // namespace

SourcePoller::SourcePoller(const StoredSource &stored, Database &database, Dispatcher &dispatcher, const Clock &clock,
    MakeReader makeReader, TokenSource tokens, QObject *parent)
    : QObject(parent)
    , m_source(stored.source)
    , m_progress(anchored(stored.progress, clock.now()))
    , m_database(database)
    , m_dispatcher(dispatcher)
    , m_clock(clock)
    , m_clockWatch(clock)
    , m_makeReader(std::move(makeReader))
    , m_tokens(std::move(tokens))
    , m_test(m_makeReader, m_tokens)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &SourcePoller::poll);
    connect(&m_test, &SourceTest::held, this, [this](const SourceHead &head) {
        (void)now();
        SourceProgress progress = m_progress;
        takeWait(progress, head.wait, head.isThrottled);
        progress.nextReadAt = std::max(progress.nextReadAt, progress.holdUntil);
        save(progress);
        armTimer();
        Q_EMIT changed();
    });
}

SourcePoller::~SourcePoller() = default;

void SourcePoller::replace(const Source &source)
{
    if (hostOf(source) != hostOf(m_source)) { // the hold was another server's
        m_progress.holdSince.reset();
        m_progress.holdUntil.reset();
        m_progress.throttles = 0;
    }
    m_source = source;
    m_reader.reset(); // ends a read that is under way
    m_isReading = false;
    m_storeAgain = nullptr;
    m_test.cancel({ Error::Kind::Cancelled, u"The Source was edited meanwhile. Test it again."_s });
    m_progress.nextReadAt = m_progress.holdUntil; // what the Source asked for is kept
    if (m_isRunning)
        m_timer.start(0ms);
}

void SourcePoller::start()
{
    m_isRunning = true;
    m_hasSettled = false;
    // What the Source asked for is kept over a restart; our own rhythm need not be.
    if (m_progress.failures == 0)
        m_progress.nextReadAt = m_progress.holdUntil;
    m_timer.start(0ms);
}

void SourcePoller::stop()
{
    m_isRunning = false;
    m_isReading = false;
    m_timer.stop();
    m_reader.reset();
    m_test.cancel({ Error::Kind::Cancelled, u"Postrider is being closed, so the Source was not tested."_s });
}

void SourcePoller::test(SourceTest::Callback done)
{
    if (const auto held = holdAgainst())
        return done(tl::unexpected(*held));
    m_test.ask(m_source, std::move(done));
}

void SourcePoller::fetchToken(std::function<void(Result<Token>)> done)
{
    if (!m_source.hasToken)
        return done(Token());
    m_tokens(m_source.publicId, [guard = QPointer(this), done](const Result<Token> &token) {
        if (guard)
            done(token);
    });
}

std::optional<Error> SourcePoller::holdAgainst()
{
    const TimePoint now = this->now();
    if (!m_progress.holdUntil || *m_progress.holdUntil <= now)
        return std::nullopt;
    return heldSource(*m_progress.holdUntil);
}

TimePoint SourcePoller::now()
{
    if (const Milliseconds jump = m_clockWatch.takeJump(); jump != 0ms) {
        for (auto *time : { &m_progress.nextReadAt, &m_progress.holdSince, &m_progress.holdUntil }) {
            if (*time)
                **time += jump;
        }
        if (m_progress.holdUntil)
            save(m_progress);
    }
    return m_clockWatch.earliestNow();
}

void SourcePoller::takeWait(SourceProgress &progress, std::optional<Milliseconds> wait, bool isThrottled)
{
    if (isThrottled)
        wait = wait.value_or(throttleDelay(++progress.throttles));
    else
        progress.throttles = 0;
    const TimePoint now = m_clockWatch.latestNow();
    const TimePoint until = now + wait.value_or(0ms);
    if (!wait || (progress.holdUntil && *progress.holdUntil >= until))
        return;
    progress.holdSince = now;
    progress.holdUntil = until;
}

void SourcePoller::poll()
{
    if (!m_isRunning || m_isReading)
        return;
    if (m_storeAgain)
        return std::exchange(m_storeAgain, nullptr)();
    const TimePoint now = this->now();
    if (m_progress.nextReadAt && *m_progress.nextReadAt > now)
        return armTimer();
    m_isReading = true;
    if (std::exchange(m_isReaderStale, false))
        m_reader.reset();
    if (!m_reader && m_source.hasToken)
        return fetchToken();
    if (!m_reader)
        m_reader = m_makeReader(m_source, {});
    const bool isFirst = m_progress.head.isNone() && !m_progress.lastReadAt;
    if (isFirst && m_source.start.kind == Start::Kind::Now)
        readHead();
    else
        readPage();
}

void SourcePoller::fetchToken()
{
    const int question = ++m_tokenQuestions;
    m_tokens(m_source.publicId, [guard = QPointer(this), question](const Result<Token> &token) {
        if (!guard || !guard->m_isReading || guard->m_tokenQuestions != question)
            return;
        guard->m_isReading = false;
        if (!token)
            return guard->takeError(token.error(), {}, false);
        guard->m_reader = guard->m_makeReader(guard->m_source, *token);
        guard->poll();
    });
}

void SourcePoller::readHead()
{
    m_reader->readHead([this](const SourceHead &head) {
        m_isReading = false;
        takeHead(head);
    });
}

void SourcePoller::takeHead(const SourceHead &head)
{
    if (!head.sequence)
        return takeError(head.sequence.error(), head.wait, head.isThrottled);
    SourceProgress progress = succeeded(head.wait, true);
    progress.head = *head.sequence;
    progress.error.clear();
    if (!append({}, progress))
        return storeLater([this, head] { takeHead(head); });
    armTimer();
    Q_EMIT changed();
}

Sequence SourcePoller::above() const
{
    if (m_progress.head.isNone() && m_source.start.kind == Start::Kind::Sequence)
        return m_source.start.sequence.before();
    return m_progress.head;
}

void SourcePoller::readPage()
{
    m_reader->read(above(), Sequence::none(), m_source.pageSize, [this](const SourcePage &page) {
        m_isReading = false;
        takePage(page);
    });
}

void SourcePoller::takePage(const SourcePage &page)
{
    const bool hasMore = page.hasMore && !page.events.isEmpty();
    SourceProgress progress = page.error ? m_progress : succeeded(page.wait, !hasMore);
    if (!page.events.isEmpty())
        progress.head = page.events.last().sequence;
    if (!page.error)
        progress.error = page.warning;
    if (!append(page.events, progress))
        return storeLater([this, page] { takePage(page); });
    if (page.error)
        return takeError(*page.error, page.wait, page.isThrottled);
    armTimer();
    Q_EMIT changed();
}

SourceProgress SourcePoller::succeeded(std::optional<Milliseconds> wait, bool isCaughtUp)
{
    const TimePoint now = this->now();
    SourceProgress progress = m_progress;
    takeWait(progress, wait, false);
    progress.isCaughtUp = isCaughtUp;
    progress.lastReadAt = now;
    progress.nextReadAt = isCaughtUp ? now + m_source.every : now;
    progress.nextReadAt = std::max(progress.nextReadAt, progress.holdUntil);
    progress.failures = 0;
    m_hasSettled = m_hasSettled || isCaughtUp;
    return progress;
}

void SourcePoller::takeError(const Error &error, std::optional<Milliseconds> wait, bool isThrottled)
{
    (void)now();
    SourceProgress progress = m_progress;
    takeWait(progress, wait, isThrottled);
    progress.nextReadAt = progress.holdUntil;
    if (!isThrottled) {
        ++progress.failures;
        m_hasSettled = true;
        m_isReaderStale = true; // the next try fetches the token anew: it may have been replaced
        const Milliseconds delay = std::min<Milliseconds>(failureDelay(progress.failures, 0), LongestFailureDelay);
        progress.nextReadAt = std::max(progress.nextReadAt, std::optional(m_clockWatch.latestNow() + delay));
    }
    progress.error = error.detail;
    progress.isCaughtUp = false;
    save(progress);
    armTimer();
    Q_EMIT changed();
}

void SourcePoller::storeLater(std::function<void()> again)
{
    m_storeAgain = std::move(again);
    m_hasSettled = true;
    m_timer.start(StoreRetry);
    Q_EMIT changed();
}

std::vector<LaneFeed *> SourcePoller::feeds() const
{
    std::vector<LaneFeed *> feeds;
    for (const auto &[id, lane] : m_dispatcher.lanes()) {
        for (const auto &feed : lane->feeds()) {
            if (feed->feed().source == m_source.id)
                feeds.push_back(feed.get());
        }
    }
    return feeds;
}

Result<void> SourcePoller::append(const QList<EntityEvent> &events, const SourceProgress &progress)
{
    // Feeds' counts are written too, so what came back before has to be written first.
    if (auto flushed = m_dispatcher.flush(); !flushed)
        return flushed;
    Transaction transaction(m_database, events.isEmpty() ? Durability::Progress : Durability::Synced);
    eventlog::append(transaction, m_source.id, events);
    sources::saveProgress(transaction, m_source.id, progress);
    std::vector<std::pair<LaneFeed *, FeedProgress>> moved;
    for (LaneFeed *feed : feeds()) {
        FeedProgress after = feed->progress();
        if (after.isStartPending) {
            after.isStartPending = !progress.isCaughtUp;
            after.startedAbove = after.position = progress.head;
        } else {
            after.waiting += std::ranges::count_if(events, [feed, &after](const EntityEvent &event) {
                // A Feed may start at a sequence that is still to come.
                return event.sequence > after.position && feed->stored().carries(event.sequence, event.resourceName);
            });
        }
        if (after != feed->progress()) {
            feeds::saveProgress(transaction, feed->feed().id, after);
            moved.emplace_back(feed, after);
        }
    }
    auto done = transaction.commit();
    noteStorage(done);
    if (!done)
        return done;
    const bool hasMoved = std::exchange(m_progress, progress).head != progress.head;
    for (const auto &[feed, after] : moved)
        feed->takeProgress(after);
    for (LaneFeed *feed : feeds())
        feed->setHead(progress.head);
    if (hasMoved || !moved.empty()) // where a Source starts now there are no events, and Feeds have to see that
        m_dispatcher.wake();
    return {};
}

void SourcePoller::save(const SourceProgress &progress)
{
    m_progress = progress;
    Transaction transaction(m_database, Durability::Progress);
    sources::saveProgress(transaction, m_source.id, progress);
    noteStorage(transaction.commit()); // when it cannot be stored, it stays in memory
}

void SourcePoller::noteStorage(const Result<void> &done)
{
    if (m_isStoreBroken == !done)
        return;
    m_isStoreBroken = !done;
    Q_EMIT troubled(done ? Error() : done.error());
}

void SourcePoller::armTimer()
{
    if (!m_isRunning)
        return;
    const Milliseconds wait = m_progress.nextReadAt.value_or(TimePoint {}) - m_clockWatch.earliestNow();
    m_timer.start(std::clamp<Milliseconds>(wait, 0ms, LongestSleep));
}

} // namespace postrider
