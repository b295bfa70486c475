// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/attemptwords.h"

#include "engine/sentbody.h"
#include "gui/words.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <array>

namespace postrider::attemptwords {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(AttemptWords)
};

/// The reason phrases of RFC 9110 and RFC 6585, for the statuses that Consumers use.
QString phrase(int status)
{
    struct Phrase
    {
        int status;
        const char *text;
    };
    static constexpr std::array Phrases {
        Phrase { 200, "OK" },
        Phrase { 201, "Created" },
        Phrase { 202, "Accepted" },
        Phrase { 204, "No Content" },
        Phrase { 301, "Moved Permanently" },
        Phrase { 302, "Found" },
        Phrase { 303, "See Other" },
        Phrase { 307, "Temporary Redirect" },
        Phrase { 308, "Permanent Redirect" },
        Phrase { 400, "Bad Request" },
        Phrase { 401, "Unauthorized" },
        Phrase { 403, "Forbidden" },
        Phrase { 404, "Not Found" },
        Phrase { 405, "Method Not Allowed" },
        Phrase { 408, "Request Timeout" },
        Phrase { 409, "Conflict" },
        Phrase { 410, "Gone" },
        Phrase { 413, "Content Too Large" },
        Phrase { 415, "Unsupported Media Type" },
        Phrase { 421, "Misdirected Request" },
        Phrase { 422, "Unprocessable Content" },
        Phrase { 425, "Too Early" },
        Phrase { 429, "Too Many Requests" },
        Phrase { 500, "Internal Server Error" },
        Phrase { 502, "Bad Gateway" },
        Phrase { 503, "Service Unavailable" },
        Phrase { 504, "Gateway Timeout" },
    };
    const auto found = std::ranges::find(Phrases, status, &Phrase::status);
    return found == Phrases.end() ? QString() : QString::fromLatin1(found->text);
}

bool isDirectionMark(char16_t c)
{
    return c == u'\u061c' || c == u'\u200e' || c == u'\u200f' || (c >= u'\u202a' && c <= u'\u202e')
        || (c >= u'\u2066' && c <= u'\u2069');
}

QString quoted(QString text)
{
    text.replace(u'\'', u"'\\''"_s);
    return u'\'' + text + u'\'';
}

QString wait(const Attempt &attempt, const QString &consumer, TimePoint now)
{
    const QString until = words::timeWithSeconds(attempt.holdUntil, now);
    if (!attempt.retryAfter)
        return Text::tr("%1 asked us to wait and did not say how long; we wait until %2.").arg(consumer, until);
    const QString form = attempt.retryAfterForm == RetryAfter::Form::Date ? Text::tr(" (a date)") : QString();
    return Text::tr("%1 asked us to wait until %2: it said Retry-After: %3%4.")
        .arg(consumer, until, visible(*attempt.retryAfter).left(200), form);
}

} // namespace

FeedState::Kind stateOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Accepted: return FeedState::Kind::UpToDate;
    case Outcome::Throttled: return FeedState::Kind::Throttled;
    case Outcome::Failed: return FeedState::Kind::Retrying;
    case Outcome::Refused: return FeedState::Kind::Suspended;
    }
    Q_UNREACHABLE();
}

QString name(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Accepted: return Text::tr("Accepted");
    case Outcome::Throttled: return Text::tr("Asked to wait");
    case Outcome::Failed: return Text::tr("Failed");
    case Outcome::Refused: return Text::tr("Refused");
    }
    Q_UNREACHABLE();
}

QString status(std::optional<int> status)
{
    if (!status)
        return Text::tr("No answer");
    const QString text = phrase(*status);
    return text.isEmpty() ? QString::number(*status) : QString(QString::number(*status) + u' ' + text);
}

QString sequences(const Attempt &attempt)
{
    if (attempt.first.isNone())
        return Text::tr("a test");
    const QString first = QString::number(attempt.first.value);
    return attempt.first == attempt.last
        ? first
        : Text::tr("%1 – %2", "from one sequence to another").arg(first, QString::number(attempt.last.value));
}

