// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/clock.h"
#include "engine/queries.h"
#include "engine/requestcall.h"
#include "store/eventlog.h"
#include "store/ledger.h"

#include <algorithm>

namespace postrider::requests {

namespace {

void status(const Call &call)
{
    question(call, [now = call.clock.now()](Database &database) -> Result<QJsonObject> {
        const auto status = queries::status(database, now);
        if (!status)
            return tl::unexpected(status.error());
        return requestjson::fromStatus(*status);
    });
}

using ListAttempts = Result<QList<Attempt>> (*)(Database &, FeedId, int);

void listAttempts(const Call &call, const QString &key, ListAttempts list)
{
    const int limit = std::clamp(call.args.value("limit"_L1).toInt(50), 1, 10'000);
    const QString name = call.text("feed"_L1);
    question(call, [key, list, limit, name, now = call.clock.now()](Database &database) -> Result<QJsonObject> {
        const auto status = queries::status(database, now);
        if (!status)
            return tl::unexpected(status.error());
        QHash<FeedId, QString> names;
        FeedId wanted;
        for (const FeedStatus &feed : status->feeds) {
            names.insert(feed.stored.feed.id, feed.stored.feed.name);
            if (feed.stored.feed.name == name)
                wanted = feed.stored.feed.id;
        }
        if (!name.isEmpty() && !wanted.isValid())
            return notFound<QJsonObject>(u"Feed"_s, name);
        return listed(key, list(database, wanted, limit),
            [&names](const Attempt &attempt) { return requestjson::fromAttempt(attempt, names.value(attempt.feed)); });
    });
}

void attempts(const Call &call)
{
    listAttempts(call, u"attempts"_s,
        [](Database &database, FeedId feed, int limit) { return ledger::attempts(database, feed, limit); });
}

void holds(const Call &call)
{
    listAttempts(call, u"holds"_s,
        [](Database &database, FeedId feed, int limit) { return ledger::holds(database, feed, limit); });
}

void activityList(const Call &call)
{
    const int limit = std::clamp(call.args.value("limit"_L1).toInt(50), 1, 10'000);
    question(call, [limit](Database &database) {
        return listed(u"activity"_s, activity::newest(database, limit), requestjson::fromActivity);
    });
}

void find(const Call &call)
{
    constexpr int MostEvents = 100;
    const QString what = call.text("what"_L1).trimmed();
    const qsizetype slash = what.indexOf(u'/');
    question(call, [what, slash, now = call.clock.now()](Database &database) -> Result<QJsonObject> {
        const auto convert = requestjson::fromFoundEvent;
        if (slash >= 0) {
            return listed(u"events"_s,
                queries::findRecord(database, what.left(slash), what.mid(slash + 1), MostEvents, now), convert);
        }
        const auto sequence = sequenceFromText(what);
        if (!sequence)
            return fail(Error::Kind::InvalidInput, u"Give a record as Property/235021, or a sequence number."_s);
        return listed(u"events"_s, queries::findSequence(database, *sequence, now), convert);
    });
}

/// Reads what `resend` is asked for into a selection; the times are looked up later.
Result<Resend> resendSelection(const QJsonObject &args)
{
    Resend resend;
    resend.first = { 0 };
    resend.last = Sequence::max();
    if (args.value("set_aside"_L1).toBool()) {
        resend.selection = Resend::Selection::SetAside;
    } else if (const QString record = args.value("record"_L1).toString(); !record.isEmpty()) {
        const qsizetype slash = record.indexOf(u'/');
        if (slash <= 0)
            return fail(Error::Kind::InvalidInput, u"\"%1\" is no record. Give it as Property/235021."_s.arg(record));
        resend.selection = Resend::Selection::Record;
        resend.resourceName = record.left(slash);
        resend.recordKey = record.mid(slash + 1);
    } else if (const QString range = args.value("sequence"_L1).toString(); !range.isEmpty()) {
        const QStringList ends = range.split(u".."_s);
        const auto first = sequenceFromText(ends.first());
        const auto last = sequenceFromText(ends.last());
        if (ends.size() > 2 || !first || !last || *last < *first)
            return fail(
                Error::Kind::InvalidInput, u"\"%1\" is no range. Give it as 1101..1150, or one sequence."_s.arg(range));
        resend.first = *first;
        resend.last = *last;
    } else if (!fromIso8601(args.value("since"_L1).toString())) {
        return fail(Error::Kind::InvalidInput,
            u"Say what to send again: sequences, a record, a time with its zone, or what was set aside."_s);
    }
    return resend;
}

Result<ResendMeasure> measureResend(
    Database &database, const QString &feedName, Resend resend, std::optional<TimePoint> since, TimePoint now)
{
    const auto feed = queries::feed(database, feedName, now);
    if (!feed)
        return tl::unexpected(feed.error());
    if (since) {
        const auto first = eventlog::firstReadSince(database, feed->stored.feed.source, *since);
        if (!first)
            return tl::unexpected(first.error());
        resend.first = first->isNone() ? Sequence::max() : *first;
    }
    return queries::measure(database, feed->stored, resend);
}

void resend(const Call &call)
{
    const auto selection = resendSelection(call.args);
    if (!selection)
        return call.reply(requestjson::fromError(selection.error()));
    const QString feed = call.text("feed"_L1);
    const auto since = fromIso8601(call.text("since"_L1));
    const bool isDryRun = call.args.value("dry_run"_L1).toBool();
    const auto measure = [=, resend = *selection, now = call.clock.now()](
                             Database &database) { return measureResend(database, feed, resend, since, now); };
    call.engine.ask(measure).then(&call.engine, [=](const Result<Result<ResendMeasure>> &asked) {
        const Result<ResendMeasure> measured = asked ? *asked : Result<ResendMeasure>(tl::unexpected(asked.error()));
        if (!measured)
            return call.reply(requestjson::fromError(measured.error()));
        const QJsonObject result { { u"feed"_s, feed }, { u"events"_s, measured->resend.events },
            { u"records"_s, measured->records }, { u"first"_s, measured->resend.first.value },
            { u"last"_s, measured->resend.last.value }, { u"dry_run"_s, isDryRun } };
        if (isDryRun)
            return answer(call.reply, Result<QJsonObject>(result));
        command(call, [feed, resend = measured->resend, result](Commands &commands) -> Result<QJsonObject> {
            const auto id = commands.feeds.resend(feed, resend);
            if (!id)
                return tl::unexpected(id.error());
            return result;
        });
    });
}

void verifyAll(const Call &call)
{
    question(call, [](Database &database) -> Result<QJsonObject> {
        const auto verified = verify(database);
        auto result = listed(u"feeds"_s, verified, requestjson::fromVerification);
        if (!result)
            return result;
        bool isGood = true;
        for (const Verification &feed : *verified)
            isGood = isGood && !feed.wrong;
        result->insert("ok"_L1, isGood);
        return result;
    });
}

} // namespace

HandlerTable recordHandlers()
{
    return {
        { u"status"_s, status },
        { u"attempts"_s, attempts },
        { u"holds"_s, holds },
        { u"activity"_s, activityList },
        { u"find"_s, find },
        { u"resend"_s, resend },
        { u"verify"_s, verifyAll },
    };
}

} // namespace postrider::requests
