// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QSaveFile>
#include <QStringList>

namespace postrider {

class ExportProgress;

/// Writes a table to a CSV file (RFC 4180) that spreadsheets open as it is meant: UTF-8 with a
/// byte-order mark, and no cell that they would take for a formula. The file is there once all of it
/// was written, and not before. Any thread.
class CsvWriter final
{
public:
    /// `header` is the first line. `progress`, if any, outlives the writer, and may cancel it.
    CsvWriter(const QString &path, const QStringList &header, ExportProgress *progress = nullptr);
    Q_DISABLE_COPY_MOVE(CsvWriter)

    void add(const QStringList &row);
    /// Nothing more can be written, or it was cancelled: what is still to come need not be looked up.
    [[nodiscard]] bool hasFailed() const;
    /// Puts the file in its place: how many rows are below the header. Errors: Storage, Cancelled.
    [[nodiscard]] Result<qint64> finish();

private:
    void write(const QStringList &cells);

    [[nodiscard]] bool isCancelled() const;

    QSaveFile m_file;
    ExportProgress *const m_progress;
    qint64 m_rows = 0;
};

} // namespace postrider
