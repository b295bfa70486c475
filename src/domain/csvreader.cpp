// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/csvreader.h"

#include <algorithm>
#include <array>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView Separators = u",;\t";

/// Which of the usual separators the first line has most of, outside quotation marks.
QChar separatorOf(QStringView text)
{
    std::array<int, 3> counts {};
    bool isQuoted = false;
    for (const QChar letter : text) {
        if (letter == u'"')
            isQuoted = !isQuoted;
        else if (!isQuoted && (letter == u'\n' || letter == u'\r'))
            break;
        else if (const qsizetype which = Separators.indexOf(letter); !isQuoted && which >= 0)
            ++counts[size_t(which)];
    }
    return Separators[std::ranges::max_element(counts) - counts.begin()];
}

} // namespace

CsvReader::CsvReader(QString text)
    : m_text(std::move(text))
{
    readSeparator();
}

void CsvReader::readSeparator()
{
    const auto prefix = "sep="_L1;
    const qsizetype end = prefix.size() + 1;
    if (m_text.startsWith(prefix, Qt::CaseInsensitive) && m_text.size() > end
        && (m_text[end] == u'\r' || m_text[end] == u'\n')) {
        m_separator = m_text[prefix.size()];
        m_at = end;
        passLineBreak();
    } else {
        m_separator = separatorOf(m_text);
    }
}

std::optional<tl::expected<CsvReader::Row, TextFault>> CsvReader::next()
{
    while (m_at < m_text.size()) {
        Row row { m_line, {} };
        if (const Fault fault = readRow(row.cells))
            return tl::unexpected(*fault);
        if (!std::ranges::all_of(row.cells, [](const QString &cell) { return cell.trimmed().isEmpty(); }))
            return row;
    }
    return std::nullopt;
}

bool CsvReader::isAt(QChar letter) const
{
    return m_at < m_text.size() && m_text[m_at] == letter;
}

bool CsvReader::passLineBreak()
{
    if (!isAtLineBreak())
        return false;
    const bool isReturn = isAt(u'\r');
    ++m_at;
    if (isReturn && isAt(u'\n'))
        ++m_at;
    ++m_line;
    return true;
}

void CsvReader::passLine()
{
    while (m_at < m_text.size() && !passLineBreak())
        ++m_at;
}

CsvReader::Fault CsvReader::readRow(QStringList &cells)
{
    while (true) {
        QString cell;
        if (!isAt(u'"'))
            readPlain(cell);
        else if (const Fault fault = readQuoted(cell)) {
            passLine();
            return fault;
        }
        cells.append(cell);
        if (m_at == m_text.size() || passLineBreak())
            return std::nullopt;
        ++m_at; // the separator
    }
}

void CsvReader::readPlain(QString &cell)
{
    const qsizetype from = m_at;
    while (m_at < m_text.size() && !isAt(m_separator) && !isAtLineBreak())
        ++m_at;
    cell = m_text.sliced(from, m_at - from);
}

CsvReader::Fault CsvReader::readQuoted(QString &cell)
{
    const qsizetype begin = m_at;
    const int line = m_line;
    for (++m_at; m_at < m_text.size();) {
        if (isAt(u'"')) {
            ++m_at;
            if (!isAt(u'"'))
                return endQuoted();
        }
        const qsizetype from = m_at;
        if (!passLineBreak())
            ++m_at;
        cell += QStringView(m_text).sliced(from, m_at - from);
    }
    m_at = begin; // it may have swallowed all there is: the lines behind are rows of their own
    m_line = line;
    return TextFault { line, u"A quotation mark opens here and is never closed."_s };
}

/// Only the end of the cell may follow; some programs leave spaces before it.
CsvReader::Fault CsvReader::endQuoted()
{
    while (isAt(u' ') && m_separator != u' ')
        ++m_at;
    if (m_at == m_text.size() || isAt(m_separator) || isAtLineBreak())
        return std::nullopt;
    return TextFault { m_line,
        u"Text follows a closing quotation mark. Write a quotation mark inside a cell twice, and one around it."_s };
}

} // namespace postrider
