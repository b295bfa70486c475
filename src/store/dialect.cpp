// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/dialect.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>
#include <QtEndian>

#include <mutex>

namespace postrider::dialect {

using namespace Qt::StringLiterals;

namespace {

const QString IncrementalVacuum = u"PRAGMA auto_vacuum = INCREMENTAL"_s;
constexpr qsizetype HeaderSize = 100; // https://www.sqlite.org/fileformat.html, "The Database Header"

Error damaged(const QString &path, const QString &why)
{
    return { Error::Kind::Damaged,
        u"%1 %2. Nothing was changed. Put back a copy of the profile, or choose another profile folder."_s.arg(
            QDir::toNativeSeparators(path), why) };
}

/// How many connections of this process have a file open. Whoever opens and closes such a file beside SQLite takes all of
/// its locks off (fcntl(2), POSIX), and then another process that closes it takes the write-ahead log away from under us.
struct OpenFiles
{
    std::mutex mutex;
    QHash<QString, int> connections; ///< by path
};

OpenFiles &openFiles()
{
    static OpenFiles files;
    return files;
}

/// That a file is empty or a whole SQLite file. It must not be open.
Result<void> checkFile(const QString &path)
{
    QFile file(path);
    if (!file.exists() || file.size() == 0)
        return {};
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(
            Error::Kind::ReadOnly, u"%1 cannot be read: %2."_s.arg(QDir::toNativeSeparators(path), file.errorString()));
    }
    const QByteArray header = file.read(HeaderSize);
    if (header.size() < HeaderSize || !header.startsWith(QByteArray("SQLite format 3\0", 16)))
        return tl::unexpected(damaged(path, u"is not a database"_s));
    const quint32 pageSize = qFromBigEndian<quint16>(header.constData() + 16);
    const quint32 pages = qFromBigEndian<quint32>(header.constData() + 28);
    const qint64 expected = qint64(pageSize == 1 ? 65536 : pageSize) * pages;
    // What is missing at the end may still be in the log.
    if (QFileInfo(path + "-wal"_L1).size() == 0 && file.size() < expected)
        return tl::unexpected(damaged(path, u"is cut off: %1 of %2 bytes are there"_s.arg(file.size()).arg(expected)));
    return {};
}

Result<QVariant> ask(const QSqlDatabase &connection, const QString &statement)
{
    QSqlQuery query(connection);
    if (!query.exec(statement) || (query.isSelect() && !query.next()))
        return tl::unexpected(toError(query.lastError(), connection.databaseName()));
    return query.isSelect() ? query.value(0) : QVariant();
}

} // namespace

Result<void> configure(const QSqlDatabase &connection, bool isReadOnly)
{
    QStringList statements { u"PRAGMA foreign_keys = ON"_s, u"PRAGMA busy_timeout = 10000"_s,
        u"PRAGMA temp_store = MEMORY"_s };
    if (isReadOnly)
        statements.append(u"PRAGMA query_only = ON"_s);
    for (const QString &statement : statements) {
        if (const auto done = ask(connection, statement); !done)
            return tl::unexpected(done.error());
    }
    return {};
}

Result<void> useWriteAheadLog(const QSqlDatabase &connection)
{
    // Only a file that is still empty takes this; see makeShrinkable().
    if (const auto done = ask(connection, IncrementalVacuum); !done)
        return tl::unexpected(done.error());
    // The pages that every delivery changes are the same few: copied back less often, they are
    // copied far fewer times. 8,000 pages make a log of 32 MB.
    if (const auto done = ask(connection, u"PRAGMA wal_autocheckpoint = 8000"_s); !done)
        return tl::unexpected(done.error());
    const Result<QVariant> mode = ask(connection, u"PRAGMA journal_mode = WAL"_s);
    if (!mode)
        return tl::unexpected(mode.error());
    if (mode->toString().compare("wal"_L1, Qt::CaseInsensitive) != 0) {
        return fail(Error::Kind::Storage,
            u"The profile's disk does not support the write-ahead log (it answered \"%1\"). Keep the profile on a local disk."_s
                .arg(mode->toString()));
    }
    return {};
}

