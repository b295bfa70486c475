// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/render.h"
#include "ctl/table.h"
#include "domain/feed.h"

#include <QJsonArray>

namespace postrider::render {

using namespace Qt::StringLiterals;

namespace {

/// Is all well? Who needs a decision?
QString sentence(const QJsonArray &sources, const QJsonArray &feeds)
{
    QStringList needy;
    for (const QJsonValue &feed : feeds) {
        if (feed["state"_L1] == "suspended"_L1)
            needy.append(text(feed.toObject(), "name"_L1));
    }
    QStringList unread;
    for (const QJsonValue &source : sources) {
        if (!source["error"_L1].toString().isEmpty())
            unread.append(text(source.toObject(), "name"_L1));
    }
    if (sources.isEmpty())
        return u"There is no Source yet. Begin with: postriderctl source add --help\n"_s;
    if (!needy.isEmpty())
        return u"%1 suspended and in need of you: %2.\n"_s.arg(
            Words::count(needy.size(), u"Feed"_s), needy.join(", "_L1));
    if (!unread.isEmpty())
        return u"Not all is well with %1: %2.\n"_s.arg(
            unread.size() == 1 ? u"a Source"_s : u"Sources"_s, unread.join(", "_L1));
    if (feeds.isEmpty())
        return u"There is no Feed yet. Begin with: postriderctl feed add --help\n"_s;
    return u"All is well.\n"_s;
}

QString sourceTable(const QJsonArray &sources, const Words &words, int width)
{
    Table table(
        { { u"Source"_s }, { u"Newest event"_s, true }, { u"Last read"_s }, { u"Next read"_s }, { u"Trouble"_s } });
    for (const QJsonValue &value : sources) {
        const QJsonObject source = value.toObject();
        table.add({ text(source, "name"_L1), text(source, "head"_L1), words.exactTime(time(source, "last_read_at"_L1)),
            words.ahead(time(source, "next_read_at"_L1)), text(source, "error"_L1) });
    }
    return table.isEmpty() ? QString() : QString(u'\n' + table.toText(width));
}

QString lag(const QJsonObject &feed)
{
    const QJsonValue seconds = feed.value("lag_seconds"_L1);
    if (!seconds.isDouble())
        return {};
    return seconds.toInteger() > 0 ? Words::duration(std::chrono::seconds(seconds.toInteger())) : u"0 s"_s;
}

QString feedTable(const QJsonArray &feeds, const Words &words, int width)
{
    Table table({ { u"Feed"_s }, { u"Consumer"_s }, { u"State"_s }, { u"Position"_s, true }, { u"Waiting"_s, true },
        { u"Behind"_s, true }, { u"Set aside"_s, true }, { u"Last accepted"_s } });
    for (const QJsonValue &value : feeds) {
        const QJsonObject feed = value.toObject();
        const qint64 setAside = feed.value("set_aside"_L1).toInteger();
        table.add({ text(feed, "name"_L1), text(feed, "consumer"_L1), state(feed, words), text(feed, "position"_L1),
            Words::number(feed.value("waiting"_L1).toInteger()), lag(feed),
            setAside > 0 ? Words::number(setAside) : QString(), words.exactTime(time(feed, "last_accepted_at"_L1)) });
    }
    return table.isEmpty() ? QString() : QString(u'\n' + table.toText(width));
}

} // namespace

QString state(const QJsonObject &feed, const Words &words)
{
    const QString name = feed.value("state"_L1).toString();
    const auto then = time(feed, "not_before"_L1);
    if (name == "up_to_date"_L1)
        return u"✓ up to date"_s;
    if (name == "delivering"_L1)
        return u"● delivering"_s;
    if (name == "throttled"_L1)
        return u"◐ asked to wait, goes on %1"_s.arg(words.ahead(then));
    if (name == "retrying"_L1) {
        return u"↻ trying again %1 (%2 of %3)"_s.arg(
            words.ahead(then), text(feed, "failures"_L1), text(feed, "failures_allowed"_L1));
    }
    if (name == "suspended"_L1)
        return u"■ suspended"_s;
    if (name == "paused"_L1)
        return u"‖ paused"_s;
    return Words::plain(name);
}

QString suspension(const QJsonObject &feed, const Words &words)
{
    const QString name = feed.value("suspended_reason"_L1).toString();
    if (name.isEmpty())
        return {};
    const auto reason = suspendReasonFromName(name);
    const QString detail = text(feed, "suspended_detail"_L1);
    QString sentence = u"%1, suspended %2: %3"_s.arg(text(feed, "name"_L1), words.time(time(feed, "suspended_at"_L1)),
        reason ? describe(*reason) : Words::plain(name));
    if (!detail.isEmpty())
        sentence += u" (%1)"_s.arg(detail);
    if (feed.value("needs_new_start"_L1).toBool())
        sentence +=
            u" It needs a new start: the oldest events that it had not sent are no longer on record. Let the Consumer fetch all records by itself, then: feed resume --from-now"_s;
    return sentence;
}

QString status(const QJsonObject &status, const Words &words, int width)
{
    const QJsonArray sources = status.value("sources"_L1).toArray();
    const QJsonArray feeds = status.value("feeds"_L1).toArray();
    QString whole = sentence(sources, feeds) + sourceTable(sources, words, width) + feedTable(feeds, words, width);
    QString reasons;
    for (const QJsonValue &feed : feeds) {
        if (const QString why = suspension(feed.toObject(), words); !why.isEmpty())
            reasons += why + u'\n';
    }
    if (!reasons.isEmpty())
        whole += u'\n' + reasons;
    return whole;
}

} // namespace postrider::render
