// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/transaction.h"

#include "store/dialect.h"

namespace postrider {

Transaction::Transaction(Database &database, Durability durability)
    : m_database(database)
{
    m_result = m_database.setSynced(durability == Durability::Synced);
    if (m_result)
        m_result = m_database.run(dialect::BeginWrite);
    m_isOpen = m_result.has_value();
}

Transaction::~Transaction()
{
    // A full disk may have ended the transaction already; then there is nothing left to undo.
    if (m_isOpen)
        (void)m_database.run("ROLLBACK");
}

void Transaction::fail(const Error &error)
{
    if (m_result)
        m_result = tl::unexpected(error);
}

Result<void> Transaction::commit()
{
    if (m_result)
        m_result = m_database.run("COMMIT");
    if (m_result)
        m_isOpen = false;
    return m_result;
}

} // namespace postrider
