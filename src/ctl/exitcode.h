// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What postriderctl ends with.
namespace postrider::ExitCode {

inline constexpr int Done = 0;
inline constexpr int Failed = 1; ///< why is on standard error
inline constexpr int WrongUsage = 2;
inline constexpr int EngineElsewhere = 3; ///< another engine holds the profile and could not be asked
inline constexpr int NoKeychain = 4;

} // namespace postrider::ExitCode
