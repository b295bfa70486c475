// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/answer.h"

#include <QTcpSocket>
#include <QTimer>

#include <memory>

namespace postrider::test {

class TcpServer;

/// One connection to a TcpServer: reads requests and carries out what is answered, one after the
/// other.
class TcpConnection final : public QObject
{
    Q_OBJECT

public:
    TcpConnection(int number, std::unique_ptr<QTcpSocket> socket, TcpServer &server);
    ~TcpConnection() override;

    /// Once what was written is sent.
    void close();

Q_SIGNALS:
    void sent(qint64 bytes);
    void closed();

private:
    void onClosed();
    void readRequest();
    void begin(const Answer &answer);
    void sendMore();
    void finish();

    int m_number;
    TcpServer &m_server;
    std::unique_ptr<QTcpSocket> m_socket;
    QByteArray m_received;
    Answer m_answer; ///< what of it is still to be sent
    bool m_isAnswering = false;
    QTimer m_timer;
};

} // namespace postrider::test
