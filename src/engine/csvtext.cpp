// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/csvtext.h"

#include <algorithm>

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

tl::expected<QList<Row>, Fault> parsed(const QString &text, qsizetype most)
{
    CsvReader reader(text);
    QList<Row> rows;
    while (auto row = reader.next()) {
        if (!*row)
            return tl::unexpected(row->error());
        if (rows.size() == most) {
            return tl::unexpected(Fault { (*row)->line,
                u"The file has more than %1 rows. Part it into several and import one after the other."_s.arg(most) });
        }
        std::ranges::transform((*row)->cells, (*row)->cells.begin(), restored);
        rows.append(**row);
    }
    return rows;
}

} // namespace postrider::csv
