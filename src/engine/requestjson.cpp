// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/requestjson.h"

#include "store/ledger.h"

namespace postrider::requestjson {

using namespace Qt::StringLiterals;

namespace {

QJsonValue json(std::optional<TimePoint> time)
{
    return time ? QJsonValue(toIso8601(*time)) : QJsonValue();
}

QJsonValue json(Sequence sequence)
{
    return sequence.isNone() ? QJsonValue() : QJsonValue(sequence.value);
}

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QString kindName(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::InvalidInput: return u"invalid_input"_s;
    case Error::Kind::NotFound: return u"not_found"_s;
    case Error::Kind::AlreadyExists: return u"already_exists"_s;
    case Error::Kind::Conflict: return u"conflict"_s;
    case Error::Kind::Storage: return u"storage"_s;
    case Error::Kind::StorageFull: return u"storage_full"_s;
    case Error::Kind::ReadOnly: return u"read_only"_s;
    case Error::Kind::Damaged: return u"damaged"_s;
    case Error::Kind::NewerVersion: return u"newer_version"_s;
    case Error::Kind::EngineElsewhere: return u"engine_elsewhere"_s;
    case Error::Kind::NoKeychain: return u"no_keychain"_s;
    case Error::Kind::Network: return u"network"_s;
    case Error::Kind::Protocol: return u"protocol"_s;
    case Error::Kind::Cancelled: return u"cancelled"_s;
    }
    Q_UNREACHABLE();
}

QJsonObject fromFilter(const FeedFilter &filter)
{
    return { { u"resources"_s, QJsonArray::fromStringList(filter.resources) },
        { u"feed_types"_s, QJsonArray::fromStringList(filter.feedTypes) } };
}

} // namespace

QJsonObject fromFate(const EventFate &fate)
{
    const bool isAccepted = fate.attempt.has_value();
    return {
        { u"feed"_s, fate.feed.stored.feed.name },
        { u"fate"_s, ledger::toName(fate.account.fate) },
        { u"attempt"_s, isAccepted ? QJsonValue(fate.attempt->id.value) : QJsonValue() },
        { u"accepted_at"_s, isAccepted ? json(fate.attempt->startedAt + fate.attempt->duration) : QJsonValue() },
        { u"duration_ms"_s, isAccepted ? QJsonValue(qint64(fate.attempt->duration.count())) : QJsonValue() },
        { u"status"_s, isAccepted && fate.attempt->status ? QJsonValue(*fate.attempt->status) : QJsonValue() },
        { u"sent_again_at"_s, fate.again ? json(fate.again->startedAt + fate.again->duration) : QJsonValue() },
        { u"place"_s, fate.place > 0 ? QJsonValue(fate.place) : QJsonValue() },
        { u"place_is_exact"_s, fate.place > 0 ? QJsonValue(fate.isPlaceExact) : QJsonValue() },
        { u"expected_at"_s, json(fate.expectedAt) },
        { u"superseded_by"_s, json(fate.account.supersededBy) },
        { u"carries"_s, fate.account.fate == Fate::Filtered ? QJsonValue(fromFilter(fate.carries)) : QJsonValue() },
        { u"is_marked_settled"_s, fate.account.isMarked },
        { u"detail"_s, orNull(fate.account.detail) },
    };
}

QJsonObject fromFolderProgress(const FolderProgress &folder)
{
    return {
        { u"waiting_files"_s, folder.waiting },
        { u"taken_file"_s, orNull(folder.takenFile) },
        { u"taken_events"_s, folder.takenAt ? QJsonValue(folder.takenEvents) : QJsonValue() },
        { u"taken_at"_s, json(folder.takenAt) },
        { u"rejected_file"_s, orNull(folder.rejectedFile) },
        { u"rejected_reason"_s, orNull(folder.rejectedReason) },
        { u"rejected_at"_s, json(folder.rejectedAt) },
    };
}

QJsonObject fromSource(const Source &source)
{
    QJsonObject object = settingsToJson(source);
    object.insert("name"_L1, source.name);
    object.insert("kind"_L1, toName(source.kind));
    object.insert("place"_L1, placeOf(source));
    object.insert("public_id"_L1, source.publicId);
    object.insert("has_token"_L1, source.hasToken);
    return object;
}

