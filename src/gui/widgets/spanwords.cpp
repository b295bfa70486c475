// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/spanwords.h"

#include "gui/widgets/attemptwords.h"
#include "gui/words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace postrider::spanwords {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(SpanWords)
};

using Details = QList<std::pair<QString, QString>>;

/// With tenths of a second: what tells a call at 06:40:00.8 from one that came too early.
QString toTheTenth(TimePoint time, TimePoint now)
{
    const qint64 tenths = toStored(time) / 100 % 10;
    return words::timeWithSeconds(time, now) + QLocale().decimalPoint() + QString::number(tenths);
}

QString answer(const TimelineSpan &span)
{
    const QString status = attemptwords::status(span.status);
    return Text::tr("%1, after %2", "an HTTP status, a duration").arg(status, words::duration(span.duration));
}

QString retryAfter(const TimelineSpan &span)
{
    if (!span.retryAfter) {
        const auto asked = askedFor(span);
        return asked ? Text::tr("not given; we wait %1").arg(words::exactDuration(*asked)) : Text::tr("not given");
    }
    const QString text = span.retryAfter->simplified();
    return span.retryAfterForm == RetryAfter::Form::Date ? Text::tr("%1 (a date)").arg(text)
                                                         : Text::tr("%1 (seconds)").arg(text);
}

QString callAgain(const TimelineSpan &span, TimePoint now)
{
    if (const auto &call = span.calledAgain)
        return Text::tr("%1, %2", "a time, what came of the call")
            .arg(toTheTenth(call->at, now), words::name(call->outcome));
    if (span.kind == TimelineSpan::Kind::AskedToWait && span.holdUntil)
        return *span.holdUntil > now ? Text::tr("not yet; at %1").arg(words::timeWithSeconds(span.holdUntil, now))
                                     : Text::tr("not yet");
    return Text::tr("not yet");
}

QString meanwhile(const TimelineSpan &span, TimePoint now)
{
    QStringList parts;
    if (span.waitingAtEnd)
        parts.append(Text::tr("%1 waited").arg(words::events(*span.waitingAtEnd)));
    else if (span.waitingAtStart)
        parts.append(Text::tr("%1 waited when it began").arg(words::events(*span.waitingAtStart)));
    if (span.caughtUpAt)
        parts.append(Text::tr("caught up at %1").arg(words::time(span.caughtUpAt, now)));
    return parts.join(u"; "_s);
}

void addIfKnown(Details &details, const QString &label, const QString &text)
{
    if (!text.isEmpty())
        details.append({ label, text });
}

Details ofHold(const TimelineSpan &span, const QString &consumer, TimePoint now)
{
    Details details {
        { Text::tr("%1 answered", "a Consumer").arg(consumer), answer(span) },
        { Text::tr("Retry-After"), retryAfter(span) },
        { Text::tr("We called again"), callAgain(span, now) },
    };
    return details;
}

Details ofRetry(const TimelineSpan &span, const QString &consumer, TimePoint now)
{
    Details details {
        { Text::tr("Failed"), Text::tr("%n attempt(s) in a row", nullptr, span.tries) },
        { Text::tr("%1 answered last", "a Consumer").arg(consumer), answer(span) },
    };
    const bool isOver = !span.calledAgain && !span.isOpen(now);
    addIfKnown(details, Text::tr("Then"),
        isOver ? Text::tr("the feed was stopped at %1").arg(words::timeWithSeconds(span.until, now))
               : callAgain(span, now));
    return details;
}

Details ofStop(const TimelineSpan &span, TimePoint now)
{
    Details details;
    if (span.reason)
        details.append({ Text::tr("Reason"), words::reason(*span.reason) });
    else
        addIfKnown(details, Text::tr("Paused by"), span.note.simplified());
    details.append({ Text::tr("Resumed"), span.until ? words::timeWithSeconds(span.until, now) : Text::tr("not yet") });
    return details;
}

} // namespace

