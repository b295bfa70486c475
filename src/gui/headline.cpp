// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/headline.h"

#include "engine/queries.h"

#include <QCoreApplication>
#include <QMap>

namespace postrider::words {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Headline)
};

constexpr qsizetype MostNames = 3;
constexpr qsizetype LongestName = 40;

QString shortened(const QString &name)
{
    return name.size() <= LongestName ? name : name.left(LongestName - 1).trimmed() + u'…';
}

QString listed(const QStringList &names)
{
    if (names.size() == 1)
        return names.front();
    return Text::tr("%1 and %2", "the last two of some names")
        .arg(names.mid(0, names.size() - 1).join(Text::tr(", ", "between names")), names.back());
}

QString named(FeedState::Kind kind, const QStringList &names)
{
    const auto count = static_cast<int>(names.size());
    const QString list = listed(names);
    switch (kind) {
    case FeedState::Kind::Suspended: return Text::tr("%1 need(s) you.", nullptr, count).arg(list);
    case FeedState::Kind::Retrying: return Text::tr("%1 do(es) not answer; we try again.", nullptr, count).arg(list);
    case FeedState::Kind::Throttled: return Text::tr("%1 asked us to wait.").arg(list);
    case FeedState::Kind::Paused: return Text::tr("%1 is/are paused.", nullptr, count).arg(list);
    case FeedState::Kind::UpToDate:
    case FeedState::Kind::Delivering: return Text::tr("%1 is/are on time.", nullptr, count).arg(list);
    }
    Q_UNREACHABLE();
}

QString counted(FeedState::Kind kind, int count)
{
    switch (kind) {
    case FeedState::Kind::Suspended: return Text::tr("%n feed(s) need you.", nullptr, count);
    case FeedState::Kind::Retrying: return Text::tr("%n feed(s) do not answer; we try again.", nullptr, count);
    case FeedState::Kind::Throttled: return Text::tr("%n feed(s) asked us to wait.", nullptr, count);
    case FeedState::Kind::Paused: return Text::tr("%n feed(s) are paused.", nullptr, count);
    case FeedState::Kind::UpToDate:
    case FeedState::Kind::Delivering: return Text::tr("%n feed(s) are on time.", nullptr, count);
    }
    Q_UNREACHABLE();
}

/// Which Feeds are told of together: a wait of more than a day needs somebody, too.
FeedState::Kind groupOf(const FeedStatus &feed, TimePoint now)
{
    using enum FeedState::Kind;
    if (feed.state.kind == Throttled && feed.standing.hasLongHold(now))
        return Suspended;
    return feed.state.kind == Delivering ? UpToDate : feed.state.kind;
}

/// Which Sources cannot be read, and nothing when all can: then no Feed is worth the word "on time".
QString unread(const Status &status)
{
    QStringList names;
    for (const StoredSource &stored : status.sources) {
        if (stored.progress.failures > 0)
            names.append(shortened(stored.source.name));
    }
    if (names.isEmpty())
        return {};
    return names.size() <= MostNames
        ? Text::tr("%1 cannot be read; we try again.").arg(listed(names))
        : Text::tr("%n Source(s) cannot be read; we try again.", nullptr, static_cast<int>(names.size()));
}

/// Which Sources ask how to go on: nothing of them is read meanwhile.
QString asking(const Status &status)
{
    QStringList names;
    for (const StoredSource &stored : status.sources) {
        if (stored.progress.question)
            names.append(shortened(stored.source.name));
    }
    if (names.isEmpty())
        return {};
    return names.size() <= MostNames
        ? Text::tr("%1 need(s) an answer from you, see Sources.", nullptr, static_cast<int>(names.size()))
              .arg(listed(names))
        : Text::tr("%n Source(s) need(s) an answer from you.", nullptr, static_cast<int>(names.size()));
}

} // namespace

QString headline(const Status &status, TimePoint now)
{
    using enum FeedState::Kind;
    if (status.feeds.isEmpty())
        return Text::tr("There is no feed yet.");
    const auto count = static_cast<int>(status.feeds.size());
    QStringList sentences;
    for (const QString &problem : { asking(status), unread(status) }) {
        if (!problem.isEmpty())
            sentences.append(problem);
    }
    QMap<FeedState::Kind, QStringList> names;
    for (const FeedStatus &feed : status.feeds)
        names[groupOf(feed, now)].append(shortened(feed.stored.feed.name));
    if (names.size() == 1 && names.contains(UpToDate) && !sentences.isEmpty())
        return sentences.first() + u' ' + Text::tr("%n feed(s) have all that was read before.", nullptr, count);
    if (names.size() == 1 && names.contains(UpToDate) && count > 1)
        return Text::tr("All %n feed(s) are on time.", nullptr, count);
    qsizetype namesLeft = MostNames;
    for (const FeedState::Kind kind : { Suspended, Retrying, Throttled, Paused, UpToDate }) {
        const QStringList group = names.value(kind);
        if (group.isEmpty())
            continue;
        const bool isNamed = group.size() <= namesLeft && (kind != UpToDate || group.size() == 1);
        if (isNamed)
            namesLeft -= group.size();
        sentences.prepend(isNamed ? named(kind, group) : counted(kind, static_cast<int>(group.size())));
    }
    return sentences.join(u' ');
}

} // namespace postrider::words
