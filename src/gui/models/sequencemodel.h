// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/engine.h"
#include "engine/lists.h"
#include "gui/models/pagedmodel.h"
#include "gui/whilealive.h"

#include <algorithm>

namespace postrider {

/// A list of events in the order of their sequences, more as they are scrolled to. What changed in
/// it is inserted and removed row by row. Derived classes give the columns, a question for a page,
/// and the sequence of a row. GUI thread.
template <typename Row>
class SequenceModel : public PagedModel
{
public:
    using Page = SequencePage<Row>;
    /// Rows above a sequence; runs in the reader's thread.
    using Question = std::function<Result<Page>(Database &, FeedId, int limit, Sequence above)>;

    SequenceModel(Engine &engine, Question question, QObject *parent)
        : PagedModel(parent)
        , m_engine(engine)
        , m_question(std::move(question))
    {
    }

    [[nodiscard]] FeedId feed() const { return m_feed; }
    /// Begins anew with another Feed.
    void setFeed(FeedId feed)
    {
        beginResetModel();
        m_feed = feed;
        m_rows.clear();
        m_lookedUpTo = Sequence::none();
        m_isEnd = true;
        m_isLoaded = m_isAsking = m_isStale = false;
        ++m_generation;
        endResetModel();
        refresh();
    }

    /// Asks again for what is shown, and brings the rows up to it.
    void refresh()
    {
        m_isStale = true;
        if (m_isAsking)
            return;
        m_isStale = false;
        ask(std::max(PageSize, rowCount()), Sequence::none(), [this](const Page &page) { replace(page); });
    }

    [[nodiscard]] const Row &rowAt(int row) const { return m_rows[row]; }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override
    {
        return !parent.isValid() && !m_isEnd && !m_isAsking;
    }
    void fetchMore(const QModelIndex &parent) override
    {
        if (canFetchMore(parent))
            ask(PageSize, m_lookedUpTo, [this](const Page &page) { append(page); });
    }

protected:
    [[nodiscard]] virtual Sequence sequenceOf(const Row &row) const = 0;

private:
    template <typename Take>
    void ask(int limit, Sequence above, Take take)
    {
        m_isAsking = true;
        m_engine
            .ask([question = m_question, feed = m_feed, limit, above](
                     Database &database) { return question(database, feed, limit, above); })
            .then(&m_engine,
                whileAlive(this, [this, take, generation = m_generation](const Result<Result<Page>> &answer) {
                    if (generation != m_generation)
                        return;
                    if (!answer || !*answer) {
                        m_isAsking = false;
                        Q_EMIT failed(answer ? answer->error().detail : answer.error().detail);
                        return;
                    }
                    take(**answer);
                    m_isAsking = false;
                    goOn();
                }));
    }

    /// A page may be short although there is more: the log is looked through a bounded way at a time.
    void goOn()
    {
        if (m_isStale)
            refresh();
        else if (rowCount() < PageSize)
            fetchMore({});
        if (rowCount() > 0 || m_isEnd) {
            m_isLoaded = true;
            Q_EMIT loaded();
        }
    }

    void append(const Page &page)
    {
        if (!page.rows.isEmpty()) {
            beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(page.rows.size()) - 1);
            m_rows += page.rows;
            endInsertRows();
        }
        m_lookedUpTo = page.lookedUpTo;
        m_isEnd = page.isEnd;
    }

    void replace(const Page &page)
    {
        int row = 0;
        for (qsizetype i = 0; i < page.rows.size();) {
            const Sequence wanted = sequenceOf(page.rows[i]);
            int end = row;
            while (end < rowCount() && sequenceOf(m_rows[end]) < wanted)
                ++end;
            remove(row, end);
            if (row < rowCount() && sequenceOf(m_rows[row]) == wanted) {
                m_rows[row] = page.rows[i];
                ++row;
                ++i;
                continue;
            }
            qsizetype next = i;
            while (
                next < page.rows.size() && (row == rowCount() || sequenceOf(page.rows[next]) < sequenceOf(m_rows[row])))
                ++next;
            beginInsertRows({}, row, row + static_cast<int>(next - i) - 1);
            m_rows = m_rows.first(row) + page.rows.sliced(i, next - i) + m_rows.sliced(row);
            endInsertRows();
            row += static_cast<int>(next - i);
            i = next;
        }
        remove(row, rowCount());
        m_lookedUpTo = page.lookedUpTo;
        m_isEnd = page.isEnd;
        if (row > 0)
            Q_EMIT dataChanged(index(0, 0), index(row - 1, columnCount() - 1));
    }

    void remove(int first, int end)
    {
        if (first == end)
            return;
        beginRemoveRows({}, first, end - 1);
        m_rows.remove(first, end - first);
        endRemoveRows();
    }

    Engine &m_engine;
    const Question m_question;
    FeedId m_feed;
    QList<Row> m_rows;
    Sequence m_lookedUpTo;
    int m_generation = 0;
    bool m_isEnd = true;
    bool m_isAsking = false;
    bool m_isStale = false;
};

} // namespace postrider
