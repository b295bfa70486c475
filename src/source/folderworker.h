// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "source/droppedfiles.h"
#include "source/folderplaces.h"
#include "source/openfile.h"

#include <QFileSystemWatcher>
#include <QObject>

#include <memory>
#include <optional>

namespace postrider {

/// Takes the files in a folder, one after the other: all of its events or, when anything is wrong with it, none. Lives in
/// a thread that may hang, for files may be on a network. Times are handed in: it asks no clock.
class FolderWorker final : public QObject
{
    Q_OBJECT

public:
    explicit FolderWorker(const QString &path);

    /// See SourceReader. `now` is Clock::elapsed().
    [[nodiscard]] SourcePage read(Sequence above, int limit, Milliseconds now, TimePoint readAt);
    void takeKnown(const QList<EntityEvent> &known, Sequence prunedUpTo);
    [[nodiscard]] Result<bool> confirm(const QString &receipt);
    /// Begins to watch the folder. Folders on a network often do not tell.
    void watch();

    static constexpr qint64 LargestFile = 32LL * 1024 * 1024;

Q_SIGNALS:
    void changed();

private:
    /// Finds the next good file and opens it. Those that are not good go to `rejected`.
    [[nodiscard]] Result<void> openNext(Sequence above, Milliseconds now, SourcePage &page);
    [[nodiscard]] Result<void> open(const FoundFile &found, Sequence above, qint64 taken, SourcePage &page);
    [[nodiscard]] Result<QByteArray> bytesOf(const FoundFile &found) const;
    [[nodiscard]] Result<void> reject(const FoundFile &file, const EventFile &content, SourcePage &page);
    [[nodiscard]] Result<bool> confirmAfterRestart(const FileReceipt &receipt);
    /// Whether the file that a receipt is about still lies in its place.
    [[nodiscard]] Result<bool> isStillThere(const FileReceipt &receipt) const;
    [[nodiscard]] bool isUnchanged(const FoundFile &file) const;
    [[nodiscard]] QString warning(const QStringList &others) const;
    [[nodiscard]] SourcePage pageOf(OpenFile &file, int limit, TimePoint readAt, SourcePage page) const;

    FolderPlaces m_places;
    DroppedFiles m_files;
    std::optional<OpenFile> m_open;
    std::optional<FileReceipt> m_begun; ///< a file that a program before this one has taken in part
    QStringList m_notes; ///< still to be told
    int m_waiting = 0;
    std::unique_ptr<QFileSystemWatcher> m_watcher;
};

} // namespace postrider
