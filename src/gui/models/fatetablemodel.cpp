// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/fatetablemodel.h"

#include "domain/clock.h"
#include "gui/fatewords.h"
#include "gui/widgets/statedelegate.h"
#include "gui/widgets/tabletools.h"
#include "gui/words.h"

#include <algorithm>

namespace postrider {

FateTableModel::FateTableModel(const Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_clock(clock)
{
}

void FateTableModel::setFates(const QList<EventFate> &fates)
{
    const bool isSameList = std::ranges::equal(fates, m_fates,
        [](const EventFate &a, const EventFate &b) { return a.feed.stored.feed.id == b.feed.stored.feed.id; });
    if (!isSameList)
        beginResetModel();
    m_fates = fates;
    if (!isSameList)
        endResetModel();
    else if (!m_fates.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void FateTableModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    setFates(QList<EventFate>(m_fates));
}

int FateTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_fates.size());
}

int FateTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FateTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const EventFate &fate = m_fates[index.row()];
    const TimePoint now = m_clock.now();
    if (index.column() == FeedColumn) {
        if (role == Qt::DisplayRole)
            return fate.feed.stored.feed.name;
        return role == Qt::ToolTipRole ? QVariant(fate.feed.stored.feed.name.toHtmlEscaped()) : QVariant();
    }
    const QString explanation = fatewords::explanation(fate, now);
    const QString whole =
        explanation.isEmpty() ? fatewords::word(fate, now) : tr("%1: %2").arg(fatewords::word(fate, now), explanation);
    switch (role) {
    case Qt::DisplayRole: return fatewords::word(fate, now);
    case StateDelegate::KindRole: return static_cast<int>(fatewords::sign(fate));
    case StateDelegate::ExplanationRole: return explanation;
    case Qt::AccessibleTextRole: return whole;
    case TableTools::CopyRole:
        return fate.attempt
            ? tr("%1 (%2)").arg(whole, words::exactTime(fate.attempt->startedAt + fate.attempt->duration))
            : whole;
    case Qt::ToolTipRole: return data(index, TableTools::CopyRole).toString().toHtmlEscaped();
    default: return {};
    }
}

QVariant FateTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == FeedColumn ? tr("Feed") : tr("What became of it");
}

} // namespace postrider
