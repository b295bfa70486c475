// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/command.h"
#include "ctl/session.h"
#include "domain/clock.h"
#include "secrets/keychainvault.h"

namespace postrider {

struct Statement;

/// A statement of what a Consumer was sent and answered: as text, as JSON, or as files. They are written here and not
/// by the engine that holds the profile, which may be one that has no fonts.
class ProofCommand final : public Command
{
    Q_OBJECT

public:
    explicit ProofCommand(const CommandLine &line);

    void start() override;

private:
    void tell();
    /// The files that were asked for. Gives what to say about them, a line each.
    [[nodiscard]] Result<QString> write(const Statement &statement) const;

    const SystemClock m_clock;
    KeychainVault m_vault;
    Session m_session;
};

} // namespace postrider
