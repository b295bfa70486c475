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
    if (!file.open(QIODevice::ReadWrite, QFile::ReadOwner | QFile::WriteOwner)) {
        return fail(Error::Kind::ReadOnly,
            u"%1 cannot be made: %2. Choose a folder that you may write to."_s.arg(
                QDir::toNativeSeparators(path), file.errorString()));
    }
    return {};
}

/// QSqlQuery makes up a name for a placeholder each time one is bound by its position; to name
/// them beforehand is several times faster. It looks them up by their hash, and where there is
/// AVX-512, Qt 6.4 takes 15 times longer to hash a name of fewer than 8 characters.
const QString &placeholder(int position)
{
    static const std::vector<QString> names = [] {
        std::vector<QString> list;
        for (int i = 0; i < 256; ++i)
            list.push_back(u":value%1"_s.arg(i, 3, 10, QLatin1Char('0')));
        return list;
    }();
    return names.at(size_t(position));
}

} // namespace

Database::Database(QString connectionName, QString path, Mode mode)
    : m_connectionName(std::move(connectionName))
    , m_path(std::move(path))
    , m_mode(mode)
{
}

Database::~Database()
{
    m_statements.clear();
    if (QSqlDatabase connection = this->connection(); connection.isValid())
        dialect::close(connection, m_path);
    QSqlDatabase::removeDatabase(m_connectionName);
}

Result<std::unique_ptr<Database>> Database::open(const QString &path, Mode mode)
{
    const bool isReadOnly = mode == Mode::ReadOnly;
    if (isReadOnly && !QFile::exists(path))
        return fail(Error::Kind::NotFound, u"There is no %1."_s.arg(QDir::toNativeSeparators(path)));
    if (!isReadOnly) {
        if (const auto made = makePrivateFile(path); !made)
            return tl::unexpected(made.error());
    }
    const QString name = QUuid::createUuid().toString(QUuid::WithoutBraces);
    std::unique_ptr<Database> database(new Database(name, path, mode));
    QSqlDatabase connection = QSqlDatabase::addDatabase(QLatin1StringView(dialect::Driver), name);
    connection.setDatabaseName(path);
    if (const auto opened = dialect::open(connection, path); !opened)
        return tl::unexpected(opened.error());
    Result<void> ready = dialect::configure(connection, isReadOnly);
    if (ready)
        ready = checkSchema(connection); // a file that is refused stays as it is
    if (ready && !isReadOnly)
        ready = dialect::useWriteAheadLog(connection);
    if (ready)
        ready = migrate(*database, connection, isReadOnly);
    if (!ready)
        return tl::unexpected(ready.error());
    return database;
}

QSqlDatabase Database::connection() const
{
    return QSqlDatabase::database(m_connectionName, false);
}

Result<QSqlQuery> Database::prepared(QString sql) const
{
    int count = 0;
    for (qsizetype at = sql.indexOf(u'?'); at >= 0; at = sql.indexOf(u'?', at))
        sql.replace(at, 1, placeholder(count++));
    QSqlQuery query(connection());
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return tl::unexpected(dialect::toError(query.lastError(), m_path));
    return query;
}

Result<QSqlQuery *> Database::execute(const char *sql, const QVariantList &args)
{
    auto found = m_statements.find(sql);
    if (found == m_statements.end()) {
        Result<QSqlQuery> query = prepared(QString::fromUtf8(sql));
        if (!query)
            return tl::unexpected(query.error());
        found = m_statements.emplace(sql, std::move(*query)).first;
    }
    return execute(found->second, args);
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
    if (isUnwanted())
        return fail(Error::Kind::Cancelled, u"It was cancelled."_s);
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

Result<bool> Database::shrink(int pages)
{
    qint64 unused = 0;
    auto done = setSynced(false);
    if (done)
        done = selectOnce(dialect::shrink(pages), {}, [](const Row &) {}); // gives a page back at each row
    if (done)
        done = selectOnce(dialect::UnusedPages, {}, [&unused](const Row &row) { unused = row.integer(0); });
    if (!done)
        return tl::unexpected(done.error());
    return unused > dialect::PagesKept;
}

Result<void> Database::copyInto(const QString &path)
{
    if (m_mode == Mode::ReadWrite)
        return runText(dialect::copyInto(path));
    if (auto allowed = runText(dialect::AllowWrites); !allowed)
        return allowed;
    const Result<void> copied = runText(dialect::copyInto(path));
    const Result<void> refused = runText(dialect::RefuseWrites);
    return copied ? refused : copied;
}

Result<qint64> Database::newId(const char *highest)
{
    auto last = m_lastIds.find(highest);
    if (last == m_lastIds.end()) {
        qint64 used = 0;
        const auto done = select(highest, [&used](const Row &row) { used = row.integer(0); });
        if (!done)
            return tl::unexpected(done.error());
        last = m_lastIds.emplace(highest, used).first;
    }
    return ++last->second;
}

Result<void> Database::sync()
{
    // An empty commit would write nothing, and so sync nothing.
    Transaction transaction(*this, Durability::Synced);
    transaction.run("UPDATE syncs SET count = count + 1");
    return transaction.commit();
}

} // namespace postrider
