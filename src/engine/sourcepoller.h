// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/activityentry.h"
#include "domain/clock.h"
#include "domain/handevent.h"
#include "domain/token.h"
#include "engine/holewatch.h"
#include "engine/intake.h"
#include "engine/numberingcheck.h"
#include "engine/receipts.h"
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
struct ActivityEntry;

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
    [[nodiscard]] const QList<Hole> &holes() const { return m_holes.holes(); }
    /// Takes over edited settings, or a new token, and reads at once.
    void replace(const Source &source);

    void start();
    /// Ends what is under way. Whoever waits for a test is told.
    void stop();
    /// Asks for the newest sequence, beside the reading that goes on; nothing is stored.
    void test(SourceTest::Callback done);
    /// The token with which it is read; an empty one when it has none. Not called back once this is gone.
    void fetchToken(std::function<void(Result<Token>)> done);
    /// Appends what a person says has changed, under the next number, with its line in Activity; for a Source whose
    /// numbers are Postrider's own. What is being read comes after it.
    [[nodiscard]] Result<EntityEvent> appendByHand(const HandEvent &event, const ActivityEntry &entry);
    /// Why the Source cannot be tested now; nothing when it can.
    [[nodiscard]] std::optional<Error> holdAgainst();
    /// A person's answer to the question whether the Source numbers anew: it does not, so read on above the head; or
    /// look again. Conflict when there is no question.
    [[nodiscard]] Result<void> goOn(const ActivityEntry &entry);
    [[nodiscard]] Result<void> checkAgain(const ActivityEntry &entry);
    /// Its numbering ended: it is not read any more. Both are stored already.
    void close(const Source &source, const SourceProgress &progress);
    /// Since start(), it was read to its end, or reading it failed.
    [[nodiscard]] bool hasSettled() const { return m_hasSettled && (!m_receipts.isOpen() || m_progress.failures > 0); }

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
    void makeReader(const Token &token);
    /// It may have something new: read before it is time, unless there is a reason to wait.
    void hurry();
    /// Has the reader put away what was taken.
    void confirm();
    void readHead();
    void readPage();
    void takeHead(const SourceHead &head);
    void takePage(const SourcePage &page);
    /// Answers what a page asks of the log; then it is read on.
    void answerUnsure(const SourcePage &page);
    /// Whether the numbers are still those that were read.
    void checkNumbering();
    void takeCheckedHead(const SourceHead &head);
    void takeLower(const NumberingQuestion &lower, const SourcePage &page);
    void takeCheckedEvent(const SourcePage &page);
    void finishCheck(std::optional<Milliseconds> wait);
    void readOn(std::optional<Milliseconds> wait);
    void ask(const NumberingQuestion &question, std::optional<Milliseconds> wait);
    /// Looks again at the holes in the numbers, a page at a time.
    void startLook();
    void giveUpOldHoles();
    void look(const SequenceRange &range);
    void takeLook(const SequenceRange &asked, const SourcePage &page);
    /// Those that the log does not have. An event that has the number of another one ends in a question.
    [[nodiscard]] Result<QList<EntityEvent>> unknown(
        const QList<EntityEvent> &events, std::optional<NumberingQuestion> &question);
    /// Whether all were taken; else they have to be offered again.
    [[nodiscard]] Result<bool> takeLate(const QList<EntityEvent> &events);
    /// How it stands after a read that went well.
    [[nodiscard]] SourceProgress succeeded(std::optional<Milliseconds> wait, bool isCaughtUp);
    void takeError(const Error &error, std::optional<Milliseconds> wait, bool isThrottled);
    /// What came is kept, and the Source left alone, until it can be stored.
    void storeLater(std::function<void()> again);
    void tryLater(std::function<void()> again);
    [[nodiscard]] Sequence above() const;
    /// Appends the events, moves the head and notes the holes in one synced transaction.
    [[nodiscard]] Result<void> append(const QList<EntityEvent> &events, const SourceProgress &progress,
        const SourcePage &page = {}, const ActivityEntry *entry = nullptr);
    [[nodiscard]] Result<void> answer(const SourceProgress &progress, const ActivityEntry &entry);
    [[nodiscard]] bool isHeld() const;
    void save(const SourceProgress &progress);
    void noteStorage(const Result<void> &done);
    void armTimer();

    Source m_source;
    SourceProgress m_progress;
    Database &m_database;
    Intake m_intake;
    HoleWatch m_holes;
    NumberingCheck m_check;
    const Clock &m_clock;
    ClockWatch m_clockWatch;
    MakeReader m_makeReader;
    TokenSource m_tokens;
    std::unique_ptr<SourceReader> m_reader;
    Receipts m_receipts;
    SourceTest m_test;
    QTimer m_timer;
    int m_tokenQuestions = 0; ///< asked so far; only the newest one's answer counts
    std::function<void()> m_storeAgain; ///< while what came cannot be stored
    TimePoint m_lookBegan {}; ///< when the lowest of the holes was looked at
    std::optional<Milliseconds> m_looked; ///< when the last look began or went on, by Clock::elapsed()
    std::optional<Milliseconds> m_gaveUp; ///< when old holes were given up last, by Clock::elapsed()
    int m_looksLeft = 0; ///< reads, until it has to wait
    QList<EntityEvent> m_postponed; ///< turned up in the present look within a batch that is in flight
    bool m_isRunning = false;
    bool m_isReading = false;
    bool m_isReaderStale = false;
    bool m_isStoreBroken = false;
    bool m_hasSettled = false;
};

} // namespace postrider
