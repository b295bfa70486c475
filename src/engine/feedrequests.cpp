// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/clock.h"
#include "engine/requestcall.h"

#include <QUuid>

namespace postrider::requests {

namespace {

QStringList names(const QJsonValue &value)
{
    QStringList names;
    for (const QJsonValue &name : value.toArray())
        names.append(name.toString());
    return names;
}

void feedAdd(const Call &call)
{
    const auto start = Start::fromText(call.args.value("start"_L1).toString(u"now"_s));
    if (!start)
        return call.reply(requestjson::fromError(start.error()));
    Feed feed;
    feed.name = call.name();
    feed.publicId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    feed.label = call.text("label"_L1);
    feed.start = *start;
    feed.filter = { names(call.args.value("resources"_L1)), names(call.args.value("feed_types"_L1)) };
    const QString sourceName = call.text("source"_L1);
    const QString consumerName = call.text("consumer"_L1);
    command(call, [feed, sourceName, consumerName](Commands &commands) -> Result<FeedId> {
        const auto source = commands.sources.get(sourceName);
        if (!source)
            return tl::unexpected(source.error());
        const auto consumer = commands.consumers.get(consumerName);
        if (!consumer)
            return tl::unexpected(consumer.error());
        Feed complete = feed;
        complete.source = source->id;
        complete.consumer = consumer->id;
        return commands.feeds.add(complete);
    });
}

void feedList(const Call &call)
{
    question(call, [now = call.clock.now()](Database &database) -> Result<QJsonObject> {
        const auto status = queries::status(database, now);
        if (!status)
            return tl::unexpected(status.error());
        return listed(u"feeds"_s, Result<QList<FeedStatus>>(status->feeds), requestjson::fromFeedSettings);
    });
}

void feedShow(const Call &call)
{
    question(call, [name = call.name(), now = call.clock.now()](Database &database) -> Result<QJsonObject> {
        const auto feed = queries::feed(database, name, now);
        if (!feed)
            return tl::unexpected(feed.error());
        return requestjson::fromFeedSettings(*feed);
    });
}

void feedEdit(const Call &call)
{
    const QJsonObject changes = call.args.value("changes"_L1).toObject();
    command(call, [name = call.name(), changes](Commands &commands) -> Result<void> {
        const auto stored = commands.feeds.get(name);
        if (!stored)
            return tl::unexpected(stored.error());
        Feed feed = stored->feed;
        const QJsonObject settings { { u"name"_s, feed.name }, { u"label"_s, feed.label },
            { u"resources"_s, QJsonArray::fromStringList(feed.filter.resources) },
            { u"feed_types"_s, QJsonArray::fromStringList(feed.filter.feedTypes) } };
        const auto edited = merged(settings, changes);
        if (!edited)
            return tl::unexpected(edited.error());
        feed.name = edited->value("name"_L1).toString();
        feed.label = edited->value("label"_L1).toString();
        feed.filter = { names(edited->value("resources"_L1)), names(edited->value("feed_types"_L1)) };
        return commands.feeds.edit(name, feed);
    });
}

void feedRemove(const Call &call)
{
    command(call, [name = call.name()](Commands &commands) { return commands.feeds.remove(name); });
}

void feedPause(const Call &call)
{
    command(call, [name = call.name()](Commands &commands) { return commands.feeds.pause(name); });
}

void feedResume(const Call &call)
{
    const auto from = ResumeFrom::fromText(call.args.value("from"_L1).toString(u"stopped"_s));
    if (!from)
        return call.reply(requestjson::fromError(from.error()));
    command(call, [name = call.name(), from = *from](Commands &commands) -> Result<QJsonObject> {
        const auto progress = commands.feeds.resume(name, from);
        if (!progress)
            return tl::unexpected(progress.error());
        return QJsonObject { { u"feed"_s, name }, { u"waiting"_s, progress->waiting },
            { u"set_aside"_s, progress->setAside } };
    });
}

} // namespace

HandlerTable feedHandlers()
{
    return {
        { u"feed.add"_s, feedAdd },
        { u"feed.list"_s, feedList },
        { u"feed.show"_s, feedShow },
        { u"feed.edit"_s, feedEdit },
        { u"feed.remove"_s, feedRemove },
        { u"feed.pause"_s, feedPause },
        { u"feed.resume"_s, feedResume },
    };
}

} // namespace postrider::requests
