// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/overviewpage.h"

#include "gui/look.h"
#include "gui/models/feedtablemodel.h"
#include "gui/widgets/statedelegate.h"
#include "ui_overviewpage.h"

#include <QEvent>
#include <QHeaderView>
#include <QSortFilterProxyModel>

namespace postrider {

OverviewPage::OverviewPage(const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_ui(std::make_unique<Ui::OverviewPage>())
    , m_model(new FeedTableModel(context.live, this))
{
    m_ui->setupUi(this);
    look::makeSentence(m_ui->sentenceLabel);
    auto *proxy = new QSortFilterProxyModel(this);
    proxy->setSourceModel(m_model);
    proxy->setSortRole(FeedTableModel::SortRole);
    proxy->setSortCaseSensitivity(Qt::CaseInsensitive);
    look::prepareTable(m_ui->feedTable);
    m_ui->feedTable->setModel(proxy);
    m_ui->feedTable->setItemDelegateForColumn(FeedTableModel::State, new StateDelegate(this));
    m_ui->feedTable->setSortingEnabled(true);
    m_ui->feedTable->sortByColumn(FeedTableModel::Name, Qt::AscendingOrder);
    m_ui->feedTable->horizontalHeader()->setSectionResizeMode(FeedTableModel::State, QHeaderView::Stretch);
    connect(&context.live, &Live::changed, this, &OverviewPage::update);
    update();
}

OverviewPage::~OverviewPage() = default;

QString OverviewPage::title() const
{
    return tr("Overview");
}

void OverviewPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        m_model->retranslate();
        update();
    }
    Page::changeEvent(event);
}

void OverviewPage::update()
{
    m_ui->sentenceLabel->setText(sentence());
}

QString OverviewPage::sentence() const
{
    int well = 0;
    for (const FeedStatus &feed : m_context.live.status().feeds)
        well += feed.state.kind == FeedState::Kind::UpToDate || feed.state.kind == FeedState::Kind::Delivering;
    return tr("%n feed(s) are on time.", nullptr, well);
}

} // namespace postrider
