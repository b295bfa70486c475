// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"
#include "support/tcpserver.h"

#include <QProcess>
#include <QTemporaryDir>

namespace postrider::test {

/// One request as nginx wrote it into its log.
struct NginxRequest
{
    Milliseconds begunAt { 0 }; ///< since 1970
    Milliseconds endedAt { 0 };
    int status = 0;
    QByteArray authorization;
    QByteArray key; ///< its Idempotency-Key
    QByteArray body; ///< empty when nginx answered without reading it
};

/// A real nginx that takes POSTs and answers 204, with a log of its own. Needs no privileges and
/// leaves nothing behind.
class NginxServer final
{
public:
    /// What it does besides: directives for the `http` and the `location` block.
    struct Directives
    {
        QByteArray http;
        QByteArray location;
    };

    explicit NginxServer(const Directives &directives = {}, const std::optional<Identity> &identity = {});
    ~NginxServer();
    Q_DISABLE_COPY_MOVE(NginxServer)

    /// Empty when it runs; else why not, for QVERIFY2.
    [[nodiscard]] QString error() const { return m_error; }
    [[nodiscard]] QUrl endpoint() const;
    /// Every request so far, in the order in which they ended.
    [[nodiscard]] QList<NginxRequest> log() const;

private:
    void writeFile(const QString &name, const QByteArray &contents);
    [[nodiscard]] QByteArray configuration(const Directives &directives) const;
    [[nodiscard]] QByteArray path(const QString &name) const;
    void start();
    [[nodiscard]] bool accepts() const;

    QTemporaryDir m_folder;
    QProcess m_process;
    QString m_error;
    const bool m_isSecure;
    quint16 m_port = 0;
};

} // namespace postrider::test
