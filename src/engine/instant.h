// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"

namespace postrider {

/// Whatever `read`, which gives a Result, reads from the database is of one instant. Not inside itself.
template <typename Read>
auto atOneInstant(Database &database, Read read) -> decltype(read())
{
    if (const auto begun = database.runText(QStringLiteral("BEGIN")); !begun)
        return tl::unexpected(begun.error());
    auto result = read();
    (void)database.runText(QStringLiteral("COMMIT"));
    return result;
}

} // namespace postrider
