// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/consumertablemodel.h"

#include "gui/live.h"
#include "gui/look.h"
#include "gui/tokenwords.h"
#include "gui/widgets/statedelegate.h"
#include "gui/words.h"

#include <QGuiApplication>

#include <algorithm>

namespace postrider {

namespace {

/// What needs a person comes first.
int urgency(FeedState::Kind kind)
{
    switch (kind) {
    case FeedState::Kind::Suspended: return 5;
    case FeedState::Kind::Retrying: return 4;
    case FeedState::Kind::Throttled: return 3;
    case FeedState::Kind::Paused: return 2;
    case FeedState::Kind::Delivering: return 1;
    case FeedState::Kind::UpToDate: return 0;
    }
    Q_UNREACHABLE();
}

} // namespace

ConsumerTableModel::ConsumerTableModel(const Live &live, QObject *parent)
    : QAbstractTableModel(parent)
    , m_live(live)
{
    connect(&live, &Live::changed, this, &ConsumerTableModel::update);
    update();
}

int ConsumerTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_consumers.size());
}

int ConsumerTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

void ConsumerTableModel::update()
{
    QList<Consumer> consumers;
    for (const StoredConsumer &stored : m_live.status().consumers)
        consumers.append(stored.consumer);
    std::ranges::sort(consumers, {}, &Consumer::id);
    int row = 0;
    for (const Consumer &consumer : consumers) {
        while (row < m_consumers.size() && m_consumers[row].id < consumer.id) {
            beginRemoveRows({}, row, row);
            m_consumers.removeAt(row);
            endRemoveRows();
        }
        if (row == m_consumers.size() || m_consumers[row].id != consumer.id) {
            beginInsertRows({}, row, row);
            m_consumers.insert(row, consumer);
            endInsertRows();
        } else {
            m_consumers[row] = consumer;
        }
        ++row;
    }
    if (row < m_consumers.size()) {
        beginRemoveRows({}, row, static_cast<int>(m_consumers.size()) - 1);
        m_consumers.remove(row, m_consumers.size() - row);
        endRemoveRows();
    }
    if (!m_consumers.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(m_consumers.size()) - 1, ColumnCount - 1));
}

void ConsumerTableModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    update();
}

QList<const FeedStatus *> ConsumerTableModel::feedsOf(ConsumerId id) const
{
    QList<const FeedStatus *> feeds;
    for (const FeedStatus &feed : m_live.status().feeds) {
        if (feed.consumer.id == id)
            feeds.append(&feed);
    }
    return feeds;
}

const FeedStatus *ConsumerTableModel::worstOf(ConsumerId id) const
{
    const QList<const FeedStatus *> feeds = feedsOf(id);
    const auto worst =
        std::ranges::max_element(feeds, {}, [](const FeedStatus *feed) { return urgency(feed->state.kind); });
    return worst == feeds.end() ? nullptr : *worst;
}

std::optional<TimePoint> ConsumerTableModel::lastAccepted(ConsumerId id) const
{
    std::optional<TimePoint> last;
    for (const FeedStatus *feed : feedsOf(id))
        last = std::max(last, feed->stored.progress.lastAcceptedAt);
    return last;
}

QVariant ConsumerTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Consumer &consumer = m_consumers[index.row()];
    const FeedStatus *worst = worstOf(consumer.id);
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: return text(consumer, column);
    case Qt::ToolTipRole:
        return (column == LastAccepted ? words::exactTime(lastAccepted(consumer.id)) : text(consumer, column))
            .toHtmlEscaped();
    case Qt::TextAlignmentRole:
        return static_cast<int>(
            (column == Feeds || column == LastAccepted ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        return column == TokenState
            ? words::tokenColor(consumer.hasToken, consumer.tokenExpiry, m_live.now(), QGuiApplication::palette())
            : QVariant();
    case SortRole: return sortKey(consumer, column);
    case IdRole: return consumer.id.value;
    case StateDelegate::KindRole: return static_cast<int>(worst ? worst->state.kind : FeedState::Kind::Paused);
    case StateDelegate::ExplanationRole: return worst ? words::stateExplanation(*worst, m_live.now()) : QString();
    default: return {};
    }
}

QString ConsumerTableModel::text(const Consumer &consumer, int column) const
{
    switch (column) {
    case Name: return consumer.name;
    case State: {
        const FeedStatus *worst = worstOf(consumer.id);
        return worst ? words::state(*worst, m_live.now()) : tr("No feed yet");
    }
    case Endpoint: return consumer.endpoint.toDisplayString();
    case Feeds: return words::number(feedsOf(consumer.id).size());
    case TokenState: return words::tokenState(consumer.hasToken, consumer.tokenExpiry, m_live.now());
    case LastAccepted: {
        const auto at = lastAccepted(consumer.id);
        return at ? words::timeWithSeconds(at, m_live.now()) : tr("never");
    }
    default: return {};
    }
}

QVariant ConsumerTableModel::sortKey(const Consumer &consumer, int column) const
{
    switch (column) {
    case State: {
        const FeedStatus *worst = worstOf(consumer.id);
        return worst ? urgency(worst->state.kind) : -1;
    }
    case Feeds: return feedsOf(consumer.id).size();
    case TokenState: return consumer.hasToken ? toStored(consumer.tokenExpiry.value_or(TimePoint::max())) : qint64(-1);
    case LastAccepted: return toStored(lastAccepted(consumer.id).value_or(TimePoint {}));
    default: return text(consumer, column);
    }
}

QVariant ConsumerTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && (section == Feeds || section == LastAccepted))
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Consumer");
    case State: return tr("State");
    case Endpoint: return tr("Endpoint");
    case Feeds: return tr("Feeds");
    case TokenState: return tr("Token");
    case LastAccepted: return tr("Last accepted");
    default: return {};
    }
}

} // namespace postrider
