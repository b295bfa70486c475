// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

class QSqlDatabase;
class QSqlError;

/// All that differs between SQLite and other databases stands here.
namespace postrider::dialect {

inline constexpr const char *Driver = "QSQLITE";
/// "Post": tells a profile from other SQLite files.
inline constexpr qint64 ApplicationId = 0x506f7374;

/// Sets a connection up: foreign keys, busy timeout. A read-only connection refuses every write.
[[nodiscard]] Result<void> configure(const QSqlDatabase &connection, bool isReadOnly);
/// Makes the file keep a write-ahead log, which is read back.
[[nodiscard]] Result<void> useWriteAheadLog(const QSqlDatabase &connection);

/// Makes a file that is older than the wish for it able to shrink, if it is not. Writes the whole file anew.
[[nodiscard]] Result<void> makeShrinkable(const QSqlDatabase &connection);
/// Gives pages that are not used back to the disk, one at each row that the statement gives.
[[nodiscard]] QString shrink(int pages);
inline constexpr QLatin1StringView UnusedPages { "PRAGMA freelist_count" };
/// So many may stay, for what is read next.
inline constexpr qint64 PagesKept = 1'000;

/// What begins a transaction that may write. A deferred one could fail after its first read.
inline constexpr const char *BeginWrite = "BEGIN IMMEDIATE";
/// Whether commits from here on are synced to the disk one by one. Outside transactions only.
[[nodiscard]] QString synchronous(bool isFull);
/// Fills in what a schema file leaves to the database: {clustered} a table kept in the order of its
/// key, {identity} a key that is never given twice.
[[nodiscard]] QString schemaStatement(QString statement);

/// Opens the file of a connection, once it is known to be empty or a whole SQLite file. Any thread.
[[nodiscard]] Result<void> open(QSqlDatabase &connection, const QString &path);
/// Closes what open() opened; nothing when it is not open.
void close(QSqlDatabase &connection, const QString &path);
[[nodiscard]] Result<int> schemaVersion(const QSqlDatabase &connection);
inline constexpr QLatin1StringView SchemaVersion { "PRAGMA user_version" };
[[nodiscard]] QString setSchemaVersion(int version);
/// Copies the whole database, as it is at that moment, into a new or empty file.
[[nodiscard]] QString copyInto(const QString &path);
/// A connection that refuses every write takes a copy for one, though it writes nothing but the new file.
inline constexpr QLatin1StringView AllowWrites { "PRAGMA query_only = OFF" };
inline constexpr QLatin1StringView RefuseWrites { "PRAGMA query_only = ON" };
/// Looks at every page, row and index of the file; a row with "ok" when it is sound. The quick one spares the indexes.
inline constexpr QLatin1StringView IntegrityCheck { "PRAGMA integrity_check(1)" };
inline constexpr QLatin1StringView QuickCheck { "PRAGMA quick_check(1)" };

/// What an error of the driver means.
[[nodiscard]] Error toError(const QSqlError &error, const QString &path);

} // namespace postrider::dialect
