// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QJsonObject>
#include <QString>

namespace postrider {

/// Where files of events are dropped.
struct FolderSettings
{
    QString path; ///< absolute, as the user's own system writes it

    bool operator==(const FolderSettings &) const = default;
};

[[nodiscard]] Result<void> validate(const FolderSettings &folder);
[[nodiscard]] QJsonObject toJson(const FolderSettings &folder);
[[nodiscard]] FolderSettings folderSettingsFromJson(const QJsonObject &json);

} // namespace postrider
