// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <atomic>
#include <memory>

namespace postrider {

/// How far something that takes long is, and whether it is still wanted. Shared by the thread that works
/// and those that show it; any thread.
class WorkProgress final
{
public:
    WorkProgress() = default;
    Q_DISABLE_COPY_MOVE(WorkProgress)

    void set(qint64 done, qint64 all)
    {
        m_all = all;
        m_done = done;
    }
    [[nodiscard]] qint64 done() const { return m_done; }
    /// 0 while it is not known.
    [[nodiscard]] qint64 all() const { return m_all; }
    /// The work ends soon, with Error::Kind::Cancelled.
    void cancel() { m_isCancelled = true; }
    [[nodiscard]] bool isCancelled() const { return m_isCancelled; }

private:
    std::atomic<qint64> m_done = 0;
    std::atomic<qint64> m_all = 0;
    std::atomic<bool> m_isCancelled = false;
};

using SharedProgress = std::shared_ptr<WorkProgress>;

} // namespace postrider
