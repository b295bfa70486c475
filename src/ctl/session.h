// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "engine/commandclient.h"
#include "engine/engine.h"
#include "engine/profile.h"
#include "secrets/tokenvault.h"

#include <QElapsedTimer>

namespace postrider {

/// Carries out requests on a profile: by an engine in this process when no other has the profile,
/// and otherwise by asking the one that has it. Lives in the main thread.
class Session final : public QObject
{
    Q_OBJECT

public:
    /// The reply as the engine gives it, {"ok": …}; what fails here has the same form.
    using Callback = std::function<void(QJsonObject)>;

    /// How long another process may hold the profile without answering, as it does while it starts
    /// or carries out a command of its own.
    static constexpr Milliseconds Patience { 10'000 };

    Session(const Profile &profile, const Clock &clock, TokenVault &vault, QObject *parent = nullptr);

    /// One request at a time.
    void request(const QString &command, const QJsonObject &args, Callback done);
    /// How far the request is, if it takes long.
    [[nodiscard]] const WorkProgress &progress() const { return *m_progress; }
    /// Has the answer wait no longer, wherever it is worked out.
    void cancel();

private:
    void openHere();
    void askHere();
    void onOpened(const Result<void> &opened);
    void askElsewhere();
    void onAnswered(const Result<QJsonObject> &reply);
    void finish(const QJsonObject &reply);

    const Profile m_profile;
    const Clock &m_clock;
    TokenVault &m_vault;
    CommandClient m_client;
    std::unique_ptr<Engine> m_engine; ///< open, or nothing
    QElapsedTimer m_waited;
    const SharedProgress m_progress = std::make_shared<WorkProgress>();
    QJsonObject m_request;
    Callback m_done;
};

/// What a reply means for the exit code.
[[nodiscard]] int exitCodeOf(const QJsonObject &reply);

} // namespace postrider
