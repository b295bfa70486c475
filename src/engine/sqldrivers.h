// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace postrider {

/// Whether databases can be read by this driver of SqlSettings here. Any thread.
[[nodiscard]] bool hasSqlDriver(const QString &name);
/// All drivers, and whether they are here, as the command line has it.
[[nodiscard]] QJsonObject sqlDriversToJson();

} // namespace postrider
