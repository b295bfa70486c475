// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/quotebox.h"

#include "gui/look.h"

#include <QEvent>
#include <QFontDatabase>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTextDocument>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace postrider {

QuoteBox::QuoteBox(QWidget *parent)
    : QWidget(parent)
    , m_view(new QPlainTextEdit(this))
    , m_button(new QPushButton(this))
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_view->setObjectName("quotePlainTextEdit");
    m_view->setReadOnly(true);
    m_view->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_view->setTabChangesFocus(true);
    m_view->setCursorWidth(0); // nothing is typed here
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->viewport()->setAutoFillBackground(false);
    m_view->document()->setDocumentMargin(0);
    m_view->setFont(look::smallFont(QFontDatabase::systemFont(QFontDatabase::FixedFont)));
    m_button->setObjectName("showAllButton");
    m_button->setFlat(true);
    m_button->setCheckable(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(look::ControlSpacing / 2);
    layout->addWidget(m_view);
    layout->addWidget(m_button, 0, Qt::AlignLeft);
    connect(m_button, &QPushButton::toggled, this, [this](bool isWhole) {
        m_isWhole = isWhole;
        retranslate();
        fit();
    });
    retranslate();
    hide();
}

void QuoteBox::setText(const QString &text)
{
    if (text != m_view->toPlainText())
        m_view->setPlainText(text);
    setVisible(!text.isEmpty());
    fit();
}

void QuoteBox::setName(const QString &name)
{
    m_view->setAccessibleName(name);
}

void QuoteBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void QuoteBox::retranslate()
{
    m_button->setText(m_isWhole ? tr("Show less") : tr("Show all"));
}

void QuoteBox::fit()
{
    // The layout of a plain document counts in lines, as they are wrapped at this width.
    const int lines = static_cast<int>(std::ceil(m_view->document()->size().height()));
    const int shown = std::min(lines, m_isWhole ? MostLines : FirstLines);
    m_view->setFixedHeight(shown * m_view->fontMetrics().lineSpacing() + 2);
    m_view->setVerticalScrollBarPolicy(m_isWhole && lines > MostLines ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    m_button->setVisible(lines > FirstLines);
    if (!m_isWhole)
        m_view->verticalScrollBar()->setValue(0);
}

void QuoteBox::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void QuoteBox::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().color(QPalette::AlternateBase));
    painter.drawRoundedRect(rect(), 4, 4);
}

} // namespace postrider
