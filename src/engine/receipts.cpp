// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/receipts.h"

#include "store/activity.h"
#include "store/eventlog.h"
#include "store/receipts.h"
#include "store/retention.h"

namespace postrider {

using namespace Qt::StringLiterals;

Receipts::Receipts(Database &database, const StoredSource &stored)
    : m_database(database)
    , m_source(stored.source.id)
    , m_receipt(stored.receipt)
    , m_folder(stored.folder)
{
}

SourcePage Receipts::withoutTaken(SourcePage page) const
{
    if (!page.receipt.isEmpty() && page.receipt == m_receipt) {
        page.events.clear();
        page.late.clear();
    }
    return page;
}

FolderProgress Receipts::progressAfter(const SourcePage &page, TimePoint now) const
{
    FolderProgress progress = m_folder;
    if (page.folder)
        progress.take(*page.folder, now);
    return progress;
}

void Receipts::note(Transaction &transaction, const SourcePage &page, const QString &sourceName, TimePoint now) const
{
    if (!page.receipt.isEmpty() && page.receipt != m_receipt)
        receipts::note(transaction, m_source, page.receipt);
    if (const FolderProgress progress = progressAfter(page, now); progress != m_folder)
        receipts::saveFolderProgress(transaction, m_source, progress);
    for (const QString &note : page.notes)
        activity::record(transaction, { 0, now, u"Postrider"_s, u"source.file"_s, sourceName, note });
}

void Receipts::noteStored(const SourcePage &page, TimePoint now)
{
    m_folder = progressAfter(page, now);
    if (page.receipt.isEmpty())
        return;
    m_receipt = page.receipt;
    m_isConfirmed = false;
}

void Receipts::confirm(SourceReader &reader, std::function<void(Result<void>)> done)
{
    reader.confirm(m_receipt, [this, done = std::move(done)](const Result<bool> &mayForget) {
        if (!mayForget)
            return done(tl::unexpected(mayForget.error()));
        if (*mayForget) {
            if (auto forgotten = forget(); !forgotten)
                return done(forgotten);
        }
        m_isConfirmed = true;
        done({});
    });
}

Result<void> Receipts::forget()
{
    FolderProgress folder = m_folder;
    folder.waiting = std::max(folder.waiting - 1, 0);
    Transaction transaction(m_database, Durability::Synced);
    receipts::forget(transaction, m_source);
    receipts::saveFolderProgress(transaction, m_source, folder);
    if (auto done = transaction.commit(); !done)
        return done;
    m_receipt.clear();
    m_folder = folder;
    return {};
}

Result<void> Receipts::lookUp(SourceReader &reader, const QList<Sequence> &unsure) const
{
    const auto known = eventlog::atEach(m_database, m_source, unsure);
    if (!known)
        return tl::unexpected(known.error());
    const auto pruned = retention::pruned(m_database, m_source);
    if (!pruned)
        return tl::unexpected(pruned.error());
    reader.takeKnown(*known, pruned->upTo);
    return {};
}

} // namespace postrider
