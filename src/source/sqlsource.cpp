// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/sqlsource.h"

#include "domain/clock.h"
#include "source/quote.h"

#include <QSqlDatabase>

#include <utility>

namespace postrider {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

SqlSource::SqlSource(Source source, Token password, SqlThreads &threads, const Clock &clock, SqlDeadlines deadlines)
    : m_source(std::move(source))
    , m_password(std::move(password))
    , m_threads(threads)
    , m_clock(clock)
    , m_deadlines(deadlines)
{
    m_deadline.setSingleShot(true);
    m_deadline.callOnTimeout([this] { std::exchange(m_giveUp, nullptr)(); }); // which may destroy this
}

SqlSource::~SqlSource() = default;

template <typename T>
void SqlSource::ask(std::function<Result<T>(SqlConnection &)> question, std::function<void(Result<T>)> done)
{
    Q_ASSERT(!m_giveUp);
    if (!m_thread)
        m_thread = m_threads.start(m_source.sql, m_password, m_deadlines);
    m_giveUp = [this, done] {
        const auto tell = done; // this goes with m_giveUp
        m_thread.reset();
        tell(tl::unexpected(late()));
    };
    m_deadline.start(m_thread ? Milliseconds(m_deadlines.answer) : 0ms); // nobody is called back from within a call
    if (!m_thread)
        return;
    m_thread->ask([this, question = std::move(question), done](SqlConnection &connection) -> SqlThread::Answer {
        return [this, done, answer = question(connection)] {
            m_deadline.stop();
            m_giveUp = nullptr; // so that the callback may ask again
            const auto tell = done;
            tell(answer); // which may destroy this
        };
    });
}

void SqlSource::read(Sequence above, Sequence upTo, int limit, PageCallback done)
{
    const TimePoint now = m_clock.now();
    ask<SourcePage>(
        [above, upTo, limit, now](SqlConnection &connection) { return connection.page(above, upTo, limit, now); },
        [done = std::move(done)](const Result<SourcePage> &page) {
            if (page)
                return done(*page);
            SourcePage none;
            none.error = page.error();
            done(none);
        });
}

void SqlSource::readHead(HeadCallback done)
{
    ask<Sequence>([](SqlConnection &connection) { return connection.head(); },
        [done = std::move(done)](const Result<Sequence> &head) {
            done({ head, {}, false });
        });
}

void SqlSource::readChoices(ChoicesCallback done)
{
    ask<SourceChoices>([](SqlConnection &connection) { return connection.choices(); }, std::move(done));
}

void SqlSource::cancel()
{
    m_deadline.stop();
    if (std::exchange(m_giveUp, nullptr))
        m_thread.reset();
}

Error SqlSource::late() const
{
    return { Error::Kind::Network,
        u"The database %1 does not answer: it was waited for for %2 seconds, and more than once if it goes on like "
        "this. Ask those who run it; it is asked again later."_s.arg(
            quoted(placeOf(m_source)), QString::number(m_deadlines.answer.count())) };
}

QStringList availableSqlDrivers()
{
    QStringList available;
    for (const SqlDriver &driver : sqlDrivers()) {
        if (QSqlDatabase::isDriverAvailable(driver.name))
            available.append(driver.name);
    }
    return available;
}

} // namespace postrider
