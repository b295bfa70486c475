// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "source/sourcereader.h"

namespace postrider {

/// Collects the rows of one page and holds them to what RCP-27 asks: sequences that rise strictly and are all above
/// what was asked for. The first row that breaks the rules ends the page: nothing from it on is taken. Any thread.
class PageBuilder final
{
public:
    PageBuilder(Sequence above, TimePoint readAt);

    /// The next row. False when it broke the rules, and no further one is wanted.
    bool add(Result<EntityEvent> event);
    /// A row that only shows that there are more. It is not taken, but may not repeat the last sequence.
    void peek(const Result<EntityEvent> &event);

    /// All but `hasMore` of a page that only add() fed.
    [[nodiscard]] SourcePage &page() { return m_page; }

private:
    [[nodiscard]] Result<void> checkOrder(const EntityEvent &event) const;

    const Sequence m_above;
    const TimePoint m_readAt;
    SourcePage m_page;
};

/// Names the row, counted from 0, and what is wrong with it: a clause.
[[nodiscard]] Error rowError(qsizetype row, const Error &error);

} // namespace postrider
