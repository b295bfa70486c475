// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sqlsettings.h"

#include <QProcess>
#include <QTemporaryDir>

namespace postrider::test {

/// A real PostgreSQL with a database of its own on loopback, which is gone with this. As root it runs as the user
/// "postgres", for it refuses root.
class PostgresServer final
{
public:
    PostgresServer();
    ~PostgresServer();
    Q_DISABLE_COPY_MOVE(PostgresServer)

    /// Empty when it runs; else why not, for QVERIFY2.
    [[nodiscard]] QString error() const { return m_error; }
    /// How to reach it as its owner, with nothing chosen to be read.
    [[nodiscard]] SqlSettings settings() const;
    /// Carries statements out as its owner; what went wrong, or nothing.
    [[nodiscard]] QString run(const QStringList &statements) const;
    /// Goes away at once, as a machine does that fails.
    void stop();
    void start();

    static constexpr QByteArrayView OwnerPassword = "owner-of-the-database";

private:
    void makeCluster();
    void prepare(QProcess &process) const;
    [[nodiscard]] bool accepts() const;

    QTemporaryDir m_folder;
    QProcess m_process;
    QString m_error;
    quint16 m_port = 0;
};

} // namespace postrider::test
