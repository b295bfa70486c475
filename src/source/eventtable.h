// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "source/eventfile.h"

namespace postrider {

/// Adds the events of a table to a file. The header row names the columns, in letters of any case, as RCP-27 does or did
/// before: EntityEventSequence, ResourceName, ResourceRecordKey, ResourceRecordUrl, FeedTypes. Other columns are ignored.
/// White space around a cell does not count, and an empty cell is the same as none. Any thread.
void readEventTable(EventFile &file, const QString &text);

} // namespace postrider
