// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/csvreader.h"

#include <QList>

/// CSV as RFC 4180 and spreadsheets have it. Any thread.
namespace postrider::csv {

/// Begins with an apostrophe what a spreadsheet would take for a formula: text whose first letter, after white space and
/// what is not seen, is one of = + - @ or their full-width forms, or a tab or a line break. Text that has apostrophes
/// before such a letter gets one more, so that each text has a form of its own.
[[nodiscard]] QString defused(const QString &text);
/// Takes off again what defused() put before it, and nothing else.
[[nodiscard]] QString restored(const QString &text);

/// A text as a cell: defused, and in quotes where it needs them.
[[nodiscard]] QString cell(const QString &text);
/// Cells with commas between them, and the end of the line.
[[nodiscard]] QString line(const QStringList &cells);

/// Of parsed(), with its cells restored.
using Row = CsvReader::Row;
using Fault = TextFault;

[[nodiscard]] inline tl::expected<QString, Fault> decoded(const QByteArray &bytes)
{
    return decodedText(bytes);
}

/// Parts a text into rows. Commas, semicolons or tabs may stand between cells, as the first line has them; a line "sep=;"
/// before it is understood. Rows without anything in them are left out. More than `most` rows are a fault.
[[nodiscard]] tl::expected<QList<Row>, Fault> parsed(const QString &text, qsizetype most);

} // namespace postrider::csv
