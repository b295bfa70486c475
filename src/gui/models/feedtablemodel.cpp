// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/feedtablemodel.h"

#include "gui/live.h"
#include "gui/widgets/statedelegate.h"
#include "gui/widgets/tabletools.h"
#include "gui/words.h"

#include <algorithm>

namespace postrider {

FeedTableModel::FeedTableModel(const Live &live, QObject *parent)
    : QAbstractTableModel(parent)
    , m_live(live)
{
    connect(&live, &Live::changed, this, &FeedTableModel::update);
    update();
}

int FeedTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_feeds.size());
}

int FeedTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

void FeedTableModel::update()
{
    QList<FeedStatus> feeds = m_live.status().feeds;
    const auto id = [](const FeedStatus &feed) { return feed.stored.feed.id; };
    std::ranges::sort(feeds, {}, id);
    int row = 0;
    for (const FeedStatus &feed : feeds) {
        while (row < m_feeds.size() && id(m_feeds[row]) < id(feed)) {
            beginRemoveRows({}, row, row);
            m_feeds.removeAt(row);
            endRemoveRows();
        }
        if (row == m_feeds.size() || id(m_feeds[row]) != id(feed)) {
            beginInsertRows({}, row, row);
            m_feeds.insert(row, feed);
            endInsertRows();
        } else {
            m_feeds[row] = feed;
        }
        ++row;
    }
    if (row < m_feeds.size()) {
        beginRemoveRows({}, row, static_cast<int>(m_feeds.size()) - 1);
        m_feeds.remove(row, m_feeds.size() - row);
        endRemoveRows();
    }
    if (!m_feeds.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(m_feeds.size()) - 1, ColumnCount - 1));
}

void FeedTableModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    update();
}

FeedId FeedTableModel::feedAt(int row) const
{
    return row >= 0 && row < m_feeds.size() ? m_feeds[row].stored.feed.id : FeedId {};
}

int FeedTableModel::rowOf(FeedId feed) const
{
    const auto found = std::ranges::find(m_feeds, feed, [](const FeedStatus &status) { return status.stored.feed.id; });
    return found == m_feeds.end() ? -1 : static_cast<int>(found - m_feeds.begin());
}

QVariant FeedTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const FeedStatus &feed = m_feeds[index.row()];
    switch (role) {
    case Qt::DisplayRole: return text(feed, index.column());
    case Qt::ToolTipRole: return toolTip(feed, index.column()).toHtmlEscaped();
    case Qt::AccessibleTextRole: return index.column() == LastHour ? toolTip(feed, LastHour) : QVariant();
    case TableTools::CopyRole:
        return index.column() == LastHour || (index.column() == LastAccepted && feed.stored.progress.lastAcceptedAt)
            ? toolTip(feed, index.column())
            : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == Name || index.column() == State ? static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter)
                                                                 : static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    case SortRole: return sortKey(feed, index.column());
    case SearchRole:
        return QStringList { feed.stored.feed.name, feed.stored.feed.label, feed.consumer.name, feed.sourceName,
            words::name(feed.state.kind), words::state(feed, m_live.now()) }
            .join(u'\n');
    case FeedIdRole: return feed.stored.feed.id.value;
    case StateDelegate::KindRole: return static_cast<int>(feed.state.kind);
    case StateDelegate::ExplanationRole: return words::stateExplanation(feed, m_live.now());
    default: return {};
    }
}

QString FeedTableModel::text(const FeedStatus &feed, int column) const
{
    switch (column) {
    case Name: return feed.stored.feed.name;
    case State: return words::state(feed, m_live.now());
    case Waiting: return words::number(feed.stored.progress.waiting);
    case Lag: return feed.lag ? words::duration(*feed.lag) : tr("–", "no lag");
    case LastAccepted: {
        const auto at = feed.stored.progress.lastAcceptedAt;
        return at ? words::timeWithSeconds(at, m_live.now()) : tr("never");
    }
    default: return {};
    }
}

QString FeedTableModel::toolTip(const FeedStatus &feed, int column) const
{
    switch (column) {
    case Name: return origin(feed);
    case State: return words::whatNext(feed, m_live.now());
    case LastAccepted: return words::exactTime(feed.stored.progress.lastAcceptedAt);
    case LastHour: return m_lastHourOf ? m_lastHourOf(feed.stored.feed.id) : QString();
    default: return {};
    }
}

/// What tells the Feeds of one Consumer apart.
QString FeedTableModel::origin(const FeedStatus &feed)
{
    const Feed &settings = feed.stored.feed;
    QStringList lines { tr("From %1 to %2").arg(feed.sourceName, feed.consumer.name) };
    if (!settings.label.isEmpty())
        lines.append(tr("Label: %1").arg(settings.label));
    if (!settings.filter.isAll())
        lines.append(tr("Carries %1").arg(words::carried(settings.filter)));
    return lines.join(u'\n');
}

QVariant FeedTableModel::sortKey(const FeedStatus &feed, int column) const
{
    switch (column) {
    case Name: return feed.stored.feed.name;
    case State: return static_cast<int>(feed.state.kind);
    case Waiting: return feed.stored.progress.waiting;
    case Lag: return feed.lag ? qint64(feed.lag->count()) : qint64(-1);
    case LastAccepted: {
        const auto at = feed.stored.progress.lastAcceptedAt;
        return at ? toStored(*at) : qint64(-1);
    }
    default: return {};
    }
}

QVariant FeedTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section != Name && section != State && section != LastHour)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Feed");
    case State: return tr("State");
    case Waiting: return tr("Waiting");
    case Lag: return tr("Lag");
    case LastAccepted: return tr("Last accepted");
    case LastHour: return tr("Last hour");
    default: return {};
    }
}

} // namespace postrider
