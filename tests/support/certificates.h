// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/tcpserver.h"

#include <QTemporaryDir>

namespace postrider::test {

/// A private authority and what it issued, made anew by the `openssl` program.
class Certificates final
{
public:
    Certificates();

    /// Empty when all were made; else what went wrong, for QVERIFY2.
    [[nodiscard]] QString error() const { return m_error; }
    /// The authority's certificate as PEM.
    [[nodiscard]] QString authority() const { return m_authority; }
    /// Good for 127.0.0.1 and localhost.
    [[nodiscard]] Identity server() const { return m_server; }
    /// As server(), but expired since yesterday.
    [[nodiscard]] Identity expired() const { return m_expired; }
    /// Good for elsewhere.example alone.
    [[nodiscard]] Identity otherHost() const { return m_otherHost; }
    /// Where they are: server.pem and server.key, expired and other likewise.
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

private:
    void run(const QStringList &arguments);
    [[nodiscard]] QByteArray read(const QString &name);
    void makeAuthority();
    [[nodiscard]] Identity issue(const QString &name, const QString &extensions, int days);

    QTemporaryDir m_folder;
    QString m_error;
    QString m_authority;
    Identity m_server;
    Identity m_expired;
    Identity m_otherHost;
};

} // namespace postrider::test
