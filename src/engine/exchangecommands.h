// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/exchangeplan.h"

#include <map>

namespace postrider {

class ConsumerCommands;
class FeedCommands;
class Lane;
class LaneFeed;
class Transaction;
struct EngineContext;

/// Does what the plan of an import says. Lives in the engine thread.
class ExchangeCommands final
{
public:
    ExchangeCommands(EngineContext &context, FeedCommands &feeds)
        : m_context(context)
        , m_feeds(feeds)
    {
    }

    /// All of it or, when anything fails, nothing. Conflict when what the plan was made of has changed meanwhile.
    [[nodiscard]] Result<void> import(const exchange::Plan &plan);

private:
    /// What is there now, by name and id.
    struct Present;
    /// What was written, to be taken up once it is committed.
    struct Written;

    [[nodiscard]] Result<void> checkHolds(const exchange::Plan &plan, const Present &present) const;
    [[nodiscard]] Result<Written> write(
        Transaction &transaction, const exchange::Plan &plan, const Present &present) const;
    [[nodiscard]] Consumer writeConsumer(
        Transaction &transaction, const exchange::Planned<Consumer> &planned, const Present &present) const;
    void takeUp(const Written &written) const;

    EngineContext &m_context;
    FeedCommands &m_feeds;
};

} // namespace postrider
