// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/glance.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace postrider {

namespace {

using Kind = FeedState::Kind;

constexpr std::array WorstFirst { Kind::Suspended, Kind::Retrying, Kind::Throttled, Kind::Delivering, Kind::UpToDate,
    Kind::Paused };

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Glance)
};

QString sentence(Kind kind, int count, bool isAll)
{
    switch (kind) {
    case Kind::Suspended: return Texts::tr("%n Feed(s) are suspended and need you.", nullptr, count);
    case Kind::Retrying: return Texts::tr("%n Feed(s) cannot be delivered to; Postrider tries again.", nullptr, count);
    case Kind::Throttled: return Texts::tr("%n Consumer(s) asked to wait.", nullptr, count);
    case Kind::Delivering: return Texts::tr("%n Feed(s) are delivering.", nullptr, count);
    case Kind::UpToDate:
        return isAll ? Texts::tr("All is well: every Feed is up to date.")
                     : Texts::tr("All that is not paused is up to date.");
    case Kind::Paused: return Texts::tr("Everything is paused.");
    }
    Q_UNREACHABLE();
}

/// How many Feeds are in a state; of waits how many Consumers, as a wait is the Consumer's.
int count(const Status &status, Kind kind)
{
    QSet<ConsumerId> consumers;
    int feeds = 0;
    for (const FeedStatus &feed : status.feeds) {
        if (feed.state.kind != kind)
            continue;
        ++feeds;
        consumers.insert(feed.consumer.id);
    }
    return kind == Kind::Throttled ? static_cast<int>(consumers.size()) : feeds;
}

} // namespace

Glance glance(const Status &status, const QString &trouble)
{
    if (!trouble.isEmpty())
        return { Kind::Suspended, trouble };
    const auto unread =
        std::ranges::count_if(status.sources, [](const StoredSource &stored) { return stored.progress.failures > 0; });
    const auto asking = std::ranges::count_if(
        status.sources, [](const StoredSource &stored) { return stored.progress.question.has_value(); });
    if (asking > 0) {
        return { Kind::Suspended,
            Texts::tr("%n Source(s) need(s) an answer from you.", nullptr, static_cast<int>(asking)) };
    }
    for (const Kind kind : WorstFirst) {
        if (kind == Kind::Throttled && unread > 0)
            return { Kind::Retrying,
                Texts::tr("%n Source(s) cannot be read; Postrider tries again.", nullptr, static_cast<int>(unread)) };
        if (const int found = count(status, kind); found > 0)
            return { kind, sentence(kind, found, found == status.feeds.size()) };
    }
    return { std::nullopt, Texts::tr("Nothing to deliver yet.") };
}

} // namespace postrider
