// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/command.h"
#include "ctl/liveview.h"
#include "ctl/session.h"
#include "ctl/terminal.h"
#include "domain/clock.h"
#include "engine/process.h"
#include "secrets/keychainvault.h"

#include <QTimer>

namespace postrider {

/// The status, again every second until it is told to stop. It holds the profile only while it
/// asks, so that an engine can start meanwhile.
class WatchCommand final : public Command
{
    Q_OBJECT

public:
    explicit WatchCommand(const CommandLine &line);

    void start() override;

private:
    void ask();

    const SystemClock m_clock;
    KeychainVault m_vault;
    process::StopSignals m_signals;
    QTimer m_timer;
    LiveView m_view;
    std::unique_ptr<Session> m_session; ///< while it asks
};

} // namespace postrider
