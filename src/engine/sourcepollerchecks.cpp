// SPDX-License-Identifier: GPL-3.0-or-later
// What SourcePoller looks at besides the next page: whether the numbers are still the same, and what came late.
#include "engine/sourcepoller.h"

#include "store/activity.h"
#include "store/database.h"
#include "store/eventlog.h"
#include "store/holes.h"
#include "store/sources.h"

#include <algorithm>

namespace postrider {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto BetweenLooks = 10s; // however often the Source is read
constexpr auto BetweenCounts = 2min; // so many events are not counted at every look
constexpr int MostReadsInALook = 10; // the next one goes on
// A Source that has brought as many events since is not one that a hole is watched in for ten minutes: they were there
// before they were read.
constexpr qint64 MostAboveHoles = 600'000;

/// For Activity.
ActivityEntry lateEntry(const Source &source, const QList<EntityEvent> &events, TimePoint now)
{
    constexpr qsizetype MostNamed = 10;
    QStringList numbers;
    for (const EntityEvent &event : events.first(std::min(MostNamed, events.size())))
        numbers.append(QString::number(event.sequence.value));
    if (events.size() > MostNamed)
        numbers.append(u"…"_s);
    const QString effect = u"Events turned up after higher sequences had been read, and are sent as well: %1 (%2)."_s;
    return { 0, now, u"Postrider"_s, u"source.late"_s, source.name,
        effect.arg(events.size()).arg(numbers.join(u", "_s)) };
}

} // namespace

void SourcePoller::checkNumbering()
{
    m_reader->readHead([this](const SourceHead &head) {
        m_isReading = false;
        takeCheckedHead(head);
    });
}

void SourcePoller::takeCheckedHead(const SourceHead &head)
{
    if (head.isThrottled)
        return takeError(head.sequence.error(), head.wait, true);
    if (head.wait || !head.sequence)
        return finishCheck(head.wait); // not every service can say what its highest number is
    const auto lower = m_check.judgeHead(m_progress, *head.sequence);
    if (!lower && *head.sequence < m_progress.head)
        return finishCheck({});
    // The event that has the highest number has to be the one that had it; and one that looks lower has to be the last.
    const Sequence number = lower ? lower->found : m_progress.head;
    m_isReading = true;
    m_reader->read(number.before(), Sequence::none(), lower ? 2 : 1, [this, lower](const SourcePage &page) {
        m_isReading = false;
        if (page.error)
            return takeError(*page.error, page.wait, page.isThrottled);
        if (lower)
            takeLower(*lower, page);
        else
            takeCheckedEvent(page);
    });
}

void SourcePoller::takeLower(const NumberingQuestion &lower, const SourcePage &page)
{
    if (!page.events.isEmpty() && page.events.last().sequence > lower.found)
        return finishCheck(page.wait); // it answers with some other event than the highest
    std::optional<NumberingQuestion> other;
    if (const auto unknown = this->unknown(page.events, other); !unknown)
        return takeError(unknown.error(), {}, false);
    const bool isOld = m_check.noteLower();
    if (other || isOld)
        return ask(lower, page.wait);
    readOn(page.wait);
}

void SourcePoller::finishCheck(std::optional<Milliseconds> wait)
{
    m_check.noteFine();
    readOn(wait);
}

void SourcePoller::readOn(std::optional<Milliseconds> wait)
{
    SourceProgress progress = m_progress;
    takeWait(progress, wait, false);
    progress.nextReadAt = progress.holdUntil;
    save(progress);
    armTimer();
}

void SourcePoller::takeCheckedEvent(const SourcePage &page)
{
    QList<EntityEvent> events = page.events;
    events.removeIf([this](const EntityEvent &event) { return event.sequence != m_progress.head; });
    std::optional<NumberingQuestion> question;
    if (const auto unknown = this->unknown(events, question); !unknown)
        return takeError(unknown.error(), {}, false);
    if (question)
        return ask(*question, page.wait);
    finishCheck(page.wait);
}

void SourcePoller::ask(const NumberingQuestion &question, std::optional<Milliseconds> wait)
{
    SourceProgress progress = m_progress;
    takeWait(progress, wait, false);
    progress.question = question;
    progress.error = question.detail;
    progress.isCaughtUp = false;
    progress.nextReadAt.reset();
    m_hasSettled = true;
    Transaction transaction(m_database, Durability::Synced);
    sources::saveProgress(transaction, m_source.id, progress);
    activity::record(
        transaction, { 0, m_clock.now(), u"Postrider"_s, u"source.question"_s, m_source.name, question.detail });
    const auto done = transaction.commit();
    noteStorage(done);
    if (!done)
        return storeLater([this, question, wait] { ask(question, wait); });
    m_progress = progress;
    Q_EMIT changed();
}

Result<void> SourcePoller::goOn(const ActivityEntry &entry)
{
    SourceProgress progress = m_progress;
    if (progress.question)
        progress.waived = progress.question->found;
    if (auto done = answer(progress, entry); !done)
        return done;
    m_check.noteFine();
    return {};
}

Result<void> SourcePoller::checkAgain(const ActivityEntry &entry)
{
    if (auto done = answer(m_progress, entry); !done)
        return done;
    m_check.hurry();
    return {};
}

