// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <algorithm>
#include <vector>

namespace postrider {

/// A range of sequences, and how many events the ledger says it carried.
struct Span
{
    Sequence first;
    Sequence last;
    int expected = 0;
    int counted = 0;
    AttemptId attempt;
};

/// Spans in ascending order, and a cursor that walks them beside the events. Nearly always no more than one is open,
/// and nothing changes from one event to the next.
class Spans final
{
public:
    void add(const Span &span) { m_spans.push_back(span); }
    void sort()
    {
        std::ranges::sort(m_spans, {}, &Span::first);
        setNext();
    }

    /// Whether any span has `sequence` in it. Sequences must ascend from call to call.
    bool covers(Sequence sequence)
    {
        if (sequence >= m_nextFirst || sequence > m_firstEnd)
            move(sequence);
        return !m_open.empty();
    }
    void count()
    {
        for (const size_t i : m_open)
            ++m_spans[i].counted;
    }
    [[nodiscard]] const std::vector<Span> &all() const { return m_spans; }

private:
    void move(Sequence sequence)
    {
        for (; m_next < m_spans.size() && m_spans[m_next].first <= sequence; ++m_next)
            m_open.push_back(m_next);
        std::erase_if(m_open, [&](size_t i) { return m_spans[i].last < sequence; });
        m_firstEnd = Sequence::max();
        for (const size_t i : m_open)
            m_firstEnd = std::min(m_firstEnd, m_spans[i].last);
        setNext();
    }
    void setNext() { m_nextFirst = m_next < m_spans.size() ? m_spans[m_next].first : Sequence::max(); }

    std::vector<Span> m_spans;
    std::vector<size_t> m_open;
    size_t m_next = 0;
    Sequence m_nextFirst = Sequence::max();
    Sequence m_firstEnd = Sequence::max(); ///< the first end of an open span
};

} // namespace postrider
