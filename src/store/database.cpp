// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"

#include "store/dialect.h"
#include "store/migrations.h"
#include "store/transaction.h"

#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QUuid>

#include <vector>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

/// Makes the file before SQLite does, so that it and its log are the owner's alone.
Result<void> makePrivateFile(const QString &path)
{
    QFile file(path);
    if (file.exists())
        return {};
    if (!file.open(QIODevice::ReadWrite)) {
        return fail(Error::Kind::ReadOnly,
            u"%1 cannot be made: %2. Choose a folder that you may write to."_s.arg(
                QDir::toNativeSeparators(path), file.errorString()));
    }
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    return {};
}

/// QSqlQuery makes up a name for a placeholder each time one is bound by its position; to name
/// them beforehand is several times faster.
const QString &placeholder(int position)
{
    static const std::vector<QString> names = [] {
        std::vector<QString> list;
        for (int i = 0; i < 256; ++i)
            list.push_back(u":v%1"_s.arg(i, 3, 10, QLatin1Char('0')));
        return list;
    }();
    return names.at(size_t(position));
}

} // namespace

Database::Database(QString connectionName, QString path)
    : m_connectionName(std::move(connectionName))
    , m_path(std::move(path))
{
}

Database::~Database()
{
    m_statements.clear();
    connection().close();
    QSqlDatabase::removeDatabase(m_connectionName);
}

Result<std::unique_ptr<Database>> Database::open(const QString &path, Mode mode)
{
    if (const auto checked = dialect::checkFile(path); !checked)
        return tl::unexpected(checked.error());
    if (mode == Mode::ReadWrite) {
        if (const auto made = makePrivateFile(path); !made)
            return tl::unexpected(made.error());
    }
    const QString name = QUuid::createUuid().toString(QUuid::WithoutBraces);
    std::unique_ptr<Database> database(new Database(name, path));
    QSqlDatabase connection = QSqlDatabase::addDatabase(QLatin1StringView(dialect::Driver), name);
    connection.setDatabaseName(path);
    if (!connection.open())
        return tl::unexpected(dialect::toError(connection.lastError(), path));
    Result<void> ready = dialect::configure(connection, mode == Mode::ReadOnly);
    if (ready)
        ready = migrate(*database, connection, mode == Mode::ReadOnly);
    if (!ready)
        return tl::unexpected(ready.error());
    return database;
}

QSqlDatabase Database::connection() const
{
    return QSqlDatabase::database(m_connectionName, false);
}

QSqlQuery Database::prepared(QString sql) const
{
    int count = 0;
    for (qsizetype at = sql.indexOf(u'?'); at >= 0; at = sql.indexOf(u'?', at))
        sql.replace(at, 1, placeholder(count++));
    QSqlQuery query(connection());
    query.setForwardOnly(true);
    query.prepare(sql);
    return query;
}

QSqlQuery &Database::statement(const char *sql)
{
    auto found = m_statements.find(sql);
    if (found == m_statements.end())
        found = m_statements.emplace(sql, prepared(QString::fromUtf8(sql))).first;
    return found->second;
}

Result<QSqlQuery *> Database::execute(QSqlQuery &query, const QVariantList &args)
{
    for (int i = 0; i < int(args.size()); ++i)
        query.bindValue(placeholder(i), args.at(i));
    if (!query.exec()) {
        const Error error = dialect::toError(query.lastError(), m_path);
        query.finish();
        return tl::unexpected(error);
    }
    if (!query.isSelect())
        m_lastInsertId = query.lastInsertId().toLongLong();
    return &query;
}

Result<void> Database::check(const QSqlQuery &query) const
{
    if (query.lastError().isValid())
        return tl::unexpected(dialect::toError(query.lastError(), m_path));
    return {};
}

Result<void> Database::setSynced(bool isSynced)
{
    if (m_isSynced == isSynced)
        return {};
    Result<void> result = runText(dialect::synchronous(isSynced));
    if (result)
        m_isSynced = isSynced;
    return result;
}

Result<void> Database::runText(const QString &sql)
{
    QSqlQuery query(connection());
    if (!query.exec(sql))
        return tl::unexpected(dialect::toError(query.lastError(), m_path));
    return {};
}

Result<void> Database::sync()
{
    // An empty commit would write nothing, and so sync nothing.
    Transaction transaction(*this, Durability::Synced);
    transaction.run("UPDATE syncs SET count = count + 1");
    return transaction.commit();
}

} // namespace postrider
