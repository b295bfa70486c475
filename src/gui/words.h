// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/feedstate.h"
#include "domain/outcome.h"
#include "domain/source.h"
#include "domain/time.h"

#include <QString>

namespace postrider {

struct FeedFilter;
struct FeedStatus;
struct StoredSource;

/// Says things as people do, in the language and the time zone of the screen: "in 4 min", "10:35",
/// "yesterday 17:40". GUI thread.
namespace words {

/// "2,104", as the language writes it.
[[nodiscard]] QString number(qint64 number);
/// A count as tr() takes it, to choose the plural by.
[[nodiscard]] int plural(qint64 count);
/// "1 event", "2,104 events".
[[nodiscard]] QString events(qint64 count);
/// The greatest unit that says it: "210 ms", "8 s", "4 min", "3 h", "2 days".
[[nodiscard]] QString duration(Milliseconds duration);
/// With the next smaller unit: "17 min 50 s", "2 h 19 min".
[[nodiscard]] QString exactDuration(Milliseconds duration);
/// "10:35", "yesterday 17:40", "23 Nov 17:40"; empty without a time.
[[nodiscard]] QString time(std::optional<TimePoint> time, TimePoint now);
/// The same with seconds, for lists in which they matter.
[[nodiscard]] QString timeWithSeconds(std::optional<TimePoint> time, TimePoint now);
/// With date, seconds and zone, for tooltips and copies: "2026-11-23 10:35:00 PST (UTC-08:00)".
[[nodiscard]] QString exactTime(std::optional<TimePoint> time);
/// What lies ahead: "now", "in 4 min", or the time when it is more than an hour off.
[[nodiscard]] QString ahead(std::optional<TimePoint> time, TimePoint now);
/// What has been: "just now", "4 min ago", "2 h 19 min ago".
[[nodiscard]] QString ago(TimePoint time, TimePoint now);

/// A Feed's state in a few words: "Asked to wait until 10:35".
[[nodiscard]] QString state(const FeedStatus &feed, TimePoint now);
/// What makes the state clearer, for beside it: "in 4 min", "3 of 12 tries".
[[nodiscard]] QString stateExplanation(const FeedStatus &feed, TimePoint now);
/// What happens next with a Feed, and when, in whole sentences; what people read first on its page.
[[nodiscard]] QString whatNext(const FeedStatus &feed, TimePoint now);
/// Why a Feed of FeedStatus::needsNewStart() cannot go on where it stopped, and what to do.
[[nodiscard]] QString newStart(const FeedStatus &feed, TimePoint now);
/// The name of a state alone, as in a legend: "asked to wait".
[[nodiscard]] QString name(FeedState::Kind kind);
[[nodiscard]] QString name(Outcome outcome);
[[nodiscard]] QString name(AttemptKind kind);
/// "RESO Web API", "Database".
[[nodiscard]] QString name(SourceKind kind);
/// Why a Feed is suspended, in a clause: "the token was rejected".
[[nodiscard]] QString reason(SuspendReason reason);
/// What to do about it, in a sentence; `consumer` is its name.
[[nodiscard]] QString advice(SuspendReason reason, const QString &consumer);
/// What a filter lets through: "Property, Media, only for IDX", "all resources".
[[nodiscard]] QString carried(const FeedFilter &filter);
/// What a Source is doing: "Reading Lakeside every 30 s · next in 12 s".
[[nodiscard]] QString source(const StoredSource &source, TimePoint now);

} // namespace words
} // namespace postrider
