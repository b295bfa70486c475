// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/folderlook.h"
#include "domain/folderprogress.h"
#include "gui/testwords.h"

namespace postrider::words {

/// Of a look into a folder.
[[nodiscard]] TestReport testReport(const QString &source, const Result<FolderLook> &look);
/// What became of the files in a folder: what waits, what was taken and what was rejected last.
[[nodiscard]] QStringList folderLines(const FolderProgress &folder, TimePoint now);
/// How files of events have to look, with an example to copy. Rich text of our own.
[[nodiscard]] QString fileForms();

} // namespace postrider::words
