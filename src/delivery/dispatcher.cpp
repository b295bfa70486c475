// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery/dispatcher.h"

#include "delivery/deliverylog.h"
#include "delivery/sender.h"
#include "domain/eventbody.h"
#include "store/database.h"

#include <QCoreApplication>
#include <QEvent>
#include <QPointer>
#include <QRandomGenerator>

#include <algorithm>

namespace postrider {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const int FlushEvent = QEvent::registerEventType();
const int DispatchEvent = QEvent::registerEventType();

constexpr auto LongestSleep = 60s; // a timer's own clock may stand still, so look again anyway
constexpr auto SyncInterval = 100ms; // what a power cut may cost at most
constexpr auto StoreRetry = 2s;
constexpr auto TokenRetry = 30s;

// Causes of trouble; a token that cannot be had has the id of its Consumer, which is above zero.
constexpr qint64 StoreTrouble = -1;
constexpr qint64 LogTrouble = -2;
constexpr qint64 SyncTrouble = -3;

/// What was stored, as it holds now: the clock may have been set while the program did not run.
Standing anchored(Standing standing, TimePoint now)
{
    anchorHold(standing.holdSince, standing.holdUntil, now);
    if (standing.retryAt)
        standing.retryAt = std::min<TimePoint>(*standing.retryAt, now + 72min);
    return standing;
}

} // namespace

Dispatcher::Dispatcher(Database &database, Sender &sender, const Clock &clock, TokenSource tokens, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_sender(sender)
    , m_clock(clock)
    , m_tokens(std::move(tokens))
    , m_clockWatch(clock)
    , m_tryOuts(sender, clock)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Dispatcher::dispatch);
    m_syncTimer.setSingleShot(true);
    m_syncTimer.setInterval(SyncInterval);
    connect(&m_syncTimer, &QTimer::timeout, this, [this] {
        if (!m_isUnsynced)
            return;
        if (const auto synced = m_database.sync()) {
            noteSynced(true);
        } else {
            setTrouble(SyncTrouble, synced.error());
            m_syncTimer.start();
        }
    });
}

Dispatcher::~Dispatcher() = default;

Lane *Dispatcher::addLane(const StoredConsumer &consumer)
{
    StoredConsumer stored = consumer;
    stored.standing = anchored(stored.standing, m_clock.now());
    auto random = [] { return QRandomGenerator::global()->generateDouble(); };
    auto &lane = m_lanes[stored.consumer.id];
    lane = std::make_unique<Lane>(stored, random);
    lane->setTimeline(m_timeline);
    return lane.get();
}

void Dispatcher::removeLane(ConsumerId id)
{
    m_lanes.erase(id);
    m_tokenStates.erase(id);
    setTrouble(id.value, {});
    if (const auto test = m_tests.extract(id))
        test.mapped().done(fail(Error::Kind::NotFound, u"The Consumer was removed meanwhile."_s));
}

Lane *Dispatcher::lane(ConsumerId id) const
{
    const auto found = m_lanes.find(id);
    return found == m_lanes.end() ? nullptr : found->second.get();
}

void Dispatcher::start()
{
    m_isRunning = true;
    wake();
}

void Dispatcher::stop()
{
    m_isRunning = false;
    m_timer.stop();
    m_tryOuts.cancelAll();
    for (const auto &[id, test] : std::exchange(m_tests, {}))
        test.done(fail(Error::Kind::Cancelled, u"Postrider is being closed, so nothing was sent."_s));
}

void Dispatcher::wake()
{
    if (!std::exchange(m_isDispatchPosted, true))
        QCoreApplication::postEvent(this, new QEvent(QEvent::Type(DispatchEvent)));
}

bool Dispatcher::event(QEvent *event)
{
    if (event->type() == FlushEvent) {
        m_isFlushPosted = false;
        (void)flush();
        return true;
    }
    if (event->type() == DispatchEvent) {
        m_isDispatchPosted = false;
        dispatch();
        return true;
    }
    return QObject::event(event);
}

void Dispatcher::dispatch()
{
    if (!m_isRunning && m_tests.empty())
        return;
    const TimePoint now = this->now();
    if (now >= m_retryStoreAt && !flush())
        return;
    m_nextDue.reset();
    const bool wasUnreadable = std::exchange(m_isUnreadable, false);
    for (const auto &[id, lane] : m_lanes)
        dispatchLane(*lane, now);
    if (wasUnreadable && !m_isUnreadable)
        setTrouble(LogTrouble, {});
    armTimer(now);
    if (isIdle())
        Q_EMIT idle();
}

