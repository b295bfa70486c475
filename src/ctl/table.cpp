// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/table.h"

#include <algorithm>

namespace postrider {

namespace {

constexpr int Gap = 2; // between columns
constexpr int Narrowest = 8; // a column of words is made no narrower

QString cut(const QString &text, int width)
{
    return text.size() <= width ? text : QString(text.left(width - 1) + u'…');
}

QString line(const QStringList &cells, const QList<int> &widths, const QList<Table::Column> &columns)
{
    QString text;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const int width = widths.at(i);
        if (width == 0)
            continue;
        if (!text.isEmpty())
            text += QString(Gap, u' ');
        const QString cell = cut(cells.at(i), width);
        text += columns.at(i).isNumber ? cell.rightJustified(width) : cell.leftJustified(width);
    }
    while (text.endsWith(u' '))
        text.chop(1);
    return text + u'\n';
}

} // namespace

Table::Table(const QList<Column> &columns)
    : m_columns(columns)
{
}

void Table::add(const QStringList &cells)
{
    Q_ASSERT(cells.size() == m_columns.size());
    m_rows.append(cells);
}

QList<int> Table::widths(int limit) const
{
    QList<int> widths(m_columns.size(), 0);
    for (const QStringList &row : m_rows) {
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths.at(i), int(row.at(i).size()));
    }
    int used = 0;
    for (qsizetype i = 0; i < widths.size(); ++i) {
        if (widths.at(i) > 0)
            widths[i] = std::max(widths.at(i), int(m_columns.at(i).title.size()));
        used += widths.at(i) > 0 ? widths.at(i) + Gap : 0;
    }
    for (int excess = used - Gap - limit; limit > 0 && excess > 0; --excess) {
        qsizetype widest = -1;
        for (qsizetype i = 0; i < widths.size(); ++i) {
            if (!m_columns.at(i).isNumber && (widest < 0 || widths.at(i) > widths.at(widest)))
                widest = i;
        }
        if (widest < 0 || widths.at(widest) <= Narrowest)
            break;
        --widths[widest];
    }
    return widths;
}

QString Table::toText(int width) const
{
    const QList<int> all = widths(width);
    QStringList titles;
    for (const Column &column : m_columns)
        titles.append(column.title);
    QString text = line(titles, all, m_columns);
    for (const QStringList &row : m_rows)
        text += line(row, all, m_columns);
    if (width <= 0)
        return text;
    QString fitting;
    for (const QString &each : text.split(u'\n', Qt::SkipEmptyParts))
        fitting += cut(each, width) + u'\n';
    return fitting;
}

} // namespace postrider
