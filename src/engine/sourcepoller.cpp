// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sourcepoller.h"

#include "delivery/dispatcher.h"
#include "domain/backoff.h"
#include "logging/categories.h"
#include "store/activity.h"
#include "store/database.h"
#include "store/eventlog.h"
#include "store/holes.h"
#include "store/sources.h"

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
    , m_intake(database, dispatcher, clock, stored.source.id)
    , m_holes(stored.holes)
    , m_check(clock)
    , m_clock(clock)
    , m_clockWatch(clock)
    , m_makeReader(std::move(makeReader))
    , m_tokens(std::move(tokens))
    , m_receipts(database, stored)
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
    m_check.hurry();
    m_holes.startAgain();
    m_isReading = false;
    m_storeAgain = nullptr;
    m_test.cancel({ Error::Kind::Cancelled, u"The Source was edited meanwhile. Test it again."_s });
    m_progress.nextReadAt = m_progress.holdUntil; // what the Source asked for is kept
    if (m_isRunning)
        m_timer.start(0ms);
}

void SourcePoller::close(const Source &source, const SourceProgress &progress)
{
    m_progress = progress;
    m_holes = HoleWatch();
    replace(source);
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
    m_holes.startAgain();
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
        m_holes.shift(jump);
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
    if (m_progress.question || m_source.isClosed) {
        m_hasSettled = true;
        Q_EMIT changed();
        return;
    }
    const TimePoint now = this->now();
    if (m_progress.nextReadAt && *m_progress.nextReadAt > now)
        return armTimer();
    m_isReading = true;
    if (std::exchange(m_isReaderStale, false))
        m_reader.reset();
    if (!m_reader && m_source.hasToken)
        return fetchToken();
    if (!m_reader)
        makeReader({});
    if (m_receipts.isOpen())
        return confirm();
    if (isNumberedByProducer(m_source) && m_check.isDue(m_progress))
        return checkNumbering();
    if (m_progress.head.isNone())
        m_check.noteFine(); // there is nothing yet that could have changed
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
        guard->makeReader(*token);
        guard->poll();
    });
}

void SourcePoller::makeReader(const Token &token)
{
    m_reader = m_makeReader(m_source, token);
    m_reader->whenChanged([this] { hurry(); });
    m_receipts.readerMade();
}

void SourcePoller::hurry()
{
    if (!m_isRunning || m_isReading || m_storeAgain || m_progress.failures > 0)
        return;
    m_progress.nextReadAt = m_progress.holdUntil;
    armTimer();
}

void SourcePoller::confirm()
{
    if (!m_reader) // it went while the page could not be stored; the next one is told first
        return armTimer();
    m_isReading = true;
    m_receipts.confirm(*m_reader, [this](const Result<void> &done) {
        m_isReading = false;
        if (!done)
            return takeError(done.error(), {}, false);
        armTimer();
        Q_EMIT changed();
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

void SourcePoller::answerUnsure(const SourcePage &page)
{
    if (!m_reader) // it went while this could not be stored; the next one asks anew
        return armTimer();
    const auto again = [this, page] { answerUnsure(page); };
    if (!m_receipts.lookUp(*m_reader, page.unsure) || !append({}, m_progress, page))
        return storeLater(again);
    armTimer();
}

void SourcePoller::takePage(const SourcePage &read)
{
    if (!read.unsure.isEmpty())
        return answerUnsure(read);
    const SourcePage page = m_receipts.withoutTaken(read);
    const bool hasMore = page.hasMore && (!page.events.isEmpty() || !page.receipt.isEmpty());
    SourceProgress progress = page.error ? m_progress : succeeded(page.wait, !hasMore && !page.again);
    if (page.again && !page.error)
        progress.nextReadAt = std::max(progress.holdUntil, std::optional(m_clockWatch.latestNow() + *page.again));
    if (!page.events.isEmpty()) {
        progress.head = page.events.last().sequence;
        progress.waived = Sequence::none(); // it is above what it was waived for
        progress.isNumberedHere = page.isNumberedHere;
    }
    if (!page.error)
        progress.error = page.warning;
    const auto late = takeLate(page.late);
    const auto again = [this, page] { takePage(page); };
    if (late && !*late)
        return tryLater(again); // what is in flight comes back first
    if (!late || !append(page.events, progress, page))
        return storeLater(again);
    qCDebug(logSource).noquote() << u"Source \"%1\": %2 event(s) read, its head is %3."_s.arg(m_source.name)
                                        .arg(page.events.size())
                                        .arg(m_progress.head.value);
    if (page.error)
        return takeError(*page.error, page.wait, page.isThrottled);
    if (m_receipts.isOpen())
        return confirm();
    if (progress.isCaughtUp && !isHeld())
        startLook();
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
        m_check.hurry();
    }
    if (error.detail != m_progress.error)
        qCWarning(logSource).noquote() << u"Source \"%1\": %2"_s.arg(m_source.name, error.detail);
    progress.error = error.detail;
    progress.isCaughtUp = false;
    save(progress);
    armTimer();
    Q_EMIT changed();
}

void SourcePoller::storeLater(std::function<void()> again)
{
    m_hasSettled = true;
    tryLater(std::move(again));
    Q_EMIT changed();
}

void SourcePoller::tryLater(std::function<void()> again)
{
    m_storeAgain = std::move(again);
    m_timer.start(StoreRetry);
}

Result<EntityEvent> SourcePoller::appendByHand(const HandEvent &event, const ActivityEntry &entry)
{
    if (!m_progress.isNumberedHere || m_progress.head >= Sequence::max()) {
        return fail(Error::Kind::Conflict,
            u"The Source \"%1\" numbers its events itself, so no event can be added to it here."_s.arg(m_source.name));
    }
    // What is under way would be given the same number: it is read again, and comes after this.
    m_reader.reset();
    m_isReading = false;
    m_storeAgain = nullptr;
    const EntityEvent added = numbered(event, { m_progress.head.value + 1 }, m_clock.now());
    SourceProgress progress = m_progress;
    progress.head = added.sequence;
    const auto done = append({ added }, progress, {}, &entry);
    armTimer();
    if (!done)
        return tl::unexpected(done.error());
    Q_EMIT changed();
    return added;
}

Result<void> SourcePoller::append(const QList<EntityEvent> &events, const SourceProgress &progress,
    const SourcePage &page, const ActivityEntry *entry)
{
    const TimePoint now = m_clock.now();
    HoleWatch holes = m_holes;
    if (isNumberedByProducer(m_source))
        holes.note(above(), events, m_clockWatch.latestNow());
    auto done = m_intake.append(events, progress, [this, &holes, &page, now, entry](Transaction &transaction) {
        if (entry)
            activity::record(transaction, *entry);
        m_receipts.note(transaction, page, m_source.name, now);
        if (holes.holes() != m_holes.holes())
            holes::replace(transaction, m_source.id, holes.holes());
    });
    noteStorage(done);
    if (!done)
        return done;
    m_progress = progress;
    m_receipts.noteStored(page, now);
    m_holes = holes;
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
