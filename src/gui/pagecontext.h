// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "engine/commands.h"
#include "engine/engine.h"
#include "gui/live.h"

#include <QPointer>

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
        engine
            .perform([command = std::move(command), who = user](Commands &commands) {
                commands.setUser(who);
                return command(commands);
            })
            .then(receiver, std::move(done));
    }
};

} // namespace postrider
