// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delivery/lane.h"
#include "delivery/tryouts.h"
#include "domain/clock.h"
#include "domain/error.h"
#include "domain/troubles.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>
#include <map>
#include <memory>
#include <vector>

namespace postrider {

class Database;
class Sender;

/// Drives all Lanes: sends what is due, records what came back with one commit for each turn of the
/// event loop, and only then lets a Lane go on. Lives in the engine thread.
class Dispatcher final : public QObject
{
    Q_OBJECT

public:
    using TokenCallback = std::function<void(Result<Token>)>;
    /// Fetches the token of a Consumer by its public id; answers in the engine thread.
    using TokenSource = std::function<void(const QString &publicId, TokenCallback done)>;
    /// The outcome of a connection test, or why none was made.
    using TestCallback = std::function<void(Result<Attempt>)>;

    Dispatcher(Database &database, Sender &sender, const Clock &clock, TokenSource tokens, QObject *parent = nullptr);
    ~Dispatcher() override;

    /// Which past the profile goes on from; for the Lanes that are added from here on.
    void setTimeline(const QString &timeline) { m_timeline = timeline; }
    [[nodiscard]] Lane *addLane(const StoredConsumer &consumer);
    /// The Consumer's Feeds must be gone.
    void removeLane(ConsumerId id);
    [[nodiscard]] Lane *lane(ConsumerId id) const;
    [[nodiscard]] const std::map<ConsumerId, std::unique_ptr<Lane>> &lanes() const { return m_lanes; }

    /// Something changed: looks for what is due at the next turn of the event loop.
    void wake();
    /// Begins to send. Before this nothing leaves but tests.
    void start();
    /// Sends nothing more. What is in flight is still recorded.
    void stop();
    /// The Consumer's token was replaced: what is in memory, or being fetched, is no longer the right
    /// one, and a refusal of it that is still to come stops nothing.
    void forgetToken(ConsumerId id);
    /// POSTs an empty list, which changes nothing at the Consumer, unless a hold is on. Before
    /// start() too.
    void test(ConsumerId id, TestCallback done);

    /// The same with settings and a token that are not stored; nor is the attempt. A Consumer that is
    /// stored, by its public id, is called by its rules: its hold, and one POST in flight.
    void tryOut(const Consumer &consumer, const Token &token, TestCallback done);

    /// Commits what has come back. Commands call it first, so that they see and change what is stored.
    Result<void> flush();
    [[nodiscard]] int inFlight() const { return m_inFlight; }
    /// Whether every Feed is up to date, suspended or paused, and nothing is under way.
    [[nodiscard]] bool isIdle() const;

Q_SIGNALS:
    /// What is stored about these Feeds changed.
    void recorded(const QSet<postrider::FeedId> &feeds);
    /// Outcomes cannot be stored, or tokens not be had: delivery waits. An empty detail: it goes on.
    void troubled(const postrider::Error &error);
    void idle();

protected:
    bool event(QEvent *event) override;

private:
    struct Pending
    {
        Lane *lane = nullptr; ///< released once the settlement is committed
        Settlement settlement;
        std::function<void()> tested; ///< tells the outcome of a test
    };
    struct Test
    {
        TestCallback done;
        std::optional<std::pair<Consumer, Token>> triedOut; ///< not what is stored
    };
    struct TokenState
    {
        std::optional<Token> token;
        int question = 0; ///< the one that is under way, so that no other's answer is taken; 0: none
        TimePoint askAgainAt {};
    };

    void dispatch();
    void dispatchLane(Lane &lane, TimePoint now);
    void fetchToken(Lane &lane, TokenState &state, TimePoint now);
    void takeToken(ConsumerId id, int question, const Result<Token> &token);
    void sendTest(Lane &lane, TimePoint now);
    void sendTryOut(Lane &lane, const Test &test, TimePoint now);
    void send(Lane &lane, const Batch &batch, TimePoint now);
    void receive(ConsumerId id, const Reply &reply);
    void receiveTryOut(ConsumerId id, const Consumer &consumer, const TestCallback &done, const Reply &reply);
    void startTest(ConsumerId id, Test test);
    void enqueue(Pending pending);
    [[nodiscard]] Result<void> commitPending();
    void noteSynced(bool isSynced);
    void release(std::vector<Pending> recorded, TimePoint now);
    /// The time by which nothing is sent too early. Whenever the wall clock was set, everything
    /// stored moves along first, so that a reply is never judged by one clock and moved by the other.
    [[nodiscard]] TimePoint now();
    /// The time by which no wait that begins now is too short; as now() otherwise.
    [[nodiscard]] TimePoint beginning();
    void moveAlong();
    void shiftHolds(Milliseconds jump);
    void lookAgainAt(TimePoint time);
    void armTimer(TimePoint now);
    void setTrouble(qint64 cause, const Error &error);

    Database &m_database;
    Sender &m_sender;
    const Clock &m_clock;
    QString m_timeline;
    TokenSource m_tokens;
    ClockWatch m_clockWatch;
    std::map<ConsumerId, std::unique_ptr<Lane>> m_lanes;
    std::map<ConsumerId, TokenState> m_tokenStates;
    std::map<ConsumerId, Test> m_tests; ///< asked for, not yet sent
    std::map<ConsumerId, TestCallback> m_testing; ///< sent
    TryOuts m_tryOuts;
    std::vector<Pending> m_pending;
    QTimer m_timer;
    QTimer m_syncTimer;
    std::optional<TimePoint> m_nextDue; ///< of all Lanes that are not due yet
    Milliseconds m_timerDue {}; ///< by the clock that only ever passes
    TimePoint m_retryStoreAt {};
    Milliseconds m_syncedAt {};
    Troubles m_troubles;
    int m_inFlight = 0;
    int m_tokenQuestions = 0; ///< asked so far
    bool m_isRunning = false;
    bool m_isStoreBroken = false;
    bool m_isUnreadable = false; ///< the log could not be read for a Lane
    bool m_isUnsynced = false;
    bool m_isFlushPosted = false;
    bool m_isDispatchPosted = false;
};

} // namespace postrider
