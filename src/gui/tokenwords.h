// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"

#include <QVariant>

class QPalette;

namespace postrider {
struct Source;
}

namespace postrider::words {

/// "stored", "missing", "ends in 12 days", "ended yesterday 10:00".
[[nodiscard]] QString tokenState(bool hasToken, std::optional<TimePoint> expiry, TimePoint now);
/// Its colour: amber from 14 days before its end on, red when there is none or it has ended; nothing
/// otherwise.
[[nodiscard]] QVariant tokenColor(
    bool hasToken, std::optional<TimePoint> expiry, TimePoint now, const QPalette &palette);

/// What the secret with which a Source is read is called; empty for one that needs none.
[[nodiscard]] QString secretName(const Source &source);

} // namespace postrider::words
