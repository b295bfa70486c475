// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/outcome.h"
#include "domain/time.h"

#include <QList>

#include <optional>

namespace postrider {

/// Which attempts of the ledger are wanted.
struct AttemptFilter
{
    FeedId feed; ///< not valid: of every Feed, and tests
    QList<Outcome> outcomes; ///< empty is all
    std::optional<TimePoint> from; ///< started then or later
    std::optional<TimePoint> to; ///< started before then
    ConsumerId testsOf {}; ///< when valid: the tests of this Consumer and nothing else

    bool operator==(const AttemptFilter &) const = default;
};

} // namespace postrider
