// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entityevent.h"
#include "domain/error.h"
#include "domain/retryafter.h"

#include <QList>

#include <functional>
#include <optional>

namespace postrider {

/// What one read of a Source brought: the events up to the first one that breaks the rules.
struct SourcePage
{
    QList<EntityEvent> events; ///< strictly ascending, all above what was asked for
    bool hasMore = false; ///< a further page should be asked for at once
    QString warning; ///< something odd that does no harm; empty when nothing was
    /// Why no more of this page was taken, or why there was none; `events` is still good.
    std::optional<Error> error;
    /// When the Source asked us to wait (429, 503, or any Retry-After): obeyed before anything else.
    std::optional<Milliseconds> wait;
    bool isThrottled = false; ///< it was a 429, or a 503 with Retry-After: no failure
};

/// What asking a Source for its newest event brought.
struct SourceHead
{
    Result<Sequence> sequence; ///< the highest there is; none() when the Source is empty
    std::optional<Milliseconds> wait; ///< as in SourcePage
    bool isThrottled = false; ///< as in SourcePage
};

/// Reads one Source, a page at a time. Implementations live in one thread and call back in it,
/// exactly once for each call; one call may be under way at a time.
class SourceReader
{
public:
    using PageCallback = std::function<void(SourcePage)>;
    using HeadCallback = std::function<void(SourceHead)>;

    SourceReader() = default;
    virtual ~SourceReader() = default;
    Q_DISABLE_COPY_MOVE(SourceReader)

    /// Asks for the next events above `above`, at most `limit`.
    virtual void read(Sequence above, int limit, PageCallback done) = 0;
    /// Asks for the highest sequence that there is.
    virtual void readHead(HeadCallback done) = 0;
    /// Ends a call that is under way, without calling back.
    virtual void cancel() = 0;
};

} // namespace postrider
