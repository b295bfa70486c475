// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/stored.h"
#include "store/transaction.h"

#include <QList>

namespace postrider {

/// The table of Sources and how far each has been read.
namespace sources {

[[nodiscard]] Result<QList<StoredSource>> all(Database &database);
SourceId insert(Transaction &transaction, const Source &source);
void update(Transaction &transaction, const Source &source);
/// Removes a Source; its events go bit by bit (see removals). Feeds that use it must be gone.
void remove(Transaction &transaction, SourceId id);
void saveProgress(Transaction &transaction, SourceId id, const SourceProgress &progress);

} // namespace sources
} // namespace postrider
