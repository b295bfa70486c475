// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/queries.h"
#include "gui/models/pagedmodel.h"

namespace postrider {

class Clock;
class Engine;

/// The events that a search finds, a page at a time. An answer to an earlier search is dropped. GUI thread.
class EventTableModel final : public PagedModel
{
    Q_OBJECT

public:
    enum Column { SequenceColumn, Resource, Record, ReadAt, ColumnCount };

    EventTableModel(Engine &engine, const Clock &clock, QObject *parent = nullptr);

    /// Begins anew with another search. The rows stay until the first answer is there, so that nothing flickers.
    void setSearch(const EventSearch &search);
    [[nodiscard]] const EventSearch &search() const { return m_search; }
    /// Asks again for the first rows, one question at a time, and takes them over if they are others now.
    void refresh();

    [[nodiscard]] const EventRow &rowAt(int row) const { return m_rows[row]; }
    /// Whether the rows are all there are.
    [[nodiscard]] bool isAll() const { return m_isEnd; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

private:
    void begin();
    void ask(const EventCursor &from, bool isFirst);
    void take(const EventPage &page, bool isFirst);
    [[nodiscard]] QString text(const EntityEvent &event, int column) const;

    Engine &m_engine;
    const Clock &m_clock;
    EventSearch m_search;
    QList<EventRow> m_rows;
    EventCursor m_next;
    int m_generation = 0;
    bool m_isEnd = true;
    bool m_isAsking = false;
    bool m_isStale = false; ///< something changed while the first rows were asked for
};

} // namespace postrider
