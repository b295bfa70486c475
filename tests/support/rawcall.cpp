// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/rawcall.h"

#include "support/waituntil.h"

#include <QRegularExpression>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTcpServer>

namespace postrider::test {

using namespace Qt::StringLiterals;

QByteArray resumePost(
    const QString &feed, const QByteArray &token, const QByteArray &body, const QByteArrayList &headers)
{
    QByteArrayList lines { "POST /feeds/" + feed.toLatin1() + "/resume HTTP/1.1", "Host: postrider.example" };
    if (!token.isEmpty())
        lines.append("Authorization: Bearer " + token);
    if (!body.isEmpty())
        lines.append("Content-Length: " + QByteArray::number(body.size()));
    return (lines + headers).join("\r\n") + "\r\n\r\n" + body;
}

QByteArray exchange(quint16 port, const QByteArray &bytes, const QByteArray &authority)
{
    constexpr int Patience = 30'000; // ms; the endpoint cuts off whatever takes longer
    QSslSocket socket;
    QByteArray answer;
    QObject::connect(&socket, &QSslSocket::readyRead, &socket, [&] { answer += socket.readAll(); });
    const auto speak = [&] { socket.write(bytes); };
    if (authority.isEmpty()) {
        QObject::connect(&socket, &QSslSocket::connected, &socket, speak);
        socket.connectToHost(u"127.0.0.1"_s, port);
    } else {
        QSslConfiguration configuration = socket.sslConfiguration();
        configuration.setCaCertificates(QSslCertificate::fromData(authority));
        socket.setSslConfiguration(configuration);
        QObject::connect(&socket, &QSslSocket::encrypted, &socket, speak);
        socket.connectToHostEncrypted(u"127.0.0.1"_s, port);
    }
    if (!waitUntil([&socket] { return socket.state() == QSslSocket::UnconnectedState; }, Patience))
        return "The connection stays open: " + answer;
    return socket.isOpen() ? answer + socket.readAll() : answer;
}

int statusOf(const QByteArray &answer)
{
    const bool isOne = answer.startsWith("HTTP/1.1 ") && answer.count("HTTP/1.") == 1;
    return isOne ? answer.mid(9, 3).toInt() : 0;
}

QByteArray withoutDate(QByteArray answer)
{
    const qsizetype begin = answer.indexOf("Date: ");
    return begin < 0 ? answer : answer.remove(begin, answer.indexOf("\r\n", begin) - begin);
}

quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : 0;
}

} // namespace postrider::test
