// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sourcepoller.h"

#include "delivery/dispatcher.h"
#include "domain/backoff.h"
#include "store/database.h"
#include "store/eventlog.h"

#include <QPointer>

#include <algorithm>

namespace postrider {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto LongestSleep = 60s; // a timer's own clock may stand still, so look again anyway
constexpr auto LongestFailureDelay = 15min; // a Source is never given up
constexpr auto StoreRetry = 2s;

} // namespace

SourcePoller::SourcePoller(const StoredSource &stored, Database &database, Dispatcher &dispatcher, const Clock &clock,
    MakeReader makeReader, TokenSource tokens, QObject *parent)
    : QObject(parent)
    , m_source(stored.source)
    , m_progress(stored.progress)
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
}

SourcePoller::~SourcePoller() = default;

void SourcePoller::replace(const Source &source)
{
    m_source = source;
    m_reader.reset(); // ends a read that is under way
    m_isReading = false;
    m_test.cancel({ Error::Kind::Cancelled, u"The Source was edited meanwhile. Test it again."_s });
    if (m_throttles == 0) // what the Source asked for is kept
        m_progress.nextReadAt.reset();
    if (m_isRunning)
        m_timer.start(0ms);
}

void SourcePoller::start()
{
    m_isRunning = true;
    m_hasSettled = false;
    // What the Source asked for is kept over a restart; our own rhythm need not be.
    if (m_progress.failures == 0 && m_progress.error.isEmpty())
        m_progress.nextReadAt.reset();
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

std::optional<Error> SourcePoller::holdAgainst()
{
    const TimePoint now = this->now();
    if (m_throttles == 0 || !m_progress.nextReadAt || *m_progress.nextReadAt <= now)
        return std::nullopt;
    return heldSource(*m_progress.nextReadAt);
}

TimePoint SourcePoller::now()
{
    const Milliseconds jump = m_clockWatch.takeJump();
    if (m_progress.nextReadAt)
        *m_progress.nextReadAt += jump;
    return m_clockWatch.earliestNow();
}

TimePoint SourcePoller::endOf(Milliseconds wait)
{
    (void)now();
    return m_clockWatch.latestNow() + wait;
}

void SourcePoller::poll()
{
    if (!m_isRunning || m_isReading)
        return;
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
    m_reader->readHead([this](const Result<Sequence> &head) {
        m_isReading = false;
        if (!head)
            return takeError(head.error(), {}, false);
        const TimePoint now = this->now();
        SourceProgress progress = m_progress;
        progress.head = *head;
        progress.isCaughtUp = true;
        progress.lastReadAt = now;
        progress.nextReadAt = now + m_source.every;
        progress.failures = 0;
        progress.error.clear();
        m_hasSettled = true;
        if (const auto done = append({}, progress); !done)
            return takeError(done.error(), StoreRetry, false);
        armTimer();
        Q_EMIT changed();
    });
}

Sequence SourcePoller::above() const
{
    if (m_progress.head.isNone() && m_source.start.kind == Start::Kind::Sequence)
        return m_source.start.sequence.before();
    return m_progress.head;
}

void SourcePoller::readPage()
{
    m_reader->read(above(), m_source.pageSize, [this](const SourcePage &page) {
        m_isReading = false;
        takePage(page);
    });
}

void SourcePoller::takePage(const SourcePage &page)
{
    const TimePoint now = this->now();
    SourceProgress progress = m_progress;
    if (!page.events.isEmpty())
        progress.head = page.events.last().sequence;
    if (!page.error) {
        const bool hasMore = page.hasMore && !page.events.isEmpty();
        progress.isCaughtUp = !hasMore;
        progress.lastReadAt = now;
        progress.nextReadAt = hasMore ? now : now + m_source.every;
        if (page.wait)
            progress.nextReadAt = std::max(*progress.nextReadAt, endOf(*page.wait));
        progress.failures = 0;
        progress.error = page.warning;
        m_throttles = 0;
        m_hasSettled = m_hasSettled || progress.isCaughtUp;
    }
    if (const auto done = append(page.events, progress); !done)
        return takeError(done.error(), StoreRetry, false);
    if (page.error)
        return takeError(*page.error, page.wait, page.isThrottled);
    armTimer();
    Q_EMIT changed();
}

void SourcePoller::takeError(const Error &error, std::optional<Milliseconds> wait, bool isThrottled)
{
    SourceProgress progress = m_progress;
    Milliseconds delay = wait.value_or(0ms);
    if (isThrottled) {
        ++m_throttles;
        delay = wait.value_or(throttleDelay(m_throttles));
    } else {
        ++progress.failures;
        m_hasSettled = true;
        // The next try fetches the token anew: it may have been replaced. Otherwise the reader
        // stays, since it knows of a wait that the question for the head cannot hand on.
        m_isReaderStale = error.kind != Error::Kind::Network;
        delay = std::max(delay, std::min<Milliseconds>(failureDelay(progress.failures, 0), LongestFailureDelay));
    }
    progress.nextReadAt = endOf(delay);
    progress.error = error.detail;
    progress.isCaughtUp = false;
    save(progress);
    armTimer();
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
    m_progress = progress;
    for (const auto &[feed, after] : moved)
        feed->takeProgress(after);
    for (LaneFeed *feed : feeds())
        feed->setHead(progress.head);
    if (!events.isEmpty() || !moved.empty())
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
