// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/command.h"
#include "domain/clock.h"
#include "engine/process.h"
#include "engine/restore.h"

#include <QThreadPool>

namespace postrider {

/// Puts a backup in the profile's place, while nothing else has the profile. Where there is a profile already it only says
/// what that would mean, unless it is told to go on.
class RestoreCommand final : public Command
{
    Q_OBJECT

public:
    explicit RestoreCommand(const CommandLine &line);
    ~RestoreCommand() override;

    void start() override;

private:
    void finish(const Result<RestorePlan> &done);

    const SystemClock m_clock;
    process::StopSignals m_signals;
    const SharedProgress m_progress = std::make_shared<WorkProgress>();
    std::unique_ptr<ProfileLock> m_lock;
    QThreadPool m_worker;
};

} // namespace postrider
