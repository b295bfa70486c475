// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pdf.h"

#include "engine/exportprogress.h"
#include "report/pagelayout.h"

#include <QCoreApplication>
#include <QDir>
#include <QFontMetricsF>
#include <QLocale>
#include <QMarginsF>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

namespace postrider::pdf {

using namespace Qt::StringLiterals;

namespace {

constexpr int DotsPerInch = 1200;
constexpr qreal DotsPerPoint = DotsPerInch / 72.0;
constexpr qreal Margin = 20; // mm
constexpr qreal Head = 30; // points above the text on each page, for who it is about
constexpr qreal Foot = 26; // and below it, for the number of the page

const QColor Ink(0x1a, 0x1d, 0x21);
const QColor Dim(0x5a, 0x62, 0x6b);
const QColor Line(0xc8, 0xcd, 0xd3);
const QColor Shade(0xf3, 0xf5, 0xf7);

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Statement)
};

bool isDim(TextStyle style)
{
    return style == TextStyle::Label || style == TextStyle::Margin || style == TextStyle::TableHead;
}

void draw(QPainter &painter, const Mark &mark)
{
    switch (mark.kind) {
    case Mark::Kind::Panel: painter.fillRect(mark.rect, Shade); return;
    case Mark::Kind::Rule:
        painter.setPen(QPen(Line, DotsPerPoint / 2));
        painter.drawLine(mark.rect.topLeft(), mark.rect.topRight());
        return;
    case Mark::Kind::Text: break;
    }
    const QFont font = paperFont(mark.style, DotsPerPoint);
    painter.setFont(font);
    painter.setPen(isDim(mark.style) ? Dim : Ink);
    painter.drawText(QPointF(mark.rect.left(), mark.rect.top() + QFontMetricsF(font).ascent()), mark.text);
}

/// What stands at the top and at the bottom of each page.
void drawMargins(QPainter &painter, const QSizeF &paper, const Document &document, qsizetype page, qsizetype pages)
{
    const QFont font = paperFont(TextStyle::Margin, DotsPerPoint);
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    painter.setPen(Dim);
    const QRectF top(0, 0, paper.width(), metrics.height());
    const QRectF bottom(0, paper.height() - metrics.height(), paper.width(), metrics.height());
    const QString right = metrics.elidedText(document.subject, Qt::ElideRight, paper.width() * 0.6);
    painter.drawText(top, int(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine), document.title);
    painter.drawText(top, int(Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine), right);
    painter.drawText(bottom, int(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine),
        metrics.elidedText(document.origin, Qt::ElideRight, paper.width() * 0.8));
    painter.drawText(bottom, int(Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine),
        Text::tr("%1 of %2", "pages").arg(page + 1).arg(pages));
    painter.setPen(QPen(Line, DotsPerPoint / 2));
    const qreal above = top.bottom() + 4 * DotsPerPoint;
    const qreal below = bottom.top() - 4 * DotsPerPoint;
    painter.drawLine(QPointF(0, above), QPointF(paper.width(), above));
    painter.drawLine(QPointF(0, below), QPointF(paper.width(), below));
}

/// Whether all pages were drawn; not when it was cancelled.
bool drawAll(QPdfWriter &writer, const Document &document, const ExportProgress *progress, qsizetype &count)
{
    const QSizeF paper = writer.pageLayout().paintRectPixels(DotsPerInch).size();
    PageLayout layout(QSizeF(paper.width(), paper.height() - (Head + Foot) * DotsPerPoint), DotsPerPoint);
    const QList<PaperPage> pages = layout.pages(document);
    count = pages.size();
    QPainter painter(&writer);
    for (qsizetype i = 0; i < pages.size(); ++i) {
        if (progress && progress->isCancelled())
            return false;
        if (i > 0)
            writer.newPage();
        drawMargins(painter, paper, document, i, count);
        painter.save();
        painter.translate(0, Head * DotsPerPoint);
        for (const Mark &mark : pages.at(i))
            draw(painter, mark);
        painter.restore();
    }
    return painter.end();
}

} // namespace

QPageSize pageSize(const QLocale &locale)
{
    return QPageSize(locale.measurementSystem() == QLocale::MetricSystem ? QPageSize::A4 : QPageSize::Letter);
}

Result<qint64> write(const Document &document, const QString &path, const QPageSize &size, ExportProgress *progress)
{
    QSaveFile file(path);
    const auto failure = [&file]() -> Result<qint64> {
        return fail(Error::Kind::Storage,
            u"%1 could not be written: %2."_s.arg(QDir::toNativeSeparators(file.fileName()), file.errorString()));
    };
    if (!file.open(QIODevice::WriteOnly))
        return failure();
    qsizetype pages = 0;
    {
        QPdfWriter writer(&file);
        writer.setResolution(DotsPerInch);
        writer.setPageLayout(QPageLayout(
            size, QPageLayout::Portrait, QMarginsF(Margin, Margin, Margin, Margin), QPageLayout::Millimeter));
        writer.setTitle(document.title + u": "_s + document.subject);
        writer.setCreator(document.creator);
        if (!drawAll(writer, document, progress, pages) && progress && progress->isCancelled())
            return fail(Error::Kind::Cancelled, u"The export was cancelled."_s);
    }
    if (file.error() != QFileDevice::NoError || !file.commit())
        return failure();
    return pages;
}

} // namespace postrider::pdf
