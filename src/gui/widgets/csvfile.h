// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QStringList>

namespace postrider {

/// Tables as files that spreadsheets open. Any thread.
namespace csvfile {

/// Writes the whole file or nothing of it; the first line is the header. How many lines follow it.
[[nodiscard]] Result<qint64> write(const QString &path, const QList<QStringList> &lines);

} // namespace csvfile
} // namespace postrider