Result<void> makeShrinkable(const QSqlDatabase &connection)
{
    constexpr int Incremental = 2;
    const Result<QVariant> mode = ask(connection, u"PRAGMA auto_vacuum"_s);
    if (!mode)
        return tl::unexpected(mode.error());
    if (mode->toInt() == Incremental)
        return {};
    if (const auto done = ask(connection, IncrementalVacuum); !done)
        return tl::unexpected(done.error());
    if (const auto done = ask(connection, u"VACUUM"_s); !done)
        return tl::unexpected(done.error());
    return {};
}

QString shrink(int pages)
{
    return u"PRAGMA incremental_vacuum(%1)"_s.arg(pages);
}

QString synchronous(bool isFull)
{
    return isFull ? u"PRAGMA synchronous = FULL"_s : u"PRAGMA synchronous = NORMAL"_s;
}

QString schemaStatement(QString statement)
{
    return statement.replace("{clustered}"_L1, "WITHOUT ROWID"_L1)
        .replace("{identity}"_L1, "INTEGER PRIMARY KEY AUTOINCREMENT"_L1);
}

Result<void> open(QSqlDatabase &connection, const QString &path)
{
    OpenFiles &files = openFiles();
    const std::scoped_lock lock(files.mutex);
    if (files.connections.value(path) == 0) {
        if (auto checked = checkFile(path); !checked)
            return checked;
    }
    if (!connection.open())
        return tl::unexpected(toError(connection.lastError(), path));
    ++files.connections[path];
    return {};
}

void close(QSqlDatabase &connection, const QString &path)
{
    OpenFiles &files = openFiles();
    const std::scoped_lock lock(files.mutex);
    if (!connection.isOpen())
        return;
    connection.close();
    if (--files.connections[path] == 0)
        files.connections.remove(path);
}

Result<int> schemaVersion(const QSqlDatabase &connection)
{
    const Result<QVariant> tables = ask(connection, u"SELECT count(*) FROM sqlite_master"_s);
    const Result<QVariant> id = ask(connection, u"PRAGMA application_id"_s);
    const Result<QVariant> version = ask(connection, u"PRAGMA user_version"_s);
    for (const auto &answer : { tables, id, version }) {
        if (!answer)
            return tl::unexpected(answer.error());
    }
    if (tables->toLongLong() == 0)
        return 0;
    if (id->toLongLong() != ApplicationId)
        return tl::unexpected(damaged(connection.databaseName(), u"is a database, but not a Postrider profile"_s));
    return version->toInt();
}

QString setSchemaVersion(int version)
{
    return u"PRAGMA user_version = %1"_s.arg(version);
}

QString copyInto(const QString &path)
{
    return u"VACUUM INTO '%1'"_s.arg(QString(path).replace(u'\'', "''"_L1));
}

Error toError(const QSqlError &error, const QString &path)
{
    const QString words = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    const QString file = QDir::toNativeSeparators(path);
    switch (error.nativeErrorCode().toInt() & 0xff) { // the primary result code
    case 8: // SQLITE_READONLY
        return { Error::Kind::ReadOnly,
            u"%1 cannot be written (%2). Make the profile folder writable for you."_s.arg(file, words) };
    case 10: // SQLITE_IOERR
        return { Error::Kind::Storage, u"The disk with %1 reports an error (%2). Check the disk."_s.arg(file, words) };
    case 11: // SQLITE_CORRUPT
    case 26: // SQLITE_NOTADB
        return damaged(path, u"is damaged (%1)"_s.arg(words));
    case 13: // SQLITE_FULL
        return { Error::Kind::StorageFull,
            u"The disk with %1 is full. Make room; Postrider goes on by itself."_s.arg(file) };
    case 14: // SQLITE_CANTOPEN
        return { Error::Kind::ReadOnly,
            u"%1 cannot be opened (%2). Check that the profile folder is writable for you."_s.arg(file, words) };
    default: return { Error::Kind::Storage, u"%1 could not be used: %2."_s.arg(file, words) };
    }
}

} // namespace postrider::dialect
