// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/eventspage.h"

#include "gui/dialogs/proofdialog.h"
#include "gui/dialogs/resenddialog.h"
#include "gui/dialogs/sendeventdialog.h"
#include "gui/fatewords.h"
#include "gui/look.h"
#include "gui/models/eventtablemodel.h"
#include "gui/models/fatetablemodel.h"
#include "gui/models/recordtablemodel.h"
#include "gui/widgets/emptystate.h"
#include "gui/widgets/problemlabel.h"
#include "gui/widgets/statedelegate.h"
#include "gui/widgets/tabletools.h"
#include "gui/words.h"
#include "ui_eventspage.h"

#include <QAction>
#include <QDesktopServices>
#include <QEvent>
#include <QHeaderView>
#include <QScrollBar>
#include <QTimeZone>
#include <QUrl>

#include <algorithm>
#include <array>

namespace postrider {

using namespace std::chrono_literals;

EventsPage::EventsPage(const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_ui(std::make_unique<Ui::EventsPage>())
    , m_events(new EventTableModel(context.engine, context.clock, this))
    , m_fates(new FateTableModel(context.clock, this))
    , m_newest(new RecordTableModel(context.clock, this))
{
    m_ui->setupUi(this);
    look::makeSentence(m_ui->sentenceLabel);
    for (QLabel *label : { m_ui->explanationLabel, m_ui->countLabel, m_ui->recordLabel })
        look::makeExplanation(label);
    m_ui->problemLabel->setField(m_ui->findLineEdit);
    prepareTables();
    prepareRecord();
    prepareActions();
    update();
    applySearch();
    connect(&context.live, &Live::changed, this, &EventsPage::refresh);
}

EventsPage::~EventsPage() = default;

QString EventsPage::title() const
{
    return tr("Events");
}

void EventsPage::prepareTables()
{
    QTableView *table = m_ui->eventTable;
    look::prepareTable(table);
    table->setModel(m_events);
    const int em = fontMetrics().averageCharWidth();
    const std::array widths { 24, 18, 24 };
    for (int column = 0; column < static_cast<int>(widths.size()); ++column)
        table->horizontalHeader()->resizeSection(column, widths[static_cast<std::size_t>(column)] * em);
    table->horizontalHeader()->setStretchLastSection(true);
    m_empty = new EmptyState(table);
    m_tools = new TableTools(table, title());
    connect(m_events, &PagedModel::loaded, this, &EventsPage::onLoaded);
    connect(m_events, &PagedModel::failed, m_ui->countLabel, &QLabel::setText);
    connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        m_ui->messageLabel->setHint({});
        onChosen();
    });

    QTableView *fates = m_ui->fateTable;
    look::prepareTable(fates);
    fates->setModel(m_fates);
    fates->setItemDelegateForColumn(FateTableModel::FateColumn, new StateDelegate(fates));
    fates->horizontalHeader()->resizeSection(FateTableModel::FeedColumn, 22 * em);
    fates->horizontalHeader()->setStretchLastSection(true);
    (void)new TableTools(fates, tr("Who has it"));
    m_resendToAction = new QAction(tr("&Resend to this feed…"), fates);
    m_resendToAction->setObjectName("resendToAction");
    fates->addAction(m_resendToAction);
    connect(m_resendToAction, &QAction::triggered, this, [this, fates] {
        if (const QModelIndex index = fates->currentIndex(); index.isValid())
            resend(m_fates->fates().at(index.row()).feed.stored.feed.id);
    });
    connect(fates, &QTableView::activated, this, [this](const QModelIndex &index) {
        Q_EMIT feedRequested(m_fates->fates().at(index.row()).feed.stored.feed.id);
    });
}

