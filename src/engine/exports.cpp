// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/exports.h"

#include "engine/csvwriter.h"
#include "engine/lists.h"
#include "store/consumers.h"
#include "store/feeds.h"

#include <QHash>

namespace postrider::exports {

using namespace Qt::StringLiterals;

namespace {

constexpr int RowsAtOnce = 1000;

/// By id, for what the rows name.
struct Names
{
    QHash<qint64, QString> feeds;
    QHash<qint64, QString> consumers;
};

Result<Names> readNames(Database &database)
{
    const auto feeds = feeds::all(database);
    if (!feeds)
        return tl::unexpected(feeds.error());
    const auto consumers = consumers::all(database);
    if (!consumers)
        return tl::unexpected(consumers.error());
    Names names;
    for (const StoredFeed &stored : *feeds)
        names.feeds.insert(stored.feed.id.value, stored.feed.name);
    for (const StoredConsumer &stored : *consumers)
        names.consumers.insert(stored.consumer.id.value, stored.consumer.name);
    return names;
}

QString text(Sequence sequence)
{
    return sequence.isNone() ? QString() : QString::number(sequence.value);
}

template <typename T>
QString text(const std::optional<T> &number)
{
    return number ? QString::number(*number) : QString();
}

QString text(const std::optional<TimePoint> &time)
{
    return time ? toIso8601(*time) : QString();
}

QStringList row(const Attempt &attempt, const Names &names)
{
    return { QString::number(attempt.id.value), names.feeds.value(attempt.feed.value),
        names.consumers.value(attempt.consumer.value), toName(attempt.kind), text(attempt.first), text(attempt.last),
        QString::number(attempt.events), text(attempt.waiting), toIso8601(attempt.startedAt),
        QString::number(attempt.duration.count()), text(attempt.status), toName(attempt.outcome),
        attempt.retryAfter.value_or(QString()), text(attempt.holdUntil), attempt.note };
}

QStringList row(const ActivityEntry &entry)
{
    return { toIso8601(entry.at), entry.who, entry.action, entry.subject, entry.effect };
}

/// Writes page after page as `next` gives them, until one has fewer rows than were asked for.
template <typename Next, typename ToRow>
Result<qint64> writePages(CsvWriter &csv, Next next, ToRow toRow)
{
    for (bool isEnd = false; !isEnd && !csv.hasFailed();) {
        const auto page = next();
        if (!page)
            return tl::unexpected(page.error());
        for (const auto &entry : *page)
            csv.add(toRow(entry));
        isEnd = page->size() < RowsAtOnce;
    }
    return csv.finish();
}

} // namespace

Result<qint64> attemptsToCsv(
    Database &database, const AttemptFilter &filter, const QString &path, ExportProgress *progress)
{
    const auto names = readNames(database);
    if (!names)
        return tl::unexpected(names.error());
    CsvWriter csv(path,
        { u"id"_s, u"feed"_s, u"consumer"_s, u"kind"_s, u"first_sequence"_s, u"last_sequence"_s, u"events"_s,
            u"waiting"_s, u"started_at"_s, u"duration_ms"_s, u"status"_s, u"outcome"_s, u"retry_after"_s,
            u"hold_until"_s, u"error"_s },
        progress);
    AttemptId before;
    const auto next = [&] { return queries::attempts(database, filter, RowsAtOnce, before); };
    return writePages(csv, next, [&before, &names](const Attempt &attempt) {
        before = attempt.id;
        return row(attempt, *names);
    });
}

Result<qint64> activityToCsv(
    Database &database, const ActivityFilter &filter, const QString &path, ExportProgress *progress)
{
    CsvWriter csv(path, { u"at"_s, u"who"_s, u"action"_s, u"subject"_s, u"effect"_s }, progress);
    qint64 before = 0;
    const auto next = [&] { return queries::activity(database, filter, RowsAtOnce, before); };
    return writePages(csv, next, [&before](const ActivityEntry &entry) {
        before = entry.id;
        return row(entry);
    });
}

} // namespace postrider::exports
