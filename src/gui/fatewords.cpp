// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/fatewords.h"

#include "gui/widgets/attemptwords.h"
#include "gui/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace postrider::fatewords {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(FateWords)
};

TimePoint end(const Attempt &attempt)
{
    return attempt.startedAt + attempt.duration;
}

bool isStopped(const EventFate &fate)
{
    return fate.feed.stored.progress.suspension || fate.feed.stored.progress.isPaused;
}

QString acceptedExplanation(const EventFate &fate, TimePoint now)
{
    QStringList parts;
    if (fate.attempt) {
        parts.append(Text::tr("attempt %1").arg(fate.attempt->id.value));
        if (fate.attempt->status) {
            parts.append(Text::tr("%1 after %2", "a status and how long it took")
                             .arg(QString::number(*fate.attempt->status), words::duration(fate.attempt->duration)));
        }
    }
    if (fate.again)
        parts.append(Text::tr("sent again %1").arg(words::time(end(*fate.again), now)));
    return parts.join(Text::tr(" · ", "between parts of a line"));
}

} // namespace

FeedState::Kind sign(const EventFate &fate)
{
    using enum FeedState::Kind;
    switch (fate.account.fate) {
    case Fate::Accepted:
    case Fate::Superseded: return UpToDate;
    case Fate::Waiting: return fate.feed.state.kind == UpToDate ? Delivering : fate.feed.state.kind;
    case Fate::SetAside: return fate.account.isMarked ? UpToDate : Retrying;
    case Fate::Filtered:
    case Fate::BeforeStart:
    case Fate::Pruned: return Paused;
    case Fate::Unknown: return Suspended;
    }
    Q_UNREACHABLE();
}

QString word(const EventFate &fate, TimePoint now)
{
    switch (fate.account.fate) {
    case Fate::Accepted:
        return fate.attempt ? Text::tr("Accepted %1", "a time").arg(words::time(end(*fate.attempt), now))
                            : Text::tr("Accepted");
    case Fate::Superseded: return Text::tr("Superseded by %1").arg(fate.account.supersededBy.value);
    case Fate::Waiting:
        return (
            fate.isPlaceExact ? Text::tr("Waiting, number %1 in line") : Text::tr("Waiting, about number %1 in line"))
            .arg(words::number(fate.place));
    case Fate::SetAside: return fate.account.isMarked ? Text::tr("Marked as settled") : Text::tr("Set aside");
    case Fate::Filtered: return Text::tr("Not for this feed");
    case Fate::BeforeStart: return Text::tr("Before this feed began");
    case Fate::Pruned: return Text::tr("No longer on record");
    case Fate::Unknown: return Text::tr("No record");
    }
    Q_UNREACHABLE();
}

QString explanation(const EventFate &fate, TimePoint now)
{
    const FeedProgress &progress = fate.feed.stored.progress;
    switch (fate.account.fate) {
    case Fate::Accepted: return acceptedExplanation(fate, now);
    case Fate::Superseded: return Text::tr("the newer event of this record was accepted");
    case Fate::Waiting:
        if (progress.suspension)
            return Text::tr("the feed is suspended: %1").arg(words::reason(progress.suspension->reason));
        if (progress.isPaused)
            return Text::tr("the feed is paused");
        return fate.expectedAt ? Text::tr("expected %1", "in 4 min").arg(words::ahead(fate.expectedAt, now))
                               : QString();
    case Fate::SetAside: return attemptwords::visible(fate.account.detail);
    case Fate::Filtered:
        return Text::tr("it carries %1", "what its filter lets through").arg(words::carried(fate.carries));
    case Fate::BeforeStart: return Text::tr("it was never to be sent");
    case Fate::Pruned: return Text::tr("it is too long ago");
    case Fate::Unknown: return Text::tr("check the ledger");
    }
    Q_UNREACHABLE();
}

QString summary(const QList<EventFate> &fates)
{
    const auto count = [&fates](auto is) { return static_cast<int>(std::ranges::count_if(fates, is)); };
    const int have = count([](const EventFate &fate) {
        return fate.account.fate == Fate::Accepted || fate.account.fate == Fate::Superseded;
    });
    const int wait =
        count([](const EventFate &fate) { return fate.account.fate == Fate::Waiting && !isStopped(fate); });
    const int stand =
        count([](const EventFate &fate) { return fate.account.fate == Fate::Waiting && isStopped(fate); });
    const int aside =
        count([](const EventFate &fate) { return fate.account.fate == Fate::SetAside && !fate.account.isMarked; });
    QStringList parts;
    if (have > 0)
        parts.append(
            have == fates.size() ? Text::tr("Every feed has it") : Text::tr("%n feed(s) have it", nullptr, have));
    if (wait > 0)
        parts.append(Text::tr("%n will get it", nullptr, wait));
    if (stand > 0)
        parts.append(Text::tr("%n stand(s) still", nullptr, stand));
    if (aside > 0)
        parts.append(Text::tr("%n set it aside", nullptr, aside));
    if (parts.isEmpty())
        return fates.isEmpty() ? Text::tr("No feed has this Source.") : Text::tr("It is for none of the feeds.");
    return Text::tr("%1.", "a sentence").arg(parts.join(Text::tr(", ", "between clauses")));
}

} // namespace postrider::fatewords
