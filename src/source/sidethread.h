// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"

#include <QThread>

#include <functional>
#include <memory>
#include <mutex>

namespace postrider {

/// A thread for one object that may hang, as files on a network do. Nothing waits for it: jobs are run there one after
/// the other, and what each returns is run here. Whoever goes leaves a job that hangs behind, and its answer with it.
class SideThread final
{
public:
    using Answer = std::function<void()>;
    using Job = std::function<Answer()>;

    /// Moves `worker`, which has no parent, into the thread, where it is destroyed in the end.
    SideThread(const QString &name, std::unique_ptr<QObject> worker);
    ~SideThread();
    Q_DISABLE_COPY_MOVE(SideThread)

    static constexpr Milliseconds LongPatience { 120'000 };

    /// Runs `job` there, then its answer here. When that takes longer than `patience`, `late` runs here in its place.
    void run(
        Job job, Milliseconds patience = LongPatience, Answer late = [] {});
    /// Runs `answer` here, unless the SideThread has gone. For the worker; any thread.
    [[nodiscard]] std::function<void(Answer)> post() const;
    /// Lets the answers to what was asked before get lost.
    void forget();

private:
    /// Where answers arrive; null when nobody is there any more.
    struct Mailbox
    {
        std::mutex mutex;
        std::unique_ptr<QObject> here;
    };

    std::shared_ptr<Mailbox> m_mailbox = std::make_shared<Mailbox>();
    std::shared_ptr<bool> m_isWanted = std::make_shared<bool>(true);
    QThread *m_thread;
    QObject *m_worker;
};

} // namespace postrider
