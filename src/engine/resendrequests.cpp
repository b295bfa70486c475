// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/clock.h"
#include "engine/requestcall.h"
#include "engine/resendplan.h"
#include "store/eventlog.h"
#include "store/resends.h"
#include "store/setasides.h"

#include <algorithm>

namespace postrider::requests {

namespace {

Result<SequenceRange> rangeFromText(const QString &range)
{
    const QStringList ends = range.split(u".."_s);
    const auto first = sequenceFromText(ends.first());
    const auto last = sequenceFromText(ends.last());
    if (ends.size() > 2 || !first || !last || *last < *first)
        return fail(
            Error::Kind::InvalidInput, u"\"%1\" is no range. Give it as 1101..1150, or one sequence."_s.arg(range));
    return SequenceRange { *first, *last };
}

Result<void> readRecord(const QString &record, Resend &resend)
{
    const qsizetype slash = record.indexOf(u'/');
    if (slash <= 0)
        return fail(Error::Kind::InvalidInput, u"\"%1\" is no record. Give it as Property/235021."_s.arg(record));
    resend.selection = Resend::Selection::Record;
    resend.resourceName = record.left(slash);
    resend.recordKey = record.mid(slash + 1);
    return {};
}

/// Reads what `resend` is asked for; the times are looked up later.
Result<ResendRequest> resendRequest(const QJsonObject &args, TimePoint now)
{
    ResendRequest request;
    Resend &resend = request.resend;
    resend.first = { 0 };
    resend.last = Sequence::max();
    resend.isNewestOnly = args.value("newest_only"_L1).toBool();
    resend.goesFirst = args.value("goes_first"_L1).toBool();
    resend.reason = args.value("reason"_L1).toString();
    const auto acceptedFrom = fromIso8601(args.value("accepted_since"_L1).toString());
    const auto acceptedUntil = fromIso8601(args.value("accepted_until"_L1).toString());
    if (args.value("set_aside"_L1).toBool()) {
        resend.selection = Resend::Selection::SetAside;
    } else if (const QString record = args.value("record"_L1).toString(); !record.isEmpty()) {
        if (const auto read = readRecord(record, resend); !read)
            return tl::unexpected(read.error());
    } else if (const QString range = args.value("sequence"_L1).toString(); !range.isEmpty()) {
        const auto read = rangeFromText(range);
        if (!read)
            return tl::unexpected(read.error());
        resend.first = read->first;
        resend.last = read->last;
    } else if (acceptedFrom) {
        request.acceptedIn = { *acceptedFrom, acceptedUntil.value_or(now) };
        if (request.acceptedIn->second <= *acceptedFrom)
            return fail(Error::Kind::InvalidInput, u"The period ends before it begins."_s);
    } else {
        request.since = fromIso8601(args.value("since"_L1).toString());
        if (!request.since) {
            return fail(Error::Kind::InvalidInput,
                u"Say what to send again: sequences, a record, a time with its zone, what was accepted in a period, or what was set aside."_s);
        }
    }
    return request;
}

/// The names of the Feeds that are meant.
Result<QStringList> feedNames(Database &database, const QJsonObject &args, TimePoint now)
{
    QStringList names;
    for (const QJsonValue &name : args.value("feeds"_L1).toArray())
        names.append(name.toString());
    if (const QString name = args.value("feed"_L1).toString(); !name.isEmpty())
        names.append(name);
    if (!args.value("all_feeds"_L1).toBool()) {
        names.removeDuplicates();
        return names.isEmpty() ? Result<QStringList>(fail(Error::Kind::InvalidInput, u"Say to which Feed."_s)) : names;
    }
    const auto status = queries::status(database, now);
    if (!status)
        return tl::unexpected(status.error());
    names.clear();
    for (const FeedStatus &feed : status->feeds)
        names.append(feed.stored.feed.name);
    return names;
}

/// What the resend would do to each Feed; to all of them means to those that it has something for.
Result<QList<ResendPlan>> plans(
    Database &database, const QJsonObject &args, const ResendRequest &request, TimePoint now)
{
    const auto names = feedNames(database, args, now);
    if (!names)
        return tl::unexpected(names.error());
    QList<ResendPlan> plans;
    std::optional<Error> nothing;
    for (const QString &name : *names) {
        const auto plan = queries::planResend(database, name, request, now);
        const bool isAll = args.value("all_feeds"_L1).toBool();
        if (plan)
            plans.append(*plan);
        else if (isAll && plan.error().kind == Error::Kind::Conflict)
            nothing = plan.error();
        else
            return tl::unexpected(plan.error());
    }
    if (plans.isEmpty()) {
        return tl::unexpected(nothing && names->size() == 1
                ? *nothing
                : Error { Error::Kind::Conflict, u"There is nothing to send again to any Feed."_s });
    }
    return plans;
}

QJsonArray toJson(const QList<ResendPlan> &plans, const QList<ResendId> &ids)
{
    QJsonArray array;
    for (qsizetype i = 0; i < plans.size(); ++i) {
        QJsonObject object = requestjson::fromResendPlan(plans.at(i));
        object.insert("id"_L1, ids.isEmpty() ? QJsonValue() : QJsonValue(ids.at(i).value));
        array.append(object);
    }
    return array;
}

void resend(const Call &call)
{
    const TimePoint now = call.clock.now();
    const auto request = resendRequest(call.args, now);
    if (!request)
        return call.reply(requestjson::fromError(request.error()));
    const bool isDryRun = call.args.value("dry_run"_L1).toBool();
    const auto ask = [args = call.args, request = *request, now](
                         Database &database) { return plans(database, args, request, now); };
    call.engine.askAside(ask).then(&call.engine, [call, isDryRun](const Result<QList<ResendPlan>> &found) {
        if (!found)
            return call.reply(requestjson::fromError(found.error()));
        if (isDryRun) {
            return answer(call.reply,
                Result<QJsonObject>(QJsonObject { { u"resends"_s, toJson(*found, {}) }, { u"dry_run"_s, true } }));
        }
        command(call, [plans = *found](Commands &commands) -> Result<QJsonObject> {
            QList<Resend> resends;
            for (const ResendPlan &plan : plans)
                resends.append(plan.resend);
            const auto ids = commands.resends.begin(resends);
            if (!ids)
                return tl::unexpected(ids.error());
            return QJsonObject { { u"resends"_s, toJson(plans, *ids) }, { u"dry_run"_s, false } };
        });
    });
}

void resendList(const Call &call)
{
    const int limit = std::clamp(call.args.value("limit"_L1).toInt(50), 1, 10'000);
    question(call, [limit, now = call.clock.now()](Database &database) -> Result<QJsonObject> {
        const auto status = queries::status(database, now);
        if (!status)
            return tl::unexpected(status.error());
        QHash<FeedId, QString> names;
        for (const FeedStatus &feed : status->feeds)
            names.insert(feed.stored.feed.id, feed.stored.feed.name);
        return listed(u"resends"_s, resends::newest(database, {}, limit),
            [&names](const Resend &resend) { return requestjson::fromResend(resend, names.value(resend.feed)); });
    });
}

using Change = Result<void> (ResendCommands::*)(ResendId);

void changeResend(const Call &call, Change change)
{
    const auto id = sequenceFromText(call.text("id"_L1));
    if (!id)
        return call.reply(requestjson::fromError({ Error::Kind::InvalidInput,
            u"\"%1\" is not the number of a resend; see resends list."_s.arg(call.text("id"_L1)) }));
    command(call, [change, id = ResendId { id->value }](Commands &commands) { return (commands.resends.*change)(id); });
}

void resendPause(const Call &call)
{
    changeResend(call, &ResendCommands::pause);
}

void resendResume(const Call &call)
{
    changeResend(call, &ResendCommands::resume);
}

void resendCancel(const Call &call)
{
    changeResend(call, &ResendCommands::cancel);
}

QJsonObject rewound(const QString &feed, Sequence next, qint64 waiting, bool isDryRun)
{
    return { { u"feed"_s, feed }, { u"next"_s, next.value }, { u"waiting"_s, waiting }, { u"dry_run"_s, isDryRun } };
}

/// To a sequence, or to the first event that was read at a time or later.
void rewind(const Call &call)
{
    const QString name = call.text("feed"_L1);
    const auto to = sequenceFromText(call.text("to"_L1));
    const auto time = fromIso8601(call.text("to_time"_L1));
    if (!to && !time)
        return call.reply(
            requestjson::fromError({ Error::Kind::InvalidInput, u"Say to which sequence, or to which time."_s }));
    const bool isDryRun = call.args.value("dry_run"_L1).toBool();
    const auto look = [=, now = call.clock.now()](Database &database) -> Result<QJsonObject> {
        const auto rewind = queries::planRewind(database, name, to ? std::optional(*to) : std::nullopt, time, now);
        if (!rewind)
            return tl::unexpected(rewind.error());
        return rewound(name, rewind->next, rewind->waiting, isDryRun);
    };
    if (isDryRun)
        return question(call, look);
    call.engine.ask(look).then(&call.engine, [call, name](const Result<Result<QJsonObject>> &asked) {
        const Result<QJsonObject> found = asked ? *asked : Result<QJsonObject>(tl::unexpected(asked.error()));
        if (!found)
            return call.reply(requestjson::fromError(found.error()));
        const Sequence next { found->value("next"_L1).toInteger() };
        command(call, [name, next, reason = call.text("reason"_L1)](Commands &commands) -> Result<QJsonObject> {
            const auto progress = commands.feeds.rewind(name, next, reason);
            if (!progress)
                return tl::unexpected(progress.error());
            return rewound(name, next, progress->waiting, false);
        });
    });
}

void setAsideList(const Call &call)
{
    question(call, [name = call.text("feed"_L1), now = call.clock.now()](Database &database) -> Result<QJsonObject> {
        const auto feed = queries::feed(database, name, now);
        if (!feed)
            return tl::unexpected(feed.error());
        return listed(u"set_aside"_s, setasides::unsettled(database, feed->stored.feed.id), requestjson::fromSetAside);
    });
}

void setAsideSettle(const Call &call)
{
    Result<SequenceRange> range = SequenceRange { { 0 }, Sequence::max() };
    if (const QString text = call.text("sequence"_L1); !text.isEmpty())
        range = rangeFromText(text);
    if (!range)
        return call.reply(requestjson::fromError(range.error()));
    command(call,
        [range = *range, name = call.text("feed"_L1), reason = call.text("reason"_L1)](
            Commands &commands) -> Result<QJsonObject> {
            const auto progress = commands.feeds.markSettled(name, range, reason);
            if (!progress)
                return tl::unexpected(progress.error());
            return QJsonObject { { u"feed"_s, name }, { u"set_aside"_s, progress->setAside } };
        });
}

} // namespace

HandlerTable resendHandlers()
{
    return {
        { u"resend"_s, resend },
        { u"resends.list"_s, resendList },
        { u"resends.pause"_s, resendPause },
        { u"resends.resume"_s, resendResume },
        { u"resends.cancel"_s, resendCancel },
        { u"rewind"_s, rewind },
        { u"set_aside.list"_s, setAsideList },
        { u"set_aside.settle"_s, setAsideSettle },
    };
}

} // namespace postrider::requests
