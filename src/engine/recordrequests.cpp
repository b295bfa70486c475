// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/clock.h"
#include "engine/queries.h"
#include "engine/requestcall.h"
#include "store/ledger.h"
#include "store/sources.h"

#include <QTimeZone>

#include <algorithm>
#include <tuple>

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

/// The newest accepted event of each record for each Feed, while it is a few records that were looked for.
Result<QJsonArray> records(Database &database, const QList<EventRow> &rows, TimePoint now)
{
    constexpr int MostRecords = 3;
    constexpr int MostEvents = 200;
    QJsonArray array;
    QList<std::tuple<SourceId, QString, QString>> seen;
    for (const auto &[source, event] : rows) {
        const std::tuple record(source, event.resourceName, event.resourceRecordKey);
        if (seen.contains(record))
            continue;
        if (seen.size() == MostRecords)
            return QJsonArray();
        seen.append(record);
        const auto history =
            queries::recordHistory(database, source, event.resourceName, event.resourceRecordKey, MostEvents, now);
        if (!history)
            return tl::unexpected(history.error());
        array.append(requestjson::fromRecordHistory(*history));
    }
    return array;
}

Result<QJsonObject> found(Database &database, const QString &text, int limit, TimePoint now)
{
    const auto resources = queries::resourceNames(database);
    if (!resources)
        return tl::unexpected(resources.error());
    const auto search = parseEventSearch(text, { now, QTimeZone::systemTimeZone(), *resources });
    if (!search)
        return tl::unexpected(search.error());
    EventPage page;
    QList<EventRow> rows;
    while (!page.isEnd && rows.size() < limit) {
        auto more = queries::findEvents(database, *search, page.next, limit - int(rows.size()));
        if (!more)
            return tl::unexpected(more.error());
        page = *more;
        rows += page.rows;
    }
    auto result = listed(u"events"_s, queries::whoHas(database, rows, now), requestjson::fromFoundEvent);
    const auto summary = search->recordKey.isEmpty() ? Result<QJsonArray>(QJsonArray()) : records(database, rows, now);
    if (!result || !summary)
        return result ? Result<QJsonObject>(tl::unexpected(summary.error())) : result;
    result->insert("records"_L1, *summary);
    result->insert("has_more"_L1, !page.isEnd);
    const auto sources = listed(u"sources"_s, sources::all(database), requestjson::fromSourceStatus);
    if (!sources)
        return sources;
    result->insert("sources"_L1, sources->value("sources"_L1));
    return result;
}

void find(const Call &call)
{
    const int limit = std::clamp(call.args.value("limit"_L1).toInt(50), 1, 1000);
    question(call, [text = call.text("what"_L1), limit, now = call.clock.now()](Database &database) {
        return found(database, text, limit, now);
    });
}

/// Takes up to a minute for 10,000,000 events, so other questions do not wait for it.
void verifyAll(const Call &call)
{
    const auto question = [progress = call.progress](Database &database) -> Result<QJsonObject> {
        const auto verified = queries::verify(database, *progress);
        auto result = listed(u"feeds"_s, verified, requestjson::fromVerification);
        if (!result)
            return result;
        bool isGood = true;
        for (const Verification &feed : *verified)
            isGood = isGood && feed.problem.isEmpty();
        result->insert("ok"_L1, isGood);
        return result;
    };
    call.engine.askAside(question).then(
        &call.engine, [reply = call.reply](const Result<QJsonObject> &result) { answer(reply, result); });
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
        { u"verify"_s, verifyAll },
    };
}

} // namespace postrider::requests