QJsonObject fromSample(const SourcePage &page)
{
    QJsonArray events;
    for (const EntityEvent &event : page.events) {
        events.append(QJsonObject {
            { u"sequence"_s, json(event.sequence) },
            { u"resource"_s, event.resourceName },
            { u"key"_s, event.resourceRecordKey },
            { u"url"_s, orNull(event.resourceRecordUrl) },
            { u"feed_types"_s, QJsonArray::fromStringList(event.feedTypes) },
        });
    }
    return {
        { u"events"_s, events },
        { u"has_more"_s, page.hasMore },
        { u"error"_s, page.error ? QJsonValue(page.error->detail) : QJsonValue() },
        { u"warning"_s, orNull(page.warning) },
    };
}

namespace {

QJsonValue fromQuestion(const std::optional<NumberingQuestion> &question)
{
    if (!question)
        return QJsonValue::Null;
    return QJsonObject { { u"known"_s, json(question->known) }, { u"found"_s, json(question->found) },
        { u"since"_s, json(std::optional(question->since)) }, { u"detail"_s, question->detail } };
}

QJsonArray fromHoles(const QList<Hole> &holes)
{
    QJsonArray array;
    for (const Hole &hole : holes) {
        array.append(QJsonObject { { u"first"_s, json(hole.range.first) }, { u"last"_s, json(hole.range.last) },
            { u"watched_until"_s, json(std::optional(hole.watchedUntil())) } });
    }
    return array;
}

} // namespace

QJsonObject fromSourceStatus(const StoredSource &source)
{
    QJsonObject object {
        { u"name"_s, source.source.name },
        { u"kind"_s, toName(source.source.kind) },
        { u"head"_s, json(source.progress.head) },
        { u"last_read_at"_s, json(source.progress.lastReadAt) },
        { u"next_read_at"_s, json(source.progress.nextReadAt) },
        { u"error"_s, orNull(source.progress.error) },
        { u"closed"_s, source.source.isClosed },
        { u"question"_s, fromQuestion(source.progress.question) },
        { u"holes"_s, fromHoles(source.holes) },
        { u"pruned_up_to"_s, json(source.pruned.upTo) },
        { u"pruned_read_until"_s, json(source.pruned.readUntil) },
    };
    if (source.source.kind == SourceKind::Folder) {
        const QJsonObject folder = fromFolderProgress(source.folder);
        for (auto entry = folder.begin(); entry != folder.end(); ++entry)
            object.insert(entry.key(), entry.value());
    }
    return object;
}

QJsonObject fromConsumer(const StoredConsumer &stored)
{
    QJsonObject object = settingsToJson(stored.consumer);
    object.insert("name"_L1, stored.consumer.name);
    object.insert("public_id"_L1, stored.consumer.publicId);
    object.insert("endpoint"_L1, stored.consumer.endpoint.toString(QUrl::FullyEncoded));
    object.insert("has_token"_L1, stored.consumer.hasToken);
    object.insert("token_expires_at"_L1, json(stored.consumer.tokenExpiry));
    object.insert("failures"_L1, stored.standing.failures);
    object.insert("hold_until"_L1, json(stored.standing.holdUntil));
    object.insert("retry_at"_L1, json(stored.standing.retryAt));
    return object;
}

QJsonObject fromFeedSettings(const FeedStatus &feed)
{
    const Feed &settings = feed.stored.feed;
    return {
        { u"name"_s, settings.name },
        { u"public_id"_s, settings.publicId },
        { u"source"_s, feed.sourceName },
        { u"consumer"_s, feed.consumer.name },
        { u"label"_s, settings.label },
        { u"resources"_s, QJsonArray::fromStringList(settings.filter.resources) },
        { u"feed_types"_s, QJsonArray::fromStringList(settings.filter.feedTypes) },
        { u"start"_s, settings.start.toText() },
        { u"state"_s, toName(feed.state.kind) },
        { u"position"_s, json(feed.stored.progress.position) },
    };
}

