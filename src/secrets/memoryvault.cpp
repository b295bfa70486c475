// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/memoryvault.h"

#include <QMetaObject>

namespace postrider {

using namespace Qt::StringLiterals;

void MemoryVault::read(const QString &publicId, ReadCallback done)
{
    Result<Token> result = fail(Error::Kind::NotFound, u"There is no token or password here. Enter it again."_s);
    if (const auto token = m_tokens.constFind(publicId); token != m_tokens.constEnd())
        result = *token;
    const auto answer = [done = std::move(done), result = std::move(result)] { done(result); };
    QMetaObject::invokeMethod(&m_answers, answer, Qt::QueuedConnection);
}

void MemoryVault::write(const QString &publicId, const Token &token, DoneCallback done)
{
    m_tokens.insert(publicId, token);
    QMetaObject::invokeMethod(
        &m_answers, [done = std::move(done)] { done({}); }, Qt::QueuedConnection);
}

void MemoryVault::remove(const QString &publicId, DoneCallback done)
{
    m_tokens.remove(publicId);
    QMetaObject::invokeMethod(
        &m_answers, [done = std::move(done)] { done({}); }, Qt::QueuedConnection);
}

QString MemoryVault::description() const
{
    return u"Tokens and passwords are kept in memory only, and are forgotten when Postrider quits."_s;
}

} // namespace postrider
