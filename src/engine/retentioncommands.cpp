// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/retentioncommands.h"

#include "store/retention.h"

namespace postrider {

using namespace Qt::StringLiterals;

Result<void> RetentionCommands::set(const Retention &retention)
{
    if (retention.keep && (*retention.keep < Retention::Least || *retention.keep > Retention::Most)) {
        return fail(Error::Kind::InvalidInput,
            u"Events and attempts can be kept from %1 to %2 days, or for ever; %3 days is not possible."_s
                .arg(Retention::Least.count())
                .arg(Retention::Most.count())
                .arg(retention.keep->count()));
    }
    const QString effect = retention.keep
        ? u"Events and attempts are kept for %1 days once every Feed has settled them."_s.arg(retention.keep->count())
        : u"Events and attempts are kept for ever."_s;
    Transaction transaction(m_context.database, Durability::Synced);
    retention::set(transaction, retention);
    activity::record(transaction, m_context.entry(u"retention.set"_s, {}, effect));
    if (auto done = transaction.commit(); !done)
        return done;
    if (m_context.retentionChanged)
        m_context.retentionChanged();
    return {};
}

} // namespace postrider