QJsonObject fromFeedStatus(const FeedStatus &feed)
{
    const FeedProgress &progress = feed.stored.progress;
    const auto &suspension = progress.suspension;
    return {
        { u"name"_s, feed.stored.feed.name },
        { u"source"_s, feed.sourceName },
        { u"consumer"_s, feed.consumer.name },
        { u"label"_s, orNull(feed.stored.feed.label) },
        { u"state"_s, toName(feed.state.kind) },
        { u"position"_s, json(progress.position) },
        { u"head"_s, json(feed.head) },
        { u"waiting"_s, progress.waiting },
        { u"lag_seconds"_s, feed.lag ? QJsonValue(qint64(feed.lag->count() / 1000)) : QJsonValue() },
        { u"not_before"_s, json(feed.state.notBefore) },
        { u"failures"_s, std::max(feed.standing.failures, feed.standing.refusals) },
        { u"failures_allowed"_s, feed.consumer.failuresAllowed },
        { u"suspended_reason"_s, suspension ? QJsonValue(toName(suspension->reason)) : QJsonValue() },
        { u"suspended_detail"_s, suspension ? orNull(suspension->detail) : QJsonValue() },
        { u"suspended_at"_s, suspension ? json(suspension->since) : QJsonValue() },
        { u"last_accepted_at"_s, json(progress.lastAcceptedAt) },
        { u"set_aside"_s, progress.setAside },
        { u"needs_new_start"_s, feed.needsNewStart() },
    };
}

QJsonObject fromStatus(const Status &status)
{
    QJsonArray sources;
    for (const StoredSource &source : status.sources)
        sources.append(fromSourceStatus(source));
    QJsonArray feeds;
    for (const FeedStatus &feed : status.feeds)
        feeds.append(fromFeedStatus(feed));
    return { { u"sources"_s, sources }, { u"feeds"_s, feeds } };
}

QJsonObject fromAttempt(const Attempt &attempt, const QString &feedName)
{
    return {
        { u"id"_s, attempt.id.isValid() ? QJsonValue(attempt.id.value) : QJsonValue() },
        { u"feed"_s, orNull(feedName) },
        { u"kind"_s, toName(attempt.kind) },
        { u"first_sequence"_s, json(attempt.first) },
        { u"last_sequence"_s, json(attempt.last) },
        { u"events"_s, attempt.events },
        { u"started_at"_s, json(attempt.startedAt) },
        { u"duration_ms"_s, qint64(attempt.duration.count()) },
        { u"status"_s, attempt.status ? QJsonValue(*attempt.status) : QJsonValue() },
        { u"outcome"_s, toName(attempt.outcome) },
        { u"retry_after"_s, attempt.retryAfter ? QJsonValue(*attempt.retryAfter) : QJsonValue() },
        { u"hold_until"_s, json(attempt.holdUntil) },
        { u"error"_s, orNull(attempt.note) },
        { u"request_head"_s, orNull(attempt.requestHead) },
        { u"response_headers"_s, orNull(attempt.responseHeaders) },
        { u"response_body"_s, orNull(attempt.responseBody) },
    };
}

QJsonObject fromActivity(const ActivityEntry &entry)
{
    return {
        { u"at"_s, json(entry.at) },
        { u"who"_s, entry.who },
        { u"action"_s, entry.action },
        { u"subject"_s, orNull(entry.subject) },
        { u"effect"_s, entry.effect },
    };
}

QJsonObject fromFoundEvent(const FoundEvent &found)
{
    QJsonArray feeds;
    for (const EventFate &fate : found.fates)
        feeds.append(fromFate(fate));
    return {
        { u"source"_s, found.sourceName },
        { u"sequence"_s, found.event.sequence.value },
        { u"resource"_s, found.event.resourceName },
        { u"key"_s, found.event.resourceRecordKey },
        { u"url"_s, orNull(found.event.resourceRecordUrl) },
        { u"feed_types"_s, QJsonArray::fromStringList(found.event.feedTypes) },
        { u"read_at"_s, json(found.event.readAt) },
        { u"feeds"_s, feeds },
    };
}

QJsonObject fromRecordHistory(const RecordHistory &history)
{
    QJsonArray feeds;
    for (const RecordHistory::Newest &newest : history.newestAccepted) {
        feeds.append(QJsonObject {
            { u"feed"_s, newest.feed.stored.feed.name },
            { u"newest_accepted"_s, newest.event ? json(newest.event->sequence) : QJsonValue() },
            { u"accepted_at"_s,
                newest.attempt ? json(newest.attempt->startedAt + newest.attempt->duration) : QJsonValue() },
            { u"attempt"_s, newest.attempt ? QJsonValue(newest.attempt->id.value) : QJsonValue() },
        });
    }
    const EntityEvent newest = history.events.value(0);
    return {
        { u"resource"_s, newest.resourceName },
        { u"key"_s, newest.resourceRecordKey },
        { u"newest"_s, json(newest.sequence) },
        { u"feeds"_s, feeds },
    };
}

