// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/activityfilter.h"

#include "domain/activityentry.h"

namespace postrider {

bool ActivityFilter::matches(const ActivityEntry &entry) const
{
    const auto holdsText = [this](const QString &value) { return value.contains(text, Qt::CaseInsensitive); };
    return (subject.isEmpty() || entry.subject == subject) && (who.isEmpty() || entry.who == who)
        && (!from || entry.at >= *from) && (!to || entry.at < *to)
        && (holdsText(entry.action) || actions.contains(entry.action) || holdsText(entry.subject)
            || holdsText(entry.effect));
}

} // namespace postrider
