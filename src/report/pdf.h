// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "report/document.h"

#include <QPageSize>

class QLocale;

namespace postrider {

class ExportProgress;

/// Writes documents as PDF. Needs a QGuiApplication, which may be one without a display; any thread.
namespace pdf {

/// A4, or Letter where inches are used.
[[nodiscard]] QPageSize pageSize(const QLocale &locale);

/// The number of pages. The file is there once all of it was written, and not before. Errors: Storage; Cancelled when
/// `progress` was.
[[nodiscard]] Result<qint64> write(
    const Document &document, const QString &path, const QPageSize &size, ExportProgress *progress = nullptr);

} // namespace pdf
} // namespace postrider
