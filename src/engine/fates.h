// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/queries.h"

namespace postrider::queries {

/// What whoHas() says, for the Feeds of a status that was read before, inside whatever the caller reads at one instant.
[[nodiscard]] Result<QList<FoundEvent>> fates(
    Database &database, const Status &status, const QList<EventRow> &events, TimePoint now);

} // namespace postrider::queries
