// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/activitypage.h"

#include "engine/exports.h"
#include "engine/lists.h"
#include "gui/activitywords.h"
#include "gui/look.h"
#include "gui/models/activitymodel.h"
#include "gui/widgets/dayrange.h"
#include "gui/widgets/emptystate.h"
#include "gui/widgets/tabletools.h"
#include "gui/words.h"
#include "ui_activitypage.h"

#include <QAction>
#include <QEvent>
#include <QHeaderView>
#include <QScrollBar>

namespace postrider {

using namespace std::chrono_literals;

ActivityPage::ActivityPage(const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_ui(std::make_unique<Ui::ActivityPage>())
    , m_model(new ActivityModel(context.engine, context.clock, this))
{
    m_ui->setupUi(this);
    look::makeSentence(m_ui->sentenceLabel);
    look::makeExplanation(m_ui->explanationLabel);
    look::makeExplanation(m_ui->messageLabel);
    prepareTable();
    prepareFilters();
    prepareExport();
    updateNewEntries();
    updatePeople();
    updateSentence();
    applyFilter();
    connect(&context.live, &Live::changed, this, &ActivityPage::refresh);
    connect(&context.live, &Live::ticked, this, &ActivityPage::updateSentence);
}

ActivityPage::~ActivityPage() = default;

QString ActivityPage::title() const
{
    return tr("Activity");
}

void ActivityPage::prepareFilters()
{
    m_days = new DayRange(m_ui->timeComboBox, m_ui->fromDateEdit, m_ui->toLabel, m_ui->toDateEdit, this);
    m_typing.setSingleShot(true);
    m_typing.setInterval(200ms);
    connect(m_ui->findLineEdit, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_ui->findLineEdit, &QLineEdit::returnPressed, this, &ActivityPage::applyFilter);
    connect(&m_typing, &QTimer::timeout, this, &ActivityPage::applyFilter);
    connect(m_ui->whoComboBox, &QComboBox::currentIndexChanged, this, &ActivityPage::applyFilter);
    connect(m_days, &DayRange::changed, this, &ActivityPage::applyFilter);
}

void ActivityPage::prepareTable()
{
    QTableView *table = m_ui->activityTable;
    look::prepareTable(table);
    table->setModel(m_model);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    QHeaderView *header = table->horizontalHeader();
    const int em = fontMetrics().averageCharWidth();
    const std::array widths { 22, 14, 28, 30 };
    for (int column = 0; column < static_cast<int>(widths.size()); ++column)
        header->resizeSection(column, widths[static_cast<std::size_t>(column)] * em);
    header->setSectionResizeMode(ActivityModel::Effect, QHeaderView::Stretch);
    m_empty = new EmptyState(table);
    connect(m_model, &PagedModel::loaded, this, &ActivityPage::updateEmptyState);
    connect(m_model, &PagedModel::failed, m_ui->messageLabel, &QLabel::setText);
    connect(m_model, &PagedModel::newRowsCounted, this, [this](int count) {
        m_newEntries = count;
        updateNewEntries();
    });
    connect(m_ui->newEntriesButton, &QPushButton::clicked, this, &ActivityPage::showNewEntries);
    connect(table->verticalScrollBar(), &QScrollBar::valueChanged, this, &ActivityPage::updateHeld);
    connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ActivityPage::updateHeld);
}

void ActivityPage::prepareExport()
{
    m_tools = new TableTools(m_ui->activityTable, title());
    m_tools->setExporter([this](const QString &path, const std::shared_ptr<ExportProgress> &progress) {
        return m_context.engine.askAside([filter = m_model->filter(), path, progress](Database &database) {
            return exports::activityToCsv(database, filter, path, progress.get());
        });
    });
    connect(m_ui->exportButton, &QPushButton::clicked, m_tools->exportAction(), &QAction::trigger);
    connect(m_tools, &TableTools::exported, this, [this](const QString &, qint64 rows) {
        m_ui->messageLabel->setText(
            tr("%1 entry(s) exported", nullptr, static_cast<int>(rows)).arg(words::number(rows)));
    });
}

void ActivityPage::applyFilter()
{
    m_typing.stop();
    const TimePoint now = m_context.live.now();
    ActivityFilter filter;
    filter.who = m_ui->whoComboBox->currentData().toString();
    filter.text = m_ui->findLineEdit->text().trimmed();
    if (!filter.text.isEmpty())
        filter.actions = activitywords::actionsWith(filter.text);
    filter.from = m_days->from(now);
    filter.to = m_days->to(now);
    m_empty->setText({});
    m_ui->messageLabel->clear();
    m_model->setHeld(false);
    m_model->setFilter(filter);
}

void ActivityPage::refresh()
{
    m_isStale = true;
    if (!isVisible())
        return;
    m_isStale = false;
    m_model->refresh();
    askLatest();
}

void ActivityPage::askLatest()
{
    if (m_isAsking)
        return;
    m_isAsking = true;
    const auto question = [](Database &database) -> Result<Latest> {
        const auto newest = queries::activity(database, {}, 1);
        if (!newest)
            return tl::unexpected(newest.error());
        const auto people = queries::people(database);
        if (!people)
            return tl::unexpected(people.error());
        return Latest { newest->value(0), *people };
    };
    m_context.ask(this, question, [this](const Result<Latest> &latest) {
        m_isAsking = false;
        if (!latest)
            return; // the list tells why it cannot be read
        m_latest = *latest;
        updatePeople();
        updateSentence();
    });
}

void ActivityPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_isStale)
        refresh();
}

