// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entityevent.h"
#include "domain/error.h"

namespace postrider {

/// What a person says has changed, without a number.
struct HandEvent
{
    QString resourceName;
    QString recordKey;
    QString recordUrl {}; ///< may be empty
    QStringList feedTypes {}; ///< for which kinds of feeds it is; may be empty

    bool operator==(const HandEvent &) const = default;
};

/// The same without white space around it; InvalidInput when it cannot be sent.
[[nodiscard]] Result<HandEvent> checked(const HandEvent &event);
[[nodiscard]] EntityEvent numbered(const HandEvent &event, Sequence sequence, TimePoint readAt);

} // namespace postrider
