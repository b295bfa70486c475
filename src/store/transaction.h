// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"

namespace postrider {

/// How long a commit may take to reach the disk.
enum class Durability {
    Progress, ///< written at once, synced with the next synced commit
    Synced, ///< on the disk when commit() returns: what could not be had again
};

/// A write transaction that is rolled back unless committed. The first error sticks: what follows
/// does nothing, and commit() returns it. Lives in its Database's thread.
class Transaction final
{
public:
    Transaction(Database &database, Durability durability);
    ~Transaction();
    Q_DISABLE_COPY_MOVE(Transaction)

    template <typename... Args>
    void run(const char *sql, const Args &...args)
    {
        if (m_result)
            m_result = m_database.run(sql, args...);
    }

    template <typename Each, typename... Args>
    void select(const char *sql, Each &&each, const Args &...args)
    {
        if (m_result)
            m_result = m_database.select(sql, std::forward<Each>(each), args...);
    }

    /// Makes the transaction fail with an error found on the way.
    void fail(const Error &error);
    [[nodiscard]] bool isGood() const { return m_result.has_value(); }
    [[nodiscard]] qint64 lastInsertId() const { return m_database.lastInsertId(); }
    [[nodiscard]] Database &database() const { return m_database; }
    [[nodiscard]] Result<void> commit();

private:
    Database &m_database;
    Result<void> m_result;
    bool m_isOpen = false;
};

} // namespace postrider
