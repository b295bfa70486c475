// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/feedcommands.h"

#include "store/consumers.h"
#include "store/eventlog.h"
#include "store/resends.h"
#include "store/retention.h"
#include "store/setasides.h"
#include "store/stops.h"

#include <algorithm>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

/// A Consumer as resuming a Feed to it leaves it: the hold stays, and sending starts slowly.
Standing resumed(Standing standing)
{
    standing.failures = standing.refusals = 0;
    standing.retryAt.reset();
    return standing.slowly();
}

} // namespace

Result<ResumeFrom> ResumeFrom::fromText(const QString &text)
{
    if (text == "stopped"_L1)
        return ResumeFrom {};
    if (text == "now"_L1)
        return ResumeFrom { Kind::Now, {} };
    const auto sequence = sequenceFromText(text);
    if (!sequence)
        return tl::unexpected(sequence.error());
    return ResumeFrom { Kind::Sequence, *sequence };
}

Sequence FeedCommands::head(const Feed &feed) const
{
    return m_context.pollers.at(feed.source)->progress().head;
}

Result<qint64> FeedCommands::count(const StoredFeed &feed, Sequence above, Sequence upTo) const
{
    return eventlog::countCarried(m_context.database, feed, above, upTo);
}

Result<FeedId> FeedCommands::add(const Feed &feed, Begin begin)
{
    if (const auto valid = validate(feed); !valid)
        return tl::unexpected(valid.error());
    if (m_context.feed(feed.name))
        return fail(Error::Kind::AlreadyExists, u"There is already a Feed named \"%1\"."_s.arg(feed.name));
    if (!m_context.pollers.contains(feed.source) || !m_context.dispatcher.lane(feed.consumer))
        return fail(Error::Kind::NotFound, u"The Source or the Consumer of the Feed is no longer there."_s);
    Transaction transaction(m_context.database, Durability::Synced);
    const auto stored = insert(transaction, feed, begin);
    if (!stored)
        return tl::unexpected(stored.error());
    if (const auto done = transaction.commit(); !done)
        return tl::unexpected(done.error());
    takeUp(*stored);
    m_context.dispatcher.wake();
    return stored->feed.id;
}

Result<StoredFeed> FeedCommands::insert(Transaction &transaction, const Feed &feed, Begin begin) const
{
    const SourceProgress &source = m_context.pollers.at(feed.source)->progress();
    const auto pruned = retention::pruned(m_context.database, feed.source);
    if (!pruned)
        return tl::unexpected(pruned.error());
    StoredFeed stored { feed, {}, { { Sequence::none(), feed.filter } } };
    FeedProgress &progress = stored.progress;
    switch (feed.start.kind) {
    case Start::Kind::Beginning: break;
    case Start::Kind::Sequence: progress.startedAbove = feed.start.sequence.before(); break;
    case Start::Kind::Now:
        progress.startedAbove = source.head;
        progress.isStartPending = !source.isCaughtUp;
        break;
    }
    progress.startedAbove = std::max(progress.startedAbove, pruned->upTo); // what is left below is for other Feeds
    progress.position = progress.startedAbove;
    const auto waiting = count(stored, progress.position, source.head);
    if (!waiting)
        return tl::unexpected(waiting.error());
    progress.waiting = progress.isStartPending ? 0 : *waiting;
    stored.feed.id = feeds::insert(transaction, feed, progress);
    if (begin == Begin::Paused) {
        progress.isPaused = true;
        save(transaction, stored.feed.id, progress);
    }
    if (const Lane *lane = m_context.dispatcher.lane(feed.consumer)) // a new Consumer begins slowly anyway
        consumers::saveStanding(transaction, feed.consumer, lane->standing().slowly());
    activity::record(transaction,
        m_context.entry(u"feed.add"_s, feed.name,
            (progress.isPaused ? u"Paused; %1 events wait for it."_s : u"%1 events wait for it."_s)
                .arg(progress.waiting)));
    return stored;
}

void FeedCommands::takeUp(const StoredFeed &feed) const
{
    Lane *lane = m_context.dispatcher.lane(feed.feed.consumer);
    Q_ASSERT(lane);
    lane->setStanding(lane->standing().slowly());
    lane->feeds().push_back(std::make_unique<LaneFeed>(feed));
    lane->feeds().back()->setHead(head(feed.feed));
}

