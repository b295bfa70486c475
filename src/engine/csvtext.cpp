// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/csvtext.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <optional>

namespace postrider::csv {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView FormulaBegins = u"=+-@\uFF1D\uFF0B\uFF0D\uFF20";

bool isPassedOver(QChar letter)
{
    return letter.isSpace() || letter.category() == QChar::Other_Control || letter.category() == QChar::Other_Format;
}

/// Whether a text is dangerous once the apostrophes before it are gone.
bool isFormula(QStringView text)
{
    while (text.startsWith(u'\''))
        text = text.sliced(1);
    if (!text.isEmpty() && QStringView(u"\t\r\n").contains(text.front()))
        return true;
    const auto *const first = std::ranges::find_if_not(text, isPassedOver);
    return first != text.end() && FormulaBegins.contains(*first);
}

/// Which of the usual separators the first line has most of, outside quotes.
QChar separatorOf(QStringView text)
{
    constexpr QStringView Separators = u",;\t";
    std::array<int, 3> counts {};
    bool isQuoted = false;
    for (const QChar letter : text) {
        if (letter == u'"')
            isQuoted = !isQuoted;
        if (!isQuoted && (letter == u'\n' || letter == u'\r'))
            break;
        if (const qsizetype which = Separators.indexOf(letter); !isQuoted && which >= 0)
            ++counts[size_t(which)];
    }
    return Separators[std::ranges::max_element(counts) - counts.begin()];
}

/// Goes through a text once.
class Parser final
{
public:
    Parser(QStringView text, QChar separator, int line)
        : m_text(text)
        , m_separator(separator)
        , m_line(line)
    {
    }

    [[nodiscard]] tl::expected<QList<Row>, Fault> rows(qsizetype most)
    {
        QList<Row> rows;
        while (m_at < m_text.size()) {
            Row row { m_line, {} };
            if (const auto fault = readRow(row.cells))
                return tl::unexpected(*fault);
            if (std::ranges::all_of(row.cells, [](const QString &cell) { return cell.trimmed().isEmpty(); }))
                continue;
            if (rows.size() == most)
                return tl::unexpected(Fault { row.line,
                    u"The file has more than %1 rows. Part it into several and import one after the other."_s.arg(
                        most) });
            rows.append(row);
        }
        return rows;
    }

private:
    [[nodiscard]] bool isAt(QChar letter) const { return m_at < m_text.size() && m_text[m_at] == letter; }

    bool passLineBreak()
    {
        const bool isReturn = isAt(u'\r');
        if (!isReturn && !isAt(u'\n'))
            return false;
        ++m_at;
        if (isReturn && isAt(u'\n'))
            ++m_at;
        ++m_line;
        return true;
    }

    std::optional<Fault> readRow(QStringList &cells)
    {
        while (true) {
            QString cell;
            if (const auto fault = isAt(u'"') ? readQuoted(cell) : readPlain(cell))
                return fault;
            cells.append(restored(cell));
            if (m_at == m_text.size() || passLineBreak())
                return std::nullopt;
            ++m_at; // the separator
        }
    }

    std::optional<Fault> readPlain(QString &cell)
    {
        const qsizetype from = m_at;
        while (m_at < m_text.size() && m_text[m_at] != m_separator && !isAt(u'\r') && !isAt(u'\n'))
            ++m_at;
        cell = m_text.sliced(from, m_at - from).toString();
        return std::nullopt;
    }

    std::optional<Fault> readQuoted(QString &cell)
    {
        const int begin = m_line;
        for (++m_at; m_at < m_text.size();) {
            if (isAt(u'"')) {
                ++m_at;
                if (!isAt(u'"'))
                    return afterQuote();
            }
            const qsizetype from = m_at;
            if (!passLineBreak())
                ++m_at;
            cell += m_text.sliced(from, m_at - from);
        }
        return Fault { begin, u"A quotation mark opens here and is never closed."_s };
    }

    /// Only the end of the cell may follow; some programs leave spaces before it.
    std::optional<Fault> afterQuote()
    {
        while (isAt(u' ') && m_separator != u' ')
            ++m_at;
        if (m_at == m_text.size() || isAt(m_separator) || isAt(u'\r') || isAt(u'\n'))
            return std::nullopt;
        return Fault {
            m_line,
            u"Text follows a closing quotation mark. Write a quotation mark inside a cell twice, and one around it."_s
        };
    }

    const QStringView m_text;
    const QChar m_separator;
    qsizetype m_at = 0;
    int m_line;
};

/// The line on which a text stops being UTF-8.
int faultyLine(const QByteArray &bytes)
{
    int line = 1;
    for (const QByteArray &part : bytes.split('\n')) {
        QStringDecoder decoder(QStringDecoder::Utf8);
        const QString text = decoder.decode(part);
        if (decoder.hasError())
            break;
        ++line;
    }
    return line;
}

} // namespace

QString defused(const QString &text)
{
    return isFormula(text) ? QString(u'\'' + text) : text;
}

QString restored(const QString &text)
{
    return text.startsWith(u'\'') && isFormula(text) ? text.sliced(1) : text;
}

QString cell(const QString &text)
{
    QString cell = defused(text);
    const auto isSpecial = [](QChar letter) { return QStringView(u",;\"\t\r\n").contains(letter); };
    if (std::ranges::none_of(cell, isSpecial) && cell.trimmed() == cell)
        return cell;
    cell.replace(u'"', u"\"\""_s);
    return u'"' + cell + u'"';
}

QString line(const QStringList &cells)
{
    QStringList quoted(cells.size());
    std::ranges::transform(cells, quoted.begin(), cell);
    return quoted.join(u',') + "\r\n"_L1;
}

tl::expected<QString, Fault> decoded(const QByteArray &bytes)
{
    const Fault noText { 1, u"The file is not a text file. Save the table as CSV, not as a spreadsheet."_s };
    if (bytes.startsWith("PK\x03\x04")) // .xlsx, .ods and others that are packed
        return tl::unexpected(noText);
    const bool isUtf16 = bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF");
    QStringDecoder decoder(isUtf16 ? QStringDecoder::Utf16 : QStringDecoder::Utf8);
    const QString text = decoder.decode(bytes); // without the byte-order mark
    if (decoder.hasError()) {
        return tl::unexpected(Fault { isUtf16 ? 1 : faultyLine(bytes),
            u"The file is not in UTF-8, so that letters with accents cannot be told for certain. Save it once more, as \"CSV UTF-8\" in Excel or with the character set UTF-8 elsewhere."_s });
    }
    if (text.contains(u'\0'))
        return tl::unexpected(noText);
    return text;
}

tl::expected<QList<Row>, Fault> parsed(const QString &text, qsizetype most)
{
    QStringView rest(text);
    int line = 1;
    QChar separator;
    if (rest.startsWith("sep="_L1) && rest.size() > 5 && (rest[5] == u'\r' || rest[5] == u'\n')) {
        separator = rest[4];
        rest = rest.sliced(rest[5] == u'\r' && rest.size() > 6 && rest[6] == u'\n' ? 7 : 6);
        ++line;
    } else {
        separator = separatorOf(rest);
    }
    return Parser(rest, separator, line).rows(most);
}

} // namespace postrider::csv
