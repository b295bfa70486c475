// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/exchangecommands.h"

#include "engine/consumercommands.h"
#include "engine/exchangefields.h"
#include "engine/feedcommands.h"
#include "store/consumers.h"

#include <QHash>

namespace postrider {

using namespace Qt::StringLiterals;
using exchange::Change;
using exchange::Planned;
using exchange::PlannedFeed;

namespace {

tl::unexpected<Error> outdated(const QString &what, const QString &name)
{
    return fail(Error::Kind::Conflict,
        u"%1 \"%2\" was changed since the file was compared with what is here, so nothing was imported. Look at what the import would do now, and import again."_s
            .arg(what, name));
}

} // namespace

struct ExchangeCommands::Present
{
    explicit Present(const EngineContext &context)
    {
        for (const auto &[id, lane] : context.dispatcher.lanes()) {
            lanes.insert(lane->consumer().name, lane.get());
            for (const auto &feed : lane->feeds())
                feeds.insert(feed->feed().name, { lane.get(), feed.get() });
        }
    }

    QHash<QString, Lane *> lanes;
    QHash<QString, EngineContext::Found> feeds;
};

struct ExchangeCommands::Written
{
    QList<StoredConsumer> newConsumers;
    QList<Consumer> consumers;
    QList<StoredFeed> newFeeds;
    QList<StoredFeed> feeds;
};

Result<void> ExchangeCommands::import(const exchange::Plan &plan)
{
    if (!plan.isGood())
        return fail(Error::Kind::InvalidInput, u"Something is wrong in the file, so nothing was imported."_s);
    if (auto flushed = m_context.dispatcher.flush(); !flushed)
        return flushed;
    const Present present(m_context);
    if (auto held = checkHolds(plan, present); !held)
        return held;
    Transaction transaction(m_context.database, Durability::Synced);
    const auto written = write(transaction, plan, present);
    if (!written)
        return tl::unexpected(written.error());
    if (auto done = transaction.commit(); !done)
        return done;
    takeUp(*written);
    m_context.dispatcher.wake();
    return {};
}

Result<void> ExchangeCommands::checkHolds(const exchange::Plan &plan, const Present &present) const
{
    for (const Planned<Consumer> &planned : plan.consumers) {
        const Lane *lane = present.lanes.value(planned.after.name);
        const bool wasThere = planned.change != Change::Added;
        if (wasThere != (lane != nullptr)
            || (lane && exchange::toJson(lane->consumer()) != exchange::toJson(planned.before)))
            return outdated(u"The Consumer"_s, planned.after.name);
        if (auto valid = ConsumerCommands::check(planned.after); !valid)
            return valid;
    }
    for (const PlannedFeed &planned : plan.feeds) {
        const auto found = present.feeds.constFind(planned.after.name);
        const bool isThere = found != present.feeds.constEnd();
        if (isThere != (planned.change != Change::Added))
            return outdated(u"The Feed"_s, planned.after.name);
        const auto source = m_context.pollers.find(planned.after.source);
        if (source == m_context.pollers.end() || source->second->source().name != planned.source)
            return outdated(u"The Source"_s, planned.source);
        const Lane *lane = m_context.dispatcher.lane(planned.after.consumer);
        if (planned.after.consumer.isValid() && (!lane || lane->consumer().name != planned.consumer))
            return outdated(u"The Consumer"_s, planned.consumer);
        if (isThere && found->feed->feed() != planned.before)
            return outdated(u"The Feed"_s, planned.after.name);
        if (auto valid = validate(planned.after); !valid)
            return valid;
    }
    return {};
}

Consumer ExchangeCommands::writeConsumer(
    Transaction &transaction, const Planned<Consumer> &planned, const Present &present) const
{
    Consumer consumer = planned.after;
    const bool isNew = planned.change == Change::Added;
    if (isNew) {
        consumer.id = consumers::insert(transaction, consumer);
    } else {
        const Consumer &there = present.lanes.value(consumer.name)->consumer();
        consumer.id = there.id;
        consumer.publicId = there.publicId;
        consumer.hasToken = there.hasToken; // the token is none of the file's business
        consumer.tokenExpiry = there.tokenExpiry;
        consumers::update(transaction, consumer);
    }
    activity::record(transaction,
        m_context.entry(isNew ? u"consumer.add"_s : u"consumer.edit"_s, consumer.name,
            u"Imported from a file. Its endpoint is %1."_s.arg(consumer.endpoint.toString())));
    return consumer;
}

Result<ExchangeCommands::Written> ExchangeCommands::write(
    Transaction &transaction, const exchange::Plan &plan, const Present &present) const
{
    Written written;
    QHash<QString, ConsumerId> added;
    for (const Planned<Consumer> &planned : plan.consumers) {
        if (planned.change == Change::Unchanged)
            continue;
        const Consumer consumer = writeConsumer(transaction, planned, present);
        if (planned.change == Change::Added) {
            added.insert(consumer.name, consumer.id);
            written.newConsumers.append(StoredConsumer { consumer, {} });
        } else {
            written.consumers.append(consumer);
        }
    }
    for (const PlannedFeed &planned : plan.feeds) {
        if (planned.change == Change::Unchanged || !transaction.isGood())
            continue;
        Feed feed = planned.after;
        if (!feed.consumer.isValid())
            feed.consumer = added.value(planned.consumer);
        const bool isNew = planned.change == Change::Added;
        const auto stored = isNew ? m_feeds.insert(transaction, feed, FeedCommands::Begin::Delivering)
                                  : m_feeds.update(transaction, present.feeds.value(feed.name), feed);
        if (!stored)
            return tl::unexpected(stored.error());
        (isNew ? written.newFeeds : written.feeds).append(*stored);
    }
    return written;
}

void ExchangeCommands::takeUp(const Written &written) const
{
    for (const StoredConsumer &consumer : written.newConsumers)
        (void)m_context.dispatcher.addLane(consumer);
    for (const Consumer &consumer : written.consumers)
        m_context.dispatcher.lane(consumer.id)->setConsumer(consumer);
    for (const StoredFeed &feed : written.newFeeds)
        m_feeds.takeUp(feed);
    for (const StoredFeed &feed : written.feeds)
        m_context.dispatcher.lane(feed.feed.consumer)->replaceFeed(feed);
}

} // namespace postrider
