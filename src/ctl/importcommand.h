// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/command.h"
#include "ctl/session.h"
#include "domain/clock.h"
#include "secrets/keychainvault.h"

#include <QTemporaryFile>

namespace postrider {

/// Adds and changes Consumers and Feeds as a file has them. The engine that holds the profile reads the file, which may
/// be larger than a request; what comes on standard input is put into a file first that only this user can read.
class ImportCommand final : public Command
{
    Q_OBJECT

public:
    explicit ImportCommand(const CommandLine &line);

    void start() override;

private:
    [[nodiscard]] Result<QString> fileToRead();
    void finish(const QJsonObject &result);

    const SystemClock m_clock;
    KeychainVault m_vault;
    Session m_session;
    QTemporaryFile m_input;
};

} // namespace postrider
