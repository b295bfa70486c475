// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/intervalcombobox.h"

#include "gui/words.h"

#include <QAbstractItemView>
#include <QEvent>

namespace postrider {

using namespace std::chrono_literals;

IntervalComboBox::IntervalComboBox(QWidget *parent)
    : QComboBox(parent)
{
    for (const std::chrono::seconds interval : { 5s, 10s, 30s, 60s, 300s, 900s, 3600s, 21'600s, 86'400s })
        addItem(words(interval), qint64(interval.count()));
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(this, &QComboBox::activated, this, [this] { Q_EMIT intervalChosen(interval()); });
}

std::chrono::seconds IntervalComboBox::interval() const
{
    return std::chrono::seconds(currentData().toLongLong());
}

void IntervalComboBox::setInterval(std::chrono::seconds interval)
{
    if (interval == this->interval() || view()->isVisible())
        return;
    int row = 0;
    while (row < count() && itemData(row).toLongLong() < interval.count())
        ++row;
    if (row == count() || itemData(row).toLongLong() != interval.count())
        insertItem(row, words(interval), qint64(interval.count()));
    setCurrentIndex(row);
}

void IntervalComboBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QComboBox::changeEvent(event);
}

void IntervalComboBox::retranslate()
{
    for (int row = 0; row < count(); ++row)
        setItemText(row, words(std::chrono::seconds(itemData(row).toLongLong())));
}

QString IntervalComboBox::words(std::chrono::seconds interval)
{
    return tr("every %1").arg(postrider::words::exactDuration(interval));
}

} // namespace postrider
