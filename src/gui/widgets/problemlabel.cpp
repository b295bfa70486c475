// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/problemlabel.h"

#include "gui/look.h"

#include <QApplication>
#include <QEvent>

namespace postrider {

ProblemLabel::ProblemLabel(QWidget *parent)
    : QLabel(parent)
{
    look::makeExplanation(this);
    setWordWrap(true);
    hide();
}

void ProblemLabel::setField(QWidget *field)
{
    m_field = field;
}

void ProblemLabel::setProblem(const QString &problem)
{
    show(problem, true);
}

void ProblemLabel::setHint(const QString &hint)
{
    show(hint, false);
}

void ProblemLabel::show(const QString &text, bool isProblem)
{
    m_isProblem = isProblem;
    setText(text);
    updateColor();
    setVisible(!text.isEmpty());
    if (m_field)
        m_field->setAccessibleDescription(text);
}

void ProblemLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_isColoring)
        updateColor();
}

void ProblemLabel::updateColor()
{
    m_isColoring = true;
    QPalette colors; // of one role at most: a palette of all would not follow another scheme
    if (m_isProblem) {
        colors.setColor(
            QPalette::PlaceholderText, look::stateText(FeedState::Kind::Suspended, QApplication::palette(this)));
    }
    setPalette(colors);
    m_isColoring = false;
}

} // namespace postrider