void EventsPage::prepareRecord()
{
    QTableView *table = m_ui->newestTable;
    look::prepareTable(table);
    table->setModel(m_newest);
    table->setItemDelegateForColumn(RecordTableModel::NewestColumn, new StateDelegate(table));
    table->horizontalHeader()->resizeSection(RecordTableModel::FeedColumn, 22 * fontMetrics().averageCharWidth());
    table->horizontalHeader()->setStretchLastSection(true);
    (void)new TableTools(table, tr("Who has the record"));
    connect(table, &QTableView::activated, this, [this](const QModelIndex &index) {
        Q_EMIT feedRequested(m_newest->history().newestAccepted.at(index.row()).feed.stored.feed.id);
    });
    connect(m_ui->ofRecordButton, &QToolButton::toggled, this, [this] {
        update();
        askHistory();
    });
    connect(m_ui->allOfRecordButton, &QPushButton::clicked, this, &EventsPage::findAllOfRecord);
}

void EventsPage::findAllOfRecord()
{
    const QList<EventRow> rows = chosen();
    if (rows.size() != 1)
        return;
    find(QStringLiteral("%1/\"%2\"").arg(rows.first().event.resourceName, rows.first().event.resourceRecordKey));
}

void EventsPage::askHistory()
{
    constexpr int MostEvents = 50;
    const QList<EventRow> rows = chosen();
    if (rows.size() != 1 || !m_ui->ofRecordButton->isChecked() || std::exchange(m_isAskingHistory, true))
        return;
    const auto question = [row = rows.first(), now = m_context.clock.now()](Database &database) {
        return queries::recordHistory(
            database, row.source, row.event.resourceName, row.event.resourceRecordKey, MostEvents, now);
    };
    m_context.ask(this, question, [this, rows](const Result<RecordHistory> &history) {
        m_isAskingHistory = false;
        if (chosen() != rows)
            return askHistory();
        if (history)
            m_newest->setHistory(*history);
        m_hasHistory = history.has_value();
        update();
    });
}

void EventsPage::prepareActions()
{
    m_typing.setSingleShot(true);
    m_typing.setInterval(150ms);
    connect(m_ui->findLineEdit, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_ui->findLineEdit, &QLineEdit::textChanged, this, [this] { m_ui->messageLabel->setHint({}); });
    connect(m_ui->findLineEdit, &QLineEdit::returnPressed, this, &EventsPage::applySearch);
    connect(&m_typing, &QTimer::timeout, this, &EventsPage::applySearch);
    connect(m_ui->exportButton, &QPushButton::clicked, m_tools->exportAction(), &QAction::trigger);
    connect(m_ui->proofButton, &QPushButton::clicked, this, &EventsPage::prove);
    connect(m_ui->resendButton, &QPushButton::clicked, this, [this] { resend(); });
    connect(m_ui->sendButton, &QPushButton::clicked, this, &EventsPage::send);
    connect(m_ui->recordButton, &QPushButton::clicked, this, [this] {
        if (const QList<EventRow> rows = chosen(); rows.size() == 1)
            QDesktopServices::openUrl(QUrl(rows.first().event.resourceRecordUrl));
    });
}

void EventsPage::find(const QString &text)
{
    m_ui->findLineEdit->setText(text);
    applySearch();
}

void EventsPage::askResources()
{
    m_context.ask(
        this, [](Database &database) { return queries::resourceNames(database); },
        [this](const Result<QStringList> &names) {
            if (names && std::exchange(m_resources, *names) != *names)
                applySearch();
        });
}

void EventsPage::applySearch()
{
    m_typing.stop();
    const QTimeZone zone = QTimeZone::systemTimeZone();
    const auto search = parseEventSearch(m_ui->findLineEdit->text(),
        { m_context.clock.now(), zone, m_resources, tr("today", "typed into the search"),
            tr("yesterday", "typed into the search") });
    m_ui->problemLabel->setProblem(search ? QString() : search.error().detail);
    if (search)
        m_events->setSearch(*search);
}

