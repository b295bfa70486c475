// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QUrl>

namespace postrider {

/// Where to ask for the next `limit` events above `above`. `root` is the service root, or the
/// EntityEvent Resource itself; a query of its own is kept, a $filter of its own joined by "and".
[[nodiscard]] QUrl pageUrl(const QUrl &root, Sequence above, int limit);

/// Where to ask for the event with the highest sequence.
[[nodiscard]] QUrl headUrl(const QUrl &root);

} // namespace postrider
