// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/backup.h"
#include "engine/enginecontext.h"

namespace postrider {

/// Puts on record that the profile was copied, or a report of it written. Lives in the engine thread.
class KeepingCommands final
{
public:
    explicit KeepingCommands(EngineContext &context)
        : m_context(context)
    {
    }

    [[nodiscard]] Result<void> noteBackup(const QString &file, const BackupManifest &manifest);
    [[nodiscard]] Result<void> noteReport(const QString &file);

private:
    [[nodiscard]] Result<void> note(const QString &action, const QString &file, const QString &effect);

    EngineContext &m_context;
};

} // namespace postrider
