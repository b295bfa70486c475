// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delivery/dispatcher.h"
#include "engine/commands.h"
#include "engine/pruner.h"
#include "engine/purger.h"
#include "engine/sourcepoller.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <map>
#include <memory>

namespace postrider {

class HttpClient;
class HttpSender;
class SqlThreads;

/// Runs one engine: reads Sources, drives the Lanes, records. Lives in the engine thread.
/// Built elsewhere from plain values; whatever has thread affinity is made in open().
class EngineWorker final : public QObject
{
    Q_OBJECT

public:
    /// Asks for a token by public id; answers in the engine thread.
    using TokenSource = Dispatcher::TokenSource;

    EngineWorker(QString databasePath, const Clock &clock, TokenSource tokens);
    ~EngineWorker() override;

    /// Opens the database and builds what works on it.
    [[nodiscard]] Result<void> open();
    void start();
    /// Stops reading and sending, waits at most five seconds for what is in flight, records it and
    /// closes; then emits stopped().
    void stop();
    /// Null until open() succeeded.
    [[nodiscard]] Commands *commands() { return m_commands.get(); }
    [[nodiscard]] Database &database() { return *m_database; }

Q_SIGNALS:
    void changed();
    void idle();
    void troubled(const postrider::Error &error);
    void stopped();

private:
    [[nodiscard]] Result<void> load();
    void setTrouble(qint64 cause, const Error &error);
    [[nodiscard]] std::unique_ptr<SourceReader> makeReader(const Source &source, const Token &token) const;
    void addPoller(const StoredSource &stored);
    void noteChange();
    void checkIdle();
    void finishStop();

    QString m_databasePath;
    const Clock &m_clock;
    TokenSource m_tokens;
    Troubles m_troubles; ///< of each Source by its id, and of delivery
    std::unique_ptr<Database> m_database;
    std::unique_ptr<SqlThreads> m_sqlThreads;
    std::unique_ptr<HttpClient> m_readClient;
    std::unique_ptr<HttpClient> m_sendClient;
    std::unique_ptr<HttpSender> m_sender;
    std::unique_ptr<Dispatcher> m_dispatcher;
    std::map<SourceId, std::unique_ptr<SourcePoller>> m_pollers;
    std::unique_ptr<SourceTryOuts> m_sourceTryOuts;
    std::unique_ptr<Purger> m_purger;
    std::unique_ptr<Pruner> m_pruner;
    std::unique_ptr<EngineContext> m_context;
    std::unique_ptr<Commands> m_commands;
    QTimer *m_changeTimer = nullptr;
    bool m_isRunning = false;
    bool m_isStopping = false;
};

} // namespace postrider
