// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

namespace postrider::benchmark {

/// A profile as it is after years: one Source, and 50 Feeds of 50 Consumers.
struct LargeLog
{
    static constexpr int Feeds = 50;
    static constexpr int Events = 10'000'000;

    qint64 attempts = 0;
    qint64 bytes = 0; ///< of the file
    double seconds = 0; ///< how long it took to make; 0 when it was there already
};

/// Makes such a profile in `folder`, unless one is there that was made whole before. Most Feeds carry everything and
/// are up to date; some carry some resources, have changed that, began later, or are behind by up to all there is.
/// Batches are of 100 events, some were held or failed before, some events are set aside and some were sent again:
/// verify finds it sound. `goesOn` is told how many events there are so far.
[[nodiscard]] LargeLog makeLargeLog(const QString &folder, const std::function<void(int)> &goesOn);

/// The sequence of the event that was written as the `index`-th, from 0 on: each tenth sequence is left out.
[[nodiscard]] qint64 sequenceOf(qint64 index);

} // namespace postrider::benchmark
