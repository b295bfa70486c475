// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/intake.h"

#include "domain/clock.h"
#include "store/eventlog.h"
#include "store/resends.h"
#include "store/setasides.h"
#include "store/sources.h"

#include <algorithm>

namespace postrider {

using namespace Qt::StringLiterals;

Intake::Intake(Database &database, Dispatcher &dispatcher, const Clock &clock, SourceId source)
    : m_database(database)
    , m_dispatcher(dispatcher)
    , m_clock(clock)
    , m_source(source)
{
}

Result<void> Intake::append(const QList<EntityEvent> &events, const SourceProgress &progress, const More &more)
{
    // Feeds' counts are written too, so what came back before has to be written first.
    if (auto flushed = m_dispatcher.flush(); !flushed)
        return flushed;
    const std::vector<Place> feeds = this->feeds();
    Transaction transaction(m_database, events.isEmpty() ? Durability::Progress : Durability::Synced);
    eventlog::append(transaction, m_source, events);
    sources::saveProgress(transaction, m_source, progress);
    std::vector<std::pair<LaneFeed *, FeedProgress>> moved;
    for (const auto &[lane, feed] : feeds) {
        const FeedProgress after = appended(*feed, events, progress);
        if (after == feed->progress())
            continue;
        feeds::saveProgress(transaction, feed->feed().id, after);
        moved.emplace_back(feed, after);
    }
    if (more)
        more(transaction);
    if (auto done = transaction.commit(); !done)
        return done;
    for (const auto &[feed, after] : moved)
        feed->takeProgress(after);
    bool hasMoved = !events.isEmpty();
    for (const auto &[lane, feed] : feeds) {
        hasMoved = hasMoved || feed->head() != progress.head;
        feed->setHead(progress.head);
    }
    if (hasMoved || !moved.empty()) // where a Source starts now there are no events, and Feeds have to see that
        m_dispatcher.wake();
    return {};
}

FeedProgress Intake::appended(const LaneFeed &feed, const QList<EntityEvent> &events, const SourceProgress &progress)
{
    FeedProgress after = feed.progress();
    if (after.isStartPending) {
        after.isStartPending = !progress.isCaughtUp;
        after.startedAbove = after.position = progress.head;
        return after;
    }
    after.waiting += std::ranges::count_if(events, [&feed, &after](const EntityEvent &event) {
        // A Feed may start at a sequence that is still to come.
        return event.sequence > after.position && feed.stored().carries(event);
    });
    return after;
}

Result<QList<EntityEvent>> Intake::takeLate(const QList<EntityEvent> &events, const MoreOfLate &more)
{
    // Whether a Feed has moved past an event is decided by what is stored.
    if (const auto flushed = m_dispatcher.flush(); !flushed)
        return tl::unexpected(flushed.error());
    const std::vector<Place> feeds = this->feeds();
    const auto isInFlight = [&feeds](const EntityEvent &event) {
        return std::ranges::any_of(
            feeds, [&event](const Place &place) { return place.lane->isInHand(*place.feed, event.sequence); });
    };
    QList<EntityEvent> taken = events;
    taken.removeIf(isInFlight);
    for (EntityEvent &event : taken) {
        event.isLate = true;
        event.readAt = m_clock.now(); // it may have had to be offered more than once
    }
    Transaction transaction(m_database, Durability::Synced);
    eventlog::append(transaction, m_source, taken);
    std::vector<Change> changes;
    for (const Place &place : feeds)
        changes.push_back(changeOf(transaction, *place.feed, taken));
    more(transaction, taken);
    if (const auto done = transaction.commit(); !done)
        return tl::unexpected(done.error());
    for (Change &change : changes) {
        change.feed->takeProgress(change.progress);
        if (change.isAmongWaiting)
            change.feed->readAnew();
        if (change.late)
            change.feed->resends().append(*change.late);
    }
    if (!taken.isEmpty())
        m_dispatcher.wake();
    return taken;
}

std::vector<Intake::Place> Intake::feeds() const
{
    std::vector<Place> places;
    for (const auto &[id, lane] : m_dispatcher.lanes()) {
        for (const auto &feed : lane->feeds()) {
            if (feed->feed().source == m_source)
                places.push_back({ lane.get(), feed.get() });
        }
    }
    return places;
}

Intake::Change Intake::changeOf(Transaction &transaction, LaneFeed &feed, const QList<EntityEvent> &events) const
{
    Change change { &feed, feed.progress(), {}, false };
    FeedProgress &progress = change.progress;
    QList<SequenceRange> late;
    for (const EntityEvent &event : events) {
        if (progress.isStartPending || event.sequence <= progress.startedAbove || !feed.stored().carries(event))
            continue;
        if (event.sequence > progress.position) {
            ++progress.waiting;
            change.isAmongWaiting = true;
            // With one more event it is another batch, and no retry of the one before.
            if (event.sequence <= progress.retryLast)
                progress.retryLast = Sequence::none();
        } else if (setasides::extend(transaction, feed.feed().id, event.sequence)) {
            ++progress.setAside;
        } else if (!late.isEmpty() && late.last().last == event.sequence.before()) {
            late.last().last = event.sequence;
        } else {
            late.append({ event.sequence, event.sequence });
        }
    }
    if (progress != feed.progress())
        feeds::saveProgress(transaction, feed.feed().id, progress);
    addLate(transaction, change, late);
    return change;
}

void Intake::addLate(Transaction &transaction, Change &change, const QList<SequenceRange> &late) const
{
    if (late.isEmpty())
        return;
    Resend resend;
    resend.feed = change.feed->feed().id;
    resend.selection = Resend::Selection::Late;
    resend.chosen = late;
    resend.first = late.first().first;
    resend.last = late.last().last;
    resend.position = resend.first.before();
    resend.goesFirst = true;
    for (const SequenceRange &range : late)
        resend.events += range.last.value - range.first.value + 1;
    resend.waiting = resend.events;
    resend.askedAt = m_clock.now();
    resend.who = u"Postrider"_s;
    resend.id = resends::insert(transaction, resend);
    change.late = resend;
}

} // namespace postrider
