// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/localtime.h"

#include <QDateTimeEdit>

namespace postrider::localtime {

void prepare(QDateTimeEdit *edit, TimePoint time)
{
    QDateTime local = QDateTime::fromMSecsSinceEpoch(toStored(time));
    local.setTime(QTime(local.time().hour(), local.time().minute()));
    QString date = edit->locale().dateFormat(QLocale::ShortFormat);
    if (!date.contains(QStringLiteral("yyyy")))
        date.replace(QStringLiteral("yy"), QStringLiteral("yyyy"));
    edit->setDisplayFormat(date + QStringLiteral(" HH:mm"));
    edit->setDateTime(local);
    constexpr int ButtonAndMargins = 56;
    edit->setMinimumWidth(
        edit->fontMetrics().horizontalAdvance(local.toString(edit->displayFormat())) + ButtonAndMargins);
}

TimePoint of(const QDateTimeEdit *edit)
{
    return fromStored(edit->dateTime().toMSecsSinceEpoch());
}

} // namespace postrider::localtime
