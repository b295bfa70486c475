// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/headers.h"
#include "domain/time.h"

#include <optional>

namespace postrider {

/// What a response's Retry-After said (RFC 9110 §10.2.3).
struct RetryAfter
{
    enum class Form { Seconds, Date };

    QString text; ///< word for word, as it came
    /// How long to wait from the moment the response was received. Nothing when there was no
    /// Retry-After, or one that means nothing: not a number, not a date, negative, or in the past.
    std::optional<Milliseconds> delay;
    Form form = Form::Seconds; ///< which form the one that counts has
    QString note; ///< a sentence on what was odd; empty when nothing was

    bool operator==(const RetryAfter &) const = default;
};

/// Reads Retry-After from a response that was received at `received` by our clock. Of several
/// values the latest counts. A date is measured against the response's own Date, when it has one,
/// so that a wrong clock on either side does no harm. Less than a second is taken as one.
[[nodiscard]] RetryAfter readRetryAfter(const Headers &headers, TimePoint received);

/// An HTTP-date in any of the three forms of RFC 9110 §5.6.7. A two-digit year that would lie more
/// than 50 years after `now` is of the century before.
[[nodiscard]] std::optional<TimePoint> parseHttpDate(const QByteArray &text, TimePoint now);

} // namespace postrider
