// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/requestcall.h"

#include <QUuid>

namespace postrider::requests {

namespace {

void consumerAdd(const Call &call)
{
    Consumer consumer;
    consumer.name = call.name();
    consumer.endpoint = QUrl(call.text("endpoint"_L1), QUrl::StrictMode);
    consumer.publicId = call.text("public_id"_L1);
    if (consumer.publicId.isEmpty())
        consumer.publicId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    consumer.hasToken = call.args.value("has_token"_L1).toBool();
    consumer.tokenExpiry = fromIso8601(call.text("token_expires_at"_L1));
    settingsFromJson(call.args, consumer);
    command(call, [consumer](Commands &commands) { return commands.consumers.add(consumer); });
}

void consumerList(const Call &call)
{
    question(call,
        [](Database &database) { return listed(u"consumers"_s, consumers::all(database), requestjson::fromConsumer); });
}

void consumerShow(const Call &call)
{
    question(call, [name = call.name()](Database &database) -> Result<QJsonObject> {
        const auto all = consumers::all(database);
        if (!all)
            return tl::unexpected(all.error());
        for (const StoredConsumer &stored : *all) {
            if (stored.consumer.name == name)
                return requestjson::fromConsumer(stored);
        }
        return notFound<QJsonObject>(u"Consumer"_s, name);
    });
}

void consumerEdit(const Call &call)
{
    const QJsonObject changes = call.args.value("changes"_L1).toObject();
    command(call, [name = call.name(), changes](Commands &commands) -> Result<void> {
        auto consumer = commands.consumers.get(name);
        if (!consumer)
            return tl::unexpected(consumer.error());
        QJsonObject settings = settingsToJson(*consumer);
        settings.insert("name"_L1, consumer->name);
        settings.insert("endpoint"_L1, consumer->endpoint.toString(QUrl::FullyEncoded));
        const auto edited = merged(settings, changes);
        if (!edited)
            return tl::unexpected(edited.error());
        settingsFromJson(*edited, *consumer);
        consumer->name = edited->value("name"_L1).toString();
        consumer->endpoint = QUrl(edited->value("endpoint"_L1).toString(), QUrl::StrictMode);
        return commands.consumers.edit(name, *consumer);
    });
}

void consumerRemove(const Call &call)
{
    command(call, [name = call.name()](Commands &commands) { return commands.consumers.remove(name); });
}

void consumerToken(const Call &call)
{
    const auto expiry = fromIso8601(call.text("token_expires_at"_L1));
    command(
        call, [name = call.name(), expiry](Commands &commands) { return commands.consumers.setToken(name, expiry); });
}

void consumerEndHold(const Call &call)
{
    command(call, [name = call.name()](Commands &commands) { return commands.consumers.endHold(name); });
}

void consumerTest(const Call &call)
{
    const auto done = [engine = &call.engine, reply = call.reply](const Result<Attempt> &attempt) {
        QMetaObject::invokeMethod(engine, [reply, attempt] {
            if (!attempt)
                return answer(reply, Result<QJsonObject>(tl::unexpected(attempt.error())));
            answer(reply, Result<QJsonObject>(requestjson::fromAttempt(*attempt, {})));
        });
    };
    call.engine.perform([name = call.name(), done](Commands &commands) {
        commands.consumers.test(name, done);
        return true;
    });
}

} // namespace

HandlerTable consumerHandlers()
{
    return {
        { u"consumer.add"_s, consumerAdd },
        { u"consumer.list"_s, consumerList },
        { u"consumer.show"_s, consumerShow },
        { u"consumer.edit"_s, consumerEdit },
        { u"consumer.remove"_s, consumerRemove },
        { u"consumer.token"_s, consumerToken },
        { u"consumer.end_hold"_s, consumerEndHold },
        { u"consumer.test"_s, consumerTest },
    };
}

} // namespace postrider::requests
