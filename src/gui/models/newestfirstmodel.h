// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/engine.h"
#include "gui/models/pagedmodel.h"
#include "gui/whilealive.h"

#include <algorithm>

namespace postrider {

/// A list that grows at its top: the newest rows first, older ones as they are scrolled to. What is
/// new is inserted above, or only counted while somebody reads. Derived classes give the columns, a
/// question for a page of rows, and the id of a row. GUI thread.
template <typename Row, typename Filter>
class NewestFirstModel : public PagedModel
{
public:
    /// Rows below the id `before`, 0 for the newest; runs in the reader's thread.
    using Question = std::function<Result<QList<Row>>(Database &, const Filter &, int limit, qint64 before)>;

    NewestFirstModel(Engine &engine, Question question, QObject *parent)
        : PagedModel(parent)
        , m_engine(engine)
        , m_question(std::move(question))
    {
    }

    [[nodiscard]] const Filter &filter() const { return m_filter; }
    /// Begins anew with other rows.
    void setFilter(const Filter &filter)
    {
        beginResetModel();
        m_filter = filter;
        m_rows.clear();
        m_isLoaded = m_hasMore = m_isFetching = m_isRefreshing = m_isStale = false;
        ++m_generation;
        endResetModel();
        countNew(0);
        refresh();
    }

    /// Something happened: looks for new rows. Costs one page, one question at a time.
    void refresh()
    {
        m_isStale = true;
        if (m_isRefreshing)
            return;
        m_isStale = false;
        m_isRefreshing = true;
        ask(0, [this](const QList<Row> &rows) {
            m_isRefreshing = false;
            takeNewest(rows);
            if (m_isStale)
                refresh();
        });
    }

    /// While held, new rows are counted and not shown: somebody reads.
    void setHeld(bool isHeld)
    {
        if (std::exchange(m_isHeld, isHeld) && !isHeld)
            refresh();
    }

    [[nodiscard]] const Row &rowAt(int row) const { return m_rows[row]; }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override
    {
        return !parent.isValid() && m_hasMore && !m_isFetching && !m_rows.isEmpty();
    }
    void fetchMore(const QModelIndex &parent) override
    {
        if (!canFetchMore(parent))
            return;
        m_isFetching = true;
        const qint64 before = idOf(m_rows.last());
        ask(before, [this, before](const QList<Row> &rows) {
            if (!m_rows.isEmpty() && idOf(m_rows.last()) == before)
                append(rows);
            m_isFetching = false;
            Q_EMIT loaded();
        });
    }

protected:
    [[nodiscard]] virtual qint64 idOf(const Row &row) const = 0;
    /// Takes from a row what is too large to be kept for each of many.
    virtual void trim(Row &) const { }

private:
    /// As many rows as a person scrolls through, at most, while nobody does.
    static constexpr int MostUnread = 10 * PageSize;

    template <typename Take>
    void ask(qint64 before, Take take)
    {
        m_engine
            .ask([question = m_question, filter = m_filter, before](
                     Database &database) { return question(database, filter, PageSize, before); })
            .then(&m_engine,
                whileAlive(this, [this, take, generation = m_generation](const Result<Result<QList<Row>>> &answer) {
                    if (generation != m_generation)
                        return;
                    if (answer && *answer) {
                        take(**answer);
                        return;
                    }
                    m_isFetching = m_isRefreshing = false;
                    Q_EMIT failed(answer ? answer->error().detail : answer.error().detail);
                }));
    }

    void takeNewest(const QList<Row> &rows)
    {
        const bool isFirst = !m_isLoaded;
        m_isLoaded = true;
        const qint64 top = m_rows.isEmpty() ? 0 : idOf(m_rows.first());
        QList<Row> fresh;
        std::ranges::copy_if(rows, std::back_inserter(fresh), [&](const Row &row) { return idOf(row) > top; });
        const bool hasGap = !m_rows.isEmpty() && fresh.size() == PageSize;
        if (m_isHeld && !m_rows.isEmpty()) {
            countNew(static_cast<int>(fresh.size()));
        } else {
            if (hasGap)
                removeFrom(0);
            if (m_rows.isEmpty())
                append(fresh);
            else
                prepend(fresh);
            if (m_rows.size() > MostUnread)
                removeFrom(MostUnread / 2);
            countNew(0);
        }
        if (isFirst || !fresh.isEmpty())
            Q_EMIT loaded();
    }

    void countNew(int count)
    {
        if (std::exchange(m_newRows, count) != count)
            Q_EMIT newRowsCounted(count);
    }

    void append(const QList<Row> &rows)
    {
        insert(static_cast<int>(m_rows.size()), rows);
        // Only now: whoever hears of the rows may ask for more.
        m_hasMore = rows.size() == PageSize;
    }

    void prepend(const QList<Row> &rows) { insert(0, rows); }

    void insert(int at, QList<Row> rows)
    {
        if (rows.isEmpty())
            return;
        for (Row &row : rows)
            trim(row);
        beginInsertRows({}, at, at + static_cast<int>(rows.size()) - 1);
        m_rows = m_rows.first(at) + rows + m_rows.sliced(at);
        endInsertRows();
    }

    void removeFrom(int row)
    {
        beginRemoveRows({}, row, static_cast<int>(m_rows.size()) - 1);
        m_rows.resize(row);
        m_hasMore = row > 0;
        endRemoveRows();
    }

    Engine &m_engine;
    const Question m_question;
    Filter m_filter;
    QList<Row> m_rows;
    int m_generation = 0;
    int m_newRows = 0;
    bool m_hasMore = false;
    bool m_isFetching = false;
    bool m_isRefreshing = false;
    bool m_isStale = false;
    bool m_isHeld = false;
};

} // namespace postrider
