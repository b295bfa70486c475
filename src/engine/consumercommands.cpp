// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/consumercommands.h"

#include "engine/enginecontext.h"
#include "http/trust.h"
#include "store/consumers.h"

namespace postrider {

using namespace Qt::StringLiterals;

Result<void> ConsumerCommands::check(const Consumer &consumer)
{
    if (auto valid = validate(consumer); !valid)
        return valid;
    if (const auto trusted = trusting(consumer.authority); !trusted)
        return tl::unexpected(trusted.error());
    return {};
}

Result<ConsumerId> ConsumerCommands::add(const Consumer &consumer)
{
    if (const auto valid = check(consumer); !valid)
        return tl::unexpected(valid.error());
    if (m_context.lane(consumer.name))
        return fail(Error::Kind::AlreadyExists, u"There is already a Consumer named \"%1\"."_s.arg(consumer.name));
    StoredConsumer stored { consumer, {} };
    Transaction transaction(m_context.database, Durability::Synced);
    stored.consumer.id = consumers::insert(transaction, consumer);
    activity::record(transaction,
        m_context.entry(u"consumer.add"_s, consumer.name, u"Its endpoint is %1."_s.arg(consumer.endpoint.toString())));
    if (const auto done = transaction.commit(); !done)
        return tl::unexpected(done.error());
    (void)m_context.dispatcher.addLane(stored);
    return stored.consumer.id;
}

Result<void> ConsumerCommands::edit(const QString &name, const Consumer &edited)
{
    const auto lane = m_context.lane(name);
    if (!lane)
        return tl::unexpected(lane.error());
    Consumer consumer = edited;
    consumer.id = (*lane)->consumer().id;
    consumer.publicId = (*lane)->consumer().publicId;
    consumer.hasToken = (*lane)->consumer().hasToken;
    consumer.tokenExpiry = (*lane)->consumer().tokenExpiry;
    if (auto valid = check(consumer); !valid)
        return valid;
    if (consumer.name != name && m_context.lane(consumer.name))
        return fail(Error::Kind::AlreadyExists, u"There is already a Consumer named \"%1\"."_s.arg(consumer.name));
    Transaction transaction(m_context.database, Durability::Synced);
    consumers::update(transaction, consumer);
    activity::record(transaction,
        m_context.entry(u"consumer.edit"_s, consumer.name, u"Its endpoint is %1."_s.arg(consumer.endpoint.toString())));
    if (auto done = transaction.commit(); !done)
        return done;
    (*lane)->setConsumer(consumer);
    m_context.dispatcher.wake();
    return {};
}

Result<void> ConsumerCommands::remove(const QString &name)
{
    const auto lane = m_context.lane(name);
    if (!lane)
        return tl::unexpected(lane.error());
    if (!(*lane)->feeds().empty()) {
        return fail(Error::Kind::Conflict,
            u"The Feed \"%1\" goes to this Consumer. Remove the Feed first."_s.arg(
                (*lane)->feeds().front()->feed().name));
    }
    if (auto flushed = m_context.dispatcher.flush(); !flushed)
        return flushed;
    const ConsumerId id = (*lane)->consumer().id;
    Transaction transaction(m_context.database, Durability::Synced);
    consumers::remove(transaction, id);
    activity::record(transaction, m_context.entry(u"consumer.remove"_s, name, u"Its record was removed with it."_s));
    if (auto done = transaction.commit(); !done)
        return done;
    m_context.dispatcher.removeLane(id);
    m_context.purger.wake();
    return {};
}

Result<Consumer> ConsumerCommands::get(const QString &name) const
{
    const auto lane = m_context.lane(name);
    if (!lane)
        return tl::unexpected(lane.error());
    return (*lane)->consumer();
}

Result<void> ConsumerCommands::setToken(const QString &name, std::optional<TimePoint> expiry)
{
    const auto lane = m_context.lane(name);
    if (!lane)
        return tl::unexpected(lane.error());
    Consumer consumer = (*lane)->consumer();
    consumer.hasToken = true;
    consumer.tokenExpiry = expiry;
    Transaction transaction(m_context.database, Durability::Synced);
    consumers::update(transaction, consumer);
    activity::record(transaction, m_context.entry(u"consumer.token"_s, name, u"Its token was replaced."_s));
    if (auto done = transaction.commit(); !done)
        return done;
    (*lane)->setConsumer(consumer);
    m_context.dispatcher.forgetToken(consumer.id);
    return {};
}

Result<void> ConsumerCommands::endHold(const QString &name)
{
    if (auto flushed = m_context.dispatcher.flush(); !flushed)
        return flushed;
    const auto lane = m_context.lane(name);
    if (!lane)
        return tl::unexpected(lane.error());
    Standing standing = (*lane)->standing();
    const TimePoint now = m_context.clock.now();
    if (!standing.holdUntil || *standing.holdUntil <= now)
        return fail(Error::Kind::Conflict, u"%1 has not asked us to wait."_s.arg(name));
    const QString until = toIso8601(*standing.holdUntil);
    if (!standing.hasLongHold(now)) {
        return fail(Error::Kind::Conflict,
            u"%1 asked us not to call before %2. Only a wait of more than 24 hours can be ended early."_s.arg(
                name, until));
    }
    standing.holdSince.reset();
    standing.holdUntil.reset();
    standing.sizeLimit = 1;
    Transaction transaction(m_context.database, Durability::Synced);
    consumers::saveStanding(transaction, (*lane)->consumer().id, standing);
    activity::record(transaction,
        m_context.entry(u"consumer.end_hold"_s, name, u"It had asked us not to call before %1."_s.arg(until)));
    if (auto done = transaction.commit(); !done)
        return done;
    (*lane)->setStanding(standing);
    m_context.dispatcher.wake();
    return {};
}

void ConsumerCommands::tryOut(const Consumer &consumer, const Token &token, TestCallback done)
{
    if (const auto valid = check(consumer); !valid)
        return done(tl::unexpected(valid.error()));
    m_context.dispatcher.tryOut(consumer, token, std::move(done));
}

void ConsumerCommands::test(const QString &name, TestCallback done)
{
    const auto lane = m_context.lane(name);
    if (!lane)
        return done(tl::unexpected(lane.error()));
    m_context.dispatcher.test((*lane)->consumer().id, std::move(done));
}

} // namespace postrider
