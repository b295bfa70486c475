// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/words.h"

#include "domain/backoff.h"
#include "engine/queries.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

namespace postrider::words {

using namespace std::chrono_literals;

namespace {

/// Gives the words below a context for translators.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Words)
};

QDateTime local(TimePoint time)
{
    return QDateTime::fromMSecsSinceEpoch(toStored(time)).toLocalTime();
}

QString inWords(std::optional<TimePoint> time, TimePoint now, const QString &format)
{
    if (!time)
        return {};
    const QLocale locale;
    const QDateTime then = local(*time);
    const QString hour = locale.toString(then.time(), format);
    const QDate today = local(now).date();
    switch (today.daysTo(then.date())) {
    case 0: return hour;
    case -1: return Text::tr("yesterday %1").arg(hour);
    case 1: return Text::tr("tomorrow %1").arg(hour);
    default: break;
    }
    const QString date = then.date().year() == today.year()
        ? locale.toString(then.date(), Text::tr("d MMM", "a day of this year"))
        : locale.toString(then.date(), Text::tr("d MMM yyyy", "a day of another year"));
    return Text::tr("%1 %2", "a date and a time").arg(date, hour);
}

QString whileThrottled(const FeedStatus &feed)
{
    return feed.stored.progress.waiting == 0 ? Text::tr("Nothing waits for %1 at present.").arg(feed.consumer.name)
                                             : Text::tr("%Ln event(s) wait for %1; we call again by ourselves.",
                                                 nullptr, plural(feed.stored.progress.waiting))
                                                   .arg(feed.consumer.name);
}

/// Said while a person can still do something about it.
QString keptUntil(const FeedStatus &feed, TimePoint now)
{
    constexpr auto Warning = 24h * 30;
    if (!feed.keptUntil || *feed.keptUntil - now > Warning || feed.stored.progress.waiting == 0)
        return {};
    return u' ' + Text::tr("What waits for it is kept until %1.").arg(time(feed.keptUntil, now));
}

QString whileRetrying(const FeedStatus &feed, TimePoint now)
{
    const QString next = feed.state.notBefore && *feed.state.notBefore > now
        ? Text::tr("Next try at %1.").arg(timeWithSeconds(feed.state.notBefore, now))
        : Text::tr("We are trying again now.");
    const QString failed = Text::tr(
        "%1 did not take the last %n attempt(s).", nullptr, std::max(feed.standing.failures, feed.standing.refusals))
                               .arg(feed.consumer.name);
    const QString end = feed.standing.failures > 0
        ? Text::tr("If it goes on, the feed is suspended at %1.")
              .arg(time(suspensionForecast(feed.standing.failures, feed.consumer.failuresAllowed,
                            std::max(feed.standing.retryAt.value_or(now), now)),
                  now))
        : Text::tr("If it goes on, the feed is suspended.");
    return Text::tr("%1 %2 %3", "three sentences").arg(failed, next, end);
}

} // namespace

QString number(qint64 number)
{
    return QLocale().toString(number);
}

int plural(qint64 count)
{
    return static_cast<int>(std::min<qint64>(count, std::numeric_limits<int>::max()));
}

QString events(qint64 count)
{
    return Text::tr("%1 event(s)", nullptr, plural(count)).arg(number(count));
}

QString duration(Milliseconds duration)
{
    if (duration < 1s)
        return Text::tr("%1 ms").arg(number(duration.count()));
    if (duration < 90s)
        return Text::tr("%1 s").arg(number(std::chrono::round<std::chrono::seconds>(duration).count()));
    if (duration < 90min)
        return Text::tr("%1 min").arg(number(std::chrono::round<std::chrono::minutes>(duration).count()));
    if (duration < 48h)
        return Text::tr("%1 h").arg(number(std::chrono::round<std::chrono::hours>(duration).count()));
    const qint64 days = std::chrono::round<std::chrono::days>(duration).count();
    return Text::tr("%1 day(s)", nullptr, plural(days)).arg(number(days));
}

QString exactDuration(Milliseconds duration)
{
    const auto seconds = std::chrono::round<std::chrono::seconds>(duration);
    const auto pair = [](const QString &big, const QString &small, qint64 rest) {
        return rest == 0 ? big : Text::tr("%1 %2", "two units of time").arg(big, small.arg(rest));
    };
    if (seconds < 60s)
        return postrider::words::duration(duration);
    if (seconds < 60min)
        return pair(Text::tr("%1 min").arg(seconds / 1min), Text::tr("%1 s"), (seconds % 1min).count());
    const auto minutes = std::chrono::floor<std::chrono::minutes>(seconds);
    if (minutes < 24h)
        return pair(Text::tr("%1 h").arg(minutes / 1h), Text::tr("%1 min"), (minutes % 1h).count());
    const auto hours = std::chrono::floor<std::chrono::hours>(minutes);
    const qint64 days = hours / 24h;
    return pair(
        Text::tr("%1 day(s)", nullptr, plural(days)).arg(number(days)), Text::tr("%1 h"), (hours % 24h).count());
}

