// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/activityentry.h"
#include "domain/clock.h"
#include "domain/handevent.h"
#include "domain/token.h"
#include "engine/sourcetest.h"
#include "source/sourcereader.h"
#include "store/sources.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace postrider {

class Database;
class Dispatcher;
class LaneFeed;

/// Reads one Source page by page into the event log, politely, and tells the Feeds that there is
/// more to send. Lives in the engine thread.
class SourcePoller final : public QObject
{
    Q_OBJECT

public:
    using MakeReader = SourceTest::MakeReader;
    using TokenSource = SourceTest::TokenSource;

    SourcePoller(const StoredSource &stored, Database &database, Dispatcher &dispatcher, const Clock &clock,
        MakeReader makeReader, TokenSource tokens, QObject *parent = nullptr);
    ~SourcePoller() override;

    [[nodiscard]] const Source &source() const { return m_source; }
    [[nodiscard]] const SourceProgress &progress() const { return m_progress; }
    /// Takes over edited settings, or a new token, and reads at once.
    void replace(const Source &source);

    void start();
    /// Ends what is under way. Whoever waits for a test is told.
    void stop();
    /// Asks for the newest sequence, beside the reading that goes on; nothing is stored.
    void test(SourceTest::Callback done);
    /// Appends what a person says has changed, under the next number, with its line in Activity; for a Source whose
    /// numbers are Postrider's own. What is being read comes after it.
    [[nodiscard]] Result<EntityEvent> appendByHand(const HandEvent &event, const ActivityEntry &entry);
    /// Why the Source cannot be tested now; nothing when it can.
    [[nodiscard]] std::optional<Error> holdAgainst();
    /// Since start(), it was read to its end, or reading it failed.
    [[nodiscard]] bool hasSettled() const { return m_hasSettled; }

Q_SIGNALS:
    void changed();
    /// What was read cannot be stored yet, and nothing more is read. An empty detail: it goes on.
    void troubled(const postrider::Error &error);

private:
    void poll();
    /// The time by which the Source is not asked too early; when the wall clock was set, what it
    /// asked for moves along first.
    [[nodiscard]] TimePoint now();
    /// Notes what the Source asked for; the rule is RFC 9110's of Retry-After, and 429 without it.
    void takeWait(SourceProgress &progress, std::optional<Milliseconds> wait, bool isThrottled);
    void fetchToken();
    void readHead();
    void readPage();
    void takeHead(const SourceHead &head);
    void takePage(const SourcePage &page);
    /// How it stands after a read that went well.
    [[nodiscard]] SourceProgress succeeded(std::optional<Milliseconds> wait, bool isCaughtUp);
    void takeError(const Error &error, std::optional<Milliseconds> wait, bool isThrottled);
    /// What came is kept, and the Source left alone, until it can be stored.
    void storeLater(std::function<void()> again);
    [[nodiscard]] Sequence above() const;
    [[nodiscard]] std::vector<LaneFeed *> feeds() const;
    /// Appends the events and moves the head and every Feed's count in one synced transaction.
    [[nodiscard]] Result<void> append(const QList<EntityEvent> &events, const SourceProgress &progress,
        const std::optional<ActivityEntry> &entry = {});
    void save(const SourceProgress &progress);
    void noteStorage(const Result<void> &done);
    void armTimer();

    Source m_source;
    SourceProgress m_progress;
    Database &m_database;
    Dispatcher &m_dispatcher;
    const Clock &m_clock;
    ClockWatch m_clockWatch;
    MakeReader m_makeReader;
    TokenSource m_tokens;
    std::unique_ptr<SourceReader> m_reader;
    SourceTest m_test;
    QTimer m_timer;
    int m_tokenQuestions = 0; ///< asked so far; only the newest one's answer counts
    std::function<void()> m_storeAgain; ///< while what came cannot be stored
    bool m_isRunning = false;
    bool m_isReading = false;
    bool m_isReaderStale = false;
    bool m_isStoreBroken = false;
    bool m_hasSettled = false;
};

} // namespace postrider
