// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/verification.h"

#include <QList>

#include <functional>

namespace postrider {

class Database;

/// Called several times a second with how many events were looked at, and of how many; gives up when it returns false.
using VerifyGoesOn = std::function<bool(qint64 checked, qint64 all)>;

/// Proves for every Feed that each event of its Source is exactly one of accepted, superseded, filtered out, set aside
/// or waiting, and that what is stored about it agrees. Reads one consistent state; keeps some 32 bytes in memory for
/// each accepted attempt. Cancelled when `goesOn` says so.
[[nodiscard]] Result<QList<Verification>> verify(Database &database, const VerifyGoesOn &goesOn = {});

} // namespace postrider
