// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/requestcall.h"
#include "store/resumekeys.h"

namespace postrider::requests {

namespace {

void endpointShow(const Call &call)
{
    question(call, [state = call.engine.endpointState()](Database &database) -> Result<QJsonObject> {
        const auto settings = resumekeys::endpoint(database);
        if (!settings)
            return tl::unexpected(settings.error());
        return requestjson::fromEndpoint(*settings, state);
    });
}

void endpointSet(const Call &call)
{
    const auto set = [changes = call.args, who = call.who](Commands &commands) -> Result<EndpointSettings> {
        commands.setUser(who);
        auto settings = commands.endpoint.get();
        if (!settings)
            return tl::unexpected(settings.error());
        const auto changed = merged(settingsToJson(*settings), changes);
        if (!changed)
            return tl::unexpected(changed.error());
        settingsFromJson(*changed, *settings);
        if (const auto done = commands.endpoint.set(*settings); !done)
            return tl::unexpected(done.error());
        return settings;
    };
    // What listens was told before this comes back, and has said whether it can.
    call.engine.perform(set).then(
        &call.engine, [reply = call.reply, engine = &call.engine](const Result<EndpointSettings> &settings) {
            answer(reply, settings.map([engine](const EndpointSettings &shown) {
                return requestjson::fromEndpoint(shown, engine->endpointState());
            }));
        });
}

/// Shows when a Feed's token was made and where its Consumer calls, after putting another hash in its place or none.
void feedResumeToken(const Call &call)
{
    const QString name = call.name();
    const QString hash = call.text("hash"_L1);
    const auto expiry = fromIso8601(call.text("expires_at"_L1));
    const bool isRevoked = call.args.value("revoke"_L1).toBool();
    command(call, [name, hash, expiry, isRevoked](Commands &commands) -> Result<QJsonObject> {
        Result<void> done;
        if (isRevoked)
            done = commands.endpoint.removeKey(name);
        else if (!hash.isEmpty())
            done = commands.endpoint.setKey(name, hash, expiry);
        if (!done)
            return tl::unexpected(done.error());
        const auto feed = commands.feeds.get(name);
        const auto settings = commands.endpoint.get();
        const auto key = commands.endpoint.key(name);
        if (!feed || !settings || !key)
            return tl::unexpected(!feed ? feed.error() : !settings ? settings.error() : key.error());
        return requestjson::fromResumeKey(feed->feed, *settings, *key);
    });
}

} // namespace

HandlerTable endpointHandlers()
{
    return {
        { u"endpoint.show"_s, endpointShow },
        { u"endpoint.set"_s, endpointSet },
        { u"feed.resume_token"_s, feedResumeToken },
    };
}

} // namespace postrider::requests
