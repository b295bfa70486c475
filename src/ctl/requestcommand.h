// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/command.h"
#include "ctl/session.h"
#include "domain/clock.h"
#include "secrets/keychainvault.h"

namespace postrider {

/// One request to the engine, with what has to be done about a token before and after it. Tokens
/// go from standard input into the keychain in this process and are told to nobody else.
class RequestCommand final : public Command
{
    Q_OBJECT

public:
    explicit RequestCommand(const CommandLine &line);

    void start() override;

private:
    void add();
    void replaceToken();
    void remove();
    void send(const Session::Callback &done);
    [[nodiscard]] Result<void> readAuthority();
    /// Reads the token and says in the args that there is one.
    [[nodiscard]] Result<Token> readToken(const QJsonObject &settings);
    /// Asks for the public id of what the command is about; ends when it is not there.
    void withShown(const std::function<void(QJsonObject)> &then);

    const SystemClock m_clock;
    KeychainVault m_vault;
    Session m_session;
    QJsonObject m_args;
};

} // namespace postrider
