// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/activitywords.h"

#include "domain/activityentry.h"
#include "gui/widgets/attemptwords.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace postrider::activitywords {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ActivityWords)
};

struct Action
{
    QLatin1StringView name;
    const char *words;
    const char *sentence; ///< who is %1, and what it was done to %2
};

// clang-format off
constexpr std::array Actions {
    Action { "source.add"_L1, QT_TRANSLATE_NOOP("ActivityWords", "Added the source"), QT_TRANSLATE_NOOP("ActivityWords", "%1 added the source %2") },
    Action { "source.edit"_L1, QT_TRANSLATE_NOOP("ActivityWords", "Changed the source"), QT_TRANSLATE_NOOP("ActivityWords", "%1 changed the source %2") },
    Action { "source.remove"_L1, QT_TRANSLATE_NOOP("ActivityWords", "Removed the source"), QT_TRANSLATE_NOOP("ActivityWords", "%1 removed the source %2") },
    Action { "source.token"_L1, QT_TRANSLATE_NOOP("ActivityWords", "Replaced the source's token"), QT_TRANSLATE_NOOP("ActivityWords", "%1 replaced the token of the source %2") },
    Action { "source.file"_L1, QT_TRANSLATE_NOOP("ActivityWords", "Read a file of the source"), QT_TRANSLATE_NOOP("ActivityWords", "%1 read a file of the source %2") },
    Action { "source.late"_L1, QT_TRANSLATE_NOOP("ActivityWords", "Found events that came late"), QT_TRANSLATE_NOOP("ActivityWords", "%1 found events of the source %2 that came late") },
    Action { "source.question"_L1, QT_TRANSLATE_NOOP("ActivityWords", "Noticed that the source's numbers changed"), QT_TRANSLATE_NOOP("ActivityWords", "%1 noticed that the source %2 seems to number its events anew") },
    Action { "source.go_on"_L1, QT_TRANSLATE_NOOP("ActivityWords", "Kept to the source's numbering"), QT_TRANSLATE_NOOP("ActivityWords", "%1 kept to the numbering of the source %2") },
    Action { "source.check_again"_L1, QT_TRANSLATE_NOOP("ActivityWords", "Had the source's numbers looked at again"), QT_TRANSLATE_NOOP("ActivityWords", "%1 had the numbers of the source %2 looked at again") },
    Action { "source.start_anew"_L1, QT_TRANSLATE_NOOP("ActivityWords", "Began with the source's new numbers"), QT_TRANSLATE_NOOP("ActivityWords", "%1 began with the new numbers of the source %2") },
    Action { "consumer.add"_L1, QT_TRANSLATE_NOOP("ActivityWords", "Added the consumer"), QT_TRANSLATE_NOOP("ActivityWords", "%1 added the consumer %2") },
    Action { "consumer.edit"_L1, QT_TRANSLATE_NOOP("ActivityWords", "Changed the consumer"), QT_TRANSLATE_NOOP("ActivityWords", "%1 changed the consumer %2") },
    Action { "consumer.remove"_L1, QT_TRANSLATE_NOOP("ActivityWords", "Removed the consumer"), QT_TRANSLATE_NOOP("ActivityWords", "%1 removed the consumer %2") },
    Action { "consumer.token"_L1, QT_TRANSLATE_NOOP("ActivityWords", "Replaced the consumer's token"), QT_TRANSLATE_NOOP("ActivityWords", "%1 replaced the token of the consumer %2") },
    Action { "consumer.end_hold"_L1, QT_TRANSLATE_NOOP("ActivityWords", "Ended the consumer's wait"), QT_TRANSLATE_NOOP("ActivityWords", "%1 ended the wait that the consumer %2 had asked for") },
    Action { "feed.add"_L1, QT_TRANSLATE_NOOP("ActivityWords", "Added the feed"), QT_TRANSLATE_NOOP("ActivityWords", "%1 added the feed %2") },
    Action { "feed.edit"_L1, QT_TRANSLATE_NOOP("ActivityWords", "Changed the feed"), QT_TRANSLATE_NOOP("ActivityWords", "%1 changed the feed %2") },
    Action { "feed.remove"_L1, QT_TRANSLATE_NOOP("ActivityWords", "Removed the feed"), QT_TRANSLATE_NOOP("ActivityWords", "%1 removed the feed %2") },
    Action { "feed.pause"_L1, QT_TRANSLATE_NOOP("ActivityWords", "Paused the feed"), QT_TRANSLATE_NOOP("ActivityWords", "%1 paused the feed %2") },
    Action { "feed.resume"_L1, QT_TRANSLATE_NOOP("ActivityWords", "Resumed the feed"), QT_TRANSLATE_NOOP("ActivityWords", "%1 resumed the feed %2") },
    Action { "feed.resend"_L1, QT_TRANSLATE_NOOP("ActivityWords", "Sent events again"), QT_TRANSLATE_NOOP("ActivityWords", "%1 had events sent again to the feed %2") },
    Action { "feed.send"_L1, QT_TRANSLATE_NOOP("ActivityWords", "Sent an event by hand"), QT_TRANSLATE_NOOP("ActivityWords", "%1 sent an event by hand to the feed %2") },
    Action { "source.event"_L1, QT_TRANSLATE_NOOP("ActivityWords", "Gave an event by hand"), QT_TRANSLATE_NOOP("ActivityWords", "%1 added an event by hand to the source %2") },
    Action { "feed.suspend"_L1, QT_TRANSLATE_NOOP("ActivityWords", "Suspended the feed"), QT_TRANSLATE_NOOP("ActivityWords", "%1 suspended the feed %2") },
    Action { "feed.resume_token"_L1, QT_TRANSLATE_NOOP("ActivityWords", "Changed the feed's resume token"), QT_TRANSLATE_NOOP("ActivityWords", "%1 changed the resume token of the feed %2") },
    Action { "endpoint.set"_L1, QT_TRANSLATE_NOOP("ActivityWords", "Changed the resume endpoint"), QT_TRANSLATE_NOOP("ActivityWords", "%1 changed the resume endpoint") },
    Action { "endpoint.refuse"_L1, QT_TRANSLATE_NOOP("ActivityWords", "Turned callers away"), QT_TRANSLATE_NOOP("ActivityWords", "%1 turned callers of the resume endpoint away") },
    Action { "feed.resume_refused"_L1, QT_TRANSLATE_NOOP("ActivityWords", "Could not resume the feed"), QT_TRANSLATE_NOOP("ActivityWords", "%1 could not resume the feed %2") },
    Action { "profile.backup"_L1, QT_TRANSLATE_NOOP("ActivityWords", "Backed up the profile"), QT_TRANSLATE_NOOP("ActivityWords", "%1 backed up the profile") },
    Action { "profile.restore"_L1, QT_TRANSLATE_NOOP("ActivityWords", "Restored a backup"), QT_TRANSLATE_NOOP("ActivityWords", "%1 restored a backup of the profile") },
    Action { "profile.report"_L1, QT_TRANSLATE_NOOP("ActivityWords", "Saved a report for support"), QT_TRANSLATE_NOOP("ActivityWords", "%1 saved a report for support") },
    Action { "clock.change"_L1, QT_TRANSLATE_NOOP("ActivityWords", "Noticed that the clock was moved"), QT_TRANSLATE_NOOP("ActivityWords", "%1 noticed that the computer's clock was moved") },
};
// clang-format on

const Action *find(const QString &name)
{
    const auto *const found = std::ranges::find(Actions, name, &Action::name);
    return found == Actions.end() ? nullptr : found;
}

} // namespace

QString action(const QString &name)
{
    const Action *known = find(name);
    return known ? Text::tr(known->words) : name;
}

QStringList actionsWith(const QString &text)
{
    QStringList names;
    for (const Action &known : Actions) {
        if (Text::tr(known.words).contains(text, Qt::CaseInsensitive))
            names.append(known.name);
    }
    return names;
}

QString sentence(const ActivityEntry &entry)
{
    const QString who = attemptwords::visible(entry.who);
    const QString subject = attemptwords::visible(entry.subject);
    const Action *known = find(entry.action);
    if (!known)
        return Text::tr("%1: %2 %3", "who, a name of what was done, and to what").arg(who, entry.action, subject);
    const QString sentence = Text::tr(known->sentence);
    return sentence.contains("%2"_L1) ? sentence.arg(who, subject) : sentence.arg(who);
}

} // namespace postrider::activitywords
