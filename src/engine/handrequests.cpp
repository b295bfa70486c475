// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/clock.h"
#include "engine/requestcall.h"

namespace postrider::requests {

namespace {

Result<HandRequest> handRequest(const QJsonObject &args)
{
    const QString record = args.value("record"_L1).toString();
    const qsizetype slash = record.indexOf(u'/');
    if (slash <= 0)
        return fail(Error::Kind::InvalidInput, u"\"%1\" is no record. Give it as Property/235021."_s.arg(record));
    HandRequest request { { record.left(slash), record.mid(slash + 1), args.value("url"_L1).toString(), {} },
        args.value("feed"_L1).toString(), args.value("source"_L1).toString() };
    for (const QJsonValue &type : args.value("feed_types"_L1).toArray())
        request.event.feedTypes.append(type.toString());
    if (request.feed.isEmpty() == request.source.isEmpty()) {
        return fail(Error::Kind::InvalidInput,
            u"Say to whom: to one Feed, or to all Feeds of a Source that carry it, but not both."_s);
    }
    return request;
}

QString toName(HandObstacle obstacle)
{
    switch (obstacle) {
    case HandObstacle::NotCarried: return u"not_carried"_s;
    case HandObstacle::NothingSettled: return u"nothing_settled"_s;
    }
    Q_UNREACHABLE();
}

QJsonValue orNull(Sequence sequence)
{
    return sequence.isNone() ? QJsonValue() : QJsonValue(sequence.value);
}

/// What is known before it is done.
QJsonObject toJson(const HandPlan &plan)
{
    QJsonArray feeds;
    for (const FeedStatus &feed : plan.feeds) {
        const Sequence sequence = plan.isAppended ? plan.next : feed.stored.progress.position;
        feeds.append(QJsonObject { { u"feed"_s, feed.stored.feed.name }, { u"state"_s, toName(feed.state.kind) },
            { u"sequence"_s, orNull(sequence) }, { u"resend"_s, QJsonValue() } });
    }
    QJsonArray leftOut;
    for (const HandPlan::LeftOut &feed : plan.leftOut) {
        leftOut.append(QJsonObject { { u"feed"_s, feed.feed.stored.feed.name }, { u"why"_s, toName(feed.why) } });
    }
    return { { u"resource"_s, plan.event.resourceName }, { u"key"_s, plan.event.recordKey },
        { u"url"_s, plan.event.recordUrl.isEmpty() ? QJsonValue() : QJsonValue(plan.event.recordUrl) },
        { u"feed_types"_s, QJsonArray::fromStringList(plan.event.feedTypes) }, { u"source"_s, plan.sourceName },
        { u"appended"_s, plan.isAppended }, { u"feeds"_s, feeds }, { u"left_out"_s, leftOut },
        { u"newest"_s, plan.newest ? orNull(plan.newest->sequence) : QJsonValue() } };
}

/// The same with what it has become.
QJsonObject done(QJsonObject planned, const HandResult &result)
{
    QJsonArray feeds;
    for (const HandResult::Job &job : result.jobs) {
        QJsonValue state;
        for (const QJsonValue &feed : planned.value("feeds"_L1).toArray())
            state = feed["feed"_L1].toString() == job.feed ? feed["state"_L1] : state;
        feeds.append(
            QJsonObject { { u"feed"_s, job.feed }, { u"state"_s, state }, { u"sequence"_s, job.sequence.value },
                { u"resend"_s, job.id.isValid() ? QJsonValue(job.id.value) : QJsonValue() } });
    }
    planned.insert("feeds"_L1, feeds);
    planned.insert("appended"_L1, result.appendedAs.has_value());
    planned.insert("dry_run"_L1, false);
    return planned;
}

void send(const Call &call)
{
    const auto request = handRequest(call.args);
    if (!request)
        return call.reply(requestjson::fromError(request.error()));
    const bool isDryRun = call.args.value("dry_run"_L1).toBool();
    const auto look = [request = *request, now = call.clock.now()](Database &database) -> Result<QJsonObject> {
        return queries::planHand(database, request, now).map([](const HandPlan &plan) {
            QJsonObject object = toJson(plan);
            object.insert("dry_run"_L1, true);
            return object;
        });
    };
    if (isDryRun)
        return question(call, look);
    call.engine.ask(look).then(&call.engine, [call, request = *request](const Result<Result<QJsonObject>> &asked) {
        const Result<QJsonObject> planned = asked ? *asked : Result<QJsonObject>(tl::unexpected(asked.error()));
        if (!planned)
            return call.reply(requestjson::fromError(planned.error()));
        command(call,
            [request, planned = *planned, reason = call.text("reason"_L1)](Commands &commands) -> Result<QJsonObject> {
                return commands.hand.send(request, reason).map([&planned](const HandResult &result) {
                    return done(planned, result);
                });
            });
    });
}

void again(const Call &call)
{
    const auto id = sequenceFromText(call.text("id"_L1));
    if (!id)
        return call.reply(requestjson::fromError({ Error::Kind::InvalidInput,
            u"\"%1\" is not the number of a resend; see resends list."_s.arg(call.text("id"_L1)) }));
    command(call, [id = ResendId { id->value }](Commands &commands) -> Result<QJsonObject> {
        return commands.hand.again(id).map([](ResendId resend) { return QJsonObject { { u"id"_s, resend.value } }; });
    });
}

} // namespace

HandlerTable handHandlers()
{
    return {
        { u"send"_s, send },
        { u"resends.again"_s, again },
    };
}

} // namespace postrider::requests
