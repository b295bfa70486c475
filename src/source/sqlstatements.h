// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QString>
#include <QStringList>

namespace postrider {

/// How a database wants a SELECT written, as far as databases differ in it.
struct SqlDialect
{
    enum class Limit {
        Limit, ///< LIMIT n: PostgreSQL, SQLite, MySQL
        Top, ///< SELECT TOP (n): SQL Server
        FetchFirst, ///< FETCH FIRST n ROWS ONLY: Oracle, Db2
    };

    Limit limit = Limit::Limit;
    QString openQuote; ///< around a name
    QString closeQuote;
    QString number; ///< a bound whole number, whatever is compared with it
    QString whole; ///< %1 as a whole number, where it is a text
};

/// The SELECTs of one table, view or query. Values are bound, never written: each `?` is a whole number. Names are
/// quoted, whatever stands in them.
class SqlStatements final
{
public:
    /// `from` as in SqlSettings.
    SqlStatements(SqlDialect dialect, const QString &from);

    /// The columns in the order in which page() selects them, the sequence first. `isText`: numbers are kept as texts
    /// there, which neither compare nor sort as numbers do.
    void setColumns(const QStringList &columns, bool isText);

    /// All columns, and no row.
    [[nodiscard]] QString shape() const;
    /// Up to `limit` rows above the first bound number, up to the second when `isBounded`, ascending.
    [[nodiscard]] QString page(int limit, bool isBounded) const;
    /// The highest sequence.
    [[nodiscard]] QString head() const;
    /// One row when there is one without a sequence.
    [[nodiscard]] QString unnumbered() const;
    /// A sequence that is there.
    [[nodiscard]] QString sample() const;

private:
    [[nodiscard]] QString quoted(const QString &name) const;
    [[nodiscard]] QString quotedPath(const QString &path) const;
    [[nodiscard]] QString select(const QString &what, const QString &rest, int limit) const;
    [[nodiscard]] QString sequence() const;

    SqlDialect m_dialect;
    QString m_from;
    QStringList m_columns;
    bool m_isText = false;
};

} // namespace postrider
