// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/timeline.h"

#include <QString>

namespace postrider {

class ExportProgress;

namespace timelines {

/// Writes each attempt of a Feed, with the tests of its Consumer, and each span from `from` to `to`
/// to a CSV file (RFC 4180, UTF-8), for evidence: times are ISO 8601 in UTC, Retry-After is word for
/// word. Gives the number of rows below the header. Nothing is left behind when it fails
/// or `progress` cancels it.
[[nodiscard]] Result<qint64> exportCsv(Database &database, FeedId feed, TimePoint from, TimePoint to, TimePoint now,
    const QString &path, ExportProgress *progress = nullptr);

} // namespace timelines
} // namespace postrider
