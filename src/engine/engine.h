// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/endpoint.h"
#include "domain/error.h"
#include "engine/profile.h"
#include "engine/workprogress.h"

#include <QFuture>
#include <QJsonObject>
#include <QObject>
#include <QPromise>
#include <QThread>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace postrider {

class Clock;
class Commands;
class Database;
class EngineWorker;
class TokenVault;

/// A profile's engine as the rest of the program sees it: commands go in, changes come out, and
/// questions are answered by a reader of its own. Lives in the main thread, where the keychain has
/// to be asked; the work is done in two threads that it owns.
class Engine final : public QObject
{
    Q_OBJECT

public:
    Engine(const Profile &profile, const Clock &clock, TokenVault &vault, QObject *parent = nullptr);
    /// Waits for its threads; what is in flight is broken off, and will be sent again. What was asked aside is cancelled.
    ~Engine() override;

    /// Takes the profile's lock and opens the database, bringing it up to date. Errors:
    /// EngineElsewhere, ReadOnly, Damaged, NewerVersion, Storage. Commands and questions work from
    /// here on; nothing is read or sent before start().
    void open(std::function<void(Result<void>)> done);
    /// Reads the Sources and delivers.
    void start();
    /// Reads and sends nothing more, waits up to five seconds for what is in flight, then calls back.
    void stop(std::function<void()> done);

    /// Carries out one request of the command line, as resources/help/postriderctl.md has it:
    /// {"command": …, "args": {…}, "who": …} gives {"ok": true, "result": {…}} or
    /// {"ok": false, "error": {"kind": …, "message": …}}. Calls back in the main thread. What takes long tells
    /// `progress` how far it is, and ends when that is cancelled.
    void request(const QJsonObject &request, std::function<void(QJsonObject)> done, SharedProgress progress = {});

    /// Runs `command`, a function of Commands &, in the engine thread.
    template <typename Command>
    auto perform(Command command)
    {
        using T = std::invoke_result_t<Command, Commands &>;
        auto promise = std::make_shared<QPromise<T>>();
        promise->start();
        runInEngine([promise, command = std::move(command)](Commands &commands) {
            promise->addResult(command(commands));
            promise->finish();
        });
        return promise->future();
    }

    /// Runs `question`, a function of a Database & that is never written, in the reader's thread.
    template <typename Question>
    auto ask(Question question)
    {
        using T = std::invoke_result_t<Question, Database &>;
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        runInReader([promise, question = std::move(question)](Result<Database *> database) {
            if (database)
                promise->addResult(question(**database));
            else
                promise->addResult(tl::unexpected(database.error()));
            promise->finish();
        });
        return promise->future();
    }

    /// The same for what takes seconds, such as an export: on a connection and thread of its own, two
    /// at a time, so that neither other questions nor a preview need wait. `question` gives a Result, which
    /// is Cancelled when the engine goes meanwhile.
    template <typename Question>
    auto askAside(Question question)
    {
        using T = std::invoke_result_t<Question, Database &>;
        auto promise = std::make_shared<QPromise<T>>();
        promise->start();
        runAside([promise, question = std::move(question)](Result<Database *> database) {
            promise->addResult(database ? question(**database) : T(tl::unexpected(database.error())));
            promise->finish();
        });
        return promise->future();
    }

    [[nodiscard]] const Profile &profile() const { return m_profile; }

    /// What the resume endpoint, which is put together beside the engine, last said of itself.
    [[nodiscard]] const EndpointState &endpointState() const { return m_endpointState; }
    void setEndpointState(const EndpointState &state);

Q_SIGNALS:
    /// Something that is stored changed; at most ten times a second.
    void changed();
    /// Every Feed is up to date, suspended or paused, and every Source was read to its end.
    void idle();
    /// Delivery waits because outcomes cannot be stored or tokens not be had; an empty detail: it
    /// goes on.
    void troubled(const postrider::Error &error);
    /// How the resume endpoint is set and who may use it: after start(), and whenever that changes.
    void doorChanged(const postrider::ResumeDoor &door);
    void endpointStateChanged();

private:
    void runInEngine(std::function<void(Commands &)> function);
    void runInReader(std::function<void(Result<Database *>)> function);
    void runAside(std::function<void(Result<Database *>)> function);

    Profile m_profile;
    const Clock &m_clock;
    TokenVault &m_vault;
    QThread m_engineThread;
    QThread m_readerThread;
    EngineWorker *m_worker = nullptr; ///< lives in the engine thread and dies with it
    class Reader;
    Reader *m_reader = nullptr; ///< lives in the reader's thread and dies with it
    std::unique_ptr<ProfileLock> m_lock;
    std::atomic<bool> m_isClosing = false; ///< what is asked aside gives up
    QThreadPool m_aside;
    EndpointState m_endpointState;
};

} // namespace postrider
