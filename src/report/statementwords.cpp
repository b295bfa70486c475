// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/statementwords.h"

#include "report/document.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QMap>

#include <algorithm>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Statement)
};

TimePoint end(const Attempt &attempt)
{
    return attempt.startedAt + attempt.duration;
}

/// The address that a POST went to.
QString addressOf(const Attempt &attempt)
{
    return attempt.requestHead.section(u'\n', 0, 0).section(u' ', 1, 1);
}

QString name(Fate fate)
{
    switch (fate) {
    case Fate::Accepted: return Text::tr("accepted");
    case Fate::Waiting: return Text::tr("waiting to be sent");
    case Fate::Superseded: return Text::tr("superseded by a newer event of the same record");
    case Fate::Filtered: return Text::tr("not carried by its feeds");
    case Fate::SetAside: return Text::tr("set aside");
    case Fate::BeforeStart: return Text::tr("from before its feed began");
    case Fate::Pruned: return Text::tr("no longer on record");
    case Fate::Unknown: return Text::tr("without a record");
    }
    Q_UNREACHABLE();
}

} // namespace

StatementWords::StatementWords(const Statement &statement, const QTimeZone &zone, const QLocale &locale)
    : m_statement(statement)
    , m_zone(zone)
    , m_locale(locale)
{
}

QDateTime StatementWords::local(TimePoint time) const
{
    return QDateTime::fromMSecsSinceEpoch(toStored(time), m_zone);
}

QString StatementWords::offset(TimePoint time) const
{
    const int minutes = m_zone.offsetFromUtc(local(time)) / 60;
    QString text = u"UTC"_s;
    if (minutes == 0)
        return text;
    text += (minutes < 0 ? u'-' : u'+') + QString::number(std::abs(minutes) / 60);
    if (minutes % 60 != 0)
        text += u":%1"_s.arg(std::abs(minutes) % 60, 2, 10, QChar(u'0'));
    return text;
}

QString StatementWords::longTime(TimePoint time) const
{
    const QDateTime when = local(time);
    return Text::tr("%1 at %2 (%3)", "a date, a time, a zone")
        .arg(m_locale.toString(when.date(), Text::tr("d MMMM yyyy", "a date as Qt writes it")),
            when.time().toString(u"HH:mm:ss"_s), offset(time));
}

QString StatementWords::exactTime(TimePoint time) const
{
    const QDateTime when = local(time);
    return m_locale.toString(when.date(), u"d MMM yyyy"_s) + u' ' + when.time().toString(u"HH:mm:ss.zzz"_s) + u' '
        + offset(time);
}

QString StatementWords::shortTime(TimePoint time) const
{
    const QDateTime when = local(time);
    return m_locale.toString(when.date(), u"d MMM yyyy"_s) + u' ' + when.time().toString(u"HH:mm:ss"_s) + u' '
        + offset(time);
}

QString StatementWords::status(const Attempt &attempt) const
{
    return attempt.status ? QString::number(*attempt.status) : Text::tr("no answer");
}

QString StatementWords::outcome(Outcome outcome) const
{
    switch (outcome) {
    case Outcome::Accepted: return Text::tr("Accepted");
    case Outcome::Throttled: return Text::tr("Asked to wait");
    case Outcome::Failed: return Text::tr("Failed");
    case Outcome::Refused: return Text::tr("Refused");
    }
    Q_UNREACHABLE();
}

QString StatementWords::kind(AttemptKind kind) const
{
    switch (kind) {
    case AttemptKind::Live: return Text::tr("as it came");
    case AttemptKind::Late: return Text::tr("late: it turned up after higher sequences");
    case AttemptKind::Resend: return Text::tr("sent again on request");
    case AttemptKind::Test: return Text::tr("a test");
    }
    Q_UNREACHABLE();
}

