// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/folderlook.h"
#include "domain/foldersettings.h"
#include "source/sidethread.h"
#include "source/sourcereader.h"

namespace postrider {

class Clock;
class FolderWorker;

/// Reads files that are dropped into a folder, each once. Its work is done in a thread of its own, which nothing waits
/// for. It begins with what lies there. The clock has to outlive it. It may be destroyed from within a callback.
class FolderSource final : public SourceReader
{
public:
    /// Whether reading takes the files, or is refused, as while settings are tried out: only readHead() and look() work.
    enum class Manner { Takes, OnlyLooks };
    using LookCallback = std::function<void(Result<FolderLook>)>;

    FolderSource(const FolderSettings &settings, const Clock &clock, Manner manner = Manner::Takes);
    ~FolderSource() override;

    /// Of what was read before nothing is there any more, so with an `upTo` nothing is read.
    void read(Sequence above, Sequence upTo, int limit, PageCallback done) override;
    /// There is no telling what the files hold: none(), when the folder can be read and written.
    void readHead(HeadCallback done) override;
    void confirm(const QString &receipt, ConfirmCallback done) override;
    void takeKnown(const QList<EntityEvent> &known, Sequence prunedUpTo) override;
    void whenChanged(std::function<void()> changed) override;
    void cancel() override;
    /// What lies there now; changes nothing.
    void look(LookCallback done);

private:
    FolderSource(
        const FolderSettings &settings, const Clock &clock, Manner manner, std::unique_ptr<FolderWorker> worker);

    const QString m_path;
    const Clock &m_clock;
    const Manner m_manner;
    FolderWorker *m_worker; ///< used in its own thread alone
    SideThread m_thread;
};

} // namespace postrider
