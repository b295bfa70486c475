// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/exchangeplan.h"

#include <QAbstractTableModel>

namespace postrider {

/// What an import would do: a row for each Consumer and Feed that it adds or changes, or has something to say of. GUI
/// thread.
class ImportChangeModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { What, Name, Change, Settings, ColumnCount };
    enum Role {
        DetailsRole = Qt::UserRole + 1, ///< the whole of a row, several lines
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setPlan(const exchange::Plan &plan);
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    /// Where in the plan it is: a plan may have thousands, of which few are looked at.
    struct Row
    {
        bool isFeed = false;
        qsizetype place = 0;
    };
    template <typename List>
    void addRows(bool isFeed, const List &list);
    template <typename T>
    [[nodiscard]] QVariant data(bool isFeed, const exchange::Planned<T> &planned, int column, int role) const;
    [[nodiscard]] static QString wordOf(exchange::Change change);

    exchange::Plan m_plan;
    QList<Row> m_rows;
};

} // namespace postrider
