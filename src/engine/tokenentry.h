// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/consumer.h"
#include "domain/source.h"
#include "domain/token.h"

#include <functional>

namespace postrider {

class Engine;
class TokenVault;

/// Stores Consumers and Sources together with the tokens that people gave for them: the token in the
/// OS keychain, all else in the profile, and either both or nothing. Main thread. A value: it may go
/// before the answer comes.
///
/// Answers come from the event loop, exactly once, unless `receiver` is gone by then; what was begun
/// is carried through even so.
class TokenEntry final
{
public:
    using Done = std::function<void(Result<void>)>;
    using ReadCallback = std::function<void(Result<Token>)>;

    /// On behalf of `who`, for Activity.
    TokenEntry(Engine &engine, TokenVault &vault, const QString &who);

    /// Adds it under a new public id. An empty token is none.
    void add(const Consumer &consumer, const Token &token, QObject *receiver, Done done) const;
    void add(const Source &source, const Token &token, QObject *receiver, Done done) const;
    /// Edits the one of that name. An empty token leaves the one that is there.
    void edit(const QString &name, const Consumer &edited, const Token &token, QObject *receiver, Done done) const;
    void edit(const QString &name, const Source &edited, const Token &token, QObject *receiver, Done done) const;
    /// Edits a Source whose token is of no more use, and takes that out of the keychain.
    void editAndForget(const QString &name, const Source &edited, QObject *receiver, Done done) const;
    /// Puts another token in the place of the one that is there.
    void replace(const Consumer &consumer, const Token &token, QObject *receiver, Done done) const;
    void replace(const Source &source, const Token &token, QObject *receiver, Done done) const;
    /// Removes it, and then its token.
    void remove(const Consumer &consumer, QObject *receiver, Done done) const;
    void remove(const Source &source, QObject *receiver, Done done) const;
    /// The token that is there, for a test of settings that are not stored yet; an empty one when
    /// there is none.
    void read(const QString &publicId, QObject *receiver, ReadCallback done) const;

    /// Whether they are in the operating system's keychain, or only in memory.
    [[nodiscard]] bool isKeychain() const;

private:
    template <typename Settings>
    void addAny(Settings settings, const Token &token, const Done &done) const;
    template <typename Settings>
    void editAny(const QString &name, const Settings &edited, const Token &token, const Done &done) const;
    template <typename Settings>
    void editWithToken(const QString &name, const Settings &edited, const Token &token, const Result<Token> &old,
        const Done &done) const;
    template <typename Settings>
    void replaceAny(const Settings &settings, const Token &token, const Done &done) const;
    template <typename Settings>
    void removeAny(const Settings &settings, const Done &done) const;
    template <typename Command>
    void perform(Command command, const Done &done) const;

    Engine *m_engine;
    TokenVault *m_vault;
    QString m_who;
};

} // namespace postrider
