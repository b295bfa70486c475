// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/importproblemmodel.h"

#include "gui/models/importchangemodel.h"

namespace postrider {

void ImportProblemModel::setProblems(const QList<exchange::Problem> &problems)
{
    beginResetModel();
    m_problems = problems;
    endResetModel();
}

int ImportProblemModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_problems.size());
}

int ImportProblemModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ImportProblemModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const exchange::Problem &problem = m_problems[index.row()];
    if (role == Qt::TextAlignmentRole && index.column() == Line)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == ImportChangeModel::DetailsRole)
        return problem.reason;
    if (role == Qt::ToolTipRole && index.column() == Reason)
        return problem.reason.toHtmlEscaped();
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Line: return problem.line > 0 ? QString::number(problem.line) : QString();
    case Place: return problem.column;
    default: return problem.reason;
    }
}

QVariant ImportProblemModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == Line)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Line: return tr("Line");
    case Place: return tr("Column");
    default: return tr("What is wrong");
    }
}

} // namespace postrider
