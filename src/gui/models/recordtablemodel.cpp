// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/recordtablemodel.h"

#include "domain/clock.h"
#include "gui/widgets/statedelegate.h"
#include "gui/widgets/tabletools.h"
#include "gui/words.h"

#include <algorithm>

namespace postrider {

RecordTableModel::RecordTableModel(const Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_clock(clock)
{
}

void RecordTableModel::setHistory(const RecordHistory &history)
{
    const auto feedOf = [](const RecordHistory::Newest &newest) { return newest.feed.stored.feed.id; };
    const bool isSameList = std::ranges::equal(history.newestAccepted, m_history.newestAccepted, {}, feedOf, feedOf);
    if (!isSameList)
        beginResetModel();
    m_history = history;
    if (!isSameList)
        endResetModel();
    else if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void RecordTableModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    setHistory(RecordHistory(m_history));
}

int RecordTableModel::newerFor(const RecordHistory::Newest &newest) const
{
    return static_cast<int>(std::ranges::count_if(m_history.events, [&newest](const EntityEvent &event) {
        return (!newest.event || event.sequence > newest.event->sequence) && newest.feed.stored.carries(event);
    }));
}

FeedState::Kind RecordTableModel::sign(const RecordHistory::Newest &newest) const
{
    using enum FeedState::Kind;
    if (newerFor(newest) == 0)
        return newest.event ? UpToDate : Paused;
    return newest.feed.state.kind == UpToDate ? Retrying : newest.feed.state.kind;
}

QString RecordTableModel::word(const RecordHistory::Newest &newest) const
{
    const int newer = newerFor(newest);
    if (!newest.event)
        return newer == 0 ? tr("Not for this feed") : tr("Has none of them");
    const qint64 sequence = newest.event->sequence.value;
    return newer == 0 ? tr("Has the newest, %1").arg(sequence) : tr("Has an older one, %1").arg(sequence);
}

QString RecordTableModel::explanation(const RecordHistory::Newest &newest) const
{
    QStringList parts;
    if (newest.attempt) {
        const TimePoint at = newest.attempt->startedAt + newest.attempt->duration;
        parts.append(tr("accepted %1, attempt %2", "a time, a number")
                         .arg(words::time(at, m_clock.now()))
                         .arg(newest.attempt->id.value));
    }
    if (const int newer = newerFor(newest); newer > 0)
        parts.append(tr("%n newer event(s)", nullptr, newer));
    return parts.join(tr(" · ", "between parts of a line"));
}

QString RecordTableModel::summary() const
{
    int have = 0;
    int older = 0;
    int none = 0;
    for (const RecordHistory::Newest &newest : m_history.newestAccepted) {
        const bool isNewest = newerFor(newest) == 0;
        have += newest.event && isNewest ? 1 : 0;
        older += newest.event && !isNewest ? 1 : 0;
        none += !newest.event && !isNewest ? 1 : 0;
    }
    if (have + older + none == 0)
        return tr("This record is for none of the feeds.");
    if (older + none == 0)
        return tr("Every feed that carries this record has its newest event.");
    QStringList parts { tr("%n feed(s) have the newest event of this record", nullptr, have) };
    if (older > 0)
        parts.append(tr("%n have(has) an older one", nullptr, older));
    if (none > 0)
        parts.append(tr("%n have(has) none", nullptr, none));
    return tr("%1.", "a sentence").arg(parts.join(tr(", ", "between clauses")));
}

int RecordTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_history.newestAccepted.size());
}

int RecordTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RecordTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const RecordHistory::Newest &newest = m_history.newestAccepted[index.row()];
    if (index.column() == FeedColumn) {
        if (role == Qt::DisplayRole)
            return newest.feed.stored.feed.name;
        return role == Qt::ToolTipRole ? QVariant(newest.feed.stored.feed.name.toHtmlEscaped()) : QVariant();
    }
    const QString explained = explanation(newest);
    const QString whole = explained.isEmpty() ? word(newest) : tr("%1: %2").arg(word(newest), explained);
    switch (role) {
    case Qt::DisplayRole: return word(newest);
    case StateDelegate::KindRole: return static_cast<int>(sign(newest));
    case StateDelegate::ExplanationRole: return explained;
    case TableTools::CopyRole:
    case Qt::AccessibleTextRole: return whole;
    case Qt::ToolTipRole: return whole.toHtmlEscaped();
    default: return {};
    }
}

QVariant RecordTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == FeedColumn ? tr("Feed") : tr("The newest that it has");
}

} // namespace postrider
