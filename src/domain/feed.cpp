// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/feed.h"

#include "domain/consumer.h"

#include <algorithm>
#include <array>

namespace postrider {

using namespace Qt::StringLiterals;

Result<void> validate(const Feed &feed)
{
    if (auto name = checkName(u"The Feed"_s, feed.name); !name)
        return name;
    if (feed.label.size() > 255) {
        return fail(Error::Kind::InvalidInput,
            u"The label has %1 characters; RESO allows at most 255."_s.arg(feed.label.size()));
    }
    constexpr qsizetype MostResources = 200; // the dictionary has far fewer
    if (feed.filter.resources.size() > MostResources) {
        return fail(Error::Kind::InvalidInput,
            u"The list of resources has %1 names; at most %2 are possible. Leave it empty to carry all."_s
                .arg(feed.filter.resources.size())
                .arg(MostResources));
    }
    for (const QString &resource : feed.filter.resources) {
        if (resource.trimmed().isEmpty())
            return fail(Error::Kind::InvalidInput, u"The list of resources has an empty name in it."_s);
        if (std::ranges::any_of(
                resource, [](QChar letter) { return letter.isSpace() || letter == u'/' || letter == u','; })) {
            return fail(Error::Kind::InvalidInput,
                u"\"%1\" is no name of a resource. Give names as in RESO's dictionary, with commas between them: "
                "Property,Media."_s.arg(resource));
        }
    }
    return checkHeaderValue(u"The label"_s, feed.label);
}

tl::unexpected<Error> beyondHead(Sequence wanted, Sequence head)
{
    return fail(Error::Kind::InvalidInput,
        head.isNone()
            ? u"Sequence %1 cannot be the next: no event has been read from the Source yet."_s.arg(wanted.value)
            : u"Sequence %1 is beyond the newest event, which is %2."_s.arg(wanted.value).arg(head.value));
}

tl::unexpected<Error> noLongerOnRecord(Sequence wanted, const Pruned &pruned)
{
    return fail(Error::Kind::InvalidInput,
        u"Sequence %1 is no longer on record: what came up to sequence %2 went because of its age. Choose a later one, and let the Consumer fetch older records by itself."_s
            .arg(QString::number(wanted.value), QString::number(pruned.upTo.value)));
}

bool needsNewStart(const FeedProgress &progress, const Pruned &pruned)
{
    return !progress.isStartPending && progress.position < pruned.upTo;
}

tl::unexpected<Error> newStartNeeded(const QString &feed, const Pruned &pruned)
{
    return fail(Error::Kind::Conflict,
        u"The Feed \"%1\" stood still for longer than events are kept: what came up to sequence %2 is no longer on record, and it had not sent all of it. Let the Consumer fetch all records by itself, then resume the Feed from a later sequence or from now on."_s
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
