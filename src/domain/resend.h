// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/handevent.h"
#include "domain/ids.h"
#include "domain/time.h"

#include <QList>
#include <QString>

#include <optional>

namespace postrider {

/// Sending what the position has moved past: again what was already settled or, on nobody's demand, what turned up late.
/// Or once what a person gave for this Feed alone. The Feed's position never moves for it.
struct Resend
{
    enum class Selection {
        Range,
        Record,
        SetAside,
        Chosen, ///< `chosen`
        Late, ///< `chosen`: they turned up after the position had moved past them, and were never sent before
        ByHand, ///< no event of the log: `byHand()`
    };

    [[nodiscard]] bool isLate() const { return selection == Selection::Late; }
    [[nodiscard]] bool isOfChosen() const { return selection == Selection::Chosen || isLate(); }

    ResendId id;
    FeedId feed;
    Selection selection = Selection::Range;
    Sequence first; ///< nothing below is sent
    Sequence last; ///< nothing above is sent
    QString resourceName; ///< for Selection::Record, and ByHand
    QString recordKey;
    QString recordUrl {}; ///< for ByHand
    QStringList feedTypes {}; ///< for ByHand
    QList<SequenceRange> chosen; ///< for Selection::Chosen; ascending, none overlaps another
    bool isNewestOnly = false; ///< of the selected events of a record only the newest is sent (RCP-27 allows it)
    bool goesFirst = false; ///< before what is live; else after it
    bool isPaused = false;
    bool isCancelled = false; ///< ended by a person
    QString refusal {}; ///< for ByHand: the Consumer refused it, and what it said; it has ended then
    QString who;
    QString reason; ///< what the person gave as the reason
    Sequence position; ///< the highest sequence that is done
    Sequence retryLast; ///< as in FeedProgress
    Sequence suspectLast;
    qint64 events = 0; ///< how many there were when it was asked for
    qint64 waiting = 0; ///< how many are left
    TimePoint askedAt {};
    std::optional<TimePoint> endedAt;

    [[nodiscard]] bool isByHand() const { return selection == Selection::ByHand; }
    /// What a resend by hand sends. A number of the Producer's cannot be invented: one above the head would have the
    /// Consumer skip what really comes next. So it has that of the newest event which the Feed had settled when it was
    /// asked for, and where the Consumer stands does not move.
    [[nodiscard]] EntityEvent byHand() const
    {
        return numbered({ resourceName, recordKey, recordUrl, feedTypes }, last, askedAt);
    }
};

} // namespace postrider
