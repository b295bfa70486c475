// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/importchangemodel.h"

#include "gui/importwords.h"

namespace postrider {

template <typename List>
void ImportChangeModel::addRows(bool isFeed, const List &list)
{
    for (qsizetype place = 0; place < list.size(); ++place) {
        if (list[place].change != exchange::Change::Unchanged || !list[place].notes.isEmpty())
            m_rows.append({ isFeed, place });
    }
}

void ImportChangeModel::setPlan(const exchange::Plan &plan)
{
    beginResetModel();
    m_plan = plan;
    m_rows.clear();
    addRows(false, m_plan.consumers);
    addRows(true, m_plan.feeds);
    endResetModel();
}

void ImportChangeModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int ImportChangeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ImportChangeModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ImportChangeModel::wordOf(exchange::Change change)
{
    switch (change) {
    case exchange::Change::Added: return tr("added");
    case exchange::Change::Changed: return tr("changed");
    case exchange::Change::Unchanged: return tr("as before");
    }
    Q_UNREACHABLE();
}

QVariant ImportChangeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[index.row()];
    return row.isFeed ? data(true, m_plan.feeds[row.place], index.column(), role)
                      : data(false, m_plan.consumers[row.place], index.column(), role);
}

template <typename T>
QVariant ImportChangeModel::data(bool isFeed, const exchange::Planned<T> &planned, int column, int role) const
{
    const auto lines = [&planned] { return importwords::lines(planned.change, planned.settings, planned.notes); };
    if (role == DetailsRole)
        return lines().join(u'\n');
    if (role == Qt::ToolTipRole && column == Name)
        return planned.after.name.toHtmlEscaped();
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case What: return isFeed ? tr("Feed") : tr("Consumer");
    case Name: return planned.after.name;
    case Change: return wordOf(planned.change);
    default: return lines().join(tr(" · ", "between parts of a line"));
    }
}

QVariant ImportChangeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case What: return tr("What");
    case Name: return tr("Name");
    case Change: return tr("Change");
    default: return tr("Settings");
    }
}

} // namespace postrider
