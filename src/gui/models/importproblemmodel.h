// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/exchangedocument.h"

#include <QAbstractTableModel>

namespace postrider {

/// What is wrong in a file that was to be imported: a row for each thing. GUI thread.
class ImportProblemModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Line, Place, Reason, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setProblems(const QList<exchange::Problem> &problems);
    void retranslate() { Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<exchange::Problem> m_problems;
};

} // namespace postrider
