// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/stored.h"
#include "store/transaction.h"

#include <QList>

namespace postrider {

/// The table of Consumers and where each stands with us.
namespace consumers {

[[nodiscard]] Result<QList<StoredConsumer>> all(Database &database);
ConsumerId insert(Transaction &transaction, const Consumer &consumer);
void update(Transaction &transaction, const Consumer &consumer);
/// Removes a Consumer; its attempts go bit by bit (see removals). Feeds that go to it must be gone.
void remove(Transaction &transaction, ConsumerId id);
void saveStanding(Transaction &transaction, ConsumerId id, const Standing &standing);

} // namespace consumers
} // namespace postrider
