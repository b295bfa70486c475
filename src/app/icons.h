// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/feedstate.h"

#include <QIcon>

#include <optional>

namespace postrider::icons {

/// In the colours of the program, or as a mask that the desktop fills with a colour of its own.
enum class Ink { Colors, Mask };

/// Postrider's own icon, with a state's shape and colour in a corner if there is one. GUI thread.
[[nodiscard]] QIcon icon(std::optional<FeedState::Kind> kind = {}, Ink ink = Ink::Colors);
/// The same as the tray of this system wants it.
[[nodiscard]] QIcon trayIcon(std::optional<FeedState::Kind> kind);

} // namespace postrider::icons
