// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "source/droppedfiles.h"
#include "source/eventfile.h"
#include "source/filereceipt.h"
#include "source/sourcereader.h"

#include <QSet>

namespace postrider {

/// A file whose events are being taken, page by page. Before the first page, all those that are at or below what was read
/// already are looked up in the log: nothing of a file is taken when any of it contradicts the log. One thread.
class OpenFile final
{
public:
    /// `content` is good. `taken` of its events were taken before, `above` is the highest sequence in the log.
    OpenFile(FoundFile file, QByteArray hash, EventFile content, qint64 taken, Sequence above);

    [[nodiscard]] const FoundFile &file() const { return m_file; }
    [[nodiscard]] const EventFile &content() const { return m_content; }
    [[nodiscard]] bool isOf(const FileReceipt &receipt) const
    {
        return receipt.name == m_file.name && receipt.hash == m_hash;
    }

    /// Which sequences are to be looked up next, at most `limit`; none when all were.
    [[nodiscard]] QList<Sequence> unsure(int limit);
    /// What the log says of them, ascending. What contradicts it is a bad line of content().
    void takeKnown(const QList<EntityEvent> &known, Sequence prunedUpTo);
    /// The next events, at most `limit`, and the receipt for them.
    [[nodiscard]] SourcePage page(int limit, TimePoint readAt) const;
    /// What was taken up to here is stored.
    void confirm(const FileReceipt &receipt) { m_taken = receipt.taken; }
    /// The file, so far, in a sentence for Activity; empty when there is nothing unusual about it.
    [[nodiscard]] QString note() const;
    [[nodiscard]] qint64 newEvents() const { return m_content.lines.size() - m_known.size(); }

private:
    FoundFile m_file;
    QByteArray m_hash;
    EventFile m_content;
    Sequence m_above; ///< when it was opened
    qint64 m_taken;
    qint64 m_checked; ///< up to here the log was asked
    qint64 m_askable; ///< up to here it is to be asked
    qint64 m_asked = 0; ///< up to here it is being asked
    qint64 m_late = 0;
    QSet<qint64> m_known; ///< indexes of what is in the log already
};

} // namespace postrider
