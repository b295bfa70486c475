// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/consumer.h"
#include "domain/feed.h"
#include "domain/folderprogress.h"
#include "domain/hole.h"
#include "domain/retention.h"
#include "domain/source.h"
#include "domain/standing.h"

#include <QList>

namespace postrider {

/// A Source and how far it has been read.
struct StoredSource
{
    Source source;
    SourceProgress progress;
    Pruned pruned {};
    QList<Hole> holes {}; ///< ascending
    QString receipt {}; ///< for what was taken and may not be put away yet; empty when there is none
    FolderProgress folder {};
};

/// A Consumer and where it stands with us.
struct StoredConsumer
{
    Consumer consumer;
    Standing standing;
};

/// The filter that holds for sequences above `above`, up to the next step.
struct FilterStep
{
    Sequence above;
    FeedFilter filter;
};

/// A Feed, its filters and how far it has come.
struct StoredFeed
{
    Feed feed; ///< its filter is the one of the last step
    FeedProgress progress;
    QList<FilterStep> filters; ///< ascending, never empty

    /// The filter that holds at a sequence.
    [[nodiscard]] const FeedFilter &filterAt(Sequence sequence) const;
    /// Whether the Feed carries an event, by the filter that holds at its sequence.
    [[nodiscard]] bool carries(const EntityEvent &event) const;
};

} // namespace postrider
