// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/card.h"

#include "gui/look.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

constexpr int BarWidth = 4;
constexpr int Radius = 6;
constexpr int SignSide = 12;
constexpr int SignRoom = SignSide + 8;

} // namespace

Card::Card(QWidget *parent)
    : QWidget(parent)
    , m_title(makeLabel("cardTitleLabel"))
    , m_note(makeLabel("cardNoteLabel"))
    , m_subtitle(makeLabel("cardSubtitleLabel"))
    , m_state(makeLabel("cardStateLabel"))
    , m_sentence(makeLabel("cardSentenceLabel"))
{
    setMaximumWidth(MostWidth);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_title->setFont(look::headingFont(font()));
    look::makeExplanation(m_note);
    m_note->setWordWrap(false);
    look::makeExplanation(m_subtitle);
    QFont medium = font();
    medium.setWeight(QFont::Medium);
    m_state->setFont(medium);
    m_state->setContentsMargins(SignRoom, 0, 0, 0);
    m_state->setForegroundRole(QPalette::WindowText); // not the role that goes with a page's background
    m_subtitle->hide();

    auto *head = new QHBoxLayout;
    head->setSpacing(look::PartSpacing);
    head->addWidget(m_title, 1);
    head->addWidget(m_note, 0, Qt::AlignTop);
    m_content = new QVBoxLayout(this);
    m_content->setContentsMargins(BarWidth + 20, 16, 20, 16);
    m_content->setSpacing(look::ControlSpacing);
    m_content->addLayout(head);
    m_content->addWidget(m_subtitle);
    m_content->addWidget(m_state);
    m_content->addWidget(m_sentence);
    updateColor();
}

QLabel *Card::makeLabel(const char *name)
{
    auto *label = new QLabel(this);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
    updateName();
}

void Card::setSubtitle(const QString &subtitle)
{
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
}

void Card::setNote(const QString &note, const QString &toolTip)
{
    m_note->setText(note);
    m_note->setToolTip(toolTip.toHtmlEscaped());
}

void Card::setState(FeedState::Kind kind, const QString &words)
{
    m_state->setText(words);
    updateName();
    if (m_kind == kind)
        return;
    m_kind = kind;
    updateColor();
    update();
}

void Card::setSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
}

void Card::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        updateColor();
    QWidget::changeEvent(event);
}

void Card::updateColor()
{
    QPalette colored = m_state->palette();
    colored.setColor(QPalette::WindowText, look::stateText(m_kind, palette()));
    m_state->setPalette(colored);
}

void Card::updateName()
{
    setAccessibleName(m_title->text());
    setAccessibleDescription(m_state->text());
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath path;
    path.addRoundedRect(frame, Radius, Radius);
    painter.fillPath(path, palette().color(QPalette::Base));
    painter.setPen(look::line(palette()));
    painter.drawPath(path);

    const QColor color = look::stateText(m_kind, palette());
    painter.setClipRect(QRectF(0, 0, BarWidth, height()));
    painter.fillPath(path, color);
    painter.setClipping(false);

    const QRect line = m_state->geometry();
    const double middle = line.top() + m_state->fontMetrics().height() / 2.0;
    const double left = layoutDirection() == Qt::RightToLeft ? line.right() + 1 - SignSide : line.left();
    look::drawSign(painter, QRectF(left, middle - SignSide / 2.0, SignSide, SignSide), m_kind, color);
}

} // namespace postrider
