// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QString>

namespace postrider {

struct EndpointSettings;
struct Feed;

/// What to send to the people of a Consumer so that it can resume its Feed: where to call, with what, and what the
/// answers mean. `last` is a sequence that was sent, as an example. The token is not in it.
[[nodiscard]] QString resumeInstructions(const EndpointSettings &endpoint, const Feed &feed, Sequence last);

} // namespace postrider