QString time(std::optional<TimePoint> time, TimePoint now)
{
    return inWords(time, now, Text::tr("HH:mm", "a time of day"));
}

QString timeWithSeconds(std::optional<TimePoint> time, TimePoint now)
{
    return inWords(time, now, Text::tr("HH:mm:ss", "a time of day"));
}

QString exactTime(std::optional<TimePoint> time)
{
    if (!time)
        return {};
    const QDateTime then = local(*time);
    const int offset = then.offsetFromUtc() / 60;
    const QChar sign = offset < 0 ? u'-' : u'+';
    return Text::tr("%1 %2 (UTC%3)", "date and time, time zone, offset")
        .arg(QLocale::c().toString(then, u"yyyy-MM-dd HH:mm:ss"), then.timeZoneAbbreviation(),
            sign
                + QStringLiteral("%1:%2")
                      .arg(std::abs(offset) / 60, 2, 10, QChar(u'0'))
                      .arg(std::abs(offset) % 60, 2, 10, QChar(u'0')));
}

QString ahead(std::optional<TimePoint> time, TimePoint now)
{
    if (!time)
        return {};
    const Milliseconds wait = *time - now;
    if (wait <= 0ms)
        return Text::tr("now");
    if (wait < 1h)
        return Text::tr("in %1").arg(duration(std::chrono::ceil<std::chrono::seconds>(wait)));
    return Text::tr("at %1").arg(postrider::words::time(time, now));
}

QString ago(TimePoint time, TimePoint now)
{
    const Milliseconds past = now - time;
    if (past < 1s)
        return Text::tr("just now");
    return Text::tr("%1 ago").arg(past < 1h ? duration(past) : exactDuration(past));
}

QString state(const FeedStatus &feed, TimePoint now)
{
    switch (feed.state.kind) {
    case FeedState::Kind::UpToDate: return Text::tr("Up to date");
    case FeedState::Kind::Delivering: return Text::tr("Delivering");
    case FeedState::Kind::Throttled: return Text::tr("Asked to wait until %1").arg(time(feed.state.notBefore, now));
    case FeedState::Kind::Retrying:
        return feed.state.notBefore && *feed.state.notBefore > now
            ? Text::tr("Trying again at %1").arg(time(feed.state.notBefore, now))
            : Text::tr("Trying again now");
    case FeedState::Kind::Suspended:
        return Text::tr("Suspended: %1").arg(reason(feed.stored.progress.suspension->reason));
    case FeedState::Kind::Paused: return Text::tr("Paused");
    }
    Q_UNREACHABLE();
}

QString stateExplanation(const FeedStatus &feed, TimePoint now)
{
    switch (feed.state.kind) {
    case FeedState::Kind::Throttled: return ahead(feed.state.notBefore, now);
    case FeedState::Kind::Retrying:
        return Text::tr("%1 of %2 tries").arg(feed.standing.failures).arg(feed.consumer.failuresAllowed);
    case FeedState::Kind::UpToDate:
    case FeedState::Kind::Delivering:
    case FeedState::Kind::Suspended:
    case FeedState::Kind::Paused: return {};
    }
    Q_UNREACHABLE();
}

QString newStart(const FeedStatus &feed, TimePoint now)
{
    return Text::tr(
        "It needs a new start: what was read until %1 is no longer on record, and %2 did not get all of it. "
        "Let %2 fetch all records by itself, then resume it from now on.")
        .arg(time(feed.pruned.readUntil, now), feed.consumer.name);
}

QString whatNext(const FeedStatus &feed, TimePoint now)
{
    const FeedProgress &progress = feed.stored.progress;
    switch (feed.state.kind) {
    case FeedState::Kind::UpToDate:
        return progress.lastAcceptedAt
            ? Text::tr("%1 has everything. It last accepted events %2.")
                  .arg(feed.consumer.name, ago(*progress.lastAcceptedAt, now))
            : Text::tr("%1 has everything. New events are sent as soon as they are read.").arg(feed.consumer.name);
    case FeedState::Kind::Delivering:
        return Text::tr("%Ln event(s) are on their way to %1.", nullptr, plural(progress.waiting))
            .arg(feed.consumer.name);
    case FeedState::Kind::Throttled: return whileThrottled(feed);
    case FeedState::Kind::Retrying: return whileRetrying(feed, now);
    case FeedState::Kind::Suspended:
        if (feed.needsNewStart())
            return newStart(feed, now) + u' ' + advice(progress.suspension->reason, feed.consumer.name);
        return Text::tr(
                   "Nothing is sent, and nothing is lost: %Ln event(s) wait. %1", nullptr, plural(progress.waiting))
                   .arg(advice(progress.suspension->reason, feed.consumer.name))
            + keptUntil(feed, now);
    case FeedState::Kind::Paused:
        if (feed.needsNewStart())
            return newStart(feed, now);
        return Text::tr("Nothing is sent until you resume it: %Ln event(s) wait.", nullptr, plural(progress.waiting));
    }
    Q_UNREACHABLE();
}

