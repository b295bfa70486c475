// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notifications.h"

#include "gui/words.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

#include <algorithm>

namespace postrider {

namespace {

constexpr qsizetype MostNames = 3;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Notifications)
};

using Feeds = QList<const FeedStatus *>;

QString names(const Feeds &feeds)
{
    QStringList names;
    for (const FeedStatus *feed : feeds.first(std::min(feeds.size(), MostNames)))
        names.append(feed->stored.feed.name);
    const auto others = static_cast<int>(feeds.size() - names.size());
    if (others > 0)
        names.append(Texts::tr("%n other(s)", nullptr, others));
    return QLocale().createSeparatedList(names);
}

Notification suspended(const Feeds &feeds)
{
    if (feeds.size() > 1) {
        return { Texts::tr("%n Feed(s) are suspended", nullptr, static_cast<int>(feeds.size())), names(feeds), true };
    }
    const FeedStatus &feed = *feeds.first();
    return { Texts::tr("%1 is suspended").arg(feed.stored.feed.name),
        Texts::tr("Nothing more is sent: %1. What comes meanwhile waits.")
            .arg(words::reason(feed.stored.progress.suspension->reason)),
        true };
}

Notification resumed(const Feeds &feeds)
{
    if (feeds.size() > 1)
        return { Texts::tr("%n Feed(s) go on", nullptr, static_cast<int>(feeds.size())), names(feeds), false };
    const FeedStatus &feed = *feeds.first();
    const qint64 waiting = feed.stored.progress.waiting;
    return { Texts::tr("%1 goes on").arg(feed.stored.feed.name),
        waiting > 0 ? Texts::tr("What waits for it: %1.").arg(words::events(waiting))
                    : Texts::tr("Nothing waits for it."),
        false };
}

} // namespace

QList<Notification> notifications(const Status &before, const Status &after)
{
    QHash<FeedId, bool> wasSuspended;
    for (const FeedStatus &feed : before.feeds)
        wasSuspended.insert(feed.stored.feed.id, feed.stored.progress.suspension.has_value());
    Feeds nowSuspended;
    Feeds nowResumed;
    for (const FeedStatus &feed : after.feeds) {
        const auto was = wasSuspended.constFind(feed.stored.feed.id);
        const bool isSuspended = feed.stored.progress.suspension.has_value();
        if (was == wasSuspended.cend() || *was == isSuspended)
            continue;
        (isSuspended ? nowSuspended : nowResumed).append(&feed);
    }
    QList<Notification> found;
    if (!nowSuspended.isEmpty())
        found.append(suspended(nowSuspended));
    if (!nowResumed.isEmpty())
        found.append(resumed(nowResumed));
    return found;
}

} // namespace postrider
