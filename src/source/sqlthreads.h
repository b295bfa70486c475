// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "source/sqlconnection.h"

#include <QObject>

#include <memory>

namespace postrider {

/// A thread that asks one database for one reader. Who has no use for it any more leaves it behind: it ends as soon as
/// the database lets it. Lives in the thread that made it, and answers there.
class SqlThread final
{
public:
    /// Told in the maker's thread.
    using Answer = std::function<void()>;
    /// Asked in the thread itself.
    using Question = std::function<Answer(SqlConnection &)>;

    ~SqlThread();
    Q_DISABLE_COPY_MOVE(SqlThread)

    void ask(Question question);

private:
    friend class SqlThreads;
    struct State;
    struct Census;
    SqlThread() = default;
    /// The next question; none when the thread is to end.
    [[nodiscard]] static Question next(State &state);
    static void tell(State &state, const Answer &answer);
    static void live(State &state, const SqlSettings &settings, const Token &password, const SqlDeadlines &deadlines);

    std::shared_ptr<State> m_state;
    QObject m_receiver;
};

/// All threads that ask databases. One that hangs keeps nobody from ending. Lives in the engine thread.
class SqlThreads final
{
public:
    SqlThreads();
    /// Waits a moment for those that are about to end.
    ~SqlThreads();
    Q_DISABLE_COPY_MOVE(SqlThreads)

    /// Null when several that were left behind still wait for the same database: it gets no more of them.
    [[nodiscard]] std::unique_ptr<SqlThread> start(
        const SqlSettings &settings, const Token &password, const SqlDeadlines &deadlines);

private:
    std::shared_ptr<SqlThread::Census> m_census;
};

} // namespace postrider
