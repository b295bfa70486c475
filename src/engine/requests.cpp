// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/requests.h"

#include "domain/clock.h"
#include "engine/commands.h"
#include "engine/engine.h"
#include "engine/queries.h"
#include "engine/requestjson.h"
#include "store/eventlog.h"

#include <QHash>
#include <QUuid>

#include <type_traits>

namespace postrider::requests {

using namespace Qt::StringLiterals;

namespace {

/// One request on its way: what was asked, by whom, and where the answer goes.
struct Call
{
    Engine &engine;
    const Clock &clock;
    QString who;
    QJsonObject args;
    Reply reply;

    [[nodiscard]] QString text(QLatin1StringView key) const { return args.value(key).toString(); }
    [[nodiscard]] QString name() const { return text("name"_L1); }
};

template <typename T>
void answer(const Reply &reply, const Result<T> &result)
{
    if (!result)
        return reply(requestjson::fromError(result.error()));
    QJsonObject object;
    if constexpr (std::is_same_v<T, QJsonObject>)
        object = *result;
    reply({ { u"ok"_s, true }, { u"result"_s, object } });
}

/// Runs a command in the engine thread and answers with what it returns.
template <typename Function>
void command(const Call &call, Function function)
{
    using Answer = std::invoke_result_t<Function, Commands &>;
    call.engine
        .perform([function, who = call.who](Commands &commands) {
            commands.setUser(who);
            return function(commands);
        })
        .then(&call.engine, [reply = call.reply](const Answer &result) { answer(reply, result); });
}

/// Asks the reader and answers with the QJsonObject that it returns.
template <typename Function>
void question(const Call &call, Function function)
{
    call.engine.ask(std::move(function)).then(&call.engine, [reply = call.reply](const Result<Result<QJsonObject>> &result) {
        answer(reply, result ? *result : Result<QJsonObject>(tl::unexpected(result.error())));
    });
}

/// A list under a name, each of its elements made by `convert`.
template <typename List, typename Convert>
Result<QJsonObject> listed(const QString &name, const Result<List> &list, Convert convert)
{
    if (!list)
        return tl::unexpected(list.error());
    QJsonArray array;
    for (const auto &element : *list)
        array.append(convert(element));
    return QJsonObject { { name, array } };
}

template <typename T>
Result<T> notFound(const QString &what, const QString &name)
{
    return fail(Error::Kind::NotFound, u"There is no %1 named \"%2\"."_s.arg(what, name));
}

/// Settings with some of them changed; unknown names are refused rather than ignored.
Result<QJsonObject> merged(QJsonObject settings, const QJsonObject &changes)
{
    for (auto change = changes.begin(); change != changes.end(); ++change) {
        if (!settings.contains(change.key()))
            return fail(Error::Kind::InvalidInput, u"There is no setting named \"%1\"."_s.arg(change.key()));
        settings.insert(change.key(), change.value());
    }
    return settings;
}

// Sources

void sourceAdd(const Call &call)
{
    Source source;
    source.name = call.name();
    source.publicId = call.text("public_id"_L1);
    if (source.publicId.isEmpty())
        source.publicId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    source.hasToken = call.args.value("has_token"_L1).toBool();
    const QString start = call.args.value("start"_L1).toString(u"now"_s);
    if (const auto read = Start::fromText(start); !read)
        return call.reply(requestjson::fromError(read.error()));
    settingsFromJson(call.args, source);
    command(call, [source](Commands &commands) { return commands.sources.add(source); });
}

void sourceList(const Call &call)
{
    question(call, [](Database &database) {
        return listed(u"sources"_s, sources::all(database), [](const StoredSource &stored) {
            QJsonObject object = requestjson::fromSource(stored.source);
            const QJsonObject status = requestjson::fromSourceStatus(stored);
            for (auto entry = status.begin(); entry != status.end(); ++entry)
                object.insert(entry.key(), entry.value());
            return object;
        });
    });
}

void sourceShow(const Call &call)
{
    question(call, [name = call.name()](Database &database) -> Result<QJsonObject> {
        const auto all = sources::all(database);
        if (!all)
            return tl::unexpected(all.error());
        for (const StoredSource &stored : *all) {
            if (stored.source.name == name)
                return requestjson::fromSource(stored.source);
        }
        return notFound<QJsonObject>(u"Source"_s, name);
    });
}

void sourceEdit(const Call &call)
{
    const QJsonObject changes = call.args.value("changes"_L1).toObject();
    command(call, [name = call.name(), changes](Commands &commands) -> Result<void> {
        auto source = commands.sources.get(name);
        if (!source)
            return tl::unexpected(source.error());
        QJsonObject settings = settingsToJson(*source);
        settings.insert("name"_L1, source->name);
        const auto edited = merged(settings, changes);
        if (!edited)
            return tl::unexpected(edited.error());
        settingsFromJson(*edited, *source);
        source->name = edited->value("name"_L1).toString();
        return commands.sources.edit(name, *source);
    });
}

void sourceRemove(const Call &call)
{
    command(call, [name = call.name()](Commands &commands) { return commands.sources.remove(name); });
}

void sourceToken(const Call &call)
{
    const bool hasToken = call.args.value("has_token"_L1).toBool();
    command(call, [name = call.name(), hasToken](Commands &commands) { return commands.sources.setToken(name, hasToken); });
}

void sourceTest(const Call &call)
{
    const auto done = [engine = &call.engine, reply = call.reply](const Result<Sequence> &head) {
        QMetaObject::invokeMethod(engine, [reply, head] {
            if (!head)
                return answer(reply, Result<QJsonObject>(tl::unexpected(head.error())));
            answer(reply, Result<QJsonObject>(QJsonObject { { u"head"_s, head->isNone() ? QJsonValue() : QJsonValue(head->value) } }));
        });
    };
    call.engine.perform([name = call.name(), done](Commands &commands) {
        commands.sources.test(name, done);
        return true;
    });
}

// Consumers

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
    question(call, [](Database &database) {
        return listed(u"consumers"_s, consumers::all(database), requestjson::fromConsumer);
    });
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
    command(call, [name = call.name(), expiry](Commands &commands) { return commands.consumers.setToken(name, expiry); });
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

// Feeds

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
    for (const QJsonValue &resource : call.args.value("resources"_L1).toArray())
        feed.filter.resources.append(resource.toString());
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
            { u"resources"_s, QJsonArray::fromStringList(feed.filter.resources) } };
        const auto edited = merged(settings, changes);
        if (!edited)
            return tl::unexpected(edited.error());
        feed.name = edited->value("name"_L1).toString();
        feed.label = edited->value("label"_L1).toString();
        feed.filter.resources.clear();
        for (const QJsonValue &resource : edited->value("resources"_L1).toArray())
            feed.filter.resources.append(resource.toString());
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

// The record

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
            return fail(Error::Kind::InvalidInput,
                u"Give a record as Property/235021, or a sequence number."_s);
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
            return fail(Error::Kind::InvalidInput, u"\"%1\" is no range. Give it as 1101..1150, or one sequence."_s.arg(range));
        resend.first = *first;
        resend.last = *last;
    } else if (!fromIso8601(args.value("since"_L1).toString())) {
        return fail(Error::Kind::InvalidInput, u"Say what to send again: sequences, a record, a time with its zone, or what was set aside."_s);
    }
    return resend;
}

