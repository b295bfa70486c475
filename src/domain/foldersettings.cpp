// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/foldersettings.h"

#include <QDir>

namespace postrider {

using namespace Qt::StringLiterals;

Result<void> validate(const FolderSettings &folder)
{
    if (QDir::isAbsolutePath(folder.path))
        return {};
    return fail(Error::Kind::InvalidInput,
        folder.path.isEmpty()
            ? u"The Source needs a folder."_s
            : u"\"%1\" is not the full path of a folder. Begin at the root or the drive."_s.arg(folder.path.left(100)));
}

QJsonObject toJson(const FolderSettings &folder)
{
    return { { u"path"_s, folder.path } };
}

FolderSettings folderSettingsFromJson(const QJsonObject &json)
{
    return { json.value("path"_L1).toString() };
}

} // namespace postrider
