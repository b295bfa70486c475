// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/feedstate.h"
#include "engine/timeline.h"

#include <QList>
#include <QString>

#include <utility>

namespace postrider {

/// Says what a span of a timeline was, as people do. All texts are plain. GUI thread.
namespace spanwords {

/// The state in which a Feed is during such a span, for its colour and sign.
[[nodiscard]] FeedState::Kind stateOf(TimelineSpan::Kind kind);
/// "Asked to wait", "Trying again", "Suspended", "Paused".
[[nodiscard]] QString name(TimelineSpan::Kind kind);
/// "Asked to wait, 06:22:10 to 06:40:00".
[[nodiscard]] QString title(const TimelineSpan &span, TimePoint now);
/// What is known of it, a label and a text each: what was answered, Retry-After word for word, when
/// we called again, how many events waited.
[[nodiscard]] QList<std::pair<QString, QString>> details(
    const TimelineSpan &span, const QString &consumer, TimePoint now);
/// All of it in one text, for tooltips and for screen readers.
[[nodiscard]] QString description(const TimelineSpan &span, const QString &consumer, TimePoint now);

/// What became of a Feed in the last hour, in numbers: how many events were accepted, and how often it
/// was stopped. `bucket` is the length of the pieces of its timeline.
[[nodiscard]] QString lastHour(const FeedTimeline &feed, Milliseconds bucket, TimePoint now);

/// How long the Consumer asked us to wait; nothing when it did not.
[[nodiscard]] std::optional<Milliseconds> askedFor(const TimelineSpan &span);

} // namespace spanwords
} // namespace postrider
