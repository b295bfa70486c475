// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/tokenvault.h"

#include <QHash>
#include <QObject>

namespace postrider {

/// Keeps tokens in memory until it is destroyed, for practice mode. Lives in the main thread.
class MemoryVault final : public TokenVault
{
public:
    void read(const QString &publicId, ReadCallback done) override;
    void write(const QString &publicId, const Token &token, DoneCallback done) override;
    void remove(const QString &publicId, DoneCallback done) override;
    [[nodiscard]] bool isKeychain() const override { return false; }

private:
    QHash<QString, Token> m_tokens;
    QObject m_answers; ///< answers under way go with it
};

} // namespace postrider
