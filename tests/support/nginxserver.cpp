// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/nginxserver.h"

#include "support/waituntil.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>

namespace postrider::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int StartPatience = 10'000; // ms

// One process without a master, which would want to become another user. $request_body is only
// filled for a request that is passed on, so each goes on to a second server that answers it.
constexpr QByteArrayView Template = R"(
daemon off;
master_process off;
pid FOLDER/pid;
error_log FOLDER/error.log notice;
events { worker_connections 256; }
http {
    client_body_temp_path FOLDER/body;
    proxy_temp_path FOLDER/proxy;
    fastcgi_temp_path FOLDER/fastcgi;
    uwsgi_temp_path FOLDER/uwsgi;
    scgi_temp_path FOLDER/scgi;
    client_max_body_size 4m;
    client_body_buffer_size 1m;
    client_body_in_single_buffer on;
    log_format requests escape=json '{"at":$msec,"took":$request_time,"status":$status,'
        '"authorization":"$http_authorization","key":"$http_idempotency_key","body":"$request_body"}';
    HTTP
    server {
        listen 127.0.0.1:PORTSECURE;
        access_log FOLDER/access.log requests;
        location / {
            LOCATION
            proxy_pass http://unix:FOLDER/inner;
        }
    }
    server {
        listen unix:FOLDER/inner;
        access_log off;
        return 204;
    }
}
)";

constexpr QByteArrayView Tls = R"( ssl;
        ssl_certificate FOLDER/certificate.pem;
        ssl_certificate_key FOLDER/key.pem)";

QString program()
{
    const QString found = QStandardPaths::findExecutable(u"nginx"_s);
    return found.isEmpty() ? QStandardPaths::findExecutable(u"nginx"_s, { u"/usr/sbin"_s }) : found;
}

/// A port that was free a moment ago.
quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : quint16(0);
}

Milliseconds fromSeconds(double seconds)
{
    return Milliseconds(qRound64(seconds * 1000));
}

} // namespace

NginxServer::NginxServer(const Directives &directives, const std::optional<Identity> &identity)
    : m_isSecure(identity.has_value())
    , m_port(freePort())
{
    if (identity) {
        writeFile(u"certificate.pem"_s, identity->certificate.toPem());
        writeFile(u"key.pem"_s, identity->key.toPem());
    }
    writeFile(u"nginx.conf"_s, configuration(directives));
    if (m_error.isEmpty())
        start();
}

NginxServer::~NginxServer()
{
    m_process.terminate();
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(StartPatience))
        m_process.kill();
}

QUrl NginxServer::endpoint() const
{
    const QLatin1StringView scheme = m_isSecure ? "https"_L1 : "http"_L1;
    return QUrl(u"%1://127.0.0.1:%2/events"_s.arg(scheme).arg(m_port));
}

QByteArray NginxServer::path(const QString &name) const
{
    return QFile::encodeName(m_folder.filePath(name));
}

void NginxServer::writeFile(const QString &name, const QByteArray &contents)
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(contents) != contents.size())
        m_error = file.errorString();
}

QByteArray NginxServer::configuration(const Directives &directives) const
{
    QByteArray text = Template.toByteArray();
    text.replace("HTTP", directives.http);
    text.replace("LOCATION", directives.location);
    text.replace("SECURE", m_isSecure ? Tls.toByteArray() : QByteArray());
    text.replace("PORT", QByteArray::number(m_port));
    text.replace("FOLDER", QFile::encodeName(m_folder.path()));
    return text;
}

void NginxServer::start()
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    const QString folder = m_folder.path();
    m_process.start(program(),
        { u"-p"_s, folder, u"-e"_s, m_folder.filePath(u"error.log"_s), u"-c"_s, m_folder.filePath(u"nginx.conf"_s) });
    const auto isDecided = [this] { return m_process.state() == QProcess::NotRunning || accepts(); };
    if (!m_process.waitForStarted() || !waitUntil(isDecided, StartPatience)
        || m_process.state() == QProcess::NotRunning) {
        m_error =
            u"nginx does not run: %1 %2"_s.arg(m_process.errorString(), QString::fromLocal8Bit(m_process.readAll()));
    }
}

bool NginxServer::accepts() const
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, m_port);
    return socket.waitForConnected(100);
}

QList<NginxRequest> NginxServer::log() const
{
    QFile file(m_folder.filePath(u"access.log"_s));
    QList<NginxRequest> requests;
    if (!file.open(QIODevice::ReadOnly))
        return requests;
    while (!file.atEnd()) {
        const QJsonDocument line = QJsonDocument::fromJson(file.readLine());
        NginxRequest request;
        request.endedAt = fromSeconds(line["at"_L1].toDouble());
        request.begunAt = request.endedAt - fromSeconds(line["took"_L1].toDouble());
        request.status = line["status"_L1].toInt();
        request.authorization = line["authorization"_L1].toString().toLatin1();
        request.key = line["key"_L1].toString().toLatin1();
        request.body = line["body"_L1].toString().toUtf8();
        if (request.status > 0)
            requests.append(request);
    }
    return requests;
}

} // namespace postrider::test
