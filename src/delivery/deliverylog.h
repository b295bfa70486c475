// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace postrider {

struct Consumer;
struct Settlement;

/// Says in the log what an answer of a Consumer meant: at the usual level when it asked us to wait, failed or refused,
/// and at the highest for each POST.
void log(const Consumer &consumer, const Settlement &settlement);

} // namespace postrider
