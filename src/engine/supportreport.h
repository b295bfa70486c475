// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"
#include "engine/profile.h"
#include "engine/workprogress.h"

#include <QStringList>

namespace postrider {

class Database;

/// What a helper needs to see of a profile, in one zip file that can be sent by mail: about.txt, what the command line
/// tells as JSON, and the logs. No token is in it, as none is in the profile; besides, it is without bodies, without the
/// values of headers, and without users and queries of addresses, whatever Consumers and Producers said. Record keys,
/// names, addresses and contacts are in it. Any thread.
namespace supportreport {

/// A sentence or two for each thing, of this program and this machine; what a window knows besides comes from there.
[[nodiscard]] QStringList aboutHere(const Profile &profile);

/// Writes it; for Engine::askAside(). Gives how many files are in it. Errors: AlreadyExists unless `mayReplace`; ReadOnly,
/// Storage, StorageFull, Cancelled.
struct Order
{
    QString file;
    bool mayReplace = false;
    QStringList about; ///< lines
    TimePoint now {};
};
[[nodiscard]] Result<qint64> write(
    Database &database, const Profile &profile, const Order &order, WorkProgress &progress);

} // namespace supportreport
} // namespace postrider
