// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/command.h"
#include "ctl/session.h"
#include "domain/clock.h"
#include "secrets/keychainvault.h"

namespace postrider {

/// Consumers and Feeds with their settings as a file to exchange, or on standard output. It is written here and not by
/// the engine that holds the profile, which may be at home in another folder.
class ExportCommand final : public Command
{
    Q_OBJECT

public:
    explicit ExportCommand(const CommandLine &line);

    void start() override;

private:
    void write(const QJsonObject &document);

    const SystemClock m_clock;
    KeychainVault m_vault;
    Session m_session;
};

} // namespace postrider
