// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/receipts.h"

namespace postrider::receipts {

Result<QString> of(Database &database, SourceId source)
{
    QString receipt;
    const auto done = database.select(
        "SELECT receipt FROM source_receipts WHERE source_id = ?",
        [&receipt](const Row &row) { receipt = row.text(0); }, source);
    if (!done)
        return tl::unexpected(done.error());
    return receipt;
}

void note(Transaction &transaction, SourceId source, const QString &receipt)
{
    forget(transaction, source);
    transaction.run("INSERT INTO source_receipts (source_id, receipt) VALUES (?, ?)", source, receipt);
}

void forget(Transaction &transaction, SourceId source)
{
    transaction.run("DELETE FROM source_receipts WHERE source_id = ?", source);
}

Result<FolderProgress> folderProgress(Database &database, SourceId source)
{
    FolderProgress progress;
    const auto done = database.select(
        "SELECT waiting, taken_file, taken_events, taken_at, rejected_file, rejected_reason, rejected_at "
        "FROM folder_progress WHERE source_id = ?",
        [&progress](const Row &row) {
            progress = { int(row.integer(0)), row.text(1), row.integer(2), row.optionalTime(3), row.text(4),
                row.text(5), row.optionalTime(6) };
        },
        source);
    if (!done)
        return tl::unexpected(done.error());
    return progress;
}

void saveFolderProgress(Transaction &transaction, SourceId source, const FolderProgress &progress)
{
    transaction.run("DELETE FROM folder_progress WHERE source_id = ?", source);
    transaction.run("INSERT INTO folder_progress (source_id, waiting, taken_file, taken_events, taken_at, "
                    "rejected_file, rejected_reason, rejected_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        source, progress.waiting, progress.takenFile, progress.takenEvents, progress.takenAt, progress.rejectedFile,
        progress.rejectedReason, progress.rejectedAt);
}

} // namespace postrider::receipts
