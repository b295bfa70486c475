// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entityevent.h"
#include "domain/hole.h"

#include <QList>

namespace postrider {

/// The holes in one Source's numbers that are worth another look, and how far the present look has come. Any thread.
class HoleWatch final
{
public:
    /// More holes than this in one page are watched as one, with the events among them: the Source leaves out numbers
    /// by its nature.
    static constexpr qsizetype MostInPage = 20;

    explicit HoleWatch(QList<Hole> holes = {});

    [[nodiscard]] const QList<Hole> &holes() const { return m_holes; }
    /// Notes what is missing between `above` and the last of `events`. What came before the first event ever is no hole.
    void note(Sequence above, const QList<EntityEvent> &events, TimePoint now);
    /// The wall clock was set: every hole is watched for as long as before.
    void shift(Milliseconds jump);

    /// Where the present look goes on, `first` is the first number to ask for; nothing when there is nothing to watch.
    [[nodiscard]] std::optional<SequenceRange> next() const;
    /// All up to and with `upTo` has been looked at, and these were found and taken.
    void moveOn(Sequence upTo, const QList<EntityEvent> &taken);
    /// The look came to its end, and had begun at `began`: what had been watched for long enough by then is given up,
    /// but for what `kept` lies in.
    void finish(TimePoint began, const QList<EntityEvent> &kept);
    /// The next look begins anew.
    void startAgain() { m_looked = Sequence::none(); }
    /// Gives up the lowest hole: to look at all of them would take too much.
    void dropLowest() { m_holes.removeFirst(); }

private:
    void close(Sequence sequence);

    QList<Hole> m_holes; ///< ascending, none overlaps another
    Sequence m_looked; ///< up to here the present look has come
};

} // namespace postrider
