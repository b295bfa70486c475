// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sqlsettings.h"
#include "domain/token.h"
#include "source/sourcereader.h"
#include "source/sqlstatements.h"

class QSqlDatabase;
class QSqlQuery;
class QSqlRecord;

namespace postrider {

/// How long a database may take.
struct SqlDeadlines
{
    std::chrono::seconds connect { 10 };
    std::chrono::seconds statement { 50 }; ///< where a database can be told
    std::chrono::seconds answer { 70 }; ///< to all of one question; after that it is left alone
};

/// A database that is only ever read, for one Source. Connects when it is asked, and anew when the connection was
/// lost. Blocks, for as long as the database does: lives in a thread of its own, from its first question to its end.
class SqlConnection final
{
public:
    SqlConnection(SqlSettings settings, Token password, SqlDeadlines deadlines);
    ~SqlConnection();
    Q_DISABLE_COPY_MOVE(SqlConnection)

    [[nodiscard]] SourcePage page(Sequence above, Sequence upTo, int limit, TimePoint readAt);
    [[nodiscard]] Result<Sequence> head();
    [[nodiscard]] Result<SourceChoices> choices();

private:
    template <typename Answer, typename Question>
    Result<Answer> ask(Question question);
    template <typename Answer, typename Question>
    Result<Answer> askOnce(Question question);

    [[nodiscard]] Result<void> connect();
    void disconnect();
    void prepareSession(QSqlDatabase &database) const;
    [[nodiscard]] QSqlDatabase database() const;
    [[nodiscard]] bool isConnected() const { return !m_name.isEmpty(); }
    [[nodiscard]] Result<void> begin();
    /// Ends what begin() began; there is nothing to keep.
    void end();
    /// What a statement was refused with. Ends what begin() began first: Qt has more to say to the database when the
    /// statement goes, which would be refused too.
    [[nodiscard]] Error refused(const QSqlQuery &query);

    /// Finds the columns, once for each connection.
    [[nodiscard]] Result<void> plan();
    [[nodiscard]] Result<QSqlRecord> shape();
    [[nodiscard]] Result<bool> isText(const QSqlRecord &shape);
    [[nodiscard]] Result<SourcePage> readPage(Sequence above, Sequence upTo, int limit, TimePoint readAt);
    [[nodiscard]] Result<Sequence> readHead();
    [[nodiscard]] Result<SourceChoices> readChoices();
    [[nodiscard]] Result<bool> hasUnnumbered();
    [[nodiscard]] Result<QSqlQuery> run(const QString &statement, const QList<Sequence> &bound = {});

    const SqlSettings m_settings;
    const Token m_password;
    const SqlDeadlines m_deadlines;
    QString m_name; ///< of the connection, for Qt; empty while there is none
    SqlStatements m_statements;
    bool m_isBegun = false;
    bool m_isPlanned = false;
    bool m_isShapeSure = true; ///< false: the next question may find other types
    QList<bool> m_isDecimal; ///< of each column: a whole number may come with zeros behind a point
    bool m_hasUnnumbered = true; ///< or it is not known yet
};

} // namespace postrider