Result<void> FeedCommands::edit(const QString &name, const Feed &edited)
{
    if (auto flushed = m_context.dispatcher.flush(); !flushed)
        return flushed;
    const auto found = m_context.feed(name);
    if (!found)
        return tl::unexpected(found.error());
    Feed feed = found->feed->feed();
    feed.name = edited.name;
    feed.label = edited.label;
    feed.filter = edited.filter;
    if (auto valid = validate(feed); !valid)
        return valid;
    if (feed.name != name && m_context.feed(feed.name))
        return fail(Error::Kind::AlreadyExists, u"There is already a Feed named \"%1\"."_s.arg(feed.name));
    Transaction transaction(m_context.database, Durability::Synced);
    const auto stored = update(transaction, *found, feed);
    if (!stored)
        return tl::unexpected(stored.error());
    if (auto done = transaction.commit(); !done)
        return done;
    found->lane->replaceFeed(*stored);
    m_context.dispatcher.wake();
    return {};
}

Result<StoredFeed> FeedCommands::update(
    Transaction &transaction, const EngineContext::Found &found, const Feed &edited) const
{
    StoredFeed stored = found.feed->stored();
    const bool hasNewFilter = stored.feed.filter != edited.filter;
    stored.feed.name = edited.name;
    stored.feed.label = edited.label;
    stored.feed.filter = edited.filter;
    feeds::update(transaction, stored.feed);
    if (hasNewFilter) {
        const FeedProgress &progress = stored.progress;
        const Sequence above = std::max({ progress.position, progress.retryLast, found.lane->inHand(stored.feed.id) });
        stored.filters.removeIf([above](const FilterStep &step) { return step.above >= above; });
        stored.filters.append({ above, edited.filter });
        feeds::saveFilter(transaction, stored.feed.id, above, edited.filter);
        const auto waiting = count(stored, progress.position, head(stored.feed));
        if (!waiting)
            return tl::unexpected(waiting.error());
        stored.progress.waiting = *waiting;
        feeds::saveProgress(transaction, stored.feed.id, stored.progress);
    }
    activity::record(transaction, m_context.entry(u"feed.edit"_s, edited.name, u"Its settings were changed."_s));
    return stored;
}

Result<void> FeedCommands::remove(const QString &name)
{
    if (auto flushed = m_context.dispatcher.flush(); !flushed)
        return flushed;
    const auto found = m_context.feed(name);
    if (!found)
        return tl::unexpected(found.error());
    const FeedId id = found->feed->feed().id;
    Transaction transaction(m_context.database, Durability::Synced);
    feeds::remove(transaction, id);
    activity::record(transaction, m_context.entry(u"feed.remove"_s, name, u"Its record was removed with it."_s));
    if (auto done = transaction.commit(); !done)
        return done;
    found->lane->removeFeed(id);
    m_context.purger.wake();
    m_context.tellDoor(); // its key went with it
    return {};
}

Result<void> FeedCommands::pause(const QString &name)
{
    if (auto flushed = m_context.dispatcher.flush(); !flushed)
        return flushed;
    const auto found = m_context.feed(name);
    if (!found)
        return tl::unexpected(found.error());
    FeedProgress progress = found->feed->progress();
    progress.isPaused = true;
    Transaction transaction(m_context.database, Durability::Synced);
    save(transaction, found->feed->feed().id, progress);
    activity::record(transaction, m_context.entry(u"feed.pause"_s, name, u"%1 events wait."_s.arg(progress.waiting)));
    if (auto done = transaction.commit(); !done)
        return done;
    found->feed->takeProgress(progress);
    return {};
}

void FeedCommands::save(Transaction &transaction, FeedId feed, const FeedProgress &progress) const
{
    feeds::saveProgress(transaction, feed, progress);
    stops::follow(transaction, feed, progress, m_context.clock.now(), m_context.who);
}

std::vector<EngineContext::Found> FeedCommands::notSuspended(bool isPaused) const
{
    std::vector<EngineContext::Found> found;
    for (const auto &[id, lane] : m_context.dispatcher.lanes()) {
        for (const auto &feed : lane->feeds()) {
            if (!feed->progress().suspension && feed->progress().isPaused == isPaused)
                found.push_back({ lane.get(), feed.get() });
        }
    }
    return found;
}

Result<qint64> FeedCommands::pauseAll()
{
    if (const auto flushed = m_context.dispatcher.flush(); !flushed)
        return tl::unexpected(flushed.error());
    const auto running = notSuspended(false);
    Transaction transaction(m_context.database, Durability::Synced);
    for (const auto &[lane, feed] : running) {
        FeedProgress progress = feed->progress();
        progress.isPaused = true;
        save(transaction, feed->feed().id, progress);
        activity::record(transaction,
            m_context.entry(
                u"feed.pause"_s, feed->feed().name, u"All were paused; %1 events wait."_s.arg(progress.waiting)));
    }
    if (const auto done = transaction.commit(); !done)
        return tl::unexpected(done.error());
    for (const auto &[lane, feed] : running) {
        FeedProgress progress = feed->progress();
        progress.isPaused = true;
        feed->takeProgress(progress);
    }
    return qint64(running.size());
}

