// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/render.h"
#include "ctl/table.h"

#include <QJsonArray>

namespace postrider::render {

using namespace Qt::StringLiterals;

namespace {

QString sequences(const QJsonObject &object)
{
    const QString first = text(object, "first_sequence"_L1);
    const QString last = text(object, "last_sequence"_L1);
    return first == last ? first : QString(first + u'–' + last);
}

QString outcome(const QJsonObject &attempt)
{
    const QString status = text(attempt, "status"_L1);
    const QString name = text(attempt, "outcome"_L1);
    return status.isEmpty() ? name : QString(name + u" ("_s + status + u')');
}

/// What became of one event for one Feed.
QString fate(const QJsonObject &feed, const Words &words)
{
    const QString name = feed.value("fate"_L1).toString();
    if (name == "accepted"_L1) {
        const QString when = words.time(time(feed, "accepted_at"_L1));
        return u"✓ accepted %1, in attempt %2"_s.arg(when, text(feed, "attempt"_L1)).simplified();
    }
    if (name == "waiting"_L1) {
        const QString place = text(feed, "place"_L1);
        return place.isEmpty() ? u"… waiting"_s : u"… waiting, number %1 in line"_s.arg(place);
    }
    if (name == "filtered_out"_L1)
        return u"– not for this Feed: it carries other resources"_s;
    if (name == "set_aside"_L1)
        return u"■ set aside: %1"_s.arg(text(feed, "detail"_L1));
    if (name == "before_start"_L1)
        return u"– came before this Feed began"_s;
    return u"? no record; run verify"_s;
}

QString foundEvent(const QJsonObject &event, const Words &words, int width)
{
    QString whole = u"%1/%2, event %3 of %4, read %5\n"_s.arg(text(event, "resource"_L1), text(event, "key"_L1),
        text(event, "sequence"_L1), text(event, "source"_L1), words.time(time(event, "read_at"_L1)));
    Table table({ { u"Feed"_s }, { u"What became of it"_s } });
    for (const QJsonValue &feed : event.value("feeds"_L1).toArray())
        table.add({ text(feed.toObject(), "feed"_L1), fate(feed.toObject(), words) });
    whole += table.isEmpty() ? u"No Feed has this Source.\n"_s : table.toText(width);
    return whole;
}

} // namespace

QString attempts(const QJsonObject &result, const Words &words, int width)
{
    Table table({ { u"Attempt"_s, true }, { u"At"_s }, { u"Kind"_s }, { u"Sequences"_s }, { u"Events"_s, true },
        { u"Took"_s, true }, { u"Outcome"_s }, { u"Asked to wait"_s }, { u"Until"_s }, { u"Note"_s } });
    for (const QJsonValue &value : result.value("attempts"_L1).toArray()) {
        const QJsonObject attempt = value.toObject();
        table.add({ text(attempt, "id"_L1), words.exactTime(time(attempt, "started_at"_L1)), text(attempt, "kind"_L1),
            sequences(attempt), text(attempt, "events"_L1),
            Words::duration(Milliseconds(attempt.value("duration_ms"_L1).toInteger())), outcome(attempt),
            text(attempt, "retry_after"_L1), words.exactTime(time(attempt, "hold_until"_L1)),
            text(attempt, "error"_L1) });
    }
    return table.isEmpty() ? u"Nothing was sent yet.\n"_s : table.toText(width);
}

QString attempt(const QJsonObject &attempt, const QString &consumer)
{
    const QString took = Words::duration(Milliseconds(attempt.value("duration_ms"_L1).toInteger()));
    const QString name = Words::plain(consumer);
    const QString note = text(attempt, "error"_L1);
    if (attempt.value("outcome"_L1) == "accepted"_L1) {
        const QString sentence =
            u"Consumer \"%1\" accepted the test (%2) within %3."_s.arg(name, text(attempt, "status"_L1), took);
        return note.isEmpty() ? QString(sentence + u'\n') : QString(sentence + u' ' + note + u'\n');
    }
    QString sentence = u"Consumer \"%1\" did not accept the test: %2, after %3."_s.arg(name, outcome(attempt), took);
    if (!note.isEmpty())
        sentence += u' ' + note;
    if (const QString body = text(attempt, "response_body"_L1); !body.isEmpty())
        sentence += u"\nIt said: %1"_s.arg(body.left(500));
    return sentence + u'\n';
}

QString holds(const QJsonObject &result, const Words &words, int width)
{
    Table table({ { u"Attempt"_s, true }, { u"Feed"_s }, { u"Asked at"_s }, { u"Outcome"_s }, { u"Retry-After"_s },
        { u"Not before"_s } });
    for (const QJsonValue &value : result.value("holds"_L1).toArray()) {
        const QJsonObject hold = value.toObject();
        table.add({ text(hold, "id"_L1), text(hold, "feed"_L1), words.exactTime(time(hold, "started_at"_L1)),
            outcome(hold), text(hold, "retry_after"_L1), words.exactTime(time(hold, "hold_until"_L1)) });
    }
    return table.isEmpty() ? u"No Consumer has asked us to wait.\n"_s : table.toText(width);
}

QString activity(const QJsonObject &result, const Words &words, int width)
{
    Table table({ { u"At"_s }, { u"Who"_s }, { u"What"_s }, { u"Of"_s }, { u"Effect"_s } });
    for (const QJsonValue &value : result.value("activity"_L1).toArray()) {
        const QJsonObject entry = value.toObject();
        table.add({ words.exactTime(time(entry, "at"_L1)), text(entry, "who"_L1), text(entry, "action"_L1),
            text(entry, "subject"_L1), text(entry, "effect"_L1) });
    }
    return table.isEmpty() ? u"Nothing was done yet.\n"_s : table.toText(width);
}

QString found(const QJsonObject &result, const Words &words, int width)
{
    QStringList parts;
    for (const QJsonValue &event : result.value("events"_L1).toArray())
        parts.append(foundEvent(event.toObject(), words, width));
    return parts.isEmpty() ? u"No Source has given such an event.\n"_s : parts.join(u'\n');
}

QString resend(const QJsonObject &result)
{
    const QString events = Words::count(result.value("events"_L1).toInteger(), u"event"_s);
    const QString records = Words::count(result.value("records"_L1).toInteger(), u"record"_s);
    return u"%1 %2 of %3 again to \"%4\", from sequence %5 to %6.\n"_s.arg(
        result.value("dry_run"_L1).toBool() ? u"This would send"_s : u"Sends"_s, events, records,
        text(result, "feed"_L1), text(result, "first"_L1), text(result, "last"_L1));
}

QString verification(const QJsonObject &result, int width)
{
    Table table({ { u"Feed"_s }, { u"Accepted"_s, true }, { u"Filtered out"_s, true }, { u"Set aside"_s, true },
        { u"Waiting"_s, true }, { u"Before its start"_s, true }, { u"Wrong from"_s, true }, { u"Problem"_s } });
    for (const QJsonValue &value : result.value("feeds"_L1).toArray()) {
        const QJsonObject feed = value.toObject();
        const auto number = [&feed](QLatin1StringView key) { return Words::number(feed.value(key).toInteger()); };
        table.add({ text(feed, "feed"_L1), number("accepted"_L1), number("filtered_out"_L1), number("set_aside"_L1),
            number("waiting"_L1), number("before_start"_L1), text(feed, "wrong"_L1), text(feed, "problem"_L1) });
    }
    const QString sentence = result.value("ok"_L1).toBool()
        ? u"Nothing is lost: every event of every Feed is accounted for.\n"_s
        : u"The record has a fault. Keep a copy of the profile and ask for help.\n"_s;
    return table.isEmpty() ? sentence : QString(sentence + u'\n' + table.toText(width));
}

} // namespace postrider::render
