// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pagelayout.h"

#include <QFontMetricsF>
#include <QTextLayout>

#include <algorithm>
#include <numeric>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal CellGap = 8; // points between two columns
constexpr qreal PanelPadding = 5;

struct Look
{
    qreal points;
    QFont::Weight weight;
    qreal leading; ///< height of a line to that of its font
};

Look lookOf(TextStyle style)
{
    switch (style) {
    case TextStyle::Title: return { 18, QFont::Bold, 1.1 };
    case TextStyle::Lead: return { 11.5, QFont::Normal, 1.15 };
    case TextStyle::Heading: return { 12, QFont::Bold, 1.1 };
    case TextStyle::Subheading: return { 9.5, QFont::Bold, 1.15 };
    case TextStyle::Body: return { 8.5, QFont::Normal, 1.12 };
    case TextStyle::Label: return { 8.5, QFont::Normal, 1.12 };
    case TextStyle::TableHead: return { 8, QFont::Bold, 1.15 };
    case TextStyle::Cell: return { 8, QFont::Normal, 1.15 };
    case TextStyle::Fixed: return { 7.5, QFont::Normal, 1.15 };
    case TextStyle::Margin: return { 8, QFont::Normal, 1.1 };
    }
    Q_UNREACHABLE();
}

} // namespace

QFont paperFont(TextStyle style, qreal dotsPerPoint)
{
    const Look look = lookOf(style);
    QFont font;
    if (style == TextStyle::Fixed) {
        font.setFamilies({ u"DejaVu Sans Mono"_s, u"Menlo"_s, u"Consolas"_s, u"Liberation Mono"_s, u"monospace"_s });
        font.setStyleHint(QFont::Monospace);
    } else {
        font.setFamilies(
            { u"Helvetica Neue"_s, u"Segoe UI"_s, u"Noto Sans"_s, u"Liberation Sans"_s, u"DejaVu Sans"_s });
        font.setStyleHint(QFont::SansSerif);
    }
    font.setPixelSize(std::max(1, qRound(look.points * dotsPerPoint)));
    font.setWeight(look.weight);
    return font;
}

PageLayout::PageLayout(const QSizeF &size, qreal dotsPerPoint)
    : m_size(size)
    , m_dots(dotsPerPoint)
{
}

QList<PaperPage> PageLayout::pages(const Document &document)
{
    using Kind = Document::Block::Kind;
    m_pages.clear();
    startPage();
    for (const Document::Block &block : document.blocks) {
        switch (block.kind) {
        case Kind::Title: addText(block, TextStyle::Title, 0, 8, 3); break;
        case Kind::Lead: addText(block, TextStyle::Lead, 0, 10, 1); break;
        case Kind::Heading: addText(block, TextStyle::Heading, 11, 5, 5); break;
        case Kind::Subheading: addText(block, TextStyle::Subheading, 8, 3, 6); break;
        case Kind::Paragraph: addText(block, TextStyle::Body, 0, 6, 1); break;
        case Kind::Facts: addFacts(block); break;
        case Kind::Table: addTable(block); break;
        case Kind::Fixed: addFixed(block); break;
        }
    }
    return m_pages;
}

void PageLayout::startPage()
{
    m_pages.append(PaperPage());
    m_y = 0;
}

void PageLayout::breakUnless(qreal height)
{
    if (m_y > 0 && m_y + height > m_size.height())
        startPage();
}

qreal PageLayout::lineHeight(TextStyle style) const
{
    return QFontMetricsF(paperFont(style, m_dots)).height() * lookOf(style).leading;
}

QStringList PageLayout::lines(const QString &text, TextStyle style, qreal width) const
{
    QStringList lines;
    const QFont font = paperFont(style, m_dots);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    for (const QString &paragraph : text.split(u'\n')) {
        QTextLayout layout(paragraph, font);
        layout.setTextOption(option);
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(width);
            lines.append(paragraph.sliced(line.textStart(), line.textLength()).trimmed());
        }
        layout.endLayout();
        if (paragraph.isEmpty())
            lines.append(QString());
    }
    return lines;
}

void PageLayout::addLine(const QString &text, qreal left, TextStyle style)
{
    if (!text.isEmpty())
        m_pages.last().append(
            { Mark::Kind::Text, QRectF(left, m_y, m_size.width() - left, lineHeight(style)), text, style });
}

