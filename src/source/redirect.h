// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/headers.h"

namespace postrider {

/// Where a redirect leads, to follow "a redirect, and": "points to https://…" or "does not say where to". The address
/// is without what is not for everyone's eyes: user, query and fragment.
[[nodiscard]] QString redirectWords(const Headers &headers);

} // namespace postrider
