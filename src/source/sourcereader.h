// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entityevent.h"
#include "domain/error.h"
#include "domain/folderprogress.h"
#include "domain/retryafter.h"

#include <QList>

#include <functional>
#include <optional>

namespace postrider {

/// What one read of a Source brought: the events up to the first one that breaks the rules.
struct SourcePage
{
    QList<EntityEvent> events; ///< strictly ascending, all above what was asked for
    QList<EntityEvent>
        late; ///< turned up at or below what was asked for, strictly ascending; for Sources that are read once
    bool isNumberedHere = false; ///< the numbers are Postrider's own, for the Source gives none
    bool hasMore = false; ///< a further page should be asked for at once
    /// Names what was taken for good, where a Source gives its events only once: noted together with them, and handed
    /// back by confirm(). A page whose receipt was noted before is not taken again.
    QString receipt;
    /// What the log says of these decides what comes next: takeKnown() is to be called before the next read.
    QList<Sequence> unsure;
    QStringList notes; ///< what people should find in Activity, each a sentence
    std::optional<FolderNews> folder; ///< for folders
    std::optional<Milliseconds>
        again; ///< something is about to be complete: not the end yet, but read again after that
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

/// What there is to choose from where a Source's events may be kept, for whoever sets it up.
struct SourceChoices
{
    QStringList tables; ///< and views
    QStringList columns; ///< of what is to be read
    QString problem; ///< why there are no columns
};

/// Reads one Source, a page at a time. Implementations live in one thread and call back in it,
/// exactly once for each call; one call may be under way at a time.
class SourceReader
{
public:
    using PageCallback = std::function<void(SourcePage)>;
    using HeadCallback = std::function<void(SourceHead)>;
    using ConfirmCallback = std::function<void(Result<bool>)>;
    using ChoicesCallback = std::function<void(Result<SourceChoices>)>;

    SourceReader() = default;
    virtual ~SourceReader() = default;
    Q_DISABLE_COPY_MOVE(SourceReader)

    /// Asks for the next events above `above`, up to and with `upTo` unless that is none(), at most `limit`.
    virtual void read(Sequence above, Sequence upTo, int limit, PageCallback done) = 0;
    /// Asks for the highest sequence that there is.
    virtual void readHead(HeadCallback done) = 0;
    /// Asks what there is to choose from; nothing, for most kinds.
    virtual void readChoices(ChoicesCallback done) { done({}); }
    /// What the page with this receipt brought is stored; maybe by a program that ran before. Answers whether the receipt
    /// may be forgotten, which is not so while the rest of the same thing is still to be read. An error says why it is to
    /// be confirmed again later.
    virtual void confirm(const QString &receipt, ConfirmCallback done)
    {
        Q_UNUSED(receipt);
        done(true);
    }
    /// Which of a page's `unsure` sequences are in the log. Up to `prunedUpTo` the log does not know any more.
    virtual void takeKnown(const QList<EntityEvent> &known, Sequence prunedUpTo)
    {
        Q_UNUSED(known);
        Q_UNUSED(prunedUpTo);
    }
    /// Whom to tell when there may be something new, for those that notice by themselves.
    virtual void whenChanged(std::function<void()> changed) { Q_UNUSED(changed); }
    /// Ends a call that is under way, without calling back.
    virtual void cancel() = 0;
};

} // namespace postrider