Result<void> SourcePoller::answer(const SourceProgress &answered, const ActivityEntry &entry)
{
    if (!m_progress.question)
        return fail(Error::Kind::Conflict, u"The Source \"%1\" asks nothing."_s.arg(m_source.name));
    SourceProgress progress = answered;
    progress.question.reset();
    progress.error.clear();
    progress.nextReadAt = progress.holdUntil;
    Transaction transaction(m_database, Durability::Synced);
    sources::saveProgress(transaction, m_source.id, progress);
    holes::replace(transaction, m_source.id, {}); // they were in numbers that may have been given anew
    activity::record(transaction, entry);
    if (auto done = transaction.commit(); !done)
        return done;
    m_progress = progress;
    m_holes = HoleWatch();
    armTimer();
    Q_EMIT changed();
    return {};
}

bool SourcePoller::isHeld() const
{
    return m_progress.holdUntil && *m_progress.holdUntil > m_clockWatch.earliestNow();
}

void SourcePoller::startLook()
{
    if (m_looked && m_clock.elapsed() - *m_looked < BetweenLooks)
        return;
    if (!m_holes.isUnderWay()) {
        giveUpOldHoles();
        m_lookBegan = m_clockWatch.latestNow();
        m_postponed.clear();
    }
    const auto range = m_holes.next();
    if (!range)
        return;
    m_looked = m_clock.elapsed();
    m_looksLeft = MostReadsInALook;
    look(*range);
}

void SourcePoller::giveUpOldHoles()
{
    const auto first = m_holes.lowest();
    const bool isSoon = m_gaveUp && m_clock.elapsed() - *m_gaveUp < BetweenCounts;
    if (!first || isSoon || m_progress.head.value - first->value < MostAboveHoles)
        return;
    m_gaveUp = m_clock.elapsed();
    const auto oldest = eventlog::newest(m_database, m_source.id, MostAboveHoles);
    if (oldest && !oldest->isNone())
        m_holes.giveUpBelow(*oldest);
}

void SourcePoller::look(const SequenceRange &range)
{
    if (!m_reader) // it went while the page before could not be stored
        return armTimer();
    m_isReading = true;
    m_reader->read(range.first.before(), range.last, m_source.pageSize, [this, range](const SourcePage &page) {
        m_isReading = false;
        takeLook(range, page);
    });
}

void SourcePoller::takeLook(const SequenceRange &asked, const SourcePage &page)
{
    if (page.error) {
        m_holes.startAgain();
        return takeError(*page.error, page.wait, page.isThrottled);
    }
    QList<EntityEvent> events = page.events;
    events.removeIf([this](const EntityEvent &event) { return event.sequence > m_progress.head; });
    std::optional<NumberingQuestion> question;
    const auto late = unknown(events, question);
    if (question)
        return ask(*question, page.wait);
    const bool hasMore = page.hasMore && !events.isEmpty() && events.last().sequence < asked.last;
    std::optional<SequenceRange> next;
    HoleWatch holes = m_holes;
    QList<EntityEvent> postponed = m_postponed;
    const auto store = [&](Transaction &transaction, const QList<EntityEvent> &taken) {
        std::ranges::copy_if(*late, std::back_inserter(postponed), [&taken](const EntityEvent &event) {
            return !std::ranges::binary_search(taken, event.sequence, {}, &EntityEvent::sequence);
        });
        holes.moveOn(hasMore ? events.last().sequence : asked.last, taken);
        next = holes.next();
        if (!next)
            holes.finish(m_lookBegan, postponed);
        if (holes.holes() != m_holes.holes())
            holes::replace(transaction, m_source.id, holes.holes());
        if (!taken.isEmpty())
            activity::record(transaction, lateEntry(m_source, taken, m_clock.now()));
    };
    const auto taken = late ? m_intake.takeLate(*late, store) : tl::unexpected(late.error());
    noteStorage(taken.map([](const auto &) {}));
    if (!taken)
        return storeLater([this, asked, page] { takeLook(asked, page); });
    m_holes = holes;
    m_postponed = postponed;
    if (page.wait) {
        SourceProgress progress = m_progress;
        takeWait(progress, page.wait, false);
        progress.nextReadAt = std::max(progress.nextReadAt, progress.holdUntil);
        save(progress);
    }
    if (next && --m_looksLeft > 0 && !isHeld())
        return look(*next);
    armTimer();
    Q_EMIT changed();
}

Result<QList<EntityEvent>> SourcePoller::unknown(
    const QList<EntityEvent> &events, std::optional<NumberingQuestion> &question)
{
    if (events.isEmpty())
        return events;
    QList<Sequence> sequences;
    std::ranges::transform(events, std::back_inserter(sequences), &EntityEvent::sequence);
    QHash<qint64, EntityEvent> known;
    const auto done = eventlog::atEach(m_database, m_source.id, sequences);
    if (!done)
        return done;
    for (const EntityEvent &event : *done)
        known.insert(event.sequence.value, event);
    QList<EntityEvent> unknown;
    for (const EntityEvent &event : events) {
        const auto stored = known.constFind(event.sequence.value);
        if (stored == known.constEnd())
            unknown.append(event);
        else if (!question)
            question = m_check.judgeEvent(m_progress, *stored, event);
    }
    return unknown;
}

Result<bool> SourcePoller::takeLate(const QList<EntityEvent> &events)
{
    if (events.isEmpty())
        return true;
    std::optional<NumberingQuestion> question;
    const auto late = unknown(events, question);
    if (!late)
        return tl::unexpected(late.error());
    const auto taken = m_intake.takeLate(*late, [this](Transaction &transaction, const QList<EntityEvent> &stored) {
        if (!stored.isEmpty())
            activity::record(transaction, lateEntry(m_source, stored, m_clock.now()));
    });
    noteStorage(taken.map([](const auto &) {}));
    return taken.map([&late](const QList<EntityEvent> &stored) { return stored.size() == late->size(); });
}

} // namespace postrider