Result<qint64> FeedCommands::resumeAll()
{
    if (const auto flushed = m_context.dispatcher.flush(); !flushed)
        return tl::unexpected(flushed.error());
    auto paused = notSuspended(true);
    for (auto next = paused.begin(); next != paused.end();) { // those that need a new start get it from a person
        const auto pruned = retention::pruned(m_context.database, next->feed->feed().source);
        if (!pruned)
            return tl::unexpected(pruned.error());
        next = needsNewStart(next->feed->progress(), *pruned) ? paused.erase(next) : next + 1;
    }
    Transaction transaction(m_context.database, Durability::Synced);
    for (const auto &[lane, feed] : paused) {
        FeedProgress progress = feed->progress();
        progress.isPaused = false;
        save(transaction, feed->feed().id, progress);
        consumers::saveStanding(transaction, lane->consumer().id, resumed(lane->standing()));
        activity::record(transaction,
            m_context.entry(u"feed.resume"_s, feed->feed().name,
                u"All that were paused go on; %1 events wait."_s.arg(progress.waiting)));
    }
    if (const auto done = transaction.commit(); !done)
        return tl::unexpected(done.error());
    for (const auto &[lane, feed] : paused) {
        FeedProgress progress = feed->progress();
        progress.isPaused = false;
        feed->takeProgress(progress);
        lane->setStanding(resumed(lane->standing()));
    }
    m_context.dispatcher.wake();
    return qint64(paused.size());
}

Result<StoredFeed> FeedCommands::moved(
    const EngineContext::Found &found, Sequence position, Transaction &transaction) const
{
    StoredFeed stored = found.feed->stored();
    FeedProgress &progress = stored.progress;
    if (position > progress.position) {
        const auto passed = count(stored, progress.position, position);
        if (!passed)
            return tl::unexpected(passed.error());
        if (*passed > 0) {
            setasides::insert(transaction, stored.feed.id,
                { { progress.position.value + 1 }, position, *passed, u"Passed over by %1."_s.arg(m_context.who),
                    m_context.clock.now() });
            progress.setAside += *passed;
        }
    } else if (position < progress.position) {
        progress.setAside -= setasides::forgetAbove(transaction, stored, position);
        ++progress.rewinds;
        progress.startedAbove = std::min(progress.startedAbove, position);
        stored.filters.removeIf([position](const FilterStep &step) { return step.above >= position; });
        stored.filters.append({ position, stored.feed.filter });
        feeds::saveFilter(transaction, stored.feed.id, position, stored.feed.filter);
    }
    const auto waiting = count(stored, position, head(stored.feed));
    if (!waiting)
        return tl::unexpected(waiting.error());
    progress.position = position;
    progress.isStartPending = false; // a person said where it starts
    progress.waiting = *waiting;
    progress.retryLast = progress.suspectLast = Sequence::none();
    return stored;
}

bool FeedCommands::endLate(Transaction &transaction, const QList<Resend> &resends, StoredFeed &stored) const
{
    bool isAny = false;
    for (Resend resend : resends) {
        if (!resend.isLate())
            continue;
        isAny = true;
        for (const SequenceRange &range : std::as_const(resend.chosen)) {
            const Sequence first = std::max(range.first, Sequence { resend.position.value + 1 });
            const Sequence last = std::min(range.last, stored.progress.position);
            if (first > last)
                continue;
            const qint64 events = last.value - first.value + 1;
            setasides::insert(transaction, stored.feed.id,
                { first, last, events, u"Turned up late, and was passed over by %1."_s.arg(m_context.who),
                    m_context.clock.now() });
            stored.progress.setAside += events;
        }
        resend.isCancelled = true;
        resend.endedAt = m_context.clock.now();
        resends::save(transaction, resend);
    }
    return isAny;
}

