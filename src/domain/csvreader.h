// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/textdecoding.h"

#include <QStringList>

#include <optional>

namespace postrider {

/// Reads CSV row by row, as RFC 4180 and spreadsheets have it. Commas, semicolons or tabs stand between the cells, as the
/// first line has them; a line "sep=;" before it is understood. Any thread.
class CsvReader final
{
public:
    struct Row
    {
        int line = 0; ///< on which it begins, counted from 1
        QStringList cells; ///< as they were written, quotation marks resolved
    };

    explicit CsvReader(QString text);

    /// The next row, or what is wrong with it; then reading goes on with the line behind. Rows that are empty are passed
    /// over. Nothing at the end.
    [[nodiscard]] std::optional<tl::expected<Row, TextFault>> next();

private:
    using Fault = std::optional<TextFault>;

    [[nodiscard]] bool isAt(QChar letter) const;
    [[nodiscard]] bool isAtLineBreak() const { return isAt(u'\n') || isAt(u'\r'); }
    void readSeparator();
    bool passLineBreak();
    void passLine();
    Fault readRow(QStringList &cells);
    void readPlain(QString &cell);
    Fault readQuoted(QString &cell);
    Fault endQuoted();

    const QString m_text;
    QChar m_separator;
    qsizetype m_at = 0;
    int m_line = 1;
};

} // namespace postrider
