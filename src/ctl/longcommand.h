// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/command.h"
#include "ctl/session.h"
#include "domain/clock.h"
#include "engine/process.h"
#include "secrets/keychainvault.h"

#include <QTimer>

namespace postrider {

/// What may take a minute: the proof that nothing is lost, a backup, a report. Says at a terminal how far it is, and ends
/// at once when it is told to stop, also when another process works it out.
class LongCommand final : public Command
{
    Q_OBJECT

public:
    explicit LongCommand(const CommandLine &line);

    void start() override;

private:
    void showProgress();
    void clearLine() const;

    const SystemClock m_clock;
    KeychainVault m_vault;
    process::StopSignals m_signals;
    Session m_session;
    QTimer m_timer;
    const bool m_isTold; ///< somebody looks on
    bool m_isShown = false;
};

} // namespace postrider