Result<FeedProgress> FeedCommands::resume(const QString &name, const ResumeFrom &from)
{
    if (const auto flushed = m_context.dispatcher.flush(); !flushed)
        return tl::unexpected(flushed.error());
    const auto found = m_context.feed(name);
    if (!found)
        return tl::unexpected(found.error());
    Sequence position = found->feed->progress().position;
    const Sequence head = this->head(found->feed->feed());
    if (from.kind == ResumeFrom::Kind::Now)
        position = std::max(position, head);
    if (from.kind == ResumeFrom::Kind::Sequence)
        position = from.sequence.before();
    if (from.kind == ResumeFrom::Kind::Sequence && position > head)
        return beyondHead(from.sequence, head);
    const auto pruned = retention::pruned(m_context.database, found->feed->feed().source);
    if (!pruned)
        return tl::unexpected(pruned.error());
    if (from.kind == ResumeFrom::Kind::WhereItStopped && needsNewStart(found->feed->progress(), *pruned))
        return newStartNeeded(name, *pruned);
    if (position < pruned->upTo)
        return noLongerOnRecord(from.sequence, *pruned);
    const bool isStartSaid = from.kind == ResumeFrom::Kind::Sequence && found->feed->progress().isStartPending;
    const bool isMoved = isStartSaid || position != found->feed->progress().position;
    Transaction transaction(m_context.database, Durability::Synced);
    StoredFeed stored = found->feed->stored();
    if (isMoved) {
        auto elsewhere = moved(*found, position, transaction);
        if (!elsewhere)
            return tl::unexpected(elsewhere.error());
        stored = *elsewhere;
    }
    const bool isLateEnded =
        from.kind != ResumeFrom::Kind::WhereItStopped && endLate(transaction, found->feed->resends(), stored);
    stored.progress.isPaused = false;
    stored.progress.suspension.reset();
    const Standing standing = resumed(found->lane->standing());
    save(transaction, stored.feed.id, stored.progress);
    consumers::saveStanding(transaction, stored.feed.consumer, standing);
    activity::record(transaction,
        m_context.entry(u"feed.resume"_s, name,
            u"Goes on above sequence %1; %2 events wait."_s.arg(position.value).arg(stored.progress.waiting)));
    if (const auto done = transaction.commit(); !done)
        return tl::unexpected(done.error());
    if (isLateEnded)
        found->feed->resends().removeIf([](const Resend &resend) { return resend.isLate(); });
    if (isMoved || isLateEnded) {
        found->lane->disown(stored.feed.id);
        found->lane->replaceFeed(stored);
    } else {
        found->feed->takeProgress(stored.progress);
    }
    found->lane->setStanding(standing);
    m_context.dispatcher.wake();
    return stored.progress;
}

Result<FeedProgress> FeedCommands::rewind(const QString &name, Sequence next, const QString &reason)
{
    if (const auto flushed = m_context.dispatcher.flush(); !flushed)
        return tl::unexpected(flushed.error());
    const auto found = m_context.feed(name);
    if (!found)
        return tl::unexpected(found.error());
    if (next > found->feed->progress().position) {
        return fail(Error::Kind::InvalidInput,
            u"Sequence %1 is not behind the Feed \"%2\", whose position is %3. A Feed is set back to a sequence that it has settled; to pass over events, resume it from a later one."_s
                .arg(QString::number(next.value), name, QString::number(found->feed->progress().position.value)));
    }
    const auto pruned = retention::pruned(m_context.database, found->feed->feed().source);
    if (!pruned)
        return tl::unexpected(pruned.error());
    if (next <= pruned->upTo)
        return noLongerOnRecord(next, *pruned);
    Transaction transaction(m_context.database, Durability::Synced);
    const auto stored = moved(*found, next.before(), transaction);
    if (!stored)
        return tl::unexpected(stored.error());
    const Standing standing = found->lane->standing().slowly();
    save(transaction, stored->feed.id, stored->progress);
    consumers::saveStanding(transaction, stored->feed.consumer, standing);
    activity::record(transaction,
        m_context.entry(u"feed.rewind"_s, name,
            withReason(
                u"Set back to sequence %1; %2 events wait."_s.arg(next.value).arg(stored->progress.waiting), reason)));
    if (const auto done = transaction.commit(); !done)
        return tl::unexpected(done.error());
    found->lane->disown(stored->feed.id);
    found->lane->replaceFeed(*stored);
    found->lane->setStanding(standing);
    m_context.dispatcher.wake();
    return stored->progress;
}

Result<FeedProgress> FeedCommands::markSettled(const QString &name, const SequenceRange &range, const QString &reason)
{
    if (reason.simplified().isEmpty())
        return fail(Error::Kind::InvalidInput, u"Say why it is settled; the reason is kept with it."_s);
    if (const auto flushed = m_context.dispatcher.flush(); !flushed)
        return tl::unexpected(flushed.error());
    const auto found = m_context.feed(name);
    if (!found)
        return tl::unexpected(found.error());
    Transaction transaction(m_context.database, Durability::Synced);
    const qint64 settled = setasides::mark(transaction, found->feed->stored(), range,
        u"%1: %2"_s.arg(m_context.who, reason.simplified()), m_context.clock.now());
    activity::record(transaction,
        m_context.entry(u"feed.settle"_s, name,
            withReason(u"%1 events that were set aside count as settled."_s.arg(settled), reason)));
    if (settled == 0) {
        return fail(
            Error::Kind::Conflict, u"Nothing is set aside there for the Feed \"%1\"."_s.arg(found->feed->feed().name));
    }
    if (const auto done = transaction.commit(); !done)
        return tl::unexpected(done.error());
    found->feed->addSetAside(-settled);
    return found->feed->progress();
}

Result<StoredFeed> FeedCommands::get(const QString &name) const
{
    const auto found = m_context.feed(name);
    if (!found)
        return tl::unexpected(found.error());
    return found->feed->stored();
}

} // namespace postrider
