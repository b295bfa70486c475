// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/eventtablemodel.h"

#include "domain/clock.h"
#include "engine/engine.h"
#include "gui/whilealive.h"
#include "gui/widgets/tabletools.h"
#include "gui/words.h"

namespace postrider {

EventTableModel::EventTableModel(Engine &engine, const Clock &clock, QObject *parent)
    : PagedModel(parent)
    , m_engine(engine)
    , m_clock(clock)
{
}

void EventTableModel::setSearch(const EventSearch &search)
{
    m_search = search;
    begin();
}

void EventTableModel::refresh()
{
    if (m_isAsking)
        m_isStale = true;
    else
        begin();
}

void EventTableModel::begin()
{
    ++m_generation;
    m_isStale = false;
    m_isAsking = true;
    ask({}, true);
}

void EventTableModel::ask(const EventCursor &from, bool isFirst)
{
    m_engine
        .ask([search = m_search, from](
                 Database &database) { return queries::findEvents(database, search, from, PageSize); })
        .then(&m_engine,
            whileAlive(this, [this, isFirst, generation = m_generation](const Result<Result<EventPage>> &answer) {
                if (generation != m_generation)
                    return;
                m_isAsking = false;
                if (answer && *answer)
                    take(**answer, isFirst);
                else
                    Q_EMIT failed(answer ? answer->error().detail : answer.error().detail);
                if (isFirst && m_isStale && !m_isAsking)
                    begin();
            }));
}

void EventTableModel::take(const EventPage &page, bool isFirst)
{
    m_next = page.next;
    const bool isSame = isFirst && m_isLoaded && page.rows == m_rows.first(std::min(m_rows.size(), page.rows.size()))
        && page.rows.size() == m_rows.size();
    m_isEnd = page.isEnd;
    if (isFirst && !isSame) {
        beginResetModel();
        m_rows = page.rows;
        endResetModel();
    } else if (!isFirst && !page.rows.isEmpty()) {
        const int end = static_cast<int>(m_rows.size());
        beginInsertRows({}, end, end + static_cast<int>(page.rows.size()) - 1);
        m_rows += page.rows;
        endInsertRows();
    }
    m_isLoaded = true;
    if (page.rows.isEmpty() && !m_isEnd) { // it was looked through a part of the log, and nothing was there
        m_isAsking = true;
        ask(m_next, false);
        return;
    }
    Q_EMIT loaded();
}

int EventTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int EventTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

bool EventTableModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_isLoaded && !m_isEnd && !m_isAsking;
}

void EventTableModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_isAsking = true;
    ask(m_next, false);
}

QVariant EventTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const EntityEvent &event = m_rows[index.row()].event;
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: return text(event, column);
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignVCenter | (column == SequenceColumn ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::ToolTipRole:
        return (column == ReadAt ? words::exactTime(event.readAt) : text(event, column)).toHtmlEscaped();
    case TableTools::CopyRole: return column == ReadAt ? QVariant(words::exactTime(event.readAt)) : QVariant();
    default: return {};
    }
}

QString EventTableModel::text(const EntityEvent &event, int column) const
{
    switch (column) {
    case SequenceColumn: return QString::number(event.sequence.value);
    case Resource: return event.resourceName;
    case Record: return event.resourceRecordKey;
    case ReadAt: return words::timeWithSeconds(event.readAt, m_clock.now());
    default: return {};
    }
}

QVariant EventTableModel::headerData(int section, Qt::Orientation orientation, int role) const
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
    case ReadAt: return tr("Read");
    default: return {};
    }
}

} // namespace postrider
