// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/outcome.h"
#include "domain/retryafter.h"
#include "domain/time.h"

#include <optional>

namespace postrider {

/// One POST as the ledger keeps it: which sequences it carried, when, and what came back.
struct Attempt
{
    AttemptId id;
    FeedId feed; ///< not valid for a test of a Consumer
    ConsumerId consumer;
    AttemptKind kind = AttemptKind::Live;
    ResendId resend;
    Sequence first; ///< none() for a test, which carries nothing
    Sequence last;
    int events = 0;
    std::optional<qint64> waiting; ///< events of its Feed that waited when it left, its own among them; not of a test
    TimePoint startedAt {};
    Milliseconds duration {};
    std::optional<int> status;
    Outcome outcome = Outcome::Failed;
    std::optional<QString> retryAfter; ///< word for word
    RetryAfter::Form retryAfterForm = RetryAfter::Form::Seconds;
    std::optional<TimePoint> holdUntil; ///< what this attempt's answer asked us to wait for
    QString note; ///< what was odd or went wrong, for people
    RequestHeadId requestHeadId; ///< what was sent besides the events, stored once for many attempts
    QString requestHead; ///< the same as text, with the token masked; filled in when read
    QString responseHeaders;
    QString responseBody; ///< from outside: plain text
};

} // namespace postrider
