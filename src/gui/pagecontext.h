// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "engine/commands.h"
#include "engine/engine.h"
#include "gui/live.h"
#include "gui/whilealive.h"

namespace postrider {

class Preferences;
class TokenVault;

/// What every page is given to work with. Outlives the window. GUI thread.
struct PageContext
{
    Engine &engine;
    Live &live;
    TokenVault &vault; ///< pages hand it on, to what puts tokens into the keychain
    const Clock &clock;
    Preferences &preferences;
    QString user; ///< who is at the desk, for Activity
    bool isPractice = false;

    /// Runs `command`, a function of Commands &, in the engine thread on behalf of the user, and
    /// `done` with its result in the GUI thread, unless `receiver` is gone by then.
    template <typename Command, typename Done>
    void perform(QObject *receiver, Command command, Done done) const
    {
        deliver(engine.perform([command = std::move(command), who = user](Commands &commands) {
            commands.setUser(who);
            return command(commands);
        }),
            receiver, std::move(done));
    }

    /// Runs `question`, a function of Database & that gives a Result, in the reader's thread, and
    /// `done` with its answer in the GUI thread, unless `receiver` is gone by then.
    template <typename Question, typename Done>
    void ask(QObject *receiver, Question question, Done done) const
    {
        using Answer = std::invoke_result_t<Question, Database &>;
        deliver(
            engine.ask(std::move(question)), receiver, [done = std::move(done)](const Result<Answer> &answer) mutable {
                done(answer ? *answer : Answer(tl::unexpected(answer.error())));
            });
    }

    /// The same for what may take seconds, in a thread aside; see AsideQuestion for what can be given up.
    template <typename Question, typename Done>
    void askAside(QObject *receiver, Question question, Done done) const
    {
        deliver(engine.askAside(std::move(question)), receiver, std::move(done));
    }

private:
    template <typename T, typename Done>
    void deliver(QFuture<T> future, QObject *receiver, Done done) const
    {
        future.then(&engine, whileAlive(receiver, std::move(done)));
    }
};

} // namespace postrider
