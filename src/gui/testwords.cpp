// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/testwords.h"

#include "gui/words.h"

#include <QCoreApplication>

namespace postrider::words {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(TestWords)
};

QString answered(const QString &consumer, const Attempt &attempt)
{
    return Text::tr("%1 answered %2 after %3.")
        .arg(consumer, QString::number(*attempt.status), duration(attempt.duration));
}

bool isWebPage(const Attempt &attempt)
{
    return attempt.responseHeaders.contains("text/html"_L1, Qt::CaseInsensitive);
}

TestReport accepted(const QString &consumer, const Attempt &attempt)
{
    if (isWebPage(attempt)) {
        return { FeedState::Kind::Throttled,
            Text::tr("%1 It is a web page, not what a receiver of events answers.").arg(answered(consumer, attempt)),
            Text::tr("Check the address: it may be that of a home page or of a login."), {},
            TestReport::Fault::Address };
    }
    return { FeedState::Kind::UpToDate, Text::tr("%1 The connection works.").arg(answered(consumer, attempt)), {}, {} };
}

TestReport refused(const QString &consumer, const Attempt &attempt)
{
    const int status = attempt.status.value_or(0);
    const QString reply = attempt.status ? answered(consumer, attempt) : QString();
    if (status == 401 || status == 403) {
        return { FeedState::Kind::Suspended, Text::tr("%1 It rejected the token.").arg(reply),
            Text::tr("Check that the token is the one that %1 gave you, all of it.").arg(consumer), {},
            TestReport::Fault::Token };
    }
    if (status == 404 || status == 410) {
        return { FeedState::Kind::Suspended, Text::tr("%1 There is nothing at this address.").arg(reply),
            Text::tr("Ask %1 for the right address.").arg(consumer), {}, TestReport::Fault::Address };
    }
    if (status >= 300 && status < 400) {
        return { FeedState::Kind::Suspended, Text::tr("%1 It points to another address.").arg(reply),
            Text::tr("Postrider never follows, so that the token goes nowhere else. Ask %1 for the right address.")
                .arg(consumer),
            {}, TestReport::Fault::Address };
    }
    if (!attempt.status) {
        return { FeedState::Kind::Suspended, Text::tr("No safe connection to %1 could be made.").arg(consumer),
            attempt.note, {}, TestReport::Fault::Address };
    }
    return { FeedState::Kind::Suspended, Text::tr("%1 It refuses what was sent.").arg(reply),
        Text::tr("The details say what it answered. %1 may know more.").arg(consumer), {} };
}

TestReport reportOf(const QString &consumer, const Attempt &attempt, TimePoint now)
{
    switch (attempt.outcome) {
    case Outcome::Accepted: return accepted(consumer, attempt);
    case Outcome::Throttled:
        return { FeedState::Kind::Throttled,
            Text::tr("%1 It asked us to wait until %2.")
                .arg(answered(consumer, attempt), timeWithSeconds(attempt.holdUntil, now)),
            Text::tr("The address is right. Test again after that."), {} };
    case Outcome::Refused: return refused(consumer, attempt);
    case Outcome::Failed:
        if (attempt.status) {
            return { FeedState::Kind::Retrying, Text::tr("%1 It is in trouble.").arg(answered(consumer, attempt)),
                Text::tr("Try again later, or ask %1 whether its service is running.").arg(consumer), {} };
        }
        return { FeedState::Kind::Retrying, Text::tr("Nothing came back from %1.").arg(consumer), attempt.note, {},
            TestReport::Fault::Address };
    }
    Q_UNREACHABLE();
}

QString details(const Attempt &attempt)
{
    const QString sent = Text::tr("Sent: an empty list of events, which changes nothing there");
    const QString back = Text::tr("Came back");
    const QString status = attempt.status ? QString::number(*attempt.status) : attempt.note;
    return QStringList { sent, attempt.requestHead, back, status, attempt.responseHeaders, attempt.responseBody }.join(
        u'\n');
}

} // namespace

TestReport testReport(const QString &consumer, const Result<Attempt> &attempt, TimePoint now)
{
    const QString name = consumer.isEmpty() ? Text::tr("The Consumer") : consumer;
    if (!attempt)
        return { FeedState::Kind::Suspended, Text::tr("The test was not sent."), attempt.error().detail, {} };
    TestReport report = reportOf(name, *attempt, now);
    report.details = details(*attempt);
    return report;
}

TestReport testReport(const QString &source, const Result<Sequence> &head)
{
    const QString name = source.isEmpty() ? Text::tr("The Source") : source;
    if (!head)
        return { FeedState::Kind::Suspended, Text::tr("%1 cannot be read.").arg(name), head.error().detail, {} };
    if (head->isNone())
        return { FeedState::Kind::UpToDate, Text::tr("%1 answered. It has no events yet.").arg(name), {}, {} };
    return { FeedState::Kind::UpToDate,
        Text::tr("%1 answered. Its newest event has sequence %2.").arg(name, QString::number(head->value)), {}, {} };
}

TestReport testReport(const QString &source, const Result<Sequence> &head, const Result<SourceSample> &sample)
{
    if (!head || head->isNone())
        return testReport(source, head);
    if (!sample)
        return testReport(source, Result<Sequence>(tl::unexpected(sample.error())));
    TestReport report = testReport(source, head);
    const QString count = events(sample->events);
    const QString newest = QString::number(head->value);
    const QString name = source.isEmpty() ? Text::tr("The Source") : source;
    report.sentence = sample->hasMore
        ? Text::tr("%1 answered. It has more than %2; the newest has sequence %3.").arg(name, count, newest)
        : Text::tr("%1 answered. It has %2; the newest has sequence %3.").arg(name, count, newest);
    return report;
}

} // namespace postrider::words
