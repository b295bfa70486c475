// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/consumercommands.h"
#include "engine/endpointcommands.h"
#include "engine/enginecontext.h"
#include "engine/exchangecommands.h"
#include "engine/feedcommands.h"
#include "engine/handcommands.h"
#include "engine/keepingcommands.h"
#include "engine/numberingcommands.h"
#include "engine/resendcommands.h"
#include "engine/retentioncommands.h"
#include "engine/sourcecommands.h"

namespace postrider {

/// Everything that can be done to an engine. Lives in the engine thread; Engine::perform() gets
/// here. Each command is stored, synced and on record in Activity before it returns.
class Commands final
{
public:
    explicit Commands(EngineContext &context)
        : sources(context)
        , consumers(context)
        , feeds(context)
        , resends(context)
        , hand(context)
        , retention(context)
        , numbering(context)
        , exchange(context, feeds)
        , endpoint(context)
        , keeping(context)
        , m_context(context)
    {
    }

    /// On whose behalf the next command runs.
    void setUser(const QString &who) { m_context.who = who; }

    SourceCommands sources;
    ConsumerCommands consumers;
    FeedCommands feeds;
    ResendCommands resends;
    HandCommands hand;
    RetentionCommands retention;
    NumberingCommands numbering;
    ExchangeCommands exchange;
    EndpointCommands endpoint;
    KeepingCommands keeping;

private:
    EngineContext &m_context;
};

} // namespace postrider
