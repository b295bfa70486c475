// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/rangebuttons.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

#include <array>

namespace postrider {

using namespace std::chrono_literals;

namespace {

constexpr std::array<Milliseconds, 4> Lengths { 1h, 6h, 24h, 168h };
constexpr std::array Names { "lastHourButton", "lastSixHoursButton", "lastDayButton", "lastWeekButton" };

} // namespace

RangeButtons::RangeButtons(QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(0);
    for (size_t i = 0; i < Lengths.size(); ++i) {
        auto *button = new QToolButton(this);
        button->setObjectName(QLatin1StringView(Names.at(i)));
        button->setCheckable(true);
        button->setMinimumHeight(28);
        row->addWidget(button);
        m_group->addButton(button, int(i));
    }
    connect(m_group, &QButtonGroup::idClicked, this, [this](int id) { Q_EMIT chosen(Lengths.at(size_t(id))); });
    retranslate();
}

void RangeButtons::setLength(Milliseconds length)
{
    // A group that is exclusive keeps one button down.
    m_group->setExclusive(false);
    for (size_t i = 0; i < Lengths.size(); ++i)
        m_group->button(int(i))->setChecked(Lengths.at(i) == length);
    m_group->setExclusive(true);
    // A group takes the focus by Tab from its buttons when none of them is down for a moment.
    for (QAbstractButton *button : m_group->buttons())
        button->setFocusPolicy(button->isChecked() || !m_group->checkedButton() ? Qt::StrongFocus : Qt::ClickFocus);
}

void RangeButtons::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void RangeButtons::retranslate()
{
    const QStringList texts { tr("1 h"), tr("6 h"), tr("24 h"), tr("7 d") };
    const QStringList names { tr("The last hour"), tr("The last 6 hours"), tr("The last 24 hours"),
        tr("The last 7 days") };
    for (int i = 0; i < texts.size(); ++i) {
        m_group->button(i)->setText(texts.at(i));
        m_group->button(i)->setAccessibleName(names.at(i));
        m_group->button(i)->setToolTip(names.at(i));
    }
}

} // namespace postrider
