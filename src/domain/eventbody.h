// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entityevent.h"

#include <QByteArray>
#include <QList>

namespace postrider {

struct Consumer;

/// The JSON body of a POST that carries these events to this Consumer: RESO Common Format
/// (RCP-28) or WEBAPI-028, single or list form. Sequences are plain JSON integers, exact to
/// 2^63 − 1. No events make an empty list, which is a connection test.
[[nodiscard]] QByteArray eventBody(const QList<EntityEvent> &events, const Consumer &consumer);

} // namespace postrider
