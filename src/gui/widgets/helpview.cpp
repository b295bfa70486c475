// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/helpview.h"

#include "gui/guide.h"
#include "gui/look.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QImage>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextTable>

#include <algorithm>

namespace postrider {

namespace {

constexpr int WidestColumn = 108; // characters
constexpr int CellPadding = 6;

QFont headingFont(int level, const QFont &base)
{
    return level == 1 ? look::sentenceFont(base) : look::headingFont(base);
}

bool holdsPicture(const QTextBlock &block)
{
    return block.text().contains(QChar::ObjectReplacementCharacter);
}

void dressHeading(QTextCursor &cursor, int level, const QFont &base)
{
    QTextCharFormat format;
    format.setFont(headingFont(level, base), QTextCharFormat::FontPropertiesSpecifiedOnly);
    format.setAnchor(true);
    format.setAnchorNames({ guide::anchor(cursor.block().text()) });
    cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    cursor.setCharFormat(format); // in the place of the size that Markdown would have
    QTextBlockFormat block;
    block.setTopMargin(level == 1 ? 0 : look::PartSpacing);
    block.setBottomMargin(look::ControlSpacing);
    cursor.mergeBlockFormat(block);
}

} // namespace

HelpView::HelpView(QWidget *parent)
    : QTextBrowser(parent)
{
    setFrameShape(NoFrame);
    setOpenLinks(false);
    setUndoRedoEnabled(false);
    setLineWrapMode(FixedPixelWidth);
    // One that comes and goes would change the width of the page while the page is made.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    document()->setDocumentMargin(look::PageMargin);
}

void HelpView::showPage(const QString &page)
{
    m_page = page;
    render();
}

QString HelpView::title() const
{
    return document()->firstBlock().text();
}

void HelpView::render()
{
    m_path = guide::path(m_page);
    m_pictureWidth = columnWidth() - 2 * look::PageMargin;
    setLineWrapColumnOrWidth(columnWidth());
    document()->setMarkdown(guide::text(m_path),
        QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub) | QTextDocument::MarkdownNoHTML);
    dressBlocks();
    dressTables(*document()->rootFrame());
    setTextCursor(QTextCursor(document()));
}

/// The same page in other colours, another font or another language: where somebody read stays in sight.
void HelpView::renderAgain()
{
    if (m_page.isEmpty())
        return;
    const QScrollBar *bar = verticalScrollBar();
    const double share = bar->maximum() > 0 ? double(bar->value()) / bar->maximum() : 0;
    render();
    verticalScrollBar()->setValue(static_cast<int>(share * verticalScrollBar()->maximum()));
}

void HelpView::dressBlocks()
{
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    for (QTextBlock block = document()->firstBlock(); block.isValid(); block = block.next()) {
        cursor.setPosition(block.position());
        const QTextBlockFormat present = block.blockFormat();
        QTextBlockFormat format;
        if (present.headingLevel() > 0) {
            dressHeading(cursor, present.headingLevel(), font());
        } else if (present.hasProperty(QTextFormat::BlockCodeLanguage)) {
            format.setBackground(palette().alternateBase());
            format.setNonBreakableLines(false);
            cursor.mergeBlockFormat(format);
        } else if (!cursor.currentTable() && !holdsPicture(block)) {
            format.setLineHeight(130, QTextBlockFormat::ProportionalHeight);
            cursor.mergeBlockFormat(format);
        }
    }
    cursor.endEditBlock();
}

void HelpView::dressTables(const QTextFrame &frame)
{
    const QList<QTextFrame *> children = frame.childFrames();
    for (QTextFrame *child : children) {
        dressTables(*child);
        auto *table = qobject_cast<QTextTable *>(child);
        if (!table)
            continue;
        QTextTableFormat format = table->format();
        format.setBorder(1);
        format.setBorderBrush(look::line(palette()));
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBorderCollapse(true);
        format.setCellSpacing(0);
        format.setCellPadding(CellPadding);
        format.setTopMargin(look::ControlSpacing);
        format.setBottomMargin(look::ControlSpacing);
        table->setFormat(format);
    }
}

int HelpView::columnWidth() const
{
    return std::min(viewport()->width(), fontMetrics().averageCharWidth() * WidestColumn + 2 * look::PageMargin);
}

void HelpView::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    // Colours and sizes are part of what was made of the page.
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::LanguageChange)
        renderAgain();
}

void HelpView::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    if (m_pictureWidth != columnWidth() - 2 * look::PageMargin)
        renderAgain();
}

/// A picture of the guide, no wider than the column.
QVariant HelpView::loadResource(int type, const QUrl &name)
{
    if (type != QTextDocument::ImageResource || !name.isRelative())
        return {};
    QImage picture(QDir::cleanPath(QFileInfo(m_path).path() + u'/' + name.path()));
    const double ratio = devicePixelRatioF();
    const int width = std::min(picture.width(), static_cast<int>(m_pictureWidth * ratio));
    if (picture.isNull())
        return {};
    if (width > 0 && width < picture.width())
        picture = picture.scaledToWidth(width, Qt::SmoothTransformation);
    picture = picture.convertToFormat(QImage::Format_RGB32);
    QPainter painter(&picture);
    painter.setPen(look::line(palette())); // its own ground may be that of the page
    painter.drawRect(picture.rect().adjusted(0, 0, -1, -1));
    painter.end();
    picture.setDevicePixelRatio(ratio);
    return picture;
}

} // namespace postrider
