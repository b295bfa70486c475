// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// What differs between systems about a socket that is not Qt's. Any thread.
namespace postrider::systemsocket {

/// Ends both directions; who reads from it notices. The socket stays open.
void shutDown(qintptr socket);

/// Forgets why a call of this thread went wrong, so that lastProblem() tells of a later one.
void forgetProblem();
/// Why a call of this thread went wrong, in the words of the system.
[[nodiscard]] QString lastProblem();

} // namespace postrider::systemsocket
