// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/numberingcommands.h"

#include "store/consumers.h"
#include "store/holes.h"
#include "store/resumekeys.h"
#include "store/sources.h"
#include "store/stops.h"

#include <QUuid>

#include <algorithm>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestName = 80;

QString newPublicId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

/// "Lakeside (until 2026-11-23)", or with a number behind it, when that is taken.
template <typename IsTaken>
QString formerName(const QString &name, const QString &ending, IsTaken isTaken)
{
    for (int i = 1;; ++i) {
        const QString tail = i == 1 ? ending : QString(ending + u' ' + QString::number(i));
        const QString former = name.left(LongestName - tail.size()).trimmed() + tail;
        if (!isTaken(former))
            return former;
    }
}

FeedProgress begun(const FeedProgress &former, const Start &start)
{
    FeedProgress progress;
    progress.isPaused = former.isPaused;
    progress.suspension = former.suspension;
    progress.rewinds = former.rewinds + 1; // the same numbers are other batches now
    progress.isStartPending = start.kind == Start::Kind::Now;
    if (start.kind == Start::Kind::Sequence)
        progress.startedAbove = progress.position = start.sequence.before();
    return progress;
}

/// What a Source asked for holds, whatever its numbers are.
SourceProgress held(const SourceProgress &former)
{
    SourceProgress progress;
    progress.throttles = former.throttles;
    progress.holdSince = former.holdSince;
    progress.holdUntil = former.holdUntil;
    return progress;
}

} // namespace

Result<void> NumberingCommands::goOn(const QString &source)
{
    const auto poller = m_context.source(source);
    if (!poller)
        return tl::unexpected(poller.error());
    return (*poller)->goOn(m_context.entry(u"source.go_on"_s, source,
        u"Its numbering counts as the same; it is read above sequence %1."_s.arg((*poller)->progress().head.value)));
}

Result<void> NumberingCommands::checkAgain(const QString &source)
{
    const auto poller = m_context.source(source);
    if (!poller)
        return tl::unexpected(poller.error());
    return (*poller)->checkAgain(
        m_context.entry(u"source.check_again"_s, source, u"Its numbers are looked at once more."_s));
}

std::vector<NumberingCommands::Heir> NumberingCommands::heirsOf(
    SourceId source, const QString &ending, const Start &start) const
{
    std::vector<Heir> heirs;
    for (const auto &[id, lane] : m_context.dispatcher.lanes()) {
        for (const auto &feed : lane->feeds()) {
            if (feed->feed().source != source)
                continue;
            Heir heir { lane.get(), feed->stored(), {} };
            heir.heir.feed = feed->feed();
            heir.heir.feed.start = start;
            heir.heir.filters = { { Sequence::none(), feed->feed().filter } };
            heir.heir.progress = begun(feed->progress(), start);
            // The Consumer knows the public id, so what goes on keeps it.
            heir.former.feed.publicId = newPublicId();
            heir.former.feed.name = formerName(
                feed->feed().name, ending, [this](const QString &name) { return m_context.feed(name).has_value(); });
            heirs.push_back(std::move(heir));
        }
    }
    return heirs;
}

void NumberingCommands::store(Transaction &transaction, Heir &heir, SourceId source) const
{
    heir.heir.feed.source = source;
    feeds::retire(transaction, heir.former.feed);
    heir.heir.feed.id = feeds::insert(transaction, heir.heir.feed, heir.heir.progress);
    stops::follow(transaction, heir.heir.feed.id, heir.heir.progress, m_context.clock.now(), m_context.who);
    resumekeys::move(transaction, heir.former.feed.id, heir.heir.feed.id);
    consumers::saveStanding(transaction, heir.heir.feed.consumer, heir.lane->standing().slowly());
}

Result<SourceId> NumberingCommands::startAnew(const QString &name, const Start &start)
{
    const auto poller = m_context.source(name);
    if (!poller)
        return tl::unexpected(poller.error());
    if (!(*poller)->progress().question)
        return fail(Error::Kind::Conflict, u"The Source \"%1\" asks nothing."_s.arg(name));
    if (const auto flushed = m_context.dispatcher.flush(); !flushed)
        return tl::unexpected(flushed.error());
    const QString ending = u" (until %1)"_s.arg(toIso8601(m_context.clock.now()).left(10));
    StoredSource fresh { (*poller)->source(), held((*poller)->progress()), {}, {} };
    fresh.source.start = start;
    Source former = (*poller)->source();
    former.name =
        formerName(name, ending, [this](const QString &taken) { return m_context.source(taken).has_value(); });
    former.publicId = newPublicId(); // the secret is under the old one, and goes on being used
    former.hasToken = false;
    former.isClosed = true;
    SourceProgress ended = (*poller)->progress();
    ended.question.reset();
    ended.error.clear();
    ended.isCaughtUp = true;
    std::vector<Heir> heirs = heirsOf(former.id, ending, start);
    Transaction transaction(m_context.database, Durability::Synced);
    sources::update(transaction, former);
    sources::saveProgress(transaction, former.id, ended);
    holes::replace(transaction, former.id, {});
    fresh.source.id = sources::insert(transaction, fresh.source);
    sources::saveProgress(transaction, fresh.source.id, fresh.progress);
    for (Heir &heir : heirs)
        store(transaction, heir, fresh.source.id);
    activity::record(transaction,
        m_context.entry(u"source.start_anew"_s, name,
            u"Its numbering began anew. What was read before is kept as \"%1\"; %2 Feeds go on with the new numbers, "
            "from %3."_s.arg(former.name)
                .arg(heirs.size())
                .arg(start.toText())));
    if (const auto done = transaction.commit(); !done)
        return tl::unexpected(done.error());
    (*poller)->close(former, ended);
    for (const Heir &heir : heirs) {
        heir.lane->replaceFeed(heir.former);
        heir.lane->feeds().push_back(std::make_unique<LaneFeed>(heir.heir));
        heir.lane->setStanding(heir.lane->standing().slowly());
    }
    m_context.addPoller(fresh);
    m_context.dispatcher.wake();
    return fresh.source.id;
}

} // namespace postrider
