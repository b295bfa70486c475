// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/sqlconnection.h"

#include "source/pagebuilder.h"
#include "source/quote.h"
#include "source/sqlerror.h"
#include "source/sqlrow.h"

#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlField>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QUuid>

#include <algorithm>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

/// In the order in which SqlStatements selects them.
constexpr QString SqlSettings::*Columns[] = { &SqlSettings::sequenceColumn, &SqlSettings::resourceNameColumn,
    &SqlSettings::recordKeyColumn, &SqlSettings::recordUrlColumn, &SqlSettings::feedTypesColumn };

QString connectOptions(const QString &driver, const SqlDeadlines &deadlines)
{
    const QString connect = QString::number(deadlines.connect.count());
    const QString answer = QString::number(deadlines.answer.count());
    if (driver == "QSQLITE"_L1)
        return u"QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=5000"_s;
    if (driver == "QPSQL"_L1)
        return u"connect_timeout="_s % connect % u";application_name=Postrider;tcp_user_timeout="_s % answer % u"000"_s;
    if (driver == "QODBC"_L1) {
        return u"SQL_ATTR_LOGIN_TIMEOUT=%1;SQL_ATTR_CONNECTION_TIMEOUT=%2;SQL_ATTR_ACCESS_MODE=SQL_MODE_READ_ONLY"_s
            .arg(connect, answer);
    }
    return u"MYSQL_OPT_CONNECT_TIMEOUT=%1;MYSQL_OPT_READ_TIMEOUT=%2;MYSQL_OPT_WRITE_TIMEOUT=%2"_s.arg(connect, answer);
}

/// SQL Server may then answer from a copy that is only read.
QString withReadIntent(const QString &database)
{
    const bool isServer = database.contains("SQL Server"_L1, Qt::CaseInsensitive)
        && !database.contains("ApplicationIntent"_L1, Qt::CaseInsensitive);
    return isServer ? database + u";ApplicationIntent=ReadOnly"_s : database;
}

SqlDialect dialectOf(const QSqlDriver &driver, SqlDialect::Limit limit)
{
    SqlDialect dialect { limit, u"\""_s, u"\""_s, u"?"_s, u"CAST(%1 AS DECIMAL(20, 0))"_s };
    const QString quoted = driver.escapeIdentifier(u"x"_s, QSqlDriver::FieldName);
    if (quoted.size() == 3) {
        dialect.openQuote = quoted.first(1);
        dialect.closeQuote = quoted.last(1);
    }
    switch (driver.dbmsType()) {
    case QSqlDriver::PostgreSQL:
        dialect.number = u"CAST(? AS bigint)"_s; // else it would be an int where the column is one
        dialect.whole = u"CAST(%1 AS numeric)"_s;
        break;
    case QSqlDriver::SQLite: dialect.whole = u"CAST(%1 AS INTEGER)"_s; break;
    default: break;
    }
    return dialect;
}

/// What to try, the likeliest first: ODBC does not tell.
QList<SqlDialect::Limit> limitsOf(const QSqlDriver &driver, const QString &name)
{
    using enum SqlDialect::Limit;
    if (name != "QODBC"_L1)
        return { Limit };
    switch (driver.dbmsType()) {
    case QSqlDriver::MSSqlServer:
    case QSqlDriver::Sybase: return { Top };
    case QSqlDriver::Oracle:
    case QSqlDriver::DB2: return { FetchFirst };
    default: return { Limit, Top, FetchFirst };
    }
}

bool isDecimal(const QSqlField &field)
{
    return field.metaType().id() == QMetaType::Double;
}

/// The column of that name, as the database writes it: exactly, or else the only one that differs in case alone.
QString columnIn(const QSqlRecord &shape, const QString &name)
{
    QStringList alike;
    for (int i = 0; i < shape.count(); ++i) {
        const QString column = shape.fieldName(i);
        if (column == name)
            return column;
        if (column.compare(name, Qt::CaseInsensitive) == 0)
            alike.append(column);
    }
    return alike.size() == 1 ? alike.first() : QString();
}

QStringList namesIn(const QSqlRecord &shape)
{
    QStringList names;
    for (int i = 0; i < shape.count(); ++i)
        names.append(shape.fieldName(i));
    return names;
}

} // namespace

SqlConnection::SqlConnection(SqlSettings settings, Token password, SqlDeadlines deadlines)
    : m_settings(std::move(settings))
    , m_password(std::move(password))
    , m_deadlines(deadlines)
    , m_statements({}, {})
{
}

SqlConnection::~SqlConnection()
{
    disconnect();
}

QSqlDatabase SqlConnection::database() const
{
    return QSqlDatabase::database(m_name, false);
}

