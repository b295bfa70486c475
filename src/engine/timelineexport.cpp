// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/timelineexport.h"

#include "engine/csvwriter.h"
#include "store/history.h"

namespace postrider::timelines {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QStringList header()
{
    return { u"what"_s, u"began_at"_s, u"ended_at"_s, u"attempt"_s, u"kind"_s, u"first_sequence"_s, u"last_sequence"_s,
        u"events"_s, u"waiting"_s, u"status"_s, u"outcome"_s, u"retry_after"_s, u"retry_after_form"_s, u"hold_until"_s,
        u"note"_s };
}

template <typename T>
QString number(const std::optional<T> &value)
{
    return value ? QString::number(*value) : QString();
}

QString time(std::optional<TimePoint> time)
{
    return time ? toIso8601(*time) : QString();
}

QString nameOf(TimelineSpan::Kind kind)
{
    switch (kind) {
    case TimelineSpan::Kind::AskedToWait: return u"asked_to_wait"_s;
    case TimelineSpan::Kind::BackingOff: return u"trying_again"_s;
    case TimelineSpan::Kind::Suspended: return u"suspended"_s;
    case TimelineSpan::Kind::Paused: return u"paused"_s;
    }
    Q_UNREACHABLE();
}

QString formOf(const std::optional<QString> &retryAfter, RetryAfter::Form form)
{
    if (!retryAfter)
        return {};
    return form == RetryAfter::Form::Date ? u"date"_s : u"seconds"_s;
}

QStringList rowOf(const Attempt &attempt)
{
    const bool hasEvents = !attempt.first.isNone();
    return { u"attempt"_s, time(attempt.startedAt), time(attempt.startedAt + attempt.duration),
        QString::number(attempt.id.value), toName(attempt.kind),
        hasEvents ? QString::number(attempt.first.value) : QString(),
        hasEvents ? QString::number(attempt.last.value) : QString(), QString::number(attempt.events),
        number(attempt.waiting), number(attempt.status), toName(attempt.outcome),
        attempt.retryAfter.value_or(QString()), formOf(attempt.retryAfter, attempt.retryAfterForm),
        time(attempt.holdUntil), attempt.note };
}

QStringList rowOf(const TimelineSpan &span, TimePoint now)
{
    const auto end = span.isOpen(now) ? std::optional<TimePoint>() : span.endAt(now);
    const QString attempt = span.attempt.isValid() ? QString::number(span.attempt.value) : QString();
    const QString outcome = span.calledAgain ? toName(span.calledAgain->outcome) : QString();
    return { nameOf(span.kind), time(span.from), time(end), attempt, span.reason ? toName(*span.reason) : QString(),
        QString(), QString(), QString(), number(span.waitingAtEnd), number(span.status), outcome,
        span.retryAfter.value_or(QString()), formOf(span.retryAfter, span.retryAfterForm), time(span.holdUntil),
        span.note };
}

} // namespace

Result<qint64> exportCsv(Database &database, FeedId feed, TimePoint from, TimePoint to, TimePoint now,
    const QString &path, ExportProgress *progress)
{
    const auto timeline = read(database, { feed, from, to, bucketFor(to - from) }, now);
    if (!timeline)
        return tl::unexpected(timeline.error());
    const auto first = history::firstSince(database, from);
    if (!first)
        return tl::unexpected(first.error());
    const auto end = history::firstSince(database, to);
    if (!end)
        return tl::unexpected(end.error());
    const FeedTimeline told = timeline->feeds.value(0);
    CsvWriter csv(path, header(), progress);
    for (const TimelineSpan &span : told.spans()) {
        if (span.from <= to && span.endAt(now) >= from)
            csv.add(rowOf(span, now));
    }
    const auto done = history::walk(database, { told.consumer, { feed } }, *first, *end,
        [&csv](const Attempt &attempt) { csv.add(rowOf(attempt)); });
    if (!done)
        return tl::unexpected(done.error());
    return csv.finish();
}

} // namespace postrider::timelines
