// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "store/database.h"

#include <QStringList>

namespace postrider {

struct FeedFilter;

/// Which kinds of events the log of a Source has been seen to carry: few, however many events there are.
namespace eventkinds {

/// A combination of FeedTypes, as the log keeps it, and a resource that occurs with it.
struct Kind
{
    QString feedTypes; ///< with commas between; never empty
    QString resourceName;
};

/// Those that pass a filter by FeedTypes.
[[nodiscard]] Result<QList<Kind>> passing(Database &database, SourceId source, const FeedFilter &filter);
/// The ResourceNames of a Source, ascending, each once.
[[nodiscard]] Result<QStringList> resourceNames(Database &database, SourceId source);
/// The FeedTypes of a Source, ascending, each once; none where it does not give them.
[[nodiscard]] Result<QStringList> feedTypes(Database &database, SourceId source);

} // namespace eventkinds
} // namespace postrider
