// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sourcetest.h"

#include <map>

namespace postrider {

class Clock;

/// What a first page shows of a Source.
struct SourceSample
{
    qint64 events = 0;
    bool hasMore = false;
};

/// Tests of Sources' settings before they are saved. Nothing is stored, but each server is asked one
/// question at a time, and left alone for as long as it asked for. Lives in the engine thread.
class SourceTryOuts final
{
public:
    using MakeReader = SourceTest::MakeReader;
    using Callback = SourceTest::Callback;
    using SampleCallback = std::function<void(Result<SourceSample>)>;
    using PreviewCallback = SourceReader::PageCallback;
    using ChoicesCallback = SourceReader::ChoicesCallback;

    SourceTryOuts(MakeReader makeReader, const Clock &clock);
    ~SourceTryOuts();
    Q_DISABLE_COPY_MOVE(SourceTryOuts)

    /// Asks for the newest sequence. Conflict while the server is being asked or wants to be left
    /// alone.
    void start(const Source &source, const Token &token, Callback done);
    /// Reads the first page, as reading from the beginning would, and counts its events; errors as
    /// above, and what is wrong with the page.
    void sample(const Source &source, const Token &token, SampleCallback done);
    /// Reads the first rows, at most so many, as reading from the beginning would: those that are right, and what is
    /// wrong with the next one. Errors as above.
    void preview(const Source &source, const Token &token, int rows, PreviewCallback done);
    /// Asks what there is to choose from.
    void choices(const Source &source, const Token &token, ChoicesCallback done);
    /// Tells those who still wait that nothing more will come.
    void cancelAll();

private:
    using GiveUp = std::function<void(const Error &)>;
    struct Trial
    {
        std::unique_ptr<SourceReader> reader;
        GiveUp giveUp; ///< while it is under way
        Milliseconds holdEnd { 0 }; ///< by Clock::elapsed()
    };
    /// Makes a reader for a question to this server, or gives up at once and returns null.
    SourceReader *begin(const QString &server, const Source &source, const Token &token, const GiveUp &giveUp);
    void end(const QString &server, Milliseconds wait);

    MakeReader m_makeReader;
    const Clock &m_clock;
    std::map<QString, Trial> m_trials; ///< by server: those under way, and those with a hold
};

} // namespace postrider
