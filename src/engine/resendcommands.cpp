// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/resendcommands.h"

#include "store/resends.h"

#include <algorithm>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

QString beginEffect(const Resend &resend)
{
    QString effect = u"Sends %1 events again, from sequence %2 to %3"_s.arg(resend.events)
                         .arg(resend.first.value)
                         .arg(resend.last.value);
    if (resend.isNewestOnly)
        effect += u", only the newest of each record"_s;
    if (resend.goesFirst)
        effect += u", before what is new"_s;
    return resend.reason.isEmpty() ? QString(effect + u'.') : QString(effect + u". Reason: "_s + resend.reason);
}

} // namespace

LaneFeed *ResendCommands::feedOf(const Resend &resend) const
{
    for (const auto &[id, lane] : m_context.dispatcher.lanes()) {
        if (LaneFeed *feed = lane->feed(resend.feed))
            return feed;
    }
    return nullptr;
}

Result<QList<ResendId>> ResendCommands::begin(const QList<Resend> &resends)
{
    constexpr qsizetype LongestReason = 500;
    QList<Resend> stored = resends;
    Transaction transaction(m_context.database, Durability::Synced);
    QList<ResendId> ids;
    for (Resend &resend : stored) {
        const LaneFeed *feed = feedOf(resend);
        if (!feed)
            return fail(Error::Kind::NotFound, u"A Feed that was chosen is no longer there."_s);
        resend.askedAt = m_context.clock.now();
        resend.who = m_context.who;
        resend.reason = resend.reason.simplified().left(LongestReason);
        resend.id = resends::insert(transaction, resend);
        ids.append(resend.id);
        activity::record(transaction, m_context.entry(u"feed.resend"_s, feed->feed().name, beginEffect(resend)));
    }
    if (const auto done = transaction.commit(); !done)
        return tl::unexpected(done.error());
    for (const Resend &resend : std::as_const(stored))
        feedOf(resend)->resends().append(resend);
    m_context.dispatcher.wake();
    return ids;
}

Result<ResendCommands::Running> ResendCommands::find(ResendId id) const
{
    for (const auto &[consumer, lane] : m_context.dispatcher.lanes()) {
        for (const auto &feed : lane->feeds()) {
            const auto found = std::ranges::find(feed->resends(), id, &Resend::id);
            if (found != feed->resends().end())
                return Running { feed.get(), found - feed->resends().begin() };
        }
    }
    return fail(Error::Kind::NotFound, u"Resend %1 has ended, or there never was one."_s.arg(id.value));
}

Result<void> ResendCommands::change(
    ResendId id, const QString &action, const QString &effect, const std::function<void(Resend &)> &change)
{
    if (auto flushed = m_context.dispatcher.flush(); !flushed)
        return flushed;
    const auto running = find(id);
    if (!running)
        return tl::unexpected(running.error());
    Resend resend = running->feed->resends().at(running->index);
    if (resend.isLate()) { // nobody asked for it, and without it they would never be sent
        return fail(Error::Kind::Conflict,
            u"Resend %1 is of events that turned up late and were never sent before, so it goes on. To hold it up, "
            u"pause "
            "the Feed."_s.arg(id.value));
    }
    change(resend);
    Transaction transaction(m_context.database, Durability::Synced);
    resends::save(transaction, resend);
    activity::record(transaction,
        m_context.entry(
            action, running->feed->feed().name, effect.arg(resend.events - resend.waiting).arg(resend.events)));
    if (auto done = transaction.commit(); !done)
        return done;
    if (resend.endedAt)
        running->feed->resends().removeAt(running->index);
    else
        running->feed->resends()[running->index] = resend;
    m_context.dispatcher.wake();
    return {};
}

Result<void> ResendCommands::pause(ResendId id)
{
    return change(
        id, u"resend.pause"_s, u"%1 of %2 events were sent again."_s, [](Resend &resend) { resend.isPaused = true; });
}

Result<void> ResendCommands::resume(ResendId id)
{
    return change(id, u"resend.resume"_s, u"%1 of %2 events were sent again; it goes on."_s,
        [](Resend &resend) { resend.isPaused = false; });
}

Result<void> ResendCommands::cancel(ResendId id)
{
    return change(id, u"resend.cancel"_s, u"%1 of %2 events were sent again."_s, [this](Resend &resend) {
        resend.isCancelled = true;
        resend.endedAt = m_context.clock.now();
    });
}

Result<void> ResendCommands::setGoesFirst(ResendId id, bool goesFirst)
{
    return change(id, u"resend.order"_s,
        goesFirst ? u"%1 of %2 events were sent again; the rest goes before what is new."_s
                  : u"%1 of %2 events were sent again; the rest goes after what is new."_s,
        [goesFirst](Resend &resend) { resend.goesFirst = goesFirst; });
}

} // namespace postrider
