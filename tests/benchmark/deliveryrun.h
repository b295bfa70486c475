// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"

#include <QList>
#include <QUrl>

namespace postrider::benchmark {

/// What to deliver: a profile of its own with a log of `events` events, a Consumer and a Feed for
/// each endpoint.
struct Load
{
    QList<QUrl> endpoints;
    int batchSize = 1;
    int events = 0; ///< in the log, waiting for every Feed
    Milliseconds time {}; ///< how long to deliver
    bool isPruning = false; ///< while what is old and settled goes from the record
};

struct Delivered
{
    double postsPerSecond = 0;
    double eventsPerSecond = 0;
    /// From one accepted POST to the next of the same Consumer, 99th percentile over the first
    /// `healthy` Consumers, in milliseconds.
    double p99 = 0;
};

/// Delivers with the Dispatcher, HttpSender and store of the product: each POST is committed
/// before the Lane's next one leaves. The last endpoints beyond `healthy` are left out of the
/// measures.
[[nodiscard]] Delivered deliver(const Load &load, qsizetype healthy);
/// The same from a profile that is there: to new Consumers, the newest `load.events` events of its only Source.
[[nodiscard]] Delivered deliverFrom(const QString &folder, const Load &load);

} // namespace postrider::benchmark
