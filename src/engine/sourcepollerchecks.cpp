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

namespace {

constexpr qint64 MostLookedAt = 10'000; // events read again for the sake of the holes among them

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
    const auto question = head.sequence ? m_check.judgeHead(m_progress, *head.sequence) : std::nullopt;
    if (head.wait || !head.sequence || (!question && *head.sequence < m_progress.head))
        return finishCheck(head.wait); // not every service can say what its highest number is
    m_isReading = true;
    // The event that has the highest number has to be the one that had it; and one that looks lower has to be the last.
    const Sequence above = question ? question->found : m_progress.head.before();
    m_reader->read(above, Sequence::none(), 1, [this, question](const SourcePage &page) {
        m_isReading = false;
        if (question && !page.error && page.events.isEmpty())
            return ask(*question);
        if (question && !page.error)
            return finishCheck(page.wait); // it answers with some other event than the highest
        takeCheckedEvent(page);
    });
}

void SourcePoller::finishCheck(std::optional<Milliseconds> wait)
{
    m_check.noteLooked();
    SourceProgress progress = m_progress;
    takeWait(progress, wait, false);
    progress.nextReadAt = progress.holdUntil;
    save(progress);
    armTimer();
}

void SourcePoller::takeCheckedEvent(const SourcePage &page)
{
    if (page.error)
        return takeError(*page.error, page.wait, page.isThrottled);
    QList<EntityEvent> events = page.events;
    events.removeIf([this](const EntityEvent &event) { return event.sequence != m_progress.head; });
    std::optional<NumberingQuestion> question;
    if (const auto unknown = this->unknown(events, question); !unknown)
        return takeError(unknown.error(), {}, false);
    if (question)
        return ask(*question);
    finishCheck(page.wait);
}

void SourcePoller::ask(const NumberingQuestion &question)
{
    SourceProgress progress = m_progress;
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
        return storeLater([this, question] { ask(question); });
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
    m_check.noteLooked();
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
    const auto range = [this] { return m_holes.next(); };
    while (range()) { // what a Source with many numbers missing would take is not asked of it
        const auto events =
            eventlog::countBetween(m_database, m_source.id, range()->first.before(), range()->last, MostLookedAt + 1);
        if (!events)
            return;
        if (*events <= MostLookedAt)
            break;
        m_holes.dropLowest();
    }
    m_lookBegan = m_clockWatch.latestNow();
    m_postponed.clear();
    if (const auto first = range())
        look(*first);
}

void SourcePoller::look(const SequenceRange &range)
{
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
        return ask(*question);
    const bool hasMore = page.hasMore && !events.isEmpty() && events.last().sequence < asked.last;
    HoleWatch holes = m_holes;
    QList<EntityEvent> postponed = m_postponed;
    const auto store = [&](Transaction &transaction, const QList<EntityEvent> &taken) {
        std::ranges::copy_if(*late, std::back_inserter(postponed), [&taken](const EntityEvent &event) {
            return !std::ranges::binary_search(taken, event.sequence, {}, &EntityEvent::sequence);
        });
        holes.moveOn(hasMore ? events.last().sequence : asked.last, taken);
        if (!hasMore)
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
    if (hasMore && !isHeld())
        return look(*m_holes.next());
    m_holes.startAgain();
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