FeedState::Kind stateOf(TimelineSpan::Kind kind)
{
    switch (kind) {
    case TimelineSpan::Kind::AskedToWait: return FeedState::Kind::Throttled;
    case TimelineSpan::Kind::BackingOff: return FeedState::Kind::Retrying;
    case TimelineSpan::Kind::Suspended: return FeedState::Kind::Suspended;
    case TimelineSpan::Kind::Paused: return FeedState::Kind::Paused;
    }
    Q_UNREACHABLE();
}

QString name(TimelineSpan::Kind kind)
{
    switch (kind) {
    case TimelineSpan::Kind::AskedToWait: return Text::tr("Asked to wait");
    case TimelineSpan::Kind::BackingOff: return Text::tr("Trying again");
    case TimelineSpan::Kind::Suspended: return Text::tr("Suspended");
    case TimelineSpan::Kind::Paused: return Text::tr("Paused");
    }
    Q_UNREACHABLE();
}

QString title(const TimelineSpan &span, TimePoint now)
{
    const QString from = words::timeWithSeconds(span.from, now);
    if (span.isOpen(now))
        return Text::tr("%1 since %2", "a state, a time").arg(name(span.kind), from);
    return Text::tr("%1, %2 to %3", "a state, two times")
        .arg(name(span.kind), from, words::timeWithSeconds(span.endAt(now), now));
}

Details details(const TimelineSpan &span, const QString &consumer, TimePoint now)
{
    Details details;
    switch (span.kind) {
    case TimelineSpan::Kind::AskedToWait: details = ofHold(span, consumer, now); break;
    case TimelineSpan::Kind::BackingOff: details = ofRetry(span, consumer, now); break;
    case TimelineSpan::Kind::Suspended:
    case TimelineSpan::Kind::Paused: details = ofStop(span, now); break;
    }
    addIfKnown(details, Text::tr("Meanwhile"), meanwhile(span, now));
    if (span.kind != TimelineSpan::Kind::Paused)
        addIfKnown(details, Text::tr("Noted"), span.note.simplified());
    return details;
}

QString description(const TimelineSpan &span, const QString &consumer, TimePoint now)
{
    QStringList lines { title(span, now) };
    for (const auto &[label, text] : details(span, consumer, now))
        lines.append(Text::tr("%1: %2", "a label, a text").arg(label, text));
    return lines.join(u'\n');
}

QString lastHour(const FeedTimeline &feed, Milliseconds bucket, TimePoint now)
{
    TimePoint since = now - 1h; // earlier where a piece is only partly within the hour
    qint64 accepted = 0;
    for (const TimelineBucket &piece : feed.buckets) {
        if (piece.accepted > 0 && piece.from + bucket > now - 1h) {
            since = std::min(since, piece.from);
            accepted += piece.accepted;
        }
    }
    QStringList parts { Text::tr("%1 accepted since %2", "a number of events, a time")
                            .arg(words::events(accepted), words::exactTime(since)) };
    for (const auto kind : { TimelineSpan::Kind::AskedToWait, TimelineSpan::Kind::BackingOff,
             TimelineSpan::Kind::Suspended, TimelineSpan::Kind::Paused }) {
        const auto spans = feed.spans();
        const auto times = std::ranges::count_if(spans,
            [&](const TimelineSpan &span) { return span.kind == kind && span.from <= now && span.endAt(now) > since; });
        if (times > 0)
            parts.append(Text::tr("%1: %Ln time(s)", "a state", static_cast<int>(times)).arg(name(kind)));
    }
    return parts.join(u"; "_s);
}

std::optional<Milliseconds> askedFor(const TimelineSpan &span)
{
    if (!span.holdUntil)
        return std::nullopt;
    return std::max(Milliseconds::zero(), *span.holdUntil - span.from);
}

} // namespace postrider::spanwords
