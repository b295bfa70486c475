// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/endpoint.h"
#include "store/transaction.h"

namespace postrider::resumekeys {

/// How the resume endpoint is set; the usual settings while nobody has set it.
[[nodiscard]] Result<EndpointSettings> endpoint(Database &database);
void setEndpoint(Transaction &transaction, const EndpointSettings &settings);

/// The keys of all Feeds that have one.
[[nodiscard]] Result<QList<ResumeKey>> all(Database &database);
/// Takes the place of the one that the Feed had. `key` need not name the Feed.
void set(Transaction &transaction, FeedId feed, const ResumeKey &key);
/// Another Feed takes over, and with it the key.
void move(Transaction &transaction, FeedId from, FeedId to);
void remove(Transaction &transaction, FeedId feed);

} // namespace postrider::resumekeys
