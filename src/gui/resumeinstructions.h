// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace postrider {

struct EndpointSettings;
struct Feed;

/// What to send to the people of a Consumer so that it can resume its Feed: where to call, with what, and what the
/// answers mean. The token is not in it.
[[nodiscard]] QString resumeInstructions(const EndpointSettings &endpoint, const Feed &feed);

} // namespace postrider
