// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/foldersettings.h"

#include <QCoreApplication>

namespace postrider {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(FolderSettings)
};

/// "/data", "C:/data" or "//server/share", on whichever system this runs: the profile may come from another.
bool isFullPath(const QString &path)
{
    const auto isSlash = [&path](
                             qsizetype i) { return path.size() > i && (path.at(i) == u'/' || path.at(i) == u'\\'); };
    const bool hasDrive = path.size() > 2 && path.at(0).isLetter() && path.at(1) == u':' && isSlash(2);
    return hasDrive || path.startsWith(u'/') || (isSlash(0) && isSlash(1));
}

} // namespace

Result<void> validate(const FolderSettings &folder)
{
    if (isFullPath(folder.path))
        return {};
    return fail(Error::Kind::InvalidInput,
        folder.path.isEmpty() ? Text::tr("The Source needs a folder.")
                              : Text::tr("\"%1\" is not the full path of a folder. Begin at the root or the drive.")
                                    .arg(folder.path.left(100)));
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
