// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/time.h"
#include "engine/profile.h"
#include "engine/workprogress.h"

#include <QJsonObject>
#include <QLocalSocket>
#include <QObject>
#include <QTimer>

#include <functional>

namespace postrider {

/// Asks the engine that holds a profile in another process, through its CommandServer. One request
/// at a time; the connection is kept for the next one.
class CommandClient final : public QObject
{
    Q_OBJECT

public:
    using Callback = std::function<void(Result<QJsonObject>)>;

    /// How long the engine may be silent: it says that it is alive while it carries out a request.
    static constexpr Milliseconds Patience { 10'000 };

    explicit CommandClient(const Profile &profile, QObject *parent = nullptr);
    /// Calls nobody back.
    ~CommandClient() override;
    Q_DISABLE_COPY_MOVE(CommandClient)

    void setPatience(Milliseconds patience) { m_patience = patience; }

    /// Sends a request and calls back once, from the event loop, with the reply as it came.
    /// Error::Kind::EngineElsewhere: nobody answers; Protocol: what came back is no reply.
    void send(const QJsonObject &request, Callback done);
    /// Waits no longer for the answer, which is Cancelled, and lets the engine know by hanging up.
    void cancel();
    /// Told how far the request is that is being carried out, if it asks for that with "wants_progress".
    void setProgress(SharedProgress progress) { m_progress = std::move(progress); }
    /// Whether the last request was handed over. It may have been carried out then even though no
    /// answer came, and must not be sent again as if nothing had happened.
    [[nodiscard]] bool isHandedOver() const { return m_isHandedOver; }

private:
    [[nodiscard]] QString address() const;
    void onConnected();
    void onReadyRead();
    void take(const QByteArray &line);
    void onError();
    void giveUp(const QString &why);
    void finish(const Result<QJsonObject> &result);

    const Profile m_profile;
    QLocalSocket m_socket;
    QTimer m_timer;
    QByteArray m_request;
    QByteArray m_received;
    Callback m_done;
    SharedProgress m_progress;
    int m_number = 0; ///< of the request
    bool m_isHandedOver = false;
    Milliseconds m_patience = Patience;
};

} // namespace postrider
