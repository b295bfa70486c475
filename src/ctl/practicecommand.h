// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/command.h"
#include "ctl/liveview.h"
#include "ctl/terminal.h"
#include "domain/clock.h"
#include "engine/commandserver.h"
#include "engine/engine.h"
#include "engine/process.h"
#include "practice/practicesetup.h"
#include "practice/practiceworld.h"
#include "secrets/memoryvault.h"

#include <QTemporaryDir>
#include <QTimer>

namespace postrider {

/// Practice mode: a real engine in a temporary profile that pushes from a practice Producer to
/// four practice Consumers, and the table of Feeds while it does.
class PracticeCommand final : public Command
{
    Q_OBJECT

public:
    explicit PracticeCommand(const CommandLine &line);

    void start() override;

private:
    void run(QList<PracticeRequest> steps);
    void begin();
    void sayWhatIsWhere();
    void show();
    void stop();
    void end(const QJsonObject &reply);

    const SystemClock m_clock;
    MemoryVault m_vault;
    process::StopSignals m_signals;
    QTemporaryDir m_folder;
    PracticeWorld m_world;
    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<CommandServer> m_server;
    QTimer m_timer;
    LiveView m_view;
    bool m_isStopping = false;
};

} // namespace postrider
