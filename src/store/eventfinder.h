// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/eventpage.h"
#include "domain/eventsearch.h"

namespace postrider {

class Database;

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
