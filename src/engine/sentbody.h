// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/attempt.h"
#include "domain/entityevent.h"
#include "domain/error.h"

#include <QByteArray>
#include <QList>

namespace postrider {

class Database;
struct StoredFeed;

/// The body of a POST, made again. The ledger keeps which sequences were sent; what they said is in
/// the event log, and how it is written follows from the Consumer's settings as they are today.
struct SentBody
{
    QByteArray json; ///< of the events that are still on record
    int missing = 0; ///< events that were sent and are no longer on record
    bool isCertain = true; ///< whether these are the events that were sent: filters may have changed since
};

namespace queries {

[[nodiscard]] Result<SentBody> sentBody(Database &database, const Attempt &attempt);
/// Which of these events of its Feed's Source an attempt carried.
[[nodiscard]] Result<QList<EntityEvent>> sentOf(
    Database &database, const StoredFeed &feed, const Attempt &attempt, QList<EntityEvent> events);
/// One attempt with everything that is known of it; NotFound when it is no longer on record.
[[nodiscard]] Result<Attempt> attempt(Database &database, AttemptId id);

} // namespace queries
} // namespace postrider