Result<void> SqlConnection::connect()
{
    const SqlErrors errors(m_settings, m_password);
    if (!QSqlDatabase::isDriverAvailable(m_settings.driver))
        return tl::unexpected(errors.noDriver());
    m_name = QUuid::createUuid().toString(QUuid::WithoutBraces);
    Result<void> opened;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(m_settings.driver, m_name);
        database.setHostName(m_settings.host);
        if (m_settings.port > 0)
            database.setPort(m_settings.port);
        const bool isOdbc = m_settings.driver == "QODBC"_L1;
        database.setDatabaseName(isOdbc ? withReadIntent(m_settings.database) : m_settings.database);
        database.setUserName(m_settings.user);
        database.setConnectOptions(connectOptions(m_settings.driver, m_deadlines));
        if (!database.isValid())
            opened = tl::unexpected(errors.noDriver());
        else if (!database.open(m_settings.user, QString::fromUtf8(m_password.reveal())))
            opened = tl::unexpected(errors.notOpened(database.lastError()));
        else
            prepareSession(database);
    }
    if (!opened)
        disconnect();
    return opened;
}

void SqlConnection::disconnect()
{
    m_isPlanned = false;
    if (isConnected())
        QSqlDatabase::removeDatabase(std::exchange(m_name, {}));
}

void SqlConnection::prepareSession(QSqlDatabase &database) const
{
    if (m_settings.driver == "QMYSQL"_L1)
        QSqlQuery(database).exec(u"SET SESSION TRANSACTION READ ONLY"_s);
}

Result<void> SqlConnection::begin()
{
    if (m_settings.driver != "QPSQL"_L1)
        return {};
    // In a transaction of its own, so that it holds behind a pooler too and nothing stays behind there.
    m_isBegun = true;
    const QString timeout =
        u"SET LOCAL statement_timeout = "_s % QString::number(Milliseconds(m_deadlines.statement).count());
    for (const QString &statement : { u"BEGIN READ ONLY"_s, timeout, u"SET LOCAL client_min_messages = error"_s }) {
        QSqlQuery query(database());
        if (!query.exec(statement))
            return tl::unexpected(refused(query));
    }
    return {};
}

void SqlConnection::end()
{
    if (std::exchange(m_isBegun, false) && database().isOpen()) // a lost connection is closed
        QSqlQuery(database()).exec(u"ROLLBACK"_s);
}

Error SqlConnection::refused(const QSqlQuery &query)
{
    const Error error = SqlErrors(m_settings, m_password).refused(query.lastError());
    end();
    return error;
}

template <typename Answer, typename Question>
Result<Answer> SqlConnection::askOnce(Question question)
{
    if (const auto begun = begin(); !begun)
        return tl::unexpected(begun.error());
    Result<Answer> answer = question();
    end();
    return answer;
}

template <typename Answer, typename Question>
Result<Answer> SqlConnection::ask(Question question)
{
    const bool isOld = isConnected() && database().isOpen();
    if (!isOld)
        disconnect();
    if (const auto connected = isOld ? Result<void>() : connect(); !connected)
        return tl::unexpected(connected.error());
    Result<Answer> answer = askOnce<Answer>(question);
    if (answer)
        return answer;
    disconnect();
    if (!isOld)
        return answer;
    // The database may have been restarted since, or have ended a connection that was idle.
    if (const auto connected = connect(); !connected)
        return tl::unexpected(connected.error());
    answer = askOnce<Answer>(question);
    if (!answer)
        disconnect();
    return answer;
}

SourcePage SqlConnection::page(Sequence above, Sequence upTo, int limit, TimePoint readAt)
{
    Result<SourcePage> page = ask<SourcePage>([&] { return readPage(above, upTo, limit, readAt); });
    if (page)
        return *std::move(page);
    SourcePage empty;
    empty.error = page.error();
    return empty;
}

Result<Sequence> SqlConnection::head()
{
    return ask<Sequence>([this] { return readHead(); });
}

Result<SourceChoices> SqlConnection::choices()
{
    return ask<SourceChoices>([this] { return readChoices(); });
}

Result<QSqlQuery> SqlConnection::run(const QString &statement, const QList<Sequence> &bound)
{
    QSqlQuery query(database());
    query.setForwardOnly(true);
    query.setNumericalPrecisionPolicy(QSql::HighPrecision); // decimals as texts, never through a double
    const bool isPrepared = query.prepare(statement);
    for (const Sequence number : bound)
        query.addBindValue(number.value);
    if (!isPrepared || !query.exec())
        return tl::unexpected(refused(query));
    return query;
}

Result<QSqlRecord> SqlConnection::shape()
{
    const QSqlDriver &driver = *database().driver();
    std::optional<Error> first;
    for (const SqlDialect::Limit limit : limitsOf(driver, m_settings.driver)) {
        m_statements = SqlStatements(dialectOf(driver, limit), m_settings.from);
        auto query = run(m_statements.shape());
        if (query)
            return query->record();
        if (!first)
            first = query.error();
    }
    return tl::unexpected(*first);
}

