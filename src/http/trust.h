// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QSslConfiguration>

namespace postrider {

/// The TLS configuration that trusts the certificates in `authority` (PEM, one or more) besides
/// those of the system. Every certificate in it must be readable: one that is not would otherwise
/// be found out only when the other side is refused. An empty one adds nothing.
[[nodiscard]] Result<QSslConfiguration> trusting(const QString &authority);

} // namespace postrider
