// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/headers.h"
#include "domain/token.h"

#include <QTcpSocket>
#include <QUrl>

#include <optional>

namespace postrider {

/// A plain HTTP/1.1 client for tests: blocks, keeps its one connection open, adds no header of its
/// own but Host and Content-Length.
class PracticeClient final
{
public:
    struct Answer
    {
        int status = 0; ///< 0 when the connection was closed without an answer
        Headers headers;
        QByteArray body;

        [[nodiscard]] QByteArray header(QByteArrayView name) const { return headerValue(headers, name); }
    };

    explicit PracticeClient(const QUrl &url) { m_socket.connectToHost(url.host(), quint16(url.port())); }

    [[nodiscard]] bool isConnected() { return m_socket.waitForConnected(); }
    [[nodiscard]] QTcpSocket &socket() { return m_socket; }

    void begin(const QByteArray &method, const QByteArray &target, const Headers &headers, const QByteArray &body = {})
    {
        m_socket.waitForConnected();
        QByteArray text = method + ' ' + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n";
        for (const auto &[name, value] : headers)
            text += name + ": " + value + "\r\n";
        if (method == "POST")
            text += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
        m_socket.write(text + "\r\n" + body);
        m_socket.flush();
    }

    [[nodiscard]] Answer end()
    {
        while (!m_received.contains("\r\n\r\n")) {
            if (!receive())
                return {};
        }
        const qsizetype headEnd = m_received.indexOf("\r\n\r\n");
        const QList<QByteArray> lines = m_received.left(headEnd).split('\n');
        Answer answer;
        answer.status = lines.first().split(' ').value(1).toInt();
        for (const QByteArray &line : lines.mid(1)) {
            const qsizetype colon = line.indexOf(':');
            answer.headers.emplaceBack(line.left(colon), line.mid(colon + 1).trimmed());
        }
        m_received.remove(0, headEnd + 4);
        const qsizetype length = answer.header("Content-Length").toLongLong();
        while (m_received.size() < length && receive()) { }
        answer.body = m_received.left(length);
        m_received.remove(0, length);
        return answer;
    }

    [[nodiscard]] Answer send(
        const QByteArray &method, const QByteArray &target, const Headers &headers = {}, const QByteArray &body = {})
    {
        begin(method, target, headers, body);
        return end();
    }

private:
    bool receive()
    {
        if (m_socket.bytesAvailable() == 0 && !m_socket.waitForReadyRead(10'000))
            return false;
        m_received += m_socket.readAll();
        return true;
    }

    QTcpSocket m_socket;
    QByteArray m_received;
};

[[nodiscard]] inline Headers bearer(const Token &token)
{
    return { { "Authorization", token.authorization() } };
}

} // namespace postrider
