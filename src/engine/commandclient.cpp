// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/commandclient.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

#include <utility>

namespace postrider {

using namespace Qt::StringLiterals;

CommandClient::CommandClient(const Profile &profile, QObject *parent)
    : QObject(parent)
    , m_profile(profile)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { giveUp(u"it does not answer"_s); });
    connect(&m_socket, &QLocalSocket::connected, this, &CommandClient::onConnected);
    connect(&m_socket, &QLocalSocket::readyRead, this, &CommandClient::onReadyRead);
    connect(&m_socket, &QLocalSocket::disconnected, this, [this] { giveUp(u"it hung up"_s); });
    connect(&m_socket, &QLocalSocket::errorOccurred, this, &CommandClient::onError);
}

CommandClient::~CommandClient()
{
    m_socket.disconnect(this);
}

void CommandClient::send(const QJsonObject &request, Callback done)
{
    Q_ASSERT(!m_done);
    m_done = std::move(done);
    ++m_number;
    m_isHandedOver = false;
    m_request = QJsonDocument(request).toJson(QJsonDocument::Compact) + '\n';
    m_received.clear();
    m_timer.start(m_patience);
    if (m_socket.state() == QLocalSocket::ConnectedState)
        onConnected();
    else
        m_socket.connectToServer(address());
}

QString CommandClient::address() const
{
    constexpr qint64 LongestAddress = 4096;
    QFile file(m_profile.addressPath());
    if (file.open(QFile::ReadOnly)) {
        const QString name = QString::fromUtf8(file.read(LongestAddress)).trimmed();
        if (!name.isEmpty())
            return name;
    }
    return m_profile.socketName();
}

void CommandClient::onConnected()
{
    m_timer.start(m_patience);
    m_socket.write(m_request);
    m_isHandedOver = true;
}

void CommandClient::onReadyRead()
{
    m_received += m_socket.readAll();
    if (!m_done)
        return;
    m_timer.start(m_patience);
    for (qsizetype end = m_received.indexOf('\n'); m_done && end >= 0; end = m_received.indexOf('\n')) {
        const QByteArray line = m_received.first(end);
        m_received.remove(0, end + 1);
        take(line);
    }
}

void CommandClient::take(const QByteArray &line)
{
    const QJsonDocument document = QJsonDocument::fromJson(line);
    const QJsonObject progress = document["progress"_L1].toObject();
    if (!progress.isEmpty()) {
        if (m_progress)
            m_progress->set(progress.value("done"_L1).toInteger(), progress.value("all"_L1).toInteger());
    } else if (document.isObject())
        finish(document.object());
    else
        finish(fail(Error::Kind::Protocol, u"The running Postrider gave an answer that makes no sense."_s));
}

void CommandClient::cancel()
{
    if (m_done)
        finish(fail(Error::Kind::Cancelled, u"It was cancelled."_s));
}

void CommandClient::onError()
{
    // A failing connectToServer() reports before it returns, but send() promises to call back later.
    const auto giveUpLater = [this, number = m_number, why = m_socket.errorString()] {
        if (number == m_number)
            giveUp(why);
    };
    QMetaObject::invokeMethod(this, giveUpLater, Qt::QueuedConnection);
}

void CommandClient::giveUp(const QString &why)
{
    if (!m_done)
        return;
    finish(fail(Error::Kind::EngineElsewhere,
        u"Another Postrider has the profile %1 in use and could not be asked: %2. Close it, or try again."_s.arg(
            QDir::toNativeSeparators(m_profile.folder()), why)));
}

void CommandClient::finish(const Result<QJsonObject> &result)
{
    m_timer.stop();
    const Callback done = std::exchange(m_done, nullptr);
    if (!result)
        m_socket.abort();
    done(result);
}

} // namespace postrider
