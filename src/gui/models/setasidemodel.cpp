// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/setasidemodel.h"

#include "domain/clock.h"
#include "gui/widgets/attemptwords.h"
#include "gui/widgets/tabletools.h"
#include "gui/words.h"

namespace postrider {

SetAsideModel::SetAsideModel(Engine &engine, const Clock &clock, QObject *parent)
    : SequenceModel(engine, &queries::setAside, parent)
    , m_clock(clock)
{
}

int SetAsideModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SetAsideModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const SetAsideEvent &row = rowAt(index.row());
    switch (role) {
    case Qt::DisplayRole: return text(index.row(), index.column());
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignVCenter | (index.column() == SequenceColumn ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::ToolTipRole:
        return index.column() == Since ? words::exactTime(row.at).toHtmlEscaped()
                                       : text(index.row(), index.column()).toHtmlEscaped();
    case TableTools::CopyRole: return index.column() == Since ? QVariant(words::exactTime(row.at)) : QVariant();
    default: return {};
    }
}

QString SetAsideModel::text(int row, int column) const
{
    const SetAsideEvent &setAside = rowAt(row);
    switch (column) {
    case SequenceColumn: return QString::number(setAside.event.sequence.value);
    case Resource: return setAside.event.resourceName;
    case Record: return setAside.event.resourceRecordKey;
    case Reason: return attemptwords::visible(setAside.reason);
    case Since: return words::time(setAside.at, m_clock.now());
    default: return {};
    }
}

QVariant SetAsideModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == SequenceColumn)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case SequenceColumn: return tr("Sequence");
    case Resource: return tr("Resource");
    case Record: return tr("Record");
    case Reason: return tr("Why");
    case Since: return tr("Since");
    default: return {};
    }
}

} // namespace postrider