void Dispatcher::dispatchLane(Lane &lane, TimePoint now)
{
    const bool isTested = m_tests.contains(lane.consumer().id);
    if (lane.isBusy() || m_isStoreBroken || !(m_isRunning || isTested))
        return;
    const std::optional<TimePoint> due = isTested ? now : lane.dueAt();
    if (!due)
        return;
    if (*due > now)
        return lookAgainAt(*due);
    if (isTested && m_tests.at(lane.consumer().id).triedOut)
        return sendTest(lane, now);
    TokenState &token = m_tokenStates[lane.consumer().id];
    if (!token.token)
        return fetchToken(lane, token, now);
    if (isTested)
        return sendTest(lane, now);
    const auto batch = lane.take(m_database);
    for (Settlement &settlement : lane.takeSkipped(now))
        enqueue({ nullptr, std::move(settlement), {} });
    if (!batch) {
        m_isUnreadable = true;
        lookAgainAt(now + StoreRetry);
        return setTrouble(LogTrouble, batch.error());
    }
    if (*batch)
        send(lane, **batch, now);
    else if (lane.dueAt())
        wake(); // more of the log to look through, after the others had their turn
}

void Dispatcher::fetchToken(Lane &lane, TokenState &state, TimePoint now)
{
    if (state.question > 0)
        return;
    if (state.askAgainAt > now)
        return lookAgainAt(state.askAgainAt);
    state.question = ++m_tokenQuestions;
    const auto done = [guard = QPointer(this), id = lane.consumer().id, question = state.question](
                          const Result<Token> &token) {
        if (guard)
            guard->takeToken(id, question, token);
    };
    m_tokens(lane.consumer().publicId, done);
}

void Dispatcher::takeToken(ConsumerId id, int question, const Result<Token> &token)
{
    const auto found = m_tokenStates.find(id);
    if (found == m_tokenStates.end() || found->second.question != question)
        return; // the token was replaced since, or the Consumer removed
    TokenState &state = found->second;
    state.question = 0;
    if (token) {
        state.token = *token;
        setTrouble(id.value, {});
    } else if (token.error().kind == Error::Kind::NotFound) {
        setTrouble(id.value, {});
        const TimePoint now = this->now();
        for (const StoredFeed &feed : lane(id)->suspendAll({ SuspendReason::TokenMissing, {}, now })) {
            Settlement settlement;
            settlement.consumer = id;
            settlement.feed = feed;
            settlement.isOnlyAdvanced = false;
            settlement.isSynced = true;
            settlement.activity.push_back(
                { 0, now, u"Postrider"_s, u"feed.suspend"_s, feed.feed.name, describe(SuspendReason::TokenMissing) });
            enqueue({ nullptr, std::move(settlement), {} });
        }
        if (const auto test = m_tests.extract(id))
            test.mapped().done(fail(Error::Kind::Conflict, describe(SuspendReason::TokenMissing)));
    } else {
        state.askAgainAt = now() + TokenRetry;
        if (const auto test = m_tests.extract(id))
            test.mapped().done(tl::unexpected(token.error()));
        setTrouble(id.value, token.error());
    }
    wake();
}

void Dispatcher::forgetToken(ConsumerId id)
{
    m_tokenStates.erase(id);
    if (Lane *lane = this->lane(id))
        lane->noteNewToken();
    wake();
}

void Dispatcher::test(ConsumerId id, TestCallback done)
{
    startTest(id, { std::move(done), {} });
}

void Dispatcher::tryOut(const Consumer &consumer, const Token &token, TestCallback done)
{
    for (const auto &[id, lane] : m_lanes) {
        if (lane->consumer().publicId == consumer.publicId)
            return startTest(id, { std::move(done), std::pair(consumer, token) });
    }
    m_tryOuts.start(consumer, token, std::move(done));
}

void Dispatcher::startTest(ConsumerId id, Test test)
{
    if (const auto earlier = m_tests.extract(id))
        earlier.mapped().done(fail(Error::Kind::Cancelled, u"Another test took this one's place."_s));
    m_tests.emplace(id, std::move(test));
    wake();
}

