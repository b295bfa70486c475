// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/sourcetablemodel.h"

#include "gui/live.h"
#include "gui/widgets/statedelegate.h"
#include "gui/words.h"

#include <algorithm>

namespace postrider {

namespace {

/// The state of a Feed whose sign tells how a Source is.
FeedState::Kind kindOf(const SourceProgress &progress)
{
    if (progress.question)
        return FeedState::Kind::Suspended;
    if (progress.failures > 0)
        return FeedState::Kind::Retrying;
    return progress.isCaughtUp ? FeedState::Kind::UpToDate : FeedState::Kind::Delivering;
}

} // namespace

SourceTableModel::SourceTableModel(const Live &live, QObject *parent)
    : QAbstractTableModel(parent)
    , m_live(live)
{
    connect(&live, &Live::changed, this, &SourceTableModel::update);
    update();
}

int SourceTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_sources.size());
}

int SourceTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

void SourceTableModel::update()
{
    const auto id = [](const StoredSource &stored) { return stored.source.id; };
    QList<StoredSource> sources = m_live.status().sources;
    std::ranges::sort(sources, {}, id);
    int row = 0;
    for (const StoredSource &source : sources) {
        while (row < m_sources.size() && id(m_sources[row]) < id(source)) {
            beginRemoveRows({}, row, row);
            m_sources.removeAt(row);
            endRemoveRows();
        }
        if (row == m_sources.size() || id(m_sources[row]) != id(source)) {
            beginInsertRows({}, row, row);
            m_sources.insert(row, source);
            endInsertRows();
        } else {
            m_sources[row] = source;
        }
        ++row;
    }
    if (row < m_sources.size()) {
        beginRemoveRows({}, row, static_cast<int>(m_sources.size()) - 1);
        m_sources.remove(row, m_sources.size() - row);
        endRemoveRows();
    }
    if (!m_sources.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(m_sources.size()) - 1, ColumnCount - 1));
}

void SourceTableModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    update();
}

int SourceTableModel::feedsOf(SourceId id) const
{
    return static_cast<int>(
        std::ranges::count(m_live.status().feeds, id, [](const FeedStatus &feed) { return feed.stored.feed.source; }));
}

QVariant SourceTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const StoredSource &stored = m_sources[index.row()];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: return text(stored, column);
    case Qt::ToolTipRole:
        if (column == LastRead)
            return words::exactTime(stored.progress.lastReadAt).toHtmlEscaped();
        if (column == NextRead)
            return words::exactTime(stored.progress.nextReadAt).toHtmlEscaped();
        if (column == Place)
            return tr("%1: %2").arg(words::name(stored.source.kind), placeOf(stored.source)).toHtmlEscaped();
        return (column == State && !stored.progress.error.isEmpty() ? stored.progress.error : text(stored, column))
            .toHtmlEscaped();
    case Qt::TextAlignmentRole:
        return static_cast<int>(
            (column >= Feeds && column != TokenState ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case SortRole: return sortKey(stored, column);
    case IdRole: return stored.source.id.value;
    case StateDelegate::KindRole: return static_cast<int>(kindOf(stored.progress));
    case StateDelegate::ExplanationRole: return stored.progress.error;
    default: return {};
    }
}

QString SourceTableModel::text(const StoredSource &stored, int column) const
{
    const SourceProgress &progress = stored.progress;
    switch (column) {
    case Name: return stored.source.name;
    case State:
        if (progress.question)
            return tr("Needs an answer");
        if (stored.source.isClosed)
            return tr("Ended");
        if (progress.failures > 0)
            return tr("Cannot be read");
        return progress.isCaughtUp ? tr("Read to its end") : tr("Being read");
    case Place: return placeOf(stored.source);
    case Feeds: return words::number(feedsOf(stored.source.id));
    case TokenState:
        if (stored.source.kind == SourceKind::Folder)
            return {};
        return stored.source.hasToken ? tr("stored") : tr("none");
    case LastRead: return progress.lastReadAt ? words::timeWithSeconds(progress.lastReadAt, m_live.now()) : tr("never");
    case NextRead: return words::ahead(progress.nextReadAt, m_live.now());
    default: return {};
    }
}

QVariant SourceTableModel::sortKey(const StoredSource &stored, int column) const
{
    switch (column) {
    case Feeds: return feedsOf(stored.source.id);
    case LastRead: return toStored(stored.progress.lastReadAt.value_or(TimePoint {}));
    case NextRead: return toStored(stored.progress.nextReadAt.value_or(TimePoint {}));
    default: return text(stored, column);
    }
}

QVariant SourceTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section >= Feeds && section != TokenState)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Source");
    case State: return tr("State");
    case Place: return tr("Read from");
    case Feeds: return tr("Feeds");
    case TokenState: return tr("Secret");
    case LastRead: return tr("Last read");
    case NextRead: return tr("Next read");
    default: return {};
    }
}

} // namespace postrider
