// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/statementexport.h"

#include "engine/csvwriter.h"
#include "engine/requestjson.h"
#include "store/ledger.h"

#include <QHash>

namespace postrider::statementexport {

using namespace Qt::StringLiterals;

namespace {

QStringList header()
{
    return { u"consumer"_s, u"endpoint"_s, u"source"_s, u"sequence"_s, u"resource"_s, u"key"_s, u"read_at"_s, u"feed"_s,
        u"label"_s, u"fate"_s, u"detail"_s, u"superseded_by"_s, u"attempt"_s, u"kind"_s, u"first_sequence"_s,
        u"last_sequence"_s, u"events"_s, u"started_at"_s, u"duration_ms"_s, u"status"_s, u"outcome"_s, u"retry_after"_s,
        u"hold_until"_s, u"note"_s, u"answer_date"_s, u"answer_ids"_s, u"answer_body"_s, u"request_head"_s,
        u"event_json"_s, u"made_at"_s, u"made_by"_s, u"postrider"_s };
}

QString number(Sequence sequence)
{
    return sequence.isNone() ? QString() : QString::number(sequence.value);
}

QString text(std::optional<TimePoint> time)
{
    return time ? toIso8601(*time) : QString();
}

/// "Name: value", with the Date or without it.
QString answer(const Statement::Post &post, bool isDate)
{
    QStringList parts;
    for (const auto &[name, value] : post.answer) {
        if ((name.compare("date"_L1, Qt::CaseInsensitive) == 0) == isDate)
            parts.append(isDate ? value : QString(name + u": "_s + value));
    }
    return parts.join(u'\n');
}

QStringList attemptCells(const Statement::Post *post)
{
    if (!post)
        return QStringList(16);
    const Attempt &attempt = post->attempt;
    return { QString::number(attempt.id.value), toName(attempt.kind), number(attempt.first), number(attempt.last),
        QString::number(attempt.events), toIso8601(attempt.startedAt), QString::number(attempt.duration.count()),
        attempt.status ? QString::number(*attempt.status) : QString(), toName(attempt.outcome),
        attempt.retryAfter.value_or(QString()), text(attempt.holdUntil), attempt.note, answer(*post, true),
        answer(*post, false), attempt.responseBody, attempt.requestHead };
}

QStringList row(
    const Statement &statement, const Statement::Item &item, const Statement::Trace &trace, const Statement::Post *post)
{
    const Feed &feed = trace.fate.feed.stored.feed;
    const Account &account = trace.fate.account;
    const QString detail = item.byHand.isValid() && account.detail.isEmpty() ? u"Sent by hand."_s : account.detail;
    QStringList cells { statement.consumer.name, statement.endpoint, statement.sourceName, number(item.event.sequence),
        item.event.resourceName, item.event.resourceRecordKey, toIso8601(item.event.readAt), feed.name, feed.label,
        ledger::toName(account.fate), detail, number(account.supersededBy) };
    cells += attemptCells(post);
    cells += { QString::fromUtf8(item.json), toIso8601(statement.madeAt), statement.request.who, statement.version };
    return cells;
}

QJsonObject fromPost(const Statement::Post &post, const QString &feed)
{
    QJsonObject object = requestjson::fromAttempt(post.attempt, feed);
    object.remove("response_headers"_L1);
    QJsonArray headers;
    for (const auto &[name, value] : post.answer)
        headers.append(QJsonObject { { u"name"_s, name }, { u"value"_s, value } });
    object.insert("answer_headers"_L1, headers);
    QJsonArray sequences;
    for (const Sequence sequence : post.sequences)
        sequences.append(sequence.value);
    object.insert("sequences"_L1, sequences);
    return object;
}

QJsonObject fromItem(const Statement &statement, const Statement::Item &item)
{
    QJsonArray feeds;
    for (const Statement::Trace &trace : item.traces) {
        QJsonObject feed = requestjson::fromFate(trace.fate);
        QJsonArray attempts;
        for (const qsizetype post : trace.posts)
            attempts.append(statement.posts.at(post).attempt.id.value);
        feed.insert("attempts"_L1, attempts);
        feeds.append(feed);
    }
    return { { u"sequence"_s, item.event.sequence.value }, { u"resource"_s, item.event.resourceName },
        { u"key"_s, item.event.resourceRecordKey }, { u"read_at"_s, toIso8601(item.event.readAt) },
        { u"event_json"_s, QString::fromUtf8(item.json) }, { u"by_hand"_s, item.byHand.isValid() },
        { u"feeds"_s, feeds } };
}

} // namespace

Result<qint64> toCsv(const Statement &statement, const QString &path, ExportProgress *progress)
{
    CsvWriter csv(path, header(), progress);
    for (const Statement::Item &item : statement.items) {
        for (const Statement::Trace &trace : item.traces) {
            if (trace.posts.isEmpty())
                csv.add(row(statement, item, trace, nullptr));
            for (const qsizetype post : trace.posts)
                csv.add(row(statement, item, trace, &statement.posts.at(post)));
        }
    }
    return csv.finish();
}

QJsonObject toJson(const Statement &statement)
{
    QHash<FeedId, QString> names;
    QJsonArray feeds;
    for (const FeedStatus &feed : statement.feeds) {
        names.insert(feed.stored.feed.id, feed.stored.feed.name);
        feeds.append(QJsonObject { { u"feed"_s, feed.stored.feed.name },
            { u"label"_s, feed.stored.feed.label.isEmpty() ? QJsonValue() : QJsonValue(feed.stored.feed.label) } });
    }
    QJsonArray events;
    for (const Statement::Item &item : statement.items)
        events.append(fromItem(statement, item));
    QJsonArray attempts;
    for (const Statement::Post &post : statement.posts)
        attempts.append(fromPost(post, names.value(post.attempt.feed)));
    return { { u"consumer"_s, statement.consumer.name }, { u"endpoint"_s, statement.endpoint },
        { u"source"_s, statement.sourceName }, { u"made_at"_s, toIso8601(statement.madeAt) },
        { u"made_by"_s, statement.request.who }, { u"postrider"_s, statement.version }, { u"feeds"_s, feeds },
        { u"events"_s, events }, { u"attempts"_s, attempts }, { u"has_older_events"_s, statement.hasOlderEvents },
        { u"attempts_left_out"_s, statement.postsLeftOut } };
}

} // namespace postrider::statementexport