void Dispatcher::sendTest(Lane &lane, TimePoint now)
{
    const Test test = m_tests.extract(lane.consumer().id).mapped();
    if (const auto held = holdAgainst(lane, now))
        return test.done(tl::unexpected(*held));
    if (test.triedOut)
        return sendTryOut(lane, test, now);
    if (const auto taken = lane.takeTest(m_database); !taken)
        return test.done(tl::unexpected(taken.error()));
    m_testing[lane.consumer().id] = test.done;
    send(lane, { {}, AttemptKind::Test, {}, {}, 0 }, now);
}

void Dispatcher::sendTryOut(Lane &lane, const Test &test, TimePoint now)
{
    const Consumer &consumer = test.triedOut->first;
    lane.takeTryOut();
    lane.countSent(now);
    ++m_inFlight;
    m_sender.post(consumer, requestHeaders(consumer, nullptr), test.triedOut->second, eventBody({}, consumer), false,
        [guard = QPointer(this), id = lane.consumer().id, consumer, done = test.done](const Reply &reply) {
            if (guard)
                guard->receiveTryOut(id, consumer, done, reply);
        });
}

void Dispatcher::receiveTryOut(ConsumerId id, const Consumer &consumer, const TestCallback &done, const Reply &reply)
{
    --m_inFlight;
    Lane *lane = this->lane(id);
    if (!lane)
        return done(fail(Error::Kind::NotFound, u"The Consumer was removed meanwhile."_s));
    const Standing before = lane->standing();
    Pending pending { lane, lane->settle(reply, beginning()), {} };
    Settlement &settlement = pending.settlement;
    const Attempt attempt = triedAttempt(*std::exchange(settlement.attempt, {}), consumer);
    if (consumer.endpoint.host() != lane->consumer().endpoint.host()) {
        lane->setStanding(before); // somebody else asked us to wait
        settlement.standing.reset();
    }
    pending.tested = [done, attempt] { done(attempt); };
    enqueue(std::move(pending));
}

void Dispatcher::send(Lane &lane, const Batch &batch, TimePoint now)
{
    ++m_inFlight;
    lane.countSent(now);
    const auto done = [guard = QPointer(this), id = lane.consumer().id](const Reply &reply) {
        if (guard)
            guard->receive(id, reply);
    };
    m_sender.post(lane.consumer(), lane.headers(batch), *m_tokenStates[lane.consumer().id].token,
        eventBody(batch.events, lane.consumer()), lane.standing().wantsFreshConnection, done);
}

void Dispatcher::receive(ConsumerId id, const Reply &reply)
{
    --m_inFlight;
    Lane *lane = this->lane(id);
    auto test = m_testing.extract(id);
    if (!lane && test)
        test.mapped()(fail(Error::Kind::NotFound, u"The Consumer was removed meanwhile."_s));
    if (!lane)
        return;
    Pending pending { lane, lane->settle(reply, beginning()), {} };
    log(lane->consumer(), pending.settlement);
    if (test)
        pending.tested = [done = test.mapped(), attempt = *pending.settlement.attempt] { done(attempt); };
    enqueue(std::move(pending));
}

void Dispatcher::enqueue(Pending pending)
{
    m_pending.push_back(std::move(pending));
    // After everything else that is already waiting in this turn, so that it shares the commit.
    if (!std::exchange(m_isFlushPosted, true))
        QCoreApplication::postEvent(this, new QEvent(QEvent::Type(FlushEvent)), Qt::LowEventPriority);
}

Result<void> Dispatcher::flush()
{
    // A Lane that goes on may move a position over filtered events; that belongs to it too.
    while (!m_pending.empty()) {
        if (auto done = commitPending(); !done)
            return done;
    }
    return {};
}

