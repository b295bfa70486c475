// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QJsonObject>
#include <QString>

namespace postrider {

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
[[nodiscard]] QJsonObject toJson(const SqlSettings &sql);
[[nodiscard]] SqlSettings sqlSettingsFromJson(const QJsonObject &json);

} // namespace postrider
