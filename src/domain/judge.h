// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/feed.h"
#include "domain/outcome.h"
#include "domain/reply.h"
#include "domain/retryafter.h"
#include "domain/standing.h"

namespace postrider {

struct Consumer;

/// What follows from an attempt.
enum class Consequence {
    Advance, ///< the batch is settled; go on above it
    Wait, ///< nothing is settled; go on, starting slowly, when the hold ends
    TryAgain, ///< the same batch again, when the standing allows it
    Halve, ///< find the refused event, or the size that fits, with half of the batch
    SetAside, ///< the batch is one event; keep it in sight and go on above it
    Suspend, ///< stop, with `suspendReason`
};

/// Whom a suspension stops.
enum class SuspendScope { Feed, Consumer };

/// The meaning of one attempt.
struct Judgement
{
    Outcome outcome = Outcome::Failed;
    Consequence consequence = Consequence::TryAgain;
    Standing standing; ///< where the Consumer stands from now on
    RetryAfter retryAfter;
    SuspendReason suspendReason = SuspendReason::TooManyFailures;
    SuspendScope suspendScope = SuspendScope::Consumer;
    QString note; ///< a sentence on what came back, for the ledger; empty when accepted plainly
};

/// Decides what a reply to a POST of `events` events means: by status, never by the library's
/// error, as RCP-28 "Polite Behavior" and RFC 9110 have it. A pure function of its arguments;
/// `now` is when the reply ended, `jitter` is from 0 to 1. Any thread.
[[nodiscard]] Judgement judge(
    const Reply &reply, int events, const Consumer &consumer, const Standing &before, TimePoint now, double jitter);

} // namespace postrider
