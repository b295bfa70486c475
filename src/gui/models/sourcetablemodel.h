// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/queries.h"

#include <QAbstractTableModel>

namespace postrider {

class Live;

/// The Sources, a row each, live. Rows are inserted, removed and changed one by one: a selection
/// and a scroll position stay. GUI thread.
class SourceTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, State, Place, Feeds, TokenState, LastRead, NextRead, ColumnCount };
    enum Role {
        SortRole = Qt::UserRole, ///< what a column sorts by
        IdRole, ///< qint64
    };

    explicit SourceTableModel(const Live &live, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// Texts are another language's, or times have gone on.
    void retranslate();

private:
    void update();
    [[nodiscard]] int feedsOf(SourceId id) const;
    [[nodiscard]] QString text(const StoredSource &stored, int column) const;
    [[nodiscard]] QVariant sortKey(const StoredSource &stored, int column) const;

    const Live &m_live;
    QList<StoredSource> m_sources; ///< by id
};

} // namespace postrider
