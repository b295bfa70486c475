// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

/// What it takes to put whole files in their places. Any thread.
namespace postrider::files {

/// Makes an empty file, readable by its owner alone, in the place of one that may be there. Errors: ReadOnly.
[[nodiscard]] Result<void> makePrivate(const QString &path);
/// Brings what was written to a file to the disk. Errors: Storage, StorageFull.
[[nodiscard]] Result<void> sync(const QString &path);
/// Gives a file the name of another, which it replaces at once and for good; both are in one folder. Errors: Storage.
[[nodiscard]] Result<void> replace(const QString &path, const QString &with);
/// Makes the same content known under a second name, without a copy where the file system can. Errors: Storage, StorageFull.
[[nodiscard]] Result<void> keepAs(const QString &path, const QString &copy);

/// Why something cannot be written there, by errno.
[[nodiscard]] Error errorOf(const QString &path, int systemError);

} // namespace postrider::files
