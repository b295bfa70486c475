// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"

class QDateTimeEdit;

namespace postrider {

/// Fields in which a person gives a time, by the zone of the screen. GUI thread.
namespace localtime {

/// To the minute, beginning with `time`.
void prepare(QDateTimeEdit *edit, TimePoint time);
[[nodiscard]] TimePoint of(const QDateTimeEdit *edit);

} // namespace localtime
} // namespace postrider