void EventsPage::onLoaded()
{
    const int rows = m_events->rowCount();
    const bool isByKey = !m_events->search().recordKey.isEmpty();
    if (rows == 0)
        m_ui->countLabel->clear();
    else if (m_events->isAll() && isByKey)
        m_ui->countLabel->setText(tr("%n event(s), by record, the newest of each first.", nullptr, rows));
    else if (m_events->isAll())
        m_ui->countLabel->setText(tr("%n event(s), newest first.", nullptr, rows));
    else
        m_ui->countLabel->setText(tr("The first %n event(s); more come as you scroll.", nullptr, rows));
    const QString pruned = this->pruned();
    if (m_events->isAll() && !pruned.isEmpty() && rows > 0)
        m_ui->countLabel->setText(m_ui->countLabel->text() + u' ' + pruned);
    if (!pruned.isEmpty())
        m_empty->setText(tr("No such event is on record."), pruned);
    else if (m_events->search() == EventSearch {})
        m_empty->setText(tr("No event has been read yet."), tr("What the Sources give stands here."));
    else
        m_empty->setText(tr("No Source has given such an event."),
            tr("Look for the beginning of a record key, a sequence or another time."));
    if (m_ui->eventTable->selectionModel()->hasSelection())
        return;
    if (rows > 0 && !m_ui->findLineEdit->text().trimmed().isEmpty())
        m_ui->eventTable->selectRow(0); // the answer to the question that was typed
    else
        onChosen();
}

/// Since when there is a record, where it does not go back to the beginning.
QString EventsPage::pruned() const
{
    QStringList sentences;
    for (const StoredSource &source : m_context.live.status().sources) {
        if (source.pruned.readUntil)
            sentences.append(tr("What %1 gave until %2 is no longer on record.", "a Source, a time")
                                 .arg(source.source.name, words::time(source.pruned.readUntil, m_context.clock.now())));
    }
    return sentences.join(u' ');
}

QList<EventRow> EventsPage::chosen() const
{
    QList<int> rows;
    for (const QModelIndex &index : m_ui->eventTable->selectionModel()->selectedRows())
        rows.append(index.row());
    std::ranges::sort(rows);
    QList<EventRow> list;
    for (const int row : rows)
        list.append(m_events->rowAt(row));
    return list;
}

void EventsPage::onChosen()
{
    m_shown.reset();
    m_hasHistory = false;
    update();
    askFates();
    askHistory();
}

void EventsPage::refresh()
{
    if (!isVisible())
        return;
    const bool isIdle = !m_ui->eventTable->selectionModel()->hasSelection()
        && m_ui->eventTable->verticalScrollBar()->value() == 0 && !m_typing.isActive();
    if (isIdle)
        m_events->refresh();
    askFates();
    askHistory();
}

void EventsPage::askFates()
{
    const QList<EventRow> rows = chosen();
    if (rows.size() != 1)
        return;
    if (std::exchange(m_isAskingFates, true)) {
        m_isStale = true;
        return;
    }
    m_isStale = false;
    const auto question = [rows, now = m_context.clock.now()](
                              Database &database) { return queries::whoHas(database, rows, now); };
    m_context.ask(this, question, [this, asked = rows](const Result<QList<FoundEvent>> &found) {
        m_isAskingFates = false;
        if (chosen() == asked && found && !found->isEmpty()) {
            m_shown = asked.first().event.sequence;
            m_fates->setFates(found->first().fates);
            update();
        } else if (!found) {
            m_ui->sentenceLabel->setText(found.error().detail);
        }
        if (m_isStale || chosen() != asked)
            askFates();
    });
}

