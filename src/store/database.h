// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "store/row.h"

#include <QSqlQuery>

#include <atomic>
#include <memory>
#include <type_traits>
#include <unordered_map>

class QSqlDatabase;

namespace postrider {

/// One connection to a profile's database. Lives in the thread that opened it.
class Database final
{
public:
    enum class Mode { ReadWrite, ReadOnly };

    /// Opens `path`, which is made and brought to the newest schema in mode ReadWrite. Nothing is
    /// overwritten: a damaged file, one of a newer version and one of another program are refused.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString &path, Mode mode);
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    /// Runs one statement for its effect. `sql` is a literal: statements are kept by its address.
    template <typename... Args>
    Result<void> run(const char *sql, const Args &...args)
    {
        Result<QSqlQuery *> query = execute(sql, { bound(args)... });
        if (!query)
            return tl::unexpected(query.error());
        (*query)->finish();
        return {};
    }

    /// Calls `each` with every row; one that returns a bool stops at false. No statement is left
    /// open afterwards.
    template <typename Each, typename... Args>
    Result<void> select(const char *sql, Each &&each, const Args &...args)
    {
        return walk(execute(sql, { bound(args)... }), std::forward<Each>(each));
    }

    /// The same for a statement that is put together at run time, which is not kept.
    template <typename Each>
    Result<void> selectOnce(const QString &sql, const QVariantList &args, Each &&each)
    {
        Result<QSqlQuery> query = prepared(sql);
        if (!query)
            return tl::unexpected(query.error());
        return walk(execute(*query, args), std::forward<Each>(each));
    }

    /// Runs a statement as it stands, such as a pragma or a line of a schema.
    Result<void> runText(const QString &sql);
    /// Whether commits from here on are synced to the disk before they return. Not in a transaction.
    Result<void> setSynced(bool isSynced);
    /// Syncs what was committed before, by a commit of its own.
    Result<void> sync();
    /// Gives up to `pages` pages that are no longer used back to the disk. Whether it is worth going on.
    [[nodiscard]] Result<bool> shrink(int pages);
    /// Copies the whole database, as it is now, into a new or empty file; others may write meanwhile.
    [[nodiscard]] Result<void> copyInto(const QString &path);
    [[nodiscard]] qint64 lastInsertId() const { return m_lastInsertId; }
    /// An id for a new row, higher than any that `highest` (a literal statement) finds in use and any
    /// given before: while the connection is open none is given twice, whatever was deleted. It writes
    /// nothing, as an AUTOINCREMENT does with each row.
    [[nodiscard]] Result<qint64> newId(const char *highest);
    [[nodiscard]] QString path() const { return m_path; }
    /// Once it is set, whatever reads rows here ends with Cancelled. Outlives the connection; any thread may set it.
    void giveUpWhen(const std::atomic<bool> &isUnwanted) { m_isUnwanted = &isUnwanted; }

private:
    Database(QString connectionName, QString path, Mode mode);

    [[nodiscard]] QSqlDatabase connection() const;
    [[nodiscard]] Result<QSqlQuery> prepared(QString sql) const;
    Result<QSqlQuery *> execute(const char *sql, const QVariantList &args);
    Result<QSqlQuery *> execute(QSqlQuery &query, const QVariantList &args);
    Result<void> check(const QSqlQuery &query) const;
    [[nodiscard]] bool isUnwanted() const { return m_isUnwanted && *m_isUnwanted; }

    template <typename Each>
    Result<void> walk(Result<QSqlQuery *> query, Each &&each)
    {
        if (!query)
            return tl::unexpected(query.error());
        const Row row(**query);
        while (!isUnwanted() && (*query)->next()) {
            if constexpr (std::is_same_v<std::invoke_result_t<Each, const Row &>, bool>) {
                if (!each(row))
                    break;
            } else {
                each(row);
            }
        }
        Result<void> result = check(**query);
        (*query)->finish();
        return result;
    }

    QString m_connectionName;
    QString m_path;
    const Mode m_mode;
    qint64 m_lastInsertId = 0;
    std::optional<bool> m_isSynced;
    const std::atomic<bool> *m_isUnwanted = nullptr;
    std::unordered_map<const char *, QSqlQuery> m_statements;
    std::unordered_map<const char *, qint64> m_lastIds;
};

} // namespace postrider