QString meaning(const Attempt &attempt, const QString &consumer, TimePoint now)
{
    QStringList sentences;
    switch (attempt.outcome) {
    case Outcome::Accepted:
        sentences << (attempt.first.isNone()
                ? Text::tr("%1 answered the test and accepted it.").arg(consumer)
                : Text::tr("%1 accepted %2.").arg(consumer, words::events(attempt.events)));
        break;
    case Outcome::Throttled: break;
    case Outcome::Failed:
        sentences << (attempt.status ? Text::tr("%1 did not take it.").arg(consumer)
                                     : Text::tr("%1 did not answer.").arg(consumer));
        break;
    case Outcome::Refused: sentences << Text::tr("%1 refused it.").arg(consumer); break;
    }
    if (attempt.holdUntil || attempt.outcome == Outcome::Throttled)
        sentences << wait(attempt, consumer, now);
    const QString bare = u"The Consumer answered %1."_s.arg(attempt.status.value_or(0));
    const QString answered = Text::tr("It answered %1.").arg(postrider::attemptwords::status(attempt.status));
    if (attempt.note == bare && attempt.outcome != Outcome::Throttled)
        sentences << answered;
    else if (attempt.note != bare && !attempt.note.isEmpty())
        sentences << visible(attempt.note);
    return sentences.join(u' ');
}

QString certainty(const SentBody &body)
{
    if (body.missing > 0)
        return Text::tr("%n of its events is (are) no longer on record, and left out here.", nullptr, body.missing);
    if (!body.isCertain)
        return Text::tr("The feed's filter has changed since: not all of these events need have been sent.");
    return {};
}

QString visible(const QString &text)
{
    QString shown;
    shown.reserve(text.size());
    for (const QChar c : text) {
        const char16_t unit = c.unicode();
        if (unit < 0x20 && unit != u'\n' && unit != u'\t')
            shown += QChar(char16_t(0x2400 + unit)); // its picture, such as ␀
        else if (unit == 0x7f)
            shown += QChar(u'\u2421');
        else if ((unit >= 0x80 && unit < 0xa0) || unit == u'\u2028' || unit == u'\u2029' || isDirectionMark(unit))
            shown += u"[U+%1]"_s.arg(uint(unit), 4, 16, QChar(u'0'));
        else
            shown += c;
    }
    return shown;
}

QString request(const Attempt &attempt, const SentBody &body)
{
    const QString readable = QString::fromUtf8(QJsonDocument::fromJson(body.json).toJson(QJsonDocument::Indented));
    return visible(attempt.requestHead.trimmed()) % u"\n\n"_s % visible(readable);
}

QString response(const Attempt &attempt)
{
    const QString lines = QString(attempt.responseBody).replace(u"\r\n"_s, u"\n"_s);
    return status(attempt.status) % u'\n' % visible(attempt.responseHeaders.trimmed()) % u"\n\n"_s % visible(lines);
}

QString curl(const Attempt &attempt, const SentBody &body)
{
    const QStringList lines = attempt.requestHead.split(u'\n', Qt::SkipEmptyParts);
    if (lines.isEmpty())
        return {};
    QStringList words { u"curl"_s, u"--include"_s };
    for (const QString &line : lines.mid(1)) {
        words << u"--header"_s
              << (line.startsWith("Authorization:"_L1, Qt::CaseInsensitive) ? u"\"Authorization: Bearer $TOKEN\""_s
                                                                            : quoted(line.trimmed()));
    }
    words << u"--data-binary"_s << quoted(QString::fromUtf8(body.json)) << quoted(lines.first().section(u' ', 1, 1));
    return words.join(u' ');
}

QString details(const Attempt &attempt, const SentBody &body, const QString &consumer, TimePoint now)
{
    QStringList parts { meaning(attempt, consumer, now),
        Text::tr("Sent %1, answered after %2.")
            .arg(words::exactTime(attempt.startedAt), words::duration(attempt.duration)),
        Text::tr("What we sent:") + u"\n\n"_s + request(attempt, body).trimmed() };
    if (const QString doubt = certainty(body); !doubt.isEmpty())
        parts << doubt;
    parts << Text::tr("What came back:") + u"\n\n"_s + response(attempt).trimmed();
    return parts.join(u"\n\n"_s) + u'\n';
}

} // namespace postrider::attemptwords
