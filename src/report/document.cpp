// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/document.h"

#include <algorithm>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

bool isDirectionMark(char16_t c)
{
    return c == u'\u061c' || c == u'\u200e' || c == u'\u200f' || (c >= u'\u202a' && c <= u'\u202e')
        || (c >= u'\u2066' && c <= u'\u2069');
}

/// Breaks at spaces, or within a word that is longer than a line. Each line but the first begins with `indent`.
QString wrapped(const QString &text, int width, const QString &indent = {})
{
    QStringList lines;
    for (QString rest : text.split(u'\n')) {
        while (width > 0 && rest.size() > width) {
            qsizetype end = rest.lastIndexOf(u' ', width);
            if (end <= indent.size())
                end = width;
            lines.append(rest.first(end));
            rest = indent + rest.sliced(end).trimmed();
            if (rest.size() <= indent.size())
                break;
        }
        lines.append(rest);
    }
    return lines.join(u'\n' + indent);
}

QString factsText(const QList<QStringList> &rows, int width)
{
    qsizetype widest = 0;
    for (const QStringList &row : rows)
        widest = std::max(widest, row.value(0).size());
    QString text;
    for (const QStringList &row : rows) {
        const QString indent(widest + 4, u' ');
        const QString value = row.value(1);
        text += u"  "_s + row.value(0).leftJustified(widest + 2)
            + wrapped(value, width > 0 ? std::max(width, int(widest) + 24) - int(widest) - 4 : 0)
                  .replace(u'\n', u'\n' + indent)
            + u'\n';
    }
    return text;
}

QString tableText(const Document::Block &block)
{
    QList<qsizetype> widths;
    for (const QString &title : block.header)
        widths.append(title.size());
    for (const QStringList &row : block.rows) {
        for (qsizetype i = 0; i < widths.size(); ++i)
            widths[i] = std::max(widths[i], row.value(i).size());
    }
    QString text;
    const auto add = [&text, &widths](const QStringList &row) {
        QString line;
        for (qsizetype i = 0; i < widths.size(); ++i)
            line += row.value(i).leftJustified(widths.at(i) + 2);
        text += line.trimmed() + u'\n';
    };
    add(block.header);
    for (const QStringList &row : block.rows)
        add(row);
    return text;
}

QString blockText(const Document::Block &block, int width)
{
    using Kind = Document::Block::Kind;
    switch (block.kind) {
    case Kind::Title:
    case Kind::Heading: return block.text + u'\n' + QString(block.text.size(), u'=') + u'\n';
    case Kind::Subheading: return block.text + u'\n';
    case Kind::Lead:
    case Kind::Paragraph: return wrapped(block.text, width) + u'\n';
    case Kind::Facts: return factsText(block.rows, width);
    case Kind::Table: return tableText(block);
    case Kind::Fixed: return u"    "_s + QString(block.text).replace(u'\n', u"\n    "_s) + u'\n';
    }
    Q_UNREACHABLE();
}

} // namespace

QString Document::toText(int width) const
{
    QString text;
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        const bool isJoined = i > 0 && blocks.at(i - 1).kind == Block::Kind::Subheading;
        text += (i == 0 || isJoined ? QString() : u"\n"_s) + blockText(blocks.at(i), width);
    }
    return text + u'\n' + origin + u'\n';
}

QString visibleText(const QString &text)
{
    QString lines = text;
    lines.replace(u"\r\n"_s, u"\n"_s);
    QString shown;
    shown.reserve(lines.size());
    for (const QChar c : std::as_const(lines)) {
        const char16_t unit = c.unicode();
        if (unit == u'\t')
            shown += u' ';
        else if (unit < 0x20 && unit != u'\n')
            shown += QChar(char16_t(0x2400 + unit)); // its picture, such as ␀
        else if ((unit >= 0x7f && unit < 0xa0) || unit == u'\u2028' || unit == u'\u2029' || isDirectionMark(unit))
            shown += u"[U+%1]"_s.arg(uint(unit), 4, 16, QChar(u'0'));
        else
            shown += c;
    }
    return shown;
}

} // namespace postrider
