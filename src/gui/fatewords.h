// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/queries.h"

namespace postrider {

/// Says what became of an event for a Feed, as people do on the telephone. Texts may hold words from outside: plain
/// text. GUI thread.
namespace fatewords {

/// The state whose sign and colour a fate has.
[[nodiscard]] FeedState::Kind sign(const EventFate &fate);
/// "Accepted 10:28", "Waiting, 812th in line".
[[nodiscard]] QString word(const EventFate &fate, TimePoint now);
/// What makes it clearer: "attempt 20417 · 200 after 180 ms".
[[nodiscard]] QString explanation(const EventFate &fate, TimePoint now);
/// The whole answer: "2 feeds have it, 1 waits for it."
[[nodiscard]] QString summary(const QList<EventFate> &fates);

} // namespace fatewords
} // namespace postrider
