// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/feed.h"

#include "domain/consumer.h"

#include <algorithm>
#include <array>

#include <QCoreApplication>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Feed)
};

/// `what` is "resources" or "FeedTypes", as the sentences need it.
Result<void> checkNames(const QStringList &names, const QString &what, const QString &one, const QString &example)
{
    constexpr qsizetype MostNames = 200; // the dictionary has far fewer
    if (names.size() > MostNames) {
        return fail(Error::Kind::InvalidInput,
            Text::tr("The list of %1 has %2 names; at most %3 are possible. Leave it empty to carry all.")
                .arg(what, QString::number(names.size()), QString::number(MostNames)));
    }
    for (const QString &name : names) {
        if (name.trimmed().isEmpty())
            return fail(Error::Kind::InvalidInput, Text::tr("The list of %1 has an empty name in it.").arg(what));
        const auto isStrange = [](QChar letter) { return letter.isSpace() || letter == u'/' || letter == u','; };
        if (std::ranges::any_of(name, isStrange)) {
            return fail(Error::Kind::InvalidInput,
                Text::tr("\"%1\" is no name of a %2. Give names as in RESO's dictionary, with commas between them: %3.")
                    .arg(name, one, example));
        }
    }
    return {};
}

} // namespace

bool FeedFilter::matches(const QString &resourceName, const QStringList &eventFeedTypes) const
{
    if (!resources.isEmpty() && !resources.contains(resourceName))
        return false;
    return feedTypes.isEmpty()
        || std::ranges::any_of(eventFeedTypes, [this](const QString &type) { return feedTypes.contains(type); });
}

Result<void> checkNames(const FeedFilter &filter)
{
    if (auto names = checkNames(filter.resources, u"resources"_s, u"resource"_s, u"Property,Media"_s); !names)
        return names;
    return checkNames(filter.feedTypes, u"FeedTypes"_s, Text::tr("kind of feed"), u"IDX,VOW"_s);
}

Result<void> validate(const Feed &feed)
{
    if (auto name = checkName(Text::tr("The Feed"), feed.name); !name)
        return name;
    if (feed.label.size() > 255) {
        return fail(Error::Kind::InvalidInput,
            Text::tr("The label has %1 characters; RESO allows at most 255.").arg(feed.label.size()));
    }
    if (auto names = checkNames(feed.filter); !names)
        return names;
    return checkHeaderValue(Text::tr("The label"), feed.label);
}

tl::unexpected<Error> beyondHead(Sequence wanted, Sequence head)
{
    return fail(Error::Kind::InvalidInput,
        head.isNone()
            ? Text::tr("Sequence %1 cannot be the next: no event has been read from the Source yet.").arg(wanted.value)
            : Text::tr("Sequence %1 is beyond the newest event, which is %2.").arg(wanted.value).arg(head.value));
}

tl::unexpected<Error> noLongerOnRecord(Sequence wanted, const Pruned &pruned)
{
    return fail(Error::Kind::InvalidInput,
        Text::tr("Sequence %1 is no longer on record: what came up to sequence %2 went because of its age. Choose a "
                 "later one, and let the Consumer fetch older records by itself.")
            .arg(QString::number(wanted.value), QString::number(pruned.upTo.value)));
}

bool needsNewStart(const FeedProgress &progress, const Pruned &pruned)
{
    return !progress.isStartPending && progress.position < pruned.upTo;
}

tl::unexpected<Error> newStartNeeded(const QString &feed, const Pruned &pruned)
{
    return fail(Error::Kind::Conflict,
        Text::tr("The Feed \"%1\" stood still for longer than events are kept: what came up to sequence %2 is no "
                 "longer on record, and it had not sent all of it. Let the Consumer fetch all records by itself, then "
                 "resume the Feed from a later sequence or from now on.")
            .arg(feed, QString::number(pruned.upTo.value)));
}

QString toName(SuspendReason reason)
{
    switch (reason) {
    case SuspendReason::TokenMissing: return u"token_missing"_s;
    case SuspendReason::TokenRejected: return u"token_rejected"_s;
    case SuspendReason::EndpointGone: return u"endpoint_gone"_s;
    case SuspendReason::EndpointMoved: return u"endpoint_moved"_s;
    case SuspendReason::Certificate: return u"certificate"_s;
    case SuspendReason::EventRefused: return u"event_refused"_s;
    case SuspendReason::EventTooLarge: return u"event_too_large"_s;
    case SuspendReason::TooManyFailures: return u"too_many_failures"_s;
    }
    Q_UNREACHABLE();
}

std::optional<SuspendReason> suspendReasonFromName(const QString &name)
{
    using enum SuspendReason;
    for (const auto reason : { TokenMissing, TokenRejected, EndpointGone, EndpointMoved, Certificate, EventRefused,
             EventTooLarge, TooManyFailures }) {
        if (toName(reason) == name)
            return reason;
    }
    return std::nullopt;
}

QString describe(SuspendReason reason)
{
    switch (reason) {
    case SuspendReason::TokenMissing:
        return u"There is no token for this Consumer. Enter the token that it gave you, then resume."_s;
    case SuspendReason::TokenRejected:
        return u"The token was rejected. Ask the Consumer for a new token, enter it, then resume."_s;
    case SuspendReason::EndpointGone:
        return u"The Consumer says that its endpoint does not exist. Ask it for the right address, then resume."_s;
    case SuspendReason::EndpointMoved:
        return u"The Consumer says that its endpoint has moved. Check the new address with it, enter it, then resume."_s;
    case SuspendReason::Certificate:
        return u"No safe connection could be made: the Consumer's certificate is not trusted. Ask it to renew the certificate, then resume."_s;
    case SuspendReason::EventRefused:
        return u"The Consumer refuses an event. Ask it why, then resume, or let refused events be set aside."_s;
    case SuspendReason::EventTooLarge:
        return u"A single event is too large for the Consumer. Ask it to accept larger requests, then resume."_s;
    case SuspendReason::TooManyFailures:
        return u"The Consumer could not be reached, or failed, too many times in a row. Ask it whether it is running, then resume."_s;
    }
    Q_UNREACHABLE();
}

} // namespace postrider
