// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/token.h"

#include <functional>

namespace postrider {

/// Keeps bearer tokens by the public id of the Consumer or Source that they belong to. Calls come
/// from the main thread and are answered in it, from the event loop, exactly once each.
/// Error::Kind::NotFound: there is no such token. Error::Kind::NoKeychain: anything else.
class TokenVault
{
public:
    using ReadCallback = std::function<void(Result<Token>)>;
    using DoneCallback = std::function<void(Result<void>)>;

    TokenVault() = default;
    virtual ~TokenVault() = default;
    Q_DISABLE_COPY_MOVE(TokenVault)

    virtual void read(const QString &publicId, ReadCallback done) = 0;
    virtual void write(const QString &publicId, const Token &token, DoneCallback done) = 0;
    /// Removing what is not there is no error.
    virtual void remove(const QString &publicId, DoneCallback done) = 0;
    /// Whether they are in the operating system's keychain; else they are in memory, and gone when Postrider quits.
    [[nodiscard]] virtual bool isKeychain() const = 0;
};

} // namespace postrider
