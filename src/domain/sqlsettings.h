// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QJsonObject>
#include <QList>
#include <QString>

namespace postrider {

/// A driver of Qt SQL that Sources can use.
struct SqlDriver
{
    QString name; ///< as Qt SQL and the settings have it
    QString product; ///< what it reaches, to stand in a sentence: "PostgreSQL"
    bool isFile = false; ///< a file: no host, no user, no password
    bool hasHost = false; ///< a server by its name; else the database says all: ODBC
};

[[nodiscard]] const QList<SqlDriver> &sqlDrivers();
/// The driver of that name; the first for one that is not known.
[[nodiscard]] const SqlDriver &sqlDriver(const QString &name);

/// A table, view or query of a database that lists events, and which of its columns say what. The password is in the
/// OS keychain.
struct SqlSettings
{
    QString driver; ///< of Qt SQL: QSQLITE, QPSQL, QODBC, QMYSQL
    QString host; ///< empty for a file, or a data source of ODBC
    int port = 0; ///< 0 is the driver's own
    QString database; ///< its name, the file's path, or ODBC's connection string without a password
    QString user;
    QString from; ///< a table or view, or a SELECT
    QString sequenceColumn;
    QString resourceNameColumn;
    QString recordKeyColumn;
    QString recordUrlColumn; ///< empty where there is none
    QString feedTypesColumn; ///< empty where there is none

    bool operator==(const SqlSettings &) const = default;
};

[[nodiscard]] Result<void> validate(const SqlSettings &sql);
/// The part of it that says where the database is.
[[nodiscard]] Result<void> validateDatabase(const SqlSettings &sql);
/// Whether `from` is a query, and not the name of a table or view.
[[nodiscard]] bool isSelect(const QString &from);
[[nodiscard]] QJsonObject toJson(const SqlSettings &sql);
[[nodiscard]] SqlSettings sqlSettingsFromJson(const QJsonObject &json);

} // namespace postrider
