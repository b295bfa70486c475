// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/endpoint.h"
#include "resume/calllimiter.h"
#include "resume/refusallog.h"
#include "resume/resumelistener.h"

#include <QDateTime>
#include <QHash>
#include <QObject>
#include <QTimer>

#include <mutex>

namespace postrider {

class Clock;
class Engine;

/// Where Consumers resume their own Feeds: opens as the profile says, lets in who shows a Feed's token, and has the
/// engine do what was asked for. Lives in the main thread; callers are heard in the listener's, which never waits for
/// the engine, nor the engine for it.
class ResumeEndpoint final : public QObject
{
    Q_OBJECT

public:
    /// Listens from the moment the engine starts, if it is told to. Both outlive it.
    ResumeEndpoint(Engine &engine, const Clock &clock, QObject *parent = nullptr);
    ~ResumeEndpoint() override;

    /// Listens no more; what was turned away is put on record. To be called before the engine is stopped.
    void stop();
    /// Where it listens; 0 while it does not.
    [[nodiscard]] quint16 port() const { return m_listener.port(); }

private:
    /// A file as it was when it was read.
    struct Stamp
    {
        QDateTime modified;
        qint64 size = 0;
        bool operator==(const Stamp &) const = default;
    };

    void setDoor(const ResumeDoor &door);
    void listen();
    [[nodiscard]] Result<void> tryToListen();
    void onTick();
    void record(const QList<Refusals> &refusals);
    [[nodiscard]] QList<Stamp> stamps() const;
    [[nodiscard]] std::optional<ResumeAnswer> hear(const ResumeRequest &request, ResumeListener::Ticket ticket);
    [[nodiscard]] std::optional<ResumeKey> keyOf(const QByteArray &feed);
    void carryOut(const ResumeCall &call, ResumeListener::Ticket ticket);

    Engine &m_engine;
    const Clock &m_clock;
    EndpointSettings m_settings; ///< off until the engine says
    QList<Stamp> m_stamps; ///< of the files of certificate and key
    Milliseconds m_looked { 0 }; ///< when they were last looked at
    QTimer m_tick;
    std::mutex m_mutex; ///< of the keys
    QHash<QByteArray, ResumeKey> m_keys; ///< by the Feed's public id
    CallLimiter m_limiter; ///< of the listener's thread
    RefusalLog m_refusals;
    ResumeListener m_listener; ///< ends first
};

} // namespace postrider
