// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/source.h"
#include "source/sqlthreads.h"

#include <QTimer>

namespace postrider {

class Clock;

/// Reads a table, a view or a query of a database, a page at a time by sequence. The database is asked in a thread of
/// its own, so that one that hangs blocks nobody: it is left behind at the deadline, by cancel(), and when this goes,
/// at any time and from within a callback too. Lives in the thread of `threads`, which has to outlive it, as has the
/// clock.
class SqlSource final : public SourceReader
{
public:
    /// `password` may be empty: then none is given.
    SqlSource(Source source, Token password, SqlThreads &threads, const Clock &clock, SqlDeadlines deadlines = {});
    ~SqlSource() override;

    void read(Sequence above, Sequence upTo, int limit, PageCallback done) override;
    void readHead(HeadCallback done) override;
    void readChoices(ChoicesCallback done) override;
    void cancel() override;

private:
    /// Asks in the other thread, and tells what came, or why nothing did.
    template <typename T>
    void ask(std::function<Result<T>(SqlConnection &)> question, std::function<void(Result<T>)> done);
    [[nodiscard]] Error late() const;

    const Source m_source;
    const Token m_password;
    SqlThreads &m_threads;
    const Clock &m_clock;
    const SqlDeadlines m_deadlines;
    std::unique_ptr<SqlThread> m_thread;
    QTimer m_deadline;
    std::function<void()> m_giveUp; ///< while a question is under way
};

/// The drivers of SqlSettings that this Postrider has.
[[nodiscard]] QStringList availableSqlDrivers();

} // namespace postrider
