// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/waitingmodel.h"

#include "domain/clock.h"
#include "gui/widgets/tabletools.h"
#include "gui/words.h"

namespace postrider {

WaitingModel::WaitingModel(Engine &engine, const Clock &clock, QObject *parent)
    : SequenceModel(engine, &queries::waiting, parent)
    , m_clock(clock)
{
}

int WaitingModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant WaitingModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const EntityEvent &event = rowAt(index.row());
    switch (role) {
    case Qt::DisplayRole: return text(index.row(), index.column());
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignVCenter | (index.column() <= Place ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::ToolTipRole:
        return index.column() == ReadAt ? words::exactTime(event.readAt).toHtmlEscaped()
                                        : text(index.row(), index.column()).toHtmlEscaped();
    case TableTools::CopyRole:
        if (index.column() == Place)
            return QString::number(index.row() + 1);
        return index.column() == ReadAt ? QVariant(words::exactTime(event.readAt)) : QVariant();
    default: return {};
    }
}

QString WaitingModel::text(int row, int column) const
{
    const EntityEvent &event = rowAt(row);
    switch (column) {
    case Place: return words::number(row + 1);
    case SequenceColumn: return QString::number(event.sequence.value);
    case Resource: return event.resourceName;
    case Record: return event.resourceRecordKey;
    case ReadAt: return words::timeWithSeconds(event.readAt, m_clock.now());
    default: return {};
    }
}

QVariant WaitingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section <= Place)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Place: return tr("Place");
    case SequenceColumn: return tr("Sequence");
    case Resource: return tr("Resource");
    case Record: return tr("Record");
    case ReadAt: return tr("Read");
    default: return {};
    }
}

} // namespace postrider
