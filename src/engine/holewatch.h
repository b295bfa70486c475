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
    /// Of more than these in all, the lowest become one, for they are stored anew at each change.
    static constexpr qsizetype Most = 100;

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
    [[nodiscard]] bool isUnderWay() const { return !m_looked.isNone(); }
    /// The lowest number that is missing; nothing when none is.
    [[nodiscard]] std::optional<Sequence> lowest() const;
    /// What is missing below `sequence` is not watched any longer.
    void giveUpBelow(Sequence sequence);

private:
    void close(Sequence sequence);

    QList<Hole> m_holes; ///< ascending, none overlaps another
    Sequence m_looked; ///< up to here the present look has come
};

} // namespace postrider
