// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/engine.h"

#include "engine/engineworker.h"
#include "engine/requests.h"
#include "logging/categories.h"
#include "secrets/tokenvault.h"

#include <QCoreApplication>
#include <QPointer>

namespace postrider {

/// Owns the reader's connection. Lives in the reader's thread.
class Engine::Reader final : public QObject
{
public:
    explicit Reader(QString path)
        : m_path(std::move(path))
    {
    }

    Result<Database *> database()
    {
        if (!m_database) {
            auto opened = Database::open(m_path, Database::Mode::ReadOnly);
            if (!opened)
                return tl::unexpected(opened.error());
            m_database = std::move(*opened);
        }
        return m_database.get();
    }

private:
    QString m_path;
    std::unique_ptr<Database> m_database;
};

Engine::Engine(const Profile &profile, const Clock &clock, TokenVault &vault, QObject *parent)
    : QObject(parent)
    , m_profile(profile)
    , m_clock(clock)
    , m_vault(vault)
{
    m_engineThread.setObjectName("engine");
    m_readerThread.setObjectName("reader");
    m_aside.setMaxThreadCount(2);
    // The keychain is asked in the main thread and answers in the engine's.
    const auto tokens = [this](const QString &publicId, Dispatcher::TokenCallback done) {
        QMetaObject::invokeMethod(this, [this, publicId, done = std::move(done)] {
            m_vault.read(publicId, [guard = QPointer(this), done](const Result<Token> &token) {
                if (guard)
                    QMetaObject::invokeMethod(guard->m_worker, [done, token] { done(token); });
            });
        });
    };
    m_worker = new EngineWorker(profile.databasePath(), clock, tokens);
    m_worker->moveToThread(&m_engineThread);
    connect(&m_engineThread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &EngineWorker::changed, this, &Engine::changed);
    connect(m_worker, &EngineWorker::idle, this, &Engine::idle);
    connect(m_worker, &EngineWorker::troubled, this, &Engine::troubled);
    connect(m_worker, &EngineWorker::doorChanged, this, &Engine::doorChanged);
    m_reader = new Reader(profile.databasePath());
    m_reader->moveToThread(&m_readerThread);
    connect(&m_readerThread, &QThread::finished, m_reader, &QObject::deleteLater);
}

Engine::~Engine()
{
    m_isClosing = true;
    m_aside.waitForDone();
    for (QThread *thread : { &m_readerThread, &m_engineThread }) {
        if (!thread->isRunning()) {
            thread->start(); // so that what was moved there is deleted there
        }
        thread->quit();
        thread->wait();
    }
}

void Engine::open(std::function<void(Result<void>)> done)
{
    auto lock = ProfileLock::take(m_profile);
    if (!lock) {
        QMetaObject::invokeMethod(
            this, [done, error = lock.error()] { done(tl::unexpected(error)); }, Qt::QueuedConnection);
        return;
    }
    m_lock = std::move(*lock);
    m_engineThread.start();
    m_readerThread.start();
    QMetaObject::invokeMethod(m_worker, [this, done = std::move(done)] {
        const Result<void> opened = m_worker->open();
        QMetaObject::invokeMethod(this, [done, opened] { done(opened); });
    });
}

void Engine::start()
{
    QMetaObject::invokeMethod(m_worker, [this] { m_worker->start(); });
}

void Engine::stop(std::function<void()> done)
{
    connect(m_worker, &EngineWorker::stopped, this, std::move(done), Qt::SingleShotConnection);
    QMetaObject::invokeMethod(m_worker, [this] { m_worker->stop(); });
}

void Engine::request(const QJsonObject &request, std::function<void(QJsonObject)> done, SharedProgress progress)
{
    requests::handle(*this, m_clock, request, std::move(done), std::move(progress));
}

void Engine::setEndpointState(const EndpointState &state)
{
    if (state == m_endpointState)
        return;
    m_endpointState = state;
    if (!state.problem.isEmpty())
        qCWarning(logResume).noquote() << state.problem;
    else
        qCInfo(logResume) << (state.isListening ? "The resume endpoint listens." : "The resume endpoint is closed.");
    Q_EMIT endpointStateChanged();
}

void Engine::runInEngine(std::function<void(Commands &)> function)
{
    QMetaObject::invokeMethod(m_worker, [this, function = std::move(function)] {
        if (Commands *commands = m_worker->commands())
            function(*commands);
    });
}

void Engine::runInReader(std::function<void(Result<Database *>)> function)
{
    QMetaObject::invokeMethod(m_reader, [this, function = std::move(function)] { function(m_reader->database()); });
}

void Engine::runAside(std::function<void(Result<Database *>)> function)
{
    m_aside.start([this, path = m_profile.databasePath(), function = std::move(function)] {
        const auto opened = Database::open(path, Database::Mode::ReadOnly);
        if (opened)
            (*opened)->giveUpWhen(m_isClosing);
        function(opened ? Result<Database *>(opened->get()) : tl::unexpected(opened.error()));
    });
}

} // namespace postrider
