// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace postrider {

/// How much the log says.
enum class LogLevel {
    Usual, ///< starts, states, waits and troubles
    More, ///< besides, each page that was read and each answer that was not an acceptance
    Everything, ///< besides, each POST, and what Qt says of the network
};

/// usual, more, everything.
[[nodiscard]] QString toName(LogLevel level);
[[nodiscard]] std::optional<LogLevel> logLevelFromName(const QString &name);
/// The rules for QLoggingCategory.
[[nodiscard]] QString filterRules(LogLevel level);

/// The level that is stored in preferences.ini of the profile in `folder`; Usual when none is.
[[nodiscard]] LogLevel storedLogLevel(const QString &folder);
/// Its key there.
inline constexpr auto LogLevelKey = "log_level";

} // namespace postrider
