// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/importchangemodel.h"

#include "gui/importwords.h"

namespace postrider {

template <typename T>
void ImportChangeModel::add(bool isFeed, const exchange::Planned<T> &planned)
{
    if (planned.change != exchange::Change::Unchanged || !planned.notes.isEmpty())
        m_rows.append({ isFeed, planned.after.name, planned.change, planned.settings, planned.notes });
}

void ImportChangeModel::setPlan(const exchange::Plan &plan)
{
    beginResetModel();
    m_rows.clear();
    for (const auto &planned : plan.consumers)
        add(false, planned);
    for (const auto &planned : plan.feeds)
        add(true, planned);
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
    const auto lines = [&row] { return importwords::lines(row.change, row.settings, row.notes); };
    if (role == DetailsRole)
        return lines().join(u'\n');
    if (role == Qt::ToolTipRole && index.column() == Name)
        return row.name.toHtmlEscaped();
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case What: return row.isFeed ? tr("Feed") : tr("Consumer");
    case Name: return row.name;
    case Change: return wordOf(row.change);
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
