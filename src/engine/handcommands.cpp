// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/handcommands.h"

#include "store/resends.h"

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

QString nameOf(const HandEvent &event)
{
    return event.resourceName + u'/' + event.recordKey;
}

Resend resendOf(const HandEvent &event, const StoredFeed &feed)
{
    Resend resend;
    resend.feed = feed.feed.id;
    resend.selection = Resend::Selection::ByHand;
    resend.first = resend.last = feed.progress.position;
    resend.position = resend.first.before();
    resend.resourceName = event.resourceName;
    resend.recordKey = event.recordKey;
    resend.recordUrl = event.recordUrl;
    resend.feedTypes = event.feedTypes;
    resend.events = resend.waiting = 1;
    return resend;
}

HandResult::Job jobOf(const LaneFeed &feed, ResendId id, Sequence sequence)
{
    return { feed.feed().name, id, sequence, feed.isStopped() };
}

} // namespace

std::vector<LaneFeed *> HandCommands::feeds(const HandRequest &request) const
{
    std::vector<LaneFeed *> feeds;
    if (!request.feed.isEmpty()) {
        if (const auto found = m_context.feed(request.feed))
            feeds.push_back(found->feed);
        return feeds;
    }
    const auto poller = m_context.source(request.source);
    for (const auto &[id, lane] : m_context.dispatcher.lanes()) {
        for (const auto &feed : lane->feeds()) {
            if (poller && feed->feed().source == (*poller)->source().id)
                feeds.push_back(feed.get());
        }
    }
    return feeds;
}

Result<HandResult> HandCommands::send(const HandRequest &request, const QString &reason)
{
    constexpr qsizetype LongestReason = 500;
    const auto event = checked(request.event);
    if (!event)
        return tl::unexpected(event.error());
    if (const auto flushed = m_context.dispatcher.flush(); !flushed)
        return tl::unexpected(flushed.error());
    const std::vector<LaneFeed *> meant = feeds(request);
    if (meant.empty())
        return fail(Error::Kind::NotFound, u"The Feed or the Source is not there, or the Source has no Feed."_s);
    SourcePoller &poller = *m_context.pollers.at(meant.front()->feed().source);
    const bool isForAll = request.feed.isEmpty();
    const bool isAppended = isForAll && poller.progress().isNumberedHere;
    std::vector<LaneFeed *> some;
    QStringList leftOut;
    std::optional<HandObstacle> obstacle;
    for (LaneFeed *feed : meant) {
        if (const auto mine = obstacleOf(*event, feed->stored(), isForAll, isAppended)) {
            leftOut.append(feed->feed().name);
            obstacle = std::max(obstacle.value_or(*mine), *mine);
        } else {
            some.push_back(feed);
        }
    }
    if (some.empty())
        return handRefusal(*obstacle, request);
    const QString why = reason.simplified().left(LongestReason);
    auto result = isAppended ? append(poller, *event, some, why) : begin(*event, some, why);
    if (result)
        result->leftOut = leftOut;
    return result;
}

Result<HandResult> HandCommands::append(
    SourcePoller &poller, const HandEvent &event, const std::vector<LaneFeed *> &feeds, const QString &reason)
{
    const QString effect =
        u"%1 was given by hand, as event %2."_s.arg(nameOf(event)).arg(poller.progress().head.value + 1);
    const auto added = poller.appendByHand(
        event, m_context.entry(u"source.event"_s, poller.source().name, withReason(effect, reason)));
    if (!added)
        return tl::unexpected(added.error());
    HandResult result { added->sequence, {}, {} };
    for (const LaneFeed *feed : feeds)
        result.jobs.append(jobOf(*feed, {}, added->sequence));
    return result;
}

Result<HandResult> HandCommands::begin(
    const HandEvent &event, const std::vector<LaneFeed *> &feeds, const QString &reason)
{
    HandResult result;
    QList<Resend> resends;
    Transaction transaction(m_context.database, Durability::Synced);
    for (const LaneFeed *feed : feeds) {
        Resend resend = resendOf(event, feed->stored());
        resend.askedAt = m_context.clock.now();
        resend.who = m_context.who;
        resend.reason = reason;
        resend.id = resends::insert(transaction, resend);
        resends.append(resend);
        result.jobs.append(jobOf(*feed, resend.id, resend.last));
        const QString effect = u"%1 is sent by hand, with the number %2."_s.arg(nameOf(event)).arg(resend.last.value);
        activity::record(transaction, m_context.entry(u"feed.send"_s, feed->feed().name, withReason(effect, reason)));
    }
    if (const auto done = transaction.commit(); !done)
        return tl::unexpected(done.error());
    for (size_t i = 0; i < feeds.size(); ++i)
        feeds[i]->resends().append(resends.at(qsizetype(i)));
    m_context.dispatcher.wake();
    return result;
}

Result<ResendId> HandCommands::again(ResendId id)
{
    const auto earlier = resends::get(m_context.database, id);
    if (!earlier)
        return tl::unexpected(earlier.error());
    if (!earlier->isByHand() || !earlier->endedAt) {
        return fail(Error::Kind::Conflict,
            earlier->isByHand()
                ? u"Resend %1 has not ended yet."_s.arg(id.value)
                : u"Resend %1 was not sent by hand. Send its events again with a resend."_s.arg(id.value));
    }
    for (const auto &[consumer, lane] : m_context.dispatcher.lanes()) {
        LaneFeed *feed = lane->feed(earlier->feed);
        if (!feed)
            continue;
        const HandEvent event { earlier->resourceName, earlier->recordKey, earlier->recordUrl, earlier->feedTypes };
        return send({ event, feed->feed().name }, earlier->reason).map([](const HandResult &result) {
            return result.jobs.first().id;
        });
    }
    return fail(Error::Kind::NotFound, u"The Feed was removed meanwhile."_s);
}

} // namespace postrider
