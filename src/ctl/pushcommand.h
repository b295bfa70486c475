// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/command.h"
#include "ctl/statereport.h"
#include "ctl/terminal.h"
#include "domain/clock.h"
#include "engine/commandserver.h"
#include "engine/engine.h"
#include "engine/process.h"
#include "logging/log.h"
#include "resume/resumeendpoint.h"
#include "secrets/keychainvault.h"

#include <QElapsedTimer>
#include <QTimer>

namespace postrider {

/// Runs the engine in this process until it is told to stop, its time is up, or nothing is left to
/// do; says what changes, and lets other calls of postriderctl reach it.
class PushCommand final : public Command
{
    Q_OBJECT

public:
    /// How long another process may hold the profile, as a short command does.
    static constexpr std::chrono::milliseconds Patience { 1'500 };
    /// Between two looks at what has changed.
    static constexpr std::chrono::milliseconds ReportInterval { 500 };

    explicit PushCommand(const CommandLine &line);

    void start() override;

private:
    void open();
    void onOpened(const Result<void> &opened);
    void run();
    void onIdle();
    void onEndpointChanged();
    void onTroubled(const Error &error);
    void report();
    void stop();
    void onStopped();

    const SystemClock m_clock;
    KeychainVault m_vault;
    process::StopSignals m_signals;
    std::unique_ptr<Log> m_log; ///< outlives the engine's threads
    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<CommandServer> m_server;
    std::unique_ptr<ResumeEndpoint> m_endpoint; ///< goes before the engine
    StateReport m_report;
    QTimer m_reportTimer;
    QElapsedTimer m_waited;
    QString m_trouble; ///< said last
    bool m_isStopping = false;
    bool m_hasWorked = false; ///< tokens could be had: a keychain that locks later is no reason to end
    std::optional<Error> m_fatal;
};

} // namespace postrider
