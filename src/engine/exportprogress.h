// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <atomic>

namespace postrider {

/// How far an export is, and whether it is still wanted. Shared by the thread that writes and the one
/// that shows it; any thread.
class ExportProgress final
{
public:
    ExportProgress() = default;
    Q_DISABLE_COPY_MOVE(ExportProgress)

    void addRow() { ++m_rows; }
    [[nodiscard]] qint64 rows() const { return m_rows; }
    /// The writer stops at its next row, and leaves no file.
    void cancel() { m_isCancelled = true; }
    [[nodiscard]] bool isCancelled() const { return m_isCancelled; }

private:
    std::atomic<qint64> m_rows = 0;
    std::atomic<bool> m_isCancelled = false;
};

} // namespace postrider
