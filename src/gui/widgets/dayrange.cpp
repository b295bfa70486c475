// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/dayrange.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLabel>

namespace postrider {

namespace {

QDate today(TimePoint now)
{
    return QDateTime::fromMSecsSinceEpoch(toStored(now)).date();
}

TimePoint startOf(QDate day)
{
    return fromStored(day.startOfDay().toMSecsSinceEpoch());
}

} // namespace

DayRange::DayRange(QComboBox *choice, QDateEdit *from, QLabel *to, QDateEdit *until, QObject *parent)
    : QObject(parent)
    , m_choice(choice)
    , m_from(from)
    , m_toLabel(to)
    , m_until(until)
{
    for (QDateEdit *edit : { m_from, m_until })
        edit->setDate(QDate::currentDate());
    retranslate();
    update();
    connect(m_choice, &QComboBox::currentIndexChanged, this, &DayRange::update);
    connect(m_from, &QDateEdit::dateChanged, this, &DayRange::changed);
    connect(m_until, &QDateEdit::dateChanged, this, &DayRange::changed);
}

DayRange::Choice DayRange::choice() const
{
    return static_cast<Choice>(std::max(0, m_choice->currentIndex()));
}

std::optional<TimePoint> DayRange::from(TimePoint now) const
{
    switch (choice()) {
    case Choice::Any: return {};
    case Choice::Today: return startOf(today(now));
    case Choice::Yesterday: return startOf(today(now).addDays(-1));
    case Choice::SevenDays: return startOf(today(now).addDays(-6));
    case Choice::Range: return startOf(std::min(m_from->date(), m_until->date()));
    }
    Q_UNREACHABLE();
}

std::optional<TimePoint> DayRange::to(TimePoint now) const
{
    switch (choice()) {
    case Choice::Any:
    case Choice::Today:
    case Choice::SevenDays: return {};
    case Choice::Yesterday: return startOf(today(now));
    case Choice::Range: return startOf(std::max(m_from->date(), m_until->date()).addDays(1));
    }
    Q_UNREACHABLE();
}

void DayRange::retranslate()
{
    const QSignalBlocker blocker(m_choice);
    const int chosen = std::max(0, m_choice->currentIndex());
    m_choice->clear();
    m_choice->addItems(
        { tr("Any time"), tr("Today"), tr("Yesterday"), tr("Last 7 days"), tr("From one day to another") });
    m_choice->setCurrentIndex(chosen);
}

void DayRange::update()
{
    for (QWidget *widget :
        { static_cast<QWidget *>(m_from), static_cast<QWidget *>(m_toLabel), static_cast<QWidget *>(m_until) })
        widget->setVisible(choice() == Choice::Range);
    Q_EMIT changed();
}

} // namespace postrider
