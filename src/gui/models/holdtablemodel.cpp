// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/holdtablemodel.h"

#include "gui/widgets/spanwords.h"
#include "gui/widgets/tabletools.h"
#include "gui/words.h"

#include <algorithm>

namespace postrider {

void HoldTableModel::setSpans(const QList<TimelineSpan> &spans, qint64 waiting, TimePoint now)
{
    m_waiting = waiting;
    m_now = now;
    int row = 0;
    const auto remove = [this](int first, int last) {
        beginRemoveRows({}, first, last);
        m_holds.remove(first, last - first + 1);
        endRemoveRows();
    };
    for (auto span = spans.crbegin(); span != spans.crend(); ++span) {
        if (span->kind != TimelineSpan::Kind::AskedToWait)
            continue;
        while (row < m_holds.size() && m_holds.at(row).attempt > span->attempt)
            remove(row, row);
        if (row < m_holds.size() && m_holds.at(row).attempt == span->attempt) {
            const bool isNews = m_holds.at(row) != *span || span->isOpen(now);
            m_holds[row] = *span;
            if (isNews)
                Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
        } else {
            beginInsertRows({}, row, row);
            m_holds.insert(row, *span);
            endInsertRows();
        }
        ++row;
    }
    if (row < m_holds.size())
        remove(row, int(m_holds.size()) - 1);
}

int HoldTableModel::rowOf(const TimelineSpan &span) const
{
    const auto hold = std::ranges::find(m_holds, span.attempt, &TimelineSpan::attempt);
    const bool isHold = span.kind == TimelineSpan::Kind::AskedToWait && hold != m_holds.end();
    return isHold ? int(hold - m_holds.begin()) : -1;
}

int HoldTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_holds.size());
}

int HoldTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString HoldTableModel::text(const TimelineSpan &hold, int column) const
{
    const Milliseconds waited = hold.endAt(m_now) - hold.from;
    switch (Column(column)) {
    case Began: return words::timeWithSeconds(hold.from, m_now);
    case AskedFor: {
        const auto asked = spanwords::askedFor(hold);
        return asked ? words::exactDuration(*asked) : QString();
    }
    case Waited:
        return hold.isOpen(m_now) ? tr("so far %1").arg(words::exactDuration(waited)) : words::exactDuration(waited);
    case Events:
        if (hold.isOpen(m_now))
            return words::number(m_waiting);
        return hold.waitingAtEnd ? words::number(*hold.waitingAtEnd) : QString(u'–');
    case ColumnCount: break;
    }
    return {};
}

QVariant HoldTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const TimelineSpan &hold = m_holds.at(index.row());
    if (role == Qt::DisplayRole)
        return text(hold, index.column());
    if (role == Qt::TextAlignmentRole && index.column() != Began)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (index.column() == Began && (role == TableTools::CopyRole || role == Qt::ToolTipRole))
        return words::exactTime(hold.from);
    return {};
}

QVariant HoldTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section != Began)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Began: return tr("Began");
    case AskedFor: return tr("Asked for");
    case Waited: return tr("Waited");
    case Events: return tr("Events");
    case ColumnCount: break;
    }
    return {};
}

} // namespace postrider
