// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/commandserver.h"

#include "engine/requestjson.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QLocalSocket>
#include <QPointer>
#include <QTimer>

#include <utility>

namespace postrider {

using namespace Qt::StringLiterals;

/// One client. Takes its next request only when the one before is answered.
class CommandServer::Connection final : public QObject
{
public:
    Connection(QLocalSocket *socket, const Handler &handler, Milliseconds heartbeat, QObject *parent);
    ~Connection() override;
    Q_DISABLE_COPY_MOVE(Connection)

private:
    void readOn();
    void take(const QByteArray &line);
    void answer(const QJsonObject &reply);
    void refuse(const QString &why);
    void beat();
    /// Drops the rest of a request that was too long.
    void skip();

    QLocalSocket *const m_socket;
    const Handler m_handler;
    const Milliseconds m_heartbeatInterval;
    QTimer m_heartbeat;
    SharedProgress m_progress; ///< of what is carried out
    bool m_wantsProgress = false;
    int m_requests = 0;
    bool m_isBusy = false;
    bool m_isSkipping = false;
};

CommandServer::Connection::Connection(
    QLocalSocket *socket, const Handler &handler, Milliseconds heartbeat, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_handler(handler)
    , m_heartbeatInterval(heartbeat)
{
    m_socket->setParent(this);
    m_socket->setReadBufferSize(RequestLimit + 1); // with the end of the line
    connect(&m_heartbeat, &QTimer::timeout, this, &Connection::beat);
    connect(m_socket, &QLocalSocket::readyRead, this, &Connection::readOn);
    connect(m_socket, &QLocalSocket::disconnected, this, &QObject::deleteLater);
    // What came before the connections above were made is told by nobody.
    QMetaObject::invokeMethod(this, &Connection::readOn, Qt::QueuedConnection);
}

CommandServer::Connection::~Connection()
{
    if (m_progress)
        m_progress->cancel();
}

void CommandServer::Connection::beat()
{
    if (!m_wantsProgress || m_progress->all() == 0) {
        m_socket->write(" ");
        return;
    }
    const QJsonObject numbers { { u"done"_s, m_progress->done() }, { u"all"_s, m_progress->all() } };
    const QJsonObject progress { { u"progress"_s, numbers } };
    m_socket->write(QJsonDocument(progress).toJson(QJsonDocument::Compact) + '\n');
}

void CommandServer::Connection::readOn()
{
    if (m_isBusy)
        return;
    if (m_isSkipping)
        skip();
    if (m_isSkipping)
        return;
    if (m_socket->canReadLine()) {
        take(m_socket->readLine());
    } else if (m_socket->bytesAvailable() > RequestLimit) {
        m_isSkipping = true;
        refuse(u"The request is longer than %1 bytes."_s.arg(RequestLimit));
    }
}

void CommandServer::Connection::skip()
{
    while (m_isSkipping && m_socket->bytesAvailable() > 0)
        m_isSkipping = !m_socket->readLine(RequestLimit).endsWith('\n');
}

void CommandServer::Connection::take(const QByteArray &line)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(line, &error);
    if (!document.isObject()) {
        const QString why = error.error == QJsonParseError::NoError ? u"not an object"_s : error.errorString();
        refuse(u"The request is not one JSON object on one line: %1."_s.arg(why));
        return;
    }
    m_isBusy = true;
    m_progress = std::make_shared<WorkProgress>();
    m_wantsProgress = document["wants_progress"_L1].toBool();
    m_heartbeat.start(m_wantsProgress ? ProgressInterval : m_heartbeatInterval);
    const int number = ++m_requests;
    const auto send = [self = QPointer(this), number](const QJsonObject &reply) {
        if (self && self->m_isBusy && self->m_requests == number)
            self->answer(reply);
    };
    m_handler(document.object(), { send, m_progress });
}

void CommandServer::Connection::answer(const QJsonObject &reply)
{
    m_isBusy = false;
    m_heartbeat.stop();
    m_socket->write(QJsonDocument(reply).toJson(QJsonDocument::Compact) + '\n');
    QMetaObject::invokeMethod(this, &Connection::readOn, Qt::QueuedConnection);
}

void CommandServer::Connection::refuse(const QString &why)
{
    answer(requestjson::fromError({ Error::Kind::InvalidInput, why }));
}

CommandServer::CommandServer(const Profile &profile, Handler handler, QObject *parent)
    : QObject(parent)
    , m_profile(profile)
    , m_handler(std::move(handler))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &CommandServer::onNewConnection);
}

CommandServer::~CommandServer()
{
    close();
}

Result<void> CommandServer::listen()
{
    const QString name = m_profile.socketName();
    QLocalServer::removeServer(name);
    if (!m_server.listen(name)) {
        return fail(Error::Kind::Storage,
            u"Other programs cannot reach this one: the local socket %1 cannot be opened (%2)."_s.arg(
                name, m_server.errorString()));
    }
    Result<void> written = writeAddress();
    if (!written)
        close();
    return written;
}

Result<void> CommandServer::writeAddress() const
{
    QFile::remove(m_profile.addressPath()); // so that the permissions below are those it gets
    QFile file(m_profile.addressPath());
    const QByteArray line = m_server.fullServerName().toUtf8() + '\n';
    if (file.open(QFile::WriteOnly, QFile::ReadOwner | QFile::WriteOwner) && file.write(line) == line.size()
        && file.flush())
        return {};
    return fail(Error::Kind::Storage,
        u"The file %1 cannot be written (%2)."_s.arg(
            QDir::toNativeSeparators(m_profile.addressPath()), file.errorString()));
}

void CommandServer::close()
{
    if (!m_server.isListening())
        return;
    QFile::remove(m_profile.addressPath());
    m_server.close();
    qDeleteAll(findChildren<QObject *>(QString(), Qt::FindDirectChildrenOnly));
}

void CommandServer::onNewConnection()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection())
        new Connection(socket, m_handler, m_heartbeat, this);
}

} // namespace postrider
