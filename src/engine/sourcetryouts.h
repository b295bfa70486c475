// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sourcetest.h"

#include <map>

namespace postrider {

class Clock;

/// Tests of Sources' settings before they are saved. Nothing is stored, but each server is asked one
/// question at a time, and left alone for as long as it asked for. Lives in the engine thread.
class SourceTryOuts final
{
public:
    using MakeReader = SourceTest::MakeReader;
    using Callback = SourceTest::Callback;

    SourceTryOuts(MakeReader makeReader, const Clock &clock);
    ~SourceTryOuts();
    Q_DISABLE_COPY_MOVE(SourceTryOuts)

    /// Asks for the newest sequence. Conflict while the server is being asked or wants to be left
    /// alone.
    void start(const Source &source, const Token &token, Callback done);
    /// Tells those who still wait that nothing more will come.
    void cancelAll();

private:
    struct Trial
    {
        std::unique_ptr<SourceReader> reader;
        Callback done; ///< while it is under way
        Milliseconds holdEnd { 0 }; ///< by Clock::elapsed()
    };
    void receive(const QString &server, const Result<Sequence> &head);

    MakeReader m_makeReader;
    const Clock &m_clock;
    std::map<QString, Trial> m_trials; ///< by server: those under way, and those with a hold
};

} // namespace postrider