void EventsPage::update()
{
    const QList<EventRow> rows = chosen();
    m_ui->whoWidget->setVisible(!rows.isEmpty());
    m_ui->resendButton->setEnabled(!rows.isEmpty());
    m_ui->proofButton->setEnabled(!rows.isEmpty());
    const bool isOfRecord = m_ui->ofRecordButton->isChecked();
    m_ui->fateTable->setVisible(rows.size() == 1 && !isOfRecord);
    m_ui->newestTable->setVisible(rows.size() == 1 && isOfRecord);
    for (QWidget *widget :
        std::initializer_list<QWidget *> { m_ui->ofEventButton, m_ui->ofRecordButton, m_ui->allOfRecordButton })
        widget->setVisible(rows.size() == 1);
    m_ui->recordButton->setVisible(rows.size() == 1 && !rows.first().event.resourceRecordUrl.isEmpty());
    if (rows.isEmpty()) {
        m_ui->sentenceLabel->setText(tr("Who has an event?"));
        return;
    }
    if (rows.size() > 1) {
        m_ui->sentenceLabel->setText(tr("%n event(s) are chosen.", nullptr, static_cast<int>(rows.size())));
        m_ui->whoLabel->setText(tr("Choose one to see who has it"));
        m_ui->recordLabel->clear();
        return;
    }
    const EntityEvent &event = rows.first().event;
    if (isOfRecord)
        return updateRecord(event);
    m_ui->whoLabel->setText(tr("Who has event %1").arg(event.sequence.value));
    m_ui->recordLabel->setText(tr("%1 %2, read %3", "resource, key, time")
                                   .arg(event.resourceName, event.resourceRecordKey,
                                       words::timeWithSeconds(event.readAt, m_context.clock.now())));
    m_ui->sentenceLabel->setText(m_shown ? fatewords::summary(m_fates->fates()) : tr("One moment…"));
}

void EventsPage::updateRecord(const EntityEvent &event)
{
    const QList<EntityEvent> events = m_newest->history().events;
    m_ui->whoLabel->setText(tr("Who has %1 %2", "resource, key").arg(event.resourceName, event.resourceRecordKey));
    m_ui->sentenceLabel->setText(m_hasHistory ? m_newest->summary() : tr("One moment…"));
    m_ui->recordLabel->setText(!m_hasHistory || events.isEmpty()
            ? QString()
            : tr("%n event(s) of it; the newest is %1, read %2", "a sequence, a time", static_cast<int>(events.size()))
                  .arg(QString::number(events.first().sequence.value),
                      words::timeWithSeconds(events.first().readAt, m_context.clock.now())));
}

void EventsPage::resend(FeedId feed)
{
    if (const QList<EventRow> rows = chosen(); !rows.isEmpty())
        resend(rows, feed);
}

void EventsPage::resend(const QList<EventRow> &rows, FeedId feed)
{
    auto *dialog = new ResendDialog(m_context, { rows, feed }, window());
    connect(dialog, &ResendDialog::begun, this, [this](qint64 events) {
        m_ui->messageLabel->setHint(
            tr("%1 being sent again; see Activity.", "%1 is a count of events").arg(words::events(events)));
    });
    dialog->open();
}

void EventsPage::send()
{
    const QList<EventRow> rows = chosen();
    auto *dialog =
        new SendEventDialog(m_context, {}, rows.size() == 1 ? std::optional(rows.first()) : std::nullopt, window());
    connect(dialog, &SendEventDialog::sent, m_ui->messageLabel, &ProblemLabel::setHint);
    connect(dialog, &SendEventDialog::resendRequested, this, [this](const EventRow &row) { resend({ row }, {}); });
    dialog->open();
}

void EventsPage::prove()
{
    if (const QList<EventRow> rows = chosen(); !rows.isEmpty())
        (new ProofDialog(m_context, rows, window()))->open();
}

void EventsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_ui->findLineEdit->setFocus();
    askResources();
    refresh();
}

void EventsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        m_events->retranslate();
        m_fates->retranslate();
        m_newest->retranslate();
        m_resendToAction->setText(tr("&Resend to this feed…"));
        m_tools->setFileName(title());
        update();
        if (m_events->isLoaded())
            onLoaded();
    }
    Page::changeEvent(event);
}

} // namespace postrider
