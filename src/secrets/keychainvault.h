// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/tokenvault.h"

#include <QObject>

namespace QKeychain {
class Job;
}

namespace postrider {

/// Keeps tokens in the OS keychain, through QtKeychain: the Secret Service or KWallet on Linux,
/// the Credential Store on Windows, the Keychain on macOS. Never falls back to plain text.
/// Lives in the main thread, as QtKeychain's queue of jobs does. Calls are carried out one after
/// the other, in the order in which they came; those under way when the vault goes are finished
/// but no longer answered.
class KeychainVault final : public QObject, public TokenVault
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeychainVault)

public:
    explicit KeychainVault(QObject *parent = nullptr);

    void read(const QString &publicId, ReadCallback done) override;
    void write(const QString &publicId, const Token &token, DoneCallback done) override;
    void remove(const QString &publicId, DoneCallback done) override;
    [[nodiscard]] bool isKeychain() const override { return true; }

private:
    /// Starts a job that deletes itself; `finished` is called with it unless the vault goes first.
    template <typename Job, typename Finished>
    void start(Job *job, const QString &publicId, Finished finished);
};

} // namespace postrider
