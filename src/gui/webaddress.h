// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>

namespace postrider {

/// Reads addresses as people type and paste them. GUI thread.
namespace webaddress {

/// White space around it is taken off. Not valid when it is none.
[[nodiscard]] QUrl fromText(const QString &text);
/// What is wrong with an address that `what` should have; empty when it may be saved.
[[nodiscard]] QString problem(const QString &what, const QString &text, bool isPlainHttpAccepted);
/// What http means for a token.
[[nodiscard]] QString openWarning();

} // namespace webaddress
} // namespace postrider
