// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/spandetails.h"

#include "gui/look.h"
#include "gui/widgets/spanwords.h"

#include <QGridLayout>
#include <QLabel>

namespace postrider {

SpanDetails::SpanDetails(QWidget *parent)
    : QWidget(parent)
    , m_heading(new QLabel(this))
    , m_grid(new QGridLayout)
{
    m_heading->setObjectName("spanHeadingLabel");
    m_heading->setTextFormat(Qt::PlainText);
    m_heading->setWordWrap(true);
    m_heading->setFont(look::headingFont(font()));
    m_grid->setColumnStretch(1, 1);
    m_grid->setHorizontalSpacing(24);
    m_grid->setVerticalSpacing(8);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(12);
    column->addWidget(m_heading);
    column->addLayout(m_grid);
    column->addStretch();
}

void SpanDetails::addLine()
{
    auto *label = new QLabel(this);
    auto *text = new QLabel(this);
    for (QLabel *each : { label, text }) {
        each->setTextFormat(Qt::PlainText);
        each->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    }
    label->setForegroundRole(QPalette::PlaceholderText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    const int row = int(m_lines.size());
    m_grid->addWidget(label, row, 0);
    m_grid->addWidget(text, row, 1);
    m_lines.emplaceBack(label, text);
}

void SpanDetails::setSpan(const std::optional<TimelineSpan> &span, const QString &consumer, TimePoint now)
{
    m_heading->setText(span ? spanwords::title(*span, now) : tr("Choose a time in the timeline to see what happened."));
    const auto details = span ? spanwords::details(*span, consumer, now) : QList<std::pair<QString, QString>>();
    while (m_lines.size() < details.size())
        addLine();
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const auto &[label, text] = m_lines.at(i);
        const bool isUsed = i < details.size();
        label->setVisible(isUsed);
        text->setVisible(isUsed);
        const std::pair<QString, QString> detail = isUsed ? details.at(i) : std::pair<QString, QString>();
        if (label->text() != detail.first)
            label->setText(detail.first);
        if (text->text() != detail.second)
            text->setText(detail.second);
        text->setAccessibleName(detail.first);
    }
}

} // namespace postrider