void PageLayout::addText(const Document::Block &block, TextStyle style, qreal before, qreal after, int linesToKeep)
{
    if (m_y > 0)
        m_y += points(before);
    const qreal height = lineHeight(style);
    const QStringList all = lines(block.text, style, m_size.width());
    breakUnless(height * qreal(std::min<qsizetype>(all.size(), 3)) + lineHeight(TextStyle::Body) * (linesToKeep - 1));
    for (const QString &line : all) {
        breakUnless(height);
        addLine(line, 0, style);
        m_y += height;
    }
    m_y += points(after);
}

void PageLayout::addRow(const Row &row, const QList<qreal> &lefts, const Row *head)
{
    const qreal height = lineHeight(row.style);
    qsizetype count = 1;
    for (const QStringList &cell : row.cells)
        count = std::max(count, cell.size());
    const qreal whole = height * qreal(count);
    const auto next = [&] {
        startPage();
        if (head)
            addTableHead(*head, lefts);
    };
    if (m_y > 0 && m_y + whole > m_size.height() && whole < m_size.height() / 2)
        next();
    for (qsizetype line = 0; line < count; ++line) {
        if (m_y + height > m_size.height())
            next();
        for (qsizetype cell = 0; cell < row.cells.size(); ++cell) {
            const bool isLabel = !head && cell == 0 && row.style == TextStyle::Body;
            addLine(row.cells.at(cell).value(line), lefts.at(cell), isLabel ? TextStyle::Label : row.style);
        }
        m_y += height;
    }
}

void PageLayout::addFacts(const Document::Block &block)
{
    const qreal label = points(100);
    for (const QStringList &cells : block.rows) {
        Row row;
        row.cells.append(lines(cells.value(0), TextStyle::Label, label - points(CellGap)));
        row.cells.append(lines(cells.value(1), TextStyle::Body, m_size.width() - label));
        addRow(row, { 0, label }, nullptr);
        m_y += points(1.5);
    }
    m_y += points(4);
}

void PageLayout::addTableHead(const Row &head, const QList<qreal> &lefts)
{
    addRow(head, lefts, nullptr);
    m_y += points(2);
    m_pages.last().append({ Mark::Kind::Rule, QRectF(0, m_y, m_size.width(), 0) });
    m_y += points(3);
}

void PageLayout::addTable(const Document::Block &block)
{
    const qreal total = std::accumulate(block.weights.begin(), block.weights.end(), 0);
    QList<qreal> lefts;
    QList<qreal> widths;
    qreal left = 0;
    for (const int weight : block.weights) {
        const qreal width = m_size.width() * weight / total;
        lefts.append(left);
        widths.append(width - points(CellGap));
        left += width;
    }
    const auto broken = [&](const QStringList &cells, TextStyle style) {
        Row row { {}, style };
        for (qsizetype i = 0; i < widths.size(); ++i)
            row.cells.append(lines(cells.value(i), style, widths.at(i)));
        return row;
    };
    const Row head = broken(block.header, TextStyle::TableHead);
    breakUnless(lineHeight(TextStyle::Body) * 5);
    addTableHead(head, lefts);
    for (const QStringList &cells : block.rows) {
        addRow(broken(cells, TextStyle::Cell), lefts, &head);
        m_y += points(1);
        m_pages.last().append({ Mark::Kind::Rule, QRectF(0, m_y, m_size.width(), 0) });
        m_y += points(2);
    }
    m_y += points(6);
}

void PageLayout::addFixed(const Document::Block &block)
{
    const qreal padding = points(PanelPadding);
    const qreal height = lineHeight(TextStyle::Fixed);
    QStringList rest = lines(block.text, TextStyle::Fixed, m_size.width() - 2 * padding);
    breakUnless(height * qreal(std::min<qsizetype>(rest.size(), 3)) + 2 * padding);
    while (!rest.isEmpty()) {
        const qreal room = m_size.height() - m_y - 2 * padding;
        const qsizetype fitting = std::clamp<qsizetype>(qsizetype(room / height), 1, rest.size());
        m_pages.last().append(
            { Mark::Kind::Panel, QRectF(0, m_y, m_size.width(), height * qreal(fitting) + 2 * padding) });
        m_y += padding;
        for (const QString &line : rest.first(fitting)) {
            addLine(line, padding, TextStyle::Fixed);
            m_y += height;
        }
        m_y += padding;
        rest = rest.sliced(fitting);
        if (!rest.isEmpty())
            startPage();
    }
    m_y += points(4);
}

} // namespace postrider