QString name(FeedState::Kind kind)
{
    switch (kind) {
    case FeedState::Kind::UpToDate: return Text::tr("up to date");
    case FeedState::Kind::Delivering: return Text::tr("delivering");
    case FeedState::Kind::Throttled: return Text::tr("asked to wait");
    case FeedState::Kind::Retrying: return Text::tr("trying again");
    case FeedState::Kind::Suspended: return Text::tr("suspended");
    case FeedState::Kind::Paused: return Text::tr("paused");
    }
    Q_UNREACHABLE();
}

QString name(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Accepted: return Text::tr("accepted");
    case Outcome::Throttled: return Text::tr("asked to wait");
    case Outcome::Failed: return Text::tr("failed");
    case Outcome::Refused: return Text::tr("refused");
    }
    Q_UNREACHABLE();
}

QString name(SourceKind kind)
{
    switch (kind) {
    case SourceKind::OData: return Text::tr("RESO Web API");
    case SourceKind::Sql: return Text::tr("Database");
    case SourceKind::Folder: return Text::tr("Folder of files");
    }
    Q_UNREACHABLE();
}

QString name(AttemptKind kind)
{
    switch (kind) {
    case AttemptKind::Live: return Text::tr("live");
    case AttemptKind::Late: return Text::tr("late");
    case AttemptKind::Resend: return Text::tr("resend");
    case AttemptKind::Test: return Text::tr("test");
    }
    Q_UNREACHABLE();
}

QString reason(SuspendReason reason)
{
    switch (reason) {
    case SuspendReason::TokenMissing: return Text::tr("there is no token");
    case SuspendReason::TokenRejected: return Text::tr("the token was rejected");
    case SuspendReason::EndpointGone: return Text::tr("the endpoint does not exist");
    case SuspendReason::EndpointMoved: return Text::tr("the endpoint has moved");
    case SuspendReason::Certificate: return Text::tr("its certificate is not trusted");
    case SuspendReason::EventRefused: return Text::tr("an event is refused");
    case SuspendReason::EventTooLarge: return Text::tr("an event is too large");
    case SuspendReason::TooManyFailures: return Text::tr("too many failures in a row");
    }
    Q_UNREACHABLE();
}

QString advice(SuspendReason reason, const QString &consumer)
{
    switch (reason) {
    case SuspendReason::TokenMissing: return Text::tr("Paste the token that %1 gave you, and resume.").arg(consumer);
    case SuspendReason::TokenRejected: return Text::tr("Ask %1 for a new token, paste it, and resume.").arg(consumer);
    case SuspendReason::EndpointGone:
        return Text::tr("Ask %1 for the right address, enter it under Edit, and resume.").arg(consumer);
    case SuspendReason::EndpointMoved:
        return Text::tr("Ask %1 whether the new address is right, enter it under Edit, and resume.").arg(consumer);
    case SuspendReason::Certificate: return Text::tr("Ask %1 to renew its certificate, and resume.").arg(consumer);
    case SuspendReason::EventRefused:
        return Text::tr("Ask %1 why, and resume; or choose under Edit that refused events are set aside.")
            .arg(consumer);
    case SuspendReason::EventTooLarge: return Text::tr("Ask %1 to accept larger requests, and resume.").arg(consumer);
    case SuspendReason::TooManyFailures:
        return Text::tr("Ask %1 whether its service is running, and resume.").arg(consumer);
    }
    Q_UNREACHABLE();
}

QString carried(const FeedFilter &filter)
{
    const QString comma = Text::tr(", ", "between names");
    const QString resources = filter.resources.isEmpty() ? Text::tr("all resources") : filter.resources.join(comma);
    return filter.feedTypes.isEmpty()
        ? resources
        : Text::tr("%1, only for %2", "resources, FeedTypes").arg(resources, filter.feedTypes.join(comma));
}

QString source(const StoredSource &source, TimePoint now)
{
    const QString &name = source.source.name;
    if (source.progress.question)
        return Text::tr("%1 is not read until you say how to go on").arg(name);
    if (source.source.isClosed)
        return Text::tr("%1 has ended").arg(name);
    if (!source.progress.error.isEmpty() && source.progress.failures > 0)
        return Text::tr("%1 cannot be read; next try %2").arg(name, ahead(source.progress.nextReadAt, now));
    if (!source.progress.isCaughtUp)
        return Text::tr("Reading %1").arg(name);
    return Text::tr("Reading %1 every %2 · next %3")
        .arg(name, duration(source.source.every), ahead(source.progress.nextReadAt, now));
}

} // namespace postrider::words
