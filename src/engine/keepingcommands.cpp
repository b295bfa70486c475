// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/keepingcommands.h"

#include <QDir>

namespace postrider {

using namespace Qt::StringLiterals;

Result<void> KeepingCommands::noteBackup(const QString &file, const BackupManifest &manifest)
{
    return note(u"profile.backup"_s, file,
        u"A backup was made, of %1 Source(s), %2 Consumer(s), %3 Feed(s) and %4 event(s)."_s.arg(manifest.sources)
            .arg(manifest.consumers)
            .arg(manifest.feeds)
            .arg(manifest.events));
}

Result<void> KeepingCommands::noteReport(const QString &file)
{
    return note(u"profile.report"_s, file, u"A report for support was saved."_s);
}

Result<void> KeepingCommands::note(const QString &action, const QString &file, const QString &effect)
{
    Transaction transaction(m_context.database, Durability::Synced);
    activity::record(transaction, m_context.entry(action, QDir::toNativeSeparators(file), effect));
    return transaction.commit();
}

} // namespace postrider
