// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/attempt.h"
#include "domain/feedstate.h"

namespace postrider {

struct SentBody;

/// Says what an attempt was, as people do, and as a developer at the Consumer wants it. All texts
/// are plain. GUI thread.
namespace attemptwords {

/// The state whose colour and sign an outcome has.
[[nodiscard]] FeedState::Kind stateOf(Outcome outcome);
/// "Accepted", as the first word of a cell.
[[nodiscard]] QString name(Outcome outcome);
/// "429 Too Many Requests"; "No answer" without a status.
[[nodiscard]] QString status(std::optional<int> status);
/// "1101 – 1200", "1101", or that it was a test.
[[nodiscard]] QString sequences(const Attempt &attempt);
/// What it meant, in a sentence or two: "HomeFinder asked us to wait until 10:35: it said
/// Retry-After: 310".
[[nodiscard]] QString meaning(const Attempt &attempt, const QString &consumer, TimePoint now);
/// How sure we are of a body that was made again; empty when there is nothing to say.
[[nodiscard]] QString certainty(const SentBody &body);

/// Text from outside, with everything visible that could mislead the eye: control characters and
/// marks that turn the direction of writing.
[[nodiscard]] QString visible(const QString &text);
/// The request as a person reads it: head, empty line, body over several lines.
[[nodiscard]] QString request(const Attempt &attempt, const SentBody &body);
[[nodiscard]] QString response(const Attempt &attempt);
/// The request as one line for a POSIX shell, which takes the token from the variable TOKEN.
[[nodiscard]] QString curl(const Attempt &attempt, const SentBody &body);
/// Everything, for a mail to the Consumer.
[[nodiscard]] QString details(const Attempt &attempt, const SentBody &body, const QString &consumer, TimePoint now);

} // namespace attemptwords
} // namespace postrider
