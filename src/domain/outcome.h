// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace postrider {

/// What an attempt meant.
enum class Outcome { Accepted, Throttled, Failed, Refused };

/// Why an attempt was made.
enum class AttemptKind { Live, Late, Resend, Test };

/// Whether attempts of this kind belong to a Resend: one that was asked for, or one of late events.
[[nodiscard]] constexpr bool hasResend(AttemptKind kind)
{
    return kind == AttemptKind::Resend || kind == AttemptKind::Late;
}

/// Stable names, for the store and for JSON.
[[nodiscard]] QString toName(Outcome outcome);
[[nodiscard]] QString toName(AttemptKind kind);
[[nodiscard]] std::optional<Outcome> outcomeFromName(const QString &name);
[[nodiscard]] std::optional<AttemptKind> attemptKindFromName(const QString &name);

} // namespace postrider
