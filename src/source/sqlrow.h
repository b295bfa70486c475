// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entityevent.h"
#include "domain/error.h"

class QVariant;

namespace postrider {

/// Makes an event of the values of a row: sequence, resource name, record key and, where there are such columns, URL
/// and feed types. The rules, and the words of what breaks them, are those of RowReader. `isDecimal` says of each
/// column whether whole numbers may come with zeros behind a point. Any thread.
[[nodiscard]] Result<EntityEvent> eventFromRow(
    const QList<QVariant> &values, const QList<bool> &isDecimal, bool hasUrl, bool hasFeedTypes);
/// The sequence alone.
[[nodiscard]] Result<Sequence> sequenceFromValue(const QVariant &value);

} // namespace postrider
