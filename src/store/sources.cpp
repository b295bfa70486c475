// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sources.h"

#include "store/holes.h"
#include "store/receipts.h"
#include "store/removals.h"

#include <QJsonDocument>

namespace postrider::sources {

using namespace Qt::StringLiterals;

namespace {

QString settingsText(const Source &source)
{
    return QString::fromUtf8(QJsonDocument(settingsToJson(source)).toJson(QJsonDocument::Compact));
}

StoredSource read(const Row &row)
{
    StoredSource stored;
    stored.source.id = row.id<SourceId>(0);
    stored.source.publicId = row.text(1);
    stored.source.name = row.text(2);
    stored.source.kind = sourceKindFromName(row.text(16)).value_or(SourceKind::OData);
    settingsFromJson(QJsonDocument::fromJson(row.text(3).toUtf8()).object(), stored.source);
    stored.source.hasToken = row.flag(4);
    stored.progress.head = row.sequence(5);
    stored.progress.isCaughtUp = row.flag(6);
    stored.progress.lastReadAt = row.optionalTime(7);
    stored.progress.nextReadAt = row.optionalTime(8);
    stored.progress.failures = int(row.integer(9));
    stored.progress.error = row.text(10);
    stored.progress.throttles = int(row.integer(11));
    stored.progress.holdSince = row.optionalTime(12);
    stored.progress.holdUntil = row.optionalTime(13);
    stored.progress.waived = row.sequence(17);
    if (!row.isNull(18))
        stored.progress.question = { row.sequence(18), row.sequence(19), row.text(20), row.time(21) };
    stored.progress.isNumberedHere = row.flag(22);
    stored.pruned = { row.sequence(14), row.optionalTime(15) };
    return stored;
}

} // namespace

Result<QList<StoredSource>> all(Database &database)
{
    QList<StoredSource> list;
    const auto done = database.select(
        "SELECT s.id, s.public_id, s.name, s.settings, s.has_token, p.head, p.is_caught_up, p.last_read_at, "
        "p.next_read_at, p.failures, p.error, p.throttles, p.hold_since, p.hold_until, "
        "p.pruned_up_to, p.pruned_read_at, s.kind, p.waived, p.question_known, p.question_found, p.question_detail, "
        "p.question_at, p.is_numbered_here "
        "FROM sources s JOIN source_progress p ON p.source_id = s.id ORDER BY s.id",
        [&list](const Row &row) { list.append(read(row)); });
    if (!done)
        return tl::unexpected(done.error());
    for (StoredSource &stored : list) {
        const auto holes = holes::of(database, stored.source.id);
        if (!holes)
            return tl::unexpected(holes.error());
        stored.holes = *holes;
        const auto receipt = receipts::of(database, stored.source.id);
        if (!receipt)
            return tl::unexpected(receipt.error());
        const auto folder = receipts::folderProgress(database, stored.source.id);
        if (!folder)
            return tl::unexpected(folder.error());
        stored.receipt = *receipt;
        stored.folder = *folder;
    }
    return list;
}

SourceId insert(Transaction &transaction, const Source &source)
{
    transaction.run("INSERT INTO sources (public_id, name, kind, settings, has_token) VALUES (?, ?, ?, ?, ?)",
        source.publicId, source.name, toName(source.kind), settingsText(source), source.hasToken);
    const SourceId id { transaction.lastInsertId() };
    transaction.run("INSERT INTO source_progress (source_id, head, is_caught_up, failures, throttles, error) "
                    "VALUES (?, -1, 0, 0, 0, '')",
        id);
    return id;
}

void update(Transaction &transaction, const Source &source)
{
    transaction.run("UPDATE sources SET public_id = ?, name = ?, settings = ?, has_token = ? WHERE id = ?",
        source.publicId, source.name, settingsText(source), source.hasToken, source.id);
}

void remove(Transaction &transaction, SourceId id)
{
    transaction.run("DELETE FROM sources WHERE id = ?", id);
    removals::add(transaction, id);
}

void saveProgress(Transaction &transaction, SourceId id, const SourceProgress &progress)
{
    const std::optional<NumberingQuestion> &question = progress.question;
    transaction.run(
        "UPDATE source_progress SET head = ?, is_caught_up = ?, last_read_at = ?, next_read_at = ?, "
        "failures = ?, throttles = ?, hold_since = ?, hold_until = ?, error = ?, waived = ?, question_known = ?, "
        "question_found = ?, question_detail = ?, question_at = ?, is_numbered_here = ? WHERE source_id = ?",
        progress.head, progress.isCaughtUp, progress.lastReadAt, progress.nextReadAt, progress.failures,
        progress.throttles, progress.holdSince, progress.holdUntil, progress.error, progress.waived,
        question ? std::optional(question->known) : std::nullopt,
        question ? std::optional(question->found) : std::nullopt, question ? question->detail : u""_s,
        question ? std::optional(question->since) : std::nullopt, progress.isNumberedHere, id);
}

} // namespace postrider::sources
