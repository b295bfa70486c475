// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"

#include <QString>

namespace postrider {

struct Status;

namespace words {

/// How all is, in a few short sentences: "2 feeds are on time. HomeFinder asked us to wait. RentBoard
/// needs you." Names at most three Feeds, those that need somebody first, and counts the others.
[[nodiscard]] QString headline(const Status &status, TimePoint now);

} // namespace words
} // namespace postrider
