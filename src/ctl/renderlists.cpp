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

/// What a filter lets through: "Property, Media for IDX only".
QString carried(const QJsonObject &filter)
{
    const QString resources = text(filter, "resources"_L1);
    const QString types = text(filter, "feed_types"_L1);
    if (types.isEmpty())
        return resources.isEmpty() ? u"other resources"_s : QString(u"only "_s + resources);
    return u"only %1 the FeedTypes %2"_s.arg(
        resources.isEmpty() ? u"what names"_s : resources + u" that names"_s, types);
}

/// What became of one event for one Feed.
QString fate(const QJsonObject &feed, const Words &words)
{
    const QString name = feed.value("fate"_L1).toString();
    if (name == "accepted"_L1) {
        const QString when = words.time(time(feed, "accepted_at"_L1));
        const QString took = Words::duration(Milliseconds(feed.value("duration_ms"_L1).toInteger()));
        QString sentence = u"✓ accepted %1, in attempt %2"_s.arg(when, text(feed, "attempt"_L1));
        if (const QString status = text(feed, "status"_L1); !status.isEmpty())
            sentence += u" (%1, after %2)"_s.arg(status, took);
        if (const auto again = time(feed, "sent_again_at"_L1))
            sentence += u"; sent again %1"_s.arg(words.time(again));
        return sentence.simplified();
    }
    if (name == "waiting"_L1) {
        const QString place = text(feed, "place"_L1);
        if (place.isEmpty())
            return u"… waiting"_s;
        const QString about = feed.value("place_is_exact"_L1).toBool(true) ? QString() : u"about "_s;
        QString sentence = u"… waiting, %1number %2 in line"_s.arg(about, place);
        if (const auto expected = time(feed, "expected_at"_L1))
            sentence += u", expected %1"_s.arg(words.ahead(expected));
        return sentence;
    }
    if (name == "filtered_out"_L1)
        return u"– not for this Feed: it carries %1"_s.arg(carried(feed.value("carries"_L1).toObject()));
    if (name == "set_aside"_L1)
        return (feed.value("is_marked_settled"_L1).toBool() ? u"✓ set aside, and marked as settled by %1"_s
                                                            : u"■ set aside: %1"_s)
            .arg(text(feed, "detail"_L1));
    if (name == "superseded"_L1)
        return u"✓ superseded by event %1 of the same record, which was accepted"_s.arg(text(feed, "superseded_by"_L1));
    if (name == "before_start"_L1)
        return u"– came before this Feed began"_s;
    if (name == "no_longer_on_record"_L1)
        return u"– too long ago: no longer on record"_s;
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

/// The newest event of a record that each Feed's Consumer accepted.
QString foundRecord(const QJsonObject &record, const Words &words, int width)
{
    QString whole = u"%1/%2, newest event %3\n"_s.arg(
        text(record, "resource"_L1), text(record, "key"_L1), text(record, "newest"_L1));
    Table table({ { u"Feed"_s }, { u"Newest accepted"_s } });
    for (const QJsonValue &value : record.value("feeds"_L1).toArray()) {
        const QJsonObject feed = value.toObject();
        const QString sequence = text(feed, "newest_accepted"_L1);
        table.add({ text(feed, "feed"_L1),
            sequence.isEmpty() ? u"none"_s
                               : u"event %1, %2, in attempt %3"_s.arg(
                                   sequence, words.time(time(feed, "accepted_at"_L1)), text(feed, "attempt"_L1)) });
    }
    return table.isEmpty() ? whole : QString(whole + table.toText(width));
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
    for (const QJsonValue &record : result.value("records"_L1).toArray())
        parts.append(foundRecord(record.toObject(), words, width));
    for (const QJsonValue &event : result.value("events"_L1).toArray())
        parts.append(foundEvent(event.toObject(), words, width));
    const QString pruned = render::pruned(result.value("sources"_L1).toArray(), words);
    if (parts.isEmpty())
        return (pruned.isEmpty() ? u"No Source has given such an event.\n"_s : u"No such event is on record.\n"_s)
            + pruned;
    if (result.value("has_more"_L1).toBool())
        parts.append(u"There are more; --limit N shows up to N.\n"_s);
    else if (!pruned.isEmpty())
        parts.append(pruned);
    return parts.join(u'\n');
}

QString resend(const QJsonObject &result)
{
    QString whole;
    for (const QJsonValue &value : result.value("resends"_L1).toArray()) {
        const QJsonObject one = value.toObject();
        const QString events = Words::count(one.value("sends"_L1).toInteger(), u"event"_s);
        const QString records = Words::count(one.value("records"_L1).toInteger(), u"record"_s);
        const QString took = Words::duration(std::chrono::seconds(one.value("seconds"_L1).toInteger()));
        QString sentence = u"%1 %2 of %3 again to \"%4\", from sequence %5 to %6; at its pace, about %7."_s.arg(
            result.value("dry_run"_L1).toBool() ? u"This would send"_s : u"Sends"_s, events, records,
            text(one, "feed"_L1), text(one, "first"_L1), text(one, "last"_L1), took);
        if (one.value("records"_L1).toInteger() < one.value("sends"_L1).toInteger())
            sentence += u" With --newest-only it would be %1."_s.arg(
                Words::count(one.value("records"_L1).toInteger(), u"event"_s));
        if (!text(one, "pruned_read_until"_L1).isEmpty())
            sentence += u" What is older is no longer on record."_s;
        const QString state = one.value("state"_L1).toString();
        if (state == "paused"_L1 || state == "suspended"_L1)
            sentence += u" The Feed is %1: nothing is sent until it is resumed."_s.arg(state);
        whole += sentence + u'\n';
    }
    return whole;
}

namespace {

/// What was sent by hand and what the Consumer said to it, before the reason.
QString about(const QJsonObject &resend)
{
    QStringList parts;
    if (resend.value("by_hand"_L1).toBool())
        parts.append(u"By hand: %1/%2."_s.arg(text(resend, "resource"_L1), text(resend, "key"_L1)));
    for (const QLatin1StringView key : { "refusal"_L1, "reason"_L1 })
        parts.append(text(resend, key));
    parts.removeAll(QString());
    return parts.join(u' ');
}

} // namespace

QString resends(const QJsonObject &result, const Words &words, int width)
{
    Table table({ { u"Resend"_s, true }, { u"Feed"_s }, { u"State"_s }, { u"Sent"_s, true }, { u"Of"_s, true },
        { u"Asked for"_s }, { u"By"_s }, { u"Reason"_s } });
    for (const QJsonValue &value : result.value("resends"_L1).toArray()) {
        const QJsonObject resend = value.toObject();
        table.add({ text(resend, "id"_L1), text(resend, "feed"_L1), text(resend, "state"_L1),
            Words::number(resend.value("sent"_L1).toInteger()), Words::number(resend.value("sends"_L1).toInteger()),
            words.exactTime(time(resend, "asked_at"_L1)), text(resend, "who"_L1), about(resend) });
    }
    return table.isEmpty() ? u"Nothing was sent again yet.\n"_s : table.toText(width);
}

QString rewound(const QJsonObject &result)
{
    return u"Feed \"%1\" %2 sequence %3; %4 then.\n"_s.arg(text(result, "feed"_L1),
        result.value("dry_run"_L1).toBool() ? u"would be set back to"_s : u"is set back to"_s, text(result, "next"_L1),
        Words::count(result.value("waiting"_L1).toInteger(), u"event"_s) + u" waiting"_s);
}

QString setAside(const QJsonObject &result, const Words &words, int width)
{
    Table table({ { u"From"_s, true }, { u"To"_s, true }, { u"Events"_s, true }, { u"Since"_s }, { u"Why"_s } });
    for (const QJsonValue &value : result.value("set_aside"_L1).toArray()) {
        const QJsonObject range = value.toObject();
        table.add(
            { text(range, "first"_L1), text(range, "last"_L1), Words::number(range.value("events"_L1).toInteger()),
                words.exactTime(time(range, "at"_L1)), text(range, "reason"_L1) });
    }
    return table.isEmpty() ? u"Nothing is set aside.\n"_s : table.toText(width);
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
