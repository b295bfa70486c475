// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/holewatch.h"

#include <algorithm>

namespace postrider {

HoleWatch::HoleWatch(QList<Hole> holes)
    : m_holes(std::move(holes))
{
}

void HoleWatch::note(Sequence above, const QList<EntityEvent> &events, TimePoint now)
{
    QList<Hole> found;
    for (const EntityEvent &event : events) {
        const SequenceRange between { { above.value + 1 }, { event.sequence.value - 1 } };
        if (!above.isNone() && between.first <= between.last)
            found.append({ between, now });
        above = event.sequence;
    }
    if (found.size() > MostInPage)
        found = { { { found.first().range.first, found.last().range.last }, now } };
    m_holes += found;
}

void HoleWatch::shift(Milliseconds jump)
{
    for (Hole &hole : m_holes)
        hole.noticedAt += jump;
}

std::optional<SequenceRange> HoleWatch::next() const
{
    if (m_holes.isEmpty() || m_looked >= m_holes.last().range.last)
        return std::nullopt;
    const auto hole = std::ranges::find_if(m_holes, [this](const Hole &candidate) { return candidate.range.last > m_looked; });
    return SequenceRange { std::max(hole->range.first, Sequence { m_looked.value + 1 }), m_holes.last().range.last };
}

void HoleWatch::moveOn(Sequence upTo, const QList<EntityEvent> &taken)
{
    m_looked = upTo;
    for (const EntityEvent &event : taken)
        close(event.sequence);
}

void HoleWatch::finish(TimePoint began, const QList<EntityEvent> &kept)
{
    m_holes.removeIf([began, &kept](const Hole &hole) {
        return hole.watchedUntil() <= began && std::ranges::none_of(kept, [&hole](const EntityEvent &event) {
            return event.sequence >= hole.range.first && event.sequence <= hole.range.last;
        });
    });
    startAgain();
}

void HoleWatch::close(Sequence sequence)
{
    const auto hole = std::ranges::find_if(
        m_holes, [sequence](const Hole &candidate) {
        return candidate.range.first <= sequence && sequence <= candidate.range.last;
    });
    if (hole == m_holes.end())
        return;
    const Hole whole = *hole;
    const auto place = m_holes.erase(hole);
    const Hole lower { { whole.range.first, sequence.before() }, whole.noticedAt };
    const Hole upper { { { sequence.value + 1 }, whole.range.last }, whole.noticedAt };
    const bool hasUpper = upper.range.first <= upper.range.last;
    const auto next = hasUpper ? m_holes.insert(place, upper) : place;
    if (whole.range.first < sequence)
        m_holes.insert(next, lower);
}

} // namespace postrider
