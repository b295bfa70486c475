// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/enginecontext.h"

namespace postrider {

/// A person's answers to the question whether a Source has begun to number its events anew. Commands::numbering; Conflict
/// when a Source asks nothing. Lives in the engine thread.
class NumberingCommands final
{
public:
    explicit NumberingCommands(EngineContext &context)
        : m_context(context)
    {
    }

    /// It has not: reading goes on above the highest sequence that was read.
    [[nodiscard]] Result<void> goOn(const QString &source);
    /// Something was put right there: the numbers are looked at once more.
    [[nodiscard]] Result<void> checkAgain(const QString &source);
    /// It has: a new Source of the same name, with Feeds of the same names, takes over from `start` on. The old one and
    /// its Feeds get other names and are kept with all that is on record; what waits for them is still sent.
    [[nodiscard]] Result<SourceId> startAnew(const QString &source, const Start &start);

private:
    /// What takes over from a Feed.
    struct Heir
    {
        Lane *lane = nullptr;
        StoredFeed former;
        StoredFeed heir;
    };

    [[nodiscard]] std::vector<Heir> heirsOf(SourceId source, const QString &ending, const Start &start) const;
    void store(Transaction &transaction, Heir &heir, SourceId source) const;

    EngineContext &m_context;
};

} // namespace postrider
