// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/stored.h"
#include "source/sourcereader.h"
#include "store/transaction.h"

namespace postrider {

/// Remembers what was taken from one Source that gives its events only once, until the Source has put it away. What the
/// events bring and the receipt for them are stored together, so that whenever the program ends, it knows at the next
/// start whether they were taken. Lives in the engine thread.
class Receipts final
{
public:
    Receipts(Database &database, const StoredSource &stored);

    /// A new reader knows nothing of what was taken: it is told first.
    void readerMade() { m_isConfirmed = false; }
    /// The reader has to confirm before it may be asked for more.
    [[nodiscard]] bool isOpen() const { return !m_receipt.isEmpty() && !m_isConfirmed; }
    /// What is left of a page once what was taken before is left out.
    [[nodiscard]] SourcePage withoutTaken(SourcePage page) const;

    /// Writes what a page says besides its events.
    void note(Transaction &transaction, const SourcePage &page, const QString &sourceName, TimePoint now) const;
    /// The same is committed.
    void noteStored(const SourcePage &page, TimePoint now);

    /// Tells the reader, and forgets the receipt when the reader does. It may not go before it has answered.
    void confirm(SourceReader &reader, std::function<void(Result<void>)> done);
    /// Tells the reader what the log has at these sequences.
    [[nodiscard]] Result<void> lookUp(SourceReader &reader, const QList<Sequence> &unsure) const;

private:
    [[nodiscard]] FolderProgress progressAfter(const SourcePage &page, TimePoint now) const;
    [[nodiscard]] Result<void> forget();

    Database &m_database;
    SourceId m_source;
    QString m_receipt; ///< as stored; empty when there is none
    FolderProgress m_folder; ///< as stored
    bool m_isConfirmed = false; ///< by the present reader
};

} // namespace postrider
