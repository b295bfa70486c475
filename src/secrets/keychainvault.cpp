// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/keychainvault.h"

#include <QThread>

#include <qt6keychain/keychain.h>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

const QString &serviceName()
{
    static const QString name = u"Postrider"_s;
    return name;
}

/// QtKeychain has no error that reliably means "there is no keychain"; every one is taken so.
tl::unexpected<Error> noKeychain(const QKeychain::Job &job)
{
    QString why = job.errorString().simplified();
    while (why.endsWith(u'.'))
        why.chop(1);
    if (why.isEmpty())
        why = u"it gave no reason"_s;
    return fail(Error::Kind::NoKeychain,
        u"The keychain of the operating system cannot be used (%1): unlock it, or start it (on Linux a "
        "Secret Service such as GNOME Keyring or KWallet), and try again."_s.arg(why));
}

Result<void> doneResult(const QKeychain::Job &job)
{
    if (job.error() == QKeychain::NoError)
        return {};
    return noKeychain(job);
}

Result<Token> readResult(const QKeychain::ReadPasswordJob &job)
{
    if (job.error() != QKeychain::NoError && job.error() != QKeychain::EntryNotFound)
        return noKeychain(job);
    if (job.error() == QKeychain::NoError) {
        if (Result<Token> token = Token::fromSecret(job.binaryData()))
            return token;
    }
    return fail(Error::Kind::NotFound, u"The keychain has no token or password here. Enter it again."_s);
}

} // namespace

KeychainVault::KeychainVault(QObject *parent)
    : QObject(parent)
{
}

void KeychainVault::read(const QString &publicId, ReadCallback done)
{
    start(new QKeychain::ReadPasswordJob(serviceName()), publicId,
        [done = std::move(done)](const QKeychain::ReadPasswordJob &job) { done(readResult(job)); });
}

void KeychainVault::write(const QString &publicId, const Token &token, DoneCallback done)
{
    auto *job = new QKeychain::WritePasswordJob(serviceName());
    job->setBinaryData(token.reveal());
    start(job, publicId, [done = std::move(done)](const QKeychain::Job &finished) { done(doneResult(finished)); });
}

void KeychainVault::remove(const QString &publicId, DoneCallback done)
{
    start(
        new QKeychain::DeletePasswordJob(serviceName()), publicId, [done = std::move(done)](const QKeychain::Job &job) {
            done(job.error() == QKeychain::EntryNotFound ? Result<void>() : doneResult(job));
        });
}

QString KeychainVault::description() const
{
    return u"Tokens and passwords are kept in the keychain of the operating system."_s;
}

template <typename Job, typename Finished>
void KeychainVault::start(Job *job, const QString &publicId, Finished finished)
{
    Q_ASSERT(QThread::currentThread() == thread());
    // No parent: the keychain may still be at work for a job when the vault goes.
    job->setAutoDelete(true);
    job->setInsecureFallback(false);
    job->setKey(publicId);
    connect(job, &QKeychain::Job::finished, this, [job, finished = std::move(finished)] { finished(*job); });
    job->start();
}

} // namespace postrider
