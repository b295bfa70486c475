// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/timelineexport.h"

#include "store/history.h"

#include <QDir>
#include <QSaveFile>
#include <QStringList>

namespace postrider::timelines {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto Header = "what,began_at,ended_at,attempt,kind,first_sequence,last_sequence,events,waiting,status,"
                        "outcome,retry_after,retry_after_form,hold_until,note\r\n";

/// What a spreadsheet would take for a formula begins with an apostrophe.
QString cell(QString text)
{
    static const QString formula = u"=+-@\t\r"_s;
    if (!text.isEmpty() && formula.contains(text.front()))
        text.prepend(u'\'');
    const QString quoted = text.replace(u'"', u"\"\""_s);
    return u'"' + quoted + u'"';
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

QByteArray line(const QStringList &cells)
{
    return cells.join(u',').toUtf8() + "\r\n";
}

QByteArray lineOf(const Attempt &attempt)
{
    const bool hasEvents = !attempt.first.isNone();
    return line({ u"attempt"_s, time(attempt.startedAt), time(attempt.startedAt + attempt.duration),
        QString::number(attempt.id.value), toName(attempt.kind),
        hasEvents ? QString::number(attempt.first.value) : QString(),
        hasEvents ? QString::number(attempt.last.value) : QString(), QString::number(attempt.events),
        number(attempt.waiting), number(attempt.status), toName(attempt.outcome),
        cell(attempt.retryAfter.value_or(QString())), formOf(attempt.retryAfter, attempt.retryAfterForm),
        time(attempt.holdUntil), cell(attempt.note) });
}

QByteArray lineOf(const TimelineSpan &span, TimePoint now)
{
    const auto end = span.isOpen(now) ? std::optional<TimePoint>() : span.endAt(now);
    const QString attempt = span.attempt.isValid() ? QString::number(span.attempt.value) : QString();
    const QString outcome = span.calledAgain ? toName(span.calledAgain->outcome) : QString();
    return line({ nameOf(span.kind), time(span.from), time(end), attempt,
        span.reason ? toName(*span.reason) : QString(), QString(), QString(), QString(), number(span.waitingAtEnd),
        number(span.status), outcome, cell(span.retryAfter.value_or(QString())),
        formOf(span.retryAfter, span.retryAfterForm), time(span.holdUntil), cell(span.note) });
}

} // namespace

Result<qint64> exportCsv(
    Database &database, FeedId feed, TimePoint from, TimePoint to, TimePoint now, const QString &path)
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
    QSaveFile file(path);
    qint64 rows = 0;
    const auto add = [&](const QByteArray &text) {
        file.write(text);
        ++rows;
    };
    if (file.open(QIODevice::WriteOnly)) {
        file.write(Header);
        for (const TimelineSpan &span : told.spans()) {
            if (span.from <= to && span.endAt(now) >= from)
                add(lineOf(span, now));
        }
        const auto done = history::walk(database, { told.consumer, { feed } }, *first, *end,
            [&add](const Attempt &attempt) { add(lineOf(attempt)); });
        if (!done)
            return tl::unexpected(done.error());
        if (file.commit())
            return rows;
    }
    return fail(Error::Kind::Storage,
        u"%1 could not be written: %2."_s.arg(QDir::toNativeSeparators(path), file.errorString()));
}

} // namespace postrider::timelines
