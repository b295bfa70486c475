// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace postrider {

/// Columns of text that stand below each other. Columns without a single entry are left out.
class Table final
{
public:
    struct Column
    {
        QString title;
        bool isNumber = false; ///< aligned to the right
    };

    explicit Table(const QList<Column> &columns);

    void add(const QStringList &cells);
    [[nodiscard]] bool isEmpty() const { return m_rows.isEmpty(); }
    /// Every line ends in a line feed and has at most `width` characters; 0 is no limit. What does
    /// not fit is cut off at the end of the widest column of words.
    [[nodiscard]] QString toText(int width) const;

private:
    [[nodiscard]] QList<int> widths(int limit) const;

    QList<Column> m_columns;
    QList<QStringList> m_rows;
};

} // namespace postrider