void ActivityPage::updateSentence()
{
    if (!m_latest)
        m_ui->sentenceLabel->setText(tr("One moment…"));
    else if (m_latest->entry.id == 0)
        m_ui->sentenceLabel->setText(tr("Nobody has done anything yet."));
    else
        m_ui->sentenceLabel->setText(
            tr("The latest, %1: %2.", "when, and who did what")
                .arg(words::ago(m_latest->entry.at, m_context.live.now()), activitywords::sentence(m_latest->entry)));
}

void ActivityPage::updatePeople()
{
    QComboBox *box = m_ui->whoComboBox;
    const QString chosen = box->currentData().toString();
    const QSignalBlocker blocker(box);
    box->clear();
    box->addItem(tr("Everybody"), QString());
    for (const QString &person : m_latest ? m_latest->people : QStringList())
        box->addItem(person, person);
    box->setCurrentIndex(std::max(0, box->findData(chosen)));
}

void ActivityPage::updateHeld()
{
    const QTableView *table = m_ui->activityTable;
    m_model->setHeld(table->verticalScrollBar()->value() > 0 || table->selectionModel()->hasSelection());
}

void ActivityPage::updateEmptyState()
{
    const ActivityFilter &filter = m_model->filter();
    if (filter == ActivityFilter {})
        m_empty->setText(tr("Nothing stands here yet."), tr("Whatever somebody does stands here, with its effect."));
    else
        m_empty->setText(tr("Nothing matches."), tr("Look for another text, another person or another time above."));
}

void ActivityPage::updateNewEntries()
{
    QPushButton *button = m_ui->newEntriesButton;
    button->setText(m_newEntries < PagedModel::PageSize ? tr("%n new entry(s)", nullptr, m_newEntries)
                                                        : tr("More than %n new entries", nullptr, m_newEntries - 1));
    button->setVisible(m_newEntries > 0);
}

void ActivityPage::showNewEntries()
{
    m_ui->activityTable->clearSelection();
    m_ui->activityTable->scrollToTop();
    m_ui->activityTable->setFocus();
    updateHeld();
}

void ActivityPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

void ActivityPage::retranslate()
{
    m_ui->retranslateUi(this);
    m_days->retranslate();
    m_tools->setFileName(title());
    m_model->retranslate();
    updatePeople();
    updateSentence();
    updateNewEntries();
    if (m_model->isLoaded())
        updateEmptyState();
}

} // namespace postrider