QString StatementWords::carried(const FeedFilter &filter)
{
    const QString resources = filter.resources.isEmpty() ? Text::tr("all resources") : filter.resources.join(u", "_s);
    return filter.feedTypes.isEmpty()
        ? resources
        : Text::tr("%1, only for %2", "resources, FeedTypes").arg(resources, filter.feedTypes.join(u", "_s));
}

QString StatementWords::fate(const Statement::Item &item, const Statement::Trace &trace) const
{
    const EventFate &fate = trace.fate;
    if (item.byHand.isValid() && fate.account.fate == Fate::Filtered)
        return Text::tr("sent by hand, but not to this feed");
    if (item.byHand.isValid() && fate.account.fate == Fate::SetAside)
        return Text::tr("sent by hand, and not taken: %1").arg(visibleText(fate.account.detail));
    const QString became = ofLog(trace);
    return item.byHand.isValid() ? Text::tr("sent by hand: %1", "what became of it").arg(became) : became;
}

QString StatementWords::ofLog(const Statement::Trace &trace) const
{
    const EventFate &fate = trace.fate;
    switch (fate.account.fate) {
    case Fate::Accepted:
        return fate.attempt ? Text::tr("accepted %1", "a time").arg(shortTime(end(*fate.attempt)))
                            : Text::tr("accepted");
    case Fate::Waiting: return Text::tr("waiting");
    case Fate::Superseded: return Text::tr("superseded by event %1").arg(fate.account.supersededBy.value);
    case Fate::Filtered: return Text::tr("not for this feed: it carries %1").arg(carried(fate.carries));
    case Fate::SetAside:
        return (fate.account.isMarked ? Text::tr("marked as settled: %1") : Text::tr("set aside: %1"))
            .arg(visibleText(fate.account.detail));
    case Fate::BeforeStart: return Text::tr("came before this feed began");
    case Fate::Pruned: return Text::tr("too long ago: no longer on record");
    case Fate::Unknown: return Text::tr("no record");
    }
    Q_UNREACHABLE();
}

QString StatementWords::subject() const
{
    if (!m_statement.request.recordKey.isEmpty())
        return visibleText(m_statement.request.resourceName + u' ' + m_statement.request.recordKey);
    const Sequence first = m_statement.items.first().event.sequence;
    const Sequence last = m_statement.items.last().event.sequence;
    return first == last ? Text::tr("event %1").arg(first.value)
                         : Text::tr("events %1 to %2").arg(first.value).arg(last.value);
}

QString StatementWords::acceptedSentence(const QString &what, const Statement::Trace &trace) const
{
    const QString &consumer = m_statement.consumer.name;
    if (!trace.fate.attempt)
        return Text::tr("%1 accepted %2.").arg(consumer, what);
    const Attempt &attempt = *trace.fate.attempt;
    qsizetype number = 1;
    QString address;
    for (const qsizetype place : trace.posts) {
        const Attempt &post = m_statement.posts.at(place).attempt;
        number += post.id < attempt.id ? 1 : 0;
        if (post.id == attempt.id)
            address = addressOf(post);
    }
    address = visibleText(address.isEmpty() ? m_statement.endpoint : address);
    const QString when = longTime(end(attempt));
    QString sentence = number == 1 ? Text::tr("%1 accepted %2, on %3, in one POST to %4, and answered %5.")
                                         .arg(consumer, what, when, address, status(attempt))
                                   : Text::tr("%1 accepted %2, on %3, in POST number %4 of it to %5, and answered %6.")
                                         .arg(consumer, what, when, QString::number(number), address, status(attempt));
    if (trace.fate.again)
        sentence += u' ' + Text::tr("It was sent again and accepted on %1.").arg(longTime(end(*trace.fate.again)));
    return sentence;
}

