// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace postrider {

/// What lies in a folder of files now.
struct FolderLook
{
    QStringList waiting; ///< files to be taken, in their order
    QStringList others; ///< files of no form that is read
    QStringList reports; ///< of files that were rejected, newest first

    bool operator==(const FolderLook &) const = default;
};

} // namespace postrider
