// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/endpoint.h"
#include "domain/stored.h"
#include "store/transaction.h"

#include <QList>

namespace postrider {

/// What a copy of a profile's database holds, and what has to be put right in one that takes the place of what went on
/// since it was made.
namespace copies {

struct Counts
{
    qint64 sources = 0;
    qint64 consumers = 0;
    qint64 feeds = 0;
    qint64 events = 0;
    int schema = 0; ///< its version

    bool operator==(const Counts &) const = default;
};
[[nodiscard]] Result<Counts> counts(Database &database);
/// Whether the file is sound, to the last index or, for a quick look, without them. Error::Kind::Damaged says what is not.
[[nodiscard]] Result<void> checkIntegrity(Database &database, bool isQuick = false);

/// Which of several pasts this profile goes on from: empty, or a name that each restore gives it anew.
[[nodiscard]] Result<QString> timeline(Database &database);

/// How many events above `position` the Consumer of a Feed accepted, each once.
[[nodiscard]] Result<qint64> acceptedAbove(Database &database, FeedId feed, Sequence position);

/// What is known from after the copy was made, by the profile whose place the copy takes.
struct Since
{
    QList<StoredSource> sources;
    QList<StoredConsumer> consumers;
    QList<StoredFeed> feeds;
    QList<ResumeKey> resumeKeys;
};
[[nodiscard]] Result<Since> since(Database &database);

/// Makes a copy fit to go on from. It gets a timeline of its own, for under the same Idempotency-Key a Consumer may have
/// seen other events since. Numbers that a Source left out are watched anew, and Consumers are approached slowly. What
/// others said or relied on since the copy was made stays in force: a Source or Consumer that asked us to wait is not
/// called early, a resume token that was taken back stays void, and a number that was given to an event here is not
/// given again.
void goOnFrom(Transaction &transaction, const Since &since, const QString &timeline, TimePoint now);

} // namespace copies
} // namespace postrider
