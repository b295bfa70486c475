// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/activitymodel.h"

#include "domain/clock.h"
#include "engine/lists.h"
#include "gui/activitywords.h"
#include "gui/widgets/attemptwords.h"
#include "gui/widgets/tabletools.h"
#include "gui/words.h"

namespace postrider {

ActivityModel::ActivityModel(Engine &engine, const Clock &clock, QObject *parent)
    : NewestFirstModel(engine, queries::activity, parent)
    , m_clock(clock)
{
}

int ActivityModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ActivityModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ActivityEntry &entry = rowAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Time ? words::timeWithSeconds(entry.at, m_clock.now()) : text(entry, index.column());
    case Qt::ToolTipRole: return text(entry, index.column()).toHtmlEscaped();
    case TableTools::CopyRole: return text(entry, index.column());
    default: return {};
    }
}

QString ActivityModel::text(const ActivityEntry &entry, int column)
{
    switch (column) {
    case Time: return words::exactTime(entry.at);
    case Who: return attemptwords::visible(entry.who);
    case Action: return activitywords::action(entry.action);
    case Subject: return attemptwords::visible(entry.subject);
    case Effect: return attemptwords::visible(entry.effect);
    default: return {};
    }
}

QVariant ActivityModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time: return tr("Time");
    case Who: return tr("Who");
    case Action: return tr("What");
    case Subject: return tr("Name");
    case Effect: return tr("Effect");
    default: return {};
    }
}

} // namespace postrider
