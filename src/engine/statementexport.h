// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/statement.h"

#include <QJsonObject>

namespace postrider {

class ExportProgress;

/// A statement for programs: as a table, and as the JSON document of the command line. The names of columns and
/// members are stable; resources/help/postriderctl.md has them.
namespace statementexport {

/// One row for each event, Feed and POST that carried it, and one for an event that no POST of a Feed carried. Gives
/// the number of rows below the header; nothing is left behind when it fails or `progress` cancels it.
[[nodiscard]] Result<qint64> toCsv(const Statement &statement, const QString &path, ExportProgress *progress = nullptr);

[[nodiscard]] QJsonObject toJson(const Statement &statement);

} // namespace statementexport
} // namespace postrider
