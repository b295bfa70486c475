// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/sqlstatements.h"

#include "domain/sqlsettings.h"

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

/// The parts of "schema.table", each as it is without the quotes that somebody may have put around it.
QStringList partsOf(const QString &path)
{
    QStringList parts(1);
    QChar end; // while within quotes
    for (qsizetype i = 0; i < path.size(); ++i) {
        const QChar c = path[i];
        if (!end.isNull()) {
            const bool isDoubled = c == end && i + 1 < path.size() && path[i + 1] == end;
            if (c == end && !isDoubled) {
                end = {};
                continue;
            }
            i += isDoubled ? 1 : 0;
            parts.last() += c;
        } else if (parts.last().isEmpty() && (c == u'"' || c == u'`' || c == u'[')) {
            end = c == u'[' ? QChar(u']') : c;
        } else if (c == u'.') {
            parts.append(QString());
        } else {
            parts.last() += c;
        }
    }
    return parts;
}

} // namespace

SqlStatements::SqlStatements(SqlDialect dialect, const QString &from)
    : m_dialect(std::move(dialect))
    , m_from(isSelect(from) ? u"(\n"_s + from + u"\n)"_s : quotedPath(from.trimmed())) // a comment ends with its line
{
}

void SqlStatements::setColumns(const QStringList &columns, bool isText)
{
    m_columns.clear();
    for (const QString &column : columns)
        m_columns.append(quoted(column));
    m_isText = isText;
}

QString SqlStatements::quoted(const QString &name) const
{
    QString inner = name;
    inner.replace(m_dialect.closeQuote, m_dialect.closeQuote + m_dialect.closeQuote);
    return m_dialect.openQuote + inner + m_dialect.closeQuote;
}

QString SqlStatements::quotedPath(const QString &path) const
{
    QStringList parts = partsOf(path);
    for (QString &part : parts)
        part = quoted(part);
    return parts.join(u'.');
}

QString SqlStatements::select(const QString &what, const QString &rest, int limit) const
{
    const QString count = QString::number(limit);
    const bool isTop = m_dialect.limit == SqlDialect::Limit::Top;
    QString text = u"SELECT "_s + (isTop ? u"TOP ("_s + count + u") "_s : QString());
    text += what + u" FROM "_s + m_from + u" s"_s + rest; // not every database takes AS there
    switch (m_dialect.limit) {
    case SqlDialect::Limit::Limit: return text + u" LIMIT "_s + count;
    case SqlDialect::Limit::FetchFirst: return text + u" FETCH FIRST "_s + count + u" ROWS ONLY"_s;
    case SqlDialect::Limit::Top: return text;
    }
    Q_UNREACHABLE();
}

QString SqlStatements::sequence() const
{
    const QString &column = m_columns.first();
    return m_isText ? m_dialect.whole.arg(column) : column;
}

QString SqlStatements::shape() const
{
    return select(u"*"_s, u" WHERE 1 = 0"_s, 1);
}

QString SqlStatements::page(int limit, bool isBounded) const
{
    QString rest = u" WHERE "_s + sequence() + u" > "_s + m_dialect.number;
    if (isBounded)
        rest += u" AND "_s + sequence() + u" <= "_s + m_dialect.number;
    return select(m_columns.join(u", "_s), rest + u" ORDER BY "_s + sequence(), limit);
}

QString SqlStatements::head() const
{
    return u"SELECT MAX("_s + sequence() + u") FROM "_s + m_from + u" s"_s;
}

QString SqlStatements::unnumbered() const
{
    return select(u"1"_s, u" WHERE "_s + m_columns.first() + u" IS NULL"_s, 1);
}

QString SqlStatements::sample() const
{
    return select(m_columns.first(), u" WHERE "_s + m_columns.first() + u" IS NOT NULL"_s, 1);
}

} // namespace postrider
