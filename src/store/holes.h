// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/hole.h"
#include "store/transaction.h"

#include <QList>

namespace postrider {

/// The holes in each Source's numbers that are being watched.
namespace holes {

/// Ascending.
[[nodiscard]] Result<QList<Hole>> of(Database &database, SourceId source);
/// Puts these in the place of those that were there.
void replace(Transaction &transaction, SourceId source, const QList<Hole> &holes);

} // namespace holes
} // namespace postrider
