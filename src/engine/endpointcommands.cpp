// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/endpointcommands.h"

#include "secrets/resumetoken.h"
#include "store/eventlog.h"
#include "store/resumekeys.h"
#include "store/retention.h"

#include <QHostAddress>

#include <algorithm>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

Result<void> checkReach(const EndpointSettings &settings)
{
    const QHostAddress address(settings.address);
    if (address.isNull()) {
        return fail(Error::Kind::InvalidInput,
            u"\"%1\" is no address of this machine. Give it in numbers: 127.0.0.1 for this machine alone, 0.0.0.0 for all that can reach it."_s
                .arg(settings.address.left(80)));
    }
    if (!address.isLoopback() && !settings.usesTls()) {
        return fail(Error::Kind::InvalidInput,
            u"At %1 others could read the tokens on their way: TLS is needed unless the address is 127.0.0.1 or ::1. Give a certificate and its key."_s
                .arg(settings.address));
    }
    return {};
}

/// An empty hash when there is none.
Result<ResumeKey> keyWhere(Database &database, QString ResumeKey::*field, const QString &value)
{
    const auto keys = resumekeys::all(database);
    if (!keys)
        return tl::unexpected(keys.error());
    const auto key = std::ranges::find(*keys, value, field);
    return key == keys->end() ? ResumeKey() : *key;
}

QString described(const EndpointSettings &settings)
{
    if (!settings.isOn)
        return u"Nobody is listened to."_s;
    return u"Consumers are listened to at %1, port %2, %3."_s.arg(
        settings.address, QString::number(settings.port), settings.usesTls() ? u"with TLS"_s : u"without TLS"_s);
}

} // namespace

Result<EndpointSettings> EndpointCommands::get() const
{
    return resumekeys::endpoint(m_context.database);
}

Result<void> EndpointCommands::set(const EndpointSettings &settings)
{
    if (auto valid = validate(settings); !valid)
        return valid;
    if (auto reached = checkReach(settings); !reached)
        return reached;
    Transaction transaction(m_context.database, Durability::Synced);
    resumekeys::setEndpoint(transaction, settings);
    activity::record(transaction, m_context.entry(u"endpoint.set"_s, {}, described(settings)));
    if (auto done = transaction.commit(); !done)
        return done;
    m_context.tellDoor();
    return {};
}

Result<void> EndpointCommands::setKey(const QString &feed, const QString &hash, std::optional<TimePoint> expiresAt)
{
    const auto found = m_context.feed(feed);
    if (!found)
        return tl::unexpected(found.error());
    if (!resumetoken::isHash(hash))
        return fail(Error::Kind::InvalidInput, u"That is not the hash of a resume token."_s);
    const TimePoint now = m_context.clock.now();
    if (expiresAt && *expiresAt <= now)
        return fail(Error::Kind::InvalidInput, u"The resume token would have ended already. Give a later time."_s);
    const QString effect = expiresAt ? u"Its Consumer may resume it until %1."_s.arg(toIso8601(*expiresAt))
                                     : u"Its Consumer may resume it."_s;
    Transaction transaction(m_context.database, Durability::Synced);
    resumekeys::set(transaction, found->feed->feed().id, { {}, {}, hash, now, expiresAt });
    activity::record(transaction, m_context.entry(u"feed.resume_token"_s, feed, effect));
    if (auto done = transaction.commit(); !done)
        return done;
    m_context.tellDoor();
    return {};
}

Result<void> EndpointCommands::removeKey(const QString &feed)
{
    const auto found = m_context.feed(feed);
    if (!found)
        return tl::unexpected(found.error());
    const auto key = this->key(feed);
    if (!key)
        return tl::unexpected(key.error());
    if (key->hash.isEmpty())
        return fail(Error::Kind::Conflict, u"The Feed \"%1\" has no resume token."_s.arg(feed));
    Transaction transaction(m_context.database, Durability::Synced);
    resumekeys::remove(transaction, found->feed->feed().id);
    activity::record(transaction,
        m_context.entry(u"feed.resume_token"_s, feed, u"Its resume token was revoked; only people resume it."_s));
    if (auto done = transaction.commit(); !done)
        return done;
    m_context.tellDoor();
    return {};
}

