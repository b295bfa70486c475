// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/ids.h"
#include "domain/time.h"

#include <QString>
#include <QStringList>

#include <optional>

class QTimeZone;

namespace postrider {

/// What a person looks for in the event log. An event is found when all that is given fits.
struct EventSearch
{
    QString resourceName {}; ///< empty is any
    QString recordKey {}; ///< the beginning of ResourceRecordKey; empty is any
    bool isWholeKey = false; ///< recordKey is all of it
    std::optional<Sequence> orSequence {}; ///< a bare number may also be a sequence
    std::optional<Sequence> first {}; ///< this sequence and those above
    std::optional<Sequence> last {}; ///< this sequence and those below
    std::optional<TimePoint> from {}; ///< read then or later
    std::optional<TimePoint> to {}; ///< read before then

    bool operator==(const EventSearch &) const = default;
};

/// What the words of a search depend on.
struct SearchContext
{
    TimePoint now {};
    const QTimeZone &zone; ///< of dates and times without one
    QStringList resources {}; ///< names that a bare word may be, as RESO writes them
    QString today {}; ///< how the person's language says it; English is always understood
    QString yesterday {};
};

/// Reads a search as a person types it: any of `235021` (the beginning of a key, or a sequence), `"235021"` (the
/// whole key), `Property`, `Property/235021`, `1101..1150`, `1101..`, `today`, `yesterday`, `2026-11-23`,
/// `2026-11-20..2026-11-23`, `9:00-10:00`, `9am-10am`, `since 9:00`, with spaces between them. Empty text finds all.
/// The error says what is not understood and what would be.
[[nodiscard]] Result<EventSearch> parseEventSearch(const QString &text, const SearchContext &context);

} // namespace postrider