QJsonObject fromResendPlan(const ResendPlan &plan)
{
    return {
        { u"feed"_s, plan.feed.stored.feed.name },
        { u"state"_s, toName(plan.feed.state.kind) },
        { u"events"_s, plan.events },
        { u"records"_s, plan.records },
        { u"sends"_s, plan.resend.events },
        { u"newest_only"_s, plan.resend.isNewestOnly },
        { u"goes_first"_s, plan.resend.goesFirst },
        { u"first"_s, json(plan.resend.first) },
        { u"last"_s, json(plan.resend.last) },
        { u"seconds"_s, qint64((plan.duration.count() + 999) / 1000) },
        { u"pruned_read_until"_s, plan.reachesPruned ? json(plan.feed.pruned.readUntil) : QJsonValue() },
    };
}

QJsonObject fromResend(const Resend &resend, const QString &feedName)
{
    const QString state = resend.isCancelled ? u"cancelled"_s
        : !resend.refusal.isEmpty()          ? u"refused"_s
        : resend.endedAt                     ? u"done"_s
        : resend.isPaused                    ? u"paused"_s
                                             : u"waiting"_s;
    return {
        { u"id"_s, resend.id.value },
        { u"feed"_s, feedName },
        { u"state"_s, state },
        { u"sent"_s, resend.refusal.isEmpty() ? resend.events - resend.waiting : 0 },
        { u"sends"_s, resend.events },
        { u"first"_s, json(resend.first) },
        { u"last"_s, json(resend.last) },
        { u"newest_only"_s, resend.isNewestOnly },
        { u"goes_first"_s, resend.goesFirst },
        { u"by_hand"_s, resend.isByHand() },
        { u"resource"_s, orNull(resend.resourceName) },
        { u"key"_s, orNull(resend.recordKey) },
        { u"url"_s, orNull(resend.recordUrl) },
        { u"refusal"_s, orNull(resend.refusal) },
        { u"asked_at"_s, json(resend.askedAt) },
        { u"ended_at"_s, json(resend.endedAt) },
        { u"who"_s, orNull(resend.who) },
        { u"reason"_s, orNull(resend.reason) },
    };
}

QJsonObject fromSetAside(const SetAside &setAside)
{
    return {
        { u"first"_s, json(setAside.first) },
        { u"last"_s, json(setAside.last) },
        { u"events"_s, setAside.events },
        { u"at"_s, json(setAside.at) },
        { u"reason"_s, setAside.reason },
    };
}

QJsonObject fromEndpoint(const EndpointSettings &settings, const EndpointState &state)
{
    return {
        { u"on"_s, settings.isOn },
        { u"address"_s, settings.address },
        { u"port"_s, settings.port },
        { u"certificate"_s, orNull(settings.certificateFile) },
        { u"key"_s, orNull(settings.keyFile) },
        { u"public_address"_s, orNull(settings.publicAddress) },
        { u"base"_s, settings.base() },
        { u"listening"_s, state.isListening },
        { u"problem"_s, orNull(state.problem) },
    };
}

QJsonObject fromResumeKey(const Feed &feed, const EndpointSettings &settings, const ResumeKey &key)
{
    const bool hasKey = !key.hash.isEmpty();
    return {
        { u"feed"_s, feed.name },
        { u"url"_s, settings.urlFor(feed.publicId) },
        { u"has_token"_s, hasKey },
        { u"made_at"_s, hasKey ? json(key.madeAt) : QJsonValue() },
        { u"expires_at"_s, json(key.expiresAt) },
        { u"endpoint_on"_s, settings.isOn },
    };
}

QJsonObject fromVerification(const Verification &verification)
{
    return {
        { u"feed"_s, verification.feed },
        { u"accepted"_s, verification.accepted },
        { u"filtered_out"_s, verification.filteredOut },
        { u"superseded"_s, verification.superseded },
        { u"set_aside"_s, verification.setAside },
        { u"marked_settled"_s, verification.marked },
        { u"waiting"_s, verification.waiting },
        { u"before_start"_s, verification.beforeStart },
        { u"no_longer_on_record"_s, verification.noLongerOnRecord },
        { u"pruned_up_to"_s, json(verification.pruned.upTo) },
        { u"wrong"_s, verification.wrong ? json(*verification.wrong) : QJsonValue() },
        { u"problem"_s, orNull(verification.problem) },
    };
}

QJsonObject fromError(const Error &error)
{
    const QJsonObject object { { u"kind"_s, kindName(error.kind) }, { u"message"_s, error.detail } };
    return { { u"ok"_s, false }, { u"error"_s, object } };
}

} // namespace postrider::requestjson
