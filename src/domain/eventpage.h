// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entityevent.h"

#include <QList>
#include <QMap>

namespace postrider {

/// Where a search goes on after the rows that it gave.
struct EventCursor
{
    bool isStarted = false;
    QMap<SourceId, Sequence> below; ///< of each Source, when the newest come first
    QString recordKey; ///< the last row, when records come in the order of their keys
    QString resourceName;
    SourceId source;
    Sequence sequence;
};

/// An event in the log of its Source.
struct EventRow
{
    SourceId source;
    EntityEvent event;

    bool operator==(const EventRow &) const = default;
};

/// Some rows of what was looked for. The log is looked through a bounded way at a time, so there may be few rows, or
/// none, and yet more to come.
struct EventPage
{
    QList<EventRow> rows;
    EventCursor next; ///< hand it in for what follows
    bool isEnd = false;
};

} // namespace postrider