Result<bool> SqlConnection::isText(const QSqlRecord &shape)
{
    const int type = shape.field(0).metaType().id();
    m_isShapeSure = true;
    if (m_settings.driver != "QSQLITE"_L1)
        return type == QMetaType::QString || type == QMetaType::QByteArray;
    // There each value has a type of its own, whatever the column is declared to be.
    auto query = run(m_statements.sample());
    if (!query)
        return tl::unexpected(query.error());
    m_isShapeSure = query->next();
    return !m_isShapeSure || query->value(0).typeId() != QMetaType::LongLong;
}

Result<void> SqlConnection::plan()
{
    if (m_isPlanned && m_isShapeSure)
        return {};
    const Result<QSqlRecord> shape = this->shape();
    if (!shape)
        return tl::unexpected(shape.error());
    QStringList columns;
    QSqlRecord chosen;
    m_isDecimal.clear();
    for (const auto member : Columns) {
        const QString name = (m_settings.*member).trimmed();
        if (name.isEmpty())
            continue;
        const QString column = columnIn(*shape, name);
        if (column.isEmpty()) {
            return fail(Error::Kind::InvalidInput,
                u"There is no column %1 in what is read. Choose one of these: %2."_s.arg(
                    quoted(name), shortened(namesIn(*shape).join(u", "_s), 400)));
        }
        columns.append(column);
        chosen.append(shape->field(column));
        m_isDecimal.append(isDecimal(chosen.field(chosen.count() - 1)));
    }
    m_statements.setColumns(columns, false);
    const Result<bool> isText = this->isText(chosen);
    if (!isText)
        return tl::unexpected(isText.error());
    m_statements.setColumns(columns, *isText);
    m_hasUnnumbered = m_hasUnnumbered || !m_isPlanned;
    m_isPlanned = true;
    return {};
}

Result<SourcePage> SqlConnection::readPage(Sequence above, Sequence upTo, int limit, TimePoint readAt)
{
    if (const auto planned = plan(); !planned)
        return tl::unexpected(planned.error());
    const bool isBounded = !upTo.isNone();
    // One more than is wanted: it tells whether there are more, and whether a page cuts equal sequences apart.
    auto query = run(m_statements.page(limit + 1, isBounded), isBounded ? QList { above, upTo } : QList { above });
    if (!query)
        return tl::unexpected(query.error());
    PageBuilder builder(above, readAt);
    const auto count = m_isDecimal.size();
    while (query->next()) {
        QList<QVariant> values;
        for (int i = 0; i < count; ++i)
            values.append(query->value(i));
        const auto event = eventFromRow(
            values, m_isDecimal, !m_settings.recordUrlColumn.isEmpty(), !m_settings.feedTypesColumn.isEmpty());
        if (builder.page().events.size() == limit) {
            builder.peek(event);
            return std::move(builder.page());
        }
        if (!builder.add(event))
            return std::move(builder.page());
    }
    if (query->lastError().isValid())
        return tl::unexpected(refused(*query));
    if (m_hasUnnumbered) {
        const Result<bool> unnumbered = hasUnnumbered();
        if (!unnumbered)
            return tl::unexpected(unnumbered.error());
        m_hasUnnumbered = *unnumbered;
    }
    if (m_hasUnnumbered) {
        builder.page().warning = u"Some rows have no sequence, so they are never read. Ask those who run the database "
                                 "to give each row one."_s;
    }
    return std::move(builder.page());
}

Result<Sequence> SqlConnection::readHead()
{
    if (const auto planned = plan(); !planned)
        return tl::unexpected(planned.error());
    auto query = run(m_statements.head());
    if (!query)
        return tl::unexpected(query.error());
    if (!query->next())
        return tl::unexpected(refused(*query));
    const Result<Sequence> head = sequenceFromValue(query->value(0));
    if (!head) {
        return fail(Error::Kind::Protocol,
            u"The newest row breaks the rules: %1. Ask those who run the database to put it right."_s.arg(
                head.error().detail));
    }
    return *head;
}

Result<bool> SqlConnection::hasUnnumbered()
{
    auto query = run(m_statements.unnumbered());
    if (!query)
        return tl::unexpected(query.error());
    return query->next();
}

Result<SourceChoices> SqlConnection::readChoices()
{
    SourceChoices choices;
    choices.tables = database().tables(QSql::Tables) + database().tables(QSql::Views);
    choices.tables.removeDuplicates();
    choices.tables.sort(Qt::CaseInsensitive);
    if (m_settings.from.trimmed().isEmpty())
        return choices;
    if (const Result<QSqlRecord> shape = this->shape())
        choices.columns = namesIn(*shape);
    else
        choices.problem = shape.error().detail;
    return choices;
}

} // namespace postrider
