// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/activityfilter.h"
#include "domain/attemptfilter.h"
#include "domain/error.h"

namespace postrider {

class Database;
class ExportProgress;

/// Whole lists as CSV files, newest first, with times in ISO 8601 UTC and stable names for columns.
/// They may take seconds, so they are for Engine::askAside(). Each gives the number of rows below
/// the header; nothing is left behind when it fails or `progress` cancels it.
namespace exports {

[[nodiscard]] Result<qint64> attemptsToCsv(
    Database &database, const AttemptFilter &filter, const QString &path, ExportProgress *progress = nullptr);
[[nodiscard]] Result<qint64> activityToCsv(
    Database &database, const ActivityFilter &filter, const QString &path, ExportProgress *progress = nullptr);

} // namespace exports
} // namespace postrider