Result<void> Dispatcher::commitPending()
{
    const TimePoint now = this->now();
    const auto isSynced = [](const Pending &pending) { return pending.settlement.isSynced; };
    const bool synced = std::ranges::any_of(m_pending, isSynced) || m_clock.elapsed() - m_syncedAt >= SyncInterval;
    Transaction transaction(m_database, synced ? Durability::Synced : Durability::Progress);
    std::vector<qint64> settled;
    for (const Pending &pending : m_pending)
        settled.push_back(record(transaction, pending.settlement));
    if (const auto done = transaction.commit(); !done) {
        m_isStoreBroken = true;
        m_retryStoreAt = now + StoreRetry;
        setTrouble(StoreTrouble, done.error());
        armTimer(now);
        return done;
    }
    for (size_t i = 0; i < settled.size(); ++i) {
        if (settled[i] == 0 || !m_pending[i].lane)
            continue;
        if (LaneFeed *feed = m_pending[i].lane->feed(m_pending[i].settlement.feed->feed.id))
            feed->addSetAside(-settled[i]);
    }
    if (m_isStoreBroken) {
        m_isStoreBroken = false;
        setTrouble(StoreTrouble, {});
        wake();
    }
    noteSynced(synced);
    std::vector<Pending> recorded;
    recorded.reserve(m_lanes.size()); // kept for the next turn
    recorded.swap(m_pending);
    release(std::move(recorded), now);
    return {};
}

void Dispatcher::noteSynced(bool isSynced)
{
    if (isSynced) {
        m_syncedAt = m_clock.elapsed();
        m_isUnsynced = false;
        setTrouble(SyncTrouble, {});
    } else if (!std::exchange(m_isUnsynced, true)) {
        m_syncTimer.start();
    }
}

void Dispatcher::release(std::vector<Pending> recorded, TimePoint now)
{
    QSet<FeedId> feeds;
    for (const Pending &pending : recorded) {
        if (pending.lane)
            pending.lane->release();
        if (pending.settlement.feed)
            feeds.insert(pending.settlement.feed->feed.id);
        for (const StoredFeed &feed : pending.settlement.suspended)
            feeds.insert(feed.feed.id);
        if (pending.tested)
            pending.tested();
    }
    for (const Pending &pending : recorded) {
        if (pending.lane)
            dispatchLane(*pending.lane, now);
    }
    armTimer(now);
    Q_EMIT this->recorded(feeds);
    if (isIdle())
        Q_EMIT idle();
}

bool Dispatcher::isIdle() const
{
    const auto isDone = [](const auto &entry) {
        return std::ranges::none_of(entry.second->feeds(), [](const auto &feed) { return feed->hasWork(); });
    };
    return m_inFlight == 0 && m_pending.empty() && m_tests.empty() && std::ranges::all_of(m_lanes, isDone);
}

TimePoint Dispatcher::now()
{
    moveAlong();
    return m_clockWatch.earliestNow();
}

TimePoint Dispatcher::beginning()
{
    moveAlong();
    return m_clockWatch.latestNow();
}

void Dispatcher::moveAlong()
{
    if (const Milliseconds jump = m_clockWatch.takeJump(); jump != Milliseconds::zero())
        shiftHolds(jump);
}

void Dispatcher::lookAgainAt(TimePoint time)
{
    m_nextDue = std::min(time, m_nextDue.value_or(time));
}

void Dispatcher::shiftHolds(Milliseconds jump)
{
    const TimePoint now = m_clock.now();
    m_retryStoreAt += jump;
    for (auto &[id, state] : m_tokenStates)
        state.askAgainAt += jump;
    for (const auto &[id, lane] : m_lanes) {
        lane->shift(jump);
        Settlement settlement;
        settlement.consumer = id;
        settlement.standing = lane->standing();
        settlement.isSynced = true;
        enqueue({ nullptr, std::move(settlement), {} });
    }
    if (m_pending.empty())
        return;
    m_pending.back().settlement.activity.push_back({ 0, now, u"Postrider"_s, u"clock.change"_s, {},
        u"The computer's clock was moved by %1 s. Holds keep their length."_s.arg(jump.count() / 1000) });
}

void Dispatcher::armTimer(TimePoint now)
{
    Milliseconds sleep = LongestSleep;
    if (m_isStoreBroken)
        sleep = StoreRetry;
    else if (m_nextDue)
        sleep = std::clamp<Milliseconds>(*m_nextDue - now, 0ms, LongestSleep);
    // A timer that is due earlier than need be does no harm; setting it for each commit would.
    const Milliseconds due = m_clock.elapsed() + sleep;
    if (!m_timer.isActive() || due < m_timerDue) {
        m_timerDue = due;
        m_timer.start(sleep);
    }
}

void Dispatcher::setTrouble(qint64 cause, const Error &error)
{
    if (m_troubles.set(cause, error))
        Q_EMIT troubled(m_troubles.sum());
}

} // namespace postrider
