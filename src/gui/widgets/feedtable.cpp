// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/feedtable.h"

#include "gui/live.h"
#include "gui/look.h"
#include "gui/models/feedtablemodel.h"
#include "gui/widgets/statedelegate.h"
#include "gui/widgets/tabletools.h"
#include "gui/widgets/timelinepainter.h"

#include <QEvent>
#include <QHeaderView>
#include <QPainter>
#include <QResizeEvent>
#include <QSortFilterProxyModel>

namespace postrider {

namespace {

/// Draws the last hour of a Feed as a small strip.
class LastHourDelegate final : public RowDelegate
{
public:
    LastHourDelegate(const Live &live, std::function<FeedTimeline(FeedId)> timelineOf, QObject *parent)
        : RowDelegate(parent)
        , m_live(live)
        , m_timelineOf(std::move(timelineOf))
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        constexpr int Height = 18;
        paintRow(painter, option);
        const QRectF cell = option.rect.adjusted(Padding, 0, -Padding, 0);
        const QRectF strip(cell.left(), cell.center().y() - Height / 2.0, cell.width(), Height);
        const FeedId feed { index.data(FeedTableModel::FeedIdRole).toLongLong() };
        timelinepainter::paintLastHour(*painter, strip, m_timelineOf(feed), m_live.now(), option.palette);
    }

private:
    const Live &m_live;
    const std::function<FeedTimeline(FeedId)> m_timelineOf;
};

} // namespace

FeedTable::FeedTable(QWidget *parent)
    : QTableView(parent)
    , m_proxy(new QSortFilterProxyModel(this))
{
    m_proxy->setDynamicSortFilter(false);
    m_proxy->setSortRole(FeedTableModel::SortRole);
    m_proxy->setSortCaseSensitivity(Qt::CaseInsensitive);
    m_proxy->setSortLocaleAware(true);
    m_proxy->setFilterRole(FeedTableModel::SearchRole);
    m_proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    look::prepareTable(this);
    new TableTools(this, tr("Feeds"));
    connect(this, &QTableView::activated, this, [this](const QModelIndex &index) {
        if (const FeedId feed = feedAt(index); feed.isValid())
            Q_EMIT feedActivated(feed);
    });
}

void FeedTable::setLive(const Live &live)
{
    m_live = &live;
    m_model = new FeedTableModel(live, this);
    m_proxy->setSourceModel(m_model);
    setModel(m_proxy);
    setItemDelegateForColumn(FeedTableModel::State, new StateDelegate(this));
    setSortingEnabled(true);
    sortByColumn(FeedTableModel::Name, Qt::AscendingOrder);
    QHeaderView *header = horizontalHeader();
    header->setSectionResizeMode(FeedTableModel::State, QHeaderView::Stretch);
    for (const auto &[column, width] : { std::pair(FeedTableModel::Waiting, 76), std::pair(FeedTableModel::Lag, 68),
             std::pair(FeedTableModel::LastAccepted, 112) })
        header->resizeSection(column, width);
    shareRoom();
    connect(m_proxy, &QAbstractItemModel::rowsInserted, this, &QWidget::updateGeometry);
    connect(m_proxy, &QAbstractItemModel::rowsRemoved, this, &QWidget::updateGeometry);
    setColumnHidden(FeedTableModel::LastHour, true);
    connect(&live, &Live::changed, this, [this] {
        if (!viewport()->underMouse())
            sortAnew();
    });
}

void FeedTable::showLastHours(std::function<FeedTimeline(FeedId)> timelineOf, std::function<QString(FeedId)> inWords)
{
    m_model->setLastHours(std::move(inWords));
    setItemDelegateForColumn(FeedTableModel::LastHour, new LastHourDelegate(*m_live, std::move(timelineOf), this));
    setColumnHidden(FeedTableModel::LastHour, false);
    horizontalHeader()->resizeSection(FeedTableModel::LastHour, 116);
}

void FeedTable::updateLastHours()
{
    const int column = FeedTableModel::LastHour;
    viewport()->update(columnViewportPosition(column), 0, columnWidth(column), viewport()->height());
}

void FeedTable::setSearch(const QString &text)
{
    m_search = text.trimmed();
    m_proxy->setFilterFixedString(m_search);
}

void FeedTable::sortAnew()
{
    if (!m_model)
        return;
    m_proxy->setFilterFixedString(m_search); // a state may match no longer, or by now
    m_proxy->sort(m_proxy->sortColumn(), m_proxy->sortOrder());
}

FeedId FeedTable::feedAt(const QModelIndex &index) const
{
    return { index.data(FeedTableModel::FeedIdRole).toLongLong() };
}

FeedId FeedTable::currentFeed() const
{
    return feedAt(currentIndex());
}

FeedId FeedTable::neighbour(FeedId feed, int step) const
{
    for (int row = 0; row < m_proxy->rowCount(); ++row) {
        if (feedAt(m_proxy->index(row, 0)) == feed)
            return feedAt(m_proxy->index(row + step, 0));
    }
    return {};
}

QSize FeedTable::sizeHint() const
{
    constexpr int ManyRows = 14; // more would leave no room for what is below
    const int rows = std::min(m_proxy->rowCount(), ManyRows);
    return { 600, horizontalHeader()->sizeHint().height() + rows * look::RowHeight + 2 };
}

QSize FeedTable::minimumSizeHint() const
{
    constexpr int FewRows = 3;
    return { 300, std::min(sizeHint().height(), horizontalHeader()->sizeHint().height() + FewRows * look::RowHeight) };
}

void FeedTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (m_model && event->size().width() != event->oldSize().width())
        shareRoom();
}

/// What is left in a wide window is the name's and the state's.
void FeedTable::shareRoom()
{
    constexpr int LeastName = 144;
    constexpr int MostName = 560; // a name of 80 characters
    constexpr int NarrowTable = 760;
    const int name = LeastName + std::max(0, viewport()->width() - NarrowTable) * 2 / 3;
    horizontalHeader()->resizeSection(FeedTableModel::Name, std::min(name, MostName));
}

void FeedTable::leaveEvent(QEvent *event)
{
    QTableView::leaveEvent(event);
    sortAnew();
}

void FeedTable::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_model)
        m_model->retranslate();
    QTableView::changeEvent(event);
}

} // namespace postrider
