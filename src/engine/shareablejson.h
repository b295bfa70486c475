// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>

namespace postrider {

/// A document as it may leave the house: every text in it redacted, what is named as a secret masked, the values of all
/// headers masked, and bodies left out. Any thread.
[[nodiscard]] QJsonValue shareable(const QJsonValue &value);

} // namespace postrider
