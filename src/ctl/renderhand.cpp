// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/render.h"

#include <QJsonArray>

namespace postrider::render {

using namespace Qt::StringLiterals;

namespace {

QString leftOut(const QJsonObject &feed)
{
    return feed.value("why"_L1).toString() == "not_carried"_L1
        ? u"\"%1\" does not carry it.\n"_s.arg(text(feed, "feed"_L1))
        : u"\"%1\" has settled no event yet, so there is no number that it could have there.\n"_s.arg(
            text(feed, "feed"_L1));
}

QString goesTo(const QJsonObject &feed)
{
    const QString state = feed.value("state"_L1).toString();
    QString sentence = u"\"%1\" gets it with the number %2"_s.arg(text(feed, "feed"_L1), text(feed, "sequence"_L1));
    if (const QString id = text(feed, "resend"_L1); !id.isEmpty())
        sentence += u", as resend %1"_s.arg(id);
    if (state == "paused"_L1 || state == "suspended"_L1)
        sentence += u". The Feed is %1: it waits until the Feed is resumed"_s.arg(state);
    return sentence + u".\n"_s;
}

} // namespace

QString sentByHand(const QJsonObject &result)
{
    const QJsonArray feeds = result.value("feeds"_L1).toArray();
    const bool isDryRun = result.value("dry_run"_L1).toBool();
    const QString record = text(result, "resource"_L1) + u'/' + text(result, "key"_L1);
    QString whole = u"%1 %2 to %3 of %4"_s.arg(isDryRun ? u"This would send"_s : u"Sends"_s, record,
        Words::count(feeds.size(), u"Feed"_s), text(result, "source"_L1));
    whole += result.value("appended"_L1).toBool() ? u", as the next event of the log.\n"_s : u", by hand.\n"_s;
    for (const QJsonValue &feed : feeds)
        whole += goesTo(feed.toObject());
    for (const QJsonValue &feed : result.value("left_out"_L1).toArray())
        whole += leftOut(feed.toObject());
    if (const QString newest = text(result, "newest"_L1); !newest.isEmpty()) {
        whole += u"The log has event %1 of this record. To send that one again instead: postriderctl resend FEED "
                 "--sequence %1\n"_s.arg(newest);
    }
    return whole;
}

} // namespace postrider::render
