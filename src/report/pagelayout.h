// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"

#include <QFont>
#include <QRectF>

namespace postrider {

/// How text looks on paper.
enum class TextStyle { Title, Lead, Heading, Subheading, Body, Label, TableHead, Cell, Fixed, Margin };

/// The font of a style, for a device with this many dots in a point.
[[nodiscard]] QFont paperFont(TextStyle style, qreal dotsPerPoint);

/// Something at its place on a page, in dots from the left and the top of what can be written on.
struct Mark
{
    enum class Kind {
        Text, ///< one line of it; `rect` is what it fills
        Rule, ///< a thin line along the top of `rect`
        Panel, ///< a shade behind text
    };
    Kind kind = Kind::Text;
    QRectF rect;
    QString text {};
    TextStyle style = TextStyle::Body;
};

using PaperPage = QList<Mark>;

/// Lays a document out on pages: long lines wrap, tables go on under their header, headings stay with what follows.
/// Needs a QGuiApplication for its fonts; any thread.
class PageLayout final
{
public:
    /// What can be written on, in dots, with so many dots in a point.
    PageLayout(const QSizeF &size, qreal dotsPerPoint);

    [[nodiscard]] QList<PaperPage> pages(const Document &document);

private:
    /// A row of cells that are already broken into lines.
    struct Row
    {
        QList<QStringList> cells;
        TextStyle style = TextStyle::Body;
    };

    void addText(const Document::Block &block, TextStyle style, qreal before, qreal after, int linesToKeep);
    void addFacts(const Document::Block &block);
    void addTable(const Document::Block &block);
    void addFixed(const Document::Block &block);
    void addTableHead(const Row &head, const QList<qreal> &lefts);
    /// Writes the row, over several pages when it is longer than one; `head`, if any, stands on each of them.
    void addRow(const Row &row, const QList<qreal> &lefts, const Row *head);
    void addLine(const QString &text, qreal left, TextStyle style);
    void breakUnless(qreal height);
    void startPage();

    [[nodiscard]] QStringList lines(const QString &text, TextStyle style, qreal width) const;
    [[nodiscard]] qreal lineHeight(TextStyle style) const;
    [[nodiscard]] qreal points(qreal count) const { return count * m_dots; }

    const QSizeF m_size;
    const qreal m_dots;
    qreal m_y = 0;
    QList<PaperPage> m_pages;
};

} // namespace postrider
