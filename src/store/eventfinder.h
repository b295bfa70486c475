// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entityevent.h"
#include "domain/eventsearch.h"

#include <QList>
#include <QMap>

namespace postrider {

class Database;

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

/// Finds events in the logs of all Sources. Records that are looked for by key come in the order of their keys, each
/// with its newest event first, and before them an event that has the text as its sequence; all else comes with what
/// was read last first.
namespace eventfinder {

/// At most `limit` rows (1 to 1000), and besides them on the first page the events that have the text as their
/// sequence; found within some 20,000 rows of the log.
[[nodiscard]] Result<EventPage> find(Database &database, const EventSearch &search, const EventCursor &from, int limit);

/// The ResourceNames that occur in the logs, ascending, each once.
[[nodiscard]] Result<QStringList> resourceNames(Database &database);

} // namespace eventfinder
} // namespace postrider
