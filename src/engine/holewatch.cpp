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
    if (m_holes.size() > Most) {
        const qsizetype last = m_holes.size() - Most; // of those that become one
        const Hole lowest { { m_holes.first().range.first, m_holes.at(last).range.last }, m_holes.at(last).noticedAt };
        m_holes.remove(0, last + 1);
        m_holes.prepend(lowest);
    }
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
    const auto hole =
        std::ranges::find_if(m_holes, [this](const Hole &candidate) { return candidate.range.last > m_looked; });
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

std::optional<Sequence> HoleWatch::lowest() const
{
    return m_holes.isEmpty() ? std::nullopt : std::optional(m_holes.first().range.first);
}

void HoleWatch::giveUpBelow(Sequence sequence)
{
    m_holes.removeIf([sequence](const Hole &hole) { return hole.range.last < sequence; });
    if (!m_holes.isEmpty())
        m_holes.first().range.first = std::max(m_holes.first().range.first, sequence);
}

void HoleWatch::close(Sequence sequence)
{
    const auto hole = std::ranges::find_if(m_holes, [sequence](const Hole &candidate) {
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
