// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/ids.h"
#include "domain/retention.h"
#include "domain/source.h"
#include "domain/time.h"

#include <QStringList>

#include <optional>

namespace postrider {

struct EntityEvent;

/// Which events of its Source a Feed carries: what is of one of the resources and for one of the FeedTypes. Values are
/// compared as RESO writes them. FeedTypes say to which kinds of feeds a record may go, so an event that names none is
/// for nobody in particular: it passes no filter by FeedTypes, and goes only where none is set.
struct FeedFilter
{
    QStringList resources {}; ///< ResourceNames; empty is all
    QStringList feedTypes {}; ///< IDX, VOW, BBO …; empty is all, and what has none

    [[nodiscard]] bool isAll() const { return resources.isEmpty() && feedTypes.isEmpty(); }
    [[nodiscard]] bool matches(const QString &resourceName, const QStringList &eventFeedTypes) const;
    bool operator==(const FeedFilter &) const = default;
};

/// Why Postrider stopped a Feed. Words for the screen are made from it there.
enum class SuspendReason {
    TokenMissing, ///< no token was given, or the keychain no longer has it
    TokenRejected, ///< 401 or 403
    EndpointGone, ///< 410, or 404 three times in a row
    EndpointMoved, ///< a redirect, which is never followed
    Certificate, ///< TLS or certificate trouble, three times in a row
    EventRefused, ///< the Consumer refuses an event, and its setting is to stop then
    EventTooLarge, ///< 413 for a single event
    TooManyFailures, ///< as many failures in a row as are allowed
};

/// One Source pushed to one Consumer, with the Consumer's own label for it.
struct Feed
{
    FeedId id;
    QString publicId;
    QString name;
    SourceId source;
    ConsumerId consumer;
    QString label; ///< ConsumerLabel, at most 255 characters; empty is none
    FeedFilter filter;
    Start start;

    bool operator==(const Feed &) const = default;
};

struct Suspension
{
    SuspendReason reason = SuspendReason::TokenMissing;
    QString detail; ///< what the Consumer said, or what was seen; never a token
    TimePoint since {};

    bool operator==(const Suspension &) const = default;
};

/// How far a Feed has come, as stored.
struct FeedProgress
{
    Sequence startedAbove; ///< events up to here came before this Feed began
    bool isStartPending = false; ///< starts "now", and where that is will be known at the next read
    Sequence position; ///< the highest sequence that is settled
    Sequence retryLast; ///< the batch that is being tried again ends here; none() when there is none
    Sequence suspectLast; ///< a refused event lies at or below this; none() when none is looked for
    qint64 waiting = 0; ///< events above the position that the filter lets through
    qint64 setAside = 0; ///< events set aside and not yet settled
    bool isPaused = false;
    std::optional<Suspension> suspension;
    std::optional<TimePoint> lastAcceptedAt;
    int rewinds = 0; ///< how often it was set back: what is sent again then is no retry

    bool operator==(const FeedProgress &) const = default;
};

[[nodiscard]] Result<void> validate(const Feed &feed);
/// Whether these can be names of resources and FeedTypes.
[[nodiscard]] Result<void> checkNames(const FeedFilter &filter);
/// Why a Feed cannot go on with a sequence that is above all that was read.
[[nodiscard]] tl::unexpected<Error> beyondHead(Sequence wanted, Sequence head);

/// Why a Feed cannot go on or go back to a sequence: it is no longer in the log.
[[nodiscard]] tl::unexpected<Error> noLongerOnRecord(Sequence wanted, const Pruned &pruned);
/// Whether events went from the log that the Feed had not sent, for it stood still for longer than they are kept. It
/// can go on from what is left or from now on; its Consumer has to fetch the rest by itself.
[[nodiscard]] bool needsNewStart(const FeedProgress &progress, const Pruned &pruned);
/// Why such a Feed cannot go on where it stopped, and what to do.
[[nodiscard]] tl::unexpected<Error> newStartNeeded(const QString &feed, const Pruned &pruned);

/// Stable names, for the store and for JSON.
[[nodiscard]] QString toName(SuspendReason reason);
[[nodiscard]] std::optional<SuspendReason> suspendReasonFromName(const QString &name);
/// A plain sentence for a suspension: why, and what to do.
[[nodiscard]] QString describe(SuspendReason reason);

} // namespace postrider