Result<ResumeKey> EndpointCommands::key(const QString &feed) const
{
    return keyWhere(m_context.database, &ResumeKey::feedName, feed);
}

Result<EngineContext::Found> EndpointCommands::admit(const ResumeCall &call) const
{
    // The key may have been replaced, revoked or expired since it was looked at.
    const auto key = keyWhere(m_context.database, &ResumeKey::feed, call.feed);
    if (!key)
        return tl::unexpected(key.error());
    if (!key->hash.isEmpty() && key->hash == call.hash && !key->hasExpired(m_context.clock.now()))
        return m_context.feed(key->feedName);
    return fail(Error::Kind::NotFound, u"The token is not valid for this feed."_s);
}

Result<ResumeFrom> EndpointCommands::startOf(const EngineContext::Found &found, const ResumeCall &call) const
{
    const StoredFeed stored = found.feed->stored();
    const Sequence position = stored.progress.position;
    if (!call.rewindTo)
        return ResumeFrom {};
    if (call.rewindTo->before() <= position)
        return ResumeFrom { ResumeFrom::Kind::Sequence, *call.rewindTo };
    // Ahead of the position, but nothing lies between: that is where the Feed is.
    constexpr qint64 Any = 1;
    const Sequence head = m_context.pollers.at(stored.feed.source)->progress().head;
    const auto between = eventlog::countCarried(m_context.database, stored, position, call.rewindTo->before(), Any);
    if (!between)
        return tl::unexpected(between.error());
    if (*between > 0 || call.rewindTo->before() > head)
        return onlyBackwards(*call.rewindTo, position);
    return ResumeFrom {};
}

Result<void> EndpointCommands::check(const EngineContext::Found &found) const
{
    const FeedProgress &progress = found.feed->progress();
    if (progress.isPaused) {
        return fail(Error::Kind::Conflict,
            u"People at the sending side paused this feed, and only they let it go on. Nothing is lost; call them."_s);
    }
    const auto pruned = retention::pruned(m_context.database, found.feed->feed().source);
    if (!pruned)
        return tl::unexpected(pruned.error());
    if (needsNewStart(progress, *pruned)) {
        return fail(Error::Kind::Conflict,
            u"This feed stood still for longer than events are kept: what came up to sequence %1 is no longer there. Fetch all records by yourself, then have people at the sending side let it go on from a later sequence."_s
                .arg(pruned->upTo.value));
    }
    return {};
}

Result<ResumeEffect> EndpointCommands::resume(const ResumeCall &call)
{
    if (const auto flushed = m_context.dispatcher.flush(); !flushed)
        return tl::unexpected(flushed.error());
    const auto found = admit(call);
    if (!found)
        return tl::unexpected(found.error());
    const QString name = found->feed->feed().name;
    m_context.who = u"%1 (by the resume endpoint, %2)"_s.arg(found->lane->consumer().name, call.address);
    const auto progress =
        check(*found).and_then([&] { return startOf(*found, call); }).and_then([&](const ResumeFrom &from) {
            return FeedCommands(m_context).resume(name, from);
        });
    if (progress)
        return ResumeEffect { progress->position, progress->waiting, found->lane->standing().holdUntil };
    Transaction transaction(m_context.database, Durability::Synced);
    activity::record(transaction, m_context.entry(u"feed.resume_refused"_s, name, progress.error().detail));
    (void)transaction.commit(); // what the caller is told counts more
    return tl::unexpected(progress.error());
}

Result<void> EndpointCommands::recordRefusals(const QList<Refusals> &refusals)
{
    m_context.who = u"Postrider"_s;
    Transaction transaction(m_context.database, Durability::Progress);
    for (const Refusals &each : refusals)
        activity::record(transaction, m_context.entry(u"endpoint.refuse"_s, each.feedName, each.effect));
    return transaction.commit();
}

} // namespace postrider
