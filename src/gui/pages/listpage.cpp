// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/listpage.h"

#include "gui/look.h"
#include "gui/testwords.h"
#include "gui/widgets/emptystate.h"
#include "gui/widgets/statedelegate.h"
#include "gui/widgets/tabletools.h"
#include "ui_listpage.h"

#include <QEvent>
#include <QHeaderView>
#include <QMenu>
#include <QSortFilterProxyModel>

namespace postrider {

ListPage::ListPage(const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_ui(std::make_unique<Ui::ListPage>())
    , m_proxy(new QSortFilterProxyModel(this))
{
    m_ui->setupUi(this);
    look::makeSentence(m_ui->sentenceLabel);
    m_ui->detailsLabel->setTextFormat(Qt::PlainText);
    m_ui->detailsLabel->setWordWrap(true);
    m_ui->searchEdit->setMinimumWidth(160);
    look::prepareTable(m_ui->listTable);
    m_ui->listTable->setSelectionMode(QAbstractItemView::SingleSelection);
}

ListPage::~ListPage() = default;

void ListPage::setModel(QAbstractItemModel *model, int idRole, int sortRole, int stateColumn, int stretchedColumn)
{
    m_idRole = idRole;
    // Live values change where they stand: rows move when somebody sorts, not under the pointer.
    m_proxy->setDynamicSortFilter(false);
    m_proxy->setSourceModel(model);
    m_proxy->setSortRole(sortRole);
    m_proxy->setSortCaseSensitivity(Qt::CaseInsensitive);
    m_proxy->setSortLocaleAware(true);
    m_proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_proxy->setFilterKeyColumn(-1);
    QTableView *table = m_ui->listTable;
    table->setModel(m_proxy);
    if (stateColumn >= 0)
        table->setItemDelegateForColumn(stateColumn, new StateDelegate(this));
    table->setSortingEnabled(true);
    table->sortByColumn(0, Qt::AscendingOrder);
    table->horizontalHeader()->setSectionResizeMode(stretchedColumn, QHeaderView::Stretch);
    table->setColumnWidth(0, 160);
    if (stateColumn >= 0 && stateColumn != stretchedColumn)
        table->setColumnWidth(stateColumn, 240);
    // What is new is put in its place once the proxy has it.
    const auto sort = [this] { m_proxy->sort(m_proxy->sortColumn(), m_proxy->sortOrder()); };
    connect(model, &QAbstractItemModel::rowsInserted, this, sort, Qt::QueuedConnection);
    m_empty = new EmptyState(table);
    m_tools = new TableTools(table, title());
    connect(m_empty, &EmptyState::acted, this, [this] { add(); });
    connectButtons();
    connect(&m_context.live, &Live::changed, this, &ListPage::update);
    connect(&m_context.live, &Live::ticked, this, &ListPage::update);
    retranslate();
}

void ListPage::setColumnWidths(const QList<std::pair<int, int>> &widths)
{
    for (const auto &[column, width] : widths)
        m_ui->listTable->setColumnWidth(column, width);
}

QMenu *ListPage::addMenu()
{
    auto *menu = new QMenu(m_ui->moreButton);
    m_ui->moreButton->setMenu(menu);
    m_ui->moreButton->show();
    m_ui->searchEdit->setMinimumWidth(128); // in the smallest window one button more has to fit
    return menu;
}

void ListPage::connectButtons()
{
    connect(m_ui->searchEdit, &QLineEdit::textChanged, m_proxy, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_ui->addButton, &QPushButton::clicked, this, [this] { add(); });
    connect(m_ui->editButton, &QPushButton::clicked, this, [this] { edit(chosenId()); });
    connect(m_ui->testButton, &QPushButton::clicked, this, [this] { test(chosenId()); });
    connect(m_ui->tokenButton, &QPushButton::clicked, this, [this] { replaceToken(chosenId()); });
    connect(m_ui->removeButton, &QPushButton::clicked, this, [this] { remove(chosenId()); });
    connect(m_ui->listTable, &QTableView::activated, this, [this] { edit(chosenId()); });
    connect(m_ui->listTable->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ListPage::onChosen);
}

QPushButton *ListPage::addButton(QAnyStringView name)
{
    auto *button = new QPushButton;
    button->setObjectName(name);
    button->setAutoDefault(false);
    m_ui->toolLayout->addWidget(button);
    return button;
}

qint64 ListPage::chosenId() const
{
    const QModelIndexList rows = m_ui->listTable->selectionModel()->selectedRows();
    return rows.isEmpty() ? 0 : rows.first().data(m_idRole).toLongLong();
}

void ListPage::choose(qint64 id)
{
    for (int row = 0; row < m_proxy->rowCount(); ++row) {
        if (m_proxy->index(row, 0).data(m_idRole).toLongLong() == id)
            m_ui->listTable->selectRow(row);
    }
}

void ListPage::onChosen()
{
    if (m_shown != chosenId())
        m_ui->testResult->clear();
    update();
}

void ListPage::showTest(const QString &sentence)
{
    m_shown = chosenId();
    m_ui->testResult->setBusy(sentence);
}

void ListPage::showTest(const TestReport &report)
{
    m_ui->testResult->setReport(report);
}

void ListPage::update()
{
    const qint64 id = chosenId();
    m_ui->sentenceLabel->setText(sentence());
    for (QPushButton *button : { m_ui->editButton, m_ui->testButton, m_ui->tokenButton, m_ui->removeButton })
        button->setEnabled(id != 0);
    const QString secretText = secretButtonText(id);
    m_ui->tokenButton->setText(secretText.isEmpty() ? tr("Replace &token…") : secretText);
    m_ui->tokenButton->setEnabled(id != 0 && !secretText.isEmpty());
    const QString details = id == 0 ? QString() : this->details(id);
    if (details != m_ui->detailsLabel->text()) // what somebody has marked stays marked
        m_ui->detailsLabel->setText(details);
    m_ui->detailsLabel->setVisible(!details.isEmpty());
}

QString ListPage::secretButtonText(qint64) const
{
    return tr("Replace &token…");
}

void ListPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

void ListPage::retranslate()
{
    m_ui->retranslateUi(this);
    const Texts texts = this->texts();
    m_ui->listTable->setAccessibleName(texts.list);
    m_ui->searchEdit->setAccessibleName(texts.search);
    m_ui->searchEdit->setPlaceholderText(texts.search);
    m_empty->setText(texts.emptySentence, texts.emptyAdvice);
    m_empty->setButtonText(texts.add);
    m_tools->setFileName(title());
    retranslateModel();
    update();
}

} // namespace postrider
