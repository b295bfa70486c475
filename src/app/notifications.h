// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/queries.h"

#include <QList>
#include <QString>

namespace postrider {

/// What a person is told outside the window.
struct Notification
{
    QString title;
    QString text;
    bool needsPerson = false; ///< somebody has to act on it

    bool operator==(const Notification &) const = default;
};

/// What is worth a notification between one status and the next: Feeds that were suspended, and
/// Feeds that were and now go on. At most one of each, however many Feeds it concerns; nothing about
/// Feeds that only one of the two has. A pure function.
[[nodiscard]] QList<Notification> notifications(const Status &before, const Status &after);

} // namespace postrider
