// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "source/sqlsource.h"
#include "support/waituntil.h"

namespace postrider::test {

using namespace Qt::StringLiterals;

constexpr int Patience = 60'000; // ms

/// A SqlSource, asked as the engine asks it, and waited for.
class Reader final
{
public:
    explicit Reader(const SqlSettings &sql, const QByteArray &password = {}, SqlDeadlines deadlines = {})
        : m_source(std::make_unique<SqlSource>(sourceOf(sql),
            password.isEmpty() ? Token() : Token::fromSecret(password).value(), m_threads, m_clock, deadlines))
    {
    }

    SourcePage read(Sequence above = Sequence::none(), int limit = 100, Sequence upTo = Sequence::none())
    {
        std::optional<SourcePage> answer;
        m_source->read(above, upTo, limit, [&answer](const SourcePage &page) { answer = page; });
        return waitUntil([&answer] { return answer.has_value(); }, Patience) ? *answer : SourcePage();
    }
    Result<Sequence> head()
    {
        std::optional<SourceHead> answer;
        m_source->readHead([&answer](const SourceHead &head) { answer = head; });
        return waitUntil([&answer] { return answer.has_value(); }, Patience) ? answer->sequence : Sequence();
    }
    Result<SourceChoices> choices()
    {
        std::optional<Result<SourceChoices>> answer;
        m_source->readChoices([&answer](const Result<SourceChoices> &choices) { answer = choices; });
        return waitUntil([&answer] { return answer.has_value(); }, Patience) ? *answer : SourceChoices();
    }
    SqlSource &source() { return *m_source; }
    void reset() { m_source.reset(); }

private:
    static Source sourceOf(const SqlSettings &sql)
    {
        Source source;
        source.kind = SourceKind::Sql;
        source.sql = sql;
        return source;
    }

    SystemClock m_clock;
    SqlThreads m_threads;
    std::unique_ptr<SqlSource> m_source;
};

inline QString problemOf(const SourcePage &page)
{
    return page.error ? page.error->detail : QString();
}

inline QList<qint64> sequencesOf(const SourcePage &page)
{
    QList<qint64> sequences;
    for (const EntityEvent &event : page.events)
        sequences.append(event.sequence.value);
    return sequences;
}

inline SqlSettings mapped(SqlSettings sql, const QString &from)
{
    sql.from = from;
    sql.sequenceColumn = u"seq"_s;
    sql.resourceNameColumn = u"resource"_s;
    sql.recordKeyColumn = u"record"_s;
    return sql;
}

} // namespace postrider::test
