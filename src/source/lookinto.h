// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/folderlook.h"

#include <functional>

namespace postrider {

/// Looks into a folder, and tries whether files can be written there. May hang as long as a network does; any thread.
[[nodiscard]] Result<FolderLook> lookInto(const QString &path);
/// The same in a thread of its own, which nothing waits for; the answer comes in the thread of who asked, while its event
/// loop runs.
void lookIntoAside(const QString &path, std::function<void(Result<FolderLook>)> done);

/// What is said of a folder that does not answer.
[[nodiscard]] Error noAnswerFrom(const QString &path);

} // namespace postrider