QString StatementWords::waitingSentence(const QString &what, const Statement::Trace &trace) const
{
    const QString &consumer = m_statement.consumer.name;
    const FeedProgress &progress = trace.fate.feed.stored.progress;
    QString sentence;
    if (trace.posts.isEmpty()) {
        sentence = Text::tr("%1 has not been sent to %2 yet: it waits for its turn.").arg(what, consumer);
    } else {
        const Attempt &last = m_statement.posts.at(trace.posts.last()).attempt;
        sentence =
            Text::tr("%1 was POSTed to %2 but not accepted yet. POSTs so far: %3, the last on %4, answer: %5.")
                .arg(what, consumer, QString::number(trace.posts.size()), longTime(last.startedAt), status(last));
    }
    if (progress.suspension)
        sentence += u' ' + Text::tr("The feed has been suspended since %1.").arg(longTime(progress.suspension->since));
    else if (progress.isPaused)
        sentence += u' ' + Text::tr("The feed is paused.");
    sentence[0] = sentence.at(0).toUpper();
    return sentence;
}

QString StatementWords::sentence(const Statement::Item &item) const
{
    const QString &consumer = m_statement.consumer.name;
    const QString what = (item.byHand.isValid()
            ? Text::tr("%2 %3, sent by hand with the number %1", "sequence, resource, key; within a sentence")
            : Text::tr("event %1, %2 %3", "sequence, resource, key; within a sentence"))
                             .arg(QString::number(item.event.sequence.value), visibleText(item.event.resourceName),
                                 visibleText(item.event.resourceRecordKey));
    const Statement::Trace &trace = Statement::best(item);
    const Account &account = trace.fate.account;
    switch (account.fate) {
    case Fate::Accepted: return acceptedSentence(what, trace);
    case Fate::Waiting: return waitingSentence(what, trace);
    case Fate::Superseded:
        return Text::tr("%1 did not take %2. It accepted the newer event %3 of the same record instead.")
            .arg(consumer, what, QString::number(account.supersededBy.value));
    case Fate::SetAside:
        if (item.byHand.isValid())
            return Text::tr("%1 did not take %2: %3").arg(consumer, what, visibleText(account.detail));
        return (account.isMarked ? Text::tr("%1 did not take %2. It was marked as settled by hand: %3")
                                 : Text::tr("%1 did not take %2. It is set aside: %3"))
            .arg(consumer, what, visibleText(account.detail));
    case Fate::Filtered:
        return Text::tr("%2 was not for %1: none of its feeds carries %3.")
            .arg(consumer, what, visibleText(item.event.resourceName));
    case Fate::BeforeStart:
        return Text::tr("%2 came before the feed to %1 began, and was not sent.").arg(consumer, what);
    case Fate::Pruned:
        return Text::tr("What became of %2 for %1 is too long ago: it is no longer on record.").arg(consumer, what);
    case Fate::Unknown: return Text::tr("There is no record of what became of %2 for %1.").arg(consumer, what);
    }
    Q_UNREACHABLE();
}

QString StatementWords::counts() const
{
    QMap<Fate, int> counts;
    for (const Statement::Item &item : m_statement.items)
        ++counts[Statement::best(item).fate.account.fate];
    QStringList parts;
    for (auto count = counts.cbegin(); count != counts.cend(); ++count)
        parts.append(
            Text::tr("%1 %2", "a number, and what these are").arg(m_locale.toString(count.value()), name(count.key())));
    const QString what =
        m_statement.request.recordKey.isEmpty() ? subject() : Text::tr("the events of %1").arg(subject());
    return Text::tr("Of %1, as %2 was to get them: %3.").arg(what, m_statement.consumer.name, parts.join(u", "_s));
}

QString StatementWords::summary() const
{
    QString text;
    if (m_statement.items.size() == 1) {
        text = sentence(m_statement.items.first());
    } else {
        const QString newest = sentence(m_statement.items.last());
        text = counts() + u' ' + Text::tr("The newest: %1", "a sentence follows").arg(newest);
    }
    if (!text.isEmpty())
        text[0] = text.at(0).toUpper();
    return text;
}

} // namespace postrider
