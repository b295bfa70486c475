// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

class QSqlDatabase;

namespace postrider {

class Database;

/// Brings a database to the newest schema: every step of resources/schema in one transaction, after
/// a copy of the file as it was. A newer schema than this program knows is refused; so is an older
/// one when the connection is read-only.
[[nodiscard]] Result<void> migrate(Database &database, const QSqlDatabase &connection, bool isReadOnly);

/// The same with the steps from another folder, numbered 001_name.sql on.
[[nodiscard]] Result<void> migrate(Database &database, const QSqlDatabase &connection, bool isReadOnly,
    const QString &schemaFolder);

} // namespace postrider
