// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/time.h"

#include <QString>
#include <QStringList>

namespace postrider {

/// "Record X of resource Y has changed": one row of the RESO EntityEvent Resource (RCP-27).
struct EntityEvent
{
    Sequence sequence;
    QString resourceName;
    QString resourceRecordKey;
    QString resourceRecordUrl; ///< empty where the Source does not give it
    QStringList feedTypes; ///< Data Dictionary 2.1; empty where the Source does not give them
    TimePoint readAt {}; ///< when Postrider read it
    bool isLate = false; ///< turned up below a sequence that had already been read

    bool operator==(const EntityEvent &) const = default;
};

} // namespace postrider
