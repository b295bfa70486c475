// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

class QSqlDatabase;

namespace postrider {

class Database;

/// Whether this program can work with a file: it is new or a profile, and of no newer version.
/// Changes nothing.
[[nodiscard]] Result<void> checkSchema(const QSqlDatabase &connection);

/// Brings a database to the newest schema: every step of resources/schema in one transaction, after
/// a copy of the file as it was ("profile.db.before-2"). A newer schema than this program knows is
/// refused; so is an older one when the connection is read-only.
[[nodiscard]] Result<void> migrate(Database &database, const QSqlDatabase &connection, bool isReadOnly);

/// The same with the steps from another folder, numbered 001_name.sql on.
[[nodiscard]] Result<void> migrate(
    Database &database, const QSqlDatabase &connection, bool isReadOnly, const QString &schemaFolder);

} // namespace postrider
