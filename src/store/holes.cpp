// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/holes.h"

namespace postrider::holes {

Result<QList<Hole>> of(Database &database, SourceId source)
{
    QList<Hole> holes;
    const auto done = database.select(
        "SELECT first_sequence, last_sequence, noticed_at FROM source_holes WHERE source_id = ? "
        "ORDER BY first_sequence",
        [&holes](const Row &row) {
            holes.append({ { row.sequence(0), row.sequence(1) }, row.time(2) });
        },
        source);
    if (!done)
        return tl::unexpected(done.error());
    return holes;
}

void replace(Transaction &transaction, SourceId source, const QList<Hole> &holes)
{
    transaction.run("DELETE FROM source_holes WHERE source_id = ?", source);
    for (const Hole &hole : holes) {
        transaction.run(
            "INSERT INTO source_holes (source_id, first_sequence, last_sequence, noticed_at) VALUES (?, ?, ?, ?)",
            source, hole.range.first, hole.range.last, hole.noticedAt);
    }
}

} // namespace postrider::holes
