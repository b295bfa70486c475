// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/folderprogress.h"
#include "store/transaction.h"

namespace postrider {

/// What was taken from Sources that give their events only once, as folders do.
namespace receipts {

/// The receipt for what was taken and may not be put away there yet; empty when there is none.
[[nodiscard]] Result<QString> of(Database &database, SourceId source);
/// Notes a receipt in the place of the one before it: it says all that the other did.
void note(Transaction &transaction, SourceId source, const QString &receipt);
void forget(Transaction &transaction, SourceId source);

[[nodiscard]] Result<FolderProgress> folderProgress(Database &database, SourceId source);
void saveFolderProgress(Transaction &transaction, SourceId source, const FolderProgress &progress);

} // namespace receipts
} // namespace postrider
