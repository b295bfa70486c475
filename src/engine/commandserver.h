// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/time.h"
#include "engine/profile.h"
#include "engine/workprogress.h"

#include <QJsonObject>
#include <QLocalServer>
#include <QObject>

#include <functional>

namespace postrider {

/// The door by which other processes of the same user ask the engine that holds a profile: a local
/// socket that takes one request per line of JSON and gives one line of JSON for each, in order.
/// Whoever makes one holds the profile's lock. Lives in the main thread.
class CommandServer final : public QObject
{
    Q_OBJECT

public:
    /// Sends the answer to whoever asked, if that one is still there.
    struct Reply
    {
        std::function<void(QJsonObject)> send;
        SharedProgress progress; ///< cancelled once nobody waits for the answer any more

        void operator()(const QJsonObject &answer) const { send(answer); }
        explicit operator bool() const { return bool(send); }
    };
    /// Carries out a request and calls `Reply`, now or later, in the same thread. The client may be
    /// gone by then.
    using Handler = std::function<void(QJsonObject, Reply)>;

    /// The longest request in bytes; a longer one is answered with an error.
    static constexpr qint64 RequestLimit = 1024 * 1024;
    /// While a request is carried out the client is sent a space this often, so that it can tell
    /// an engine that works from one that hangs. JSON allows spaces before a document.
    static constexpr Milliseconds Heartbeat { 2'000 };
    /// A client that asked with "wants_progress" is sent {"progress": {"done": …, "all": …}} this often, each on
    /// a line of its own before the answer.
    static constexpr Milliseconds ProgressInterval { 200 };

    CommandServer(const Profile &profile, Handler handler, QObject *parent = nullptr);
    ~CommandServer() override;
    Q_DISABLE_COPY_MOVE(CommandServer)

    void setHeartbeat(Milliseconds heartbeat) { m_heartbeat = heartbeat; }

    /// Listens under the profile's socket name, for this user alone, and says so in the profile's
    /// address file. What a crashed engine left behind is cleared away.
    [[nodiscard]] Result<void> listen();
    /// Listens no more and removes the address file. Connections end; what they asked for goes on,
    /// unless it is only an answer that nobody waits for any more.
    void close();

private:
    class Connection;

    void onNewConnection();
    [[nodiscard]] Result<void> writeAddress() const;

    const Profile m_profile;
    const Handler m_handler;
    QLocalServer m_server;
    Milliseconds m_heartbeat = Heartbeat;
};

} // namespace postrider