Result<ResendMeasure> measureResend(Database &database, const QString &feedName, Resend resend, std::optional<TimePoint> since, TimePoint now)
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
    const auto measure = [=, resend = *selection, now = call.clock.now()](Database &database) {
        return measureResend(database, feed, resend, since, now);
    };
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

using Handler = void (*)(const Call &);

const QHash<QString, Handler> &handlers()
{
    static const QHash<QString, Handler> table {
        { u"source.add"_s, sourceAdd }, { u"source.list"_s, sourceList }, { u"source.show"_s, sourceShow },
        { u"source.edit"_s, sourceEdit }, { u"source.remove"_s, sourceRemove }, { u"source.token"_s, sourceToken },
        { u"source.test"_s, sourceTest }, { u"consumer.add"_s, consumerAdd }, { u"consumer.list"_s, consumerList },
        { u"consumer.show"_s, consumerShow }, { u"consumer.edit"_s, consumerEdit },
        { u"consumer.remove"_s, consumerRemove }, { u"consumer.token"_s, consumerToken },
        { u"consumer.test"_s, consumerTest }, { u"feed.add"_s, feedAdd }, { u"feed.list"_s, feedList },
        { u"feed.show"_s, feedShow }, { u"feed.edit"_s, feedEdit }, { u"feed.remove"_s, feedRemove },
        { u"feed.pause"_s, feedPause }, { u"feed.resume"_s, feedResume }, { u"status"_s, status },
        { u"attempts"_s, attempts }, { u"holds"_s, holds }, { u"activity"_s, activityList }, { u"find"_s, find },
        { u"resend"_s, resend }, { u"verify"_s, verifyAll },
    };
    return table;
}

} // namespace

void handle(Engine &engine, const Clock &clock, const QJsonObject &request, Reply reply)
{
    const QString command = request.value("command"_L1).toString();
    const Handler handler = handlers().value(command);
    if (!handler) {
        return reply(requestjson::fromError(
            { Error::Kind::InvalidInput, u"There is no command named \"%1\"."_s.arg(command.left(80)) }));
    }
    handler({ engine, clock, request.value("who"_L1).toString(), request.value("args"_L1).toObject(), std::move(reply) });
}

} // namespace postrider::requests
